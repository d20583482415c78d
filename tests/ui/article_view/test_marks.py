"""The index of marks against a plain list of the same marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view.marks import SHORT, Mark, MarkIndex, order

OFFSETS = st.integers(0, 9_000)
LENGTHS = st.one_of(
    st.integers(0, 30), st.integers(SHORT - 2, SHORT + 2), st.integers(SHORT, 9_000)
)
IDS = st.sampled_from("abcdefghijklmnop")


def mark(mark_id: str, start: int, length: int) -> Mark:
    return Mark(mark_id, Kind.CLAIM, Span(start, start + length))


MARKS = st.builds(mark, IDS, OFFSETS, LENGTHS)


class IndexAgainstList(RuleBasedStateMachine):
    """Whatever is put and dropped, every question gets the answer a full pass would give."""

    def __init__(self) -> None:
        super().__init__()
        self.index = MarkIndex()
        self.naive: dict[str, Mark] = {}

    @rule(each=MARKS)
    def put(self, each: Mark) -> None:
        assert self.index.put(each) == self.naive.get(each.id)
        self.naive[each.id] = each

    @rule(mark_id=IDS)
    def drop(self, mark_id: str) -> None:
        assert self.index.drop(mark_id) == self.naive.pop(mark_id, None)

    @rule(low=OFFSETS, length=st.integers(1, 4_000))
    def look_through_a_window(self, low: int, length: int) -> None:
        high = low + length
        found = [m for m in self.naive.values() if m.span.start < high and m.span.end > low]
        assert self.index.window(low, high) == sorted(found, key=order)
        begun = [m for m in self.naive.values() if low <= m.span.start < high]
        assert self.index.starting(low, high) == sorted(begun, key=order)

    @rule(start=OFFSETS, count=st.integers(-3, 3))
    def step_from_a_caret(self, start: int, count: int) -> None:
        ordered = sorted(self.naive.values(), key=order)
        before = [m for m in ordered if m.span.start < start]
        after = ordered[len(before) :]
        line = after if count > 0 else before[::-1]
        expected = line[abs(count) - 1] if 0 < abs(count) <= len(line) else None
        assert self.index.step((start,), count) == expected

    @rule(mark_id=IDS, count=st.sampled_from((-2, -1, 1, 2)))
    def step_from_a_mark(self, mark_id: str, count: int) -> None:
        if mark_id not in self.naive:
            return
        ordered = sorted(self.naive.values(), key=order)
        place = ordered.index(self.naive[mark_id]) + count
        expected = ordered[place] if 0 <= place < len(ordered) else None
        assert self.index.step(order(self.naive[mark_id]), count) == expected

    @invariant()
    def holds_the_same(self) -> None:
        assert list(self.index) == sorted(self.naive.values(), key=order)
        assert len(self.index) == len(self.naive)


TestIndexAgainstList = IndexAgainstList.TestCase


@given(st.lists(MARKS, unique_by=lambda each: each.id))
def test_an_index_built_at_once_equals_one_built_mark_by_mark(marks: list[Mark]) -> None:
    one_by_one = MarkIndex()
    for each in marks:
        one_by_one.put(each)
    assert list(MarkIndex(marks)) == list(one_by_one)


def test_marks_at_an_offset_come_smallest_first() -> None:
    index = MarkIndex([mark("outer", 0, 5_000), mark("inner", 10, 3), mark("middle", 5, 20)])
    assert [each.id for each in index.at(11)] == ["inner", "middle", "outer"]
    assert [each.id for each in index.at(13)] == ["middle", "outer"]


def test_a_caret_after_the_last_letter_is_on_the_mark_unless_another_goes_on() -> None:
    index = MarkIndex([mark("left", 0, 4), mark("right", 4, 4)])
    assert [each.id for each in index.at(4)] == ["right"]
    assert [each.id for each in index.at(8)] == ["right"]
    assert index.at(9) == []


def test_of_two_that_begin_together_the_longer_comes_first() -> None:
    index = MarkIndex([mark("short", 5, 3), mark("long", 5, 9), mark("later", 6, 1)])
    assert [each.id for each in index] == ["long", "short", "later"]
