"""The main window: panes in their places, and every connection between them on one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.annotation import Annotation
from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.domain.segments import paragraph_at
from annotator.domain.text import Span
from annotator.store import annotations as stored
from annotator.ui.actions import MENUS, Actions, Where
from annotator.ui.acts import worded_act
from annotator.ui.article_list import ArticleList
from annotator.ui.article_pane import ArticlePane
from annotator.ui.availability import Availability
from annotator.ui.current import Current
from annotator.ui.errands import Errands
from annotator.ui.marking import Marking
from annotator.ui.refusals import worded_note, worded_refusal
from annotator.ui.session import Session
from annotator.ui.settings import ARTICLES_SHOWN, SNAP_TO_WORDS, TEXT_SIZE, Settings
from annotator.ui.side_tabs import SideTabs
from annotator.ui.status_line import StatusLine
from annotator.ui.tab_walk import walk
from annotator.ui.top_bar import TopBar
from annotator.ui.widgets.commit import commit_focused
from annotator.ui.widgets.toast import Toast

TOLD = frozenset({"delete", "retag", "check", "import_annotations"})
"""Acts that are told, with Undo at hand, when they touch more than one annotation."""

TEXT_SIZES = (11, 13, 15, 17, 19, 22, 26, 30, 38)


class MainWindow(QMainWindow):
    """One project at work. It arranges and wires; what is done is done elsewhere."""

    open_wanted = Signal(object)
    """A `Path` of a project or an article that was dropped or chosen."""
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
        self._has_refused = False
        self.current = Current(self)
        self.articles = ArticleList(session, self.current)
        self.article = ArticlePane(session, self.current, settings)
        self.marking = Marking(session, self.current, self.article.view, self)
        self.side = SideTabs(session, self.current, settings)
        self.errands = Errands(session, self.current, settings, self)
        self.actions_table = Actions(self._handlers(), self)
        self.side.set_actions(self.actions_table)
        self.article.set_actions(self.actions_table)
        self.availability = Availability(session, self.current, self.actions_table, self)
        self.top = TopBar(session, self.actions_table)
        self.status = StatusLine(session, self.current)
        self.toast = Toast(self.article, undo_key="Ctrl+Z")
        self._is_painted = False
        self._arrange()
        self._wire()
        self._restore()

    # What the commands do

    def _handlers(self) -> Mapping[str, Callable[[], object]]:
        marking, side, errands = self.marking, self.side, self.errands
        return {
            "new_project": self.new_wanted.emit,
            "open_project": errands.choose_project,
            "import_article": errands.choose_articles,
            "paste_article": errands.paste_article,
            "export": errands.export,
            "backup": errands.backup,
            "close_project": self.close_wanted.emit,
            "quit": self._quit,
            "undo": self._undo,
            "redo": self._redo,
            "copy_quote": errands.copy_quote,
            "article_details": errands.edit_article,
            "claim": marking.claim,
            "entity": marking.entity,
            "date": marking.date,
            "retag_claim": marking.retag_claim,
            "retag_entity": marking.retag_entity,
            "retag_date": marking.retag_date,
            **{f"subtype_{n}": marking.subtype_chooser(n) for n in range(1, 7)},
            "delete": marking.delete,
            "next_mark": marking.next,
            "previous_mark": marking.previous,
            "overlapping": marking.overlapping,
            "snap_to_words": self._snap,
            "flag": self._flag,
            "cite": self._cite,
            "note": side.edit_note,
            "verdict": side.edit_verdict,
            "checked": marking.toggle_checked,
            "ask_review": marking.toggle_review,
            "reopen": errands.reopen,
            "details": side.edit_details,
            "approve": side.review.approve,
            "request_changes": side.review.start_request_changes,
            "resolve": side.review.resolve,
            "dismiss": side.review.start_dismiss,
            "skip": side.review.skip,
            "back": side.review.back,
            "go_to_article": self._go_to_article,
            "tab_annotations": side.show_annotations,
            "tab_review": side.show_review,
            "tab_sources": side.show_sources,
            "focus_article": self.focus_article,
            "next_article": self._next_article,
            "previous_article": self._previous_article,
            "articles_shown": self._show_articles,
            "larger": self._larger,
            "smaller": self._smaller,
            "normal_size": self._normal_size,
            "preferences": self._preferences,
            "shortcuts": errands.show_shortcuts,
            "about": errands.show_about,
        }

    # Where things stand

    def _arrange(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        for number, pane in enumerate((self.articles, self.article, self.side)):
            self.split.addWidget(pane)
            self.split.setStretchFactor(number, int(pane is self.article))
        self.split.setSizes([236, 730, 460])
        self.articles.setMinimumWidth(180)
        self.article.setMinimumWidth(360)
        self.side.setMinimumWidth(380)
        body = QWidget(self)
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part in (self.top, self.split, self.status):
            box.addWidget(part, int(part is self.split))
        self.setCentralWidget(body)
        for title in MENUS:
            self.menuBar().addMenu(self.actions_table.menu(title))
        self.actions_table.attach(Where.ARTICLE, self.article)
        for widget in (self.article, self.side.mark_keys):
            self.actions_table.attach(Where.MARKS, widget)
        self.actions_table.attach(Where.QUEUE, self.side.queue_keys)

    # Who hears what

    def _wire(self) -> None:
        self.session.changed.connect(self._tell_notes)
        self.session.refused.connect(self.tell)
        self.articles.article_chosen.connect(self.current.open_article)
        self.current.article_changed.connect(self._retitle)
        self.current.annotation_changed.connect(self._forget_refusal)
        self.article.view.selection_changed.connect(self._show_place)
        self.article.view.zoom_asked.connect(self._zoom)
        self.side.left.connect(self.focus_article)
        self.side.place_wanted.connect(self.current.go_to)
        self.status.list_wanted.connect(self.side.show_filter)
        self.status.person_wanted.connect(self.errands.choose_person)
        self.errands.article_opened.connect(self.current.open_article)
        self.errands.project_chosen.connect(self.open_wanted)
        self.errands.told.connect(self._tell_word)
        self.errands.refused.connect(self.tell)
        self.toast.undo_requested.connect(self._undo)

    # What was left open

    def _restore(self) -> None:
        self.resize(1440, 900)
        self.restoreGeometry(self.settings.blob("geometry"))
        self.split.restoreState(self.settings.blob("split"))
        shown = self.settings.get(ARTICLES_SHOWN)
        self.articles.setVisible(shown)
        self.actions_table["articles_shown"].setChecked(shown)
        snap = self.settings.get(SNAP_TO_WORDS)
        self.actions_table["snap_to_words"].setChecked(snap)
        self.article.view.snapping = snap
        self.article.view.set_reading(pixel_size=self.settings.get(TEXT_SIZE))
        self._retitle()
        self.open_last_place()

    def open_last_place(self) -> None:
        """Open the article that was open last, where it was left."""
        left = str(self.settings.place(self.session.project.path).get("article") or "")
        article_id = left if self.articles.holds(left) else self.articles.first()
        self.current.open_article(article_id)
        self.focus_article()

    def focus_article(self) -> None:
        """Give the keyboard back to the article, caret where it was."""
        self.article.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, refusal: Refusal) -> None:
        """Say why something was refused, and lead to where it is mended."""
        self.toast.say(worded_refusal(refusal))
        self._has_refused = True
        self.side.point_at(refusal)

    def _forget_refusal(self, _annotation_id: str = "") -> None:
        """Take the sentence away: something was done since, or another annotation is looked at."""
        if self._has_refused:
            self._has_refused = False
            self.toast.hide()

    def _tell_word(self, sentence: str) -> None:
        self.toast.say(sentence)

    def _tell_notes(self, step: Step) -> None:
        self._forget_refusal()
        for note in step.notes:
            self.toast.say(worded_note(note))
        if step.act in TOLD and len(step.touched_annotations()) > 1:
            self.toast.say(worded_act(step.act), can_undo=True)

    def _retitle(self, _article_id: str = "") -> None:
        name = self.session.project.path.stem
        self.setWindowTitle(self.tr("{0} — Annotator").format(name))
        self.setWindowFilePath(str(self.session.project.path))

    def _show_place(self, span: object) -> None:
        if not isinstance(span, Span) or not self.current.article_id:
            self.status.hide_place()
            return
        text = self.article.text
        self.status.show_place(paragraph_at(text, span.start)[0], span.start, span.end)

    def _select_remembered(self) -> None:
        if not self.current.annotation_id:
            self.current.select(self.article.remembered_annotation(self.current.article_id))

    def _flag(self) -> None:
        if self.marking.ensure_annotation():
            self.side.open_flag()

    def _cite(self) -> None:
        if self.marking.ensure_annotation():
            self.side.open_citation()

    def _go_to_article(self) -> None:
        self.side.review.show_in_article()
        self.focus_article()

    def _undo(self) -> None:
        self._go_to_what_was_done(self.session.undo())

    def _redo(self) -> None:
        self._go_to_what_was_done(self.session.redo())

    def _go_to_what_was_done(self, step: Step | None) -> None:
        """Turn to the one annotation that was undone or redone; the queue does so by itself."""
        touched = step.touched_annotations() if step else frozenset()
        if len(touched) != 1 or self.side.review.isVisible():
            return
        (annotation_id,) = touched
        found = stored.annotation(self.session.project, annotation_id)
        if found is not None:
            self.current.go_to(found.article_id, found.id)
            return
        for each in step.changes if step else ():
            if isinstance(each.before, Annotation):
                self.current.open_article(each.before.article_id)

    def _next_article(self) -> None:
        self._turn(1)

    def _previous_article(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        article_id = self.articles.neighbour(step)
        if article_id:
            self.current.open_article(article_id)

    def _show_articles(self) -> None:
        shown = self.actions_table["articles_shown"].isChecked()
        self.articles.setVisible(shown)
        self.settings.put(ARTICLES_SHOWN, shown)

    def _snap(self) -> None:
        snap = self.actions_table["snap_to_words"].isChecked()
        self.article.view.snapping = snap
        self.settings.put(SNAP_TO_WORDS, snap)

    def _larger(self) -> None:
        self._zoom(1)

    def _smaller(self) -> None:
        self._zoom(-1)

    def _normal_size(self) -> None:
        self._zoom(0)

    def _zoom(self, step: int) -> None:
        size = self.settings.get(TEXT_SIZE)
        at = min(range(len(TEXT_SIZES)), key=[abs(each - size) for each in TEXT_SIZES].__getitem__)
        size = (
            TEXT_SIZES[max(0, min(at + step, len(TEXT_SIZES) - 1))] if step else TEXT_SIZE.default
        )
        self.settings.put(TEXT_SIZE, size)
        self.article.view.set_reading(pixel_size=size)

    def _preferences(self) -> None:
        if self.errands.edit_preferences():
            self.rebuild_wanted.emit()

    def _quit(self) -> None:
        self.window().close()

    def remember(self) -> None:
        """Write down the window's shape and the editor's place."""
        self.settings.put_blob("geometry", self.window().saveGeometry())
        self.settings.put_blob("split", self.split.saveState())
        self.article.remember_place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Select what was selected last as soon as the window stands there: details take time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._select_remembered)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go through the panes as they stand, left to right, and round again."""
        regions = (self.articles, self.article, *self.side.regions(), self.status, self.top)
        return walk(regions, forward=forward, is_round=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the article; a key whose command is off says why."""
        reason = self.actions_table.why_not(event, QApplication.focusWidget() or self)
        if event.key() == Qt.Key.Key_Escape:
            self.focus_article()
        elif reason:
            self.toast.say(reason)
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
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.open_wanted.emit(Path(url.toLocalFile()))
        event.acceptProposedAction()
