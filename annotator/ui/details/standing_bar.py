"""Where an annotation stands, and the commands that move it on, at the foot of the details."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.annotation import ReviewStatus, Work
from annotator.domain.review import Decision
from annotator.services import reviewing
from annotator.ui.actions import Actions
from annotator.ui.details.part import Part
from annotator.ui.details.reason_line import ReasonLine
from annotator.ui.details.subject import Subject
from annotator.ui.people.badge import PersonBadge
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.frames import Line
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.states import set_state
from annotator.ui.words import moment_said


class StandingBar(Part):
    """Says who checked and who approved; the buttons are those of the window's commands."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        metrics = themes().current.metrics
        self.checked: KeyButton | None = None
        self._moves = QWidget(self)
        self._moves.hide()
        self.words = PlainLabel(role="muted")
        self.words.setWordWrap(True)
        self.reopen = QAction(self.tr("Reopen…"), self)
        self.reopen.triggered.connect(self.ask_why)
        self.reopen_button = KeyButton(self.reopen)
        self.why = ReasonLine(self.tr("Why it is reopened"), self.tr("Reopen"))
        self.why.given.connect(self._reopen)
        self.badge = PersonBadge()
        told = QHBoxLayout()
        told.setSpacing(metrics.small)
        told.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.words, 1)
        told.addWidget(self.reopen_button, 0, Qt.AlignmentFlag.AlignTop)
        self._commands = QHBoxLayout()
        self._commands.setSpacing(metrics.small)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(metrics.large, metrics.small, metrics.large, metrics.small)
        rows.setSpacing(metrics.small)
        rows.addLayout(told)
        rows.addWidget(self.why)
        rows.addLayout(self._commands)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(Line())
        box.addWidget(inner)

    def set_actions(self, actions: Actions) -> None:
        """Put the window's commands here; called once."""
        self.checked = KeyButton(actions["checked"], role="primary")
        self._moves = QWidget()
        flow = FlowLayout(self._moves, gap=themes().current.metrics.small)
        flow.addWidget(self.checked)
        flow.addWidget(KeyButton(actions["ask_review"]))
        self._commands.addWidget(self._moves, 1)
        self._commands.addStretch(0)
        flag = KeyButton(actions["flag"], role="danger", icon="flag")
        self._commands.addWidget(flag, 0, Qt.AlignmentFlag.AlignTop)
        if self.subject is not None:
            self.refresh(self.subject, fresh=False)

    def ask_why(self) -> None:
        """Ask for the reason to reopen an approved annotation."""
        if not self.reopen_button.isHidden():
            self.why.open_line()

    @override
    def refresh(self, subject: Subject, *, fresh: bool) -> None:
        words = self._approved(subject) if subject.is_locked else self._standing(subject)
        self.words.setText(words)
        self.words.setHidden(not words)
        self.badge.show_face(subject.face_of(_signer(subject)))
        self.reopen_button.setHidden(not subject.is_locked or subject.is_read_only)
        if fresh or not subject.is_locked:
            self.why.close_line()
        if self.checked is not None:
            is_done = subject.annotation.work is Work.CHECKED
            set_state(self.checked, "role", "" if is_done else "primary")
            self._moves.setHidden(subject.is_locked)

    def _approved(self, subject: Subject) -> str:
        decision = subject.decision
        if decision is None or decision.decision is not Decision.APPROVED:
            return self.tr("Approved · locked")
        name, when = subject.name_of(decision.reviewer_id), moment_said(decision.reviewed_at)
        if decision.self_review:
            return self.tr("Approved by {0} alone, {1} · locked").format(name, when)
        return self.tr("Approved by {0}, {1} · locked").format(name, when)

    def _standing(self, subject: Subject) -> str:
        annotation = subject.annotation
        parts = []
        if annotation.work is Work.CHECKED:
            name = subject.name_of(annotation.checked_by)
            when = moment_said(annotation.checked_at) if annotation.checked_at else ""
            parts.append(self.tr("✓ Checked by {0}, {1}").format(name, when))
        if annotation.review is ReviewStatus.REQUESTED:
            parts.append(self.tr("Review asked for"))
        if annotation.review is ReviewStatus.CHANGES_REQUESTED and subject.decision is not None:
            parts.append(self.tr("Changes asked for: {0}").format(subject.decision.comment))
        return " · ".join(parts)

    def _reopen(self, reason: str) -> None:
        if self.subject is not None:
            self.ask(reviewing.reopen, self.subject.id, reason)


def _signer(subject: Subject) -> str | None:
    """Return whose name stands under it: the approver's, else the checker's."""
    decision = subject.decision
    if subject.is_locked and decision is not None and decision.decision is Decision.APPROVED:
        return decision.reviewer_id
    if subject.annotation.work is Work.CHECKED and not subject.is_locked:
        return subject.annotation.checked_by
    return None
