"""Two wordings of one passage, told apart word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.rewording import Fate, Piece, reworded

K, S, N = Fate.KEPT, Fate.STRUCK, Fate.INSERTED
WORDS = st.lists(st.sampled_from(["la", "mairie", " ", "12", ",", "’", "é", "\n", "\u00a0"])).map(
    "".join
)


def test_a_word_that_is_replaced_is_struck_before_the_new_one() -> None:
    assert reworded("12 millions d’euros", "11 millions d’euros") == (
        Piece(S, "12"),
        Piece(N, "11"),
        Piece(K, " millions d’euros"),
    )


def test_words_next_to_one_another_change_in_one_piece() -> None:
    assert reworded("in douze écoles now", "in onze lycées now") == (
        Piece(K, "in "),
        Piece(S, "douze écoles"),
        Piece(N, "onze lycées"),
        Piece(K, " now"),
    )


def test_words_that_go_altogether_are_struck() -> None:
    assert reworded("douze écoles", "") == (Piece(S, "douze écoles"),)


def test_words_that_only_come_are_inserted() -> None:
    assert reworded("douze", "douze écoles") == (Piece(K, "douze"), Piece(N, " écoles"))


def test_the_same_words_are_kept_in_one_piece() -> None:
    assert reworded("douze écoles", "douze écoles") == (Piece(K, "douze écoles"),)


@given(before=WORDS, after=WORDS)
def test_the_pieces_make_up_both_wordings(before: str, after: str) -> None:
    pieces = reworded(before, after)
    assert "".join(text for fate, text in pieces if fate is not N) == before
    assert "".join(text for fate, text in pieces if fate is not S) == after
    assert all(text for _, text in pieces)
