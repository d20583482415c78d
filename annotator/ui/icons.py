"""The icons of the window, tinted with the colours of the theme."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.resources import resource
from annotator.ui.theme import themes

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QAbstractButton

SIZE: Final = 16
_SCALES: Final = (1, 2, 3)


def icon(name: str, tint: str = "text") -> QIcon:
    """Make the icon `name` in the colour of the token `tint`, as the theme has it now.

    A QIcon keeps its colours when the theme changes; `follow_icon` makes it anew.
    """
    theme = themes().current
    colors = {
        QIcon.Mode.Normal: getattr(theme, tint),
        QIcon.Mode.Active: getattr(theme, tint),
        QIcon.Mode.Selected: theme.on_selection,
        QIcon.Mode.Disabled: theme.disabled,
    }
    made = QIcon()
    for mode, color in colors.items():
        for scale in _SCALES:
            made.addPixmap(_pixmap(name, color, SIZE, scale), mode)
    return made


def app_icon() -> QIcon:
    """Load the icon of the program, in its own colours, for windows and the dock."""
    return QIcon(str(resource("icons", "annotator.svg")))


def paint_icon(painter: QPainter, rect: QRectF, name: str, color: QColor) -> None:
    """Paint an icon in one colour into a square, at any size and without a pixmap."""
    _renderer(name, color.name()).render(painter, rect)


def follow_icon(target: QAction | QAbstractButton, name: str, tint: str = "text") -> None:
    """Give `target` the icon `name` in every theme to come."""
    _Follower(target, name, tint)


class _Follower(QObject):
    """Lives as long as its target, and dresses it anew with each theme."""

    def __init__(self, target: QAction | QAbstractButton, name: str, tint: str) -> None:
        super().__init__(target)
        self._target = target
        self._name = name
        self._tint = tint
        themes().changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._target.setIcon(icon(self._name, self._tint))


def _pixmap(name: str, color: QColor, side: int, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(side, side) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, QRectF(0, 0, side * scale, side * scale), name, color)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", color).encode()))
