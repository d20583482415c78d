"""The tab of sources: search, the list, and the fields of the selected one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.services import evidence
from annotator.store import sources
from annotator.store.uses import uses_of
from annotator.ui.actions import Actions
from annotator.ui.command import Where
from annotator.ui.current import Current
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.source_form import SourceDetails
from annotator.ui.source_list import SourceList, SourceModel
from annotator.ui.sources.commands import SourceCommands
from annotator.ui.sources.errands import SourceErrands
from annotator.ui.sources.naming import shown_name
from annotator.ui.sources.shelf_bar import ShelfBar
from annotator.ui.sources.source_library import library_of
from annotator.ui.widgets.commit import commit_focused
from annotator.ui.widgets.frames import EmptyState

LISTED: Final = frozenset({"source", "citation"})
"""Records of which the list tells."""
QUOTED: Final = LISTED | {"annotation", "anchor", "article"}
"""Records of which the places tell where a source is cited."""


class SourcePane(QWidget):
    """All sources of the project. While its tab is hidden it reads only what it has to count."""

    left = Signal()
    """Escape: the keyboard goes back to the article."""
    wanted = Signal()
    """Something is asked of the pane: it has to be seen now."""
    place_wanted = Signal(str, str)
    """An article's id and an annotation's, to be shown in the article."""
    told = Signal(str)
    """A sentence for the editor."""

    def __init__(
        self,
        session: Session,
        current: Current,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library_of(session)
        self._selected = ""
        self._is_behind = True
        self._model = SourceModel(self)
        self.bar = ShelfBar(settings)
        self.field, self.new = self.bar.field, self.bar.new
        self.list = SourceList(self._model)
        self.details = SourceDetails(session, settings)
        self.errands = SourceErrands(session, current, settings, self)
        self.commands = SourceCommands(session, settings, self)
        self.setAcceptDrops(True)
        self._arrange()
        self._wire()

    def count(self) -> int:
        """Return how many sources the project has, whatever is searched for."""
        return sources.count_sources(self._session.project)

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order."""
        return self.bar, self._stack, self.details

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        return self.commands.handlers()

    def set_actions(self, actions: Actions) -> None:
        """Let the keys of the commands act here, and put them into the menu of the bar."""
        actions.attach(Where.SOURCES, self)
        self.commands.set_actions(actions, self.bar.menu)
        actions.lend_key(self.details.reference.copy, "copy_reference")

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected sources; the one that is shown counts as selected."""
        listed = self.list.selected_ids()
        return listed or ([self._selected] if self._selected else [])

    def _arrange(self) -> None:
        self._empty, self._unfound = EmptyState("", ""), EmptyState("", "")
        self._empty.show_words(
            self.tr("No sources yet"),
            self.tr(
                "Press S on an annotation to cite one, or make one here. An address, a DOI or a "
                "reference can be pasted; files of Zotero and the like can be dropped."
            ),
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
        rows.addWidget(self.bar)
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
        self.bar.order_changed.connect(self._search)
        self.bar.doubles.triggered.connect(self.merge_doubles)
        self.list.chosen.connect(self.select)
        self.list.entered.connect(self.details.edit)
        self.list.pasted.connect(self.paste)
        self.list.left.connect(self.left)
        self.list.selectionModel().selectionChanged.connect(self.commands.refresh)
        self.details.made.connect(self.select)
        self.details.delete_wanted.connect(self._delete)
        self.details.known_wanted.connect(self._use_known)
        self.details.merge_wanted.connect(self._merge_with)
        self.details.pasted.connect(self.paste)
        self.details.left.connect(self._leave_details)
        self.details.place_wanted.connect(self.place_wanted)
        self.details.reference.copy.triggered.connect(self.commands.copy_reference)
        self.errands.told.connect(self.told)
        self.errands.merged.connect(self.select)
        self.commands.told.connect(self.told)
        self._session.changed.connect(self._follow)
        self._library.changed.connect(self._count)

    # What the editor does

    def select(self, source_id: str) -> None:
        """Show the fields of a source."""
        self._catch_up()
        focused = QApplication.focusWidget()
        if focused is not None and self.details.isAncestorOf(focused):
            commit_focused()
        self._selected = source_id
        self.list.select(source_id)
        self._show_details()

    def begin_new(self) -> None:
        """Show empty fields for a new source."""
        self._make_room_for_new()
        self.details.begin_new()

    def paste(self, text: str) -> None:
        """Make a draft of a pasted address, DOI or reference; several records are taken in."""
        from annotator.services.pasting import drafts_of

        try:
            drafts = [] if self._session.read_only else drafts_of(text)
        except Refusal as refusal:
            self._session.refused.emit(refusal)
            return
        if len(drafts) != 1:
            self.errands.take_in_bytes(text.encode(errors="replace"))
            return
        known = self._library.same_item(drafts[0].item)
        if known is not None:
            self._use_known(known.id)
            return
        self._make_room_for_new()
        self.details.begin_new(drafts[0])

    def take_in(self, paths: object) -> None:
        """Take in files of sources, a list of `Path`s."""
        if isinstance(paths, list):
            self.wanted.emit()
            self.errands.take_in(paths)

    def merge_doubles(self) -> None:
        """Compare the selected sources, or else those that look like one work."""
        chosen = [self._library.get(each) for each in self.list.selected_ids()]
        group = [each for each in chosen if each is not None]
        self.errands.merge([group] if len(group) > 1 else self._library.doubles())

    def _make_room_for_new(self) -> None:
        self.wanted.emit()
        self._catch_up()
        commit_focused()
        self.field.clear()
        self.field.search()
        self._selected = ""
        self.list.select("")
        self.details.show()

    def _use_known(self, source_id: str) -> None:
        known = self._library.get(source_id)
        if known is not None:
            self.field.clear()
            self.field.search()
            self.select(source_id)
            self.list.go_in()
            self.told.emit(self.tr("Already in the library: {0}").format(shown_name(known)))

    def _merge_with(self, source_id: str) -> None:
        found = (self._library.get(each) for each in (source_id, self._selected))
        self.errands.merge([[each for each in found if each is not None]])

    def _search(self) -> None:
        self._show_rows()
        self.list.select(self._selected)

    def _delete(self) -> None:
        row = self._model.at(self._selected).row()
        if self._session.attempt(evidence.delete_source, self._selected) is None:
            return
        rows = self._model.rows
        self.select(rows[min(max(row, 0), len(rows) - 1)].source.id if rows else "")
        self.list.go_in()

    def _leave_details(self) -> None:
        """Escape drops a new source that is not saved; else the keyboard goes to the article."""
        if self.details.is_new:
            self.select(self._model.rows[0].source.id if self._model.rows else "")
            self.list.go_in()
        else:
            self.left.emit()

    # What is heard and shown

    def _follow(self, step: Step) -> None:
        names = {change.name for change in step.changes}
        if not names.isdisjoint(LISTED):
            self._is_behind = True
        if self.isVisible():
            self._catch_up()
        if not names.isdisjoint(QUOTED):
            self._show_details()

    def _catch_up(self) -> None:
        """Bring the list up to date, if it is behind what the project holds."""
        if self._is_behind:
            self._is_behind = False
            self._show_rows()
            self.list.select(self._selected)

    def _show_rows(self) -> None:
        self._model.show_rows(self._library.found(self.field.text(), self.bar.current_order()))
        if self._model.rows:
            self._stack.setCurrentWidget(self.list)
        else:
            self._stack.setCurrentWidget(self._unfound if self._library.count() else self._empty)
        self._count()

    def _count(self) -> None:
        """Say how many there are, and how many doubles as soon as that is known."""
        if not self.isVisible():
            return
        groups = self._library.doubles() if self._library.look_for_doubles() else []
        doubles = sum(len(group) - 1 for group in groups)
        self.bar.show_counts(len(self._model.rows), self._library.count(), doubles)
        self.commands.refresh()

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
        self.commands.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._library.read_again()
        self._catch_up()
        self._count()
        self.commands.refresh()
        if not self._selected and self._model.rows and not self.details.is_new:
            self._selected = self._model.rows[0].source.id
            self.list.select(self._selected)
        self._show_details()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of sources, and an address or other text; other files are the window's."""
        paths = _files(event.mimeData())
        if any(map(is_of_sources, paths)) or (event.mimeData().hasText() and not paths):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Take in the files, or make a draft of the text."""
        paths, text = _files(event.mimeData()), event.mimeData().text()
        event.acceptProposedAction()
        if paths:
            self.errands.take_in([each for each in paths if is_of_sources(each)])
        else:
            self.paste(text)


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def is_of_sources(path: Path) -> bool:
    """Whether a file's name is that of a file of sources."""
    from annotator.services.sources_in import told_format

    return bool(told_format(b"", path.name))
