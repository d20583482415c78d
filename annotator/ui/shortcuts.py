"""The two dialogs about the keys: the sheet that shows them, and the one that changes them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.key_map import KeyMap


class Shortcuts(QObject):
    """Opens the dialogs, which are imported only then."""

    def __init__(self, key_map: KeyMap, window: QWidget) -> None:
        super().__init__(window)
        self._key_map = key_map
        self._window = window

    def show_sheet(self) -> None:
        """Show every command with its keys."""
        from annotator.ui.dialogs.shortcut_sheet import ShortcutSheet

        sheet = ShortcutSheet(self._window, self._key_map)
        sheet.change_wanted.connect(self.change)
        sheet.exec()
        sheet.deleteLater()

    def change(self) -> None:
        """Let the editor give commands other keys; over another dialog, if one is open."""
        from annotator.ui.dialogs.shortcut_editor import ShortcutEditor

        editor = ShortcutEditor(self._key_map, QApplication.activeModalWidget() or self._window)
        editor.exec()
        editor.deleteLater()
