"""Directions: what turns a text stays in it."""

from __future__ import annotations

import pytest

from annotator.formats.directions import closed, is_right_to_left, isolated, number_frame

OVERRIDE, ISOLATE, END = "\u202e", "\u2067", "\u2069"


def test_plain_words_are_left_as_they_are() -> None:
    assert isolated("Douze pour cent (12 %)") == "Douze pour cent (12 %)"


@pytest.mark.parametrize("words", [f"a {OVERRIDE}b", "שלום", f"{ISOLATE}x{END}"])
def test_words_that_turn_are_put_into_a_frame_of_their_own(words: str) -> None:
    assert isolated(words) == f"\u2068{words}\u2069"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (f"a{END}b", "ab"),
        (f"{ISOLATE}a", f"{ISOLATE}a{END}"),
        (
            f"{END}{ISOLATE}a{END}{END}b{ISOLATE}{ISOLATE}",
            f"{ISOLATE}a{END}b{ISOLATE * 2}{END * 2}",
        ),
        (f"{ISOLATE}a{END}", f"{ISOLATE}a{END}"),
    ],
)
def test_no_words_end_the_frame_or_leave_one_open(words: str, kept: str) -> None:
    assert closed(words) == kept


def test_a_number_is_framed_only_among_words_that_may_turn_it() -> None:
    assert "12".join(number_frame(f"a {OVERRIDE}b")) == "\u206812\u2069"
    assert "12".join(number_frame("שלום")) == "12"


def test_the_first_letter_with_a_direction_decides() -> None:
    assert is_right_to_left("12 — שלום a")
    assert not is_right_to_left("12 — a שלום")
    assert not is_right_to_left("12")
