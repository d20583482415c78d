"""The sources of an annotation: a card for each citation, and the row to write one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.annotation import Kind
from annotator.domain.change import Step
from annotator.domain.quote_difference import Comparison
from annotator.domain.refusal import Refusal
from annotator.domain.review import FlagReason
from annotator.domain.source import Citation, Source
from annotator.services import evidence, reviewing
from annotator.services.desk import Desk
from annotator.store.sources import citation, find_sources
from annotator.ui.details.citation_card import CardFace, CitationCard
from annotator.ui.details.citation_draft import (
    CitationDraft,
    Problem,
    draft_of,
    fresh_draft,
    problem_of,
    refusal_of,
)
from annotator.ui.details.citation_faces import CitationFaces
from annotator.ui.details.citation_row import CitationRow
from annotator.ui.details.part import Part, why_closed
from annotator.ui.details.subject import Subject
from annotator.ui.evidence.copies import copies_of
from annotator.ui.evidence.difference_words import flag_message
from annotator.ui.evidence.giving import Given
from annotator.ui.evidence.independence_line import IndependenceLine
from annotator.ui.evidence.keeper import keeper_of
from annotator.ui.session import Session
from annotator.ui.sources.naming import shown_name
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import CountBadge
from annotator.ui.widgets.key_button import KeyButton, explain
from annotator.ui.widgets.labels import GroupTitle, Hint

NEW: Final = ""
"""In place of a citation's id: the one that is being added."""


