"""The bar of exclusive choices."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.theme import themes
from annotator.ui.widgets.digits import digit_of
from annotator.ui.widgets.segmented import Option, Segmented

OPTIONS = [
    Option("true", "True", QColor("#0A6E45")),
    Option("mostly", "Mostly true"),
    Option("false", "False", QColor("#B4232F")),
    Option("old", "Unproven", is_enabled=False, reason="Retired in May"),
]


def focus() -> QWidget:
    """The widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


class Bar:
    """A bar in a window, its segments, and what it said."""

    def __init__(self, qtbot: QtBot, *, is_clearable: bool = False) -> None:
        themes().choose("light")
        self.window = QWidget()
        qtbot.addWidget(self.window)
        row = QHBoxLayout(self.window)
        self.before, self.bar = QLineEdit(), Segmented("Verdict", is_clearable=is_clearable)
        row.addWidget(self.before)
        row.addWidget(self.bar, 1)
        self.bar.set_options(OPTIONS)
        self.heard: list[str] = []
        self.bar.chosen.connect(self.heard.append)
        self.window.resize(700, 60)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.before.setFocus()

    @property
    def segments(self) -> list[QAbstractButton]:
        return [each for each in self.bar.findChildren(QAbstractButton) if not each.isHidden()]

    def checked(self) -> list[str]:
        return [each.text() for each in self.segments if each.isChecked()]

    def focused(self) -> str:
        widget = QApplication.focusWidget()
        return widget.text() if isinstance(widget, QAbstractButton) else ""


@pytest.fixture
def bar(qtbot: QtBot) -> Bar:
    return Bar(qtbot)


def test_nothing_is_chosen_at_first(bar: Bar) -> None:
    assert bar.bar.current() == ""
    assert bar.checked() == []


def test_a_click_chooses_and_says_so_once(bar: Bar, qtbot: QtBot) -> None:
    for _ in range(2):
        QTest.mouseClick(bar.segments[2], Qt.MouseButton.LeftButton)
    assert bar.heard == ["false"]
    assert bar.checked() == ["False"]


def test_showing_a_choice_says_nothing(bar: Bar) -> None:
    bar.bar.set_current("mostly")
    assert bar.checked() == ["Mostly true"]
    bar.bar.set_current("unknown")
    assert bar.checked() == []
    assert bar.heard == []


def test_tab_enters_once_and_at_the_choice(bar: Bar, qtbot: QtBot) -> None:
    bar.bar.set_current("false")
    QTest.keyClick(bar.before, Qt.Key.Key_Tab)
    assert bar.focused() == "False"
    policies = [each.focusPolicy() for each in bar.segments]
    assert policies.count(Qt.FocusPolicy.StrongFocus) == 1


def test_arrows_move_over_disabled_values_and_choose_nothing(bar: Bar, qtbot: QtBot) -> None:
    bar.bar.setFocus()
    seen = [bar.focused()]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(focus(), key)
        seen.append(bar.focused())
    assert seen == ["True", "Mostly true", "False", "True", "False"]
    assert bar.heard == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_return_choose_where_the_focus_is(bar: Bar, qtbot: QtBot, key: Qt.Key) -> None:
    bar.bar.setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_Right)
    QTest.keyClick(focus(), key)
    assert bar.heard == ["mostly"]


def test_a_digit_chooses_at_once_and_a_disabled_one_does_not(bar: Bar, qtbot: QtBot) -> None:
    bar.bar.setFocus()
    for digit in "3491":
        QTest.keyClicks(focus(), digit)
    assert bar.heard == ["false", "true"]


def test_the_digit_row_of_a_french_keyboard_counts() -> None:
    def press(
        text: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> int | None:
        return digit_of(QKeyEvent(QEvent.Type.KeyPress, 0, modifiers, text))

    assert [press(letter) for letter in "&é\"'(-è_çà"] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]
    assert press("&", Qt.KeyboardModifier.ShiftModifier) is None
    assert press("7", Qt.KeyboardModifier.ShiftModifier) == 7
    assert press("") is None
    assert press("x") is None


