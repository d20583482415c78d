"""The foot of the queue: a comment, the acts, and what stands in the way of an approval."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.domain.refusal import Refusal
from annotator.domain.review import Act, Guard, obstacles
from annotator.ui.actions import Actions
from annotator.ui.refusals import worded_refusal
from annotator.ui.review.dismissal import Dismissal
from annotator.ui.review.missing import Missing
from annotator.ui.review.resting import ANYWHERE, DECISIONS, ON_A_STATEMENT, rest
from annotator.ui.review.statement import Statement
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import CommitTextEdit
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.frames import Line
from annotator.ui.widgets.key_button import KEY, KeyButton
from annotator.ui.widgets.labels import Hint

TABLE = "table"
"""In place of a statement's id: what is typed is meant for the rows that are selected."""


class DecisionFoot(QWidget):
    """It decides nothing: the pane does. A comment that was begun is kept for each statement."""

    changes_wanted = Signal()
    """Ctrl+Return in the comment."""
    comment_wanted = Signal()
    """What was typed is to be a comment, and no decision."""
    dismissed = Signal(str)
    """The reason."""
    mend_wanted = Signal(str)
    """The field in which something that is missing is mended."""
    left = Signal()
    """Escape: the keyboard goes back to the statement."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions: Actions | None = None
        self._drafts: dict[str, str] = {}
        self._shown = ""
        self.comment = CommitTextEdit(
            placeholder=self.tr("Comment (needed to ask for changes)"), least_lines=2
        )
        self.comment.setAccessibleName(self.tr("Comment"))
        self.comment.commits.rest_ms = 0
        self.hint = Hint()
        self.send = self._action(self.tr("Ask for changes"), "Ctrl+Return", self._ask_for_changes)
        self.only = self._action(self.tr("Only comment"), "", self._ask_only_to_comment)
        self.dismissal = Dismissal()
        self.missing = Missing()
        self._arrange()
        self.comment.textChanged.connect(self._follow)
        self.comment.submitted.connect(self.changes_wanted)
        self.comment.left.connect(self.left)
        self.dismissal.opened.connect(self._make_way)
        self.dismissal.given.connect(self.dismissed)
        self.dismissal.left.connect(self.left)
        self.missing.mend_wanted.connect(self.mend_wanted)
        self._follow()

    def set_actions(self, actions: Actions) -> None:
        """Put the window's commands here; called once."""
        self._actions = actions
        self._flow.addWidget(KeyButton(actions["approve"], role="primary"))
        self._flow.addWidget(KeyButton(actions["request_changes"], role="danger"))
        for name in ("resolve", "skip", "dismiss", "back"):
            self._flow.addWidget(KeyButton(actions[name]))

    def text(self) -> str:
        """Return the comment that is being written."""
        return self.comment.text().strip()

    def show_statement(self, statement: Statement, *, read_only: bool) -> None:
        """Say what can be done with a statement, and why not what cannot."""
        if statement.id != self._shown:
            self._turn_to(statement.id)
        self.only.setEnabled(True)
        if self.dismissal.isVisible() and not statement.flags:
            self.dismissal.close_row()
        self.comment.setReadOnly(read_only)
        missing = obstacles(Act.APPROVE, statement.standing)
        self.missing.show_guards(() if read_only else missing)
        self._allow(statement, missing, read_only=read_only)

    def show_several(self, count: int, *, read_only: bool) -> None:
        """Say what can be done with the rows of the table that are selected."""
        if self._shown != TABLE:
            self._turn_to(TABLE)
        self.comment.setReadOnly(read_only)
        self.missing.show_guards(())
        closed = self.tr("This project is open for reading only") if read_only else ""
        reason = closed or ("" if count else self.tr("Select a statement first"))
        for name in DECISIONS:
            self._switch(name, allowed=not reason, reason=reason)
        self.only.setEnabled(False)
        for name in ("skip", "back"):
            self._switch(name, allowed=True)
        for name in ("go_to_article", "queue_history"):
            self._switch(name, allowed=False, reason=self.tr("Open one statement first"))

    def say_wrong(self, sentence: str) -> None:
        """Say under the comment why nothing was done."""
        self.hint.show_wrong(sentence)

    def show_nothing(self) -> None:
        """Say that there is nothing to decide about."""
        self._keep_draft()
        self._shown = ""
        for name in ON_A_STATEMENT:
            self._switch(name, allowed=False)

    def rest(self) -> None:
        """Switch the commands off while the queue is not before the editor's eyes."""
        if self._actions is not None:
            rest(self._actions)

    def wake(self) -> None:
        """Switch on what can be done whatever is shown."""
        for name in ANYWHERE:
            self._switch(name, allowed=True)

    def allow_back(self, *, allowed: bool) -> None:
        """Say whether there is a statement to go back to."""
        self._switch("back", allowed=allowed)

    def enter_comment(self) -> None:
        """Put the keyboard into the comment."""
        self.dismissal.close_row()
        self.comment.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_for_comment(self) -> None:
        """Say that changes cannot be asked for without a comment."""
        self.hint.show_wrong(self.tr("Say in the comment what is to be changed."))
        self.comment.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear_comment(self) -> None:
        """Forget the comment: it has been stored."""
        self.comment.commits.load("")
        self._drafts.pop(self._shown, None)

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        self._flow = FlowLayout(gap=metrics.small)
        sends = FlowLayout(gap=metrics.small)
        self._sends = QWidget()
        self._sends.setLayout(sends)
        sends.addWidget(KeyButton(self.send, role="danger"))
        sends.addWidget(KeyButton(self.only, role="quiet"))
        paper = QFrame()
        paper.setProperty("role", "paper")
        rows = QVBoxLayout(paper)
        rows.setContentsMargins(metrics.large, metrics.medium, metrics.large, metrics.medium)
        rows.setSpacing(metrics.small)
        self._deciding = QWidget()
        inner = QVBoxLayout(self._deciding)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(metrics.small)
        for part in (self.comment, self.hint, self._sends):
            inner.addWidget(part)
        inner.addLayout(self._flow)
        inner.addWidget(self.missing)
        rows.addWidget(self.dismissal)
        rows.addWidget(self._deciding)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(Line())
        box.addWidget(paper)

    def _action(self, text: str, key: str, asks: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        if key:
            native = QKeySequence.SequenceFormat.NativeText
            action.setProperty(KEY, QKeySequence(key).toString(native))
        action.triggered.connect(asks)
        return action

    def _ask_for_changes(self) -> None:
        self.changes_wanted.emit()

    def _ask_only_to_comment(self) -> None:
        self.comment_wanted.emit()

    def _allow(self, statement: Statement, missing: tuple[Guard, ...], *, read_only: bool) -> None:
        closed = self.tr("This project is open for reading only") if read_only else ""
        unflagged = "" if statement.flags else self.tr("No flag is open on it")
        for name in ("approve", "request_changes"):
            self._switch(name, allowed=not closed, reason=closed)
        for name in ("resolve", "dismiss"):
            reason = closed or unflagged
            self._switch(name, allowed=not reason, reason=reason)
        for name in ("skip", "go_to_article", "queue_history"):
            self._switch(name, allowed=True)
        if not closed:
            self._dim("approve", missing)
            self._dim("request_changes", obstacles(Act.REQUEST_CHANGES, statement.standing))

    def _switch(self, name: str, *, allowed: bool, reason: str = "") -> None:
        if self._actions is not None:
            self._actions.allow(name, allowed=allowed, reason=reason)

    def _dim(self, name: str, guards: tuple[Guard, ...]) -> None:
        reasons = [worded_refusal(Refusal(guard.code)) for guard in guards]
        if self._actions is not None:
            self._actions.dim(name, " ".join(reasons))

    def _turn_to(self, key: str) -> None:
        self._keep_draft()
        self._shown = key
        self.comment.commits.load(self._drafts.get(key, ""))
        self.hint.show_wrong("")
        self.dismissal.close_row()

    def _make_way(self, is_open: bool) -> None:  # noqa: FBT001 (the signal's own)
        """While a reason is asked for, letters are no commands, so none is shown."""
        self._deciding.setHidden(is_open)

    def _keep_draft(self) -> None:
        if self.text():
            self._drafts[self._shown] = self.comment.text()
        else:
            self._drafts.pop(self._shown, None)

    def _follow(self) -> None:
        is_written = bool(self.text())
        self._sends.setHidden(not is_written)
        if is_written:
            self.hint.show_wrong("")
