"""The session: one undo step for each act, one signal, and nothing lost when the store refuses."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.change import Change, Step
from annotator.domain.person import Person
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.services import annotating
from annotator.services.beside import desk_beside
from annotator.services.importing import ArticleDraft, import_article
from annotator.store import annotations as stored
from annotator.store.project import Project
from annotator.ui.session import Session, joined

AUDE = Person("p-aude", "Aude Martin", "AM")
TEXT = "The council met on Monday. It spent 3.5 million on two schools."


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    project = Project.create(tmp_path / "desk.annot", at="2023-01-17T10:00:00.000Z")
    session = Session(project, AUDE)
    session.desk.commit(Step("add_person", (Change(None, AUDE),)))
    yield session
    session.close()


@pytest.fixture
def article_id(session: Session) -> str:
    article_id, step = import_article(session.desk, ArticleDraft("Council", TEXT))
    session.desk.commit(step)
    return article_id


def tag(session: Session, article_id: str, start: int = 0, end: int = 11) -> str:
    step = session.attempt(annotating.annotate, article_id, Span(start, end), Kind.CLAIM)
    assert step is not None
    return step.changes[0].id


def test_an_act_is_one_undo_step_and_is_told_once(session: Session, article_id: str) -> None:
    told: list[Step] = []
    session.changed.connect(told.append)
    made = tag(session, article_id)
    assert session.undo_stack.count() == 1
    assert [step.act for step in told] == ["annotate"]
    assert told[0].touched_annotations() == {made}


def test_undo_and_redo_bring_the_same_row_back(session: Session, article_id: str) -> None:
    made = tag(session, article_id)
    before = stored.annotation(session.project, made)
    session.undo()
    assert stored.annotation(session.project, made) is None
    session.redo()
    assert stored.annotation(session.project, made) == before


def test_a_refusal_changes_nothing_and_is_told(session: Session, article_id: str) -> None:
    refusals: list[Refusal] = []
    session.refused.connect(refusals.append)
    assert session.attempt(annotating.annotate, article_id, Span(0, 9999), Kind.CLAIM) is None
    assert [refusal.code for refusal in refusals] == ["span_outside"]
    assert session.undo_stack.count() == 0


def test_a_step_that_changes_nothing_is_no_undo_step(session: Session, article_id: str) -> None:
    made = tag(session, article_id)
    assert session.attempt(annotating.edit, made, note="") is None
    assert session.undo_stack.count() == 1


def test_what_the_store_refuses_leaves_no_undo_step(session: Session, article_id: str) -> None:
    refusals: list[Refusal] = []
    session.refused.connect(refusals.append)
    made = tag(session, article_id)
    stale = stored.annotation(session.project, made)
    assert stale is not None
    session.attempt(annotating.edit, made, note="first")
    lost = Step("edit_note", (Change(stale, with_note(stale, "second")),))
    assert session.take(lost) is None
    assert [refusal.code for refusal in refusals] == ["record_changed"]
    assert session.undo_stack.count() == 2
    found = stored.annotation(session.project, made)
    assert found is not None
    assert found.note == "first"


def with_note(annotation: Annotation, note: str) -> Annotation:
    return replace(annotation, note=note)


def test_an_undo_that_the_store_refuses_stays_to_be_undone(
    session: Session, article_id: str, tmp_path: Path
) -> None:
    made = tag(session, article_id)
    with Project.open(session.project.path) as elsewhere:
        known = stored.annotation(elsewhere, made)
        assert known is not None
        other = with_note(known, "from elsewhere")
        elsewhere.apply(
            Step("edit_note", (Change(known, other),)), who=AUDE.id, at="2023-01-17T11:00:00.000Z"
        )
        session.undo()
        assert session.undo_stack.index() == 1
        assert stored.annotation(session.project, made) == other
        elsewhere.apply(
            Step("edit_note", (Change(other, known),)), who=AUDE.id, at="2023-01-17T11:00:01.000Z"
        )
    session.undo()
    assert session.undo_stack.index() == 0
    assert stored.annotation(session.project, made) is None


def test_typing_in_one_visit_of_a_field_is_one_undo_step(session: Session, article_id: str) -> None:
    made = tag(session, article_id)
    for note in ("So", "So far", "So far so good"):
        session.attempt(annotating.edit, made, note=note)
    assert session.undo_stack.count() == 2
    session.undo()
    found = stored.annotation(session.project, made)
    assert found is not None
    assert found.note == ""
    session.redo()
    found = stored.annotation(session.project, made)
    assert found is not None
    assert found.note == "So far so good"


def test_a_second_visit_of_a_field_is_another_undo_step(
    session: Session, article_id: str, qtbot: QtBot
) -> None:
    window = QWidget()
    fields = [QLineEdit(window), QLineEdit(window)]
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = tag(session, article_id)
    fields[0].setFocus()
    session.attempt(annotating.edit, made, note="first visit")
    fields[1].setFocus()
    session.attempt(annotating.edit, made, note="second visit")
    assert session.undo_stack.count() == 3


def test_typing_back_to_the_start_leaves_no_undo_step(session: Session, article_id: str) -> None:
    made = tag(session, article_id)
    changed = session.attempt(annotating.edit, made, rationale="x")
    assert changed is not None
    before, after = changed.changes[0].before, changed.changes[0].after
    assert joined(changed.changes, (Change(after, before),)) == ()


def test_joined_keeps_what_was_made_and_changed() -> None:
    born = Change(None, AUDE)
    renamed = Person(AUDE.id, "Aude M.", "AM")
    assert joined((born,), (Change(AUDE, renamed),)) == (Change(None, renamed),)
    assert joined((born,), (Change(AUDE, None),)) == ()


def test_who_sits_down_stands_under_what_is_done(session: Session, article_id: str) -> None:
    lucas = Person("p-lucas", "Lucas Roy", "LR")
    session.take(Step("add_person", (Change(None, lucas),)))
    session.sit_down(lucas)
    made = tag(session, article_id)
    found = stored.annotation(session.project, made)
    assert found is not None
    assert found.created_by == lucas.id


def test_what_another_connection_stored_is_one_undo_step_told_once(
    session: Session, article_id: str
) -> None:
    step = annotating.annotate(session.desk, article_id, Span(0, 11), Kind.CLAIM)
    told: list[Step] = []
    session.changed.connect(told.append)
    with desk_beside(session.desk, to_write=True) as beside:
        stored_step = beside.commit(step)
    session.adopt(stored_step)
    assert told == [stored_step]
    assert [row.exact for row in stored.list_rows(session.project, article_id)] == ["The council"]
    session.undo()
    assert stored.list_rows(session.project, article_id) == []
    session.redo()
    assert len(stored.list_rows(session.project, article_id)) == 1
    assert session.undo_stack.count() == 1


def test_a_closed_project_is_one_file(tmp_path: Path, qtbot: QtBot) -> None:
    project = Project.create(tmp_path / "one.annot", at="2023-01-17T10:00:00.000Z")
    session = Session(project, AUDE)
    session.desk.commit(Step("add_person", (Change(None, AUDE),)))
    session.close()
    assert [path.name for path in tmp_path.iterdir()] == ["one.annot"]
    shutil.copy(tmp_path / "one.annot", tmp_path / "copy.annot")
    with Project.open(tmp_path / "copy.annot") as copy:
        assert not copy.read_only
