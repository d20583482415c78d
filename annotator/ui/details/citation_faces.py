"""What the cards of an annotation's citations show, worked out from what is stored."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import QObject

from annotator.domain.attachment import Attachment
from annotator.domain.dossier import Evidence
from annotator.domain.quote_difference import Comparison, Match, best_comparison
from annotator.domain.source import Source
from annotator.store.attachments import attachments_on
from annotator.ui.details.citation_card import CardFace
from annotator.ui.details.part import why_closed
from annotator.ui.details.subject import Subject
from annotator.ui.evidence.article_words import article_words
from annotator.ui.evidence.difference_words import flag_message
from annotator.ui.session import Session
from annotator.ui.sources.naming import shown_name


class CitationFaces(QObject):
    """Remembers the words of one annotation at a time, for they are asked for at every change."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._words_of: tuple[str, str] = ("", "")
        self._words: tuple[str, ...] = ()

    def faces(self, subject: Subject) -> list[CardFace]:
        """Return the faces of the citations, in their order."""
        attached: dict[str, list[Attachment]] = defaultdict(list)
        if subject.evidence:
            for each in attachments_on(self._session.project, subject.id):
                attached[each.citation_id].append(each)
        return [
            self._face(subject, each, tuple(attached[each.citation.id]))
            for each in subject.evidence
        ]

    def words(self, subject: Subject) -> tuple[str, ...]:
        """Return the words of the article with which quotes are compared."""
        wanted = subject.id, f"{subject.annotation.kind} {subject.exact}"
        if wanted != self._words_of:
            self._words_of = wanted
            self._words = article_words(self._session.project, subject.annotation)
        return self._words

    def why_no_flag(self, subject: Subject, comparison: Comparison | None, source: Source) -> str:
        """Return why a difference cannot be flagged now; empty when it can, or there is none."""
        if comparison is None or comparison.match is not Match.DIFFERS:
            return ""
        if subject.is_read_only:
            return why_closed(subject)
        message = flag_message(comparison, shown_name(source))
        is_flagged = any(flag.message == message for flag in subject.flags)
        return self.tr("It is flagged already") if is_flagged else ""

    def _face(
        self, subject: Subject, evidence: Evidence, attached: tuple[Attachment, ...]
    ) -> CardFace:
        quote = evidence.citation.quote.strip()
        found = best_comparison(quote, self.words(subject)) if quote else None
        why_not = self.why_no_flag(subject, found, evidence.source)
        return CardFace(evidence, attached, found, why_not, why_closed(subject))
