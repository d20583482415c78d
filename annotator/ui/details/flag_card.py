"""One open flag on a card, with its two answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.domain.review import Flag, Severity
from annotator.ui.details.reason_line import ReasonLine
from annotator.ui.people.badge import Face
from annotator.ui.people.byline import Byline
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.painting import Tone
from annotator.ui.words import REASONS, SEVERITIES, moment_said, said


class FlagCard(Card):
    """Resolve settles what it doubts; Dismiss says that it was no doubt, and asks why."""

    resolve_wanted = Signal(str)
    """The flag's id."""
    dismiss_wanted = Signal(str, str)
    """The flag's id and the reason."""

    def __init__(
        self, flag: Flag, raised_by: Face | None, *, is_open: bool, parent: QWidget | None = None
    ) -> None:
        """`is_open` says whether it can be answered."""
        super().__init__(parent)
        self.flag = flag
        self.rows.addLayout(self._first_line(raised_by))
        if flag.message:
            message = PlainLabel(flag.message)
            message.setWordWrap(True)
            self.rows.addWidget(message)
        self.why = ReasonLine(self.tr("Why it is no doubt"), self.tr("Dismiss"))
        self.why.given.connect(self._dismiss)
        self.setAccessibleName(f"{said(REASONS, flag.reason)}: {flag.message}")
        if is_open:
            self.rows.addSpacing(themes().current.metrics.tiny)
            self.rows.addLayout(self._answers())
            self.rows.addWidget(self.why)

    def _first_line(self, raised_by: Face | None) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(themes().current.metrics.small)
        line.addWidget(Chip(said(REASONS, self.flag.reason), Tone.FLAG))
        severity = Tone.FLAG if self.flag.severity is Severity.BLOCK else Tone.NEUTRAL
        line.addWidget(Chip(said(SEVERITIES, self.flag.severity), severity, sign=""))
        when = moment_said(self.flag.raised_at)
        line.addWidget(Byline(raised_by, when, is_right=True), 1)
        return line

    def _answers(self) -> FlowLayout:
        self.resolve = QAction(self.tr("Resolve"), self)
        self.resolve.triggered.connect(self._resolve)
        self.dismiss = QAction(self.tr("Dismiss…"), self)
        self.dismiss.triggered.connect(self.why.open_line)
        flow = FlowLayout(gap=themes().current.metrics.small)
        flow.addWidget(KeyButton(self.resolve))
        flow.addWidget(KeyButton(self.dismiss, role="quiet"))
        return flow

    def _resolve(self) -> None:
        self.resolve_wanted.emit(self.flag.id)

    def _dismiss(self, reason: str) -> None:
        self.dismiss_wanted.emit(self.flag.id, reason)
