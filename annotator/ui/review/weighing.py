"""Fills the cards of a statement's sources: quotes beside the article, files, what can be done."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import QCoreApplication, QObject

from annotator.domain.annotation import Kind
from annotator.domain.attachment import Attachment
from annotator.domain.dossier import Evidence
from annotator.domain.quote_difference import Comparison, Match, best_comparison
from annotator.domain.review import FlagReason
from annotator.services import reviewing
from annotator.store.attachments import attachments_on
from annotator.ui.evidence.article_words import article_words
from annotator.ui.evidence.attachment_row import AttachmentRow
from annotator.ui.evidence.copies import copies_of
from annotator.ui.evidence.difference_words import flag_message
from annotator.ui.review.evidence_cards import EvidenceCard, EvidenceCards, EvidenceFace
from annotator.ui.review.statement import Statement
from annotator.ui.session import Session
from annotator.ui.sources.naming import shown_name


class Weighing(QObject):
    """Reads what belongs to the sources of the statement shown, and acts for their cards."""

    def __init__(self, session: Session, cards: EvidenceCards) -> None:
        super().__init__(cards)
        self._session = session
        self._cards = cards
        self._statement: Statement | None = None
        cards.statement_shown.connect(self._show)
        cards.open_wanted.connect(copies_of(session).open)
        cards.flag_wanted.connect(self._flag)

    def _show(self, statement: Statement) -> None:
        self._statement = statement
        attached: dict[str, list[Attachment]] = defaultdict(list)
        words: tuple[str, ...] = ()
        if statement.evidence:
            words = article_words(self._session.project, statement.annotation)
            for each in attachments_on(self._session.project, statement.id):
                attached[each.citation_id].append(each)
        cards = [
            self._card(statement, each, tuple(attached[each.citation.id]), words)
            for each in statement.evidence
        ]
        self._cards.show_cards(cards, is_claim=statement.annotation.kind is Kind.CLAIM)

    def _card(
        self,
        statement: Statement,
        evidence: Evidence,
        attached: tuple[Attachment, ...],
        words: tuple[str, ...],
    ) -> EvidenceCard:
        quote = evidence.citation.quote.strip()
        found = best_comparison(quote, words) if quote and words else None
        why_not = self._why_no_flag(statement, evidence, found)
        face = EvidenceFace(evidence, attached, found, why_not)
        for card in self._cards.cards:
            if card.face == face:
                return card
        rows = [
            AttachmentRow(
                self._session.project,
                each,
                statement.initials_of(each.added_by),
                can_detach=False,
            )
            for each in attached
        ]
        return EvidenceCard(face, rows)

    def _why_no_flag(
        self, statement: Statement, evidence: Evidence, found: Comparison | None
    ) -> str:
        if found is None or found.match is not Match.DIFFERS:
            return ""
        if self._session.read_only:
            return QCoreApplication.translate("Details", "This project is open for reading only")
        message = flag_message(found, shown_name(evidence.source))
        is_flagged = any(flag.message == message for flag in statement.flags)
        return self.tr("It is flagged already") if is_flagged else ""

    def _flag(self, face: EvidenceFace) -> None:
        if self._statement is not None and face.comparison is not None:
            message = flag_message(face.comparison, shown_name(face.evidence.source))
            self._session.attempt(
                reviewing.flag, self._statement.id, FlagReason.QUOTE, message=message
            )
