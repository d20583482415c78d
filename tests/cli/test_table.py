"""Tests of `annotator/cli/table.py`."""

from __future__ import annotations

from annotator.cli.table import Column, table, width

COLUMNS = (Column("name", 8), Column("n", is_number=True))


def test_text_is_flush_left_and_numbers_are_flush_right() -> None:
    assert list(table(COLUMNS, [("a", 5), ("bcd", 1234)])) == [
        "name     n",
        "a        5",
        "bcd   1234",
    ]


def test_no_rows_are_no_lines() -> None:
    assert list(table(COLUMNS, [])) == []


def test_a_long_cell_is_cut_with_an_ellipsis() -> None:
    assert list(table(COLUMNS, [("one two three", 1)]))[1] == "one two…  1"


def test_wide_and_combining_signs_count_as_the_terminal_shows_them() -> None:
    assert (width("漢字"), width("e\u0301"), width("été")) == (4, 1, 3)
    rows = list(table(COLUMNS, [("漢字", 1), ("漢字漢字漢", 2)]))
    assert rows[1:] == ["漢字     1", "漢字漢…  2"]


def test_what_would_move_the_cursor_is_made_harmless() -> None:
    told = list(table(COLUMNS, [("a\x1b[2J\n", 1)]))[1]
    assert told == "a\ufffd[2J   1"
