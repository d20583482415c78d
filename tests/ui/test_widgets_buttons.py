"""Buttons that show their key and follow their action, and the toast that carries one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QAction, QEnterEvent, QKeySequence, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.theme import Choice, themes
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.key_button import KEY, KeyButton, explain
from annotator.ui.widgets.toast import Toast


@pytest.fixture
def action(qapp: QApplication) -> QAction:
    themes().choose("light")
    return QAction("&Claim", shortcut=QKeySequence("Ctrl+F"))


@pytest.fixture
def button(action: QAction, qtbot: QtBot) -> KeyButton:
    made = KeyButton(action, dot="claim")
    qtbot.addWidget(made)
    return made


def test_a_button_shows_the_words_and_the_key_of_its_action(button: KeyButton) -> None:
    assert button.text() == "Claim"
    assert button.key == "Ctrl+F"
    assert button.accessibleName() == "Claim"
    assert button.toolTip() == "Claim (Ctrl+F)"
    assert button.action().text() == "&Claim"


def test_a_key_that_is_no_shortcut_is_shown_too(action: QAction, button: KeyButton) -> None:
    narrow = button.sizeHint().width()
    action.setProperty(KEY, "C")
    action.changed.emit()
    assert button.key == "C"
    assert button.sizeHint().width() < narrow


def test_a_button_follows_its_action(action: QAction, button: KeyButton) -> None:
    action.setText("Tag && go")
    action.setShortcut(QKeySequence("Ctrl+K"))
    action.setCheckable(True)
    action.setChecked(True)
    assert button.text() == "Tag & go"
    assert button.key == "Ctrl+K"
    assert button.isChecked()
    action.setEnabled(False)
    assert not button.isEnabled()


def test_a_click_triggers_the_action(action: QAction, button: KeyButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(action.triggered):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_checkable_button_and_its_action_agree(
    action: QAction, button: KeyButton, qtbot: QtBot
) -> None:
    action.setCheckable(True)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (action.isChecked(), button.isChecked()) == (True, True)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (action.isChecked(), button.isChecked()) == (False, False)


def test_a_disabled_button_says_why_and_forgets_it_when_enabled(
    action: QAction, button: KeyButton, qtbot: QtBot
) -> None:
    explain(action, "A claim needs a verdict.")
    assert not button.isEnabled()
    assert button.toolTip().endswith("\nA claim needs a verdict.")
    assert "A claim needs a verdict." in button.accessibleDescription()
    explain(action, "Select words first.")
    assert button.toolTip().endswith("\nSelect words first.")
    with qtbot.assertNotEmitted(action.changed):
        explain(action, "Select words first.")
    explain(action, "")
    assert button.isEnabled()
    assert button.toolTip() == "Claim (Ctrl+F)"


def test_a_reason_is_never_taken_for_html(action: QAction, button: KeyButton) -> None:
    action.setToolTip('<img src="/etc/passwd">')
    assert "<img" not in button.toolTip()
    action.setToolTip("Claim")
    explain(action, '<img src="/etc/passwd">')
    assert not Qt.mightBeRichText(button.toolTip())


def test_a_click_leaves_the_focus_where_it_was_and_saves_what_is_typed(
    qtbot: QtBot, action: QAction
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    field, button = CommitLineEdit(), KeyButton(action)
    rows.addWidget(field)
    rows.addWidget(button)
    heard: list[str] = []
    field.committed.connect(lambda text: heard.append(f"saved {text}"))
    action.triggered.connect(lambda: heard.append("acted"))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    QTest.keyClicks(field, "why")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["saved why", "acted"]
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert button.hasFocus()
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_the_primary_button_is_filled_and_the_others_are_paper(
    qtbot: QtBot, choice: Choice
) -> None:
    themes().choose(choice)
    theme = themes().current
    fills = {"primary": theme.good, "danger": theme.paper, "": theme.paper}
    for role, back in fills.items():
        button = KeyButton(QAction("Approve"), role=role, icon="check")
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
        assert button.height() == 28
        assert button.grab().toImage().pixelColor(20, 3) == back
    themes().choose("light")


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_a_disabled_button_is_drawn_in_the_ink_of_what_is_off(qtbot: QtBot, choice: Choice) -> None:
    themes().choose(choice)
    action = QAction("Approve")
    action.setProperty(KEY, "A")
    for role, dot in (("primary", ""), ("danger", ""), ("", "entity")):
        button = KeyButton(action, role=role, dot=dot)
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
        explain(action, "Nothing is selected.")
        picture = button.grab().toImage()
        assert picture.pixelColor(20, 3) == themes().current.window
        explain(action, "")
        assert button.grab().toImage() != picture
    themes().choose("light")


def test_two_kinds_have_signs_of_different_shape(qtbot: QtBot) -> None:
    themes().choose("light")
    pictures = []
    for kind in ("claim", "entity", "date"):
        button = KeyButton(QAction("x"), dot=kind)
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
        picture = button.grab().toImage()
        ink = themes().current.kind_colors(kind)[1]
        around = [(x, y) for x in range(8, 23) for y in range(6, 22)]
        pictures.append({at for at in around if picture.pixelColor(*at) == ink})
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


class TestToast:
    """The message at the bottom of a pane."""

    @pytest.fixture
    def pane(self, qtbot: QtBot) -> QWidget:
        themes().choose("light")
        made = QPlainTextEdit()
        qtbot.addWidget(made)
        made.resize(600, 400)
        made.show()
        return made

    def test_it_stands_at_the_bottom_in_the_middle_and_follows_the_pane(
        self, pane: QWidget
    ) -> None:
        toast = Toast(pane)
        toast.say("12 annotations tagged")
        assert abs(toast.geometry().center().x() - pane.rect().center().x()) <= 1
        assert pane.height() - 32 <= toast.geometry().bottom() < pane.height() - 16
        pane.resize(300, 200)
        QApplication.sendPostedEvents()
        assert pane.rect().contains(toast.geometry())

    def test_a_long_message_wraps_inside_a_narrow_pane(self, pane: QWidget) -> None:
        pane.resize(260, 300)
        toast = Toast(pane)
        toast.say("word " * 30, can_undo=True)
        assert pane.rect().contains(toast.geometry())
        assert toast.height() > 60

    def test_it_moves_to_another_pane_with_its_messages(self, pane: QWidget) -> None:
        toast = Toast(pane)
        toast.say("Saved")
        other = QWidget(pane)
        other.resize(300, 120)
        other.show()
        toast.stand_on(other)
        assert toast.isHidden()
        toast.say("Flagged")
        assert toast.parentWidget() is other
        assert other.rect().contains(toast.geometry())
        other.resize(260, 200)
        assert other.rect().contains(toast.geometry())
        assert toast.geometry().bottom() > 140

    def test_it_leaves_free_what_is_under_its_room(self, pane: QWidget) -> None:
        pane.resize(500, 300)
        room = QWidget(pane)
        room.setGeometry(0, 0, 500, 200)
        room.show()
        toast = Toast(pane, room=room)
        toast.say("Saved")
        assert 120 < toast.geometry().bottom() < 200
        room.setGeometry(0, 0, 500, 280)
        assert 200 < toast.geometry().bottom() < 280
        toast.stand_on(pane, lift=60)
        toast.say("Flagged")
        assert 180 < toast.geometry().bottom() < 240

    def test_it_goes_by_itself(self, pane: QWidget, qtbot: QtBot) -> None:
        toast = Toast(pane)
        toast.shown_ms = 20
        toast.say("Saved")
        assert toast.isVisible()
        qtbot.waitUntil(toast.isHidden)

    def test_it_stays_while_the_mouse_is_on_it(self, pane: QWidget, qtbot: QtBot) -> None:
        toast = Toast(pane)
        toast.shown_ms = 20
        toast.say("Saved")
        at = QPointF(5, 5)
        QApplication.sendEvent(toast, QEnterEvent(at, at, at))
        qtbot.wait(60)
        assert toast.isVisible()
        QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
        qtbot.waitUntil(toast.isHidden)

    def test_undo_is_offered_only_where_it_helps_and_closes_the_message(
        self, pane: QWidget, qtbot: QtBot
    ) -> None:
        toast = Toast(pane, undo_key="Ctrl+Z")
        toast.say("Saved")
        assert toast.button.isHidden()
        toast.say("Deleted 3", can_undo=True)
        assert toast.button.isVisible()
        assert toast.button.key == "Ctrl+Z"
        with qtbot.waitSignal(toast.undo_requested):
            QTest.mouseClick(toast.button, Qt.MouseButton.LeftButton)
        assert toast.isHidden()
        toast.say("Next")
        assert toast.label.text() == "Next"
