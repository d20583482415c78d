"""One citation on a card: what the source says of the statement, and which source it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.attachment import Attachment
from annotator.domain.dossier import Evidence
from annotator.domain.quote_difference import Comparison, Match
from annotator.domain.source import Stance
from annotator.domain.spoken_dates import spoken
from annotator.formats.redaction import is_withheld
from annotator.ui.details.private_mark import PrivateMark
from annotator.ui.evidence.attachment_strip import AttachmentStrip
from annotator.ui.evidence.comparison_box import ComparisonBox
from annotator.ui.evidence.drop_card import DropCard
from annotator.ui.evidence.giving import on_clipboard
from annotator.ui.evidence.uses import use_said
from annotator.ui.sources.naming import LOCK, is_veiled, shown_name, shown_publisher
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel, PlainLabel
from annotator.ui.widgets.painting import paint_focus_ring
from annotator.ui.widgets.spoken_role import speak_as
from annotator.ui.words import CONFIDENTIALITIES, STANCES, day_said, language, said

_REMOVING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
ROLES: Final = {Stance.SUPPORTS: "supports", Stance.REFUTES: "refutes", Stance.CONTEXT: "strong"}
_LETTERS: Final = 280


@dataclass(frozen=True, slots=True)
class CardFace:
    """What a card shows.

    `why_no_flag` says why its difference cannot be flagged now, `why_closed` why nothing at all can
    be changed.
    """

    evidence: Evidence
    attachments: tuple[Attachment, ...] = ()
    comparison: Comparison | None = None
    why_no_flag: str = ""
    why_closed: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it can be changed."""
        return not self.why_closed


class CitationCard(DropCard):
    """A click or Return opens it for editing, Delete takes it away; Ctrl+V attaches what is copied.

    Files and pictures can be dropped on it. A closed one only shows, and opens its files.
    """

    edit_wanted = Signal(str)
    """The citation's id."""
    remove_wanted = Signal(str)
    """The citation's id."""
    flag_wanted = Signal(str)
    """The citation's id: its difference from the article is to be flagged."""
    open_wanted = Signal(object)
    """An `Attachment`."""
    files_given = Signal(str, object)
    """The citation's id, and the `Given` to attach to it."""

    def __init__(self, face: CardFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self.evidence = face.evidence
        self.takes_files = face.is_open
        self.id = face.evidence.citation.id
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.Button)
        self.comparison: ComparisonBox | None = None
        self.files: AttachmentStrip | None = None
        self.rows.addLayout(self._first_line())
        about = self._about()
        if about:
            self.rows.addWidget(self._about_line(about))
        self._add_words()
        self._describe(about)
        self.given.connect(self._hand_on)

    def _about_line(self, about: str) -> PlainLabel:
        """Return the line; what is cut off of a confidential source's is in no tip."""
        if is_veiled(self.evidence.source):
            return _wrapped(about, role="muted")
        return ElidedLabel(about, role="muted")

    def _add_words(self) -> None:
        cited, found = self.evidence.citation, self.face.comparison
        quote = cited.quote.strip()
        if quote and not (found is not None and found.match is Match.DIFFERS):
            self.rows.addWidget(_wrapped(f"«\u00a0{_cut(quote)}\u00a0»"))
        if found is not None:
            self.comparison = ComparisonBox(self)
            self.comparison.bind(self)
            self.comparison.flag_wanted.connect(self._flag)
            self.comparison.show_comparison(found, self.face.why_no_flag)
            self.rows.addWidget(self.comparison)
        if cited.note.strip():
            self.rows.addWidget(_wrapped(_cut(cited.note.strip()), role="muted"))
        if cited.note_private.strip():
            words = self.tr("Private: {0}").format(_cut(cited.note_private.strip()))
            self.rows.addWidget(PrivateMark(words))
        if self.face.attachments:
            self.files = AttachmentStrip(
                self.face.attachments, self, are_veiled=is_veiled(self.evidence.source)
            )
            self.files.open_wanted.connect(self.open_wanted)
            self.rows.addWidget(self.files)

    def _first_line(self) -> QHBoxLayout:
        cited, source = self.evidence.citation, self.evidence.source
        line = QHBoxLayout()
        line.setSpacing(themes().current.metrics.tiny)
        line.addWidget(PlainLabel(said(STANCES, cited.stance), role=ROLES[cited.stance]))
        line.addWidget(PlainLabel("·", role="muted"))
        line.addWidget(ElidedLabel(shown_name(source), role="strong"), 1)
        if is_withheld(source):
            line.addWidget(Chip(said(CONFIDENTIALITIES, source.confidentiality), sign=LOCK))
        if self.face.attachments:
            line.addWidget(self._clip())
        if self.face.is_open:
            remove = QAction(self)
            remove.setToolTip(self.tr("Remove this citation"))
            remove.triggered.connect(self._remove)
            button = KeyButton(remove, role="link", icon="cross")
            button.setFixedSize(24, 20)
            line.addWidget(button)
        return line

    def _clip(self) -> Chip:
        count = len(self.face.attachments)
        clip = Chip(str(count), sign="clip")
        told = self.tr("%n attachment(s)", "", count)
        clip.setToolTip(told)
        clip.setAccessibleName(told)
        return clip

    def _about(self) -> str:
        """Return `FAR, 17 Jan 2023 · primary · p. 2 · accessed today · archived`."""
        source, cited = self.evidence.source, self.evidence.citation
        issued = spoken(source.issued, language()) if source.issued else ""
        accessed = self.tr("accessed {0}").format(day_said(cited.accessed_on))
        parts = (
            ", ".join(part for part in (shown_publisher(source), issued) if part),
            use_said(self.evidence),
            cited.locator.strip(),
            accessed if cited.accessed_on else "",
            self.tr("archived") if cited.archived_url else "",
        )
        return " · ".join(part for part in parts if part)

    def _describe(self, about: str) -> None:
        cited = self.evidence.citation
        self.setAccessibleName(f"{said(STANCES, cited.stance)}: {shown_name(self.evidence.source)}")
        count = len(self.face.attachments)
        parts = (
            about,
            cited.quote.strip(),
            self.comparison.spoken() if self.comparison is not None else "",
            self.tr("%n attachment(s)", "", count) if count else "",
            self.face.why_closed,
        )
        self.setToolTip(self.face.why_closed)
        self.setAccessibleDescription(", ".join(part for part in parts if part))

    def _remove(self) -> None:
        self.remove_wanted.emit(self.id)

    def _flag(self) -> None:
        self.flag_wanted.emit(self.id)

    def _hand_on(self, given: object) -> None:
        self.files_given.emit(self.id, given)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.face.is_open:
            self.edit_wanted.emit(self.id)
            return
        super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self.face.is_open:
            super().keyPressEvent(event)
        elif key in {*RETURN_KEYS, Qt.Key.Key_Space}:
            self.edit_wanted.emit(self.id)
        elif key in _REMOVING:
            self._remove()
        elif event.matches(QKeySequence.StandardKey.Paste) and (found := on_clipboard()):
            self._hand_on(found)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            paint_focus_ring(painter, QRectF(self.rect()), themes().current.metrics.card_radius)
            painter.end()


def _wrapped(words: str, *, role: str = "") -> PlainLabel:
    label = PlainLabel(words, role=role)
    label.setWordWrap(True)
    return label


def _cut(words: str) -> str:
    return words if len(words) <= _LETTERS else f"{words[:_LETTERS].rstrip()}…"
