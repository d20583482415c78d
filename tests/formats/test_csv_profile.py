from __future__ import annotations

import pytest

from annotator.domain.refusal import Refusal
from annotator.formats.csv_profile import EXCEL_EN, EXCEL_FR, PROFILES, STANDARD, profile_named


def test_the_profiles_differ_in_delimiter_and_byte_order_mark_only() -> None:
    told = [(each.name, each.delimiter, each.mark) for each in PROFILES]
    assert told == [
        ("standard", ",", b""),
        ("excel-fr", ";", b"\xef\xbb\xbf"),
        ("excel-en", ",", b"\xef\xbb\xbf"),
    ]


def test_a_profile_is_found_by_its_name() -> None:
    found = [profile_named(name) for name in ("standard", "excel-fr", "excel-en")]
    assert found == [STANDARD, EXCEL_FR, EXCEL_EN]


def test_an_unknown_profile_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refusal) as refused:
        profile_named("excel-de")
    assert refused.value.code == "profile_unknown"
    assert refused.value.params["known"] == ("standard", "excel-fr", "excel-en")
