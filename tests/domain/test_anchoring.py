"""Quotes with their context: found where they stand exactly, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.anchoring import CONTEXT, find_exact, holds, quote_of
from annotator.domain.text import Span

TEXT = "Le maire a parlé. Le maire a menti. Robin a parlé 🚀 hier."


def test_a_quote_has_thirty_two_characters_of_context() -> None:
    text = "a" * 40 + "🚀 mot" + "b" * 40
    assert quote_of(text, Span(40, 45)) == ("🚀 mot", "a" * 32, "b" * 32)
    assert CONTEXT == 32


def test_context_stops_at_the_ends_of_the_text() -> None:
    assert quote_of("un mot", Span(0, 2)) == ("un", "", " mot")
    assert quote_of("un mot", Span(3, 6)) == ("mot", "un ", "")


def test_a_span_holds_its_words_only() -> None:
    assert holds("un mot", Span(3, 6), "mot")
    assert not holds("un mot", Span(2, 5), "mot")
    assert not holds("un mot", Span(3, 9), "mot")
    assert not holds("un mot", Span(3, 5), "mot")
    assert not holds("un mot", Span(7, 10), "mot")


def test_a_quote_that_stands_once_is_found() -> None:
    assert find_exact(TEXT, "a menti") == Span(27, 34)


@pytest.mark.parametrize("absent", ["Robin a menti", "A MENTI", "a\u00a0menti", "a  menti", ""])
def test_a_quote_that_is_not_there_to_the_letter_is_not_found(absent: str) -> None:
    assert find_exact(TEXT, absent) is None
    assert find_exact(TEXT, absent, near=27) is None


def test_an_ambiguous_quote_is_not_found() -> None:
    assert find_exact(TEXT, "Le maire") is None
    assert find_exact("aaa", "aa") is None


def test_context_tells_two_places_apart() -> None:
    assert find_exact(TEXT, "Le maire", suffix=" a menti") == Span(18, 26)
    assert find_exact(TEXT, "a parlé", prefix="Robin ") == Span(42, 49)


def test_a_quote_in_other_surroundings_is_not_found_though_it_stands_once() -> None:
    assert find_exact(TEXT, "a menti", prefix="Robin ") is None
    assert find_exact(TEXT, "a menti", suffix=" hier", near=27) is None


def test_among_equal_places_only_the_very_position_counts() -> None:
    assert find_exact(TEXT, "Le maire", near=18) == Span(18, 26)
    assert find_exact(TEXT, "Le maire", near=17) is None
    assert find_exact(TEXT, "maire", prefix="Le ", near=21) == Span(21, 26)
    assert find_exact(TEXT, "maire", prefix="Le ", near=1) is None
    assert find_exact(TEXT, "a parlé", near=1_000) is None


@given(st.text(st.sampled_from("ab 🚀\n"), min_size=1), st.data())
def test_what_is_found_is_the_quote_in_its_context_and_there_is_no_other(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    exact, prefix, suffix = quote_of(text, span)
    assert holds(text, span, exact)
    passage = prefix + exact + suffix
    twice = sum(text.startswith(passage, at) for at in range(len(text))) > 1
    assert find_exact(text, exact, prefix, suffix) == (None if twice else span)
    assert find_exact(text, exact, prefix, suffix, near=span.start) == span


def test_a_repetitive_text_takes_linear_time() -> None:
    # Quadratic, it would last for minutes.
    text = "a" * 1_000_000
    assert find_exact(text, "a" * 1_000, "b", "a" * 32) is None
    assert find_exact(text + "b", "a" * 1_000, "a" * 32, "b") == Span(999_000, 1_000_000)
