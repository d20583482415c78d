"""A small button of a command: a sign, and its key where there is room for it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.icons import paint_icon
from annotator.ui.theme import Theme, themes
from annotator.ui.widgets.key_button import REASON
from annotator.ui.widgets.painting import keycap_size, paint_focus_ring, paint_keycap
from annotator.ui.widgets.tips import plain_tip

_SIGN: Final = 34
_ICON: Final = 14.0
_PAD: Final = 6


class SignButton(QAbstractButton):
    """Shows two letters or an icon; the words of the command, its key and reason are in the tip.

    It takes the focus by Tab only, as the other buttons do.
    """

    def __init__(
        self,
        action: QAction,
        parent: QWidget | None = None,
        *,
        sign: str = "",
        icon: str = "",
        shows_state: bool = True,
    ) -> None:
        """Without `shows_state` it looks the same whether a checkable action is on or off."""
        super().__init__(parent)
        self._shows_state = shows_state
        self._action = action
        self._sign = sign
        self._icon_name = icon
        self._key = ""
        self._has_room = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        action.changed.connect(self._follow)
        self.clicked.connect(self._act)
        self._follow()

    def action(self) -> QAction:
        """Return the action behind the button."""
        return self._action

    def show_key(self, *, shown: bool) -> None:
        """Show the key on the button, or in its tip only."""
        if shown != self._has_room:
            self._has_room = shown
            self.updateGeometry()
            self.update()

    def wanted_width(self, *, with_key: bool) -> int:
        """Return the width that the button takes."""
        if not with_key or not self._key:
            return _SIGN
        return _SIGN + round(keycap_size(self._key).width()) + _PAD

    def _act(self) -> None:
        self._action.trigger()
        self.setChecked(self._action.isChecked())

    def _follow(self) -> None:
        action = self._action
        self._key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setCheckable(action.isCheckable() and self._shows_state)
        self.setChecked(action.isChecked())
        self.setEnabled(action.isEnabled())
        tip = f"{action.toolTip()} ({self._key})" if self._key else action.toolTip()
        reason = action.property(REASON)
        self.setToolTip(plain_tip(f"{tip}\n{reason}" if reason else tip))
        self.setAccessibleName(action.text().rstrip("…"))
        self.setAccessibleDescription(self.toolTip())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = self.wanted_width(with_key=self._has_room)
        return QSize(width, themes().current.metrics.control)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        back, edge = self._ground(theme)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(back)
        painter.drawRoundedRect(box, theme.metrics.radius, theme.metrics.radius)
        self._paint_sign(painter, self._ink(theme))
        if self._has_room and self._key:
            place = QRectF(_SIGN - 2, 0, self.width() - _SIGN - _PAD + 4, self.height())
            is_plain = self.isEnabled() and not self.isChecked()
            paint_keycap(painter, place, self._key, ink=None if is_plain else self._ink(theme))
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), theme.metrics.radius)
        painter.end()

    def _ground(self, theme: Theme) -> tuple[QColor, QColor]:
        if self.isChecked():
            return theme.selection, theme.accent
        is_hot = self.isEnabled() and self.underMouse()
        return (theme.hover, theme.handle) if is_hot else (theme.paper, theme.line)

    def _ink(self, theme: Theme) -> QColor:
        if not self.isEnabled():
            return theme.disabled
        return theme.on_selection if self.isChecked() else theme.text

    def _paint_sign(self, painter: QPainter, ink: QColor) -> None:
        room = QRectF(0, 0, _SIGN, self.height())
        if self._icon_name:
            corner = room.center()
            half = _ICON / 2
            place = QRectF(corner.x() - half, corner.y() - half, _ICON, _ICON)
            paint_icon(painter, place, self._icon_name, ink)
            return
        face = QFont(self.font())
        face.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        face.setUnderline(self.isChecked() and themes().current.uses_letters)
        painter.setFont(face)
        painter.setPen(ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._sign)
