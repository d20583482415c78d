"""The queue of a project in a window, with its keys, beside a stand-in for the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.review import Flag, FlagReason, Severity
from annotator.domain.source import Stance
from annotator.domain.text import Span
from annotator.services import annotating, evidence, reviewing
from annotator.services.importing import ArticleDraft, import_article
from annotator.store import reviews
from annotator.ui.actions import Actions
from annotator.ui.command import Where
from annotator.ui.commands import COMMANDS
from annotator.ui.review_pane import ReviewPane
from annotator.ui.session import Session
from tests.ui.conftest import AUDE, LEA, Bench, press


def line(number: int) -> str:
    return f"L’école {number} a coûté {number} millions"


@dataclass
class Queue:
    """The pane, and short words for what tests do with it. Aude checks, Léa reviews."""

    bench: Bench
    window: QWidget
    tabs: QTabWidget
    article: QLineEdit
    pane: ReviewPane
    actions: Actions
    places: list[tuple[str, str]] = field(default_factory=list)
    mends: list[tuple[str, str]] = field(default_factory=list)
    left: list[bool] = field(default_factory=list)

    @property
    def session(self) -> Session:
        return self.bench.session

    def shown(self) -> str:
        """The words of the statement that is looked at; empty when none is."""
        card = self.pane.sheet.card
        return card.passage.words() if card.isVisible() else ""

    def place(self) -> str:
        return self.pane.sheet.bar.place.text()

    def is_on_card(self) -> bool:
        return QApplication.focusWidget() is self.pane.sheet.card.passage

    def get(self, annotation_id: str) -> Annotation:
        return self.session.desk.annotation(annotation_id)

    def flags(self, annotation_id: str) -> list[Flag]:
        return reviews.flags_of(self.session.project, annotation_id)

    def filter(self, field: str, words: str) -> None:
        """Open the form with its key and choose from one of its lists by the keyboard."""
        press(Qt.Key.Key_L)
        form = self.pane.sheet.bar.form
        assert form.isVisible()
        choose(form.combos[field], words)
        QTest.keyClick(form, Qt.Key.Key_Escape)
        _in_front(form)

    def sort(self, words: str) -> None:
        """Open the orders with their key and choose one by the keyboard."""
        press(Qt.Key.Key_O)
        menu = self.pane.sheet.bar.orders
        pick(menu, words)

    def view(self, name: str) -> None:
        """Open the views with their key and choose one by the keyboard."""
        press(Qt.Key.Key_V)
        pick(self.pane.sheet.bar.view.views, name)

    def rows(self) -> list[str]:
        """The quotes of the rows of the table."""
        model = self.pane.sheet.table.model()
        return [str(model.index(row, 1).data()) for row in range(model.rowCount())]

    def enabled(self, name: str) -> bool:
        return self.actions[name].isEnabled()


def choose(combo: QComboBox, words: str) -> None:
    """Go through a list with the arrows until some words are chosen."""
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(combo.count()):
        if combo.currentText() == words:
            return
        QTest.keyClick(combo, Qt.Key.Key_Down)
    raise AssertionError(words)


def _in_front(popup: QWidget) -> None:
    """Give the keyboard back to the window, as window managers do when a popup closes."""
    QTest.qWait(0)
    owner = popup.parentWidget()
    assert owner is not None
    owner.window().activateWindow()
    QTest.qWait(0)


def pick(menu: QMenu, words: str) -> None:
    """Go through an open menu with the arrows until some words are reached, and press Return."""
    assert menu.isVisible()
    for _ in range(2 * len(menu.actions())):
        active = menu.activeAction()
        if active is not None and active.text().partition("\t")[0] == words:
            QTest.keyClick(menu, Qt.Key.Key_Return)
            _in_front(menu)
            return
        QTest.keyClick(menu, Qt.Key.Key_Down)
    raise AssertionError(words)


@dataclass
class Maker:
    """Puts statements into the queue before the pane is made, or behind its back."""

    bench: Bench

    def article(self, title: str, lines: int) -> str:
        text = "\n".join(f"{line(number)}, dit la maire." for number in range(1, lines + 1))
        desk = self.bench.session.desk
        article_id, step = import_article(desk, ArticleDraft(title, text, lang="fr"))
        desk.commit(step)
        return article_id

    def claim(self, words: str, article_id: str = "") -> str:
        desk = self.bench.session.desk
        article_id = article_id or self.bench.article_id
        start = desk.version(article_id).text.index(words)
        span = Span(start, start + len(words))
        step = annotating.annotate(desk, article_id, span, Kind.CLAIM)
        desk.commit(step)
        return step.changes[0].id

    def checked(self, words: str, article_id: str = "") -> str:
        desk, made = self.bench.session.desk, self.claim(words, article_id)
        desk.commit(annotating.edit(desk, made, verdict="true"))
        form = evidence.SourceForm("Budget 2022", "https://montclar.example/b", "Mairie")
        desk.commit(evidence.cite(desk, made, form=form, quote="12 000 000 €"))
        desk.commit(reviewing.check(desk, [made]))
        return made

    def refute(self, annotation_id: str) -> None:
        desk = self.bench.session.desk
        form = evidence.SourceForm("Journal", issued="2023-01-18")
        step = evidence.cite(
            desk, annotation_id, form=form, stance=Stance.REFUTES, locator="p. 2", quote="onze"
        )
        desk.commit(step)

    def flag(
        self,
        annotation_id: str,
        message: str = "Is it so?",
        severity: Severity = Severity.WARN,
        reason: FlagReason = FlagReason.NUMBER,
    ) -> str:
        desk = self.bench.session.desk
        step = reviewing.flag(desk, annotation_id, reason, severity, message)
        desk.commit(step)
        return step.changes[0].id

    def flagged(self, count: int, title: str = "Vingt écoles") -> list[str]:
        article_id = self.article(title, count)
        made = [self.checked(line(number), article_id) for number in range(1, count + 1)]
        for each in made:
            self.flag(each)
        return made


@pytest.fixture
def maker(bench: Bench) -> Maker:
    return Maker(bench)


@pytest.fixture
def open_queue(bench: Bench, qtbot: QtBot) -> Iterator[Callable[[], Queue]]:
    """Makes the window once everything that is to wait has been put into the project."""
    made: list[Queue] = []

    def make() -> Queue:
        queue = _made(bench)
        made.append(queue)
        with qtbot.waitActive(queue.window):
            queue.window.show()
            queue.window.activateWindow()
        queue.pane.setFocus()
        QTest.qWait(0)
        return queue

    yield make
    for each in made:
        each.article.setFocus()
        each.window.close()
        each.window.deleteLater()
    QApplication.sendPostedEvents()


def _made(bench: Bench) -> Queue:
    bench.session.sit_down(LEA)
    window, tabs, article = QWidget(), QTabWidget(), QLineEdit()
    pane = ReviewPane(bench.session, bench.current)
    handlers: dict[str, Callable[[], object]] = {each.id: _nothing for each in COMMANDS}
    handlers |= {
        "approve": pane.approve,
        "request_changes": pane.start_request_changes,
        "resolve": pane.resolve,
        "dismiss": pane.start_dismiss,
        "skip": pane.skip,
        "back": pane.back,
        "go_to_article": pane.show_in_article,
        **pane.handlers(),
        "undo": bench.session.undo,
        "redo": bench.session.redo,
    }
    actions = Actions(handlers, window)
    actions.attach(Where.QUEUE, pane)
    pane.set_actions(actions)
    tabs.addTab(pane, "Review")
    tabs.addTab(QWidget(), "Other")
    row = QHBoxLayout(window)
    row.addWidget(article)
    row.addWidget(tabs)
    tabs.setFixedWidth(460)
    window.resize(700, 800)
    queue = Queue(bench, window, tabs, article, pane, actions)
    pane.place_wanted.connect(lambda *place: queue.places.append(place))
    pane.mend_wanted.connect(lambda *mend: queue.mends.append(mend))
    pane.left.connect(lambda: queue.left.append(True))
    pane.left.connect(article.setFocus)
    return queue


def _nothing() -> None:
    """What the other commands do here."""


__all__ = ["AUDE", "LEA", "Maker", "Queue", "line"]
