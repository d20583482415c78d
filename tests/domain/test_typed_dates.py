"""Dates as people type them: one reading, or none."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.date_words import MONTHS_EN, MONTHS_FR
from annotator.domain.edtf import is_valid
from annotator.domain.spoken_dates import spoken
from annotator.domain.typed_dates import suggestion_of

READ = [
    # numbers
    ("17/01/2023", "2023-01-17"),
    ("17.1.2023", "2023-01-17"),
    ("17-01-2023", "2023-01-17"),
    ("01/17/2023", "2023-01-17"),
    ("03/03/2023", "2023-03-03"),
    ("3.03.2023", "2023-03-03"),
    ("2023/01/17", "2023-01-17"),
    ("2023-1-7", "2023-01-07"),
    ("01/2023", "2023-01"),
    ("1.2023", "2023-01"),
    ("2021", "2021"),
    # words
    ("17 janvier 2023", "2023-01-17"),
    ("1er mai 2022", "2022-05-01"),
    ("1ᵉʳ mai 2022", "2022-05-01"),
    ("le 17 JANVIER 2023", "2023-01-17"),
    ("17 févr. 2023", "2023-02-17"),
    ("17 fevrier 2023", "2023-02-17"),
    ("14 août 2023", "2023-08-14"),
    ("January 17, 2023", "2023-01-17"),
    ("January 17th, 2023", "2023-01-17"),
    ("Jan. 17, 2023", "2023-01-17"),
    ("17 Jan 2023", "2023-01-17"),
    ("17th of January 2023", "2023-01-17"),
    ("1 Sept. 2023", "2023-09-01"),
    ("mardi 17 janvier 2023", "2023-01-17"),
    ("Tuesday, January 17, 2023", "2023-01-17"),
    ("juin 2022", "2022-06"),
    ("June 2022", "2022-06"),
    ("June, 2022", "2022-06"),
    ("en novembre 2021", "2021-11"),
    ("in November 2021", "2021-11"),
    # thirds: the value is the whole, the third is for the modifier
    ("fin juin 2022", "2022-06"),
    ("mi-juin 2022", "2022-06"),
    ("à la fin de juin 2022", "2022-06"),
    ("mid-June 2022", "2022-06"),
    ("the end of June 2022", "2022-06"),
    ("début 2022", "2022"),
    ("fin des années 1980", "198X"),
    ("the late 1980s", "198X"),
    # ranges and lists
    ("16-17 janvier 2023", "2023-01-16/2023-01-17"),
    ("16–17 Jan 2023", "2023-01-16/2023-01-17"),
    ("16 – 17 Jan 2023", "2023-01-16/2023-01-17"),
    ("16 et 17 janvier 2023", "2023-01-16/2023-01-17"),
    ("lundi 16 et mardi 17 janvier 2023", "2023-01-16/2023-01-17"),
    ("January 16-17, 2023", "2023-01-16/2023-01-17"),
    ("du 3 au 5 mai 2022", "2022-05-03/2022-05-05"),
    ("from 3 to 5 May 2022", "2022-05-03/2022-05-05"),
    ("30 janvier - 2 février 2023", "2023-01-30/2023-02-02"),
    ("January 30 – February 2, 2023", "2023-01-30/2023-02-02"),
    ("30 décembre 2022 – 2 janvier 2023", "2022-12-30/2023-01-02"),
    ("2023-01-16 - 2023-01-17", "2023-01-16/2023-01-17"),
    ("16/01/2023 - 17/01/2023", "2023-01-16/2023-01-17"),
    ("mars-mai 2022", "2022-03/2022-05"),
    ("entre mars et mai 2022", "2022-03/2022-05"),
    ("mars et avril 2022", "2022-03/2022-04"),
    ("2020-2022", "2020/2022"),
    ("T1-T2 2023", "2023-33/2023-34"),
    ("5 et 7 mai 2022", "{2022-05-05,2022-05-07}"),
    ("March and May 2022", "{2022-03,2022-05}"),
    # decades, centuries, seasons, parts of a year
    ("années 1980", "198X"),
    ("les années 1980", "198X"),
    ("1980s", "198X"),
    ("1980’s", "198X"),
    ("années 1900", "190X"),
    ("le XIXe siècle", "18XX"),
    ("Ier siècle", "00XX"),
    ("21e siècle", "20XX"),
    ("19th century", "18XX"),
    ("été 2022", "2022-22"),
    ("l’été 2022", "2022-22"),
    ("the summer of 2022", "2022-22"),
    ("fall 2022", "2022-23"),
    ("hiver 2022", "2022-24"),
    ("T1 2023", "2023-33"),
    ("Q1 2023", "2023-33"),
    ("2023-Q4", "2023-36"),
    ("S1 2023", "2023-40"),
    ("H2 2023", "2023-41"),
    ("le premier trimestre 2022", "2022-33"),
    ("4e trimestre 2022", "2022-36"),
    ("the second half of 2023", "2023-41"),
    ("premier semestre de 2023", "2023-40"),
    # about
    ("vers 1850", "1850~"),
    ("around 1850", "1850~"),
    ("c. 1850", "1850~"),
    ("ca 1850", "1850~"),
    ("vers juin 2022", "2022-06~"),
    # times of day
    ("2023-01-25 14:30", "2023-01-25T14:30:00"),
    ("2023-01-25T14:30", "2023-01-25T14:30:00"),
    ("2023-01-25t14:30:10z", "2023-01-25T14:30:10Z"),
    # EDTF already, but for spaces and case
    (" 2022-06~ ", "2022-06~"),
    ("198x", "198X"),
    ("[2022,2023]", "[2022,2023]"),
    # unusual spaces, dashes, composition
    ("17\u00a0janvier\u202f2023", "2023-01-17"),
    (unicodedata.normalize("NFD", "1er décembre 2022"), "2022-12-01"),
    (unicodedata.normalize("NFD", "été 2022"), "2022-22"),
    ("16\u201117 janvier 2023", "2023-01-16/2023-01-17"),
]

UNREAD = [
    "",
    "   ",
    "03/04/2023",
    "3.4.2023",
    "17/01/23",
    "31/02/2023",
    "32/01/2023",
    "13/13/2023",
    "22/2022",
    "mardi",
    "lundi et mardi",
    "juin",
    "17 janvier",
    "lundi 17 janvier 2023",
    "mardi juin 2022",
    "mardi 31 février 2023",
    "mardi dernier",
    "30 février 2023",
    "1900s",
    "2000s",
    "années 80",
    "0th century",
    "T5 2023",
    "S3 2023",
    "troisième semestre 2023",
    "17-16 janvier 2023",
    "31 février - 2 mars 2023",
    "juin et 17 juillet 2022",
    "2020 - mardi",
    "January 16-45, 2023",
    "vers vers 1850",
    "African Lion 2022",
    "2023-W03",
    "\u0660\u0662/\u0662\u0660\u0662\u0663",
    "-" * 500,
]


@pytest.mark.parametrize(("typed", "edtf"), READ)
def test_a_typed_date_with_one_reading_is_suggested(typed: str, edtf: str) -> None:
    assert suggestion_of(typed) == edtf
    assert is_valid(edtf)


@pytest.mark.parametrize("typed", UNREAD)
def test_a_typed_date_with_no_reading_or_two_is_not_suggested(typed: str) -> None:
    assert suggestion_of(typed) is None


@given(st.dates(), st.sampled_from([MONTHS_FR, MONTHS_EN]))
def test_every_day_can_be_written_out(day: date, months: tuple[str, ...]) -> None:
    written = f"{day.day} {months[day.month - 1]} {day.year:04d}"
    assert suggestion_of(written) == day.isoformat()


@given(st.dates(), st.sampled_from(["/", ".", "-"]))
def test_numbers_are_read_only_when_either_order_gives_the_same_day(day: date, sign: str) -> None:
    written = f"{day.day:02d}{sign}{day.month:02d}{sign}{day.year:04d}"
    certain = day.day > 12 or day.day == day.month
    assert suggestion_of(written) == (day.isoformat() if certain else None)


@given(st.text(max_size=30))
def test_whatever_is_suggested_is_edtf(typed: str) -> None:
    found = suggestion_of(typed)
    assert found is None or is_valid(found)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(
    "edtf",
    [
        *("2023-01-17", "2023-05-01", "2022-06", "2021", "198X", "18XX", "2022-22", "2023-33"),
        *("2023-41", "1850~", "2023-01-16/2023-01-17", "2023-01-30/2023-02-02", "2020/2022"),
    ],
)
def test_a_label_is_read_back_as_its_value(edtf: str, lang: str) -> None:
    assert suggestion_of(spoken(edtf, lang)) == edtf
