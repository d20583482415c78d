"""EDTF values: the specification's examples, the calendar's edges, and where a value goes wrong."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain.edtf import DateRefusal, is_valid, parse
from annotator.domain.refusal import Refusal

VALID = [
    # (text, level, earliest, latest); an empty end is open, unknown or outside the years 1 to 9999
    # level 0: dates, times of day, intervals
    ("2022", 0, "2022-01-01", "2022-12-31"),
    ("0001", 0, "0001-01-01", "0001-12-31"),
    ("9999", 0, "9999-01-01", "9999-12-31"),
    ("0000", 0, "", ""),
    ("2021-11", 0, "2021-11-01", "2021-11-30"),
    ("2022-02", 0, "2022-02-01", "2022-02-28"),
    ("2024-02", 0, "2024-02-01", "2024-02-29"),
    ("1900-02", 0, "1900-02-01", "1900-02-28"),
    ("2000-02", 0, "2000-02-01", "2000-02-29"),
    ("2023-01-17", 0, "2023-01-17", "2023-01-17"),
    ("2024-02-29", 0, "2024-02-29", "2024-02-29"),
    ("2000-02-29", 0, "2000-02-29", "2000-02-29"),
    ("9999-12-31", 0, "9999-12-31", "9999-12-31"),
    ("1985-04-12T23:20:30", 0, "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30Z", 0, "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30-04", 0, "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30+04:30", 0, "1985-04-12", "1985-04-12"),
    ("2023-01-25T00:00:00+14", 0, "2023-01-25", "2023-01-25"),
    ("2023-01-16/2023-01-17", 0, "2023-01-16", "2023-01-17"),
    ("2023-02-06/2023-02-12", 0, "2023-02-06", "2023-02-12"),
    ("1964/2008", 0, "1964-01-01", "2008-12-31"),
    ("2004-06/2006-08", 0, "2004-06-01", "2006-08-31"),
    ("2004-02-01/2005-02", 0, "2004-02-01", "2005-02-28"),
    ("2005/2006-02", 0, "2005-01-01", "2006-02-28"),
    ("2023/2023", 0, "2023-01-01", "2023-12-31"),
    ("2023-06-20/2023", 0, "2023-06-20", "2023-12-31"),
    ("2023/2023-01", 0, "2023-01-01", "2023-01-31"),
    # level 1: open and unknown ends
    ("1985-04-12/..", 1, "1985-04-12", ""),
    ("1985/..", 1, "1985-01-01", ""),
    ("../1985-04", 1, "", "1985-04-30"),
    ("1985-04/", 1, "1985-04-01", ""),
    ("/1985-04-12", 1, "", "1985-04-12"),
    ("2022-06~/..", 1, "2022-06-01", ""),
    ("2004-06-11%/2004-06~", 1, "2004-06-11", "2004-06-30"),
    # level 1: qualifiers of the whole
    ("1984?", 1, "1984-01-01", "1984-12-31"),
    ("1850~", 1, "1850-01-01", "1850-12-31"),
    ("2004-06~", 1, "2004-06-01", "2004-06-30"),
    ("2004-06-11%", 1, "2004-06-11", "2004-06-11"),
    ("2001-21?", 1, "2001-03-01", "2001-05-31"),
    ("198X~", 1, "1980-01-01", "1989-12-31"),
    # level 1: unspecified digits from the right
    ("198X", 1, "1980-01-01", "1989-12-31"),
    ("19XX", 1, "1900-01-01", "1999-12-31"),
    ("18XX", 1, "1800-01-01", "1899-12-31"),
    ("000X", 1, "", "0009-12-31"),
    ("2022-XX", 1, "2022-01-01", "2022-12-31"),
    ("2022-06-XX", 1, "2022-06-01", "2022-06-30"),
    ("2024-02-XX", 1, "2024-02-01", "2024-02-29"),
    ("2022-XX-XX", 1, "2022-01-01", "2022-12-31"),
    # level 1: seasons, meteorological and northern; winter is of the year it begins in
    ("2022-21", 1, "2022-03-01", "2022-05-31"),
    ("2022-22", 1, "2022-06-01", "2022-08-31"),
    ("2022-23", 1, "2022-09-01", "2022-11-30"),
    ("2022-24", 1, "2022-12-01", "2023-02-28"),
    ("2023-24", 1, "2023-12-01", "2024-02-29"),
    ("9999-24", 1, "9999-12-01", ""),
    # level 1: years that four digits do not hold
    ("-1985", 1, "", ""),
    ("-0044-03-15", 1, "", ""),
    ("-0044/2020", 1, "", "2020-12-31"),
    ("Y170000002", 1, "", ""),
    ("Y-170000002", 1, "", ""),
    ("Y10000", 1, "", ""),
    # level 2: the other parts of a year
    ("2022-25", 2, "2022-03-01", "2022-05-31"),
    ("2022-28", 2, "2022-12-01", "2023-02-28"),
    ("2022-29", 2, "2022-09-01", "2022-11-30"),
    ("2022-30", 2, "2022-12-01", "2023-02-28"),
    ("2022-31", 2, "2022-03-01", "2022-05-31"),
    ("2022-32", 2, "2022-06-01", "2022-08-31"),
    ("2022-33", 2, "2022-01-01", "2022-03-31"),
    ("2022-34", 2, "2022-04-01", "2022-06-30"),
    ("2022-35", 2, "2022-07-01", "2022-09-30"),
    ("2022-36", 2, "2022-10-01", "2022-12-31"),
    ("2022-37", 2, "2022-01-01", "2022-04-30"),
    ("2022-38", 2, "2022-05-01", "2022-08-31"),
    ("2022-39", 2, "2022-09-01", "2022-12-31"),
    ("2023-40", 2, "2023-01-01", "2023-06-30"),
    ("2023-41", 2, "2023-07-01", "2023-12-31"),
    ("198X-22", 2, "1980-06-01", "1989-08-31"),
    ("XXXX-22", 2, "", ""),
    # level 2: qualifiers of a component
    ("2022?-07", 2, "2022-07-01", "2022-07-31"),
    ("2004-06~-11", 2, "2004-06-11", "2004-06-11"),
    ("2004?-06-11", 2, "2004-06-11", "2004-06-11"),
    ("?2004-06-~11", 2, "2004-06-11", "2004-06-11"),
    ("2004-%06-11", 2, "2004-06-11", "2004-06-11"),
    ("2004-06-~01/2004-06-~20", 2, "2004-06-01", "2004-06-20"),
    # level 2: unspecified digits anywhere
    ("156X-12-25", 2, "1560-12-25", "1569-12-25"),
    ("15XX-12-25", 2, "1500-12-25", "1599-12-25"),
    ("1XXX", 2, "1000-01-01", "1999-12-31"),
    ("1XXX-XX", 2, "1000-01-01", "1999-12-31"),
    ("1XXX-12", 2, "1000-12-01", "1999-12-31"),
    ("1984-1X", 2, "1984-10-01", "1984-12-31"),
    ("1984-X2", 2, "1984-02-01", "1984-12-31"),
    ("1984-0X-31", 2, "1984-01-31", "1984-08-31"),
    ("2023-XX-31", 2, "2023-01-31", "2023-12-31"),
    ("2022-06-2X", 2, "2022-06-20", "2022-06-29"),
    ("2022-06-3X", 2, "2022-06-30", "2022-06-30"),
    ("198X-02-29", 2, "1980-02-29", "1988-02-29"),
    ("1X8X-01", 2, "1080-01-01", "1989-01-31"),
    ("XXXX-12-XX", 2, "", ""),
    ("XXXX-02-29", 2, "", ""),
    ("-01XX-03", 2, "", ""),
    ("2004-06-XX/2004-07-03", 2, "2004-06-01", "2004-07-03"),
    ("198X/1985", 2, "1980-01-01", "1985-12-31"),
    # level 2: one of a set, all of a set
    ("[1667,1668,1670..1672]", 2, "1667-01-01", "1672-12-31"),
    ("[..1760-12-03]", 2, "", "1760-12-03"),
    ("[1760-12..]", 2, "1760-12-01", ""),
    ("[1760-01,1760-02,1760-12..]", 2, "1760-01-01", ""),
    ("[2022-06-21..2022-06-30]", 2, "2022-06-21", "2022-06-30"),
    ("[1667,1760-12]", 2, "1667-01-01", "1760-12-31"),
    ("[2023-04-03,2023-03-04]", 2, "2023-03-04", "2023-04-03"),
    ("{1960,1961-12}", 2, "1960-01-01", "1961-12-31"),
    ("{..1984}", 2, "", "1984-12-31"),
    ("{..1983-12-31,1984-10-10..1984-11-01}", 2, "", "1984-11-01"),
    ("{2023-01-16,2023-01-17}", 2, "2023-01-16", "2023-01-17"),
    ("[198X]", 2, "1980-01-01", "1989-12-31"),
    # level 2: exponents and significant digits
    ("Y-17E7", 2, "", ""),
    ("Y3388E2S3", 2, "", ""),
    ("Y171010000S3", 2, "", ""),
    ("1950S2", 2, "1900-01-01", "1999-12-31"),
    ("1950S3~", 2, "1950-01-01", "1959-12-31"),
    ("1950S4", 2, "1950-01-01", "1950-12-31"),
    ("-1950S2", 2, "", ""),
    ("../Y-12345S2", 2, "", ""),
]

REFUSED = [
    # (text, code, at, further parameters)
    ("", "date_empty", 0, {}),
    ("  \n", "date_empty", 0, {}),
    # a correct beginning
    ("2", "date_unfinished", 1, {}),
    ("202", "date_unfinished", 3, {}),
    ("20X", "date_unfinished", 3, {}),
    ("2022-", "date_unfinished", 5, {}),
    ("2022-0", "date_unfinished", 6, {}),
    ("2022-1", "date_unfinished", 6, {}),
    ("2022-4", "date_unfinished", 6, {}),
    ("2022-X", "date_unfinished", 6, {}),
    ("2022-06-", "date_unfinished", 8, {}),
    ("2022-06-3", "date_unfinished", 9, {}),
    ("2022-06-~", "date_unfinished", 9, {}),
    ("?", "date_unfinished", 1, {}),
    ("-", "date_unfinished", 1, {}),
    ("-000", "date_unfinished", 4, {}),
    ("Y", "date_unfinished", 1, {}),
    ("Y-", "date_unfinished", 2, {}),
    ("Y1700", "date_unfinished", 5, {}),
    ("Y17E", "date_unfinished", 4, {}),
    ("1950S", "date_unfinished", 5, {}),
    ("2023-01-25T", "date_unfinished", 11, {}),
    ("2023-01-25T1", "date_unfinished", 12, {}),
    ("2023-01-25T14:30", "date_unfinished", 16, {}),
    ("2023-01-25T14:30:00+", "date_unfinished", 20, {}),
    ("2023-01-25T14:30:00+01:", "date_unfinished", 23, {}),
    ("2022/2", "date_unfinished", 6, {}),
    ("2022/.", "date_unfinished", 6, {}),
    ("/", "date_unfinished", 1, {}),
    (".", "date_unfinished", 1, {}),
    ("..", "date_unfinished", 2, {}),
    ("../", "date_unfinished", 3, {}),
    ("[", "date_unfinished", 1, {}),
    ("[.", "date_unfinished", 2, {}),
    ("[..", "date_unfinished", 3, {}),
    ("[2022", "date_unfinished", 5, {}),
    ("[2022,", "date_unfinished", 6, {}),
    ("{2022.", "date_unfinished", 6, {}),
    ("{2022..", "date_unfinished", 7, {}),
    # no EDTF
    ("mardi", "date_not_edtf", 0, {"got": "m"}),
    ("20a", "date_not_edtf", 2, {"got": "a"}),
    ("198x", "date_not_edtf", 3, {"got": "x"}),
    ("20222", "date_not_edtf", 4, {"got": "2"}),
    (" 2022", "date_not_edtf", 0, {"got": " "}),
    ("2022 ", "date_not_edtf", 4, {"got": " "}),
    ("17/01/2023", "date_not_edtf", 2, {"got": "/"}),
    ("2022/01", "date_unfinished", 7, {}),
    ("2022–06", "date_not_edtf", 4, {"got": "–"}),
    ("٢٠٢٣", "date_not_edtf", 0, {"got": "٢"}),
    ("2022-5-1", "date_not_edtf", 6, {"got": "-"}),
    ("2022-a", "date_not_edtf", 5, {"got": "a"}),
    ("2022-06-a", "date_not_edtf", 8, {"got": "a"}),
    ("2022-06-011", "date_not_edtf", 10, {"got": "1"}),
    ("2022-21-05", "date_not_edtf", 7, {"got": "-"}),
    ("2022??", "date_not_edtf", 5, {"got": "?"}),
    ("-0000", "date_not_edtf", 0, {"got": "-"}),
    ("+2022", "date_not_edtf", 0, {"got": "+"}),
    ("1950S0", "date_not_edtf", 5, {"got": "0"}),
    ("195XS2", "date_not_edtf", 4, {"got": "S"}),
    ("1950S2-06", "date_not_edtf", 6, {"got": "-"}),
    ("Y0", "date_not_edtf", 1, {"got": "0"}),
    ("Y1700-01", "date_not_edtf", 5, {"got": "-"}),
    ("Y17000-01", "date_not_edtf", 6, {"got": "-"}),
    ("Y17E2", "date_not_edtf", 1, {"got": "1"}),
    ("Y1234567890123456789", "date_not_edtf", 19, {"got": "9"}),
    ("2023-W03", "date_not_edtf", 5, {"got": "W"}),
    ("2022T10:00:00", "date_not_edtf", 4, {"got": "T"}),
    ("2022-06-1XT10:00:00", "date_not_edtf", 10, {"got": "T"}),
    ("2023-01-25 14:30:00", "date_not_edtf", 10, {"got": " "}),
    ("2023-01-25T14.30", "date_not_edtf", 13, {"got": "."}),
    ("2023-01-25T14:30:00z", "date_not_edtf", 19, {"got": "z"}),
    ("2023-01-25T14:30:00Z?", "date_not_edtf", 20, {"got": "?"}),
    ("2023-01-25T14:30:00/2023", "date_not_edtf", 19, {"got": "/"}),
    ("2023/2023-01-25T14:30:00", "date_not_edtf", 15, {"got": "T"}),
    ("2022/2023/2024", "date_not_edtf", 9, {"got": "/"}),
    ("2022//", "date_not_edtf", 5, {"got": "/"}),
    (".x", "date_not_edtf", 1, {"got": "x"}),
    ("..2022", "date_not_edtf", 2, {"got": "2"}),
    ("{}", "date_not_edtf", 1, {"got": "}"}),
    ("[]", "date_not_edtf", 1, {"got": "]"}),
    ("[2022}", "date_not_edtf", 5, {"got": "}"}),
    ("[2022]x", "date_not_edtf", 6, {"got": "x"}),
    ("[2022, 2023]", "date_not_edtf", 6, {"got": " "}),
    ("[1667..,1668]", "date_not_edtf", 7, {"got": ","}),
    ("[1667,..1668]", "date_not_edtf", 6, {"got": "."}),
    ("[2022]/2023", "date_not_edtf", 6, {"got": "/"}),
    # no such month, day, time
    ("2022-5", "date_no_such_month", 5, {"year": "2022", "month": "5"}),
    ("2022-00", "date_no_such_month", 5, {"year": "2022", "month": "00"}),
    ("2022-13", "date_no_such_month", 5, {"year": "2022", "month": "13"}),
    ("2022-42", "date_no_such_month", 5, {"year": "2022", "month": "42"}),
    ("2022-2X", "date_no_such_month", 5, {"year": "2022", "month": "2X"}),
    ("2023-02-30", "date_no_such_day", 8, {"year": "2023", "month": "02", "day": "30"}),
    ("2023-02-29", "date_no_such_day", 8, {"year": "2023", "month": "02", "day": "29"}),
    ("1900-02-29", "date_no_such_day", 8, {"year": "1900", "month": "02", "day": "29"}),
    ("2023-02-3", "date_no_such_day", 8, {"year": "2023", "month": "02", "day": "3"}),
    ("2023-04-31", "date_no_such_day", 8, {"year": "2023", "month": "04", "day": "31"}),
    ("2023-01-00", "date_no_such_day", 8, {"year": "2023", "month": "01", "day": "00"}),
    ("2023-01-32", "date_no_such_day", 8, {"year": "2023", "month": "01", "day": "32"}),
    ("2023-01-5", "date_no_such_day", 8, {"year": "2023", "month": "01", "day": "5"}),
    ("2023-02-3X", "date_no_such_day", 8, {"year": "2023", "month": "02", "day": "3X"}),
    ("XXXX-02-30", "date_no_such_day", 8, {"year": "XXXX", "month": "02", "day": "30"}),
    ("190X-~02-~30", "date_no_such_day", 10, {"year": "190X", "month": "02", "day": "30"}),
    ("2022/2022-02-29", "date_no_such_day", 13, {"year": "2022", "month": "02", "day": "29"}),
    ("2023-01-25T24:00:00", "date_no_such_time", 11, {"time": "24"}),
    ("2023-01-25T3", "date_no_such_time", 11, {"time": "3"}),
    ("2023-01-25T10:60:00", "date_no_such_time", 14, {"time": "60"}),
    ("2023-01-25T10:00:60", "date_no_such_time", 17, {"time": "60"}),
    ("2023-01-25T10:00:00+15", "date_no_such_time", 20, {"time": "15"}),
    ("2023-01-25T10:00:00+01:75", "date_no_such_time", 23, {"time": "75"}),
    # intervals
    ("2023/2022", "date_interval_backwards", 5, {"start": "2023", "end": "2022"}),
    ("2023-02/2023-01", "date_interval_backwards", 8, {"start": "2023-02", "end": "2023-01"}),
    ("2020/-0044", "date_interval_backwards", 5, {"start": "2020", "end": "-0044"}),
    ("-0044/-0045", "date_interval_backwards", 6, {"start": "-0044", "end": "-0045"}),
    ("Y12345/Y12344", "date_interval_backwards", 7, {"start": "Y12345", "end": "Y12344"}),
    ("-01XX/-02XX", "date_interval_backwards", 6, {"start": "-01XX", "end": "-02XX"}),
    ("2022-24/2022-11", "date_interval_backwards", 8, {"start": "2022-24", "end": "2022-11"}),
    ("[1672..1670]", "date_interval_backwards", 7, {"start": "1672", "end": "1670"}),
    ("../..", "date_interval_open", 5, {}),
    ("/..", "date_interval_open", 3, {}),
]


@pytest.mark.parametrize(("text", "level", "earliest", "latest"), VALID)
def test_a_value_has_a_level_and_covers_days(
    text: str, level: int, earliest: str, latest: str
) -> None:
    value = parse(text)
    assert is_valid(text)
    assert value.text == text
    assert value.level == level
    assert [str(day or "") for day in (value.earliest, value.latest)] == [earliest, latest]


@pytest.mark.parametrize(("text", "code", "at", "params"), REFUSED)
def test_a_refusal_says_what_is_wrong_and_where(
    text: str, code: str, at: int, params: dict[str, str]
) -> None:
    assert not is_valid(text)
    with pytest.raises(DateRefusal) as refused:
        parse(text)
    assert isinstance(refused.value, Refusal)
    assert refused.value.code == code
    assert refused.value.params == {"at": at, **params}


@pytest.mark.parametrize("text", [row[0] for row in VALID if "E" not in row[0]])
def test_typing_a_value_is_never_called_wrong_before_it_is(text: str) -> None:
    codes = {_code(text[:end]) for end in range(1, len(text))}
    # an interval may yet turn out in order
    assert codes <= {"", "date_unfinished", "date_interval_backwards"}


def _code(text: str) -> str:
    """How a text is refused, empty if it is not."""
    try:
        parse(text)
    except DateRefusal as refused:
        return refused.code
    return ""


@given(st.dates())
@example(date.min)
@example(date.max)
def test_every_day_of_the_calendar_is_a_value(day: date) -> None:
    value = parse(day.isoformat())
    assert (value.level, value.earliest, value.latest) == (0, day, day)


@given(st.integers(0, 9999), st.integers(0, 14), st.integers(0, 33))
def test_a_day_is_a_value_only_if_the_calendar_has_it(year: int, month: int, day: int) -> None:
    exists = 1 <= month <= 12 and 1 <= day <= _length(year, month)
    assert is_valid(f"{year:04d}-{month:02d}-{day:02d}") == exists


def _length(year: int, month: int) -> int:
    # the calendar repeats after 400 years, and the standard library has no year 0
    return calendar.monthrange(2000 + year % 400, month)[1]


@given(st.dates(), st.dates())
def test_an_interval_covers_what_lies_between_its_ends(one: date, other: date) -> None:
    start, end = sorted((one, other))
    value = parse(f"{start}/{end}")
    assert (value.earliest, value.latest) == (start, end)
    assert is_valid(f"{end}/{start}") == (start == end)


@given(st.dates(), st.data())
def test_unspecified_digits_cover_every_day_they_hide(day: date, data: st.DataObject) -> None:
    text = day.isoformat()
    hidden = data.draw(st.sets(st.sampled_from([1, 2, 3, 5, 6, 8, 9])))
    value = parse("".join("X" if i in hidden else sign for i, sign in enumerate(text)))
    assert (value.earliest or date.min) <= day <= (value.latest or date.max)


@given(st.dates(date(1, 1, 1), date(9999, 12, 1)), st.sampled_from("?~%"))
def test_a_qualifier_changes_no_bounds(day: date, sign: str) -> None:
    plain, qualified = parse(f"{day:%Y-%m}".zfill(7)), parse(f"{day:%Y-%m}".zfill(7) + sign)
    assert (plain.earliest, plain.latest) == (qualified.earliest, qualified.latest)
    assert qualified.level == 1


@given(st.text("0123456789XY-/.?~%TZ:+[]{},ES", max_size=14))
def test_any_text_is_a_value_or_refused_inside_itself(text: str) -> None:
    try:
        value = parse(text)
    except DateRefusal as refused:
        at = refused.params["at"]
        assert isinstance(at, int)
        assert 0 <= at <= len(text)
    else:
        assert (value.earliest or date.min) <= (value.latest or date.max)
