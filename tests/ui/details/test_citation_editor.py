"""Citing: by keyboard only, in place, and with nothing lost."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.source import Confidentiality, SourceClass, Stance, Use
from annotator.services import evidence
from annotator.services.source_editing import make_source
from annotator.store import sources
from annotator.ui.details.citation_card import CitationCard
from annotator.ui.details.citation_row import CitationRow
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import PlainLabel
from tests.ui.conftest import Desk, click, press, type_into, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def claim(desk: Desk) -> str:
    made = desk.bench.tag("douze écoles")
    desk.select(made)
    return made


def row(desk: Desk) -> CitationRow:
    return desk.pane.details.citations.row


def cards(desk: Desk) -> list[CitationCard]:
    return [card for card in desk.pane.details.citations.cards if card.isVisible()]


def tab_to(widget: QWidget) -> None:
    """Press Tab until the keyboard is there."""
    target = widget.focusProxy() or widget
    for _ in range(20):
        if target.hasFocus():
            return
        press(Qt.Key.Key_Tab)
    pytest.fail("Tab never came there")


def test_a_new_source_is_cited_with_the_keyboard_alone(desk: Desk, claim: str) -> None:
    before = desk.bench.undo_steps()
    desk.pane.open_citation()
    assert row(desk).source.hasFocus()
    write("Budget 2022")
    tab_to(row(desk).fields.url)
    write("https://montclar.example/budget")
    press(Qt.Key.Key_Tab)
    write("Mairie")
    press(Qt.Key.Key_Tab)
    write("Inès Vauquelin")
    press(Qt.Key.Key_Tab)
    write("janvier 2022")
    press(Qt.Key.Key_Tab)
    write("2")
    press(Qt.Key.Key_Tab)
    write("12 000 000 €")
    press(Qt.Key.Key_Tab)
    write("p. 3")
    press(Qt.Key.Key_Return, CTRL)
    (made,) = desk.bench.cited(claim)
    assert made.source.title == "Budget 2022"
    assert made.source.url == "https://montclar.example/budget"
    assert (made.source.publisher, made.source.author) == ("Mairie", "Inès Vauquelin")
    assert made.source.issued == "2022-01"
    assert made.citation.stance is Stance.REFUTES
    assert (made.citation.quote, made.citation.locator) == ("12 000 000 €", "p. 3")
    assert made.citation.accessed_on == date.today().isoformat()
    assert desk.bench.undo_steps() == before + 1
    assert desk.article.hasFocus()
    assert not row(desk).isVisible()
    assert len(cards(desk)) == 1


def test_a_wrong_address_is_refused_in_words_and_nothing_is_stored(desk: Desk, claim: str) -> None:
    desk.pane.open_citation()
    write("Budget 2022")
    tab_to(row(desk).fields.url)
    write("montclar.example")
    press(Qt.Key.Key_Return, CTRL)
    hint = row(desk).fields.rows["url"].hint
    assert hint.isVisible()
    assert "montclar.example" in hint.text()
    assert "http://" in hint.text()
    assert row(desk).fields.url.hasFocus()
    assert desk.bench.cited(claim) == []
    assert sources.sources(desk.bench.session.project) == []
    row(desk).fields.url.selectAll()
    write("https://montclar.example")
    press(Qt.Key.Key_Return, CTRL)
    assert len(desk.bench.cited(claim)) == 1


def test_a_source_needs_a_title(desk: Desk, claim: str) -> None:
    desk.pane.open_citation()
    press(Qt.Key.Key_Return, CTRL)
    assert "title" in row(desk)._named["title"].hint.text()
    assert desk.bench.cited(claim) == []


def test_the_address_on_the_clipboard_is_filled_in(desk: Desk, claim: str) -> None:
    QGuiApplication.clipboard().setText("https://montclar.example/news")
    desk.pane.open_citation()
    assert row(desk).fields.url.text() == "https://montclar.example/news"
    assert row(desk).fields.isVisible()


def test_a_known_address_on_the_clipboard_is_that_source(desk: Desk, claim: str) -> None:
    desk.bench.cite(claim)
    QGuiApplication.clipboard().setText("https://montclar.example/budget")
    desk.pane.open_citation()
    assert row(desk).source.text() == "Budget 2022"
    assert row(desk).quote.hasFocus()
    write("douze")
    press(Qt.Key.Key_Return, CTRL)
    assert len(desk.bench.cited(claim)) == 2
    assert len(sources.sources(desk.bench.session.project)) == 1


def test_an_address_pasted_as_the_source_becomes_its_address(desk: Desk, claim: str) -> None:
    desk.pane.open_citation()
    write("https://montclar.example/x")
    press(Qt.Key.Key_Tab)
    assert row(desk).source.text() == ""
    assert row(desk).fields.url.text() == "https://montclar.example/x"


def test_the_source_used_last_is_one_key_away(desk: Desk, claim: str) -> None:
    desk.bench.cite(claim)
    other = desk.bench.tag("12 millions")
    desk.select(other)
    desk.pane.open_citation()
    assert row(desk)._offer.text() == "Use again: Budget 2022"
    press(Qt.Key.Key_R, CTRL)
    assert row(desk).quote.hasFocus()
    write("12")
    press(Qt.Key.Key_Return, CTRL)
    (made,) = desk.bench.cited(other)
    assert made.source.title == "Budget 2022"


def test_a_known_source_is_found_by_its_publisher_while_one_types(desk: Desk, claim: str) -> None:
    texts = {"title": "Communiqué du 17", "container-title": "Préfecture du Nord"}
    step = make_source(desk.bench.session.desk, "webpage", texts)
    desk.bench.do(step)
    desk.pane.open_citation()
    write("prefecture")
    popup = row(desk).source.completer().popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert row(desk).source.text() == "Communiqué du 17"
    assert not row(desk).fields.isVisible()
    write("oui")
    press(Qt.Key.Key_Return, CTRL)
    (made,) = desk.bench.cited(claim)
    assert made.citation.source_id == step.changes[0].id


def test_escape_keeps_what_was_typed_for_its_annotation(desk: Desk, claim: str) -> None:
    other = desk.bench.tag("12 millions")
    desk.pane.open_citation()
    write("Budget 2022")
    press(Qt.Key.Key_Escape)
    assert desk.article.hasFocus()
    assert row(desk).isVisible()
    desk.select(other)
    assert not row(desk).isVisible()
    desk.pane.open_citation()
    assert row(desk).source.text() == ""
    desk.select(claim)
    assert row(desk).isVisible()
    assert row(desk).source.text() == "Budget 2022"
    assert desk.bench.cited(claim) == []


def test_escape_closes_a_row_into_which_nothing_was_typed(desk: Desk, claim: str) -> None:
    desk.pane.open_citation()
    press(Qt.Key.Key_Escape)
    assert not row(desk).isVisible()
    assert desk.article.hasFocus()


def test_discard_forgets_what_was_typed(desk: Desk, claim: str) -> None:
    desk.pane.open_citation()
    write("Budget 2022")
    row(desk).discard.trigger()
    assert not row(desk).isVisible()
    desk.pane.open_citation()
    assert row(desk).source.text() == ""


def test_a_card_opens_for_editing_where_it_stands(desk: Desk, claim: str) -> None:
    desk.bench.cite(claim)
    desk.bench.cite(claim, "Second")
    first = cards(desk)[0]
    click(first)
    assert not first.isVisible()
    assert row(desk).y() < cards(desk)[0].y()
    assert row(desk).source.isReadOnly()
    assert row(desk).quote.hasFocus()
    row(desk).quote.selectAll()
    write("13 000 000")
    row(desk).stance.setFocus()
    write("3")
    press(Qt.Key.Key_Return, CTRL)
    made = desk.bench.cited(claim)[0].citation
    assert (made.quote, made.stance) == ("13 000 000", Stance.CONTEXT)
    assert desk.bench.steps[-1].act == "edit_citation"


def test_a_card_says_stance_title_publisher_dates_and_quote(desk: Desk, claim: str) -> None:
    form = evidence.SourceForm(
        "Communiqué",
        publisher="FAR",
        issued="2023-01-17",
        source_class=SourceClass.PRIMARY,
    )
    desk.bench.do(
        evidence.cite(
            desk.bench.session.desk,
            claim,
            form=form,
            stance=Stance.REFUTES,
            quote="douze écoles",
            locator="p. 2",
            accessed_on="2023-01-18",
            archived_url="https://archive.example/1",
            used_as=Use.SECONDARY,
            note="Seen at the counter",
            note_private="From the clerk",
        )
    )
    told = [label.text() for label in cards(desk)[0].findChildren(PlainLabel)]
    assert told == [
        "Refutes",
        "·",
        "Communiqué",
        "FAR, 17 Jan 2023 · secondary here · p. 2 · accessed 18 Jan 2023 · archived",
        "«\u00a0douze écoles\u00a0»",
        "✓ Same words as the article",
        "Seen at the counter",
        "Private: From the clerk",
    ]
    assert cards(desk)[0].accessibleName() == "Refutes: Communiqué"


def test_a_confidential_source_shows_its_pseudonym_and_a_lock(desk: Desk, claim: str) -> None:
    form = evidence.SourceForm(
        "The clerk", publisher="City hall", confidentiality=Confidentiality.CONFIDENTIAL
    )
    desk.bench.do(evidence.cite(desk.bench.session.desk, claim, form=form, quote="douze écoles"))
    (card,) = cards(desk)
    told = [label.text() for label in card.findChildren(PlainLabel)]
    assert told[2] == "Source 1"
    assert "City hall" not in " ".join(told)
    assert [chip.text for chip in card.findChildren(Chip)] == ["confidential"]
    assert card.accessibleName() == "Supports: Source 1"


def test_return_opens_a_card_and_delete_takes_it_away(desk: Desk, claim: str) -> None:
    desk.bench.cite(claim)
    cards(desk)[0].setFocus()
    press(Qt.Key.Key_Return)
    assert row(desk).isVisible()
    press(Qt.Key.Key_Escape)
    cards(desk)[0].setFocus()
    press(Qt.Key.Key_Delete)
    assert desk.bench.cited(claim) == []
    desk.bench.session.undo()
    assert len(cards(desk)) == 1


def test_the_cross_takes_a_citation_away(desk: Desk, claim: str) -> None:
    desk.bench.cite(claim)
    cross = cards(desk)[0].findChild(KeyButton)
    assert isinstance(cross, KeyButton)
    click(cross)
    assert desk.bench.cited(claim) == []
    assert desk.pane.details.citations.badge.count == 0


def test_a_citation_that_goes_while_it_is_written_closes_its_row(desk: Desk, claim: str) -> None:
    cited = desk.bench.cite(claim)
    click(cards(desk)[0])
    write("more")
    desk.bench.do(evidence.remove_citation(desk.bench.session.desk, cited))
    assert not row(desk).isVisible()


def test_what_is_written_outlives_an_approval(desk: Desk, claim: str) -> None:
    desk.pane.open_citation()
    write("Half a title")
    desk.bench.approve(claim)
    assert not row(desk).isVisible()
    assert not any(each.isVisible() for each in cards(desk)[0].findChildren(KeyButton))
    assert "approved" in cards(desk)[0].toolTip()
    for _ in range(4):
        desk.bench.session.undo()
    assert row(desk).isVisible()
    assert row(desk).source.text() == "Half a title"


def test_more_holds_notes_and_what_readers_may_know(desk: Desk, claim: str) -> None:
    desk.pane.open_citation()
    write("A call")
    assert not row(desk).private.isVisible()
    row(desk)._more.trigger()
    QTest.qWait(0)
    combo = row(desk).fields.confidentiality
    combo.setFocus()
    QTest.keyClicks(combo, "conf")
    type_into(row(desk).private, "Name known to the editor")
    press(Qt.Key.Key_Return, CTRL)
    (made,) = desk.bench.cited(claim)
    assert made.source.confidentiality is Confidentiality.CONFIDENTIAL
    assert made.citation.note_private == "Name known to the editor"


def test_an_annotation_that_is_gone_takes_no_citation(desk: Desk, claim: str) -> None:
    desk.pane.open_citation()
    write("Budget")
    desk.bench.session.undo()
    assert not desk.pane.details.isVisible()
    desk.pane.open_citation()
    assert QApplication.focusWidget() is not row(desk).source


def test_a_long_title_on_offer_makes_the_row_no_wider_than_a_narrow_pane(desk: Desk) -> None:
    first, second = desk.bench.tag("La mairie"), desk.bench.tag("douze écoles")
    desk.bench.cite(first, "Comptes administratifs de la ville de Montclar & annexes " * 3)
    desk.select(second)
    desk.pane.open_citation()
    assert row(desk)._offer.isVisible()
    assert row(desk)._offer.text().startswith("Use again: Comptes")
    assert desk.pane.details._sheet.minimumSizeHint().width() <= 370
