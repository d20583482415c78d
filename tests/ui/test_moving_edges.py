"""Moving and resizing an annotation in the real window: one undo step, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import AnchorState, Kind
from annotator.domain.text import Span
from annotator.services import annotating, evidence, reviewing
from annotator.store import annotations as stored
from annotator.store import sources
from annotator.store.project import Project
from annotator.ui.article_view import ArticleView, Edge, Header, Mark
from annotator.ui.current import Current
from annotator.ui.marking import Marking
from annotator.ui.session import Session
from tests.ui.conftest import LEA
from tests.ui.office import CONTROL, LEFT, NONE, Office

KEY = Qt.Key


@pytest.fixture
def at_work(office: Office, desk_file: Path) -> Office:
    office.start([desk_file])
    office.drag("12 millions")
    office.press(KEY.Key_C)
    return office


def pull(office: Office, edge: Edge, words: str) -> None:
    """Drag a grip below the end of some words, or the start."""
    view = office.window.article.view
    grip = next(each for each in view.editor.grips() if each.edge is edge)
    span = office.span(words)
    aim = office.place(span.end if edge is Edge.END else span.start)
    below = QPoint(0, round(grip.knob.y() - grip.middle.y()))
    QTest.mousePress(view.editor.viewport(), LEFT, NONE, grip.knob.toPoint())
    QTest.mouseMove(view.editor.viewport(), aim + below)
    QTest.mouseRelease(view.editor.viewport(), LEFT, NONE, aim + below)
    QTest.qWait(0)


def test_a_pulled_edge_moves_the_annotation_in_one_undo_step(at_work: Office) -> None:
    made = at_work.selected
    pull(at_work, Edge.END, "12 millions d’euros")
    assert at_work.words(made) == "12 millions d’euros"
    assert at_work.selected == made
    at_work.press(KEY.Key_Z, CONTROL)
    assert at_work.words(made) == "12 millions"
    at_work.press(KEY.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert at_work.words(made) == "12 millions d’euros"


def test_nothing_that_hangs_on_it_is_lost_and_the_context_follows(at_work: Office) -> None:
    made = at_work.selected
    session = at_work.window.session
    form = evidence.SourceForm("Budget 2022")
    session.take(evidence.cite(session.desk, made, form=form, quote="12 000 000"))
    session.take(annotating.edit(session.desk, made, note="By phone"))
    at_work.press(KEY.Key_BracketLeft)
    for key in (KEY.Key_Left, KEY.Key_Left, KEY.Key_Return):
        at_work.press(key)
    anchor = stored.anchor_of(at_work.project, made)
    assert anchor is not None
    assert anchor.exact == "a dépensé 12 millions"
    assert anchor.prefix == "La mairie "
    assert anchor.suffix.startswith(" d’euros pour")
    assert anchor.state is AnchorState.EXACT
    assert at_work.annotation(made).note == "By phone"
    assert len(sources.citations_of(at_work.project, made)) == 1


@pytest.mark.parametrize(
    ("start", "end"),
    [(KEY.Key_BracketLeft, KEY.Key_BracketRight), (KEY.Key_Comma, KEY.Key_Semicolon)],
)
def test_brackets_and_their_neighbours_on_azerty_hold_the_edges(
    at_work: Office, start: Qt.Key, end: Qt.Key
) -> None:
    at_work.press(start)
    at_work.press(KEY.Key_Left)
    at_work.press(end)
    at_work.press(KEY.Key_Right)
    assert at_work.words() == "12 millions"
    at_work.press(end)
    assert at_work.words() == "dépensé 12 millions d’"
    steps = at_work.window.session.undo_stack.index()
    at_work.press(KEY.Key_Z, CONTROL)
    assert at_work.words() == "12 millions"
    assert at_work.window.session.undo_stack.index() == steps - 1


def test_what_is_held_stands_in_the_toast_and_in_the_status_line(at_work: Office) -> None:
    place = at_work.window.status.place
    at_work.press(KEY.Key_BracketRight)
    assert at_work.toast.startswith("End held.")
    assert place.text().startswith("End held · ")
    before = place.text()
    at_work.press(KEY.Key_Right)
    assert place.text() != before
    at_work.press(KEY.Key_BracketLeft)
    assert at_work.toast.startswith("Start held.")
    at_work.press(KEY.Key_Escape)
    assert at_work.toast == ""
    assert place.text() == ""
    assert at_work.words() == "12 millions"


def test_a_screen_reader_hears_the_words_at_the_edge(
    at_work: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "annotator.ui.edge_voice.announce", lambda _widget, said: heard.append(said)
    )
    at_work.press(KEY.Key_BracketRight)
    at_work.press(KEY.Key_Right)
    at_work.press(KEY.Key_BracketLeft)
    at_work.press(KEY.Key_Left)
    at_work.press(KEY.Key_Escape)
    assert len(heard) == 2
    assert heard[0].startswith("millions")
    assert heard[1].startswith("dépensé")


def test_the_mouse_is_not_told_which_keys_move_an_edge(at_work: Office) -> None:
    pull(at_work, Edge.END, "12 millions d’euros")
    assert at_work.toast == ""


def test_another_command_keeps_the_edge_and_then_acts(at_work: Office) -> None:
    made = at_work.selected
    at_work.press(KEY.Key_BracketRight)
    at_work.press(KEY.Key_Right)
    at_work.press(KEY.Key_Q)
    assert at_work.words(made) != "12 millions"
    assert at_work.annotation(made).review == "requested"


def test_undo_while_an_edge_is_held_takes_the_move_back(at_work: Office) -> None:
    at_work.press(KEY.Key_BracketRight)
    at_work.press(KEY.Key_Right)
    at_work.press(KEY.Key_Z, CONTROL)
    assert at_work.words() == "12 millions"
    assert at_work.tagged() == [("claim", "12 millions")]


def test_from_the_list_an_edge_is_held_in_the_article(at_work: Office) -> None:
    made = at_work.selected
    at_work.window.side.show_annotations()
    at_work.press(KEY.Key_BracketRight)
    assert at_work.window.article.view.editor.hasFocus()
    at_work.press(KEY.Key_Right)
    at_work.press(KEY.Key_Return)
    assert at_work.words(made) != "12 millions"


def test_without_an_annotation_there_is_nothing_to_hold(at_work: Office) -> None:
    at_work.window.current.select("")
    QTest.qWait(0)
    at_work.press(KEY.Key_BracketRight)
    assert at_work.toast == "Select an annotation first"
    at_work.window.marking.hold_end()
    assert at_work.window.article.view.editor.held_edge is None


def test_an_approved_annotation_says_so_before_and_when_it_is_pressed(at_work: Office) -> None:
    made = at_work.selected
    session = at_work.window.session
    session.take(annotating.edit(session.desk, made, verdict="true"))
    form = evidence.SourceForm("Budget 2022")
    session.take(evidence.cite(session.desk, made, form=form, quote="12 000 000"))
    session.take(reviewing.check(session.desk, [made]))
    session.desk.person = LEA
    session.take(reviewing.approve(session.desk, made))
    QTest.qWait(0)
    reason = at_work.window.actions_table["hold_end"].property("reason")
    assert reason
    assert list(at_work.window.article.view.editor.grips()) == []
    at_work.press(KEY.Key_BracketRight)
    assert at_work.toast == reason
    assert at_work.window.article.view.editor.held_edge is None


def test_in_a_read_only_project_the_keys_say_why(
    at_work: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at_work.project, "read_only", True)
    at_work.window.availability.refresh()
    for key in (KEY.Key_BracketRight, KEY.Key_Comma):
        at_work.window.toast.hide()
        at_work.press(key)
        assert at_work.toast == "This project is open for reading only"


def test_a_read_only_project_has_no_grips(desk_file: Path, qtbot: QtBot) -> None:
    with Project.open(desk_file, read_only=True) as project:
        view = ArticleView()
        qtbot.addWidget(view)
        view.show_article(Header("", ""), "Some words.")
        view.set_marks([Mark("m", Kind.CLAIM, Span(0, 4))])
        view.select_mark("m")
        assert len(list(view.editor.grips())) == 2
        session = Session(project, LEA)
        Marking(session, Current(), view, view)
        assert list(view.editor.grips()) == []
        session.is_open = False


def test_a_span_that_has_a_twin_is_moved_all_the_same(at_work: Office) -> None:
    at_work.drag("12 millions d’euros")
    at_work.press(KEY.Key_E)
    pull(at_work, Edge.END, "12 millions")
    assert sorted(at_work.tagged()) == [("claim", "12 millions"), ("entity", "12 millions")]
