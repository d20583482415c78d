"""The upper part of the tab of annotations: the filter and the rows, or why there are none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.domain.change import Step
from annotator.store import listing
from annotator.store.list_filter import Filter
from annotator.store.list_order import Order
from annotator.ui.actions import Actions
from annotator.ui.annotation_filter_bar import FilterBar
from annotator.ui.annotation_list import AnnotationList
from annotator.ui.annotation_model import AnnotationModel
from annotator.ui.facets import Facet, read_facets
from annotator.ui.session import Session
from annotator.ui.widgets.frames import EmptyState

AT_ONCE: Final = 2000
"""So many annotations are made ready for words in one turn of the loop: a few milliseconds."""
PAINTED_MS: Final = 16
"""The rows are painted by then: a list arranges its rows only when all else has come to rest."""


class AnnotationRows(QWidget):
    """Reads an article's rows after the article stands on the screen, or when they are asked for.

    Selection and place are kept through filters, orders and changes, as far as they are shown.
    """

    filtered = Signal(object)
    """The ids that the filter shows, as a frozenset; none when there is no filter.

    Said once the rows are painted: they are what whoever types is looking at.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._project = session.project
        self._article_id = ""
        self._selected = ""
        self._waits = False
        self._was_filtered = False
        self._actions: Actions | None = None
        self._model = AnnotationModel(session.project, self)
        self.bar = FilterBar(self._facets)
        self.list = AnnotationList(self._model)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._idle = QTimer(self, interval=0)
        self._told = QTimer(self, interval=PAINTED_MS, singleShot=True)
        self._arrange()
        self._wire()

    def set_actions(self, actions: Actions) -> None:
        """Take up the commands, whose keys an empty list tells."""
        self._actions = actions
        actions.keys_changed.connect(self._say_how)
        self._say_how()

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order."""
        return self.bar, self._stack

    def count(self) -> int:
        """Return how many annotations the article has, whatever the filter shows."""
        if not self._waits:
            return self._model.total
        version_id = listing.newest_version(self._project, self._article_id)
        return listing.total(self._project, version_id)

    def filtered_ids(self) -> list[str] | None:
        """Return the ids that the filter shows, from top to bottom; none without a filter."""
        self.read()
        return list(self._model.ids) if self._model.is_filtered else None

    def show_article(self, article_id: str) -> None:
        """Turn to another article; its rows come once it stands on the screen."""
        self._article_id, self._selected = article_id, ""
        with self.list.held_still():
            self._model.show_article("")
        self.bar.forget_facets()
        self._waits = bool(article_id)
        if self._waits:
            self._soon.start()
        self._show_right_sheet()

    def read(self) -> None:
        """Have the rows there now."""
        if not self._waits or not self._session.is_open:
            return
        self._waits = False
        self._soon.stop()
        with self.list.held_still():
            self._model.show_article(self._article_id)
            self._model.pin(self._selected)
        self.list.select(self._selected)
        self._show_right_sheet()

    def select(self, annotation_id: str) -> None:
        """Select an annotation, which is shown whatever the filter says; or none."""
        self._selected = annotation_id
        if self._waits:
            return
        with self.list.held_still():
            self._model.pin(annotation_id)
        self.list.select(annotation_id)
        self._show_right_sheet()

    def select_several(self, ids: Collection[str]) -> bool:
        """Select annotations together; return whether any of them is shown."""
        self.read()
        return self.list.select_all_of(ids)

    def follow(self, step: Step) -> None:
        """Bring the rows that a step touched up to date."""
        if self._waits:
            return
        with self.list.held_still():
            self._model.follow(step)
        if self.list.count_selected() < 2:
            self.list.select(self._selected)
        self._show_right_sheet()

    def after(self, gone: Collection[str]) -> str:
        """Return the row that takes the place of the current one when these have gone."""
        ids, at = self._model.ids, self.list.currentIndex().row()
        if at < 0:
            return ""
        below = (each for each in ids[at:] if each not in gone)
        above = (each for each in reversed(ids[:at]) if each not in gone)
        return next(below, next(above, ""))

    def _facets(self) -> Sequence[Facet]:
        return read_facets(self._project, self._article_id)

    def _arrange(self) -> None:
        clear = QAction(self.tr("Clear the filter"), self)
        clear.triggered.connect(self._clear_filter)
        self._empty = EmptyState(
            self.tr("Nothing tagged yet"),
            self.tr("Select words in the article, and mark a claim, an entity or a date."),
        )
        self.hidden_state = EmptyState(
            self.tr("Nothing fits the filter"),
            self.tr("The article has annotations, but none like these."),
            clear,
        )
        self._stack = QStackedWidget()
        for part in (self.list, self._empty, self.hidden_state):
            self._stack.addWidget(part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)

    def _wire(self) -> None:
        self._soon.timeout.connect(self.read)
        self._idle.timeout.connect(self._prepare)
        self._told.timeout.connect(self._tell_filtered)
        self.bar.changed.connect(self._filter)
        self.bar.order_chosen.connect(self._sort)
        self.bar.list_wanted.connect(self.list.begin)
        self.bar.typing_begun.connect(self._idle.start)
        self._model.modelReset.connect(self._tell_soon)
        self._model.rowsInserted.connect(self._tell_soon)
        self._model.rowsRemoved.connect(self._tell_soon)

    def _say_how(self) -> None:
        """Say with which keys one begins, if there is one for each kind."""
        kinds = ("claim", "entity", "date")
        keys = [self._actions.shown_key(kind) for kind in kinds] if self._actions else []
        if keys and all(keys):
            how = self.tr("Select words in the article and press {0}, {1} or {2}.").format(*keys)
        else:
            how = self.tr("Select words in the article, and mark a claim, an entity or a date.")
        self._empty.show_words(self._empty.title.text(), how)

    def _filter(self, wanted: Filter) -> None:
        with self.list.held_still():
            self._model.set_filter(wanted)
        self._show_current()

    def _sort(self, order: str) -> None:
        with self.list.held_still():
            self._model.set_order(Order(order))
        self._show_current()

    def _show_current(self) -> None:
        """Keep what is selected in sight; where nothing is any more, begin at the top."""
        if self.list.count_selected() < 2:
            self.list.select(self._selected)
        self.list.show_current()
        self._show_right_sheet()

    def _clear_filter(self) -> None:
        self.bar.show_filter(Filter())
        self.list.setFocus()

    def _prepare(self) -> None:
        """Use the time until words are typed."""
        self.read()
        if not self._session.is_open or not self._model.prepare(AT_ONCE):
            self._idle.stop()

    def _tell_soon(self) -> None:
        if self._model.is_filtered or self._was_filtered:
            self._told.start()

    def _tell_filtered(self) -> None:
        self._was_filtered = self._model.is_filtered
        self.filtered.emit(frozenset(self._model.ids) if self._was_filtered else None)

    def _show_right_sheet(self) -> None:
        if self._waits or self._model.rowCount():
            self._stack.setCurrentWidget(self.list)
        elif self._model.total:
            self._stack.setCurrentWidget(self.hidden_state)
        else:
            self._stack.setCurrentWidget(self._empty)
