"""Tests of `annotator/domain/change.py`."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from annotator.domain.annotation import Anchor, Annotation, Entity, Kind
from annotator.domain.change import RECORD_NAMES, RECORDS, Change, Record, Step, only_real
from annotator.domain.person import Person
from annotator.domain.review import Comment, Decision, Flag, FlagReason, Review, Severity
from annotator.domain.source import Citation, Source

AT = "2023-01-17T10:00:00.000Z"
AUDE = Person("p1", "Aude Martin", "AM")
CLAIM = Annotation("a1", "t1", Kind.CLAIM, "p1", AT, AT)
FLAG = Flag("f1", "t1", "a1", FlagReason.NAME, Severity.WARN, "p1", AT)


def test_every_record_has_one_name() -> None:
    assert set(RECORDS.values()) == set(get_args(Record))
    assert {RECORD_NAMES[cls]: cls for cls in RECORDS.values()} == RECORDS


def test_a_creation_has_only_an_after() -> None:
    made = Change(None, CLAIM)
    assert (made.record, made.name, made.id) == (CLAIM, "annotation", "a1")


def test_a_deletion_has_only_a_before() -> None:
    gone = Change(CLAIM, None)
    assert (gone.record, gone.name, gone.id) == (CLAIM, "annotation", "a1")


def test_an_edit_tells_of_the_record_as_it_is_after() -> None:
    edited = replace(CLAIM, note="x")
    assert Change(CLAIM, edited).record is edited


@pytest.mark.parametrize(
    ("before", "after"), [(None, None), (CLAIM, AUDE), (CLAIM, replace(CLAIM, id="a2"))]
)
def test_a_change_is_of_one_record(before: Record | None, after: Record | None) -> None:
    with pytest.raises(ValueError, match="a change"):
        Change(before, after)


def test_the_inverse_takes_a_change_back_and_again() -> None:
    edit = Change(CLAIM, replace(CLAIM, note="x"))
    assert edit.inverse() == Change(edit.after, edit.before)
    assert edit.inverse().inverse() == edit


def test_the_inverse_of_a_step_goes_backwards_and_tells_no_notes() -> None:
    first, second = Change(None, CLAIM), Change(None, FLAG)
    step = Step("flag", (first, second), ("no_longer_checked",))
    assert step.inverse() == Step("undo_flag", (second.inverse(), first.inverse()))


def test_a_step_touches_the_annotations_that_its_records_hang_on() -> None:
    records: tuple[Record, ...] = (
        replace(CLAIM, id="a1"),
        Anchor("n1", "a2", "v1", 0, 1, "x", "", ""),
        Citation("c1", "a3", "s1", "p1", AT),
        replace(FLAG, annotation_id="a4"),
        Review("r1", "a5", Decision.APPROVED, "p1", AT),
        Comment("m1", "a6", "hm", "p1", AT),
    )
    step = Step("x", tuple(Change(None, record) for record in records))
    assert step.touched_annotations() == {"a1", "a2", "a3", "a4", "a5", "a6"}


def test_a_step_on_other_records_touches_no_annotation() -> None:
    records: tuple[Record, ...] = (
        AUDE,
        Entity("e1", "place", "Montclar"),
        Source("s1", {"title": "Budget"}, AT),
        replace(FLAG, annotation_id=None),
    )
    step = Step("x", tuple(Change(None, record) for record in records))
    assert step.touched_annotations() == frozenset()


def test_changes_that_change_nothing_are_dropped() -> None:
    real = Change(CLAIM, replace(CLAIM, note="x"))
    assert only_real((Change(CLAIM, replace(CLAIM)), real)) == (real,)