def test_a_choice_can_be_taken_back_where_that_is_allowed(qtbot: QtBot) -> None:
    bar = Bar(qtbot, is_clearable=True)
    QTest.mouseClick(bar.segments[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(bar.segments[0], Qt.MouseButton.LeftButton)
    bar.bar.set_current("false")
    bar.bar.setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_Delete)
    assert bar.heard == ["true", "", ""]
    assert bar.checked() == []


def test_a_double_click_does_not_choose_and_take_back(qtbot: QtBot) -> None:
    bar = Bar(qtbot, is_clearable=True)
    QTest.mouseClick(bar.segments[0], Qt.MouseButton.LeftButton)
    QTest.mouseDClick(bar.segments[0], Qt.MouseButton.LeftButton)
    assert bar.bar.current() == "true"


def test_delete_changes_nothing_where_a_choice_must_stay(bar: Bar, qtbot: QtBot) -> None:
    bar.bar.set_current("true")
    bar.bar.setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_Delete)
    assert bar.bar.current() == "true"


def test_a_disabled_value_says_why(bar: Bar, qtbot: QtBot) -> None:
    old = bar.segments[3]
    assert not old.isEnabled()
    assert "Retired in May" in old.toolTip()
    assert old.accessibleDescription() == "Retired in May"
    QTest.mouseClick(old, Qt.MouseButton.LeftButton)
    assert bar.heard == []


def test_screen_readers_hear_the_bar_and_the_value(bar: Bar) -> None:
    assert bar.segments[0].accessibleName() == "Verdict: True"
    assert bar.segments[0].toolTip() == "True (1)"


def test_a_narrow_bar_takes_more_rows_and_cuts_no_label(bar: Bar) -> None:
    wide = bar.bar.sizeHint().width()
    bar.bar.setFixedWidth(wide)
    QApplication.sendPostedEvents()
    assert bar.bar.height() == 28
    bar.bar.setFixedWidth(wide * 2 // 3)
    QApplication.sendPostedEvents()
    assert bar.bar.height() == 60
    rows = {each.y() for each in bar.segments}
    assert rows == {0, 32}
    assert all(each.width() >= each.sizeHint().width() for each in bar.segments)
    rights = [each.geometry().right() for each in (bar.segments[1], bar.segments[3])]
    assert rights == [bar.bar.width() - 1] * 2


def test_new_values_keep_the_choice_if_it_is_still_there(bar: Bar) -> None:
    bar.bar.set_current("false")
    bar.bar.set_options(OPTIONS[2:])
    assert bar.checked() == ["False"]
    bar.bar.set_options(OPTIONS[:2])
    assert bar.bar.current() == ""


def test_the_chosen_value_is_filled_with_its_colour_and_the_focus_is_a_ring(bar: Bar) -> None:
    bar.bar.set_current("true")
    at_top = QPoint(bar.segments[0].width() // 2, 1)
    filled = bar.bar.grab().toImage().pixelColor(at_top)
    assert filled == QColor("#0A6E45")
    bar.bar.setFocus()
    assert bar.bar.grab().toImage().pixelColor(at_top) == themes().current.accent


def test_high_contrast_fills_with_the_highlight_of_the_system(bar: Bar) -> None:
    themes().choose("contrast")
    bar.bar.set_current("true")
    picture = bar.bar.grab().toImage()
    assert picture.pixelColor(bar.segments[0].width() // 2, 3) == themes().current.selection
    themes().choose("light")


def test_a_bar_without_values_is_empty_and_harmless(qtbot: QtBot) -> None:
    bar = Segmented("Verdict")
    qtbot.addWidget(bar)
    bar.resize(100, 28)
    bar.choose(0)
    bar.clear()
    bar.step(0, 1)
    assert bar.current() == ""


def test_the_focus_goes_along_with_a_choice_by_digit_so_that_space_changes_nothing(
    qtbot: QtBot,
) -> None:
    made = Bar(qtbot)
    made.bar.setFocus()
    assert made.focused() == "True"
    QTest.keyClick(focus(), Qt.Key.Key_2)
    assert made.focused() == "Mostly true"
    QTest.keyClick(focus(), Qt.Key.Key_Space)
    assert made.heard == ["mostly"]
