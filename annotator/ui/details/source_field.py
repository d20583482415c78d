"""A line for a source: proposes those that the project knows, and takes what is pasted apart."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.ui.session import Session
from annotator.ui.sources.naming import is_veiled, shown_name, shown_publisher
from annotator.ui.sources.source_library import library_of
from annotator.ui.widgets.completing import MOST_ROWS, CompletingLineEdit, Proposal
from annotator.ui.widgets.folding import fold
from annotator.ui.words import CONFIDENTIALITIES, said


class SourceField(CompletingLineEdit):
    """Looks into the library while one types; a title that nobody knows is a new source."""

    drafted = Signal(object)
    """A `Draft`: an address, a DOI, a reference or a record was pasted."""

    def __init__(
        self, session: Session, parent: QWidget | None = None, *, placeholder: str = ""
    ) -> None:
        super().__init__(parent, placeholder=placeholder)
        self._session = session
        self._library = library_of(session)
        self._found: list[tuple[str, Proposal]] = []
        self.set_lookup(self._last_found)

    def _last_found(self) -> list[tuple[str, Proposal]]:
        return self._found

    @override
    def _propose(self, typed: str) -> None:
        found = self._library.proposed(typed, MOST_ROWS) if typed.strip() else []
        # What the library found is proposed, wherever in the source the words were found.
        self._found = [(fold(f"{typed}\n{shown_name(each)}"), _proposal(each)) for each in found]
        super()._propose(typed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_free = not self.isReadOnly() and len(self.selectedText()) == len(self.text())
        is_paste = event.matches(QKeySequence.StandardKey.Paste)
        if is_paste and is_free and self._take_apart(QApplication.clipboard().text()):
            return
        super().keyPressEvent(event)

    def _take_apart(self, pasted: str) -> bool:
        """Tell what a pasted text describes; whether it is more than words of a title."""
        from annotator.services.pasting import Pasted, drafts_of

        try:
            drafts = drafts_of(pasted)
        except Refusal as refusal:
            self._session.refused.emit(refusal)
            return True
        if len(drafts) > 1:
            self._session.refused.emit(Refusal("paste_several", count=len(drafts)))
            return True
        (draft,) = drafts
        if draft.taken_for is Pasted.REFERENCE and not draft.notes:
            return False
        self.drafted.emit(draft)
        return True


def _proposal(source: Source) -> Proposal:
    secrecy = said(CONFIDENTIALITIES, source.confidentiality) if is_veiled(source) else ""
    return Proposal(source.id, shown_name(source), secrecy or shown_publisher(source))
