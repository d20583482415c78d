from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.csl_dates import Dated, dated, day_parts, edtf, read_iso
from tests.formats.items import DATES_OF_ITEMS


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"date-parts": [[2023, 1, 17]]}, Dated((2023, 1, 17))),
        ({"date-parts": [["2023", "01"]]}, Dated((2023, 1))),
        ({"date-parts": [[2023.0]]}, Dated((2023,))),
        ({"date-parts": [[2023, 0, 0]]}, Dated((2023,))),
        ({"date-parts": [[2023, None, None]]}, Dated((2023,))),
        ({"date-parts": [[2023], [2024, 2]]}, Dated((2023,), (2024, 2))),
        ({"date-parts": [[2023, 21]]}, Dated((2023,), season=1)),
        ({"date-parts": [[2023, 24]]}, Dated((2023,), season=4)),
        ({"date-parts": [[2023, 21, 1]]}, Dated(words="2023-21-1")),
        ({"date-parts": [[2023]], "season": "2", "circa": 1}, Dated((2023,), (), 2, circa=True)),
        ({"date-parts": [[-44]]}, Dated((-44,))),
        ({"date-parts": [[2023, 13, 40]]}, Dated(words="2023-13-40")),
        ({"date-parts": [[2023, 2, 30]]}, Dated(words="2023-2-30")),
        ({"date-parts": [["soon"]]}, Dated(words="soon")),
        ({"date-parts": [["soon"]], "literal": "vers 2023"}, Dated(words="vers 2023")),
        ({"date-parts": [[2023], ["?"]]}, Dated(words="2023 – ?")),
        ({"date-parts": [[None]]}, Dated()),
        ({"date-parts": "2023"}, Dated()),
        ({"raw": "spring 2023", "circa": "false"}, Dated(words="spring 2023")),
        ({"literal": "s. d.", "circa": True}, Dated(words="s. d.", circa=True)),
        ({"date-parts": [2023]}, Dated()),
        ({}, Dated()),
    ],
)
def test_a_date_is_read_as_far_as_it_makes_sense(value: dict[str, object], told: Dated) -> None:
    assert dated(value) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2023-01-17", Dated((2023, 1, 17))),
        ("2023-01-17T10:00:00Z", Dated((2023, 1, 17))),
        ("2023/01/17", Dated((2023, 1, 17))),
        ("2023-1", Dated((2023, 1))),
        ("2023", Dated((2023,))),
        ("1850~", Dated((1850,), circa=True)),
        ("-0044", Dated((-44,))),
        ("2023-22", Dated((2023,), season=2)),
        ("2023-01/2023-03", Dated((2023, 1), (2023, 3))),
        ("2023-01/..", Dated((2023, 1))),
        ("../2023", Dated(words="../2023")),
        *((odd, Dated(words=odd)) for odd in ("n.d.", "2023-13", "2023-02-30", "1/2/3/4", "23")),
        ("", Dated()),
    ],
)
def test_iso_and_edtf_are_read_and_all_else_is_words(text: str, told: Dated) -> None:
    assert read_iso(text) == told


@given(DATES_OF_ITEMS)
def test_edtf_is_read_back_as_it_was(value: dict[str, object]) -> None:
    told = dated(value)
    assert read_iso(edtf(told)).item() == value


def test_words_are_no_edtf() -> None:
    assert edtf(Dated(words="soon")) == ""
    assert edtf(Dated((2023,), season=4, circa=True)) == "2023-24~"
    assert edtf(Dated((-44, 3))) == "-0044-03"


@given(st.lists(st.integers(-10_000, 10_000), max_size=4))
def test_no_parts_are_too_odd(numbers: list[int]) -> None:
    assert len(day_parts(numbers)) in {0, min(3, len(numbers))}


def test_a_date_that_says_nothing_is_no_date() -> None:
    assert not Dated(season=1)
    assert Dated(words="x")
    assert Dated().item() == {}
