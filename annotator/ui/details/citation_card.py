"""One citation on a card: what the source says of the statement, and which source it is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.dossier import Evidence
from annotator.domain.source import Confidentiality, Stance
from annotator.domain.spoken_dates import spoken
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel, PlainLabel
from annotator.ui.widgets.painting import paint_focus_ring
from annotator.ui.words import CLASSES, CONFIDENTIALITIES, STANCES, day_said, language, said

_REMOVING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_ROLES: Final = {Stance.SUPPORTS: "supports", Stance.REFUTES: "refutes", Stance.CONTEXT: "strong"}
_LETTERS: Final = 280


class CitationCard(Card):
    """A click or Return opens it for editing, Delete takes it away."""

    edit_wanted = Signal(str)
    """The citation's id."""
    remove_wanted = Signal(str)
    """The citation's id."""

    def __init__(self, evidence: Evidence, *, is_open: bool, parent: QWidget | None = None) -> None:
        """`is_open` says whether it can be changed."""
        super().__init__(parent)
        self.evidence = evidence
        self._is_open = is_open
        self._id = evidence.citation.id
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rows.addLayout(self._first_line())
        about = self._about()
        if about:
            self.rows.addWidget(ElidedLabel(about, role="muted"))
        quote = evidence.citation.quote.strip()
        if quote:
            self.rows.addWidget(self._quote(quote))
        stance = said(STANCES, evidence.citation.stance)
        self.setAccessibleName(f"{stance}: {evidence.source.title}")
        self.setAccessibleDescription(", ".join(part for part in (about, quote) if part))

    def _first_line(self) -> QHBoxLayout:
        cited = self.evidence.citation
        line = QHBoxLayout()
        line.setSpacing(themes().current.metrics.tiny)
        line.addWidget(PlainLabel(said(STANCES, cited.stance), role=_ROLES[cited.stance]))
        line.addWidget(PlainLabel("·", role="muted"))
        line.addWidget(ElidedLabel(self.evidence.source.title, role="strong"), 1)
        if self._is_open:
            remove = QAction(self)
            remove.setToolTip(self.tr("Remove this citation"))
            remove.triggered.connect(self._remove)
            button = KeyButton(remove, role="link", icon="cross")
            button.setAccessibleName(self.tr("Remove this citation"))
            button.setFixedSize(24, 20)
            line.addWidget(button)
        return line

    def _quote(self, quote: str) -> PlainLabel:
        shown = quote if len(quote) <= _LETTERS else f"{quote[:_LETTERS].rstrip()}…"
        label = PlainLabel(f"«\u00a0{shown}\u00a0»")
        label.setWordWrap(True)
        return label

    def _about(self) -> str:
        """Return `FAR, 17 Jan 2023 · primary · p. 2 · accessed today`."""
        source, cited = self.evidence.source, self.evidence.citation
        issued = spoken(source.issued, language()) if source.issued else ""
        accessed = self.tr("accessed {0}").format(day_said(cited.accessed_on))
        hidden = source.confidentiality is not Confidentiality.PUBLIC
        parts = (
            ", ".join(part for part in (source.publisher, issued) if part),
            said(CLASSES, source.source_class),
            said(CONFIDENTIALITIES, source.confidentiality) if hidden else "",
            cited.locator.strip(),
            accessed if cited.accessed_on else "",
        )
        return " · ".join(part for part in parts if part)

    def _remove(self) -> None:
        self.remove_wanted.emit(self._id)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_open:
            self.edit_wanted.emit(self._id)
            return
        super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._is_open and key in {*RETURN_KEYS, Qt.Key.Key_Space}:
            self.edit_wanted.emit(self._id)
        elif self._is_open and key in _REMOVING:
            self._remove()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            paint_focus_ring(painter, QRectF(self.rect()), themes().current.metrics.card_radius)
            painter.end()
