"""Tests of `annotator/services/evidence.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.domain.annotation import Kind, Work
from annotator.domain.change import Step
from annotator.domain.source import Citation, Confidentiality, Source, SourceClass, Stance
from annotator.services import annotating, evidence, reviewing
from annotator.services.evidence import SourceForm
from annotator.store import sources
from tests.services.conftest import Bench, refused

BUDGET = SourceForm(
    " Budget 2022 ",
    url="https://montclar.example/budget",
    publisher="Ville de Montclar",
    author="Inès Vauquelin; Service des finances",
    issued="2022-03",
    source_class=SourceClass.PRIMARY,
)


def source_of(bench: Bench, source_id: str) -> Source:
    found = sources.source(bench.desk.project, source_id)
    assert found is not None
    return found


def citation_of(bench: Bench, citation_id: str) -> Citation:
    found = sources.citation(bench.desk.project, citation_id)
    assert found is not None
    return found


def test_a_new_source_and_its_citation_are_one_step(bench: Bench) -> None:
    claim = bench.tag("12 millions d’euros")
    step = bench.do(
        evidence.cite(bench.desk, claim, form=BUDGET, quote=" 12 M€ ", locator="p. 3", note="n")
    )
    assert [change.name for change in step.changes] == ["annotation", "source", "citation"]
    assert bench.get(claim).work is Work.IN_PROGRESS
    citation = citation_of(bench, step.changes[-1].id)
    assert (citation.quote, citation.locator, citation.note) == ("12 M€", "p. 3", "n")
    assert citation.accessed_on == "2023-01-18"
    assert citation.stance is Stance.SUPPORTS
    source = source_of(bench, citation.source_id)
    assert (source.title, source.url, source.publisher) == (
        "Budget 2022",
        "https://montclar.example/budget",
        "Ville de Montclar",
    )
    assert (source.author, source.issued) == ("Inès Vauquelin; Service des finances", "2022-03")
    assert source.source_class is SourceClass.PRIMARY


def test_a_known_source_is_cited_again(bench: Bench) -> None:
    claim = bench.tag("12 millions d’euros")
    first = citation_of(bench, bench.cite(claim))
    step = bench.do(
        evidence.cite(
            bench.desk,
            claim,
            source_id=first.source_id,
            stance=Stance.REFUTES,
            accessed_on="",
            archived_url="https://archive.example/1",
        )
    )
    assert [change.name for change in step.changes] == ["citation"]
    second = citation_of(bench, step.changes[0].id)
    assert (second.source_id, second.accessed_on) == (first.source_id, "")
    assert sources.source_uses(bench.desk.project) == {first.source_id: 2}


def test_a_citation_is_of_one_source(bench: Bench) -> None:
    claim = bench.tag("40 000")
    with pytest.raises(ValueError, match="known source or a new one"):
        evidence.cite(bench.desk, claim)
    with pytest.raises(ValueError, match="known source or a new one"):
        evidence.cite(bench.desk, claim, source_id="s", form=BUDGET)
    with refused("source_missing"):
        evidence.cite(bench.desk, claim, source_id="s")


def test_what_is_no_address_no_date_and_no_title_is_refused(bench: Bench) -> None:
    claim = bench.tag("40 000")
    attempts: list[tuple[str, Callable[[], Step]]] = [
        ("url_not_web", lambda: evidence.cite(bench.desk, claim, form=SourceForm("t", "file:///"))),
        ("source_untitled", lambda: evidence.cite(bench.desk, claim, form=SourceForm(" "))),
        ("date_not_iso", lambda: evidence.cite(bench.desk, claim, form=BUDGET, accessed_on="hier")),
        (
            "date_not_iso",
            lambda: evidence.cite(bench.desk, claim, form=SourceForm("t", issued="mars 2022")),
        ),
        (
            "url_not_web",
            lambda: evidence.cite(bench.desk, claim, form=BUDGET, archived_url="archive"),
        ),
    ]
    for code, attempt in attempts:
        with refused(code):
            attempt()


def test_a_citation_is_edited_and_taken_away(bench: Bench) -> None:
    claim = bench.tag("12 millions d’euros")
    citation = bench.cite(claim)
    bench.do(evidence.edit_citation(bench.desk, citation, stance=Stance.CONTEXT, quote="autre"))
    after = citation_of(bench, citation)
    assert (after.stance, after.quote) == (Stance.CONTEXT, "autre")
    assert evidence.edit_citation(bench.desk, citation, quote="autre").changes == ()
    with refused("source_missing"):
        evidence.edit_citation(bench.desk, citation, source_id="s")
    with refused("date_not_iso"):
        evidence.edit_citation(bench.desk, citation, accessed_on="2023-02-30")
    with pytest.raises(TypeError, match="created_by"):
        evidence.edit_citation(bench.desk, citation, created_by="x")
    bench.do(evidence.remove_citation(bench.desk, citation))
    with refused("citation_missing"):
        evidence.remove_citation(bench.desk, citation)
    assert len(sources.sources(bench.desk.project)) == 1


@pytest.mark.parametrize("loss", ["remove", "empty"])
def test_a_checked_claim_that_loses_its_evidence_goes_back_to_work(bench: Bench, loss: str) -> None:
    claim = bench.checked()
    (citation,) = bench.desk.standing(claim).citations
    step = bench.do(
        evidence.remove_citation(bench.desk, citation.id)
        if loss == "remove"
        else evidence.edit_citation(bench.desk, citation.id, quote="", locator="")
    )
    assert step.notes == ("no_longer_checked",)
    after = bench.get(claim)
    assert (after.work, after.checked_by, after.checked_at) == (Work.IN_PROGRESS, None, None)
    bench.do(step.inverse())
    assert bench.get(claim).work is Work.CHECKED


def test_a_checked_claim_that_keeps_some_evidence_stays_checked(bench: Bench) -> None:
    claim = bench.checked()
    extra = bench.cite(claim, Stance.CONTEXT)
    step = bench.do(evidence.remove_citation(bench.desk, extra))
    assert step.notes == ()
    assert bench.get(claim).work is Work.CHECKED


def test_a_second_citation_leaves_an_entity_as_it_is(bench: Bench) -> None:
    entity = bench.tag("Inès Vauquelin", Kind.ENTITY)
    bench.do(annotating.edit(bench.desk, entity, note="Site de la mairie."))
    bench.do(reviewing.check(bench.desk, [entity]))
    bench.cite(entity)
    assert bench.get(entity).work is Work.CHECKED


def test_the_citations_of_an_approved_claim_are_locked(bench: Bench) -> None:
    claim = bench.approved()
    (citation,) = bench.desk.standing(claim).citations
    attempts: list[Callable[[], Step]] = [
        lambda: evidence.cite(bench.desk, claim, form=BUDGET),
        lambda: evidence.edit_citation(bench.desk, citation.id, note_private="x"),
        lambda: evidence.remove_citation(bench.desk, citation.id),
    ]
    for attempt in attempts:
        with refused("locked"):
            attempt()


def test_a_source_in_use_is_not_deleted(bench: Bench) -> None:
    claim = bench.tag("40 000")
    citation = bench.cite(claim)
    source_id = citation_of(bench, citation).source_id
    with refused("source_used") as used:
        evidence.delete_source(bench.desk, source_id)
    assert used.value.params == {"count": 1}
    bench.do(evidence.remove_citation(bench.desk, citation))
    bench.do(evidence.delete_source(bench.desk, source_id))
    assert sources.sources(bench.desk.project) == []
    with refused("source_missing"):
        evidence.delete_source(bench.desk, source_id)


def test_a_pasted_item_keeps_what_the_form_only_shows(bench: Bench) -> None:
    item = {
        "type": "report",
        "title": "Comptes",
        "DOI": "10.1000/1",
        "author": [{"family": "Vauquelin", "given": "Inès"}],
        "issued": {"date-parts": [[2022, 6]], "circa": True},
    }
    shown = SourceForm(
        "Comptes 2022",
        url="https://montclar.example/",
        author="Inès Vauquelin",
        issued="2022-06",
        csl_type="report",
        beside=item,
    )
    made = cited_source(bench, shown)
    assert made.item == {
        **item,
        "id": made.id,
        "title": "Comptes 2022",
        "URL": "https://montclar.example/",
    }
    other = cited_source(bench, replace(shown, author="I. V."))
    assert other.item["author"] == [{"literal": "I. V."}]
    bare = cited_source(bench, replace(shown, url="", author=""))
    assert not {"URL", "author"} & bare.item.keys()


def cited_source(bench: Bench, form: SourceForm) -> Source:
    marked = bench.all()
    claim = marked[0].id if marked else bench.tag("12 millions d’euros")
    citation = bench.do(evidence.cite(bench.desk, claim, form=form)).changes[-1].id
    return source_of(bench, citation_of(bench, citation).source_id)


def test_a_confidential_source_gets_the_next_pseudonym(bench: Bench) -> None:
    secret = SourceForm("Un agent", confidentiality=Confidentiality.CONFIDENTIAL)
    assert cited_source(bench, secret).pseudonym == "Source 1"
    assert cited_source(bench, replace(secret, title="Une agente")).pseudonym == "Source 2"
    named = replace(secret, title="Une élue", pseudonym="Une élue")
    assert cited_source(bench, named).pseudonym == "Une élue"
    public = replace(BUDGET, confidentiality=Confidentiality.PUBLIC)
    assert cited_source(bench, public).pseudonym == ""
