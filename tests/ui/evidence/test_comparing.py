"""A quote beside the article: said in words, marked on both sides, flagged with one key."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.annotation import Kind
from annotator.domain.review import FlagReason
from annotator.services import evidence
from annotator.services.evidence import SourceForm
from annotator.store import reviews
from annotator.ui.details.citation_card import CitationCard
from annotator.ui.details.citation_row import CitationRow
from annotator.ui.evidence.comparison_box import NOTHING_THERE, ComparisonBox
from annotator.ui.evidence.marked_words import MarkedWords
from annotator.ui.widgets.key_button import REASON
from tests.ui.conftest import Desk, press, write

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WORDS = "La mairie a dépensé 12 millions d’euros pour douze écoles"


@pytest.fixture
def claim(desk: Desk) -> str:
    return desk.bench.tag(WORDS)


def cite(desk: Desk, annotation_id: str, quote: str, **form: Any) -> CitationCard:
    made = SourceForm(**{"title": "Budget 2022", **form})
    desk.bench.do(evidence.cite(desk.bench.session.desk, annotation_id, form=made, quote=quote))
    desk.select(annotation_id)
    return desk.pane.details.citations.cards[-1]


def box(card: CitationCard) -> ComparisonBox:
    assert card.comparison is not None
    return card.comparison


def marked(words: MarkedWords) -> list[str]:
    return [piece.text for piece in words.pieces if piece.is_marked]


def row(desk: Desk) -> CitationRow:
    return desk.pane.details.citations.row


def flags(desk: Desk, annotation_id: str) -> list[tuple[str, str]]:
    found = reviews.flags_of(desk.bench.session.project, annotation_id)
    return [(flag.reason, flag.message) for flag in found if flag.is_open]


def test_the_same_words_are_said_to_be_the_same(desk: Desk, claim: str) -> None:
    card = cite(desk, claim, "« La mairie a dépensé 12\u00a0millions d'euros »")
    assert box(card).verdict.text() == "✓ Same words as the article"
    assert not box(card).button.isVisible()
    assert "✓ Same words as the article" in card.accessibleDescription()


def test_words_that_differ_are_marked_on_both_sides_and_told_aloud(desk: Desk, claim: str) -> None:
    card = cite(desk, claim, "La mairie a dépensé 13 millions d'euros pour dix écoles.")
    assert box(card).verdict.text() == "≠ Differs in 2 place(s)"
    assert marked(box(card).cited) == ["13", "dix"]
    assert marked(box(card).printed) == ["12", "douze"]
    assert box(card).cited.isVisible()
    told = "source “13”, article “12”; source “dix”, article “douze”"
    assert told in box(card).verdict.accessibleName()
    assert told in card.accessibleDescription()


def test_the_place_of_words_on_one_side_only_is_marked_on_the_other(desk: Desk, claim: str) -> None:
    card = cite(desk, claim, "La mairie a déjà dépensé 12 millions pour douze écoles")
    assert marked(box(card).cited) == ["déjà", NOTHING_THERE]
    assert marked(box(card).printed) == [NOTHING_THERE, "d’euros"]
    assert "only the source has “déjà”" in box(card).spoken()
    assert "only the article has “d’euros”" in box(card).spoken()


def test_other_words_are_said_quietly_not_to_be_there(desk: Desk, claim: str) -> None:
    card = cite(desk, claim, "Il pleut")
    assert box(card).verdict.text() == "These words are not in the article"
    assert box(card).verdict.property("role") == "muted"


def test_a_claim_is_compared_with_its_sentence_too(desk: Desk) -> None:
    claim = desk.bench.tag("douze écoles")
    card = cite(desk, claim, "pour douze écoles, selon Inès Vauquelin")
    assert box(card).verdict.text() == "✓ Same words as the article"


def test_a_name_is_compared_with_its_own_words_only(desk: Desk) -> None:
    entity = desk.bench.tag("Inès Vauquelin", Kind.ENTITY)
    card = cite(desk, entity, "Agnès Vauquelin")
    assert marked(box(card).cited) == ["Agnès"]
    assert marked(box(card).printed) == ["Inès"]


def test_a_citation_without_a_quote_is_not_compared(desk: Desk, claim: str) -> None:
    assert cite(desk, claim, "").comparison is None


def test_a_difference_is_flagged_with_one_key(desk: Desk, claim: str) -> None:
    card = cite(desk, claim, "La mairie a dépensé 13 millions d'euros pour douze écoles")
    before = desk.bench.undo_steps()
    card.setFocus()
    press(Qt.Key.Key_F, CTRL, SHIFT)
    message = "Quote from Budget 2022: source “13”, article “12”"
    assert flags(desk, claim) == [(FlagReason.QUOTE, message)]
    assert desk.bench.undo_steps() == before + 1
    (card,) = desk.pane.details.citations.cards
    assert not box(card).flag.isEnabled()
    assert box(card).flag.property(REASON) == "It is flagged already"
    desk.bench.session.undo()
    assert flags(desk, claim) == []
    assert box(desk.pane.details.citations.cards[0]).flag.isEnabled()


def test_a_flag_names_a_confidential_source_by_its_pseudonym(desk: Desk, claim: str) -> None:
    card = cite(
        desk,
        claim,
        "La mairie a dépensé 13 millions",
        title="The clerk",
        confidentiality="confidential",
    )
    box(card).button.click()
    ((_, message),) = flags(desk, claim)
    assert "Source 1" in message
    assert "clerk" not in message


def test_the_row_compares_while_one_types(desk: Desk, claim: str) -> None:
    card = cite(desk, claim, "La mairie a dépensé 12 millions")
    card.setFocus()
    press(Qt.Key.Key_Return)
    shown = row(desk).about.comparison
    assert shown.verdict.text() == "✓ Same words as the article"
    row(desk).quote.selectAll()
    write("La mairie a dépensé 14 millions")
    desk_wait()
    assert shown.verdict.text() == "≠ Differs in 1 place(s)"
    press(Qt.Key.Key_F, CTRL, SHIFT)
    ((_, message),) = flags(desk, claim)
    assert message == "Quote from Budget 2022: source “14”, article “12”"
    row(desk).quote.selectAll()
    press(Qt.Key.Key_Delete)
    desk_wait()
    assert not shown.isVisible()


def test_a_new_citation_is_compared_but_flagged_only_when_saved(desk: Desk, claim: str) -> None:
    cite(desk, claim, "x")
    desk.pane.open_citation()
    press(Qt.Key.Key_R, CTRL)
    write("La mairie a dépensé 14 millions")
    desk_wait()
    shown = row(desk).about.comparison
    assert shown.verdict.text() == "≠ Differs in 1 place(s)"
    assert shown.flag.property(REASON) == "Save the citation first"
    assert not shown.flag.isEnabled()


def test_an_approved_claim_shows_what_differs_and_lets_it_be_flagged(
    desk: Desk, claim: str
) -> None:
    cite(desk, claim, "La mairie a dépensé 13 millions d'euros")
    desk.bench.approve(claim)
    card = desk.pane.details.citations.cards[0]
    assert not card.face.is_open
    box(card).button.click()
    assert len(flags(desk, claim)) == 1


def test_marked_words_wrap_and_are_as_high_as_their_lines(desk: Desk, claim: str) -> None:
    card = cite(desk, claim, "La mairie a dépensé 13 millions d'euros pour dix écoles.")
    words = box(card).cited
    words.setFixedWidth(600)
    QTest.qWait(0)
    one = words.height()
    words.setFixedWidth(120)
    QTest.qWait(0)
    assert words.height() > 2 * one


def desk_wait() -> None:
    """Until the rest in typing is over."""
    QTest.qWait(350)
