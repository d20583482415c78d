"""Blocks: paragraphs together, no longer than a deadline allows, from the view outwards."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.text import Span
from annotator.suggest.blocks import LONGEST, blocks, outwards

TEXTS = st.lists(st.sampled_from(["mot ", "\n", "a" * 900, " " * 50, "fin."]), max_size=60)


@given(TEXTS.map("".join))
def test_blocks_hold_every_paragraph_once_and_are_short(text: str) -> None:
    found = blocks(text)
    assert all(0 < len(each) <= LONGEST for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    held = "".join(text[each.start : each.end] for each in found)
    assert "".join(held.split()) == "".join(text.split())


def test_short_paragraphs_share_a_block() -> None:
    assert blocks("un\n\ndeux\n\ntrois") == [Span(0, 15)]


def test_a_long_paragraph_is_cut_between_words() -> None:
    text = "mot " * 3_000
    found = blocks(text)
    assert len(found) == 3
    assert all(text[each.end - 1].isspace() for each in found)


def test_a_word_without_end_is_cut_anywhere() -> None:
    assert [len(each) for each in blocks("a" * (LONGEST * 2 + 5))] == [LONGEST, LONGEST, 5]


def test_a_window_gets_the_blocks_that_overlap_it() -> None:
    text = "\n".join("mot " * 500 for _ in range(20))
    within = Span(9_000, 9_100)
    found = blocks(text, within)
    assert len(found) == 1
    assert found[0].start <= within.start
    assert found[0].end >= within.end


def test_what_is_shown_comes_first_then_what_is_near() -> None:
    found = [Span(0, 10), Span(10, 20), Span(20, 30), Span(30, 40)]
    assert outwards(found, Span(21, 29)) == [Span(20, 30), Span(10, 20), Span(30, 40), Span(0, 10)]
