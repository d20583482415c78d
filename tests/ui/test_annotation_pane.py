"""The tab of annotations: list, filter and details beside an article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.anchoring import quote_of
from annotator.domain.annotation import Anchor, Annotation, Kind
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason
from annotator.domain.text import Span
from annotator.services import annotating, reviewing
from annotator.store.project import Project
from annotator.ui.annotation_pane import AnnotationPane
from annotator.ui.current import Current
from annotator.ui.details import details as details_module
from annotator.ui.details.subject import Subject, read_subject
from annotator.ui.widgets.search_field import REST_MS
from tests.ui.conftest import Bench, Desk, click, press, write

CTRL = Qt.KeyboardModifier.ControlModifier


def row_at(desk: Desk, number: int) -> QPoint:
    model = desk.pane.list.model()
    return desk.pane.list.visualRect(model.index(number, 0)).center()


def sheet(desk: Desk) -> str:
    """The title of what stands in place of the list."""
    shown = desk.pane.rows._stack.currentWidget()
    assert shown is not None
    return next((label.text() for label in shown.findChildren(QLabel)), "")


def test_a_click_on_a_row_selects_its_annotation(desk: Desk) -> None:
    desk.bench.tag("La mairie", Kind.ENTITY)
    claim = desk.bench.tag("douze écoles")
    click(desk.pane.list, row_at(desk, 1))
    assert desk.bench.current.annotation_id == claim
    assert desk.pane.details.head.quote.quote == "douze écoles"


def test_the_current_annotation_is_selected_in_the_list_without_echo(desk: Desk) -> None:
    desk.bench.tag("La mairie", Kind.ENTITY)
    claim = desk.bench.tag("douze écoles")
    heard: list[str] = []
    desk.bench.current.annotation_changed.connect(heard.append)
    desk.select(claim)
    assert desk.pane.list.currentIndex().row() == 1
    assert heard == [claim]


def test_arrows_go_from_row_to_row(desk: Desk) -> None:
    desk.bench.tag("La mairie", Kind.ENTITY)
    claim = desk.bench.tag("douze écoles")
    click(desk.pane.list, row_at(desk, 0))
    press(Qt.Key.Key_Down)
    assert desk.bench.current.annotation_id == claim


def test_a_letter_in_the_list_is_a_command_and_no_search(desk: Desk) -> None:
    heard: list[str] = []
    action = QAction(desk.pane.list)
    action.setShortcut(QKeySequence("D"))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: heard.append("D"))
    desk.pane.list.addAction(action)
    desk.bench.tag("La mairie", Kind.ENTITY)
    desk.bench.tag("douze écoles")
    click(desk.pane.list, row_at(desk, 0))
    write("d")
    assert heard == ["D"]
    assert desk.pane.list.currentIndex().row() == 0


def test_a_letter_that_is_no_command_leaves_the_selection_alone(desk: Desk) -> None:
    desk.bench.tag("La mairie", Kind.ENTITY)
    desk.bench.tag("douze écoles")
    click(desk.pane.list, row_at(desk, 0))
    write("d")
    assert desk.pane.list.currentIndex().row() == 0


def test_return_in_the_list_enters_the_details_and_escape_goes_back_to_the_article(
    desk: Desk,
) -> None:
    desk.bench.tag("mardi", Kind.DATE)
    click(desk.pane.list, row_at(desk, 0))
    press(Qt.Key.Key_Return)
    assert desk.pane.details.date.edtf.hasFocus()
    press(Qt.Key.Key_Escape)
    assert desk.left == [True]
    assert desk.article.hasFocus()


def test_escape_in_the_list_and_on_a_verdict_goes_back_to_the_article(desk: Desk) -> None:
    desk.bench.tag("douze écoles")
    click(desk.pane.list, row_at(desk, 0))
    press(Qt.Key.Key_Escape)
    assert desk.article.hasFocus()
    desk.pane.edit_verdict()
    press(Qt.Key.Key_Escape)
    assert desk.article.hasFocus()


def test_typing_in_the_filter_narrows_the_list_after_a_short_rest(desk: Desk, qtbot: QtBot) -> None:
    desk.bench.tag("La mairie", Kind.ENTITY)
    desk.bench.tag("douze écoles")
    click(desk.pane.bar.field)
    write("ECOL")
    assert len(desk.shown()) == 2
    qtbot.waitUntil(lambda: desk.shown() == ["douze écoles"], timeout=REST_MS * 10)
    assert desk.pane.count() == 2


def test_escape_empties_the_filter_first_and_then_leaves(desk: Desk) -> None:
    desk.bench.tag("La mairie", Kind.ENTITY)
    click(desk.pane.bar.field)
    write("zzz")
    press(Qt.Key.Key_Escape)
    assert desk.shown() == ["La mairie"]
    assert desk.left == []
    press(Qt.Key.Key_Escape)
    assert desk.left == [True]


def test_down_goes_from_the_filter_into_the_rows(desk: Desk) -> None:
    claim = desk.bench.tag("douze écoles")
    click(desk.pane.bar.field)
    write("dou")
    press(Qt.Key.Key_Down)
    assert desk.pane.list.hasFocus()
    assert desk.bench.current.annotation_id == claim


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("all", ["La mairie", "douze écoles", "mardi"]),
        ("entity", ["La mairie"]),
        ("date", ["mardi"]),
        ("flagged", ["douze écoles"]),
        ("refuted", ["douze écoles"]),
        ("without_source", ["douze écoles"]),
        ("checked", []),
        ("requested", ["mardi"]),
    ],
)
def test_a_count_shows_its_list(desk: Desk, name: str, shown: list[str]) -> None:
    bench = desk.bench
    bench.tag("La mairie", Kind.ENTITY)
    claim, date = bench.tag("douze écoles"), bench.tag("mardi", Kind.DATE)
    bench.do(annotating.edit(bench.session.desk, claim, verdict="false"))
    bench.do(reviewing.flag(bench.session.desk, claim, FlagReason.NUMBER))
    bench.do(reviewing.ask_review(bench.session.desk, [date]))
    desk.pane.bar.field.setText("something else")
    desk.pane.show_filter(name)
    assert desk.shown() == shown


def test_kind_and_order_are_chosen_in_the_bar(desk: Desk, qtbot: QtBot) -> None:
    desk.bench.tag("La mairie", Kind.ENTITY)
    desk.bench.tag("mardi", Kind.DATE)
    desk.bench.tag("douze écoles")
    bar = desk.pane.bar
    click(bar.sort)
    menu = bar._menu
    qtbot.waitUntil(menu.isVisible)
    QTest.mouseClick(
        menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[1]).center()
    )
    assert desk.shown() == ["douze écoles", "La mairie", "mardi"]
    bar.kinds.setFocus()
    QTest.keyClicks(bar.kinds, "Dates")
    assert desk.shown() == ["mardi"]


def test_an_empty_article_says_what_to_do(desk: Desk) -> None:
    assert sheet(desk) == "Nothing tagged yet"
    desk.bench.tag("La mairie")
    assert desk.pane.rows._stack.currentWidget() is desk.pane.list


def test_a_filter_that_hides_everything_says_so_and_can_be_cleared(desk: Desk) -> None:
    desk.bench.tag("La mairie")
    desk.pane.show_filter("checked")
    assert sheet(desk) == "Nothing fits the filter"
    button = desk.pane.rows.hidden_state.button
    assert button is not None
    click(button)
    assert desk.shown() == ["La mairie"]


def test_a_new_annotation_that_the_filter_would_hide_is_shown_while_selected(desk: Desk) -> None:
    date = desk.bench.tag("mardi", Kind.DATE)
    desk.pane.show_filter("date")
    claim = desk.bench.tag("douze écoles")
    assert desk.shown() == ["mardi"]
    desk.select(claim)
    assert desk.shown() == ["douze écoles", "mardi"]
    desk.select(date)
    assert desk.shown() == ["mardi"]


def test_details_are_only_there_while_something_is_selected(desk: Desk) -> None:
    claim = desk.bench.tag("douze écoles")
    assert not desk.pane.details.isVisible()
    desk.select(claim)
    assert desk.pane.details.isVisible()


def test_a_deleted_annotation_is_no_longer_selected_and_asks_nothing_more(desk: Desk) -> None:
    claim = desk.bench.tag("douze écoles")
    desk.select(claim)
    desk.pane.edit_note()
    write("half a thought")
    desk.bench.do(annotating.delete(desk.bench.session.desk, [claim]))
    assert desk.bench.current.annotation_id == ""
    assert not desk.pane.details.isVisible()
    assert desk.bench.refusals == []
    desk.bench.session.undo()
    assert desk.shown() == ["douze écoles"]


def test_another_article_shows_other_rows(desk: Desk) -> None:
    desk.bench.tag("douze écoles")
    desk.bench.current.open_article("")
    assert desk.shown() == []
    assert desk.pane.count() == 0


def test_every_control_has_an_accessible_name(desk: Desk) -> None:
    desk.select(desk.bench.tag("douze écoles"))
    desk.pane.open_flag()
    desk.pane.open_citation()
    controls = [
        child
        for child in desk.pane.findChildren(QWidget)
        if child.isVisible()
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not child.objectName().startswith("qt_")
    ]
    nameless = [child for child in controls if not child.accessibleName()]
    assert len(controls) > 12
    assert [type(each).__name__ for each in nameless if not isinstance(each, QToolButton)] == []


def many(bench: Bench, count: int) -> Step:
    """A step that tags `count` characters one by one, again and again."""
    version = bench.session.desk.version(bench.article_id)
    changes: list[Change] = []
    for number in range(count):
        start = number % (len(version.text) - 20)
        end = start + 2 + number // len(version.text) % 18
        exact, prefix, suffix = quote_of(version.text, Span(start, end))
        at = "2023-01-17T10:00:00.000Z"
        made = Annotation(f"m{number:05d}", bench.article_id, Kind.CLAIM, "p-aude", at, at)
        changes.append(Change(None, made))
        changes.append(
            Change(
                None,
                Anchor(f"n{number:05d}", made.id, version.id, start, end, exact, prefix, suffix),
            )
        )
    return Step("import_annotations", tuple(changes))


def test_ten_thousand_rows_need_no_widgets_and_are_filtered_in_one_go(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.session.desk.commit(many(bench, 10_000))
    pane = AnnotationPane(bench.session, Current())
    qtbot.addWidget(pane)
    pane.resize(460, 800)
    pane.show()
    QTest.qWait(0)
    before = len(pane.findChildren(QWidget))
    pane._current.open_article(bench.article_id)
    assert (pane.count(), pane.list.model().rowCount()) == (10_000, 0)
    QTest.qWait(0)
    pane.list.viewport().repaint()
    assert pane.count() == 10_000
    assert len(pane.findChildren(QWidget)) == before
    resets = QSignalSpy(pane.list.model().modelReset)
    removals = QSignalSpy(pane.list.model().rowsRemoved)
    pane.bar.field.setText("ecol")
    pane.bar.apply()
    assert 0 < pane.list.model().rowCount() < 10_000
    assert (resets.count(), removals.count()) == (1, 0)
    pane.hide()


def test_while_the_tab_is_hidden_the_details_wait_and_then_catch_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = desk.bench.tag("La mairie"), desk.bench.tag("douze écoles")
    desk.select(first)
    shown: list[str] = []

    def counted(project: Project, annotation_id: str) -> Subject | None:
        shown.append(annotation_id)
        return read_subject(project, annotation_id)

    monkeypatch.setattr(details_module, "read_subject", counted)
    desk.pane.hide()
    desk.bench.do(annotating.edit(desk.bench.session.desk, first, note="seen"))
    desk.select(second)
    desk.bench.do(annotating.edit(desk.bench.session.desk, second, note="told"))
    assert shown == []
    assert desk.pane.list.currentIndex().row() == 1
    desk.pane.show()
    QTest.qWait(0)
    assert shown == [second]
    assert desk.pane.details.remarks.note.text() == "told"
    desk.pane.hide()
    desk.bench.do(annotating.edit(desk.bench.session.desk, second, note="told again"))
    desk.pane.show()
    QTest.qWait(0)
    assert shown == [second, second]
    assert desk.pane.details.remarks.note.text() == "told again"


def test_what_is_deleted_while_the_tab_is_hidden_is_not_shown_again(desk: Desk) -> None:
    claim = desk.bench.tag("La mairie")
    desk.select(claim)
    desk.pane.hide()
    desk.bench.do(annotating.delete(desk.bench.session.desk, [claim]))
    assert desk.bench.current.annotation_id == ""
    desk.pane.show()
    assert not desk.pane.details.isVisible()


def test_a_hidden_tab_catches_up_before_a_field_is_asked_for(desk: Desk) -> None:
    first, second = desk.bench.tag("La mairie"), desk.bench.tag("mardi", Kind.DATE)
    desk.select(first)
    desk.pane.hide()
    desk.select(second)
    desk.pane.edit_verdict()
    assert desk.pane.details.head.quote.quote == "mardi"
