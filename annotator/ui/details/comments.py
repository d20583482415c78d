"""The comments on an annotation: who said what, and the field in which one is written."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.person import Person
from annotator.domain.review import Comment
from annotator.services import reviewing
from annotator.ui.details.part import Part, why_read_only
from annotator.ui.details.subject import Subject
from annotator.ui.people.badge import PersonBadge, face_of
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import CommitTextEdit
from annotator.ui.widgets.key_button import KEY, KeyButton, explain
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.section_head import SectionHead
from annotator.ui.widgets.spoken_role import speak_as
from annotator.ui.words import moment_said


class CommentLine(QWidget):
    """One comment: a badge, who and when, and what was said."""

    def __init__(
        self, comment: Comment, people: Mapping[str, Person], parent: QWidget | None = None
    ) -> None:
        """`people` holds all of the project by id, in their order."""
        super().__init__(parent)
        self.comment = comment
        speak_as(self, QAccessible.Role.Paragraph)
        metrics = themes().current.metrics
        face = face_of(people, comment.author_id)
        who = face.name if face else ""
        by = f"{who}, {moment_said(comment.created_at)}"
        said = PlainLabel(comment.text)
        said.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainLabel(by, role="muted"))
        words.addWidget(said)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(metrics.small)
        row.addWidget(PersonBadge(face), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{by}: {comment.text}")


class CommentEditor(Part):
    """An approved annotation can be commented on too; only a project open for reading cannot.

    What was typed and not sent is kept for each annotation.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._drafts: dict[str, str] = {}
        self._dealt: object = None
        self.lines: list[CommentLine] = []
        self.add = QAction(self.tr("Comment…"), self)
        self.add.triggered.connect(self.open_new)
        self.head = SectionHead(self.tr("Comments"), self.add)
        self.field = CommitTextEdit(placeholder=self.tr("To the others at the desk"))
        self.field.setAccessibleName(self.tr("Comment"))
        self.field.commits.rest_ms = 0
        self.field.submitted.connect(self._send)
        self.field.left.connect(self._leave)
        self.field.textChanged.connect(self._judge)
        self.row = QWidget()
        self.row.hide()
        self._arrange()
        self._judge()

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        self.send = QAction(self.tr("Send"), self)
        native = QKeySequence.SequenceFormat.NativeText
        self.send.setProperty(KEY, QKeySequence("Ctrl+Return").toString(native))
        self.send.triggered.connect(self._send)
        row = QVBoxLayout(self.row)
        row.setContentsMargins(0, metrics.tiny, 0, 0)
        row.setSpacing(metrics.tiny)
        row.addWidget(self.field)
        row.addWidget(KeyButton(self.send), 0, Qt.AlignmentFlag.AlignRight)
        self._stack = QVBoxLayout()
        self._stack.setSpacing(metrics.tiny)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(metrics.tiny)
        rows.addWidget(self.head)
        rows.addLayout(self._stack)
        rows.addWidget(self.row)

    @override
    def show_subject(self, subject: Subject, *, fresh: bool) -> None:
        if fresh:
            self._stash()
        super().show_subject(subject, fresh=fresh)

    @override
    def forget(self) -> None:
        self._stash()
        self.row.hide()
        super().forget()

    @override
    def refresh(self, subject: Subject, *, fresh: bool) -> None:
        explain(self.add, why_read_only(subject))
        self.head.show_count(len(subject.comments))
        wanted = (subject.comments, tuple(subject.people.values()))
        if wanted != self._dealt:
            self._dealt = wanted
            self._deal(subject)
        if fresh:
            kept = self._drafts.pop(subject.id, "")
            self.field.commits.load(kept)
            self.row.setHidden(not kept)

    def open_new(self) -> None:
        """Open the field for a comment, as it was left."""
        if self.subject is not None and not self.subject.is_read_only:
            self.row.show()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _deal(self, subject: Subject) -> None:
        for line in self.lines:
            self._stack.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [CommentLine(each, subject.people) for each in subject.comments]
        for line in self.lines:
            self._stack.addWidget(line)

    def _stash(self) -> None:
        """Keep what was typed for when its annotation is shown again."""
        if self.subject is not None and not self.row.isHidden() and self.field.text().strip():
            self._drafts[self.subject.id] = self.field.text()

    def _judge(self) -> None:
        is_empty = not self.field.text().strip()
        explain(self.send, self.tr("A comment needs words.") if is_empty else "")

    def _send(self) -> None:
        if self.subject is None or not self.field.text().strip():
            return
        if self.ask(reviewing.comment, self.subject.id, self.field.text()):
            self._close()

    def _close(self) -> None:
        """Go back to the article, and close the field without what stands in it."""
        # First the keyboard goes: Qt would move it from a hidden field to the next one.
        self.left.emit()
        self.field.commits.load("")
        self.row.hide()

    def _leave(self) -> None:
        """Go back to the article; a field into which nothing was written is closed."""
        if self.field.text().strip():
            self.left.emit()
        else:
            self._close()
