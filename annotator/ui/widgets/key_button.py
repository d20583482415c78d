"""A button that shows its key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QIcon, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from annotator.ui.icons import paint_icon
from annotator.ui.theme import themes
from annotator.ui.widgets.commit import commit_focused
from annotator.ui.widgets.painting import DOT, keycap_size, paint_keycap, paint_kind_dot
from annotator.ui.widgets.states import set_state
from annotator.ui.widgets.tips import plain_tip

KEY: Final = "key"
"""Property of a QAction: the key to show, where it is no shortcut of the action ("C", "1")."""
REASON: Final = "reason"
"""Property of a QAction: why it is disabled, in the user's words; see `explain`."""

_PAD: Final = 10
_GAP: Final = 8
_ICON: Final = 14


def explain(action: QAction, reason: str) -> None:
    """Disable `action` and say why in its buttons' tool tips; an empty reason enables it."""
    if action.property(REASON) == reason and action.isEnabled() == (not reason):
        return
    action.setProperty(REASON, reason)
    was_enabled = action.isEnabled()
    action.setEnabled(not reason)
    if action.isEnabled() == was_enabled:
        action.changed.emit()


def dim(action: QAction, reason: str) -> None:
    """Show `action` as off, with the reason, though its key still answers and says why.

    For what a guard would refuse: the editor sees it before pressing, and is led to what is
    missing when pressing all the same. An empty reason shows it as on.
    """
    if (action.property(REASON) or "") != reason:
        action.setProperty(REASON, reason)
        action.changed.emit()


class KeyButton(QPushButton):
    """The button of a QAction: its words, its key on a cap, why it is off.

    It follows the action and triggers it. It takes the focus by Tab only, so that a click leaves
    the caret in the article; a field that is being typed in is committed before the action runs.
    """

    def __init__(
        self,
        action: QAction,
        parent: QWidget | None = None,
        *,
        role: str = "",
        dot: str = "",
        icon: str = "",
    ) -> None:
        """`role` is primary, danger, quiet or empty; `dot` a kind; `icon` a name of resources."""
        super().__init__(parent)
        self._action = action
        self._dot = dot
        self._icon_name = icon
        self.key = ""
        self.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        action.changed.connect(self._follow)
        self.clicked.connect(self._act)
        self._follow()

    def action(self) -> QAction:
        """Return the action behind the button."""
        return self._action

    def _act(self) -> None:
        commit_focused()
        self._action.trigger()
        self.setChecked(self._action.isChecked())

    def _follow(self) -> None:
        action = self._action
        self.key = _key_of(action)
        self.setText(without_mnemonic(action.text()))
        self.setCheckable(action.isCheckable())
        self.setChecked(action.isChecked())
        self.setEnabled(action.isEnabled())
        self.setToolTip(plain_tip(self._tip()))
        self.setAccessibleName(self.text() or action.toolTip())
        self.setAccessibleDescription(self._tip())
        set_state(self, "state", "off" if self._is_off() else "")
        self.updateGeometry()
        self.update()

    def _tip(self) -> str:
        tip = self._action.toolTip()
        if self.key:
            tip = f"{tip} ({self.key})"
        reason = self._action.property(REASON)
        return f"{tip}\n{reason}" if reason else tip

    def _is_off(self) -> bool:
        return not self.isEnabled() or bool(self._action.property(REASON))

    @override
    def sizeHint(self) -> QSize:
        width = 2 * _PAD + QFontMetrics(self._face(is_bold=True)).horizontalAdvance(self.text())
        if self._dot or self._icon_name:
            width += _sign_width(self._dot) + (_GAP if self.text() else 0)
        if self.key:
            width += _GAP + round(keycap_size(self.key).width()) - 4
        return QSize(width, themes().current.metrics.control)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.icon = QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        room = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        ink = self._ink()
        room = self._paint_sign(painter, room, ink)
        room = self._paint_key(painter, room, ink)
        face = self._face(is_bold=self._is_filled() or self.isChecked())
        face.setUnderline(self.isChecked() and themes().current.uses_letters)
        painter.setFont(face)
        painter.setPen(ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _paint_sign(self, painter: QStylePainter, room: QRect, ink: QColor) -> QRect:
        if not (self._dot or self._icon_name):
            return room
        side = _sign_width(self._dot)
        place = QRectF(room.left(), (self.height() - side) / 2, side, side)
        if self._dot:
            paint_kind_dot(painter, place, self._dot, ink if self._is_off() else None)
        else:
            paint_icon(painter, place, self._icon_name, ink)
        return room.adjusted(side + _GAP, 0, 0, 0)

    def _paint_key(self, painter: QStylePainter, room: QRect, ink: QColor) -> QRect:
        if not self.key:
            return room
        width = round(keycap_size(self.key).width())
        place = QRectF(room.right() + 5 - width, 0, width, self.height())
        is_plain = not self._is_off() and not self._is_filled() and not self._is_inverted()
        paint_keycap(painter, place, self.key, ink=None if is_plain else ink)
        return room.adjusted(0, 0, 4 - width - _GAP, 0)

    def _is_filled(self) -> bool:
        return self.property("role") in {"primary", "toast"} and self.isEnabled()

    def _is_inverted(self) -> bool:
        return themes().current.uses_letters and self.underMouse() and not self._is_off()

    def _ink(self) -> QColor:
        theme = themes().current
        if self._is_off():
            return theme.disabled
        if self._is_inverted():
            return theme.on_selection
        role = self.property("role")
        if role == "toast":
            return theme.paper
        return {"primary": theme.on_good, "danger": theme.flag}.get(str(role), theme.text)

    def _face(self, *, is_bold: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
        return font


def _sign_width(dot: str) -> int:
    return round(DOT) if dot else _ICON


def _key_of(action: QAction) -> str:
    own = action.property(KEY)
    if own:
        return str(own)
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def without_mnemonic(text: str) -> str:
    """Return the words of an action without the signs for its letter in a menu."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
