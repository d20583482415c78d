"""The source of a citation, pasted: an address, a DOI, a reference or a record of a manager."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from annotator.domain.source import Confidentiality
from annotator.services.source_editing import Apart, make_source
from annotator.store import sources
from annotator.ui.details.citation_row import CitationRow
from tests.ui.conftest import Desk, press, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def claim(desk: Desk) -> str:
    made = desk.bench.tag("douze écoles")
    desk.select(made)
    desk.pane.open_citation()
    return made


def row(desk: Desk) -> CitationRow:
    (found,) = desk.pane.findChildren(CitationRow)
    return found


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, CTRL)


def test_a_doi_is_taken_apart_and_kept(desk: Desk, claim: str) -> None:
    paste("https://doi.org/10.1000/xyz")
    fields = row(desk).fields
    assert fields.recognised.isVisible()
    assert fields.recognised.text().startswith("Recognised: a DOI.")
    assert fields.recognised.text().endswith("10.1000/xyz")
    write("A paper")
    press(Qt.Key.Key_Return, CTRL)
    (made,) = desk.bench.cited(claim)
    assert made.source.item["DOI"] == "10.1000/xyz"
    assert made.source.item["type"] == "article-journal"
    assert made.source.title == "A paper"


def test_a_record_brings_its_people_and_all_its_fields(desk: Desk, claim: str) -> None:
    paste(
        "@techreport{r, author={Roux, Léa}, title={Rapport}, institution={Ville}, year=2021,"
        " number={12}}"
    )
    assert row(desk).source.text() == "Rapport"
    assert row(desk).fields.publisher.text() == "Ville"
    press(Qt.Key.Key_Return, CTRL)
    (made,) = desk.bench.cited(claim)
    item = made.source.item
    assert (item["type"], item["publisher"], item["number"]) == ("report", "Ville", "12")
    assert item["author"] == [{"family": "Roux", "given": "Léa"}]
    assert "container-title" not in item


def test_a_known_work_is_that_source(desk: Desk, claim: str) -> None:
    desk.bench.cite(claim)
    desk.pane.open_citation()
    paste("http://www.montclar.example/budget/?utm_source=x")
    assert row(desk).source.text() == "Budget 2022"
    assert row(desk).quote.hasFocus()
    assert len(sources.sources(desk.bench.session.project)) == 1


@pytest.mark.usefixtures("claim")
def test_words_of_a_title_are_just_pasted(desk: Desk) -> None:
    paste("Budget")
    assert row(desk).source.text() == "Budget"
    assert not row(desk).fields.recognised.isVisible()


@pytest.mark.usefixtures("claim")
def test_several_records_are_sent_to_the_list_of_sources(desk: Desk) -> None:
    paste("TY  - BOOK\nTI  - A\nER  - \nTY  - BOOK\nTI  - B\nER  - \n")
    assert row(desk).source.text() == ""
    (refusal,) = desk.bench.refusals
    assert (refusal.code, refusal.params) == ("paste_several", {"count": 2})


@pytest.mark.usefixtures("claim")
def test_an_empty_clipboard_is_told(desk: Desk) -> None:
    paste("")
    assert [each.code for each in desk.bench.refusals] == ["paste_empty"]


def test_a_confidential_source_is_proposed_by_its_pseudonym(desk: Desk, claim: str) -> None:
    secret = Apart(confidentiality=Confidentiality.CONFIDENTIAL)
    desk.bench.do(make_source(desk.bench.session.desk, "webpage", {"title": "Paul Martin"}, secret))
    write("paul")
    popup = row(desk).source.completer().popup()
    assert popup is not None
    model = popup.model()
    assert [model.index(at, 0).data() for at in range(model.rowCount())] == ["Source 1"]
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert row(desk).source.text() == "Source 1"
    write("q")
    press(Qt.Key.Key_Return, CTRL)
    (made,) = desk.bench.cited(claim)
    assert made.source.title == "Paul Martin"
