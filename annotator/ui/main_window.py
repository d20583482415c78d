"""The main window: panes in their places, and every connection between them on one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.segments import paragraph_at
from annotator.ui.actions import Actions
from annotator.ui.article_list import ArticleList
from annotator.ui.article_pane import ArticlePane
from annotator.ui.availability import Availability
from annotator.ui.command import MENUS, Where
from annotator.ui.current import Current
from annotator.ui.edge_voice import EdgeVoice
from annotator.ui.errands import Errands
from annotator.ui.find.opener import Find
from annotator.ui.focus_mode import FocusMode
from annotator.ui.granularity_choice import GranularityChoice
from annotator.ui.key_map import KeyMap
from annotator.ui.marking import Marking
from annotator.ui.palette.opener import PaletteOpener
from annotator.ui.part import Part
from annotator.ui.parts import further_parts
from annotator.ui.people.desk_menu import DeskMenu
from annotator.ui.pointing import Pointing
from annotator.ui.reading import Reading
from annotator.ui.reading_aloud import ReadingAloud
from annotator.ui.session import Session
from annotator.ui.settings import ARTICLES_SHOWN, Settings
from annotator.ui.shortcuts import Shortcuts
from annotator.ui.side_commands import SideCommands
from annotator.ui.side_tabs import SideTabs
from annotator.ui.status_line import StatusLine
from annotator.ui.tab_walk import walk
from annotator.ui.top_bar import TopBar
from annotator.ui.turning import Turning
from annotator.ui.undoing import Undoing
from annotator.ui.voice import Voice
from annotator.ui.widgets.commit import commit_focused
from annotator.ui.widgets.toast import Toast


class MainWindow(QMainWindow):
    """One project at work. It arranges and wires; what is done is done elsewhere."""

    open_wanted = Signal(object)
    """A `Path` of a project that was chosen, or a list of those of whatever was dropped."""
    new_wanted = Signal()
    close_wanted = Signal()
    rebuild_wanted = Signal()
    """The language was changed: the window has to be made again."""

    def __init__(self, session: Session, settings: Settings, shell: QWidget | None = None) -> None:
        """Be a page of `shell`, or else a window of its own."""
        # A page that is given its parent later would have to be dressed twice.
        super().__init__(shell)
        if shell is not None:
            # Qt makes every QMainWindow a window, also one that has a parent.
            self.setWindowFlags(Qt.WindowType.Widget)
        self.session = session
        self.settings = settings
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.current = Current(self)
        self.articles = ArticleList(session, self.current)
        self.article = ArticlePane(session, self.current, settings)
        self.finder = Find(session, self.current, self.article, settings)
        self.pointing = Pointing(session, self.current, self.article)
        self.granularity = GranularityChoice(self.article.view, settings, self)
        self.reading = Reading(settings, self)
        self.marking = Marking(session, self.current, self.article.view, self)
        self.side = SideTabs(session, self.current, settings)
        self.errands = Errands(session, self.current, settings, self)
        self.undoing = Undoing(session, self.current, self.side, self)
        self.turning = Turning(session, self.current, self.articles, self.article, settings, self)
        self.parts: tuple[Part, ...] = (
            self.errands,
            self.undoing,
            self.marking,
            self.granularity,
            self.pointing,
            self.finder,
            SideCommands(self.side, self.marking, self),
            self.turning,
            self.reading,
            *further_parts(self),
        )
        self.key_map = KeyMap(settings, self)
        self.shortcuts = Shortcuts(self.key_map, self)
        self.actions_table = Actions(self._handlers(), self, self.key_map)
        self.articles.add_below(self.side.stand.view_list)
        self.side.set_actions(self.actions_table)
        self.article.set_actions(self.actions_table)
        for part in self.parts:
            part.set_actions(self.actions_table)
        self.availability = Availability(session, self.current, self.actions_table, self)
        self.top = TopBar(session, self.actions_table)
        self.status = StatusLine(session, self.current)
        self.desk_menu = DeskMenu(session, self.status.person)
        self.toast = Toast(self.article, room=self.article.pages)
        self.voice = Voice(self.toast, self)
        self.actions_table.lend_key(self.toast.undo, "undo")
        self.palette_opener = PaletteOpener(self.actions_table, self.articles, settings, self)
        self.aloud = ReadingAloud(session, self.current, self.article.view, self.side, self)
        self.edge_voice = EdgeVoice(self.article.view, self.status.place, self.toast, self)
        self._is_painted = False
        # Where one is, is said once it can be seen there.
        self._place_soon = QTimer(self, interval=0, singleShot=True)
        self._place_soon.timeout.connect(self._show_place)
        self._arrange()
        self._wire()
        self._restore()

    # What the commands do

    def _handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return the handler of every command: the parts', and those that are the window's own."""
        own: dict[str, Callable[[], object]] = {
            "new_project": self.new_wanted.emit,
            "close_project": self.close_wanted.emit,
            "quit": self._quit,
            "person": self._choose_person,
            "go_to_article": self._go_to_article,
            "focus_article": self.focus_article,
            "articles_shown": self._show_articles,
            "focus_mode": self._toggle_focus_mode,
            "preferences": self._preferences,
            "palette": self._open_palette,
            "shortcuts": self.shortcuts.show_sheet,
            "change_shortcuts": self.shortcuts.change,
        }
        for part in self.parts:
            own.update(part.handlers())
        return own

    # Where things stand

    def _arrange(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        for number, pane in enumerate((self.articles, self.finder.frame, self.side)):
            self.split.addWidget(pane)
            self.split.setStretchFactor(number, int(pane is self.finder.frame))
        self.split.setSizes([236, 730, 460])
        self.articles.setMinimumWidth(180)
        self.article.setMinimumWidth(360)
        self.side.setMinimumWidth(380)
        panes = (self.articles, self.article, self.side)
        bars = (self.menuBar(), self.top, self.status)
        self.focus_mode = FocusMode(self.actions_table, self.split, panes, bars, self)
        body = QWidget(self)
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part in (self.top, self.split, self.focus_mode.way_back, self.status):
            box.addWidget(part, int(part is self.split))
        self.setCentralWidget(body)
        for title in MENUS:
            self.menuBar().addMenu(self.actions_table.menu(title))
        self.actions_table.attach(Where.ARTICLE, self.article)
        self.actions_table.attach(Where.FIND, self.finder.frame)
        for widget in (self.article, self.side.mark_keys):
            self.actions_table.attach(Where.MARKS, widget)
        self.actions_table.attach(Where.QUEUE, self.side.queue_keys)

    # Who hears what

    def _wire(self) -> None:
        voice = self.voice
        self.session.changed.connect(voice.tell_step)
        self.session.refused.connect(voice.refuse)
        voice.mending_wanted.connect(self.side.point_at)
        for part in self.parts:
            part.told.connect(voice.say)
            part.done.connect(voice.say_done)
            part.refused.connect(voice.refuse)
            part.place_wanted.connect(self.current.go_to)
        self.toast.undo_requested.connect(self.undoing.undo)
        self.articles.article_chosen.connect(self.current.open_article)
        self.current.article_changed.connect(self._retitle)
        self.current.annotation_changed.connect(voice.forget_refusal)
        self.article.view.selection_changed.connect(self._show_place_soon)
        self.side.wanted.connect(self.focus_mode.bring_side)
        self.side.left.connect(self.focus_article)
        self.side.place_wanted.connect(self.current.go_to)
        self.side.told.connect(voice.say)
        self.marking.set_targets(self.side.annotations.targets)
        self.side.annotations.filtered.connect(self.article.show_filtered)
        self.side.annotations.selection_changed.connect(self.availability.refresh_soon)
        self.availability.set_several(self.side.annotations.has_several)
        self.pointing.serve_list(self.side.annotations.list)
        self.errands.sources_given.connect(self.side.take_in_sources)
        self.errands.article_opened.connect(self.current.open_article)
        self.errands.shortcuts_wanted.connect(self.shortcuts.change)
        self.errands.project_chosen.connect(self.open_wanted)
        self.status.list_wanted.connect(self.side.show_filter)
        self.status.person_wanted.connect(self.desk_menu.open)
        self.status.overview_wanted.connect(self.actions_table["overview"].trigger)
        self.desk_menu.other_wanted.connect(self.errands.choose_person)
        self.desk_menu.people_wanted.connect(self.errands.edit_people)
        self.palette_opener.article_wanted.connect(self._read_article)

    # What was left open

    def _restore(self) -> None:
        self.resize(1440, 900)
        self.restoreGeometry(self.settings.blob("geometry"))
        self.split.restoreState(self.settings.blob("split"))
        shown = self.settings.get(ARTICLES_SHOWN)
        self.articles.setVisible(shown)
        self.actions_table["articles_shown"].setChecked(shown)
        self.reading.serve(self.article.view)
        self._retitle()
        self.open_last_place()

    def open_last_place(self) -> None:
        """Open the article that was open last, where it was left."""
        self.turning.open_last()
        self.focus_article()

    def focus_article(self) -> None:
        """Give the keyboard back to the article, caret where it was."""
        self.article.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focus_mode.settle()

    def _retitle(self, _article_id: str = "") -> None:
        name = self.session.project.path.stem
        self.setWindowTitle(self.tr("{0} — Annotator").format(name))
        self.setWindowFilePath(str(self.session.project.path))

    def _show_place_soon(self, _span: object) -> None:
        self._place_soon.start()

    def _show_place(self) -> None:
        span = self.article.view.selection()
        if span is None or not self.current.article_id:
            self.status.hide_place()
            return
        text = self.article.text
        self.status.show_place(paragraph_at(text, span.start)[0], span.start, span.end)

    def _choose_person(self) -> None:
        self.desk_menu.open()

    def _go_to_article(self) -> None:
        self.side.review.show_in_article()
        self.focus_article()

    def _toggle_focus_mode(self) -> None:
        self.focus_mode.toggle()

    def _open_palette(self) -> None:
        self.palette_opener.open()

    def _read_article(self, article_id: str) -> None:
        self.current.open_article(article_id)
        self.focus_article()

    def _show_articles(self) -> None:
        if self.focus_mode.leave():
            # Whoever asks for the list there wants to see it.
            self.actions_table["articles_shown"].setChecked(True)
        shown = self.actions_table["articles_shown"].isChecked()
        self.articles.setVisible(shown)
        self.settings.put(ARTICLES_SHOWN, shown)

    def _preferences(self) -> None:
        if self.errands.edit_preferences(self.reading):
            self.rebuild_wanted.emit()

    def _quit(self) -> None:
        self.window().close()

    def remember(self) -> None:
        """Write down the window's shape and the editor's place."""
        self.settings.put_blob("geometry", self.window().saveGeometry())
        self.settings.put_blob("split", self.focus_mode.split_state())
        self.article.remember_place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Select what was selected last as soon as the window stands there: details take time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.turning.select_last)

    @override
    def event(self, event: QEvent) -> bool:
        """Know what is allowed before a key is looked up, also one that comes in the same turn."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self.availability.catch_up()
        return super().event(event)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go through the panes as they stand, left to right, and round again."""
        bars = (self.focus_mode.way_back, self.status, self.top)
        middle = (*self.finder.regions(), self.article)
        regions = (self.articles, *middle, *self.side.regions(), *bars)
        return walk(regions, forward=forward, is_round=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the article; a key whose command is off says why."""
        reason = self.actions_table.why_not(event, QApplication.focusWidget() or self)
        if event.key() == Qt.Key.Key_Escape:
            self.focus_article()
        elif reason:
            self.voice.explain(reason)
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Commit what is being typed and remember the place."""
        commit_focused()
        self.remember()
        event.accept()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped: projects open, texts become articles."""
        urls = event.mimeData().urls()
        self.open_wanted.emit([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()
