"""The article on the screen follows what is current, what is changed and where it was left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.domain.review import FlagReason
from annotator.domain.text import Span
from annotator.services import annotating, reviewing
from annotator.services.articles import edit_article
from annotator.services.importing import ArticleDraft, import_article
from annotator.store import articles
from annotator.ui.article_pane import ArticlePane
from annotator.ui.settings import Settings
from tests.ui.conftest import AUDE, TEXT, Bench

LONG = "\n".join(f"Paragraph {n} of a long article." for n in range(200))


@pytest.fixture
def pane(bench: Bench, settings: Settings, qtbot: QtBot) -> Iterator[ArticlePane]:
    pane = ArticlePane(bench.session, bench.current, settings)
    qtbot.addWidget(pane)
    pane.resize(700, 500)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_article(bench.article_id)
    yield pane
    pane.hide()


def another(bench: Bench, text: str = LONG) -> str:
    article_id, step = import_article(bench.session.desk, ArticleDraft("Roofs", text))
    bench.do(step)
    return article_id


def marks(pane: ArticlePane) -> list[tuple[str, Span]]:
    found = {mark.id: mark for at in range(len(pane.text)) for mark in pane.view.marks_at(at)}
    return sorted((str(mark.kind), mark.span) for mark in found.values())


def test_the_text_and_the_head_stand_on_the_screen(pane: ArticlePane, bench: Bench) -> None:
    assert pane.text == pane.view.editor.display.text == TEXT
    assert pane.view.editor.accessibleName() == "Écoles"
    other = another(bench, "The roof leaks.")
    bench.current.open_article(other)
    assert pane.view.editor.display.text == "The roof leaks."
    assert pane.view.editor.accessibleName() == "Roofs"


def test_it_is_told_when_an_article_stands_there(pane: ArticlePane, bench: Bench) -> None:
    shown = QSignalSpy(pane.shown)
    other = another(bench)
    bench.current.open_article(other)
    assert [shown.at(n)[0] for n in range(shown.count())] == [other]


def test_without_an_article_nothing_is_shown(pane: ArticlePane, bench: Bench) -> None:
    bench.tag("La mairie")
    bench.current.open_article("")
    assert pane.text == pane.view.editor.display.text == ""
    pane.remember_place()
    bench.tag("12 millions")
    assert marks(pane) == []


def test_without_an_article_it_says_how_one_comes_and_keeps_the_keyboard(
    pane: ArticlePane, bench: Bench
) -> None:
    pane.setFocus()
    assert pane.view.editor.hasFocus()
    bench.current.open_article("")
    assert pane.nothing.isVisible()
    assert pane.nothing.hasFocus()
    assert pane.nothing.accessibleName() == "No article yet"
    bench.current.open_article(bench.article_id)
    assert pane.view.isVisible()
    assert pane.view.editor.hasFocus()


def test_marks_come_change_and_go_with_the_annotations(pane: ArticlePane, bench: Bench) -> None:
    claim = bench.tag("12 millions")
    assert marks(pane) == [("claim", Span(20, 31))]
    bench.do(annotating.retag(bench.session.desk, [claim], Kind.DATE))
    assert marks(pane) == [("date", Span(20, 31))]
    bench.do(annotating.resize(bench.session.desk, claim, Span(20, 40)))
    assert marks(pane) == [("date", Span(20, 40))]
    bench.do(annotating.delete(bench.session.desk, [claim]))
    assert marks(pane) == []
    bench.session.undo()
    assert marks(pane) == [("date", Span(20, 40))]


def test_a_mark_shows_flags_and_checks(pane: ArticlePane, bench: Bench) -> None:
    claim = bench.tag("12 millions")
    bench.do(reviewing.flag(bench.session.desk, claim, FlagReason.NUMBER))
    assert pane.view.marks_at(25)[0].flagged
    bench.do(annotating.edit(bench.session.desk, claim, verdict="true"))
    bench.cite(claim)
    bench.do(reviewing.check(bench.session.desk, [claim]))
    assert pane.view.marks_at(25)[0].checked


def test_marks_of_another_article_do_not_stand_here(pane: ArticlePane, bench: Bench) -> None:
    other = another(bench)
    step = annotating.annotate(bench.session.desk, other, Span(0, 9), Kind.CLAIM)
    bench.do(step)
    assert marks(pane) == []


def test_the_selected_annotation_is_outlined_and_a_click_selects(
    pane: ArticlePane, bench: Bench
) -> None:
    claim = bench.tag("12 millions")
    bench.current.select(claim)
    assert pane.view.selected_mark() == claim
    bench.current.select("")
    assert pane.view.selected_mark() is None
    point = pane.view.text_rect(Span(20, 31)).center()
    QTest.mouseClick(pane.view.editor.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert bench.current.annotation_id == claim


def test_an_edited_title_is_shown_at_the_same_place_with_the_same_selection(
    pane: ArticlePane, bench: Bench
) -> None:
    claim = bench.tag("12 millions")
    bench.current.select(claim)
    pane.view.set_caret(50)
    desk = bench.session.desk
    article = replace(desk.article(bench.article_id), title="Douze écoles")
    bench.do(edit_article(desk, article))
    assert pane.view.editor.accessibleName() == "Douze écoles"
    assert pane.view.caret() == 50
    assert pane.view.selected_mark() == claim
    assert marks(pane) == [("claim", Span(20, 31))]


def test_an_article_that_goes_away_is_shown_no_more(pane: ArticlePane, bench: Bench) -> None:
    other = another(bench)
    bench.current.open_article(other)
    pane.view.set_caret(70)
    bench.session.undo()
    assert articles.article(bench.session.project, other) is None
    assert bench.current.article_id == ""
    assert pane.text == ""


def test_an_id_that_is_no_article_shows_nothing(pane: ArticlePane) -> None:
    pane.show_article("nowhere")
    assert pane.text == ""
    pane.remember_place()


def test_an_article_opens_where_it_was_left(pane: ArticlePane, bench: Bench) -> None:
    other = another(bench)
    bench.current.open_article(other)
    pane.view.set_caret(3000)
    top = pane.view.place()[1]
    assert top > 0
    # At once, before the caret has rested.
    bench.current.open_article(bench.article_id)
    pane.view.set_caret(7)
    bench.current.open_article(other)
    assert pane.view.caret() == 3000
    assert abs(pane.view.place()[1] - top) <= len("Paragraph 100 of a long article.\n")
    bench.current.open_article(bench.article_id)
    assert pane.view.caret() == 7


def test_the_place_is_written_down_when_the_caret_rests(
    pane: ArticlePane, bench: Bench, settings: Settings, qtbot: QtBot
) -> None:
    claim = bench.tag("12 millions")
    bench.current.select(claim)
    pane.view.set_caret(12)
    path = bench.session.project.path

    def is_written() -> bool:
        return settings.place(path, bench.article_id).get("caret") == 12

    assert not is_written()
    qtbot.waitUntil(is_written)
    assert settings.place(path, bench.article_id)["annotation"] == claim
    assert settings.place(path)["article"] == bench.article_id


def test_an_article_that_is_only_opened_keeps_its_remembered_annotation(
    pane: ArticlePane, bench: Bench, settings: Settings, qtbot: QtBot
) -> None:
    claim = bench.tag("12 millions")
    bench.current.select(claim)
    other = another(bench)
    bench.current.open_article(other)
    path = bench.session.project.path
    qtbot.waitUntil(lambda: settings.place(path)["article"] == other)
    bench.current.open_article(bench.article_id)
    pane.remember_place()
    assert pane.remembered_annotation(bench.article_id) == claim
    bench.current.select(claim)
    bench.current.select("")
    pane.remember_place()
    assert pane.remembered_annotation(bench.article_id) == ""


def test_an_annotation_is_remembered_only_while_it_is_one_of_the_article(
    pane: ArticlePane, bench: Bench
) -> None:
    claim = bench.tag("12 millions")
    bench.current.select(claim)
    pane.remember_place()
    other = another(bench)
    assert pane.remembered_annotation(bench.article_id) == claim
    assert pane.remembered_annotation(other) == ""
    bench.do(annotating.delete(bench.session.desk, [claim]))
    assert pane.remembered_annotation(bench.article_id) == ""


def test_a_place_that_makes_no_sense_is_the_beginning(
    pane: ArticlePane, bench: Bench, settings: Settings
) -> None:
    path = bench.session.project.path
    settings.put_place(path, bench.article_id, {"caret": "far", "top": -1})
    pane.view.set_caret(7)
    pane._rest.stop()
    pane.show_article(bench.article_id)
    assert pane.view.caret() == 0


def test_the_head_tells_who_wrote_it_where_and_when(pane: ArticlePane, bench: Bench) -> None:
    desk = bench.session.desk
    article = replace(
        desk.article(bench.article_id),
        byline="Ana Roy",
        publisher="La Gazette",
        published_on="2023-01-17",
    )
    heads: list[str] = []
    version = articles.current_version(bench.session.project, bench.article_id)
    heads.append(pane._header(article, version).detail)
    assert heads[0].startswith("Ana Roy · La Gazette · ")
    assert heads[0].endswith(" · version 1")
    assert "2023" in heads[0]
    assert AUDE.name not in heads[0]


def test_what_a_filter_hides_is_dimmed(pane: ArticlePane, bench: Bench) -> None:
    shown = bench.tag("12 millions")
    bench.tag("Vauquelin", Kind.ENTITY)
    viewport = pane.view.editor.viewport()
    place = pane.view.text_rect(Span(TEXT.index("Vauquelin"), TEXT.index("Vauquelin") + 9))
    before = viewport.grab(place).toImage()
    pane.show_filtered({shown})
    assert viewport.grab(place).toImage() != before
    pane.show_filtered(None)
    assert viewport.grab(place).toImage() == before


def test_only_an_approved_annotation_is_locked(pane: ArticlePane, bench: Bench) -> None:
    approved, other = bench.tag("12 millions"), bench.tag("Vauquelin", Kind.ENTITY)
    bench.approve(approved)
    for turn in range(2):
        for each, locked in ((approved, True), (other, False)):
            pane.view.select_mark(each)
            mark = pane.view.editor.selected()
            assert mark is not None
            assert mark.locked is locked, turn
        pane.show_article(bench.article_id)
