"""The rows come after the article, or when they are asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from annotator.domain.annotation import Kind
from annotator.services import annotating
from annotator.ui import annotation_rows
from annotator.ui.annotation_rows import AnnotationRows
from tests.ui.conftest import Bench, Desk, click, write
from tests.ui.test_annotation_pane import many


def reopen(desk: Desk) -> AnnotationRows:
    """Open the article anew, and look before the loop of events goes on."""
    desk.bench.current.open_article("")
    desk.bench.current.open_article(desk.bench.article_id)
    return desk.pane.rows


def test_the_rows_wait_for_the_loop_of_events_and_the_count_does_not(desk: Desk) -> None:
    desk.bench.tag("La mairie", Kind.ENTITY)
    rows = reopen(desk)
    assert desk.shown() == []
    assert desk.pane.count() == 1
    assert rows._stack.currentWidget() is rows.list
    rows.read()
    assert desk.shown() == ["La mairie"]
    rows.read()
    assert desk.pane.count() == 1


def test_what_is_selected_or_filtered_meanwhile_holds_when_they_come(desk: Desk) -> None:
    desk.bench.tag("La mairie", Kind.ENTITY)
    claim = desk.bench.tag("douze écoles")
    rows = reopen(desk)
    desk.pane.show_filter("entity")
    desk.bench.current.select(claim)
    rows.read()
    assert desk.shown() == ["La mairie", "douze écoles"]
    assert rows.list.currentIndex().row() == 1


def test_what_changes_meanwhile_is_there_when_they_come(desk: Desk) -> None:
    rows = reopen(desk)
    desk.bench.tag("La mairie", Kind.ENTITY)
    assert desk.pane.count() == 1
    rows.read()
    assert desk.shown() == ["La mairie"]
    assert desk.pane.count() == 1


def test_nothing_is_read_of_a_project_that_is_closed_meanwhile(desk: Desk, bench: Bench) -> None:
    rows = reopen(desk)
    bench.session.is_open = False
    rows.read()
    assert rows.list.model().rowCount() == 0
    rows._idle.start()
    rows._prepare()
    assert not rows._idle.isActive()
    bench.session.is_open = True


def test_the_time_until_words_are_typed_is_used(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.bench.session.desk.commit(many(desk.bench, 120))
    rows = reopen(desk)
    monkeypatch.setattr(annotation_rows, "AT_ONCE", 50)
    click(desk.pane.bar.field)
    assert rows._idle.isActive()
    turns = 0
    while rows._idle.isActive():
        rows._prepare()
        turns += 1
    assert turns == 3
    asked: list[str] = []
    desk.bench.session.project.connection.set_trace_callback(asked.append)
    write("o")
    desk.pane.bar.apply()
    desk.bench.session.project.connection.set_trace_callback(None)
    assert 0 < len(desk.shown()) <= 120
    assert not any("canonical_name" in each and "note, a.tags" in each for each in asked)


def test_nobody_hears_of_a_filter_that_there_is_not(desk: Desk) -> None:
    told: list[object] = []
    desk.pane.filtered.connect(told.append)
    desk.bench.tag("La mairie", Kind.ENTITY)
    desk.pane.rows.read()
    desk.bench.do(annotating.delete(desk.bench.session.desk, [desk.bench.tag("douze écoles")]))
    desk.select("")
    assert told == []


def test_what_a_filter_leaves_is_told_once_its_rows_are_painted(desk: Desk, qtbot: QtBot) -> None:
    desk.bench.session.desk.commit(many(desk.bench, 60))
    rows = desk.pane.rows
    rows.read()
    QTest.qWait(50)
    order: list[str] = []
    watched = Painted(order, rows.list.viewport())
    rows.filtered.connect(lambda _ids: order.append("told"))
    desk.pane.show_filter("claim")
    with qtbot.waitSignal(rows.filtered, timeout=2_000) as told:
        pass
    assert told.args == [frozenset(desk.pane.filtered_ids() or ())]
    assert order[0] == "painted"
    assert order.count("told") == 1
    watched.deleteLater()


class Painted(QObject):
    """Notes each painting of a widget."""

    def __init__(self, order: list[str], widget: QWidget) -> None:
        super().__init__(widget)
        self._order = order
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._order.append("painted")
        return False
