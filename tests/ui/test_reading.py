"""Reading: size, lines and column by command, by wheel and by what was kept; within limits."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from annotator.ui.article_view.setting import Setting
from annotator.ui.reading import COLUMNS, LINE_HEIGHTS, NORMAL, SIZES, Reading
from annotator.ui.settings import (
    COLUMN,
    COVERAGE,
    LINE_HEIGHT,
    READING_FACE,
    TEXT_SIZE,
    Settings,
)
from annotator.ui.widgets.key_button import REASON
from tests.ui.office import CONTROL, SHIFT, Office


@pytest.fixture
def at_work(office: Office, desk_file: Path) -> Office:
    office.start([desk_file])
    return office


def setting(office: Office) -> Setting:
    """What the article is set in, on the screen."""
    return office.window.article.view.editor.setting


@pytest.mark.parametrize(
    ("command", "back", "field", "steps"),
    [
        ("larger", "smaller", "pixel_size", SIZES),
        ("looser", "tighter", "line_height", LINE_HEIGHTS),
        ("wider", "narrower", "column", COLUMNS),
    ],
)
def test_commands_go_in_steps_to_a_limit_that_says_why(
    at_work: Office, command: str, back: str, field: str, steps: tuple[float, ...]
) -> None:
    actions = at_work.window.actions_table
    for name, way in ((command, steps), (back, steps[::-1])):
        seen = [getattr(setting(at_work), field)]
        while actions[name].isEnabled():
            actions[name].trigger()
            seen.append(getattr(setting(at_work), field))
        assert seen == list(way[way.index(seen[0]) :])
        assert actions[name].property(REASON)
        assert not actions[back if name == command else command].property(REASON)


def test_keys_and_the_wheel_change_the_size_and_it_is_remembered(
    at_work: Office, desk_file: Path
) -> None:
    at_work.press(Qt.Key.Key_Plus, CONTROL)
    assert setting(at_work).pixel_size == 22
    turn_wheel(at_work, 120)
    assert setting(at_work).pixel_size == 26
    turn_wheel(at_work, -120)
    at_work.window.actions_table["wider"].trigger()
    at_work.window.actions_table["looser"].trigger()
    at_work.end()
    at_work.start([desk_file])
    assert setting(at_work) == Setting("", 22, 1.8, 720)
    at_work.press(Qt.Key.Key_0, CONTROL)
    assert setting(at_work).pixel_size == 19
    assert not at_work.window.actions_table["normal_size"].isEnabled()


def turn_wheel(office: Office, by: int) -> None:
    viewport = office.window.article.view.editor.viewport()
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle,
        viewport.mapToGlobal(middle),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_the_key_of_a_command_at_its_limit_says_so(at_work: Office) -> None:
    at_work.settings.put(TEXT_SIZE, SIZES[-1])
    for _ in SIZES:
        at_work.press(Qt.Key.Key_Plus, CONTROL)
    assert setting(at_work).pixel_size == SIZES[-1]
    assert at_work.toast == at_work.window.actions_table["larger"].property(REASON)


@pytest.mark.parametrize(
    ("size", "height", "column", "shown"),
    [
        (0, 0.0, -5, (SIZES[0], LINE_HEIGHTS[0], COLUMNS[0])),
        (9_000, 80.0, 99_999, (SIZES[-1], LINE_HEIGHTS[-1], COLUMNS[-1])),
        (19, float("nan"), 640, (19, 1.7, 640)),
        (20, 1.72, 651, (20, 1.72, 651)),
    ],
)
def test_what_somebody_wrote_into_the_file_stays_within_limits(
    settings: Settings, size: int, height: float, column: int, shown: tuple[int, float, int]
) -> None:
    settings.put(TEXT_SIZE, size)
    settings.put(LINE_HEIGHT, height)
    settings.put(COLUMN, column)
    found = Reading(settings).setting
    assert (found.pixel_size, found.line_height, found.column) == shown


def test_a_size_between_two_steps_goes_to_the_next_one(settings: Settings) -> None:
    settings.put(TEXT_SIZE, 20)
    reading = Reading(settings)
    reading.zoom(1)
    assert reading.setting.pixel_size == 22
    reading.take(Setting(pixel_size=20))
    reading.zoom(-1)
    assert reading.setting.pixel_size == 19


def test_what_is_tried_out_is_told_and_not_remembered_till_it_is_kept(settings: Settings) -> None:
    reading = Reading(settings)
    told: list[Setting] = []
    reading.changed.connect(told.append)
    reading.try_out(Setting("DejaVu Sans", 22, 2.0, 500))
    assert told == [Setting("DejaVu Sans", 22, 2.0, 500)]
    assert Reading(settings).setting == NORMAL
    reading.keep()
    kept = settings.get(READING_FACE), settings.get(TEXT_SIZE), settings.get(LINE_HEIGHT)
    assert (*kept, settings.get(COLUMN)) == ("DejaVu Sans", 22, 2.0, 500)


def test_the_strip_of_sentences_without_a_mark_is_switched_by_key_and_remembered(
    at_work: Office, desk_file: Path
) -> None:
    action = at_work.window.actions_table["coverage"]
    assert not action.isChecked()
    at_work.press(Qt.Key.Key_U, CONTROL | SHIFT)
    assert action.isChecked()
    assert at_work.window.article.view.editor.has_coverage
    assert at_work.settings.get(COVERAGE)
    at_work.end()
    at_work.start([desk_file])
    assert at_work.window.actions_table["coverage"].isChecked()
    assert at_work.window.article.view.editor.has_coverage
    at_work.window.actions_table["coverage"].trigger()
    assert not at_work.window.article.view.editor.has_coverage
    assert not at_work.settings.get(COVERAGE)


def test_without_an_article_there_is_no_strip_to_show(at_work: Office) -> None:
    at_work.window.current.open_article("")
    at_work.qtbot.waitUntil(lambda: not at_work.window.actions_table["coverage"].isEnabled())
    assert at_work.window.actions_table["coverage"].property(REASON)
