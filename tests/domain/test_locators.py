"""Tests of `annotator.domain.locators.py`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.locators import OTHER, Place, PlaceKind, located, locator_of, place_of


@pytest.mark.parametrize(
    ("words", "label", "value"),
    [
        *(("12", "page", "12"), ("12-14", "page", "12-14"), ("xii", "page", "xii")),
        *(("p. 12", "page", "12"), ("pp. 12–14", "page", "12–14"), ("page 3", "page", "3")),
        *(("§ 3", "paragraph", "3"), ("§§3-4", "paragraph", "3-4"), ("par. 2", "paragraph", "2")),
        *(
            ("ch. 2", "chapter", "2"),
            ("chapitre IV", "chapter", "IV"),
            ("art. 5", "article-locator", "5"),
        ),
        *(("l. 12", "line", "12"), ("tome 2", "volume", "2"), ("fig. 3", "figure", "3")),
        *(("1:02:30", "timestamp", "1:02:30"), ("12:30", "timestamp", "12:30")),
        *(("1 h 20", "timestamp", "1 h 20"), ("12 min 30", "timestamp", "12 min 30")),
        *((" p.  12 ", "page", "12"), ("tableau 4", "table", "4"), ("note 7", "note", "7")),
        *((odd, OTHER, odd) for odd in ("annexe B", "page de titre", "p.", "Bas de page")),
    ],
)
def test_a_place_is_known_by_its_word(words: str, label: str, value: str) -> None:
    assert located(words) == (label, value)


def test_no_place_is_none() -> None:
    assert located(" \n") is None


@given(st.text(min_size=1))
def test_no_place_is_too_odd(words: str) -> None:
    found = located(words)
    assert (found is None) == (not words.split())


@pytest.mark.parametrize(
    ("stored", "kind", "value"),
    [
        ("p. 4", PlaceKind.PAGE, "4"),
        ("4", PlaceKind.PAGE, "4"),
        ("pp. 4-6", PlaceKind.PAGE, "4-6"),
        ("§ 3", PlaceKind.PARAGRAPH, "3"),
        ("sect. A.3", PlaceKind.SECTION, "A.3"),
        ("chap. IV", PlaceKind.CHAPTER, "IV"),
        ("ll. 3-9", PlaceKind.LINE, "3-9"),
        ("12:30", PlaceKind.TIME, "12:30"),
        ("fig. 3", PlaceKind.OTHER, "fig. 3"),
        ("in the  annex", PlaceKind.OTHER, "in the annex"),
        ("", PlaceKind.PAGE, ""),
    ],
)
def test_a_stored_place_is_shown_in_its_two_parts(stored: str, kind: PlaceKind, value: str) -> None:
    assert place_of(stored) == Place(kind, value)


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        (PlaceKind.PAGE, "4", "p. 4"),
        (PlaceKind.PAGE, "4-6", "pp. 4-6"),
        (PlaceKind.PAGE, "xii", "p. xii"),
        (PlaceKind.PAGE, "B12", "p. B12"),
        (PlaceKind.PAGE, "p. 7", "p. 7"),
        (PlaceKind.PAGE, "§ 3", "§ 3"),
        (PlaceKind.PAGE, "01:24", "01:24"),
        (PlaceKind.PAGE, "in the annex", "in the annex"),
        (PlaceKind.PARAGRAPH, "3, 5", "§§ 3, 5"),
        (PlaceKind.SECTION, "Introduction", "sect. Introduction"),
        (PlaceKind.CHAPTER, "2", "chap. 2"),
        (PlaceKind.LINE, "12", "l. 12"),
        (PlaceKind.TIME, "12", "12 min"),
        (PlaceKind.TIME, "12:30", "12:30"),
        (PlaceKind.TIME, "at the end", "at the end"),
        (PlaceKind.OTHER, "Annex B", "Annex B"),
        (PlaceKind.PAGE, "  ", ""),
    ],
)
def test_a_typed_place_is_stored_so_that_anybody_can_read_it(
    kind: PlaceKind, typed: str, stored: str
) -> None:
    assert locator_of(Place(kind, typed)) == stored


@given(st.sampled_from(PlaceKind), st.from_regex(r"\d{1,4}", fullmatch=True))
def test_a_numbered_place_comes_back_as_it_was_meant(kind: PlaceKind, number: str) -> None:
    expected = {PlaceKind.TIME: f"{number} min"}.get(kind, number)
    found = place_of(locator_of(Place(kind, number)))
    # A bare number is a page, whatever it was called.
    wanted = PlaceKind.PAGE if kind is PlaceKind.OTHER else kind
    if len(number) <= 3 or kind is not PlaceKind.TIME:
        assert found == Place(wanted, expected)


@given(st.text())
def test_any_stored_place_can_be_shown(stored: str) -> None:
    assert place_of(stored).kind in PlaceKind
