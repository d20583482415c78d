"""Qt's file dialog, made to look into no file; apart, because importing it takes time."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QDir, QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QStyle, QToolButton, QWidget
from typing_extensions import override

from annotator.ui.icons import follow_icon

IconType = QAbstractFileIconProvider.IconType
_SIZE: Final = (760, 480)
_ARROWS: Final = {
    "backButton": "arrow-left",
    "forwardButton": "arrow-right",
    "toParentButton": "arrow-up",
}
_FOLDERS: Final = frozenset({IconType.Folder, IconType.Computer, IconType.Drive})


class _Blind(QAbstractFileIconProvider):
    """Tells folders from files, and nothing else; the dialog asks it in a thread of its own."""

    def __init__(self) -> None:
        super().__init__()
        style = QApplication.style()
        self._file = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)
        self._folder = style.standardIcon(QStyle.StandardPixmap.SP_DirIcon)

    @override
    def icon(self, what: IconType | QFileInfo) -> QIcon:
        is_folder = what.isDir() if isinstance(what, QFileInfo) else what in _FOLDERS
        return self._folder if is_folder else self._file

    @override
    def type(self, info: QFileInfo) -> str:
        if info.isDir():
            return QCoreApplication.translate("FileDialogs", "Folder")
        return QCoreApplication.translate("FileDialogs", "File")


@cache
def _blind() -> _Blind:
    """Make it once: it has to outlive every dialog."""
    return _Blind()


def made(parent: QWidget | None, title: str, folder: str, filters: str) -> QFileDialog:
    """Return a dialog on a folder."""
    # It lists the folder that it is made with before anybody can say how.
    dialog = QFileDialog(parent, title, QDir.rootPath(), filters)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setIconProvider(_blind())
    dialog.setDirectory(folder)
    dialog.setHistory([])
    dialog.resize(*_SIZE)
    _dress(dialog)
    return dialog


def _dress(dialog: QFileDialog) -> None:
    """Put right what Qt leaves in English, or in black."""
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, QCoreApplication.translate("FileDialogs", "Folder:"))
    dialog.setLabelText(label.FileType, QCoreApplication.translate("FileDialogs", "Shown:"))
    for name, icon in _ARROWS.items():
        button = dialog.findChild(QToolButton, name)
        if button is not None:
            follow_icon(button, icon)


def asked(dialog: QFileDialog) -> list[str]:
    """Show a dialog; return what was chosen in it, nothing if it was left."""
    is_chosen = dialog.exec() == int(QDialog.DialogCode.Accepted)
    paths = dialog.selectedFiles() if is_chosen else []
    dialog.deleteLater()
    return paths
