"""Tests of `annotator/services/gate.py`: every obstacle, and that it goes away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import AnchorState, Kind, Work
from annotator.domain.change import Change, Step
from annotator.domain.gate import MENDED_IN
from annotator.domain.review import GUARDS, Act, Flag, FlagReason, Severity, obstacles
from annotator.services import annotating, correcting, evidence, reviewing
from annotator.services.gate import Hurdle, Obstacle, in_the_way, obstacles_of
from annotator.store.reviews import flags_of
from tests.services.conftest import Bench, refused


def told(bench: Bench) -> dict[str, int]:
    return {each.value: count for each, count in obstacles_of(bench.desk, bench.article_id).items()}


def test_an_article_of_which_nothing_is_tagged_is_not_ready(bench: Bench) -> None:
    assert told(bench) == {"nothing_marked": 1}
    assert in_the_way(bench.desk, bench.article_id) == [Hurdle(Obstacle.NOTHING_MARKED, "")]
    bench.checked()
    assert told(bench) == {}


def test_an_article_that_is_not_there_is_refused(bench: Bench) -> None:
    with refused("article_missing"):
        obstacles_of(bench.desk, "nobody")


def test_a_claim_is_stopped_by_verdict_then_evidence_then_checking(bench: Bench) -> None:
    claim = bench.tag("La mairie a dépensé 12 millions d’euros")
    assert told(bench) == {"verdict_missing": 1}
    bench.do(annotating.edit(bench.desk, claim, verdict="true"))
    assert told(bench) == {"evidence_missing": 1}
    bench.cite(claim)
    assert told(bench) == {"not_checked": 1}
    bench.do(reviewing.check(bench.desk, [claim]))
    assert told(bench) == {}


@pytest.mark.parametrize("fields", [{"verdict": "unproven"}, {"checkable": False}])
def test_what_rests_on_a_rationale_needs_one(bench: Bench, fields: dict[str, object]) -> None:
    claim = bench.tag("C’est un record")
    bench.do(annotating.edit(bench.desk, claim, **fields))
    assert told(bench) == {"rationale_missing": 1}
    bench.do(annotating.edit(bench.desk, claim, rationale="\u202f\n"))
    assert told(bench) == {"rationale_missing": 1}
    bench.do(annotating.edit(bench.desk, claim, rationale="Aucune série longue."))
    assert told(bench) == {"not_checked": 1}


def test_a_bare_link_is_no_evidence(bench: Bench) -> None:
    claim = bench.tag("C’est un record")
    bench.do(annotating.edit(bench.desk, claim, verdict="true"))
    form = evidence.SourceForm("Budget", url="https://montclar.example/b")
    bench.do(evidence.cite(bench.desk, claim, form=form))
    assert told(bench) == {"evidence_missing": 1}


@pytest.mark.parametrize("kind", [Kind.ENTITY, Kind.DATE])
def test_a_name_or_a_date_needs_a_ground(bench: Bench, kind: Kind) -> None:
    annotation = bench.tag("fin juin 2022", kind)
    assert told(bench) == {"ground_missing": 1}
    bench.do(annotating.edit(bench.desk, annotation, note="Vu au registre."))
    assert told(bench) == {"not_checked": 1}


@pytest.mark.parametrize("state", [AnchorState.STALE, AnchorState.PROPOSED, AnchorState.ORPHAN])
def test_words_that_have_changed_stand_in_the_way(bench: Bench, state: AnchorState) -> None:
    claim = bench.checked()
    before = bench.anchor(claim)
    bench.do(Step("move", (Change(before, replace(before, state=state)),)))
    assert told(bench) == {"words_unsettled": 1}


def test_a_review_that_is_not_decided_and_changes_that_are_asked_for(bench: Bench) -> None:
    claim = bench.checked()
    bench.do(reviewing.ask_review(bench.desk, [claim]))
    assert told(bench) == {"review_requested": 1}
    bench.do(reviewing.request_changes(bench.other, claim, "Quelle année ?"), bench.other)
    assert told(bench) == {"changes_requested": 1}
    bench.do(reviewing.approve(bench.other, claim), bench.other)
    assert told(bench) == {}


def test_only_a_blocking_flag_stands_in_the_way_while_it_is_open(bench: Bench) -> None:
    claim = bench.checked()
    bench.do(reviewing.flag(bench.desk, claim, FlagReason.DATE, Severity.WARN, "Sûr ?"))
    assert told(bench) == {}
    bench.do(reviewing.flag(bench.desk, claim, FlagReason.LEGAL, Severity.BLOCK, "Diffamation ?"))
    (hurdle,) = in_the_way(bench.desk, bench.article_id)
    assert hurdle == Hurdle(Obstacle.BLOCKING_FLAG, claim, "Diffamation ?")
    blocking = flags_of(bench.desk.project, claim)[1]
    bench.do(reviewing.resolve(bench.desk, blocking.id, "Non."))
    assert told(bench) == {}


def test_a_flag_on_the_article_as_a_whole_is_one_too(bench: Bench) -> None:
    bench.checked()
    desk = bench.desk
    raised = Flag(
        *(desk.new_id(), bench.article_id, None, FlagReason.LEGAL, Severity.BLOCK),
        *(desk.person.id, desk.now(), "Droit de réponse ?"),
    )
    bench.do(Step("flag", (Change(None, raised),)))
    (hurdle,) = in_the_way(desk, bench.article_id, Obstacle.BLOCKING_FLAG)
    assert (hurdle.annotation_id, hurdle.told) == ("", "Droit de réponse ?")


def test_a_correction_stands_in_the_way_until_it_is_decided(bench: Bench) -> None:
    claim = bench.checked("12 millions")
    step = bench.do(correcting.propose(bench.desk, claim, "21 millions"))
    (hurdle,) = in_the_way(bench.desk, bench.article_id)
    assert hurdle == Hurdle(Obstacle.CORRECTION_UNDECIDED, claim, "12 millions → 21 millions")
    bench.do(correcting.accept(bench.desk, step.changes[0].id))
    assert told(bench) == {}


def test_obstacles_are_told_in_reading_order_or_by_their_sort(bench: Bench) -> None:
    late = bench.tag("40 000 habitants")
    early = bench.tag("MONTCLAR", Kind.ENTITY)
    found = in_the_way(bench.desk, bench.article_id)
    assert [each.annotation_id for each in found] == [early, late]
    only = in_the_way(bench.desk, bench.article_id, Obstacle.VERDICT_MISSING)
    assert [each.annotation_id for each in only] == [late]
    assert in_the_way(bench.desk, bench.article_id, Obstacle.NOTHING_MARKED) == []


def test_the_gate_says_what_the_guards_say(bench: Bench) -> None:
    desk = bench.desk
    made = [
        bench.checked(),
        bench.tag("C’est un record"),
        bench.tag("Montclar compte 40 000 habitants"),
        bench.tag("Les travaux ont commencé fin juin 2022"),
        bench.tag("Inès Vauquelin", Kind.ENTITY),
        bench.tag("2024", Kind.DATE),
    ]
    bench.do(annotating.edit(desk, made[1], verdict="unproven"))
    bench.do(annotating.edit(desk, made[2], verdict="false"))
    bench.do(annotating.edit(desk, made[5], note="Selon la mairie."))
    found = {each.annotation_id: each.obstacle for each in in_the_way(desk, bench.article_id)}
    for annotation_id in made:
        guards = obstacles(Act.CHECK, desk.standing(annotation_id))
        unchecked = "" if bench.get(annotation_id).work is Work.CHECKED else "not_checked"
        expected = guards[0].code if guards else unchecked
        assert found.get(annotation_id, "") == expected


def test_every_obstacle_with_a_guard_is_mended_where_the_guard_says() -> None:
    fields = {guard.code: guard.field for guard in GUARDS if guard.act is Act.CHECK}
    assert {each.value: field for each, field in MENDED_IN.items()} == {
        code: field for code, field in fields.items() if code != "locked"
    }
