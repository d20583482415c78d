"""The head of the details: the kind and its subtypes, who tagged, and the words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.services import annotating
from annotator.ui.actions import Actions
from annotator.ui.details.part import Part, why_closed
from annotator.ui.details.quote_box import QuoteBox
from annotator.ui.details.subject import SETTLED, Subject
from annotator.ui.details.subtype_chips import SubtypeChips
from annotator.ui.people.badge import PersonBadge
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.labels import Hint, PlainLabel
from annotator.ui.words import KINDS, moment_said, said


class Head(Part):
    """Says what is tagged and as what."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        metrics = themes().current.metrics
        self.title = PlainLabel(role="strong")
        self.title.setFixedHeight(22)
        self.chips = SubtypeChips()
        self.chips.chosen.connect(self._choose)
        self.badge = PersonBadge()
        self.quote = QuoteBox()
        self.hint = Hint()
        line = QHBoxLayout()
        line.setSpacing(metrics.medium)
        line.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(metrics.small)
        rows.addLayout(line)
        rows.addWidget(self.quote)
        rows.addWidget(self.hint)
        themes().changed.connect(self._dress)

    def set_actions(self, actions: Actions) -> None:
        """Let the chips show the keys of their commands."""
        self.chips.set_actions(actions)

    @override
    def refresh(self, subject: Subject, *, fresh: bool) -> None:
        annotation = subject.annotation
        self.title.setText(said(KINDS, annotation.kind))
        self.chips.show_subtype(annotation.kind, annotation.subtype, closed=why_closed(subject))
        face = subject.face_of(annotation.created_by)
        when = moment_said(annotation.created_at)
        tagged = self.tr("Tagged by {0}, {1}").format(face.name, when) if face else ""
        self.badge.show_face(face, tagged)
        self.quote.show_quote(subject.exact, annotation.kind)
        unsettled = subject.state not in SETTLED
        self.hint.show_wrong(self.tr("The words under it have changed.") if unsettled else "")
        self._dress()

    def _dress(self, _theme: object = None) -> None:
        if self.subject is None:
            return
        ink = themes().current.kind_colors(self.subject.annotation.kind)[1]
        self.title.setStyleSheet(f"color: {ink.name()}")

    def _choose(self, subtype: str) -> None:
        if self.subject is not None and not self.ask(
            annotating.set_subtype, self.subject.id, subtype
        ):
            self.refresh(self.subject, fresh=False)
