"""The sources of an annotation: a card for each citation, and the row to write one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.domain.source import Source, Stance
from annotator.services import evidence
from annotator.services.desk import Desk
from annotator.store.sources import find_sources
from annotator.ui.details.citation_card import CitationCard
from annotator.ui.details.citation_draft import (
    CitationDraft,
    Problem,
    day_typed,
    draft_of,
    fresh_draft,
    problem_of,
)
from annotator.ui.details.citation_row import CitationRow
from annotator.ui.details.part import Part, why_closed
from annotator.ui.details.subject import Subject
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import CountBadge
from annotator.ui.widgets.key_button import KEY, KeyButton, explain
from annotator.ui.widgets.labels import GroupTitle, Hint

NEW = ""
"""In place of a citation's id: the one that is being added."""


class CitationEditor(Part):
    """One citation at a time is open for writing; what was typed is kept for each annotation."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._drafts: dict[tuple[str, str], CitationDraft] = {}
        self._open: dict[str, str] = {}
        self._untouched: CitationDraft | None = None
        self._dealt: object = None
        self.cards: list[CitationCard] = []
        self.badge = CountBadge()
        self.add = QAction(self.tr("Add source"), self)
        self.add.setProperty(KEY, "S")
        self.add.triggered.connect(self.open_new)
        self.add_button = KeyButton(self.add, role="quiet", icon="plus")
        self.hint = Hint()
        self.row = CitationRow(session)
        self.row.hide()
        self.row.save_wanted.connect(self._save)
        self.row.discarded.connect(self._discard)
        self.row.left.connect(self._leave)
        self._arrange()

    @override
    def show_subject(self, subject: Subject, *, fresh: bool) -> None:
        if fresh or not subject.can_edit:
            self._stash()
        super().show_subject(subject, fresh=fresh)

    @override
    def forget(self) -> None:
        self._stash()
        self.row.hide()
        super().forget()

    @override
    def refresh(self, subject: Subject, *, fresh: bool) -> None:
        explain(self.add, why_closed(subject))
        self.badge.show_count(len(subject.evidence))
        self.hint.show_wrong("")
        wanted = (subject.id, subject.can_edit, subject.evidence)
        if wanted != self._dealt:
            self._dealt = wanted
            self._deal(subject)
        self._place_row(subject, fresh=fresh)

    def open_new(self) -> None:
        """Open the row for another citation: as it was left, or with what is on the clipboard."""
        self._open_row(NEW)

    def ask_for_one(self, sentence: str) -> None:
        """Say that a source is missing, where one is added."""
        self.hint.show_wrong(sentence)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        title = QHBoxLayout()
        title.setSpacing(metrics.small)
        for part in (GroupTitle(self.tr("Sources")), self.badge):
            title.addWidget(part)
        title.addStretch(1)
        title.addWidget(self.add_button)
        self._stack = QVBoxLayout()
        self._stack.setSpacing(metrics.small)
        self._stack.addWidget(self.row)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(metrics.tiny)
        rows.addLayout(title)
        rows.addWidget(self.hint)
        rows.addLayout(self._stack)

    def _deal(self, subject: Subject) -> None:
        """Lay the cards out anew."""
        for card in self.cards:
            self._stack.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [CitationCard(each, is_open=subject.can_edit) for each in subject.evidence]
        for number, card in enumerate(self.cards):
            card.edit_wanted.connect(self._open_row)
            card.remove_wanted.connect(self._remove)
            self._stack.insertWidget(number, card)

    def _place_row(self, subject: Subject, *, fresh: bool) -> None:
        """Show the open row in place of its card, or at the end; close it when its card is gone."""
        places = [card.evidence.citation.id for card in self.cards]
        opened = self._open.get(subject.id) if subject.can_edit else None
        if opened not in {None, NEW, *places}:
            self._close(subject.id)
            opened = None
        for card, citation_id in zip(self.cards, places, strict=True):
            card.setHidden(citation_id == opened)
        if opened is not None and (fresh or self.row.isHidden()):
            self._stack.removeWidget(self.row)
            self._stack.insertWidget(places.index(opened) if opened else len(places), self.row)
            self._fill_row(subject.id, opened)
        self.row.setHidden(opened is None)

    def _fill_row(self, annotation_id: str, citation_id: str) -> None:
        kept = self._drafts.get((annotation_id, citation_id))
        draft = kept or self._begin(citation_id)
        self.row.show_draft(draft, is_new=citation_id == NEW, offered=self._last_used())
        self._untouched = None if kept else self.row.draft()

    def _begin(self, citation_id: str) -> CitationDraft:
        for card in self.cards:
            if card.evidence.citation.id == citation_id:
                return draft_of(card.evidence)
        return fresh_draft(QGuiApplication.clipboard().text(), date.today())

    def _last_used(self) -> Source | None:
        return next(iter(find_sources(self.session.project, "", 1)), None)

    def _open_row(self, citation_id: str) -> None:
        if self.subject is None or not self.subject.can_edit:
            return
        if self._open.get(self.subject.id) != citation_id:
            self._stash()
            self._open[self.subject.id] = citation_id
            self.row.hide()
        self._place_row(self.subject, fresh=False)
        self.row.enter()

    def _stash(self) -> None:
        """Keep what was typed into the open row for when its annotation is shown again."""
        if self.subject is None or self.row.isHidden():
            return
        opened = self._open.get(self.subject.id)
        if opened is None:
            return
        draft = self.row.draft()
        if draft == self._untouched:
            self._close(self.subject.id)
        else:
            self._drafts[self.subject.id, opened] = draft

    def _close(self, annotation_id: str) -> None:
        opened = self._open.pop(annotation_id, None)
        if opened is not None:
            self._drafts.pop((annotation_id, opened), None)

    def _save(self) -> None:
        if self.subject is None:
            return
        draft = self.row.draft()
        problem = problem_of(draft)
        if problem is None and not self._store(draft):
            problem = Problem("", self.refusal or Refusal("citation_missing"))
        if problem is not None:
            self.row.show_problem(problem)
            return
        self._discard()

    def _store(self, draft: CitationDraft) -> bool:
        if self.subject is None:
            return False
        opened = self._open.get(self.subject.id, NEW)
        if opened != NEW:
            return self.ask(_edit_citation, opened, draft.citation_fields())
        return self.ask(
            evidence.cite,
            self.subject.id,
            source_id=draft.source_id or None,
            form=None if draft.source_id else draft.form(),
            stance=Stance(draft.stance),
            quote=draft.quote,
            locator=draft.locator,
            accessed_on=day_typed(draft.accessed_on),
            note=draft.note.strip(),
            note_private=draft.note_private.strip(),
        )

    def _discard(self) -> None:
        """Go back to the article, and close the row without what stands in it."""
        if self.subject is not None:
            self._close(self.subject.id)
        # First the keyboard goes: Qt would move it from a hidden field to the next one.
        self.left.emit()
        if self.subject is not None:
            self._place_row(self.subject, fresh=False)

    def _leave(self) -> None:
        """Go back to the article; a row into which nothing was typed is closed."""
        if self.row.draft() == self._untouched:
            self._discard()
        else:
            self.left.emit()

    def _remove(self, citation_id: str) -> None:
        self.ask(evidence.remove_citation, citation_id)


def _edit_citation(desk: Desk, citation_id: str, fields: Mapping[str, object]) -> Step:
    return evidence.edit_citation(desk, citation_id, **fields)
