"""The open project: what the editor does to it, undo, and the one signal `changed`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from annotator.domain.change import Change, Step, only_real
from annotator.domain.person import Person
from annotator.domain.refusal import Refusal
from annotator.services.desk import Desk
from annotator.store.project import Project
from annotator.ui.background import end_all

P = ParamSpec("P")

UNDO_LIMIT = 2000


class Session(QObject):
    """One open project and the person who works on it.

    Panes ask with `attempt`; when the store has agreed, everyone hears `changed`, the asker too.
    """

    changed = Signal(object)
    """A `Step` that the store has taken: done, undone or redone."""
    refused = Signal(object)
    """A `Refusal`: nothing was changed."""
    person_changed = Signal(object)
    """The `Person` who now works at the desk."""
    closed = Signal()
    """The file is closed: what was put beside it can go."""

    def __init__(self, project: Project, person: Person, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = Desk(project, person)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)
        self.is_open = True
        self._visit = 0
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._begin_visit)

    @property
    def project(self) -> Project:
        """The project file."""
        return self.desk.project

    @property
    def read_only(self) -> bool:
        """Whether the file can only be read."""
        return self.project.read_only

    def attempt(
        self, service: Callable[Concatenate[Desk, P], Step], *args: P.args, **kwargs: P.kwargs
    ) -> Step | None:
        """Ask a service for a step and commit it as one undo step.

        Returns the step, or none when it was refused or would change nothing.
        """
        try:
            step = service(self.desk, *args, **kwargs)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return None
        return self.take(step)

    def take(self, step: Step) -> Step | None:
        """Commit a step that is ready, as one undo step; none when the store refuses it."""
        changes = only_real(step.changes)
        if not changes:
            return None
        step = Step(step.act, changes, step.notes, step.refused)
        command = _Edit(self, step, self._visit)
        self.undo_stack.push(command)
        return command.step if command.taken else None

    def commit(self, step: Step) -> Step | None:
        """Hand a step to the store and tell everyone; return what was stored, none if refused.

        Only the undo command calls this, and who brings somebody to the desk, which is not undone.
        """
        try:
            step = self.desk.commit(step)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return None
        is_renamed = self._is_renamed(step)
        self.changed.emit(step)
        if is_renamed:
            self.person_changed.emit(self.desk.person)
        return step

    def adopt(self, step: Step) -> None:
        """Take up a step that was stored on another connection: one undo step, told to everyone."""
        command = _Edit(self, step, self._visit)
        command.silent = True
        self.undo_stack.push(command)
        self.changed.emit(step)

    def undo(self) -> Step | None:
        """Take the last step back; when the store refuses, the step stays to be undone.

        Returns what was done for it, or none.
        """
        done = self._move(self.undo_stack.undo, self.undo_stack.redo, self.undo_stack.index() - 1)
        return done.inverse() if done else None

    def redo(self) -> Step | None:
        """Do again what was undone last; when the store refuses, it stays to be redone."""
        return self._move(self.undo_stack.redo, self.undo_stack.undo, self.undo_stack.index())

    def sit_down(self, person: Person) -> None:
        """Let another person work from now on."""
        self.desk.person = person
        self.person_changed.emit(person)

    def close(self) -> None:
        """Forget the undo steps and close the file; panes are not told, for they could not look."""
        self.is_open = False
        # Who reads beside us would keep the file from being left alone, and in one piece.
        end_all()
        self.undo_stack.blockSignals(True)
        self.undo_stack.clear()
        self.project.close()
        self.closed.emit()

    def _is_renamed(self, step: Step) -> bool:
        """Take up what the person at the desk is called from now on; whether that changed."""
        for change in step.changes:
            if isinstance(change.after, Person) and change.id == self.desk.person.id:
                self.desk.person = change.after
                return True
        return False

    def _move(self, go: Callable[[], None], back: Callable[[], None], index: int) -> Step | None:
        command = self.undo_stack.command(index)
        if not isinstance(command, _Edit):
            return None
        go()
        if command.taken:
            return command.step
        command.silent = True
        back()
        return None

    def _begin_visit(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self._visit += 1


class _Edit(QUndoCommand):
    """The one undo command: a step and its inverse."""

    __slots__ = ("_pushed", "_session", "silent", "step", "taken", "visit")

    def __init__(self, session: Session, step: Step, visit: int) -> None:
        super().__init__(step.act)
        self.step = step
        self.taken = True
        self.silent = False
        self._session = session
        self.visit = visit
        self._pushed = False

    @override
    def redo(self) -> None:
        stored = self._run(self.step)
        if not self._pushed:
            self.setObsolete(not self.taken)
            # What it does to an article that is signed off is undone with it.
            self.step = stored or self.step
        self._pushed = True

    @override
    def undo(self) -> None:
        self._run(self.step.inverse())

    @override
    def id(self) -> int:
        """Only typed fields are merged: Qt asks `mergeWith` for equal ids but -1."""
        return 1 if self.step.act.startswith(("edit_", "set_")) else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in what was typed into the same field during the same visit."""
        if not isinstance(other, _Edit) or not other.taken:
            return False
        if (other.step.act, other.visit) != (self.step.act, self.visit):
            return False
        if other.step.touched_annotations() != self.step.touched_annotations():
            return False
        self.step = Step(self.step.act, joined(self.step.changes, other.step.changes))
        self.setObsolete(not self.step.changes)
        return True

    def _run(self, step: Step) -> Step | None:
        stored = None
        if not self.silent:
            stored = self._session.commit(step)
            self.taken = stored is not None
        self.silent = False
        return stored


def joined(first: Iterable[Change], then: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes that lead from before `first` to after `then`, one per record."""
    net: dict[tuple[str, str], Change] = {}
    for change in (*first, *then):
        key = (change.name, change.id)
        known = net.get(key)
        if known is None:
            net[key] = change
        elif known.before is None and change.after is None:
            del net[key]
        else:
            net[key] = Change(known.before, change.after)
    return only_real(net.values())
