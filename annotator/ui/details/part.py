"""What every part of the details has: the annotation it shows, and how it asks for a change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Annotation
from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.services import annotating
from annotator.services.desk import Desk
from annotator.ui.details.subject import Subject, read_subject
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session
from annotator.ui.widgets.fields import CommitLineEdit, CommitTextEdit
from annotator.ui.widgets.tips import plain_tip

P = ParamSpec("P")


Field = CommitLineEdit | CommitTextEdit
"""A field that commits what is typed into it."""


class Part(QWidget):
    """Shows one side of an annotation, and asks the session when the editor changes it."""

    left = Signal()
    """Escape: the keyboard goes back to the article."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.subject: Subject | None = None
        self.refusal: Refusal | None = None
        """Why the last request was refused."""
        session.refused.connect(self._hear)

    def show_subject(self, subject: Subject, *, fresh: bool) -> None:
        """Show an annotation as it now is; `fresh` when it is another one than before.

        A part that was left out for a while notices by itself that it is another one.
        """
        is_other = self.subject is None or self.subject.id != subject.id
        self.subject = subject
        self.refresh(subject, fresh=fresh or is_other)

    def forget(self) -> None:
        """Show nothing more, and ask nothing more: the annotation is gone."""
        self.subject = None

    def refresh(self, subject: Subject, *, fresh: bool) -> None:
        """Bring what is shown up to date."""
        # Every heir has its own; Qt's metaclass leaves no room for that of an abstract class.
        raise NotImplementedError

    def ask(
        self, service: Callable[Concatenate[Desk, P], Step], *args: P.args, **kwargs: P.kwargs
    ) -> bool:
        """Ask for a change; return whether it was done, or there was nothing to do."""
        self.refusal = None
        return self.session.attempt(service, *args, **kwargs) is not None or self.refusal is None

    def save(
        self,
        field: Field,
        service: Callable[Concatenate[Desk, P], Step],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """Ask for what was typed into a field; when it is refused, the text stays there unsaved."""
        if self.subject is None:
            return False
        done = self.ask(service, *args, **kwargs)
        if not done:
            field.commits.refuse()
        return done

    def edit(self, **fields: object) -> bool:
        """Ask for other values of the annotation's fields; return whether that was done."""
        if self.subject is None:
            return False
        done = self.ask(_edit, self.subject.annotation, fields)
        self._look_again_if_changed_elsewhere()
        return done

    def save_edit(self, field: Field, **fields: object) -> None:
        """Ask for the value that was typed into a field."""
        if self.subject is not None:
            self.save(field, _edit, self.subject.annotation, fields)
            self._look_again_if_changed_elsewhere()

    def _look_again_if_changed_elsewhere(self) -> None:
        """Show what another program has stored; what was typed here stays in its field."""
        if self.subject is None or self.refusal is None or self.refusal.code != "record_changed":
            return
        found = read_subject(self.session.project, self.subject.id)
        if found is not None:
            self.show_subject(found, fresh=False)

    def _hear(self, refusal: Refusal) -> None:
        self.refusal = refusal


def _edit(desk: Desk, seen: Annotation, fields: Mapping[str, object]) -> Step:
    """Edit the annotation as it was seen here; another program may have stored other values."""
    stored = desk.annotation(seen.id)
    if any(getattr(stored, name) != getattr(seen, name) for name in fields):
        raise Refusal("record_changed", record="annotation", id=seen.id)
    return annotating.edit(desk, seen.id, **fields)


def put(field: Field, text: str, subject: Subject, *, fresh: bool) -> None:
    """Show a stored value in a field: of another annotation at once, of the same one with care."""
    if fresh:
        field.commits.load(text)
    else:
        field.show_value(text)
    field.setReadOnly(not subject.can_edit)
    _explain(field, why_closed(subject))


def let_edit(widget: QWidget, subject: Subject) -> None:
    """Let a button or a box be changed, or grey it and say why in its tool tip."""
    widget.setEnabled(subject.can_edit)
    _explain(widget, why_closed(subject))


def _explain(widget: QWidget, reason: str) -> None:
    tip = plain_tip(reason) if reason else ""
    if widget.toolTip() != tip:
        widget.setToolTip(tip)
        widget.setAccessibleDescription(reason)


def why_closed(subject: Subject) -> str:
    """Return why an annotation cannot be edited; empty when it can."""
    if subject.is_locked:
        return worded_refusal(Refusal("locked"))
    return why_read_only(subject)


def why_read_only(subject: Subject) -> str:
    """Return why nothing can be said about even an approved annotation; empty when it can."""
    if subject.is_read_only:
        return QCoreApplication.translate("Details", "This project is open for reading only")
    return ""
