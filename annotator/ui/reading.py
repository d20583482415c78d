"""How the article is set for reading: face, size, lines and column, remembered between two runs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import isfinite
from typing import Final

from PySide6.QtCore import QObject, Signal

from annotator.ui.actions import Actions
from annotator.ui.article_view import ArticleView
from annotator.ui.article_view.setting import Setting
from annotator.ui.part import Part
from annotator.ui.settings import (
    COLUMN,
    COVERAGE,
    LINE_HEIGHT,
    READING_FACE,
    TEXT_SIZE,
    Key,
    Settings,
    T,
)

SIZES: Final = (11, 13, 15, 17, 19, 22, 26, 30, 38)
LINE_HEIGHTS: Final = (1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 2.0, 2.2, 2.4)
COLUMNS: Final = (400, 480, 560, 640, 720, 800, 900, 1000, 1100)
"""The steps of the commands; the first and the last are the limits."""
NORMAL: Final = Setting()


class Reading(Part):
    """The one account of how articles are set; the commands and the preferences change it."""

    changed = Signal(object)
    """The `Setting` that holds from now on."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._view: ArticleView | None = None
        self._actions: Actions | None = None
        self.setting = _sound(
            Setting(
                settings.get(READING_FACE),
                settings.get(TEXT_SIZE),
                settings.get(LINE_HEIGHT),
                settings.get(COLUMN),
            )
        )

    def serve(self, view: ArticleView) -> None:
        """Set a view as it was left, and from now on as it is asked for, by its wheel too."""
        self._view = view
        view.editor.take_setting(self.setting)
        view.show_coverage(on=self._settings.get(COVERAGE))
        view.zoom_asked.connect(self.zoom)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        return {
            "larger": self._larger,
            "smaller": self._smaller,
            "normal_size": self._normal_size,
            "looser": self._looser,
            "tighter": self._tighter,
            "wider": self._wider,
            "narrower": self._narrower,
            "coverage": self._toggle_coverage,
        }

    def set_actions(self, actions: Actions) -> None:
        """Take up the commands: those at their limit are off and say so."""
        self._actions = actions
        actions["coverage"].setChecked(self._settings.get(COVERAGE))
        self._allow()

    def try_out(self, setting: Setting) -> None:
        """Show a setting, within the limits, without remembering it."""
        self.setting = _sound(setting)
        if self._view is not None:
            self._view.editor.take_setting(self.setting)
        self._allow()
        self.changed.emit(self.setting)

    def keep(self) -> None:
        """Remember the setting as it is now."""
        self._put(READING_FACE, self.setting.family)
        self._put(TEXT_SIZE, self.setting.pixel_size)
        self._put(LINE_HEIGHT, self.setting.line_height)
        self._put(COLUMN, self.setting.column)

    def take(self, setting: Setting) -> None:
        """Show a setting and remember it."""
        self.try_out(setting)
        self.keep()

    def zoom(self, step: int) -> None:
        """Make the text larger by a step, or smaller by a negative one."""
        size = _stepped(SIZES, self.setting.pixel_size, step)
        self.take(replace(self.setting, pixel_size=size))

    def _larger(self) -> None:
        self.zoom(1)

    def _smaller(self) -> None:
        self.zoom(-1)

    def _normal_size(self) -> None:
        self.take(replace(self.setting, pixel_size=NORMAL.pixel_size))

    def _looser(self) -> None:
        self._space_lines(1)

    def _tighter(self) -> None:
        self._space_lines(-1)

    def _space_lines(self, step: int) -> None:
        height = _stepped(LINE_HEIGHTS, self.setting.line_height, step)
        self.take(replace(self.setting, line_height=height))

    def _wider(self) -> None:
        self._widen(1)

    def _narrower(self) -> None:
        self._widen(-1)

    def _widen(self, step: int) -> None:
        column = _stepped(COLUMNS, self.setting.column, step)
        self.take(replace(self.setting, column=column))

    def _toggle_coverage(self) -> None:
        on = not self._settings.get(COVERAGE)
        self._settings.put(COVERAGE, on)
        if self._view is not None:
            self._view.show_coverage(on=on)
        if self._actions is not None:
            self._actions["coverage"].setChecked(on)

    def _allow(self) -> None:
        """Switch off the commands that would change nothing, each with its reason."""
        if self._actions is None:
            return
        now = self.setting
        limits = (
            ("larger", now.pixel_size, SIZES[-1], self.tr("The text is as large as it can be")),
            ("smaller", now.pixel_size, SIZES[0], self.tr("The text is as small as it can be")),
            (
                "normal_size",
                now.pixel_size,
                NORMAL.pixel_size,
                self.tr("The size is the normal one"),
            ),
            (
                "looser",
                now.line_height,
                LINE_HEIGHTS[-1],
                self.tr("The lines are as loose as can be"),
            ),
            (
                "tighter",
                now.line_height,
                LINE_HEIGHTS[0],
                self.tr("The lines are as tight as can be"),
            ),
            ("wider", now.column, COLUMNS[-1], self.tr("The column is as wide as it can be")),
            ("narrower", now.column, COLUMNS[0], self.tr("The column is as narrow as it can be")),
        )
        for name, value, limit, reason in limits:
            self._actions.allow(name, allowed=value != limit, reason=reason)

    def _put(self, key: Key[T], value: T) -> None:
        if self._settings.get(key) != value:
            self._settings.put(key, value)


def _stepped(steps: Sequence[T], value: T, by: int) -> T:
    """Return the next step above a value, or the one below it; the value itself at the end."""
    place = bisect_right(steps, value) if by > 0 else bisect_left(steps, value) - 1
    return steps[place] if 0 <= place < len(steps) else value


def _sound(setting: Setting) -> Setting:
    """Bring into the limits what may have come out of a file that anybody can edit."""
    height = setting.line_height if isfinite(setting.line_height) else NORMAL.line_height
    return replace(
        setting,
        pixel_size=_within(SIZES, setting.pixel_size),
        line_height=round(_within(LINE_HEIGHTS, height), 2),
        column=_within(COLUMNS, setting.column),
    )


def _within(steps: Sequence[T], value: T) -> T:
    return max(steps[0], min(value, steps[-1]))
