"""The tab of sources: search, the list, and the fields of the selected one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.domain.change import Step
from annotator.services import evidence
from annotator.store import sources
from annotator.store.uses import uses_of
from annotator.ui.current import Current
from annotator.ui.session import Session
from annotator.ui.source_form import SourceDetails
from annotator.ui.source_list import SourceList, SourceModel, rows_of
from annotator.ui.theme import themes
from annotator.ui.widgets.commit import commit_focused
from annotator.ui.widgets.frames import EmptyState
from annotator.ui.widgets.key_button import KeyButton, explain
from annotator.ui.widgets.search_field import SearchField

LISTED: Final = frozenset({"source", "citation"})
"""Records of which the list tells."""
QUOTED: Final = LISTED | {"annotation", "anchor", "article"}
"""Records of which the places tell where a source is cited."""


class SourcePane(QWidget):
    """All sources of the project. While its tab is hidden it reads only what it has to count."""

    left = Signal()
    """Escape: the keyboard goes back to the article."""
    place_wanted = Signal(str, str)
    """An article's id and an annotation's, to be shown in the article."""

    def __init__(self, session: Session, current: Current, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._selected = ""
        self._model = SourceModel(self)
        self.field = SearchField(self.tr("Search sources…"), self.tr("Search sources"))
        self.list = SourceList(self._model)
        self.details = SourceDetails(session)
        self.new = QAction(self.tr("New source"), self)
        self._arrange()
        self._wire()
        self._read_list()

    def count(self) -> int:
        """Return how many sources the project has, whatever is searched for."""
        return self._model.total

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order."""
        return self._bar, self._stack, self.details

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        self._bar = bar = QFrame()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(metrics.small, metrics.small, metrics.small, metrics.small)
        row.setSpacing(metrics.small)
        row.addWidget(self.field, 1)
        row.addWidget(KeyButton(self.new, icon="plus"))
        self._empty, self._unfound = EmptyState("", ""), EmptyState("", "")
        self._empty.show_words(
            self.tr("No sources yet"),
            self.tr("Press S on an annotation to cite one, or make one here."),
        )
        self._unfound.show_words(
            self.tr("No source fits"), self.tr("There are sources, but none with these words.")
        )
        self._stack = QStackedWidget()
        for part in (self.list, self._empty, self._unfound):
            self._stack.addWidget(part)
        upper = QWidget()
        rows = QVBoxLayout(upper)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(bar)
        rows.addWidget(self._stack, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(upper)
        split.addWidget(self.details)
        split.setSizes([260, 500])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(split)
        self.setFocusProxy(self.field)

    def _wire(self) -> None:
        self.field.searched.connect(self._search)
        self.field.list_wanted.connect(self.list.go_in)
        self.field.left.connect(self.left)
        self.new.triggered.connect(self.begin_new)
        self.list.chosen.connect(self.select)
        self.list.entered.connect(self.details.edit)
        self.list.left.connect(self.left)
        self.details.made.connect(self.select)
        self.details.delete_wanted.connect(self._delete)
        self.details.left.connect(self._leave_details)
        self.details.place_wanted.connect(self.place_wanted)
        self._session.changed.connect(self._follow)

    # What the editor does

    def select(self, source_id: str) -> None:
        """Show the fields of a source."""
        focused = QApplication.focusWidget()
        if focused is not None and self.details.isAncestorOf(focused):
            commit_focused()
        self._selected = source_id
        self.list.select(source_id)
        self._show_details()

    def begin_new(self) -> None:
        """Show empty fields for a new source."""
        self.field.clear()
        self.field.search()
        self._selected = ""
        self.list.select("")
        self.details.show()
        self.details.begin_new()

    def _search(self) -> None:
        self._model.search(self.field.text())
        self.list.select(self._selected)
        self._show_right_sheet()

    def _delete(self) -> None:
        row = self._model.at(self._selected).row()
        if self._session.attempt(evidence.delete_source, self._selected) is None:
            return
        rows = self._model.rows
        self.select(rows[min(row, len(rows) - 1)].id if rows else "")
        self.list.go_in()

    def _leave_details(self) -> None:
        """Escape drops a new source that has no title; else the keyboard goes to the article."""
        if self.details.is_new:
            self.select(self._model.rows[0].id if self._model.rows else "")
            self.list.go_in()
        else:
            self.left.emit()

    # What is heard and shown

    def _follow(self, step: Step) -> None:
        names = {change.name for change in step.changes}
        if not names.isdisjoint(LISTED):
            self._read_list()
        if not names.isdisjoint(QUOTED):
            self._show_details()

    def _read_list(self) -> None:
        project = self._session.project
        self._model.show_rows(rows_of(sources.sources(project), sources.source_uses(project)))
        self.list.select(self._selected)
        self._show_right_sheet()

    def _show_details(self) -> None:
        """Read the selected source and where it is cited; while the tab is hidden, that waits."""
        if not self.isVisible() or (self.details.is_new and not self._selected):
            return
        project = self._session.project
        source = sources.source(project, self._selected) if self._selected else None
        if source is None:
            self._selected = ""
            self.details.forget()
        else:
            self.details.show_source(source, uses_of(project, source.id))
        self.details.setHidden(source is None)

    def _show_right_sheet(self) -> None:
        if self._model.rows:
            self._stack.setCurrentWidget(self.list)
        else:
            self._stack.setCurrentWidget(self._unfound if self._model.total else self._empty)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        explain(
            self.new,
            self.tr("This project is open for reading only") if self._session.read_only else "",
        )
        if not self._selected and self._model.rows and not self.details.is_new:
            self._selected = self._model.rows[0].id
            self.list.select(self._selected)
        self._show_details()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
