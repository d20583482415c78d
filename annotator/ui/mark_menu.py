"""The menu of an annotation or of words: commands with their keys, and why one is off."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget
from typing_extensions import override

from annotator.domain.annotation import SUBTYPES, Kind
from annotator.ui.actions import Actions
from annotator.ui.widgets.key_button import REASON
from annotator.ui.widgets.tips import plain_tip
from annotator.ui.words import SUBTYPES as SUBTYPE_WORDS
from annotator.ui.words import said

LINE: Final = ""
"""Stands for a line between two groups."""
TAGGING: Final = ("claim", "entity", "date")
OF_WORDS: Final = (
    *TAGGING,
    LINE,
    *("flag", "cite"),
    LINE,
    *("widen", "narrow", "marks_here"),
    LINE,
    "copy_words",
)
OF_A_MARK: Final = (
    *("details", "card", "marks_here", "other_places"),
    LINE,
    *("verdict", "cite", "note", "tags", "flag", "correct", "comment", "plan"),
    LINE,
    *("checked", "ask_review", "reopen"),
    LINE,
    *("retag_claim", "retag_entity", "retag_date"),
    *("hold_start", "hold_end"),
    LINE,
    *("copy_quote", "delete"),
)


class ReasonedMenu(QMenu):
    """Shows at an entry that is off why it is, for the mouse and for the arrow keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hovered.connect(self._explain)

    @override
    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            action = self.actionAt(event.pos())
            if action is not None:
                self._explain(action)
            return True
        if event.type() == QEvent.Type.ShortcutOverride:
            # A letter is a command in the pane behind, which counts as the parent.
            event.accept()
            return True
        return super().event(event)

    def _explain(self, action: QAction) -> None:
        reason = str(action.property(REASON) or "")
        place = self.actionGeometry(action)
        if reason:
            QToolTip.showText(self.mapToGlobal(place.bottomLeft()), plain_tip(reason), self, place)
        else:
            QToolTip.hideText()


class MarkMenus(QObject):
    """Makes the menus anew each time, out of the table of commands and what is allowed now."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._window = window

    def of_words(self) -> QMenu:
        """Return the menu of selected words, or of the word at the caret."""
        return self._made(OF_WORDS)

    def of_mark(self, kind: Kind) -> QMenu:
        """Return the menu of the selected annotation, which is of this kind."""
        menu = self._made(tuple(each for each in OF_A_MARK if each != f"retag_{kind}"))
        before = next(each for each in menu.actions() if each.objectName().startswith("retag_"))
        menu.insertMenu(before, self._subtypes(menu, kind))
        return menu

    def _made(self, ids: tuple[str, ...]) -> QMenu:
        menu = ReasonedMenu(self._window)
        for command_id in ids:
            if command_id == LINE:
                menu.addSeparator()
            else:
                menu.addAction(self._entry(menu, command_id))
        return menu

    def _subtypes(self, menu: QMenu, kind: Kind) -> QMenu:
        """Return the menu of a kind's subtypes by their names."""
        inner = ReasonedMenu(menu)
        inner.setTitle(self.tr("Subtype"))
        for number, subtype in enumerate(SUBTYPES[kind], 1):
            inner.addAction(self._entry(inner, f"subtype_{number}", said(SUBTYPE_WORDS, subtype)))
        return inner

    def _entry(self, menu: QMenu, command_id: str, words: str = "") -> QAction:
        """Make an entry that runs a command: the command's own action would not be greyed.

        A command that a guard stands against answers its key, to say what is missing; in a menu
        it is off, with the reason at hand.
        """
        command = self._actions[command_id]
        key = self._actions.shown_key(command_id)
        words = words or command.text()
        entry = QAction(f"{words}\t{key}" if key else words, menu)
        entry.setObjectName(command_id)
        reason = str(command.property(REASON) or "")
        entry.setEnabled(command.isEnabled() and not reason)
        entry.setProperty(REASON, reason)
        entry.triggered.connect(command.trigger)
        return entry


def pop_up(menu: QMenu, place: QPoint) -> None:
    """Show a menu at a place of the screen; it is gone once it is closed."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
    menu.setFocus()
