"""The queue's order and the place reached in it, without a window."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from annotator.store.waiting import Waiting
from annotator.ui.review_queue import REMEMBERED, ReviewQueue

AT = "2023-01-17T10:00:00.000Z"
RANKS = (("a", 0), ("b", -1), ("c", -2), ("d", -3), ("e", -2))
"""Statements in reading order, with what another order puts first."""
MAYBE = st.none() | st.tuples(st.integers(0, 5), st.sampled_from(["one", "two"]), st.integers(0, 3))
"""Where a statement stands now; none when it waits no more."""


def place(name: str, start: int = 0, article_id: str = "one", rank: int = 0) -> Waiting:
    return Waiting(rank, AT, article_id, start, -start - 5, name)


def places(names: Iterable[str]) -> list[Waiting]:
    return [place(name, start) for start, name in enumerate(names)]


def ids(queue: ReviewQueue) -> list[str]:
    """What is gone through, in its order."""
    seen: list[str] = []
    queue.turn_to(queue.first)
    while queue.current and queue.current not in seen:
        seen.append(queue.current)
        queue.leave()
    return seen


def queue_of(names: Iterable[str]) -> ReviewQueue:
    queue = ReviewQueue()
    queue.take(places(names))
    queue.settle()
    return queue


def decide(queue: ReviewQueue, act: str = "approve") -> None:
    """Decide the current statement, which leaves the queue for it."""
    queue.follow({queue.current}, {})
    queue.leave(act, AT, 1)


def test_an_empty_queue_has_no_place() -> None:
    queue = queue_of("")
    assert (queue.current, queue.position, queue.first) == ("", 0, "")
    queue.leave()
    assert not queue.back()
    assert not queue.can_go_back


def test_it_begins_with_the_first_and_each_decision_leads_to_the_next() -> None:
    queue = queue_of("abc")
    seen = []
    while queue.current:
        seen.append((queue.current, queue.position, queue.total))
        decide(queue)
    assert seen == [("a", 1, 3), ("b", 1, 2), ("c", 1, 1)]


def test_what_was_skipped_comes_again_after_the_last() -> None:
    queue = queue_of("abc")
    queue.leave()
    decide(queue)
    assert queue.current == "c"
    queue.leave()
    assert queue.current == "a"


def test_the_only_one_is_its_own_next() -> None:
    queue = queue_of("a")
    queue.leave()
    assert queue.current == "a"


def test_back_goes_through_what_was_left_and_forward_leads_where_one_was() -> None:
    queue = queue_of("abcd")
    for _ in range(3):
        decide(queue)
    assert queue.current == "d"
    assert queue.back()
    assert (queue.current, queue.position) == ("c", 0)
    assert queue.looking_back is not None
    assert (queue.looking_back.act, queue.looking_back.undo_index) == ("approve", 1)
    queue.back()
    assert queue.current == "b"
    assert not queue.settle()
    queue.leave()
    assert queue.current == "d"
    assert queue.looking_back is None


def test_one_that_was_left_keeps_its_place_while_others_come_and_go() -> None:
    queue = queue_of("abcde")
    queue.leave()
    decide(queue)
    queue.take(places("axce"))
    queue.back()
    assert queue.current == "b"
    queue.leave()
    assert queue.current == "x"


def test_what_leaves_the_queue_elsewhere_is_moved_on_from() -> None:
    queue = queue_of("abc")
    queue.turn_to("b")
    queue.follow({"b"}, {})
    assert queue.settle()
    assert queue.current == "c"
    assert not queue.settle()


def test_what_is_gone_is_never_gone_back_to() -> None:
    queue = queue_of("abc")
    queue.leave()
    queue.leave()
    queue.forget({"b"})
    queue.back()
    assert queue.current == "a"
    queue.forget({"a"})
    assert queue.looking_back is None


def test_another_person_goes_back_to_nothing() -> None:
    queue = queue_of("abc")
    decide(queue)
    queue.leave()
    queue.back()
    queue.back()
    assert queue.current == "a"
    queue.begin_anew()
    assert queue.current == "b"
    assert not queue.can_go_back


def test_only_what_waits_can_be_turned_to() -> None:
    queue = queue_of("ab")
    assert queue.turn_to("b")
    assert not queue.turn_to("b")
    assert not queue.turn_to("nobody")
    assert queue.current == "b"


def test_what_ranks_first_comes_first_and_reading_order_decides_between_equals() -> None:
    queue = ReviewQueue()
    queue.take([place(name, at, rank=rank) for at, (name, rank) in enumerate(RANKS)])
    assert ids(queue) == ["d", "c", "e", "b", "a"]
    assert queue.ids == ["d", "c", "e", "b", "a"]
    assert [queue.place_of(each) for each in ("d", "a", "nobody")] == [0, 4, -1]


def test_less_can_be_gone_through_and_then_all_again() -> None:
    queue = queue_of("abc")
    queue.take([place("b", 1), place("c", 2)])
    assert not queue.waits("a")
    assert queue.settle()
    assert (queue.current, queue.position, queue.total) == ("b", 1, 2)
    queue.take(places("abc"))
    assert (queue.current, queue.position, queue.total) == ("b", 2, 3)


def test_what_moves_in_the_article_moves_in_the_queue() -> None:
    queue = queue_of("abcd")
    queue.follow({"a"}, {"a": place("a", 9)})
    assert (queue.current, queue.position) == ("a", 4)
    assert ids(queue) == ["b", "c", "d", "a"]


def test_what_comes_into_the_queue_stands_at_its_place() -> None:
    queue = queue_of("ac")
    queue.follow({"b", "z"}, {"b": place("b", 0)})
    assert ids(queue) == ["a", "b", "c"]


def test_not_every_step_back_is_remembered() -> None:
    queue = queue_of("ab")
    for _ in range(2 * REMEMBERED):
        queue.leave()
    steps = 0
    while queue.back():
        steps += 1
    assert steps == REMEMBERED


def test_one_that_comes_back_elsewhere_takes_those_along_that_stood_behind_it() -> None:
    queue = queue_of("abcd")
    queue.leave()
    decide(queue)
    decide(queue)
    queue.follow({"b"}, {"b": place("b", 9)})
    queue.back()
    assert (queue.current, queue.position) == ("c", 0)
    queue.leave()
    assert queue.current == "a"


class RingQueue:
    """The same queue as it is explained: one ring that is made anew after each change."""

    def __init__(self) -> None:
        self.ring: list[str] = []
        self.shown: list[str] = []
        self.current = ""
        self.trail: list[str] = []
        self.is_back = False

    def arrange(self, shown: list[str]) -> None:
        kept = {*self.trail, self.current} - {""}
        behind: dict[str, list[str]] = {}
        last = ""
        for each in self.ring:
            if each in shown:
                last = each
            elif each in kept:
                behind.setdefault(last, []).append(each)
        self.shown = shown
        with_left = ((each, *behind.get(each, ())) for each in shown)
        self.ring = [*behind.get("", ()), *(one for those in with_left for one in those)]

    def next(self) -> str:
        at = self.ring.index(self.current) if self.current in self.ring else -1
        around = (*self.ring[at + 1 :], *self.ring[: at + 1])
        return next((each for each in around if each in self.shown), "")

    def go_to(self, name: str, *, is_back: bool = False) -> None:
        self.current, self.is_back = name, is_back


class EqualQueues(RuleBasedStateMachine):
    """Whatever is done: what follows step by step stands where what is made anew stands."""

    def __init__(self) -> None:
        super().__init__()
        self.queue, self.model = ReviewQueue(), RingQueue()
        self.waiting: dict[str, Waiting] = {}
        self.article = ""

    def order(self) -> list[str]:
        return [each.annotation_id for each in self.asked()]

    def asked(self) -> list[Waiting]:
        return [w for w in sorted(self.waiting.values()) if self.article in {"", w.article_id}]

    @rule(changed=st.dictionaries(st.sampled_from("abcdefgh"), MAYBE, max_size=4))
    def follow(self, changed: dict[str, tuple[int, str, int] | None]) -> None:
        found = {name: place(name, *to) for name, to in changed.items() if to}
        self.waiting = {k: v for k, v in self.waiting.items() if k not in changed} | found
        asked = {k: v for k, v in found.items() if self.article in {"", v.article_id}}
        self.queue.follow(changed.keys(), asked)
        self.model.arrange(self.order())

    @rule()
    def take(self) -> None:
        self.queue.take(self.asked())
        self.model.arrange(self.order())

    @rule(article=st.sampled_from(["", "one", "two"]))
    def narrow(self, article: str) -> None:
        self.article = article
        self.queue.take(self.asked())
        self.model.arrange(self.order())

    @rule()
    def settle(self) -> None:
        model = self.model
        moves = model.current not in model.shown and not (model.is_back and model.current)
        to = model.next() if moves else model.current
        assert self.queue.settle() is (to != model.current)
        if moves:
            model.go_to(to)

    @rule()
    def leave(self) -> None:
        self.queue.leave()
        if self.model.current:
            self.model.trail.append(self.model.current)
            self.model.go_to(self.model.next())

    @rule()
    def back(self) -> None:
        assert self.queue.back() is bool(self.model.trail)
        if self.model.trail:
            self.model.go_to(self.model.trail.pop(), is_back=True)

    @rule(name=st.sampled_from("abcdefgh"))
    def turn_to(self, name: str) -> None:
        waits = name in self.model.shown
        assert self.queue.turn_to(name) is (waits and name != self.model.current)
        if waits:
            self.model.go_to(name)

    @rule(name=st.sampled_from("abcdefgh"))
    def forget(self, name: str) -> None:
        self.queue.forget({name})
        self.model.trail = [each for each in self.model.trail if each != name]
        self.model.is_back = self.model.is_back and self.model.current != name

    @invariant()
    def both_stand_alike(self) -> None:
        queue, model = self.queue, self.model
        assert (queue.current, queue.total) == (model.current, len(model.shown))
        at = model.shown.index(model.current) + 1 if model.current in model.shown else 0
        assert queue.position == at
        assert queue._ids == model.shown
        assert (queue.looking_back is not None) is model.is_back


TestEqualQueues = EqualQueues.TestCase
TestEqualQueues.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)


def test_a_queue_that_was_begun_ends_as_one_that_was_taken_at_once() -> None:
    for many in range(5):
        one, other = queue_of("abcde"), queue_of("abcde")
        for queue in (one, other):
            queue.leave()
            decide(queue)
            decide(queue)
        now = places("adefg")
        other.begin([each for each in now if each.annotation_id == other.current])
        other.begin([*now[:many], *(e for e in now if e.annotation_id == other.current)])
        assert other.current == one.current
        for queue in (one, other):
            queue.take(now)
        assert vars(one) == vars(other)
