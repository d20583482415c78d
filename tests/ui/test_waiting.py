"""Waiting for long work: shown when it takes long, stopped when asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.refusal import Refusal
from annotator.services.watching import Watch
from annotator.ui.waiting import Waiting, waited
from tests.ui.answers import Answers
from tests.ui.conftest import click


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def slowly(watch: Watch) -> str:
    watch.expect(2000)
    watch.what = "a very long name.docx"
    for _ in watch.over(range(2000)):
        QThread.msleep(1)
    return "whole"


def test_of_short_work_nothing_is_shown(window: QWidget, answers: Answers) -> None:
    assert waited(window, "Reading…", lambda _watch: 3) == 3


def test_how_far_it_is_and_what_with_is_shown(window: QWidget, answers: Answers) -> None:
    def work(watch: Watch) -> str:
        watch.expect(400)
        watch.advance(120)
        watch.what = "b.docx"
        while not seen:
            QThread.msleep(1)
        return "done"

    seen: list[tuple[str, str]] = []

    def look(dialog: Waiting) -> None:
        while not dialog.progress.count.text():
            QTest.qWait(5)
        assert dialog.accessibleName() == "Reading…"
        assert dialog.progress.bar.value() == 120
        seen.append((dialog.progress.count.text(), dialog.what.text()))
        while dialog.isVisible():
            QTest.qWait(5)

    answers.add(Waiting, look)
    assert waited(window, "Reading…", work) == "done"
    assert seen == [("120 of 400", "b.docx")]


@pytest.mark.parametrize("by", ["key", "button"])
def test_it_is_stopped_by_escape_or_the_button(window: QWidget, answers: Answers, by: str) -> None:
    def look(dialog: Waiting) -> None:
        if by == "key":
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            click(dialog.stop)
        assert dialog.what.text() == "Stopping…"
        assert not dialog.stop.isEnabled()
        while dialog.isVisible():
            QTest.qWait(5)

    answers.add(Waiting, look)
    with pytest.raises(Refusal) as stopped:
        waited(window, "Reading…", slowly)
    assert stopped.value.code == "stopped"


def test_a_refusal_is_raised(window: QWidget) -> None:
    def work(_watch: Watch) -> None:
        raise Refusal("disk_full", path="a")

    with pytest.raises(Refusal) as refused:
        waited(window, "Reading…", work)
    assert refused.value.code == "disk_full"
