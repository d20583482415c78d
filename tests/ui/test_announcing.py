"""What is said to a screen reader: once, in its turn, and only while one listens."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.ui import announcing
from annotator.ui.announcing import announce
from annotator.ui.widgets.toast import Toast
from tests.ui.listening import Ear, listening


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    return pane


@pytest.fixture
def ear() -> Iterator[Ear]:
    with listening() as ear:
        yield ear


def test_a_sentence_waits_its_turn_and_a_refusal_does_not(pane: QWidget, ear: Ear) -> None:
    announce(pane, "Claim, to check: twelve schools")
    announce(pane, "Give a verdict first", urgent=True)
    assert ear.heard == [
        ("Claim, to check: twelve schools", False),
        ("Give a verdict first", True),
    ]


def test_the_same_sentence_is_not_stuttered_but_said_again_later(
    pane: QWidget, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: moment)
    announce(pane, "3 of 12")
    moment += announcing.SAME_S / 2
    announce(pane, "3 of 12")
    assert ear.sentences() == ["3 of 12"]
    moment += announcing.SAME_S
    announce(pane, "3 of 12")
    assert ear.sentences() == ["3 of 12"]


def test_nothing_is_said_of_nothing(pane: QWidget, ear: Ear) -> None:
    announce(pane, "")
    assert ear.heard == []


def test_nothing_is_said_while_nobody_listens(pane: QWidget, ear: Ear) -> None:
    QAccessible.setActive(False)
    announce(pane, "Who hears this?")
    assert ear.heard == []


def test_a_toast_is_heard_as_it_is_read(pane: QWidget, ear: Ear) -> None:
    toast = Toast(pane)
    toast.say("2 annotations deleted", can_undo=True)
    toast.say("Give a verdict first", is_urgent=True)
    assert ear.heard == [("2 annotations deleted", False), ("Give a verdict first", True)]
