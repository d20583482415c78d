"""An index that is still growing answers as the whole one does, whatever is done meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view.growing_index import GrowingIndex
from annotator.ui.article_view.marks import Mark, MarkIndex, order

LENGTH = 400
REACH = Span(100, 200)


def mark(name: str, start: int, length: int = 5, kind: Kind = Kind.CLAIM) -> Mark:
    return Mark(name, kind, Span(start, start + length))


MARKS = [mark(f"{n:03d}", n * 7) for n in range(50)]


def pieces(marks: Sequence[Mark], size: int = 7) -> Iterator[Sequence[Mark]]:
    marks = sorted(marks, key=order)
    return (marks[at : at + size] for at in range(0, len(marks), size))


def growing(marks: Sequence[Mark]) -> GrowingIndex:
    return GrowingIndex(MarkIndex(marks).window(REACH.start, REACH.end), REACH, pieces(marks))


def test_around_the_screen_it_answers_at_once() -> None:
    index = growing(MARKS)
    assert index.window(120, 150) == MarkIndex(MARKS).window(120, 150)
    assert index.at(141) == MarkIndex(MARKS).at(141)
    assert index.get("020") == MARKS[20]
    assert not index.is_whole


def test_it_grows_by_the_piece_until_it_is_whole() -> None:
    index, steps = growing(MARKS), 0
    while index.grow():
        steps += 1
        assert not index.is_whole
    assert steps == -(-len(MARKS) // 7)
    assert index.is_whole
    assert not index.grow()
    assert list(index) == MARKS


def test_who_asks_beyond_gets_the_whole_answer() -> None:
    whole = MarkIndex(MARKS)
    assert list(growing(MARKS)) == MARKS
    assert len(growing(MARKS)) == len(MARKS)
    assert growing(MARKS).get("049") == MARKS[49]
    assert growing(MARKS).get("none") is None
    assert growing(MARKS).get("") is None
    assert growing(MARKS).window(0, 50) == whole.window(0, 50)
    assert growing(MARKS).window(150, 300) == whole.window(150, 300)
    assert growing(MARKS).starting(140, 160) == whole.starting(140, 160)
    assert growing(MARKS).step((150,), 20) == whole.step((150,), 20)


def test_an_empty_one_is_whole_after_one_step() -> None:
    index = GrowingIndex()
    assert not index.grow()
    assert index.is_whole
    assert list(index) == []


Acts = st.lists(
    st.one_of(
        st.just(("grow", 0, 0)),
        st.tuples(st.just("put"), st.integers(0, 60), st.integers(0, LENGTH)),
        st.tuples(st.just("drop"), st.integers(0, 60), st.just(0)),
    ),
    max_size=12,
)


@given(Acts, st.integers(0, LENGTH), st.integers(-3, 3))
def test_what_is_put_and_dropped_while_it_grows_counts(
    acts: list[tuple[str, int, int]], offset: int, by: int
) -> None:
    index, whole = growing(MARKS), MarkIndex(MARKS)
    for act, number, start in acts:
        name = f"{number:03d}"
        if act == "grow":
            index.grow()
        elif act == "put":
            # The store has it by then: a piece that is read later tells of it too.
            index.put(mark(name, start, kind=Kind.DATE))
            whole.put(mark(name, start, kind=Kind.DATE))
        else:
            index.drop(name)
            whole.drop(name)
        low = max(REACH.start, min(offset, REACH.end - 10))
        assert index.window(low, low + 10) == whole.window(low, low + 10)
    assert index.at(offset) == whole.at(offset)
    assert index.step((offset,), by) == whole.step((offset,), by)
    assert list(index) == list(whole)
    assert {name: index.get(name) for name in map("{:03d}".format, range(61))} == {
        name: whole.get(name) for name in map("{:03d}".format, range(61))
    }
