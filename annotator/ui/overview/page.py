"""The page of the overview: it covers the panes while it is looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.article import Article
from annotator.services.desk import Desk
from annotator.store.articles import article as article_of
from annotator.store.articles import current_version
from annotator.ui.afterwards import Afterwards
from annotator.ui.current import Current
from annotator.ui.overview import row_makers
from annotator.ui.overview.board import Board
from annotator.ui.overview.head import OverviewHead
from annotator.ui.overview.rows import Found
from annotator.ui.overview.sentence_cut import SentenceCut
from annotator.ui.overview.shelf import Shelf
from annotator.ui.session import Session
from annotator.ui.tab_walk import walk
from annotator.ui.theme import themes
from annotator.ui.widgets.key_button import KEY
from annotator.ui.widgets.tabs import CountedTabBar

BOARD: Final = "board"
GATE: Final = "gate"
COVERAGE: Final = "coverage"
NAMES: Final = "names"
DATES: Final = "dates"


class _Tabs(QTabWidget):
    """Tabs that begin where the cards do; the line under them begins at the edge."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(
            0, self.tabBar().geometry().bottom(), self.width(), 1, themes().current.line
        )
        painter.end()


class OverviewPage(QFrame):
    """Tabs over one article; each is read when it is looked at, and again after a change."""

    left = Signal()
    """The editor is done here."""

    def __init__(self, session: Session, current: Current, under: QWidget) -> None:
        """`under` is what the page covers; it is as large as that."""
        super().__init__(under.parentWidget())
        self._session = session
        self._current = current
        self._under = under
        self._stale = set(_ALL)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._count_gate)
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._count_next)
        self.setProperty("role", "bar")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Overview of the article"))
        back = QAction(self.tr("Back to the article"), self)
        escape = QKeySequence(Qt.Key.Key_Escape)
        back.setProperty(KEY, escape.toString(QKeySequence.SequenceFormat.NativeText))
        back.triggered.connect(self.left)
        self.head = OverviewHead(back)
        self._cut = SentenceCut(self)
        self.board = Board(self._desk, self._cut)
        self.shelves = self._made_shelves()
        self.tabs = _Tabs(self)
        self._bar = CountedTabBar(self.tabs)
        self._bar.setAccessibleName(self.accessibleName())
        self.tabs.setTabBar(self._bar)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.board, self.tr("Dashboard"))
        for name, label in (
            (GATE, self.tr("In the way")),
            (COVERAGE, self.tr("Left open")),
            (NAMES, self.tr("Names")),
            (DATES, self.tr("Dates")),
        ):
            self.tabs.addTab(self.shelves[name], label)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.head)
        box.addWidget(self.tabs, 1)
        under.installEventFilter(self)
        self.tabs.currentChanged.connect(self._look)
        self._cut.done.connect(self._begin_gaps_anew)
        current.article_changed.connect(self._begin_anew)
        self._afterwards = Afterwards(session, self, is_read=True)
        self._afterwards.told.connect(self._begin_anew)
        self.hide()

    def open(self, name: str) -> None:
        """Show one of the tabs, counted anew where anything has changed."""
        self.setGeometry(self._under.geometry())
        self.show()
        self.raise_()
        self.tabs.setCurrentWidget(self._tab(name))
        self._look()
        if name == BOARD:
            self.board.take_keyboard()
        else:
            self.shelves[name].take_keyboard()

    def current_tab(self) -> str:
        """Return the name of the tab that is shown."""
        shown = self.tabs.currentWidget()
        return next((name for name, shelf in self.shelves.items() if shelf is shown), BOARD)

    def _made_shelves(self) -> dict[str, Shelf]:
        nothing = {
            GATE: (
                self.tr("Nothing stands in the way"),
                self.tr("The article can be said to be ready, and be signed off."),
            ),
            COVERAGE: (
                self.tr("Nothing was left open"),
                self.tr("Every sentence has a claim, and every claim, name and date is settled."),
            ),
            NAMES: (
                self.tr("Nothing to compare"),
                self.tr("The names of the article are written alike and confirmed."),
            ),
            DATES: (
                self.tr("No dates"),
                self.tr("Dates that are tagged stand here in their order."),
            ),
        }
        labels = {
            GATE: self.tr("What stands in the way"),
            COVERAGE: self.tr("What was left open"),
            NAMES: self.tr("Names side by side"),
            DATES: self.tr("Dates side by side"),
        }
        return {name: Shelf(labels[name], nothing[name]) for name in nothing}

    def _desk(self) -> Desk:
        return self._session.desk

    def _tab(self, name: str) -> QWidget:
        return self.board if name == BOARD else self.shelves[name]

    def _begin_anew(self, _what: object = None) -> None:
        self._stale = set(_ALL)
        if self.isVisible():
            self._look()

    def _begin_gaps_anew(self) -> None:
        """Show the sentences too: by now they are known."""
        self._stale.add(COVERAGE)
        self.board.show_gaps()
        self._look()

    def _look(self, _place: int = 0) -> None:
        """Read what the tab shows, if it has changed since; the others are counted at rest."""
        article = self._article()
        if article is None or not self.isVisible():
            return
        name = self.current_tab()
        if name == BOARD and BOARD in self._stale:
            self._stale.discard(BOARD)
            self.board.show_article(article)
        elif name in self._stale:
            self._fill(name, article.id)
        self._soon.start()

    def _count_gate(self) -> None:
        """Say what stands in the way, behind the tab and where the status is chosen."""
        article = self._article()
        if article is None:
            return
        if GATE in self._stale:
            self._fill(GATE, article.id)
        in_the_way = self.shelves[GATE].count
        self.head.show_article(article, in_the_way, can_change=not self._session.read_only)
        self._next.start()

    def _count_next(self) -> None:
        """Count one more tab, each in a turn of its own, so that keys are heard in between."""
        article = self._article()
        name = next((each for each in _ALL if each in self._stale and each != BOARD), "")
        if article is None or not name or not self.isVisible():
            return
        self._fill(name, article.id)
        self._next.start()

    def _article(self) -> Article | None:
        article_id = self._current.article_id
        return article_of(self._session.project, article_id) if article_id else None

    def _fill(self, name: str, article_id: str) -> None:
        found = self._found(name, article_id)
        shelf = self.shelves[name]
        shelf.show_found(found)
        # A count asks to be looked at: none is shown where there is nothing to look at.
        count = found.findings if found.is_whole and found.findings else None
        self._bar.set_count(self.tabs.indexOf(shelf), count)
        self._stale.discard(name)

    def _found(self, name: str, article_id: str) -> Found:
        desk = self._session.desk
        if name == COVERAGE:
            cut = self._cut.of(current_version(desk.project, article_id))
            return row_makers.coverage_found(desk, article_id, cut)
        return _FOUND[name](desk, article_id)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and self.isVisible():
            self.setGeometry(self._under.geometry())
        return False

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return walk((self,), forward=forward, is_round=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


_ALL: Final = (BOARD, GATE, COVERAGE, NAMES, DATES)
_FOUND: Final[dict[str, Callable[[Desk, str], Found]]] = {
    GATE: row_makers.gate_found,
    NAMES: row_makers.names_found,
    DATES: row_makers.dates_found,
}
