"""Labels of dates in French and English."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.spoken_dates import spoken

LABELS = [
    # (edtf, French, English)
    ("2023-01-17", "17 janv. 2023", "17 Jan 2023"),
    ("2022-05-01", "1er mai 2022", "1 May 2022"),
    ("2022-06", "juin 2022", "June 2022"),
    ("2021", "2021", "2021"),
    ("198X", "années 1980", "1980s"),
    ("18XX", "XIXe siècle", "19th century"),
    ("00XX", "Ier siècle", "1st century"),
    ("01XX", "IIe siècle", "2nd century"),
    ("02XX", "IIIe siècle", "3rd century"),
    ("10XX", "XIe siècle", "11th century"),
    ("20XX", "XXIe siècle", "21st century"),
    ("21XX", "21XX", "21XX"),
    ("2022-22", "été 2022", "summer 2022"),
    ("2022-33", "T1 2022", "Q1 2022"),
    ("2023-40", "S1 2023", "H1 2023"),
    ("2023-37", "2023-37", "2023-37"),
    ("1850~", "vers 1850", "about 1850"),
    ("2022-06?", "juin 2022\u202f?", "June 2022?"),
    ("198X%", "vers années 1980\u202f?", "about 1980s?"),
    ("2023-01-25T14:30:00Z", "25 janv. 2023, 14:30", "25 Jan 2023, 14:30"),
    ("2023-01-16/2023-01-17", "16–17 janv. 2023", "16–17 Jan 2023"),
    ("2023-01-30/2023-02-02", "30 janv. – 2 févr. 2023", "30 Jan – 2 Feb 2023"),
    ("2022-12-30/2023-01-02", "30 déc. 2022 – 2 janv. 2023", "30 Dec 2022 – 2 Jan 2023"),
    ("2022-03/2022-05", "mars–mai 2022", "March–May 2022"),
    ("2020/2022", "2020–2022", "2020–2022"),
    ("2020/2020", "2020–2020", "2020–2020"),
    ("2020/2022-06", "2020 – juin 2022", "2020 – June 2022"),
    ("2020/..", "2020 – …", "2020 – …"),
    ("/2017-05", "? – mai 2017", "? – May 2017"),
    ("2022?-07", "2022?-07", "2022?-07"),
    ("2022?-07/2023", "2022?-07/2023", "2022?-07/2023"),
    ("[2022,2023]", "[2022,2023]", "[2022,2023]"),
    ("-0044", "-0044", "-0044"),
    ("2022-06-XX", "2022-06-XX", "2022-06-XX"),
    ("2022-13", "2022-13", "2022-13"),
    ("mardi", "mardi", "mardi"),
    ("", "", ""),
]


@pytest.mark.parametrize(("edtf", "french", "english"), LABELS)
def test_a_value_has_a_label_in_both_languages(edtf: str, french: str, english: str) -> None:
    assert spoken(edtf, "fr") == french
    assert spoken(edtf, "fr-CA") == french
    assert spoken(edtf, "en") == english
    assert spoken(edtf, "de") == english


@given(st.dates(), st.sampled_from(["fr", "en"]))
def test_every_label_of_a_day_names_its_day_and_year(day: date, lang: str) -> None:
    label = spoken(day.isoformat(), lang)
    assert label.split()[0].removesuffix("er") == str(day.day)
    assert label.endswith(f"{day.year:04d}")
