"""Undo within a dialog whose changes count at once: the window's keys do not reach it."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog

from annotator.ui.session import Session
from annotator.ui.widgets.commit import commit_focused


class OwnUndo:
    """Gives a dialog the keys of undo and redo, for what was done in it and before."""

    def __init__(self, session: Session, dialog: QDialog) -> None:
        self._session = session
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self._undo),
            (QKeySequence.StandardKey.Redo, self._redo),
        ):
            action = QAction(dialog)
            action.setShortcuts(keys)
            action.triggered.connect(act)
            dialog.addAction(action)

    def _undo(self) -> None:
        commit_focused()
        self._session.undo()

    def _redo(self) -> None:
        commit_focused()
        self._session.redo()
