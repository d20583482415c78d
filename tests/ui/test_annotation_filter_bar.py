"""The bar above the list: the words, the two choices, the form of the rest, and its chips."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind, ReviewStatus
from annotator.domain.review import FlagReason, Severity
from annotator.services import annotating, bulk, reviewing
from annotator.store.list_filter import NOTHING, Filter, FlagState, Status
from annotator.ui.annotation_filter_bar import FilterBar
from annotator.ui.facets import LABELS, read_facets
from tests.ui.conftest import LEA, Desk, click, press, write

KEY = Qt.Key


@pytest.fixture
def marked(desk: Desk) -> Desk:
    """Three annotations that differ in everything that can be asked for."""
    bench = desk.bench
    name, claim = bench.tag("La mairie", Kind.ENTITY), bench.tag("douze écoles")
    bench.session.desk.person = LEA
    date = bench.tag("mardi", Kind.DATE)
    session = bench.session.desk
    bench.do(annotating.edit(session, claim, verdict="true"))
    bench.cite(claim, "Budget 2022")
    bench.do(reviewing.flag(session, name, FlagReason.LEGAL, Severity.BLOCK))
    bench.do(reviewing.flag(session, date, FlagReason.DATE, Severity.INFO))
    (flag,) = bench.steps[-1].changes
    bench.do(reviewing.resolve(session, flag.id))
    bench.do(reviewing.ask_review(session, [date]))
    bench.do(bulk.tag_all(session, [name, claim], ["budget"]))
    return desk


def bar(desk: Desk) -> FilterBar:
    return desk.pane.bar


def open_form(desk: Desk, qtbot: QtBot) -> dict[str, QComboBox]:
    click(bar(desk).more)
    qtbot.waitUntil(bar(desk).form.isVisible)
    return bar(desk).form.combos


def choose(combo: QComboBox, words: str) -> None:
    """Choose with the keyboard, as one does."""
    combo.setFocus()
    place = combo.findText(words)
    assert place >= 0, [combo.itemText(n) for n in range(combo.count())]
    while combo.currentIndex() != place:
        QTest.keyClick(combo, KEY.Key_Down if combo.currentIndex() < place else KEY.Key_Up)


@pytest.mark.parametrize(
    ("field", "words", "shown"),
    [
        ("verdict", "True", ["douze écoles"]),
        ("verdict", "none", []),
        ("review", "review asked for", ["mardi"]),
        ("flag", "open", ["La mairie"]),
        ("flag", "answered", ["mardi"]),
        ("flag", "no open one", ["douze écoles", "mardi"]),
        ("reason", "Legal", ["La mairie"]),
        ("severity", "to note", ["mardi"]),
        ("author", "Léa Roy", ["mardi"]),
        ("source", "Budget 2022", ["douze écoles"]),
        ("source", "none", ["La mairie", "mardi"]),
        ("tag", "budget", ["La mairie", "douze écoles"]),
    ],
)
def test_each_choice_of_the_form_narrows_the_list_at_once(
    marked: Desk, qtbot: QtBot, field: str, words: str, shown: list[str]
) -> None:
    combos = open_form(marked, qtbot)
    choose(combos[field], words)
    assert marked.shown() == shown
    (chip,) = bar(marked).chips.chips
    assert chip.text() == f"{LABELS[field]}: {words}"
    press(KEY.Key_Escape)
    assert not bar(marked).form.isVisible()


def test_several_are_asked_for_at_once_and_taken_away_one_by_one(
    marked: Desk, qtbot: QtBot
) -> None:
    combos = open_form(marked, qtbot)
    choose(combos["tag"], "budget")
    choose(combos["flag"], "open")
    press(KEY.Key_Return)
    assert not bar(marked).form.isVisible()
    click(bar(marked).field)
    write("mairie")
    bar(marked).apply()
    assert marked.shown() == ["La mairie"]
    assert bar(marked).more.text() == "2"
    assert bar(marked).more.accessibleDescription() == "2 chosen"
    flag, tag = bar(marked).chips.chips
    assert (flag.text(), tag.text()) == ("Flag: open", "Tag: budget")
    assert flag.accessibleName() == "Take away the filter Flag: open"
    flag.setFocus(Qt.FocusReason.TabFocusReason)
    press(KEY.Key_Delete)
    assert [chip.text() for chip in bar(marked).chips.chips] == ["Tag: budget"]
    assert QApplication.focusWidget() is bar(marked).chips.chips[0]
    bar(marked).field.clear()
    bar(marked).apply()
    assert marked.shown() == ["La mairie", "douze écoles"]
    click(bar(marked).chips.chips[0])
    assert marked.shown() == ["La mairie", "douze écoles", "mardi"]
    assert not bar(marked).chips.isVisible()
    assert bar(marked).more.text() == "0"
    assert bar(marked).more.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly


def test_everything_is_cleared_at_once(marked: Desk, qtbot: QtBot) -> None:
    bar(marked).show_filter(
        Filter(words=("x",), kind=Kind.CLAIM, status=Status.CHECKED, tag="budget")
    )
    assert marked.shown() == []
    click(bar(marked).chips.clear)
    assert len(marked.shown()) == 3
    assert bar(marked).filter().is_empty
    assert bar(marked).field.hasFocus()
    combos = open_form(marked, qtbot)
    choose(combos["tag"], "budget")
    press(KEY.Key_Tab)
    assert QApplication.focusWidget() is not combos["tag"]
    press(KEY.Key_Space)
    assert bar(marked).filter().is_empty
    assert combos["tag"].currentIndex() == 0


def test_the_form_offers_what_the_article_has_and_nothing_else(marked: Desk, qtbot: QtBot) -> None:
    combos = open_form(marked, qtbot)
    offered = {
        field: [combo.itemText(n) for n in range(combo.count())] for field, combo in combos.items()
    }
    assert list(offered) == list(LABELS)
    assert offered["author"] == ["any", "Aude Martin", "Léa Roy"]
    assert offered["source"] == ["any", "none", "Budget 2022"]
    assert offered["tag"] == ["any", "budget"]
    assert QApplication.focusWidget() is combos["verdict"]


def test_an_article_without_tags_has_none_to_choose(desk: Desk, qtbot: QtBot) -> None:
    assert not open_form(desk, qtbot)["tag"].isEnabled()


def test_the_form_shows_what_is_asked_for_and_stays_on_the_screen(
    marked: Desk, qtbot: QtBot
) -> None:
    wanted = Filter(verdict=NOTHING, flag=FlagState.NONE, review=ReviewStatus.REQUESTED)
    bar(marked).show_filter(wanted)
    assert len(bar(marked).chips.chips) == 3
    combos = open_form(marked, qtbot)
    chosen = {field: combo.currentText() for field, combo in combos.items()}
    assert (chosen["verdict"], chosen["flag"]) == ("none", "no open one")
    assert chosen["review"] == "review asked for"
    form = bar(marked).form
    assert form.screen().availableGeometry().contains(form.geometry())


def test_a_chip_says_so_when_what_it_asks_for_is_gone(marked: Desk) -> None:
    bar(marked).show_filter(Filter(source="deleted", tag="none of it"))
    assert [chip.text() for chip in bar(marked).chips.chips] == ["Source: …", "Tag: …"]
    assert marked.shown() == []
    bar(marked).forget_facets()
    assert len(bar(marked).chips.chips) == 2


def test_facets_say_a_filter_in_words(marked: Desk) -> None:
    facets = read_facets(marked.bench.session.project, marked.bench.article_id)
    wanted = Filter(severity=Severity.BLOCK, author="p-lea")
    told = [facet.words_of(wanted) for facet in facets]
    assert [words for words in told if words] == ["Severity: blocking", "Tagged by: Léa Roy"]


def test_the_field_says_that_words_will_be_asked_for(desk: Desk) -> None:
    begun = QSignalSpy(bar(desk).typing_begun)
    bar(desk).edit_words()
    assert begun.count() == 1
    assert bar(desk).field.hasFocus()


@pytest.mark.parametrize("width", [320, 380, 460, 620])
def test_the_bar_fits_any_pane(marked: Desk, width: int) -> None:
    pane = marked.pane
    bar(marked).show_filter(
        Filter(
            status=Status.CHANGES_REQUESTED,
            reason=FlagReason.NEEDS_SOURCE,
            review=ReviewStatus.CHANGES_REQUESTED,
            tag="budget",
        )
    )
    pane.setFixedWidth(width)
    QTest.qWait(0)
    parts = (bar(marked).field, bar(marked).kinds, bar(marked).statuses, bar(marked).more)
    for part in (*parts, bar(marked).sort, *bar(marked).chips.chips, bar(marked).chips.clear):
        corner = part.mapTo(bar(marked), part.rect().topLeft())
        assert bar(marked).rect().contains(part.rect().translated(corner))
        assert part.width() >= part.minimumSizeHint().width()
    is_one_row = bar(marked).kinds.y() < bar(marked).field.geometry().bottom()
    assert is_one_row is (width > 500)
