"""The sources of a statement side by side, to be weighed against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.attachment import Attachment
from annotator.domain.dossier import Evidence
from annotator.domain.quote_difference import Comparison, Match
from annotator.domain.source import Stance
from annotator.domain.spoken_dates import spoken
from annotator.formats.redaction import is_withheld
from annotator.ui.details.private_mark import PrivateMark
from annotator.ui.evidence.attachment_row import AttachmentRow
from annotator.ui.evidence.comparison_box import ComparisonBox
from annotator.ui.evidence.independence_line import IndependenceLine
from annotator.ui.evidence.uses import use_said
from annotator.ui.review.statement import Statement
from annotator.ui.sources.naming import LOCK, is_veiled, shown_name, shown_publisher, shown_url
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.tips import plain_tip
from annotator.ui.words import CONFIDENTIALITIES, STANCES, day_said, language, said

TWO_COLUMNS: Final = 400
"""The least width in which two cards stand side by side."""
_ROLES: Final = {Stance.SUPPORTS: "supports", Stance.REFUTES: "refutes", Stance.CONTEXT: "strong"}
_LETTERS: Final = 600
"""How much of a quote is shown."""


@dataclass(frozen=True, slots=True)
class EvidenceFace:
    """What a card shows; `why_no_flag` says why what differs cannot be flagged now."""

    evidence: Evidence
    attachments: tuple[Attachment, ...] = ()
    comparison: Comparison | None = None
    why_no_flag: str = ""


class EvidenceCard(Card):
    """One source: what it says of the statement, which it is, its words and its files."""

    open_wanted = Signal(object)
    """An `Attachment`."""
    flag_wanted = Signal(object)
    """Its `EvidenceFace`: the difference from the article is to be flagged."""

    def __init__(
        self, face: EvidenceFace, rows: Sequence[AttachmentRow] = (), parent: QWidget | None = None
    ) -> None:
        """`rows` show the attachments of the face."""
        super().__init__(parent)
        self.face = face
        cited, source = face.evidence.citation, face.evidence.source
        self.comparison: ComparisonBox | None = None
        self._add_facts(said(STANCES, cited.stance))
        self._add_quote()
        self._add(cited.note.strip(), "muted")
        if cited.note_private.strip():
            private = self.tr("Private: {0}").format(cited.note_private.strip())
            self.rows.addWidget(PrivateMark(private))
        for row in rows:
            row.open_wanted.connect(self.open_wanted)
            self.rows.addWidget(row)
        self.rows.addStretch(1)
        self.setAccessibleName(f"{said(STANCES, cited.stance)}: {shown_name(source)}")
        if self.comparison is not None:
            self.setAccessibleDescription(self.comparison.spoken())

    def _add_facts(self, stance: str) -> None:
        """Say on which side the source stands, which it is, and where and when it was read."""
        cited, source = self.face.evidence.citation, self.face.evidence.source
        self.rows.addLayout(self._first_line(stance))
        self._add(shown_name(source), "strong").setToolTip(plain_tip(shown_url(source)))
        self._add(_published(self.face.evidence), "muted")
        accessed = day_said(cited.accessed_on) if cited.accessed_on else ""
        read = self.tr("accessed {0}").format(accessed) if accessed else ""
        archived = self.tr("archived") if cited.archived_url else ""
        where = self._add(_joined(cited.locator.strip(), read, archived), "muted")
        where.setToolTip("" if is_veiled(source) else plain_tip(cited.archived_url))

    def _first_line(self, stance: str) -> QHBoxLayout:
        source = self.face.evidence.source
        line = QHBoxLayout()
        line.addWidget(PlainLabel(stance, role=_ROLES[self.face.evidence.citation.stance]), 1)
        if is_withheld(source):
            line.addWidget(Chip(said(CONFIDENTIALITIES, source.confidentiality), sign=LOCK))
        count = len(self.face.attachments)
        if count:
            clip = Chip(str(count), sign="clip")
            told = self.tr("%n attachment(s)", "", count)
            clip.setToolTip(told)
            clip.setAccessibleName(told)
            line.addWidget(clip)
        return line

    def _add_quote(self) -> None:
        """Show the words of the source, beside those of the article where they differ."""
        found = self.face.comparison
        quote = self.face.evidence.citation.quote.strip()
        if quote and not (found is not None and found.match is Match.DIFFERS):
            self._add(f"«\u00a0{_cut(quote)}\u00a0»")
        if found is not None:
            self.comparison = ComparisonBox(self)
            self.comparison.bind(self)
            self.comparison.flag_wanted.connect(self._flag)
            self.comparison.show_comparison(found, self.face.why_no_flag)
            self.rows.addWidget(self.comparison)

    def _add(self, words: str, role: str = "") -> PlainLabel:
        label = PlainLabel(words, self, role=role)
        label.setWordWrap(True)
        label.setHidden(not words)
        if words:
            self.rows.addWidget(label)
        return label

    def _flag(self) -> None:
        self.flag_wanted.emit(self.face)


class EvidenceCards(QWidget):
    """Two columns where there is room for them, else one; says so where there is no source.

    Under them stands how many of the sources of a claim are independent.
    """

    open_wanted = Signal(object)
    """An `Attachment`."""
    flag_wanted = Signal(object)
    """The `EvidenceFace` of a source whose difference from the article is to be flagged."""
    statement_shown = Signal(object)
    """The `Statement` for whose sources cards are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[EvidenceCard] = []
        self.nothing = PlainLabel(self.tr("No source is cited."), role="muted")
        self.independence = IndependenceLine()
        self._columns = 0
        metrics = themes().current.metrics
        self._grid = QGridLayout()
        self._grid.setSpacing(metrics.small)
        self._grid.addWidget(self.nothing, 0, 0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(metrics.tiny)
        rows.addLayout(self._grid)
        rows.addWidget(self.independence)

    def columns(self) -> int:
        """Return how many columns the cards stand in."""
        return self._columns

    def show_statement(self, statement: Statement) -> None:
        """Ask for the cards of a statement."""
        self.statement_shown.emit(statement)

    def show_cards(self, cards: Sequence[EvidenceCard], *, is_claim: bool) -> None:
        """Show these sources; a card that is there already stays as it is."""
        for card in self.cards:
            self._grid.removeWidget(card)
            if card not in cards:
                card.hide()
                card.deleteLater()
        for card in cards:
            if card not in self.cards:
                card.open_wanted.connect(self.open_wanted)
                card.flag_wanted.connect(self.flag_wanted)
        self.cards = list(cards)
        self.nothing.setHidden(bool(self.cards))
        shown = [card.face.evidence for card in self.cards] if is_claim else []
        self.independence.show_evidence(shown)
        self._columns = 0
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= TWO_COLUMNS and len(self.cards) > 1
        columns = 2 if is_wide else 1
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self.cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, number // columns, number % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if is_wide else 0)


def _published(evidence: Evidence) -> str:
    """Return `FAR, 17 Jan 2023 · primary`, with the site's name where no publisher is known."""
    source = evidence.source
    publisher = shown_publisher(source) or (urlsplit(shown_url(source)).hostname or "")
    issued = spoken(source.issued, language()) if source.issued else ""
    return _joined(
        ", ".join(part for part in (publisher, issued) if part),
        use_said(evidence),
    )


def _joined(*parts: str) -> str:
    """Join what is not empty; no line begins with the dot."""
    return "\u00a0· ".join(part for part in parts if part)


def _cut(quote: str) -> str:
    return quote if len(quote) <= _LETTERS else f"{quote[:_LETTERS].rstrip()}…"
