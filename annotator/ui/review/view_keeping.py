"""Keeps what is asked for as a view under a name, renames one, and lets it go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.domain.saved_view import Pane, SavedView
from annotator.services import views
from annotator.store.queue_query import query_of
from annotator.ui.refusals import worded_refusal
from annotator.ui.review.queue_bar import QueueBar
from annotator.ui.review.queue_reader import QueueReader
from annotator.ui.review.view_counts import ViewCounts
from annotator.ui.review.views import EVERYTHING, NamedView, built_in
from annotator.ui.session import Session


class ViewKeeping(QObject):
    """Knows which view is gone through; each act is one undo step."""

    turned = Signal(object)
    """A `NamedView` that is gone through from now on."""
    renamed = Signal()
    """The view that is gone through is another one, or called otherwise; what it holds is not."""
    done = Signal()
    """A name was given: the keyboard goes back."""

    def __init__(
        self,
        session: Session,
        bar: QueueBar,
        reader: QueueReader,
        counts: ViewCounts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._bar = bar
        self._reader = reader
        self._counts = counts
        self.view = built_in(EVERYTHING)
        bar.view.is_fixed = session.read_only
        bar.view.chosen.connect(self.turn_to)
        bar.view.save_wanted.connect(self._ask_for_name)
        bar.view.rename_wanted.connect(self._ask_for_other_name)
        bar.view.renew_wanted.connect(self._renew)
        bar.view.delete_wanted.connect(self._delete)
        bar.naming.given.connect(self._name)

    def turn_to(self, key: str) -> None:
        """Go through another view."""
        found = self._found(key)
        if found is not None:
            self.view = found
            self.turned.emit(found)

    def follow(self, step: Step) -> None:
        """Take up views that were saved, renamed, changed or deleted."""
        if all(change.name != "saved_view" for change in step.changes):
            return
        self._counts.list_anew()
        made = [each.after for each in step.changes if isinstance(each.after, SavedView)]
        now = query_of(self._reader.wanted, self._reader.order)
        is_this = any(dict(each.query) == now for each in made) if made else False
        key = made[0].id if is_this else self.view.key
        self.view = self._found(key) or built_in(EVERYTHING)
        self.renamed.emit()

    def _found(self, key: str) -> NamedView | None:
        return next((each for each in self._counts.views if each.key == key), None)

    def _ask_for_name(self) -> None:
        self._bar.naming.open_row()

    def _ask_for_other_name(self) -> None:
        self._bar.naming.open_row(self.view.key, self.view.name)

    def _name(self, key: str, name: str) -> None:
        desk, query = self._session.desk, query_of(self._reader.wanted, self._reader.order)
        if key:
            done = self._take(lambda: views.rename_view(desk, key, name))
        else:
            done = self._take(lambda: views.save_view(desk, name, Pane.QUEUE, query))
        if done:
            self._bar.naming.hide()
            self.done.emit()

    def _take(self, make: Callable[[], Step]) -> bool:
        """Commit a step; a refusal is told beside the name."""
        try:
            step = make()
        except Refusal as refusal:
            self._bar.naming.refuse(worded_refusal(refusal))
            return False
        return not step.changes or self._session.take(step) is not None

    def _renew(self) -> None:
        query = query_of(self._reader.wanted, self._reader.order)
        self._session.attempt(views.change_view, self.view.key, query)

    def _delete(self) -> None:
        self._session.attempt(views.delete_view, self.view.key)
