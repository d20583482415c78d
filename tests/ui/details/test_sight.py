"""What is seen of a claim without scrolling, in a window of 1280 × 800."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Kind
from annotator.store.annotations import list_rows
from annotator.ui.settings import LANGUAGE
from tests.ui.office import Office


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_claim_shows_its_verdict_and_its_first_source(office: Office, language: str) -> None:
    office.settings.put(LANGUAGE, language)
    office.start(sample=True)
    window = office.window
    window.resize(1280, 800)
    rows = list_rows(office.project, window.current.article_id)
    cited = [row.id for row in rows if row.kind is Kind.CLAIM and row.sources and row.verdict]
    assert cited
    for claim in cited:
        window.current.select(claim)
        QTest.qWait(10)
        details = window.side.annotations.details
        for part in (details.claim.verdict, details.citations.cards[0]):
            assert _is_seen(details._scroll.viewport(), part), office.words(claim)


def _is_seen(viewport: QWidget, part: QWidget) -> bool:
    """Whether it begins above the lower edge, with at least two lines of it."""
    top = part.mapTo(viewport, QPoint(0, 0)).y()
    return top >= 0 and top + min(part.height(), 36) <= viewport.height()
