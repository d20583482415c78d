"""The sources of a statement in the queue: side by side, compared, with their files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.review import FlagReason
from annotator.domain.source import Confidentiality, SourceClass, Stance, Use
from annotator.services import attaching, evidence
from annotator.services.evidence import SourceForm
from annotator.ui.review.evidence_cards import EvidenceCard, EvidenceCards
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.key_button import REASON
from annotator.ui.widgets.labels import PlainLabel
from tests.ui.opening import Opener, opener
from tests.ui.review.conftest import Maker, Queue

WORDS = "La mairie a dépensé 12 millions d’euros pour douze écoles"
PDF = b"%PDF-1.7 douze"

__all__ = ["opener"]


@pytest.fixture
def flagged(maker: Maker) -> str:
    made = maker.claim(WORDS)
    maker.flag(made)
    return made


def cite(maker: Maker, annotation_id: str, title: str, quote: str, **more: Any) -> str:
    desk = maker.bench.session.desk
    kept = {name: more.pop(name) for name in ("source_class", "confidentiality") if name in more}
    form = SourceForm(title, f"https://{title.lower()}.example/x", **kept)
    step = evidence.cite(desk, annotation_id, form=form, quote=quote, **more)
    desk.commit(step)
    return step.changes[-1].id


def shown(queue: Queue) -> EvidenceCards:
    return queue.pane.sheet.card.evidence


def told(card: EvidenceCard) -> list[str]:
    return [label.text() for label in card.findChildren(PlainLabel) if label.isVisible()]


def test_a_card_says_stance_place_use_and_how_the_quote_compares(
    open_queue: Callable[[], Queue], maker: Maker, flagged: str
) -> None:
    cite(
        maker,
        flagged,
        "Budget",
        "douze écoles",
        stance=Stance.REFUTES,
        locator="p. 3",
        used_as=Use.PRIMARY,
        accessed_on="2023-01-18",
        archived_url="https://archive.example/1",
        source_class=SourceClass.SECONDARY,
    )
    (card,) = shown(open_queue()).cards
    assert told(card) == [
        "Refutes",
        "Budget",
        "budget.example\u00a0· primary here",
        "p. 3\u00a0· accessed 18 Jan 2023\u00a0· archived",
        "«\u00a0douze écoles\u00a0»",
        "✓ Same words as the article",
    ]
    assert card.accessibleDescription() == "✓ Same words as the article"


def test_two_sources_stand_side_by_side_and_under_them_how_many_are_independent(
    open_queue: Callable[[], Queue], maker: Maker, flagged: str
) -> None:
    cite(maker, flagged, "Budget", "La mairie a dépensé 13 millions d'euros pour douze écoles")
    cite(maker, flagged, "Journal", "douze écoles")
    queue = open_queue()
    first, second = shown(queue).cards
    assert shown(queue).columns() == 2
    assert first.y() == second.y()
    assert second.geometry().right() <= shown(queue).width()
    assert shown(queue).independence.words.text() == "2 source(s), 2 independent"
    sheet = queue.pane.sheet.card
    paper = sheet.widget()
    assert paper is not None
    assert paper.minimumSizeHint().width() <= sheet.viewport().width()


def test_a_difference_is_flagged_from_the_card_and_only_once(
    open_queue: Callable[[], Queue], maker: Maker, flagged: str
) -> None:
    cite(maker, flagged, "Budget", "La mairie a dépensé 13 millions d'euros")
    queue = open_queue()
    (card,) = shown(queue).cards
    assert card.comparison is not None
    card.comparison.button.setFocus(Qt.FocusReason.TabFocusReason)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(card.comparison.button, Qt.Key.Key_F, control | shift)
    found = queue.flags(flagged)[-1]
    assert (found.reason, found.message) == (
        FlagReason.QUOTE,
        "Quote from Budget: source “13”, article “12”",
    )
    (card,) = shown(queue).cards
    assert card.comparison is not None
    assert not card.comparison.flag.isEnabled()
    assert card.comparison.flag.property(REASON) == "It is flagged already"


def test_files_are_shown_with_who_kept_them_and_opened_as_copies(
    open_queue: Callable[[], Queue], maker: Maker, flagged: str, opener: Opener
) -> None:
    citation = cite(maker, flagged, "Budget", "douze écoles")
    desk = maker.bench.session.desk
    desk.commit(attaching.attach(desk, citation, "budget.pdf", PDF))
    queue = open_queue()
    (card,) = shown(queue).cards
    assert [chip.text for chip in card.findChildren(Chip)] == ["1"]
    row = next(each for each in card.findChildren(PlainLabel) if each.text() == "budget.pdf")
    frame = row.parentWidget()
    assert frame is not None
    frame.setFocus()
    assert QApplication.focusWidget() is frame
    QTest.keyClick(frame, Qt.Key.Key_Return)
    (copy,) = opener.opened
    assert copy.read_bytes() == PDF
    assert queue.shown() == WORDS
    queue.session.closed.emit()
    assert not copy.exists()


def test_a_confidential_source_has_its_pseudonym_and_a_lock(
    open_queue: Callable[[], Queue], maker: Maker, flagged: str
) -> None:
    secret = Confidentiality.CONFIDENTIAL
    cite(maker, flagged, "Clerk", "douze écoles", confidentiality=secret, note_private="By phone")
    (card,) = shown(open_queue()).cards
    words = " ".join(told(card))
    assert "Source 1" in words
    assert "lerk" not in words
    assert [(chip.text, chip.sign) for chip in card.findChildren(Chip)] == [
        ("confidential", "lock")
    ]
    assert "Private: By phone" in words


def test_what_is_cited_later_is_shown_at_once(
    open_queue: Callable[[], Queue], maker: Maker, flagged: str
) -> None:
    queue = open_queue()
    assert shown(queue).nothing.isVisible()
    assert not shown(queue).independence.isVisible()
    form = SourceForm("Budget")
    queue.bench.do(evidence.cite(queue.session.desk, flagged, form=form, quote="onze écoles"))
    QTest.qWait(0)
    (card,) = shown(queue).cards
    assert "≠ Differs in 1 place(s)" in told(card)
