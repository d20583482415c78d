"""Tests of `annotator/services/dating.py`."""

from __future__ import annotations

import pytest

from annotator.domain.annotation import Annotation, Kind, TimexMod
from annotator.services.dating import dated, dated_by_words, timex_of

DATE = Annotation("a", "b", Kind.DATE, "c", "2023-01-18T09:00:00.000Z", "2023-01-18T09:00:00.000Z")


@pytest.mark.parametrize(
    ("edtf", "timex"),
    [
        ("2023-01-17", ("DATE", "2023-01-17")),
        ("2021-11", ("DATE", "2021-11")),
        ("2020", ("DATE", "2020")),
        ("198X", ("DATE", "198")),
        ("18XX", ("DATE", "18")),
        ("2023-40", ("DATE", "2023-H1")),
        ("2022-33", ("DATE", "2022-Q1")),
        ("2022-22", ("DATE", "2022-SU")),
        ("1850~", ("DATE", "1850")),
        ("2023-01-25T14:30:00", ("TIME", "2023-01-25T14:30")),
        ("2023-01-25T14:30:15Z", ("TIME", "2023-01-25T14:30:15Z")),
        ("2023-01-16/2023-01-17", ("DATE", "2023-01-16/2023-01-17")),
        ("2023-01-16/..", ("", "")),
        ("2022-25", ("", "")),
        ("[2020,2021]", ("", "")),
    ],
)
def test_timex_says_what_edtf_says_where_it_can(edtf: str, timex: tuple[str, str]) -> None:
    assert timex_of(edtf) == timex


@pytest.mark.parametrize(
    ("before", "edtf", "after"),
    [
        (TimexMod.END, "2022-07", TimexMod.END),
        (TimexMod.END, "2022-07-03", TimexMod.NONE),
        (TimexMod.NONE, "1850~", TimexMod.APPROX),
        (TimexMod.APPROX, "1850", TimexMod.NONE),
    ],
)
def test_a_modifier_stays_where_it_still_makes_sense(
    before: TimexMod, edtf: str, after: TimexMod
) -> None:
    known = dated(DATE, "2020", before, "manual")
    assert dated(known, edtf, None, "manual").timex_mod is after


@pytest.mark.parametrize(
    ("words", "edtf", "mod", "bounds"),
    [
        ("début 2020", "2020", TimexMod.START, ("2020-01-01", "2020-04-30")),
        ("mi-juin 2022", "2022-06", TimexMod.MID, ("2022-06-11", "2022-06-20")),
        ("late June 2022", "2022-06", TimexMod.END, ("2022-06-21", "2022-06-30")),
        ("vers 1850", "1850~", TimexMod.APPROX, ("1850-01-01", "1850-12-31")),
        ("mardi", "", TimexMod.NONE, ("", "")),
    ],
)
def test_words_that_say_a_date_whole_date_the_annotation(
    words: str, edtf: str, mod: TimexMod, bounds: tuple[str, str]
) -> None:
    made = dated_by_words(DATE, words)
    assert (made.edtf, made.timex_mod, (made.earliest, made.latest)) == (edtf, mod, bounds)


def test_an_open_end_has_no_day() -> None:
    since = dated(DATE, "2020/..", None, "manual")
    assert (since.earliest, since.latest) == ("2020-01-01", "")
