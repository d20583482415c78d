"""Asks the editor what of some files comes in as articles, and reads them on another thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.domain.refusal import Refusal
from annotator.services.batch_importing import (
    FileRead,
    article_files,
    bytes_of_file,
    read_files,
)
from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft
from annotator.services.watching import Watch
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.intake.batch_dialog import BatchDialog
from annotator.ui.waiting import waited

_SAID_ALREADY = frozenset({"file_is_project", "file_unreadable"})
"""Refusals that name the file themselves."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What comes in. Of one file that was looked at alone, its bytes and its name are there.

    Of many, `commented` are the files whose comments come in too, by the places of their drafts.
    """

    drafts: tuple[ArticleDraft, ...] = ()
    data: bytes = b""
    name: str = ""
    commented: Mapping[int, Path] = field(default_factory=dict)


def asked(desk: Desk, paths: Sequence[Path], window: QWidget) -> Chosen:
    """Show one file, or many and folders of them, in their dialog; return what was accepted.

    Refused: as `article_files` refuses, and `file_refused` for one file. Of many files each shows
    in the dialog why it is refused. A reading that the editor stops brings nothing.
    """
    files = article_files(paths)
    try:
        if files == list(paths) and len(files) == 1:
            return _one(files[0], window)
        return _many(desk, files, window)
    except Refusal as refusal:
        if refusal.code == "stopped":
            return Chosen()
        raise


def _one(path: Path, window: QWidget) -> Chosen:
    try:
        data = bytes_of_file(path)
        dialog = ImportDialog.of_file(data, path.name, window)
    except Refusal as refusal:
        if refusal.code in _SAID_ALREADY or refusal.code == "stopped":
            raise
        raise Refusal("file_refused", path=path.name, why=refusal) from refusal
    draft = dialog.ask()
    return Chosen() if draft is None else Chosen((draft,), data, path.name)


def _many(desk: Desk, files: Sequence[Path], window: QWidget) -> Chosen:
    def work(watch: Watch) -> list[FileRead]:
        return read_files(files, watch)

    words = QCoreApplication.translate("Intake", "Reading the files…")
    reads = waited(window, words, work)
    dialog = BatchDialog(desk, reads, window)
    return Chosen(tuple(dialog.ask()), commented=dialog.commented())
