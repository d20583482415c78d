from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.csv_guard import guard, guarded, unguard, unguarded

TRIGGERS = "=+-@\t\r\0\uff1d\uff0b\uff0d\uff20"


@pytest.mark.parametrize("sign", TRIGGERS)
def test_a_cell_that_could_be_a_formula_gets_an_apostrophe(sign: str) -> None:
    assert guard(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize("cell", ["'=x", "''=x", "'''\t"])
def test_apostrophes_before_a_trigger_get_one_more(cell: str) -> None:
    assert guard(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["", "plain", "'plain'", "l'été", " =x", "\n=x", "1-2", "-".replace("-", "–"), "'"]
)
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert guard(cell) == cell
    assert unguard(cell) == cell


@pytest.mark.parametrize("sign", TRIGGERS)
def test_an_unguarded_trigger_is_left_alone_on_the_way_back(sign: str) -> None:
    assert unguard(f"{sign}x") == f"{sign}x"


@given(st.text(st.sampled_from([*TRIGGERS, "'", "a", "\n"])) | st.text())
def test_a_guard_is_taken_back_exactly(cell: str) -> None:
    assert unguard(guard(cell)) == cell


@given(st.text(st.sampled_from([*TRIGGERS, "'", "a"])))
def test_no_guarded_cell_begins_with_a_trigger(cell: str) -> None:
    assert guard(cell)[:1] not in set(TRIGGERS)


@given(st.lists(st.text(st.sampled_from([*TRIGGERS, "'", "a", "\x1f"]), max_size=3)))
def test_the_quick_look_at_a_row_misses_nothing(row: list[str]) -> None:
    assert list(guarded(row)) == [guard(cell) for cell in row]
    assert list(unguarded(row)) == [unguard(cell) for cell in row]
