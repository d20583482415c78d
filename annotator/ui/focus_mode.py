"""Focus mode: the article alone in the window, and everything back as it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QSplitter, QWidget

from annotator.ui.actions import Actions
from annotator.ui.theme import themes

COMMAND = "focus_mode"


class WayBack(QFrame):
    """The line under the article that says how the mode ends; a click ends it too."""

    asked = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setProperty("role", "paper")
        self.setFixedHeight(themes().current.metrics.status_bar)
        self.link = QPushButton(self)
        self.link.setProperty("role", "link")
        self.link.setFlat(True)
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.link.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignCenter)
        actions.keys_changed.connect(self._say)
        self._say()

    def _say(self) -> None:
        key = self._actions.shown_key(COMMAND)
        self.link.setText(
            self.tr("{0} brings the panes back").format(key)
            if key
            else self.tr("Bring the panes back")
        )


class FocusMode(QObject):
    """Hides all but the article with its minimap, and brings it back exactly.

    What is asked of the side pane brings that pane for as long as the keyboard is there. The mode
    is not remembered: a program that starts without menu and panes would look broken.
    """

    def __init__(
        self,
        actions: Actions,
        split: QSplitter,
        panes: tuple[QWidget, QWidget, QWidget],
        bars: Sequence[QWidget],
        parent: QObject,
    ) -> None:
        """`panes` are those in the splitter: the list, the article, the side; `bars` go too."""
        super().__init__(parent)
        self._action = actions[COMMAND]
        self._split = split
        self._list, self._article, self._side = panes
        self._bars = bars
        self._state = QByteArray()
        self._side_width = 0
        self._had_list = False
        self.is_on = False
        self.way_back = WayBack(actions)
        self.way_back.asked.connect(self.leave)
        self.way_back.hide()

    def toggle(self) -> None:
        """Turn the mode on or off."""
        if not self.leave():
            self._enter()

    def leave(self) -> bool:
        """Bring everything back as it was; returns whether the mode was on."""
        if not self.is_on:
            return False
        self.is_on = False
        for part in (*self._bars, self._side):
            part.show()
        self._list.setVisible(self._had_list)
        self._split.restoreState(self._state)
        if self._holds_keyboard(self.way_back):
            self._article.setFocus(Qt.FocusReason.OtherFocusReason)
        self.way_back.hide()
        self._action.setChecked(False)
        return True

    def bring_side(self) -> None:
        """Show the side pane: something is asked of it."""
        if self.is_on and self._side.isHidden():
            self._side.show()
            width = self._split.width() - self._side_width
            self._split.setSizes([0, width, self._side_width])

    def settle(self) -> None:
        """Hide the side pane again: the keyboard has gone back to the article."""
        if self.is_on:
            self._side.hide()

    def split_state(self) -> QByteArray:
        """Return the splitter's state as it is without the mode."""
        return self._state if self.is_on else self._split.saveState()

    def _enter(self) -> None:
        self.is_on = True
        self._state = self._split.saveState()
        self._side_width = self._split.sizes()[-1]
        self._had_list = not self._list.isHidden()
        hidden = (*self._bars, self._list, self._side)
        if any(self._holds_keyboard(part) for part in hidden):
            self._article.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in hidden:
            part.hide()
        self.way_back.show()
        self._action.setChecked(True)

    def _holds_keyboard(self, part: QWidget) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (part is focused or part.isAncestorOf(focused))
