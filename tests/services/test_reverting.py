"""Tests of `annotator/services/reverting.py`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import ReviewStatus, Work
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason
from annotator.services import annotating, attaching, evidence, planning, reviewing
from annotator.services.reverting import revert
from annotator.store.attachments import attachments_on
from annotator.store.checks import check
from annotator.store.history import history
from annotator.store.reviews import flags_of
from tests.services.conftest import Bench, refused


def seq(bench: Bench) -> int:
    return history(bench.desk.project)[-1].seq


def test_words_values_and_evidence_come_back_and_it_can_be_undone(bench: Bench) -> None:
    claim = bench.tag("12 millions d’euros")
    bench.do(annotating.edit(bench.desk, claim, claim_text="La ville a dépensé 12 M€."))
    citation = bench.cite(claim)
    bench.do(attaching.attach(bench.desk, citation, "p.txt", b"douze"))
    then, anchor, standing = seq(bench), bench.anchor(claim), bench.desk.standing(claim)
    files = attachments_on(bench.desk.project, claim)
    bench.do(annotating.resize(bench.desk, claim, bench.span("12 millions")))
    bench.do(annotating.edit(bench.desk, claim, claim_text="", note="à revoir"))
    bench.do(evidence.remove_citation(bench.desk, citation))
    bench.cite(claim)
    later = bench.desk.standing(claim)
    step = bench.do(revert(bench.desk, claim, then))
    after = bench.desk.standing(claim)
    assert bench.anchor(claim) == anchor
    assert after.citations == standing.citations
    assert attachments_on(bench.desk.project, claim) == files
    assert replace(after.annotation, modified_at="") == replace(standing.annotation, modified_at="")
    assert after.annotation.modified_at > later.annotation.modified_at
    assert check(bench.desk.project) == []
    bench.do(step.inverse())
    assert bench.desk.standing(claim) == later
    assert step.act == "revert"


def test_what_was_said_and_decided_since_stays(bench: Bench) -> None:
    claim = bench.checked()
    then = seq(bench)
    flag = bench.do(reviewing.flag(bench.desk, claim, FlagReason.NUMBER)).changes[0].id
    bench.do(reviewing.request_changes(bench.other, claim, "et la source ?"), bench.other)
    bench.do(planning.set_priority(bench.desk, [claim], 2))
    bench.do(annotating.edit(bench.desk, claim, rationale="selon le budget"))
    bench.do(revert(bench.desk, claim, then))
    after = bench.get(claim)
    assert after.rationale == ""
    assert after.review is ReviewStatus.CHANGES_REQUESTED
    assert after.priority == 2
    assert [each.id for each in flags_of(bench.desk.project, claim)] == [flag]


def test_a_return_never_makes_a_statement_checked_or_keeps_it_so_without_evidence(
    bench: Bench,
) -> None:
    claim = bench.tag("12 millions d’euros")
    tagged = seq(bench)
    bench.do(annotating.edit(bench.desk, claim, verdict="true"))
    bench.cite(claim)
    bench.do(reviewing.check(bench.desk, [claim]))
    checked = seq(bench)
    step = bench.do(revert(bench.desk, claim, tagged))
    assert bench.get(claim).work is Work.IN_PROGRESS
    assert step.notes == ("no_longer_checked",)
    bench.do(revert(bench.desk, claim, checked))
    after = bench.get(claim)
    assert (after.work, after.verdict) == (Work.IN_PROGRESS, "true")


def test_a_return_to_how_it_stands_changes_nothing(bench: Bench) -> None:
    claim = bench.checked()
    assert revert(bench.desk, claim, seq(bench)).changes == ()


def test_an_approved_statement_is_not_reverted(bench: Bench) -> None:
    claim = bench.approved()
    with refused("locked"):
        revert(bench.desk, claim, seq(bench))


def test_what_did_not_stand_then_is_refused(bench: Bench) -> None:
    before = seq(bench)
    claim = bench.tag("12 millions d’euros")
    with refused("past_unknown"):
        revert(bench.desk, claim, before)


def test_a_source_that_is_gone_is_named(bench: Bench) -> None:
    claim = bench.tag("12 millions d’euros")
    citation = bench.cite(claim)
    then = seq(bench)
    source = bench.desk.standing(claim).citations[0].source_id
    bench.do(evidence.remove_citation(bench.desk, citation))
    bench.do(evidence.delete_source(bench.desk, source))
    with refused("source_missing"):
        revert(bench.desk, claim, then)


@pytest.mark.parametrize("places", [0, 1])
def test_words_of_another_version_are_not_put_into_this_one(bench: Bench, places: int) -> None:
    claim = bench.tag("12 millions d’euros")
    then, anchor = seq(bench), bench.anchor(claim)
    version = bench.desk.version(bench.article_id)
    newer = replace(version, id="v2", n=2)
    moved = (Change(None, replace(anchor, id="a2", version_id="v2")),) if places else ()
    bench.do(Step("new_version", (Change(None, newer), *moved)))
    if places:
        with refused("past_elsewhere"):
            revert(bench.desk, claim, then)
    else:
        assert revert(bench.desk, claim, then).changes == ()
