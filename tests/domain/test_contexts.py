"""What a list shows of a place: words, context, the number of its paragraph."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.contexts import Context, ParagraphNumbers, context_of
from annotator.domain.paragraphs import paragraph_at
from annotator.domain.text import Span


def test_the_context_ends_with_the_paragraph() -> None:
    text = "Avant.\n  La mairie paie.\nAprès."
    start = text.index("mairie")
    assert context_of(text, Span(start, start + 6)) == Context("La ", "mairie", " paie.")


def test_words_over_a_line_end_stand_on_one_line() -> None:
    assert context_of("un\ndeux", Span(0, 7)) == Context("", "un deux", "")


def test_a_long_context_is_cut_at_whole_characters() -> None:
    text = "e\u0301" * 200 + "x" + "e\u0301" * 200
    found = context_of(text, Span(400, 401))
    assert found.words == "x"
    assert 120 <= len(found.before) <= 121
    assert not found.before.startswith("\u0301")
    assert len(found.after) == 120


def test_long_words_are_cut_too() -> None:
    found = context_of("a" * 1000, Span(100, 900))
    assert len(found.words) == 240


@given(st.text(st.sampled_from("ab \n\t"), max_size=30))
def test_paragraphs_are_numbered_as_elsewhere(text: str) -> None:
    numbers = ParagraphNumbers(text)
    for at in range(len(text) + 1):
        assert numbers.at(at) == paragraph_at(text, at)[0]