class CitationEditor(Part):
    """One citation at a time is open for writing.

    A new one is kept for each annotation as it was typed, until it is saved. One that stands there
    is changed field by field.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._drafts: dict[str, CitationDraft] = {}
        self._open: dict[str, str] = {}
        self._untouched: CitationDraft | None = None
        self._faces = CitationFaces(session)
        self.cards: list[CitationCard] = []
        self.badge = CountBadge()
        self.add = QAction(self.tr("Add source"), self)
        self.add.triggered.connect(self.open_new)
        self.add_button = KeyButton(self.add, role="quiet", icon="plus")
        self.hint = Hint()
        self.independence = IndependenceLine()
        self.row = CitationRow(session)
        self.row.hide()
        self._wire_row()
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
        self._deal(self._faces.faces(subject))
        is_claim = subject.annotation.kind is Kind.CLAIM
        self.independence.show_evidence(subject.evidence if is_claim else ())
        self._place_row(subject, fresh=fresh)

    def open_new(self) -> None:
        """Open the row for another citation: as it was left, or with what is on the clipboard."""
        self._open_row(NEW)

    def ask_for_one(self, sentence: str) -> None:
        """Say that a source is missing, where one is added."""
        self.hint.show_wrong(sentence)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wire_row(self) -> None:
        self.row.save_wanted.connect(self._save)
        self.row.discarded.connect(self._discard)
        self.row.left.connect(self._leave)
        self.row.edited.connect(self._store_field)
        self.row.compared.connect(self._show_comparison)
        self.row.given.connect(self._attach_in_row)
        self.row.about.comparison.flag_wanted.connect(self._flag_row)

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
        rows.addWidget(self.independence)

    def _deal(self, faces: list[CardFace]) -> None:
        """Lay the cards out; one that shows the same as before stays, and so does the keyboard."""
        known = {card.id: card for card in self.cards}
        cards = []
        for face in faces:
            card = known.get(face.evidence.citation.id)
            is_same = card is not None and card.face == face
            cards.append(known.pop(card.id) if card is not None and is_same else self._card(face))
        for card in known.values():
            self._stack.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = cards
        for number, card in enumerate(self.cards):
            if self._stack.indexOf(card) != number:
                self._stack.removeWidget(card)
                self._stack.insertWidget(number, card)

    def _card(self, face: CardFace) -> CitationCard:
        card = CitationCard(face)
        card.edit_wanted.connect(self._open_row)
        card.remove_wanted.connect(self._remove)
        card.flag_wanted.connect(self._flag_card)
        card.files_given.connect(keeper_of(self.session).attach)
        card.open_wanted.connect(copies_of(self.session).open)
        return card

    def _card_of(self, citation_id: str) -> CitationCard | None:
        return next((card for card in self.cards if card.id == citation_id), None)

    # The row

    def _place_row(self, subject: Subject, *, fresh: bool) -> None:
        """Show the open row in place of its card, or at the end; close it when its card is gone."""
        places = [card.id for card in self.cards]
        opened = self._open.get(subject.id) if subject.can_edit else None
        if opened not in {None, NEW, *places}:
            self._close(subject.id)
            opened = None
        for card in self.cards:
            card.setHidden(card.id == opened)
        if opened is not None and (fresh or self.row.isHidden()):
            self._stack.removeWidget(self.row)
            self._stack.insertWidget(places.index(opened) if opened else len(places), self.row)
            self._fill_row(subject, opened)
        elif opened:
            self._follow_stored(opened)
        if opened is not None:
            self.row.show_words(self._faces.words(subject))
            self._show_attachments(subject, opened)
        self.row.setHidden(opened is None)

    def _fill_row(self, subject: Subject, citation_id: str) -> None:
        card, kept = self._card_of(citation_id), self._drafts.get(subject.id)
        if card is not None:
            self.row.show_draft(draft_of(card.evidence), is_new=False, offered=None)
            return
        draft = kept or fresh_draft(QGuiApplication.clipboard().text(), date.today())
        self.row.show_draft(draft, is_new=True, offered=self._last_used())
        self._untouched = None if kept else self.row.draft()

    def _follow_stored(self, citation_id: str) -> None:
        card = self._card_of(citation_id)
        if card is not None:
            self.row.show_stored(draft_of(card.evidence))

    def _show_attachments(self, subject: Subject, citation_id: str) -> None:
        card = self._card_of(citation_id)
        attached = card.face.attachments if card is not None else ()
        self.row.attachments.show_attachments(citation_id, attached, subject.people, "")

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
        """Keep a new citation as it was typed for when its annotation is shown again."""
        if self.subject is None or self.row.isHidden():
            return
        self.row.commit()
        opened, draft = self._open.get(self.subject.id), self.row.draft()
        if opened == NEW and draft != self._untouched:
            self._drafts[self.subject.id] = draft
        else:
            self._close(self.subject.id)

    def _close(self, annotation_id: str) -> None:
        if self._open.pop(annotation_id, None) == NEW:
            self._drafts.pop(annotation_id, None)

    def _save(self) -> None:
        """Save a new citation; one that stands there is stored already."""
        self.row.commit()
        problem = problem_of(self.row.draft())
        if problem is not None:
            self.row.show_problem(problem)
        elif not self.row.is_new or self._store_new():
            self._discard()

    def _store_new(self) -> str:
        """Store a new citation; return its id, or nothing when that was refused."""
        if self.subject is None:
            return ""
        draft = self.row.draft()
        problem = problem_of(draft)
        if problem is None:
            self.refusal = None
            step = self.session.attempt(_cite, self.subject.id, draft)
            if step is not None:
                return step.changes[-1].id
            problem = Problem("", self.refusal or Refusal("citation_missing"))
        self.row.show_problem(problem)
        return ""

    def _store_field(self, name: str) -> None:
        """Store one field of the citation that is open."""
        card = self._card_of(self._open.get(self.subject.id, NEW)) if self.subject else None
        if card is None:
            return
        draft, seen = self.row.draft(), card.evidence.citation
        refusal = refusal_of(name, draft)
        if refusal is None and not self.ask(_edit, seen, {name: draft.citation_fields()[name]}):
            refusal = self.refusal or Refusal("citation_missing")
        if refusal is None:
            self.row.accept(name)
        else:
            self.row.refuse(name, refusal)
            self.row.show_stored(draft_of(card.evidence))
            self._look_again_if_changed_elsewhere()

    def _discard(self) -> None:
        """Go back to the article, and close the row without what stands in it."""
        if self.subject is not None:
            self._close(self.subject.id)
        # First the keyboard goes: Qt would move it from a hidden field to the next one.
        self.left.emit()
        if self.subject is not None:
            self._place_row(self.subject, fresh=False)

    def _leave(self) -> None:
        """Go back to the article; a row in which nothing waits to be stored is closed."""
        if self.row.draft() == self._untouched if self.row.is_new else self.row.is_in_order():
            self._discard()
        else:
            self.left.emit()

    def _remove(self, citation_id: str) -> None:
        self.ask(evidence.remove_citation, citation_id)

    # Files, and what differs from the article

    def _attach_in_row(self, given: Given) -> None:
        """Attach to the citation that is open; a new one is saved first, and stays open."""
        if self.subject is None:
            return
        annotation_id = self.subject.id
        citation_id = self._open.get(annotation_id, NEW) or self._store_new()
        if not citation_id:
            return
        if self._open.get(annotation_id) != citation_id:
            self._close(annotation_id)
            self._open[annotation_id] = citation_id
            self.row.hide()
            self._place_row(self.subject, fresh=False)
            self.row.enter()
        keeper_of(self.session).attach(citation_id, given)

    def _show_comparison(self) -> None:
        """Say in the row how the quote stands beside the article."""
        found = self.row.comparison()
        card = self._card_of(self._open.get(self.subject.id, NEW)) if self.subject else None
        if card is None or self.subject is None:
            why = self.tr("Save the citation first")
        else:
            why = self._faces.why_no_flag(self.subject, found, card.evidence.source)
        self.row.about.comparison.show_comparison(found, why)

    def _flag_card(self, citation_id: str) -> None:
        card = self._card_of(citation_id)
        if card is not None:
            self._flag(card.face.comparison, card.evidence.source)

    def _flag_row(self) -> None:
        card = self._card_of(self._open.get(self.subject.id, NEW)) if self.subject else None
        if card is not None:
            self.row.commit()
            self._flag(self.row.comparison(), card.evidence.source)

    def _flag(self, comparison: Comparison | None, source: Source) -> None:
        if self.subject is not None and comparison is not None:
            message = flag_message(comparison, shown_name(source))
            self.ask(reviewing.flag, self.subject.id, FlagReason.QUOTE, message=message)


def _cite(desk: Desk, annotation_id: str, draft: CitationDraft) -> Step:
    fields = draft.citation_fields()
    return evidence.cite(
        desk,
        annotation_id,
        source_id=draft.source_id or None,
        form=None if draft.source_id else draft.form(),
        stance=draft.stance,
        quote=draft.quote,
        locator=draft.locator,
        used_as=draft.used_as,
        accessed_on=str(fields["accessed_on"]),
        archived_url=draft.archived_url,
        note=draft.note.strip(),
        note_private=draft.note_private.strip(),
    )


def _edit(desk: Desk, seen: Citation, fields: Mapping[str, object]) -> Step:
    """Edit a citation as it was seen here; another program may have stored other values."""
    stored = citation(desk.project, seen.id)
    if stored is not None and any(getattr(stored, name) != getattr(seen, name) for name in fields):
        raise Refusal("record_changed", record="citation", id=seen.id)
    return evidence.edit_citation(desk, seen.id, **fields)
