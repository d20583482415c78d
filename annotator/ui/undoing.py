"""Undo and redo, and the way to what was undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from annotator.domain.annotation import Annotation
from annotator.domain.change import Step
from annotator.store import annotations as stored
from annotator.ui.current import Current
from annotator.ui.part import Part
from annotator.ui.session import Session
from annotator.ui.side_tabs import SideTabs


class Undoing(Part):
    """Takes steps back or does them again, and shows the editor where that was."""

    def __init__(self, session: Session, current: Current, side: SideTabs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._current = current
        self._side = side

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        return {"undo": self.undo, "redo": self.redo}

    def undo(self) -> None:
        """Take the last step back."""
        self._go_to(self._session.undo())

    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._go_to(self._session.redo())

    def _go_to(self, step: Step | None) -> None:
        """Turn to the one annotation that was undone or redone; the queue does so by itself."""
        touched = step.touched_annotations() if step else frozenset()
        if len(touched) > 1 and self._side.annotations.isVisible():
            self._side.annotations.select_several(touched)
        if len(touched) != 1 or self._side.is_queue_shown():
            return
        (annotation_id,) = touched
        found = stored.annotation(self._session.project, annotation_id)
        if found is not None:
            self._current.go_to(found.article_id, found.id)
            return
        for each in step.changes if step else ():
            if isinstance(each.before, Annotation):
                self._current.open_article(each.before.article_id)
