"""Words of dates: complete tables, and folding."""

from __future__ import annotations

from annotator.domain.date_words import (
    MONTH_NUMBERS,
    MONTHS_EN,
    MONTHS_FR,
    SEASON_CODES,
    WEEKDAY_NUMBERS,
    fold,
)


def test_folding_leaves_plain_lower_case_signs() -> None:
    assert fold("  L’ÉTÉ\u00a02022\u202f–\u20112023 ") == "l'ete 2022 --2023"


def test_every_month_is_found_by_its_folded_name() -> None:
    for names in (MONTHS_FR, MONTHS_EN):
        assert [MONTH_NUMBERS[fold(name)] for name in names] == list(range(1, 13))


def test_no_key_needs_folding() -> None:
    for table in (MONTH_NUMBERS, WEEKDAY_NUMBERS, SEASON_CODES):
        assert all(key == fold(key) for key in table)


def test_seasons_and_weekdays_are_numbered_as_in_iso_8601() -> None:
    assert [SEASON_CODES[name] for name in ("printemps", "ete", "fall", "winter")] == [
        *(21, 22, 23, 24)
    ]
    assert (WEEKDAY_NUMBERS["lundi"], WEEKDAY_NUMBERS["sunday"]) == (1, 7)
