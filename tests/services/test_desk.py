"""Tests of `annotator/services/desk.py`."""

from __future__ import annotations

from annotator.domain.annotation import Kind
from annotator.domain.change import Step
from annotator.domain.review import FlagReason
from annotator.services import annotating, reviewing
from annotator.services.desk import Desk
from annotator.store import history
from tests.services.conftest import Bench, refused


def test_a_step_is_stored_in_the_name_of_who_sits_at_the_desk(bench: Bench) -> None:
    claim = bench.tag("40 000")
    bench.do(annotating.edit(bench.other, claim, note="n"), bench.other)
    rows = list(history.history(bench.desk.project, annotation_id=claim))
    assert [(row.who, row.act) for row in rows] == [
        (bench.desk.person.id, "annotate"),
        (bench.desk.person.id, "annotate"),
        (bench.other.person.id, "edit_note"),
    ]


def test_a_step_of_no_changes_leaves_no_trace(bench: Bench) -> None:
    before = len(list(history.history(bench.desk.project)))
    bench.desk.commit(Step("edit_note", ()))
    assert len(list(history.history(bench.desk.project))) == before


def test_a_standing_holds_all_that_the_guards_look_at(bench: Bench) -> None:
    claim = bench.checked()
    bench.do(reviewing.flag(bench.desk, claim, FlagReason.NUMBER))
    standing = bench.other.standing(claim)
    assert standing.annotation == bench.get(claim)
    assert standing.anchor == bench.anchor(claim)
    assert len(standing.citations) == len(standing.flags) == 1
    assert standing.person_id == bench.other.person.id
    assert not standing.alone
    assert not standing.unverifiable


def test_the_only_person_is_alone(alone: Desk) -> None:
    assert alone.is_alone()


def test_what_is_not_there_is_refused(bench: Bench) -> None:
    with refused("annotation_missing"):
        bench.desk.standing("nothing")
    with refused("article_missing"):
        bench.desk.version("nowhere")
    date = bench.tag("2024", Kind.DATE)
    assert bench.desk.is_unverifiable(bench.get(date).verdict) is False
