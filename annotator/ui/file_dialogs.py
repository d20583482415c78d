"""Asks for files and looks into none of them.

Qt's file dialog opens every file of a folder to guess its type, and so does GTK's. On POSIX the
closing of such a descriptor drops the locks that SQLite holds on a project that is open here (see
`store/seats.py`), and the next program that looks at the project then takes its log away. So the
dialog is Qt's own, and shows all files by one icon.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
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


def open_file(parent: QWidget | None, title: str, folder: str, filters: str) -> str:
    """Ask for a file that exists; return its path, or an empty text."""
    dialog = _dialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return "".join(_asked(dialog)[:1])


def open_files(parent: QWidget | None, title: str, folder: str, filters: str) -> list[str]:
    """Ask for files that exist; return their paths."""
    dialog = _dialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _asked(dialog)


def save_file(
    parent: QWidget | None, title: str, proposed: str, filters: str = "", *, replaces: bool = True
) -> str:
    """Ask for a file to write; return its path, or an empty text.

    `replaces` says that one which is there would be replaced: that is asked about.
    """
    path = Path(proposed)
    dialog = _dialog(parent, title, str(path.parent), filters)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not replaces)
    dialog.selectFile(path.name)
    return "".join(_asked(dialog)[:1])


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


def _dialog(parent: QWidget | None, title: str, folder: str, filters: str) -> QFileDialog:
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


def _asked(dialog: QFileDialog) -> list[str]:
    is_chosen = dialog.exec() == int(QDialog.DialogCode.Accepted)
    paths = dialog.selectedFiles() if is_chosen else []
    dialog.deleteLater()
    return paths
