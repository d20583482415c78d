"""Asks for files and looks into none of them.

Qt's file dialog opens every file of a folder to guess its type, and so does GTK's. On POSIX the
closing of such a descriptor drops the locks that SQLite holds on a project that is open here (see
`store/seats.py`), and the next program that looks at the project then takes its log away. So the
dialog is Qt's own, and shows all files by one icon.

The dialog is imported when the first file is asked for.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def open_file(parent: QWidget | None, title: str, folder: str, filters: str) -> str:
    """Ask for a file that exists; return its path, or an empty text."""
    from PySide6.QtWidgets import QFileDialog

    from annotator.ui.blind_dialog import asked, made

    dialog = made(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return "".join(asked(dialog)[:1])


def open_files(parent: QWidget | None, title: str, folder: str, filters: str) -> list[str]:
    """Ask for files that exist; return their paths."""
    from PySide6.QtWidgets import QFileDialog

    from annotator.ui.blind_dialog import asked, made

    dialog = made(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return asked(dialog)


def open_folder(parent: QWidget | None, title: str, folder: str) -> str:
    """Ask for a folder that exists; return its path, or an empty text."""
    from PySide6.QtWidgets import QFileDialog

    from annotator.ui.blind_dialog import asked, made

    dialog = made(parent, title, folder, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return "".join(asked(dialog)[:1])


def save_file(
    parent: QWidget | None, title: str, proposed: str, filters: str = "", *, replaces: bool = True
) -> str:
    """Ask for a file to write; return its path, or an empty text.

    `replaces` says that one which is there would be replaced: that is asked about.
    """
    from PySide6.QtWidgets import QFileDialog

    from annotator.ui.blind_dialog import asked, made

    path = Path(proposed)
    dialog = made(parent, title, str(path.parent), filters)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not replaces)
    dialog.selectFile(path.name)
    return "".join(asked(dialog)[:1])
