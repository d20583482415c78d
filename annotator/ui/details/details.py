"""The details of the selected annotation, arranged from top to bottom."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.annotation import Kind
from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.domain.review import Act
from annotator.ui.actions import Actions
from annotator.ui.details.citation_editor import CitationEditor
from annotator.ui.details.claim_form import ClaimForm
from annotator.ui.details.comments import CommentEditor
from annotator.ui.details.corrections import CorrectionEditor
from annotator.ui.details.date_form import DateForm
from annotator.ui.details.entity_form import EntityForm
from annotator.ui.details.flag_editor import FlagEditor
from annotator.ui.details.head import Head
from annotator.ui.details.known import KnownEntities
from annotator.ui.details.part import Part
from annotator.ui.details.planning import Planning
from annotator.ui.details.remarks_form import RemarksForm
from annotator.ui.details.standing_bar import StandingBar
from annotator.ui.details.subject import Subject, read_subject
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.commit import commit_focused

SHOWN_RECORDS: Final = frozenset({"source", "entity", "person", "verdict_value", "verdict_scale"})
"""Records that the details show without their pointing to the annotation."""


class Details(QFrame):
    """One annotation at a time; what is typed is stored in its name before another is shown.

    Where one stands there already, the next takes its place when the loop of events comes to rest:
    after the list and the article have been painted, and before anything is asked of it.
    """

    left = Signal()
    """Escape: the keyboard goes back to the article."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._subject: Subject | None = None
        self._wanted = ""
        self._rest = QTimer(self, interval=0, singleShot=True)
        self._rest.timeout.connect(self.catch_up)
        self.setProperty("role", "paper")
        known = KnownEntities(session, self)
        self.head = Head(session)
        self.flags = FlagEditor(session)
        self.claim = ClaimForm(session, known)
        self.entity = EntityForm(session, known)
        self.date = DateForm(session)
        self.citations = CitationEditor(session)
        self.corrections = CorrectionEditor(session)
        self.comments = CommentEditor(session)
        self.planning = Planning(session)
        self.remarks = RemarksForm(session)
        self.standing = StandingBar(session)
        self._forms: dict[Kind, Part] = {
            Kind.CLAIM: self.claim,
            Kind.ENTITY: self.entity,
            Kind.DATE: self.date,
        }
        self._arrange()

    def has_subject(self) -> bool:
        """Whether an annotation is shown."""
        return bool(self._wanted)

    def shows(self, annotation_id: str) -> bool:
        """Whether this annotation is the one that is shown."""
        return bool(annotation_id) and self._wanted == annotation_id

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order."""
        return self._sheet, self.standing

    def show_annotation(self, annotation_id: str) -> None:
        """Show another annotation, or none with an empty id."""
        if self.shows(annotation_id):
            return
        self.commit_typing()
        self._wanted = annotation_id
        if annotation_id and self._subject is not None and self.isVisible():
            self._rest.start()
        else:
            self._show_wanted()

    def catch_up(self) -> None:
        """Show what is to be shown now, if it has been waiting."""
        if self._is_waiting() and self._session.is_open:
            self.commit_typing()
            self._show_wanted()

    def follow(self, step: Step) -> None:
        """Bring what is shown up to date, if the step touched it."""
        if self._subject is None or self._is_waiting():
            return
        touches = self._subject.id in step.touched_annotations()
        if touches or any(change.name in SHOWN_RECORDS for change in step.changes):
            self.refresh()

    def refresh(self) -> None:
        """Read the annotation that is shown again."""
        self.catch_up()
        if self._subject is not None:
            self._show(read_subject(self._session.project, self._subject.id), fresh=False)

    def commit_typing(self) -> None:
        """Store what is being typed in one of the fields."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            commit_focused()

    def set_actions(self, actions: Actions) -> None:
        """Put the window's commands at the foot."""
        self.standing.set_actions(actions)
        self.head.set_actions(actions)
        actions.lend_key(self.citations.add, "cite")
        actions.lend_key(self.corrections.add, "correct")
        actions.lend_key(self.comments.add, "comment")

    def edit_first(self) -> None:
        """Put the keyboard into the first field of the kind."""
        self.edit_value()

    def edit_value(self) -> None:
        """Put the keyboard on the verdict, the name or the date."""
        self.catch_up()
        if self._subject is None:
            return
        firsts = {
            Kind.CLAIM: self.claim.verdict,
            Kind.ENTITY: self.entity.name,
            Kind.DATE: self.date.edtf,
        }
        self._go_to(firsts[self._subject.annotation.kind])

    def edit_note(self) -> None:
        """Put the keyboard into the note."""
        self.catch_up()
        self._go_to(self.remarks.note)

    def edit_tags(self) -> None:
        """Put the keyboard into the tags."""
        self.catch_up()
        self._go_to(self.remarks.tags)

    def open_citation(self) -> None:
        """Open the row for another source; of an approved annotation say that it cannot be."""
        self.catch_up()
        if self._subject is not None and self._subject.is_locked:
            missing = ("locked",)
            refusal = Refusal("locked", act=Act.EDIT.value, field="review", missing=missing)
            self._session.refused.emit(refusal)
            return
        self.citations.open_new()
        self._bring_into_sight_soon()

    def open_correction(self) -> None:
        """Open the row that proposes other words."""
        self.catch_up()
        self.corrections.open_new()
        self._bring_into_sight_soon()

    def open_comment(self) -> None:
        """Open the field for a comment."""
        self.catch_up()
        self.comments.open_new()
        self._bring_into_sight_soon()

    def edit_plan(self) -> None:
        """Put the keyboard on who has it."""
        self.catch_up()
        self.planning.fields.enter()
        self._bring_into_sight_soon()

    def open_flag(self) -> None:
        """Open the row that raises a flag."""
        self.catch_up()
        self.flags.open_new()
        self._bring_into_sight_soon()

    def point_at(self, field: str) -> None:
        """Show the field in which a refused act is mended, as the guards name it."""
        self.catch_up()
        if self._subject is None:
            return
        match field:
            case "verdict":
                self.claim.verdict_row.set_hint(_sentence("verdict_missing"))
                self._go_to(self.claim.verdict)
            case "rationale":
                self.claim.rationale_row.set_hint(_sentence("rationale_missing"))
                self._go_to(self.claim.rationale)
            case "citations":
                self.citations.ask_for_one(_sentence("evidence_missing"))
                self._bring_into_sight_soon()
            case "note":
                self.remarks.note_row.set_hint(_sentence("ground_missing"))
                self._go_to(self.remarks.note)
            case "review" if self._subject.is_locked:
                self.standing.reopen_button.setFocus(Qt.FocusReason.OtherFocusReason)
            case "work" if self.standing.checked is not None:
                self.standing.checked.setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                self._scroll.verticalScrollBar().setValue(0)

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        self._sheet = sheet = QFrame()
        sheet.setProperty("role", "paper")
        self._rows = rows = QVBoxLayout(sheet)
        rows.setSpacing(metrics.medium)
        parts = (
            *(self.head, *self._forms.values(), self.citations, self.corrections),
            *(self.flags, self.comments, self.planning, self.remarks),
        )
        for part in parts:
            rows.addWidget(part)
            if part is self.citations:
                rows.addWidget(self.claim.more)
        rows.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(sheet)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room(0, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._scroll, 1)
        box.addWidget(self.standing)
        self._parts: tuple[Part, ...] = (*parts, self.standing)
        for part in self._parts:
            part.left.connect(self.left)
        self._sight = QTimer(self, interval=0, singleShot=True)
        self._sight.timeout.connect(self._bring_into_sight)

    def _make_room(self, _least: int, most: int) -> None:
        """Keep the right edge where it is, whether a scroll bar stands beside it or not."""
        metrics = themes().current.metrics
        taken = self._scroll.verticalScrollBar().sizeHint().width() if most else 0
        self._rows.setContentsMargins(
            metrics.large, metrics.medium, metrics.large - taken, metrics.large
        )

    def _is_waiting(self) -> bool:
        """Whether another annotation is to be shown than the one that is."""
        return self._wanted != (self._subject.id if self._subject else "")

    def _show_wanted(self) -> None:
        self._rest.stop()
        self._show(read_subject(self._session.project, self._wanted), fresh=True)

    def _show(self, subject: Subject | None, *, fresh: bool) -> None:
        self._subject = subject
        self._wanted = subject.id if subject else ""
        if subject is None:
            for part in self._parts:
                part.forget()
            return
        for kind, form in self._forms.items():
            form.setVisible(kind is subject.annotation.kind)
        self.claim.more.setVisible(subject.annotation.kind is Kind.CLAIM)
        for part in self._parts:
            if part not in self._forms.values() or part is self._forms[subject.annotation.kind]:
                part.show_subject(subject, fresh=fresh)
        if fresh:
            self._scroll.verticalScrollBar().setValue(0)

    def _go_to(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bring_into_sight_soon()

    def _bring_into_sight_soon(self) -> None:
        # Only after the layout has made room for what was just opened.
        self._sight.start()

    def _bring_into_sight(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self._scroll.isAncestorOf(focused):
            return
        rows = [self.citations.row, self.corrections.row, self.comments.row]
        if self.flags.is_writing():
            rows.append(self.flags.row)
        for row in rows:
            if row.isAncestorOf(focused):
                self._scroll.ensureWidgetVisible(row, 0, themes().current.metrics.small)
        self._scroll.ensureWidgetVisible(focused, 0, themes().current.metrics.huge)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _sentence(code: str) -> str:
    return worded_refusal(Refusal(code))
