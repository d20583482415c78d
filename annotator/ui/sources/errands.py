"""What is asked of the sources through a dialog: taking in, giving out, merging."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.ui import file_dialogs
from annotator.ui.current import Current
from annotator.ui.session import Session
from annotator.ui.settings import OPEN_FOLDER, Settings
from annotator.ui.sources.source_library import library_of
from annotator.ui.widgets.busy import busy

if TYPE_CHECKING:
    from annotator.ui.sources.comparing import Comparing


class SourceErrands(QObject):
    """Opens the dialogs, which are imported only then, and does what was decided in them."""

    told = Signal(str)
    """A sentence for the editor."""
    merged = Signal(str)
    """The id of a source that others were merged into."""

    def __init__(
        self, session: Session, current: Current, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._current = session, current
        self._settings, self._window = settings, window
        self._library = library_of(session)

    def choose_files(self) -> None:
        """Ask for files of sources and take them in, one after the other."""
        chosen = file_dialogs.open_files(
            self._window,
            self.tr("Take in sources"),
            self._settings.get(OPEN_FOLDER) or str(Path.home()),
            self.tr("Sources (*.ris *.bib *.bibtex *.json);;All files (*)"),
        )
        if chosen:
            self._settings.put(OPEN_FOLDER, str(Path(chosen[0]).parent))
            self.take_in([Path(each) for each in chosen])

    def take_in(self, paths: Sequence[Path]) -> None:
        """Show what each file would bring; what is accepted comes in, one step a file."""
        for path in paths:
            try:
                data = path.read_bytes()
            except OSError as error:
                detail = error.strerror or str(error)
                self._session.refused.emit(Refusal("file_unreadable", path=path, detail=detail))
                continue
            self.take_in_bytes(data, path.name)

    def take_in_bytes(self, data: bytes, name: str = "") -> None:
        """Show what a file or a pasted text would bring, and take it in if that is wanted."""
        from annotator.ui.sources.taking_in import TakingIn

        if self._session.read_only:
            self._session.refused.emit(
                Refusal("project_read_only", path=self._session.project.path)
            )
            return
        try:
            with busy():
                dialog = TakingIn(self._session.desk, data, name, self._window)
        except Refusal as refusal:
            why = Refusal("file_refused", path=name, why=refusal) if name else refusal
            self._session.refused.emit(why)
            return
        step = dialog.ask()
        if step is not None:
            with busy():
                self._session.take(step)

    def give_out(self, selected: Sequence[str]) -> None:
        """Export sources to a file."""
        from annotator.ui.sources.giving_out import GivingOut

        desk, article_id = self._session.desk, self._current.article_id
        told = GivingOut(desk, article_id, selected, self._settings, self._window).ask()
        if told:
            self.told.emit(told)

    def merge(self, groups: Sequence[Sequence[Source]]) -> None:
        """Show groups of doubles, one after the other, and merge those that are to be."""
        from annotator.ui.sources.comparing import SKIPPED, Comparing

        uses = {entry.source.id: entry.uses for entry in self._library.entries()}
        for number, group in enumerate(groups):
            left = len(groups) - number - 1
            dialog = Comparing(self._session.desk, group, uses, self._window, left=left)
            answer = dialog.exec()
            if answer == int(QDialog.DialogCode.Accepted):
                self._merge_as(dialog, group)
            dialog.deleteLater()
            if answer not in {int(QDialog.DialogCode.Accepted), SKIPPED}:
                return

    def _merge_as(self, dialog: Comparing, group: Sequence[Source]) -> None:
        from annotator.services.merge_choosing import merge_choosing

        kept = dialog.kept().id
        others = [each.id for each in group if each.id != kept]
        if self._session.attempt(merge_choosing, kept, others, dialog.chosen()):
            self.merged.emit(kept)
