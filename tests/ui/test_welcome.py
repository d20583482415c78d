"""The welcome page: four ways to begin, and the projects that were opened before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.settings import Settings
from annotator.ui.welcome import ROWS, Welcome
from annotator.ui.widgets.labels import ElidedLabel
from tests.ui.conftest import click

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def shown(qtbot: QtBot, settings: Settings) -> Welcome:
    page = Welcome(settings)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def opened(settings: Settings, folder: Path, count: int) -> list[Path]:
    """Projects that were opened before, the newest first."""
    paths = [folder / f"project-{n}.annot" for n in range(count)]
    for path in paths:
        path.write_bytes(b"")
        settings.opened(path)
    return paths[::-1]


def spies(page: Welcome) -> list[QSignalSpy]:
    signals = (page.sample_wanted, page.new_wanted, page.articles_wanted, page.open_wanted)
    return [QSignalSpy(signal) for signal in signals]


def test_each_button_asks_for_one_thing(qtbot: QtBot, settings: Settings) -> None:
    page = shown(qtbot, settings)
    for number, button in enumerate(page.starts):
        heard = spies(page)
        click(button)
        assert [spy.count() for spy in heard] == [int(at == number) for at in range(4)]


def test_the_keys_that_stand_on_the_buttons_work(qtbot: QtBot, settings: Settings) -> None:
    page = shown(qtbot, settings)
    assert [button.key for button in page.starts] == ["", "Ctrl+N", "Ctrl+I", "Ctrl+O"]
    heard = spies(page)
    for key in (KEY.Key_N, KEY.Key_I, KEY.Key_O):
        QTest.keyClick(page, key, CONTROL)
    assert [spy.count() for spy in heard] == [0, 1, 1, 1]


def test_return_and_space_press_the_button_that_has_the_keyboard(
    qtbot: QtBot, settings: Settings
) -> None:
    page = shown(qtbot, settings)
    assert QApplication.focusWidget() is page.starts[0]
    heard = spies(page)
    QTest.keyClick(page.starts[0], KEY.Key_Return)
    QTest.keyClick(page.starts[0], KEY.Key_Tab)
    assert QApplication.focusWidget() is page.starts[1]
    QTest.keyClick(page.starts[1], KEY.Key_Space)
    assert [spy.count() for spy in heard] == [1, 1, 0, 0]


def test_the_last_project_has_the_keyboard_and_opens(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    paths = opened(settings, tmp_path, 2)
    page = shown(qtbot, settings)
    chosen: list[Path] = []
    page.path_chosen.connect(chosen.append)
    assert QApplication.focusWidget() is page.recent[0]
    QTest.keyClick(page.recent[0], KEY.Key_Return)
    click(page.recent[1])
    assert chosen == paths


def test_only_projects_that_are_still_there_are_offered_and_not_too_many(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    paths = opened(settings, tmp_path, ROWS + 2)
    paths[0].unlink()
    page = shown(qtbot, settings)
    names = [row.accessibleName() for row in page.recent]
    assert names == [path.stem for path in paths[1 : ROWS + 1]]
    assert page.recent[0].accessibleDescription() == str(paths[1])


def test_a_project_with_a_very_long_name_is_cut_and_named_whole_in_the_tip(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / ("n" * 200 + ".annot")
    path.write_bytes(b"")
    settings.opened(path)
    page = shown(qtbot, settings)
    row = page.recent[0]
    assert str(path) in row.toolTip()
    parts = row.findChildren(ElidedLabel)
    assert all(part.geometry().right() <= row.width() for part in parts)
    assert not parts[0].geometry().intersects(parts[1].geometry())


@pytest.mark.parametrize("count", [0, 1])
def test_without_recent_projects_there_is_no_list(
    qtbot: QtBot, settings: Settings, tmp_path: Path, count: int
) -> None:
    opened(settings, tmp_path, count)
    assert len(shown(qtbot, settings).recent) == count


def test_files_are_dropped_on_the_page(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    page = shown(qtbot, settings)
    chosen: list[list[Path]] = []
    page.path_chosen.connect(chosen.append)
    paths = [tmp_path / "a.txt", tmp_path / "b.annot"]
    data = QMimeData()
    data.setUrls([*(QUrl.fromLocalFile(str(path)) for path in paths), QUrl("https://a.example/")])
    assert drop(page, data)
    assert chosen == [paths]


def test_words_are_not_dropped_on_the_page(qtbot: QtBot, settings: Settings) -> None:
    data = QMimeData()
    data.setText("some words")
    assert not drop(shown(qtbot, settings), data)


def drop(widget: QWidget, data: QMimeData) -> bool:
    """Drop something on a widget, if it takes it."""
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, LEFT, NONE)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), copy, data, LEFT, NONE))
    return enter.isAccepted()
