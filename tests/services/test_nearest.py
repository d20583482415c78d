"""Tests of `annotator/services/nearest.py`."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.text import Span
from annotator.services.nearest import MOST, nearest_places

TEXT = "Paris dit. Puis Paris fait. Enfin Paris rit."


def test_the_nearest_place_comes_first() -> None:
    assert nearest_places(TEXT, "Paris", 20) == (Span(16, 21), Span(34, 39), Span(0, 5))
    assert nearest_places(TEXT, "Paris", 0) == (Span(0, 5), Span(16, 21), Span(34, 39))
    assert nearest_places(TEXT, "Paris", 999) == (Span(34, 39), Span(16, 21), Span(0, 5))


def test_only_places_to_the_letter_are_offered() -> None:
    assert nearest_places(TEXT, "paris", 0) == ()
    assert nearest_places(TEXT, " ", 0) == ()
    assert nearest_places(TEXT, "", 0) == ()


def test_so_many_are_offered_as_there_are_digits() -> None:
    assert len(nearest_places("a" * 100, "a", 50)) == MOST == 9
    assert nearest_places("aaaa", "aa", 1, 2) == (Span(1, 3), Span(2, 4))


@given(st.text(alphabet="ab", max_size=30), st.integers(0, 40), st.sampled_from(["a", "ab", "aa"]))
def test_they_are_the_nearest_of_all(text: str, near: int, quote: str) -> None:
    every = [at for at in range(len(text)) if text.startswith(quote, at)]
    every.sort(key=lambda at: (abs(at - near), -at))
    found = [span.start for span in nearest_places(text, quote, near)]
    assert [abs(at - near) for at in found] == [abs(at - near) for at in every[:MOST]]
    assert set(found) <= set(every)
