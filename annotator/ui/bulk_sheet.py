"""What stands in place of the details while several annotations are selected together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Concatenate, Final, ParamSpec

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.change import Step
from annotator.services import bulk, planning
from annotator.services.desk import Desk
from annotator.store.people import people
from annotator.store.tallies import Tally, tally
from annotator.ui.actions import Actions
from annotator.ui.bulk_tags import TagChips
from annotator.ui.details.flag_row import FlagRow
from annotator.ui.details.planning_fields import PlanningFields
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.busy import busy
from annotator.ui.widgets.chip_flow import ChipFlow
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.frames import Line
from annotator.ui.widgets.key_button import KEY, KeyButton, explain
from annotator.ui.widgets.labels import GroupTitle, Heading
from annotator.ui.widgets.painting import Tone

P = ParamSpec("P")

SLOW: Final = 500
"""With more annotations than this the mouse pointer says that it takes a moment."""


class BulkSheet(QFrame):
    """Says what they are, and does one thing to all of them: each act is one undo step.

    What is typed is only taken with Return: by then it is meant for the many that are named above.
    """

    act_wanted = Signal(str)
    """The id of a command that is to be run on all of them."""
    left = Signal()
    """The keyboard goes back to the rows."""
    let_go = Signal()
    """Only the current one is to be selected."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self._session = session
        self._ids: Sequence[str] = ()
        self._actions: list[tuple[QAction, str]] = []
        self.title = Heading()
        self.one = self._local(self.tr("Back to one"), self.let_go.emit)
        self.one.setProperty(KEY, "Esc")
        self._facts = ChipFlow()
        self.chips: list[Chip] = []
        self.flag = self._local(self.tr("Raise a flag"), self.open_flag)
        self.row = FlagRow()
        self.row.hide()
        self.note = CommitLineEdit(placeholder=self.tr("Return adds it to each"))
        self.tags = CommitLineEdit(placeholder=self.tr("Return adds them to each"))
        self.tag_chips = TagChips()
        self.planning = PlanningFields(is_for_many=True)
        self._arrange()
        self._wire()

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order."""
        return self._sheet, self._foot

    def set_actions(self, actions: Actions) -> None:
        """Show the keys of the window's commands on the buttons that do the same."""
        actions.lend_key(self.flag, "flag")
        for action, command_id in self._actions:
            actions.lend_key(action, command_id)

    def mean(self, ids: Sequence[str]) -> None:
        """Let each act from now on mean these; what is said of them follows when they rest."""
        self._ids = ids

    def show_selection(self, ids: Sequence[str]) -> None:
        """Show which annotations are selected now."""
        self.mean(ids)
        found = tally(self._session.project, ids)
        self.title.setText(self.tr("%n annotation(s) selected", "", len(ids)))
        self._show_facts(found)
        self.tag_chips.show_tags(found.tags)
        self.planning.show_people(people(self._session.project))
        self.planning.show_none()
        self._allow(allowed=not self._session.read_only)

    def open_flag(self) -> None:
        """Open the row that raises a flag on all of them."""
        if self._session.read_only:
            return
        if self.row.isHidden():
            self.row.empty()
            self.row.show()
        self.row.enter()

    def edit_note(self) -> None:
        """Put the keyboard into the paragraph to add."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit_plan(self) -> None:
        """Put the keyboard on who is to have them."""
        self.planning.enter()

    def edit_tags(self) -> None:
        """Put the keyboard into the tags to add."""
        self.tags.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        self._sheet = QFrame()
        self._sheet.setProperty("role", "paper")
        rows = QVBoxLayout(self._sheet)
        rows.setContentsMargins(metrics.large, metrics.medium, metrics.large, metrics.large)
        rows.setSpacing(metrics.medium)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(KeyButton(self.one, role="quiet"), 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(head)
        rows.addWidget(self._facts)
        rows.addLayout(self._kinds())
        rows.addWidget(self._form())
        rows.addWidget(self.planning)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._sheet)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(scroll, 1)
        box.addWidget(self._make_foot())

    def _kinds(self) -> QVBoxLayout:
        metrics = themes().current.metrics
        rows = QVBoxLayout()
        rows.setSpacing(metrics.tiny)
        rows.addWidget(GroupTitle(self.tr("Change the kind")))
        kinds = QWidget()
        flow = FlowLayout(kinds, gap=metrics.small)
        for words, kind in (
            (self.tr("Claim"), "claim"),
            (self.tr("Entity"), "entity"),
            (self.tr("Date"), "date"),
        ):
            flow.addWidget(KeyButton(self._command(words, f"retag_{kind}"), dot=kind))
        rows.addWidget(kinds)
        return rows

    def _form(self) -> Form:
        form = Form()
        flag = QWidget()
        rows = QVBoxLayout(flag)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(KeyButton(self.flag, role="danger", icon="flag"))
        form.add(self.tr("Flag"), flag)
        form.add_whole(self.row)
        form.add(self.tr("Note"), self.note)
        tags = QWidget()
        box = QVBoxLayout(tags)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.tags)
        box.addWidget(self.tag_chips)
        form.add(self.tr("Tags"), tags)
        self.tags.setAccessibleName(self.tr("Tags"))
        return form

    def _make_foot(self) -> QWidget:
        metrics = themes().current.metrics
        self._foot = QWidget()
        row = QHBoxLayout()
        row.setContentsMargins(metrics.large, metrics.small, metrics.large, metrics.small)
        row.setSpacing(metrics.small)
        moves = QWidget()
        flow = FlowLayout(moves, gap=metrics.small)
        flow.addWidget(KeyButton(self._command(self.tr("Checked"), "checked"), role="primary"))
        flow.addWidget(KeyButton(self._command(self.tr("Ask for review"), "ask_review")))
        row.addWidget(moves, 1)
        delete = KeyButton(self._command(self.tr("Delete"), "delete"), role="danger")
        row.addWidget(delete, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self._foot)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(Line())
        rows.addLayout(row)
        return self._foot

    def _wire(self) -> None:
        for field in (self.note, self.tags):
            field.commits.rest_ms = 0
            field.left.connect(self.left)
        self.note.submitted.connect(self._add_note)
        self.tags.submitted.connect(self._add_tags)
        self.tag_chips.removed.connect(self._remove_tag)
        self.planning.assigned.connect(self._assign)
        self.planning.prioritized.connect(self._prioritize)
        self.planning.dated.connect(self._set_due)
        self.planning.left.connect(self.left)
        self.row.raise_wanted.connect(self._raise)
        self.row.discarded.connect(self._close_row)
        self.row.left.connect(self._leave_row)

    def _local(self, words: str, act: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(act)
        return action

    def _command(self, words: str, command_id: str) -> QAction:
        """Make the action that has a command of the window run on all of them."""
        action = self._local(words, partial(self.act_wanted.emit, command_id))
        self._actions.append((action, command_id))
        return action

    def _show_facts(self, found: Tally) -> None:
        facts = (
            (found.claims, self.tr("%n claim(s)", "", found.claims), Tone.CLAIM),
            (found.entities, self.tr("%n entity(ies)", "", found.entities), Tone.ENTITY),
            (found.dates, self.tr("%n date(s)", "", found.dates), Tone.DATE),
            (found.flagged, self.tr("%n flagged", "", found.flagged), Tone.FLAG),
            (found.checked, self.tr("%n checked", "", found.checked), Tone.GOOD),
            (found.requested, self.tr("%n for review", "", found.requested), Tone.NEUTRAL),
            (found.approved, self.tr("%n approved, locked", "", found.approved), Tone.NEUTRAL),
        )
        self.chips = [Chip(words, tone) for count, words, tone in facts if count]
        self._facts.deal(self.chips)

    def _allow(self, *, allowed: bool) -> None:
        reason = "" if allowed else self.tr("This project is open for reading only")
        for action in (self.flag, *(action for action, _ in self._actions)):
            explain(action, reason)
        for field in (self.note, self.tags):
            field.setReadOnly(not allowed)
        self.tag_chips.setEnabled(allowed)
        self.planning.allow(allowed=allowed)

    def _add_note(self) -> None:
        if self.note.text().strip() and self._ask(bulk.note_all, self._ids, self.note.text()):
            self.note.commits.load("")
            self.left.emit()

    def _add_tags(self) -> None:
        tags = [tag for tag in self.tags.text().split(",") if tag.strip()]
        if tags and self._ask(bulk.tag_all, self._ids, tags):
            self.tags.commits.load("")
            self.left.emit()

    def _remove_tag(self, tag: str) -> None:
        self._ask(bulk.untag_all, self._ids, [tag])

    def _assign(self, person_id: str) -> None:
        self._ask(planning.assign, self._ids, person_id)

    def _prioritize(self, priority: int) -> None:
        self._ask(planning.set_priority, self._ids, priority)

    def _set_due(self, day: str) -> None:
        if day:
            self._ask(planning.set_due, self._ids, day)

    def _raise(self) -> None:
        if self._ask(bulk.flag_all, self._ids, *self.row.written()):
            self._close_row()

    def _close_row(self) -> None:
        # First the keyboard goes: Qt would move it from a hidden field to the next one.
        self.left.emit()
        self.row.empty()
        self.row.hide()

    def _leave_row(self) -> None:
        """Go back to the rows; a flag of which nothing was written is forgotten."""
        if not self.row.isHidden() and self.row.is_empty():
            self._close_row()
        else:
            self.left.emit()

    def _ask(
        self, service: Callable[Concatenate[Desk, P], Step], *args: P.args, **kwargs: P.kwargs
    ) -> bool:
        """Ask for one act on all; return whether anything was done."""
        with busy(is_slow=len(self._ids) > SLOW):
            return self._session.attempt(service, *args, **kwargs) is not None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave_row()
        else:
            super().keyPressEvent(event)
