"""The sources of a statement side by side, to be weighed against each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from annotator.domain.dossier import Evidence
from annotator.domain.source import Confidentiality, Source, Stance
from annotator.domain.spoken_dates import spoken
from annotator.ui.theme import themes
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.tips import plain_tip
from annotator.ui.words import CLASSES, CONFIDENTIALITIES, STANCES, day_said, language, said

TWO_COLUMNS: Final = 400
"""The least width in which two cards stand side by side."""
_ROLES: Final = {Stance.SUPPORTS: "supports", Stance.REFUTES: "refutes", Stance.CONTEXT: "strong"}
_LETTERS: Final = 600
"""How much of a quote is shown."""


class EvidenceCard(Card):
    """One source: what it says of the statement, which it is, and its words."""

    def __init__(self, evidence: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        cited, source = evidence.citation, evidence.source
        stance = said(STANCES, cited.stance)
        self._add(stance, _ROLES[cited.stance])
        self._add(source.title, "strong").setToolTip(plain_tip(source.url))
        self._add(_published(source), "muted")
        accessed = day_said(cited.accessed_on) if cited.accessed_on else ""
        place = cited.locator.strip()
        read = self.tr("accessed {0}").format(accessed) if accessed else ""
        self._add(_joined(place, read), "muted")
        if cited.quote.strip():
            self._add(f"«\u00a0{_cut(cited.quote.strip())}\u00a0»")
        self._add(cited.note.strip(), "muted")
        if cited.note_private.strip():
            self._add(self.tr("Private: {0}").format(cited.note_private.strip()), "muted")
        self.rows.addStretch(1)
        self.setAccessibleName(f"{stance}: {source.title}")

    def _add(self, words: str, role: str = "") -> PlainLabel:
        label = PlainLabel(words, self, role=role)
        label.setWordWrap(True)
        label.setHidden(not words)
        if words:
            self.rows.addWidget(label)
        return label


class EvidenceCards(QWidget):
    """Two columns where there is room for them, else one; says so where there is no source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[EvidenceCard] = []
        self.nothing = PlainLabel(self.tr("No source is cited."), role="muted")
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(themes().current.metrics.small)
        self._grid.addWidget(self.nothing, 0, 0)

    def columns(self) -> int:
        """Return how many columns the cards stand in."""
        return self._columns

    def show_evidence(self, evidence: Sequence[Evidence]) -> None:
        """Show other sources."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [EvidenceCard(each) for each in evidence]
        self.nothing.setHidden(bool(self.cards))
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


def _published(source: Source) -> str:
    """Return `FAR, 17 Jan 2023 · primary`, with the site's name where no publisher is known."""
    publisher = source.publisher or (urlsplit(source.url).hostname or "")
    issued = spoken(source.issued, language()) if source.issued else ""
    hidden = source.confidentiality is not Confidentiality.PUBLIC
    return _joined(
        ", ".join(part for part in (publisher, issued) if part),
        said(CLASSES, source.source_class),
        said(CONFIDENTIALITIES, source.confidentiality) if hidden else "",
    )


def _joined(*parts: str) -> str:
    """Join what is not empty; no line begins with the dot."""
    return "\u00a0· ".join(part for part in parts if part)


def _cut(quote: str) -> str:
    return quote if len(quote) <= _LETTERS else f"{quote[:_LETTERS].rstrip()}…"
