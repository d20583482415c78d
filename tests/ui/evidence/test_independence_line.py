"""How many of a claim's sources speak for themselves."""

from __future__ import annotations

import pytest

from annotator.domain.annotation import Kind
from annotator.domain.source import Confidentiality, Stance
from annotator.services import evidence
from annotator.services.evidence import SourceForm
from annotator.ui.evidence.independence_line import IndependenceLine
from tests.ui.conftest import Desk


@pytest.fixture
def claim(desk: Desk) -> str:
    made = desk.bench.tag("douze écoles")
    desk.select(made)
    return made


def line(desk: Desk) -> IndependenceLine:
    return desk.pane.details.citations.independence


def cite(
    desk: Desk, annotation_id: str, form: SourceForm, stance: Stance = Stance.SUPPORTS
) -> None:
    desk.bench.do(evidence.cite(desk.bench.session.desk, annotation_id, form=form, stance=stance))


def test_two_pages_of_one_owner_count_once_and_the_tip_says_so(desk: Desk, claim: str) -> None:
    cite(desk, claim, SourceForm("Budget", "https://montclar.example/budget"))
    cite(desk, claim, SourceForm("News", "https://www.montclar.example/news"), Stance.REFUTES)
    assert line(desk).words.text() == "2 source(s), 1 independent"
    assert line(desk).words.toolTip() == "These count once: Budget, News."
    assert "Budget, News" in line(desk).words.accessibleDescription()
    assert line(desk).hint.text() == "There is no second independent source."
    assert line(desk).hint.property("role") == "muted"


def test_a_second_independent_source_takes_the_hint_away(desk: Desk, claim: str) -> None:
    cite(desk, claim, SourceForm("Budget", "https://montclar.example/budget"))
    assert line(desk).hint.isVisible()
    cite(desk, claim, SourceForm("Report", "https://court.example/report"))
    assert line(desk).words.text() == "2 source(s), 2 independent"
    assert line(desk).words.toolTip() == ""
    assert not line(desk).hint.isVisible()


def test_context_does_not_count_nor_does_a_source_cited_twice(desk: Desk, claim: str) -> None:
    cite(desk, claim, SourceForm("Background"), Stance.CONTEXT)
    assert not line(desk).isVisible()
    cite(desk, claim, SourceForm("Budget"))
    source = desk.bench.cited(claim)[-1].source
    desk.bench.do(evidence.cite(desk.bench.session.desk, claim, source_id=source.id, quote="x"))
    assert line(desk).words.text() == "1 source(s), 1 independent"


def test_a_confidential_source_is_named_by_its_pseudonym(desk: Desk, claim: str) -> None:
    secret = Confidentiality.CONFIDENTIAL
    cite(desk, claim, SourceForm("Clerk", publisher="Mairie", confidentiality=secret))
    cite(desk, claim, SourceForm("Budget", publisher="mairie"))
    assert line(desk).words.toolTip() == "These count once: Source 1, Budget."


def test_only_a_claim_has_the_line(desk: Desk) -> None:
    date = desk.bench.tag("fin juin 2022", Kind.DATE)
    cite(desk, date, SourceForm("Budget"))
    desk.select(date)
    assert not line(desk).isVisible()
