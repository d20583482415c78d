"""The shell: one window that stands at once and then holds the pages of the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from annotator.ui.settings import Settings
from annotator.ui.shell import Shell


class Page(QWidget):
    """Two fields; it can refuse to be closed."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.may_close = True
        box = QVBoxLayout(self)
        self.fields = [QLineEdit(self), QLineEdit(self)]
        for field in self.fields:
            box.addWidget(field)

    @override
    def close(self) -> bool:
        return self.may_close and super().close()


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Shell:
    shell = Shell(Settings(tmp_path / "annotator.ini"))
    qtbot.addWidget(shell)
    return shell


def test_it_is_painted_empty_and_says_so_once(shell: Shell, qtbot: QtBot) -> None:
    told: list[bool] = []
    shell.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(shell.painted):
        shell.show()
    shell.repaint()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [True]
    assert shell.windowTitle() == "Annotator"


def test_a_page_keeps_its_focus_and_gives_its_title(shell: Shell, qtbot: QtBot) -> None:
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    page = Page("desk — Annotator")
    page.fields[1].setFocus()
    shell.hold(page)
    qtbot.waitUntil(page.fields[1].hasFocus)
    assert shell.windowTitle() == "desk — Annotator"
    page.setWindowTitle("other — Annotator")
    assert shell.windowTitle() == "other — Annotator"


def test_another_page_takes_the_place(shell: Shell, qtbot: QtBot) -> None:
    shell.show()
    first, second = Page("first"), Page("second")
    qtbot.addWidget(first)
    shell.hold(first)
    shell.hold(second)
    first.hide()
    assert second.isVisible()
    assert second.size() == shell.size()
    first.setWindowTitle("no longer heard")
    assert shell.windowTitle() == "second"


def test_closing_asks_the_page(shell: Shell) -> None:
    shell.show()
    page = Page("page")
    shell.hold(page)
    page.may_close = False
    assert not shell.close()
    assert shell.isVisible()
    page.may_close = True
    assert shell.close()


def test_the_shape_is_the_one_it_had_last(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "annotator.ini")
    first = Shell(settings)
    qtbot.addWidget(first)
    first.resize(700, 500)
    settings.put_blob("geometry", first.saveGeometry())
    second = Shell(settings)
    qtbot.addWidget(second)
    assert second.size() == first.size()
