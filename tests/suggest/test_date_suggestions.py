"""Dates in the shape of every suggestion."""

from __future__ import annotations

import json

from annotator.domain.annotation import SUBTYPES, Kind, TimexMod, TimexType
from annotator.domain.text import Span
from annotator.suggest.date_suggestions import recognise
from annotator.suggest.dates import RECOGNISER
from annotator.suggest.suggestion import Topic

TEXT = "Fin juin 2022, puis mardi 16 janvier 2023 et tous les lundis à 14 h 30, pendant trois ans."


def test_a_date_tells_all_that_an_annotation_keeps() -> None:
    first = recognise(TEXT, "fr", "2023-01-17")[0]
    assert (first.topic, first.quote, first.subtype) == (Topic.DATE, "Fin juin 2022", "date")
    assert dict(first.details) == {
        "timex": "2022-06",
        "timex_type": "DATE",
        "mod": "END",
        "edtf": "2022-06",
        "earliest": "2022-06-21",
        "latest": "2022-06-30",
        "resolution": "explicit",
        "alternatives": [],
        "weekday": 0,
    }
    assert [each.code for each in first.reasons] == ["whole_date", "part_of_period"]


def test_every_date_fits_its_place_and_the_words_of_the_program() -> None:
    found = recognise(TEXT, "fr", "2023-01-17")
    assert len(found) > 3
    for each in found:
        assert each.fits(TEXT)
        assert each.recogniser == RECOGNISER
        assert each.subtype in SUBTYPES[Kind.DATE]
        assert str(each.details["timex_type"]) in [kind.value for kind in TimexType]
        assert str(each.details["mod"]) in [mod.value for mod in TimexMod]
        json.dumps(dict(each.details))


def test_a_contradicted_weekday_is_told() -> None:
    found = next(each for each in recognise(TEXT, "fr", "2023-01-17") if each.details["weekday"])
    assert found.details["weekday"] == 2
    assert "weekday_contradicts" in {each.code for each in found.reasons}


def test_other_readings_come_with_the_date() -> None:
    (found,) = recognise("La digue cédera le 03/04/2023.", "fr", "2023-01-17")
    assert found.details["alternatives"] == ["2023-03-04"]


def test_a_window_gives_the_dates_that_overlap_it() -> None:
    assert [each.quote for each in recognise(TEXT, "fr", "2023-01-17", Span(0, 5))] == [
        "Fin juin 2022"
    ]
