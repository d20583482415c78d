"""Tab goes line by line, whatever the order in which widgets were made."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from annotator.ui.tab_walk import walk


class Walked(QWidget):
    """A pane in which lower fields were made first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        places = [(0, 60), (100, 0), (0, 2), (0, 120)]
        self.fields = [QLineEdit(self) for _ in places]
        for part, place in zip(self.fields, places, strict=True):
            part.setGeometry(*place, 90, 24)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return walk((self,), forward=forward) or super().focusNextPrevChild(forward)


@pytest.fixture
def walked(qtbot: QtBot) -> Iterator[Walked]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Walked(window)
    made.resize(220, 160)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield made
    window.close()


def tab() -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Tab)


def visited(walked: Walked, count: int) -> list[int]:
    found = []
    for _ in range(count):
        tab()
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        found.append(walked.fields.index(focused))
    return found


def test_tab_follows_the_lines_of_a_pane(walked: Walked) -> None:
    walked.fields[2].setFocus()
    assert visited(walked, 3) == [1, 0, 3]


def test_what_is_disabled_or_hidden_is_passed_over(walked: Walked) -> None:
    walked.fields[1].setEnabled(False)
    walked.fields[0].hide()
    walked.fields[2].setFocus()
    assert visited(walked, 1) == [3]


def test_a_bar_that_tab_enters_at_one_part_is_left_as_a_whole(walked: Walked) -> None:
    bar = QWidget(walked)
    bar.setGeometry(0, 30, 200, 24)
    parts = [QLineEdit(bar) for _ in range(2)]
    for number, part in enumerate(parts):
        part.setGeometry(100 * number, 0, 90, 24)
    bar.show()
    parts[0].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    parts[0].setFocus()
    assert visited(walked, 1) == [0]


def test_where_there_is_nothing_beyond_qt_goes_round(walked: Walked) -> None:
    walked.fields[3].setFocus()
    assert visited(walked, 1) != [3]


@pytest.mark.parametrize(("start", "forward", "end"), [(3, True, 2), (2, False, 3)])
def test_a_round_walk_goes_from_the_last_to_the_first(
    walked: Walked, start: int, *, forward: bool, end: int
) -> None:
    walked.fields[start].setFocus()
    assert not walk((walked,), forward=forward)
    assert walk((walked,), forward=forward, is_round=True)
    assert QApplication.focusWidget() is walked.fields[end]
