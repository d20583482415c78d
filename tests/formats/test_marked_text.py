from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Kind
from annotator.domain.paragraphs import paragraphs
from annotator.domain.text import Span
from annotator.formats.marked_text import (
    Edge,
    NumberedMark,
    Piece,
    Words,
    marked_paragraphs,
    numbered_marks,
)
from tests.formats.reports import placed

if TYPE_CHECKING:
    from tests.formats.conftest import Maker


def marks(*spans: tuple[int, int]) -> list[NumberedMark]:
    return [NumberedMark(n, Kind.CLAIM, Span(*each)) for n, each in enumerate(spans, 1)]


def drawn(text: str, found: list[NumberedMark]) -> list[str]:
    """Each paragraph with brackets numbered at both ends."""
    return ["".join(map(_drawn, pieces)) for pieces in marked_paragraphs(text, found)]


def _drawn(piece: Piece) -> str:
    if isinstance(piece, Words):
        return piece.text
    return f"{piece.mark.number}[" if piece.opens else f"]{piece.mark.number}"


def test_a_mark_stands_between_its_edges() -> None:
    assert drawn("one two three", marks((4, 7))) == ["one 1[two]1 three"]


def test_marks_that_nest_keep_the_longer_outside() -> None:
    assert drawn("one two three", marks((0, 13), (0, 7), (4, 7))) == ["1[2[one 3[two]3]2 three]1"]


def test_marks_that_cross_have_both_edges_where_they_are() -> None:
    assert drawn("one two three", marks((0, 7), (4, 13))) == ["1[one 2[two]1 three]2"]


def test_where_one_mark_ends_the_next_begins_behind_it() -> None:
    assert drawn("onetwo", marks((0, 3), (3, 6))) == ["1[one]12[two]2"]


def test_words_know_every_mark_that_lies_on_them() -> None:
    (pieces,) = marked_paragraphs("one two three", marks((0, 7), (4, 13)))
    lying = [[mark.number for mark in each.marks] for each in pieces if isinstance(each, Words)]
    assert lying == [[1], [1, 2], [2]]


def test_a_mark_over_paragraphs_begins_in_the_first_and_ends_in_the_last() -> None:
    assert drawn("one\n\ntwo\nthree", marks((2, 7))) == ["on1[e", "tw]1o", "three"]


def test_an_edge_on_a_blank_line_moves_to_the_paragraph_of_its_words() -> None:
    assert drawn("one\n\n\ntwo", marks((4, 8))) == ["one", "1[tw]1o"]
    assert drawn("one\n\n\ntwo", marks((1, 5))) == ["o1[ne]1", "two"]


def test_a_mark_on_blank_lines_alone_is_shown_empty_behind_what_is_before_it() -> None:
    assert drawn("one\n\n\ntwo", marks((3, 5))) == ["one1[]1", "two"]
    assert drawn("\n\none", marks((0, 1))) == ["one1[]1"]
    assert drawn("\n \n", marks((0, 1))) == []


def test_marks_are_numbered_in_reading_order_and_know_who_shares_their_words(make: Maker) -> None:
    text = "one two three four"
    spans = [Span(0, 7), Span(4, 7), Span(8, 13), Span(14, 18)]
    found = numbered_marks([placed(make, text, span) for span in spans])
    assert [each.number for each in found] == [1, 2, 3, 4]
    assert [each.shares for each in found] == [True, True, False, False]


def test_a_long_mark_shares_its_words_with_one_far_behind_its_beginning(make: Maker) -> None:
    spans = [Span(0, 18), Span(1, 2), Span(4, 5), Span(14, 18)]
    found = numbered_marks([placed(make, "one two three four", span) for span in spans])
    assert [each.shares for each in found] == [True] * 4


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, list[NumberedMark]]:
    text = draw(st.text("ab \n", min_size=2, max_size=30))
    starts = st.integers(0, len(text) - 2)
    pairs = starts.flatmap(lambda at: st.tuples(st.just(at), st.integers(at + 1, len(text))))
    spans = draw(st.lists(pairs))
    return text, marks(*sorted(spans, key=lambda each: (each[0], -each[1])))


@given(_marked())
def test_the_pieces_give_the_text_back_and_every_mark_both_its_edges(
    given_marks: tuple[str, list[NumberedMark]],
) -> None:
    text, found = given_marks
    told = list(marked_paragraphs(text, found))
    words = ["".join(p.text for p in pieces if isinstance(p, Words)) for pieces in told]
    assert words == [text[span.start : span.end] for span in paragraphs(text)]
    edges = [each for each in chain.from_iterable(told) if isinstance(each, Edge)]
    numbers = sorted(each.number for each in found) if told else []
    assert sorted(each.mark.number for each in edges if each.opens) == numbers
    assert sorted(each.mark.number for each in edges if not each.opens) == numbers
    assert len({(each.mark.number, each.opens) for each in edges}) == len(edges)
