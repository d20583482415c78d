"""The list of articles: titles, days, and how far each has come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.services import annotating, reviewing
from annotator.services.importing import ArticleDraft, import_article
from annotator.ui.article_list import ROW_HEIGHT, ArticleList
from annotator.ui.theme import Choice, themes
from tests.ui.conftest import Bench

KEY = Qt.Key
TITLES = ("Écoles", "Roofs", "A third one with a very long title that has no room in a narrow list")


@pytest.fixture
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def shelf(bench: Bench, qtbot: QtBot, english: None) -> Iterator[ArticleList]:
    for title in TITLES[1:]:
        draft = ArticleDraft(title, f"The text of {title}.", published_on="2023-01-17")
        bench.do(import_article(bench.session.desk, draft)[1])
    shelf = ArticleList(bench.session, bench.current)
    qtbot.addWidget(shelf)
    shelf.resize(230, 400)
    shelf.article_chosen.connect(bench.current.open_article)
    with qtbot.waitActive(shelf):
        shelf.show()
        shelf.activateWindow()
    yield shelf
    shelf.hide()


def rows(shelf: ArticleList, role: int = Qt.ItemDataRole.DisplayRole) -> list[str]:
    model = shelf.list.model()
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def ids(shelf: ArticleList) -> list[str]:
    return [row.article.id for row in shelf._model.rows]


def told(shelf: ArticleList) -> list[str]:
    """What a screen reader says of each row."""
    QTest.qWait(0)
    return rows(shelf, Qt.ItemDataRole.AccessibleTextRole)


def test_every_article_stands_there_in_the_order_in_which_it_came(shelf: ArticleList) -> None:
    assert rows(shelf) == list(TITLES)
    assert rows(shelf, Qt.ItemDataRole.ToolTipRole) == list(TITLES)
    assert shelf.list.model().rowCount(shelf.list.model().index(0, 0)) == 0
    assert shelf.list.model().index(9, 0).data() is None


def test_the_open_article_is_selected(shelf: ArticleList, bench: Bench) -> None:
    assert shelf.list.currentIndex().row() == 0
    bench.current.open_article(ids(shelf)[2])
    assert shelf.list.currentIndex().row() == 2
    bench.current.open_article("")
    assert not shelf.list.currentIndex().isValid()


def test_a_click_and_an_arrow_choose_an_article(shelf: ArticleList, bench: Bench) -> None:
    chosen = QSignalSpy(shelf.article_chosen)
    QTest.mouseClick(
        shelf.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(40, ROW_HEIGHT + ROW_HEIGHT // 2),
    )
    assert bench.current.article_id == ids(shelf)[1]
    shelf.list.setFocus()
    QTest.keyClick(shelf.list, KEY.Key_Down)
    assert bench.current.article_id == ids(shelf)[2]
    QTest.keyClick(shelf.list, KEY.Key_Down)
    assert chosen.count() == 2


def test_progress_follows_every_change(shelf: ArticleList, bench: Bench) -> None:
    assert told(shelf)[:2] == ["Écoles, ", "Roofs, 17 Jan 2023"]
    claim = bench.tag("La mairie")
    bench.tag("fin juin", Kind.DATE)
    assert told(shelf)[0] == "Écoles, 0 of 2 checked"
    bench.do(annotating.edit(bench.session.desk, claim, verdict="true"))
    bench.cite(claim)
    bench.do(reviewing.check(bench.session.desk, [claim]))
    assert told(shelf)[0] == "Écoles, 1 of 2 checked"
    bench.session.undo()
    assert told(shelf)[0] == "Écoles, 0 of 2 checked"


def test_progress_elsewhere_follows_too_and_the_selection_stays(
    shelf: ArticleList, bench: Bench
) -> None:
    other = ids(shelf)[1]
    bench.do(annotating.annotate(bench.session.desk, other, Span(0, 3), Kind.CLAIM))
    assert told(shelf)[1] == "Roofs, 17 Jan 2023 · 0 of 1 checked"
    assert shelf.list.currentIndex().row() == 0


def test_articles_come_and_go(shelf: ArticleList, bench: Bench) -> None:
    bench.do(import_article(bench.session.desk, ArticleDraft("Fourth", "Words."))[1])
    assert rows(shelf)[-1] == "Fourth"
    assert shelf.list.currentIndex().row() == 0
    bench.session.undo()
    assert rows(shelf) == list(TITLES)


def test_what_is_no_business_of_the_list_is_not_read_again(
    shelf: ArticleList, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ArticleList, "reload", lambda _self: pytest.fail("read again"))
    step = annotating.set_entity(bench.session.desk, bench_entity(bench), "Ville de Montclar")
    people = type(step)("edit_entity", tuple(c for c in step.changes if c.name == "entity"))
    shelf.follow(people)


def bench_entity(bench: Bench) -> str:
    bench.session.blockSignals(True)
    made = bench.tag("Montclar", Kind.ENTITY)
    bench.session.blockSignals(False)
    return made


def test_neighbours_are_the_articles_above_and_below(shelf: ArticleList, bench: Bench) -> None:
    first, second, third = ids(shelf)
    assert (shelf.neighbour(-1), shelf.neighbour(1)) == ("", second)
    bench.current.open_article(third)
    assert (shelf.neighbour(-1), shelf.neighbour(1)) == (second, "")
    bench.current.open_article("")
    assert shelf.neighbour(1) == shelf.first() == first
    assert shelf.holds(third)
    assert not shelf.holds("nowhere")


def test_an_empty_project_has_no_first_article(shelf: ArticleList) -> None:
    shelf._model.show([])
    assert (shelf.first(), shelf.neighbour(1)) == ("", "")
    shelf._model.show([])
    assert rows(shelf) == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_selected_row_and_the_bar_are_painted(
    shelf: ArticleList, bench: Bench, theme: Choice
) -> None:
    claim = bench.tag("La mairie")
    bench.tag("12 millions")
    bench.do(annotating.edit(bench.session.desk, claim, verdict="true"))
    bench.cite(claim)
    bench.do(reviewing.check(bench.session.desk, [claim]))
    QTest.qWait(0)
    before = themes().choice
    try:
        themes().choose(theme)
        picture = shelf.list.viewport().grab().toImage()
        rect = shelf.list.visualRect(shelf.list.model().index(0, 0))
        current = themes().current
        assert picture.pixelColor(rect.left() + 4, rect.center().y()) == current.selection
        bar = rect.bottom() - 9
        assert picture.pixelColor(rect.left() + 12, bar) == current.good
        assert picture.pixelColor(rect.right() - 12, bar) == current.line
        above = current.selection if theme == "contrast" else current.line
        assert picture.pixelColor(rect.left() + 12, bar - 1) == current.good
        assert picture.pixelColor(rect.right() - 12, bar - 1) == above
    finally:
        themes().choose(before)
