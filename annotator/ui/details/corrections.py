"""The corrections of an annotation: a card for each, and the row to propose one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.correction import Correction
from annotator.domain.refusal import Refusal
from annotator.services import correcting
from annotator.ui.details.corrections_card import CorrectionCards
from annotator.ui.details.corrections_row import NEW, CorrectionRow
from annotator.ui.details.part import Part, why_read_only
from annotator.ui.details.subject import Subject
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.key_button import explain
from annotator.ui.widgets.section_head import SectionHead


class CorrectionEditor(Part):
    """An approved annotation can be corrected too; only a project open for reading cannot.

    What was typed and not proposed is kept for each annotation.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._drafts: dict[str, tuple[str, str, str]] = {}
        self.add = QAction(self.tr("Correct…"), self)
        self.add.triggered.connect(self.open_new)
        self.head = SectionHead(self.tr("Corrections"), self.add)
        self.list = CorrectionCards()
        self.row = CorrectionRow()
        self.row.hide()
        self.row.save_wanted.connect(self._save)
        self.row.discarded.connect(self._discard)
        self.row.left.connect(self._leave)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(themes().current.metrics.tiny)
        for part in (self.head, self.list, self.row):
            rows.addWidget(part)

    @override
    def show_subject(self, subject: Subject, *, fresh: bool) -> None:
        if fresh:
            self._stash()
        super().show_subject(subject, fresh=fresh)

    @override
    def forget(self) -> None:
        self._stash()
        self.row.hide()
        super().forget()

    @override
    def refresh(self, subject: Subject, *, fresh: bool) -> None:
        explain(self.add, _why_not(subject))
        self.head.show_count(len(subject.corrections))
        had_focus = self.list.isAncestorOf(QApplication.focusWidget() or self)
        if self.list.show_corrections(
            subject.corrections, subject.people, can_act=not subject.is_read_only
        ):
            self._wire_cards()
            if had_focus:
                self.head.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place_row(subject, fresh=fresh)

    def open_new(self) -> None:
        """Open the row for a correction: as it was left, or with the words of the article."""
        if self.subject is None or _why_not(self.subject):
            return
        if self.row.isHidden():
            self.row.begin(self.subject.exact, self.subject.exact, "")
            self.row.show()
        self.row.enter()

    def _wire_cards(self) -> None:
        for card in self.list.cards:
            card.accept_wanted.connect(self._accept)
            card.reject_wanted.connect(self._reject)
            card.edit_wanted.connect(self._open)
            card.withdraw_wanted.connect(self._withdraw)
            card.reopen_wanted.connect(self._reopen)

    def _place_row(self, subject: Subject, *, fresh: bool) -> None:
        """Show the row of this annotation as it was left; close one whose proposal is decided."""
        kept = self._drafts.pop(subject.id, None) if fresh else None
        if fresh:
            self.row.hide()
        if kept is not None and (kept[0] == NEW or self._found(kept[0])):
            correction_id, to_text, note = kept
            self._begin(correction_id, to_text, note)
        elif not self.row.isHidden() and self.row.correction_id != NEW:
            found = self._found(self.row.correction_id)
            if found is None or found.decided_by is not None:
                self.row.hide()

    def _begin(self, correction_id: str, to_text: str, note: str) -> None:
        found = self._found(correction_id)
        from_text = found.from_text if found else self.subject.exact if self.subject else ""
        self.row.begin(from_text, to_text, note, correction_id)
        self.row.show()

    def _found(self, correction_id: str) -> Correction | None:
        known = self.subject.corrections if self.subject else ()
        return next((each for each in known if each.id == correction_id), None)

    def _open(self, correction_id: str) -> None:
        found = self._found(correction_id)
        if found is not None:
            self._begin(found.id, found.to_text, found.note)
            self.row.enter()

    def _stash(self) -> None:
        """Keep what was typed into the row for when its annotation is shown again."""
        if self.subject is None or self.row.isHidden() or self.row.is_untouched():
            return
        self._drafts[self.subject.id] = (self.row.correction_id, *self.row.written())

    def _save(self) -> None:
        if self.subject is None:
            return
        to_text, note = self.row.written()
        if self.row.correction_id == NEW:
            done = self.ask(correcting.propose, self.subject.id, to_text, note)
        else:
            done = self.ask(correcting.edit, self.row.correction_id, to_text, note)
        if done:
            self._discard()

    def _discard(self) -> None:
        """Go back to the article, and close the row without what stands in it."""
        # First the keyboard goes: Qt would move it from a hidden field to the next one.
        self.left.emit()
        self.row.hide()

    def _leave(self) -> None:
        """Go back to the article; a row into which nothing was written is closed."""
        if self.row.is_untouched():
            self._discard()
        else:
            self.left.emit()

    def _accept(self, correction_id: str) -> None:
        self.ask(correcting.accept, correction_id)

    def _reject(self, correction_id: str, reason: str) -> None:
        self.ask(correcting.reject, correction_id, reason)

    def _withdraw(self, correction_id: str) -> None:
        self.ask(correcting.withdraw, correction_id)

    def _reopen(self, correction_id: str) -> None:
        self.ask(correcting.reopen, correction_id)


def _why_not(subject: Subject) -> str:
    """Return why no correction can be proposed; empty when one can."""
    if not subject.exact:
        return worded_refusal(Refusal("anchor_missing"))
    return why_read_only(subject)
