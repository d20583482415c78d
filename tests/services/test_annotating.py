"""Tests of `annotator/services/annotating.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.domain.annotation import Kind, ReviewStatus, TimexMod, Work
from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.domain.review import FlagReason
from annotator.domain.text import Span
from annotator.services import annotating, reviewing
from annotator.store import annotations as stored
from annotator.store import entities, verdicts
from tests.services.conftest import Bench, refused


def test_an_annotation_keeps_its_quote_and_context_from_the_stored_text(bench: Bench) -> None:
    claim = bench.tag("12 millions d’euros", Kind.CLAIM, "number")
    anchor = bench.anchor(claim)
    text = bench.desk.version(bench.article_id).text
    assert anchor.exact == "12 millions d’euros" == text[anchor.start : anchor.end]
    assert anchor.prefix == text[anchor.start - 32 : anchor.start]
    assert anchor.suffix == text[anchor.end : anchor.end + 32]
    made = bench.get(claim)
    assert (made.kind, made.subtype, made.work) == (Kind.CLAIM, "number", Work.TO_CHECK)
    assert made.created_by == bench.desk.person.id
    assert made.created_at == made.modified_at


def test_a_span_that_ends_inside_an_emoji_is_widened_to_all_of_it(bench: Bench) -> None:
    astronaut = "👩‍🚀"
    span = bench.span(f"fan {astronaut}")
    cut = Span(span.start, span.end - 1)
    step = bench.do(annotating.annotate(bench.desk, bench.article_id, cut, Kind.ENTITY))
    assert bench.anchor(step.changes[0].id).exact == f"fan {astronaut}"


def test_a_span_outside_the_text_or_of_white_space_is_refused(bench: Bench) -> None:
    length = len(bench.desk.version(bench.article_id).text)
    with pytest.raises(Refusal) as outside:
        annotating.annotate(bench.desk, bench.article_id, Span(3, length + 1), Kind.CLAIM)
    assert outside.value.code == "span_outside"
    assert outside.value.params == {"start": 3, "end": length + 1, "length": length}
    with refused("span_empty"):
        annotating.annotate(bench.desk, bench.article_id, Span(4, 4), Kind.CLAIM)
    with refused("span_empty"):
        annotating.annotate(bench.desk, bench.article_id, bench.span(" "), Kind.CLAIM)


def test_the_same_span_is_not_tagged_twice_as_one_kind(bench: Bench) -> None:
    claim = bench.tag("Montclar compte 40 000 habitants")
    with pytest.raises(Refusal) as twice:
        bench.tag("Montclar compte 40 000 habitants")
    assert (twice.value.code, twice.value.params) == ("annotation_exists", {"id": claim})
    bench.tag("Montclar compte 40 000 habitants", Kind.ENTITY)
    bench.tag("40 000 habitants")
    assert len(bench.all()) == 3


def test_an_annotation_of_an_unknown_article_is_refused(bench: Bench) -> None:
    with refused("article_missing"):
        annotating.annotate(bench.desk, "nowhere", Span(0, 1), Kind.CLAIM)
    with refused("annotation_missing"):
        annotating.set_subtype(bench.desk, "nothing", "number")


def test_a_date_that_its_words_say_whole_is_dated_at_once(bench: Bench) -> None:
    date = bench.get(bench.tag("17 janvier 2023", Kind.DATE))
    assert (date.edtf, date.earliest, date.latest) == ("2023-01-17", "2023-01-17", "2023-01-17")
    assert (date.timex_type, date.timex_value, date.resolution) == (
        "DATE",
        "2023-01-17",
        "explicit",
    )
    late = bench.get(bench.tag("fin juin 2022", Kind.DATE))
    assert (late.edtf, late.timex_mod) == ("2022-06", TimexMod.END)
    assert (late.earliest, late.latest) == ("2022-06-21", "2022-06-30")
    vague = bench.get(bench.tag("commencé", Kind.DATE))
    assert (vague.edtf, vague.resolution) == ("", "")


def test_the_same_words_name_the_same_entity_again(bench: Bench) -> None:
    first = bench.tag("Inès Vauquelin", Kind.ENTITY, "person")
    assert bench.get(first).entity_id is None
    bench.do(annotating.set_entity(bench.desk, first, "Inès Vauquelin"))
    again = bench.get(bench.tag("Inès Vauquelin", Kind.ENTITY, nth=1))
    assert again.entity_id == bench.get(first).entity_id
    assert again.subtype == "person"


def test_an_entity_of_another_subtype_is_not_taken_over(bench: Bench) -> None:
    first = bench.tag("Montclar", Kind.ENTITY, "place")
    bench.do(annotating.set_entity(bench.desk, first, "Montclar"))
    team = bench.get(bench.tag("MONTCLAR", Kind.ENTITY, "organisation"))
    assert team.entity_id is None


def test_a_retagged_annotation_keeps_everything_but_a_subtype_the_new_kind_lacks(
    bench: Bench,
) -> None:
    claim = bench.checked()
    bench.do(annotating.set_subtype(bench.desk, claim, "number"))
    bench.do(annotating.retag(bench.desk, [claim], Kind.ENTITY))
    entity = bench.get(claim)
    assert (entity.kind, entity.subtype, entity.verdict) == (Kind.ENTITY, "", "true")
    bench.do(annotating.retag(bench.desk, [claim], Kind.CLAIM))
    back = bench.get(claim)
    assert (back.kind, back.verdict, back.work) == (Kind.CLAIM, "true", Work.CHECKED)
    assert bench.anchor(claim).exact == "La mairie a dépensé 12 millions d’euros"


def test_a_subtype_that_both_kinds_share_stays(bench: Bench) -> None:
    entity = bench.tag("Montclar", Kind.ENTITY, "place")
    step = bench.do(annotating.retag(bench.desk, [entity], Kind.ENTITY))
    assert step.changes == ()
    assert bench.get(entity).subtype == "place"


def test_a_subtype_of_another_kind_is_refused(bench: Bench) -> None:
    claim = bench.tag("40 000 habitants")
    with refused("subtype_unknown"):
        annotating.set_subtype(bench.desk, claim, "person")


def test_a_resized_annotation_takes_its_quote_anew_and_keeps_the_rest(bench: Bench) -> None:
    claim = bench.tag("12 millions")
    bench.cite(claim)
    step = bench.do(annotating.resize(bench.desk, claim, bench.span("12 millions d’euros")))
    assert bench.anchor(claim).exact == "12 millions d’euros"
    assert bench.anchor(claim).suffix.startswith(" pour douze")
    assert len(bench.desk.standing(claim).citations) == 1
    assert step.notes == ()
    assert bench.get(claim).modified_at > bench.get(claim).created_at
    same = annotating.resize(bench.desk, claim, bench.span("12 millions d’euros"))
    assert same.changes == ()


def test_a_checked_annotation_on_other_words_goes_back_to_work(bench: Bench) -> None:
    claim = bench.checked()
    step = bench.do(annotating.resize(bench.desk, claim, bench.span("12 millions d’euros")))
    after = bench.get(claim)
    assert step.notes == ("no_longer_checked",)
    assert (after.work, after.checked_by, after.verdict) == (Work.IN_PROGRESS, None, "true")


def test_a_deleted_annotation_takes_all_that_hangs_on_it_along_and_comes_back_whole(
    bench: Bench,
) -> None:
    claim = bench.checked()
    bench.do(reviewing.flag(bench.desk, claim, FlagReason.NUMBER))
    bench.do(reviewing.comment(bench.desk, claim, "Voir le budget."))
    bench.do(reviewing.request_changes(bench.other, claim, "Quelle année ?"), bench.other)
    before = {change.id: change.before for change in annotating.delete(bench.desk, [claim]).changes}
    step = bench.do(annotating.delete(bench.desk, [claim]))
    assert bench.all() == []
    assert [change.name for change in step.changes][-1] == "annotation"
    assert {change.name for change in step.changes} == {
        *("annotation", "anchor", "citation", "flag", "comment", "review")
    }
    bench.do(step.inverse())
    again = {change.id: change.before for change in annotating.delete(bench.desk, [claim]).changes}
    assert again == before


def test_a_locked_annotation_is_not_edited(bench: Bench) -> None:
    claim = bench.approved()
    attempts: list[Callable[[], Step]] = [
        lambda: annotating.delete(bench.desk, [claim]),
        lambda: annotating.retag(bench.desk, [claim], Kind.DATE),
        lambda: annotating.set_subtype(bench.desk, claim, "number"),
        lambda: annotating.resize(bench.desk, claim, bench.span("12 millions")),
        lambda: annotating.edit(bench.desk, claim, note="x"),
        lambda: annotating.set_claimant(bench.desk, claim, "Inès Vauquelin"),
    ]
    for attempt in attempts:
        with refused("locked"):
            attempt()


def test_of_several_those_that_can_are_done_and_the_others_counted(bench: Bench) -> None:
    locked = bench.approved()
    free = [bench.tag("douze écoles"), bench.tag("40 000 habitants")]
    step = bench.do(annotating.delete(bench.desk, [locked, *free, free[0]]))
    assert step.refused == ("locked",)
    assert [each.id for each in bench.all()] == [locked]
    with refused("locked"):
        annotating.delete(bench.desk, [locked, locked])


def test_an_act_on_nothing_changes_nothing(bench: Bench) -> None:
    assert annotating.delete(bench.desk, []).changes == ()


def test_the_first_decision_begins_the_work_and_a_note_does_not(bench: Bench) -> None:
    claim = bench.tag("12 millions d’euros")
    bench.do(annotating.edit(bench.desk, claim, note="à voir", tags=[" budget ", "", "budget"]))
    assert bench.get(claim).work is Work.TO_CHECK
    assert bench.get(claim).tags == ("budget",)
    bench.do(annotating.edit(bench.desk, claim, rationale="D’après le budget."))
    assert bench.get(claim).work is Work.IN_PROGRESS


@pytest.mark.parametrize(
    ("fields", "act"),
    [
        ({"note": "n"}, "edit_note"),
        ({"verdict": "true"}, "set_verdict"),
        ({"verdict": "true", "rationale": "r"}, "edit"),
    ],
)
def test_an_edit_is_named_after_its_field(
    bench: Bench, fields: dict[str, object], act: str
) -> None:
    assert annotating.edit(bench.desk, bench.tag("40 000"), **fields).act == act


def test_an_edit_that_changes_nothing_has_no_changes(bench: Bench) -> None:
    claim = bench.tag("40 000")
    assert annotating.edit(bench.desk, claim, note="", verdict=None, tags=()).changes == ()
    assert annotating.edit(bench.desk, claim, verdict="", assigned_to="").changes == ()
    assert annotating.set_claimant(bench.desk, claim, " ").changes == ()


def test_an_edit_of_a_field_that_is_none_is_a_bug(bench: Bench) -> None:
    with pytest.raises(TypeError, match="work"):
        annotating.edit(bench.desk, bench.tag("40 000"), work=Work.CHECKED)


def test_what_a_kind_does_not_have_cannot_be_edited(bench: Bench) -> None:
    claim, entity = bench.tag("40 000"), bench.tag("Montclar", Kind.ENTITY)
    attempts: list[Callable[[], Step]] = [
        lambda: annotating.edit(bench.desk, entity, verdict="true"),
        lambda: annotating.edit(bench.desk, claim, role="maire"),
        lambda: annotating.set_claimant(bench.desk, entity, "x"),
        lambda: annotating.set_entity(bench.desk, claim, "x"),
        lambda: annotating.set_date(bench.desk, claim, "2022"),
    ]
    for attempt in attempts:
        with refused("field_not_of_kind"):
            attempt()


def test_a_verdict_or_a_person_that_the_project_does_not_have_is_refused(bench: Bench) -> None:
    claim = bench.tag("40 000")
    with refused("verdict_unknown"):
        annotating.edit(bench.desk, claim, verdict="pants_on_fire")
    with refused("person_missing"):
        annotating.edit(bench.desk, claim, assigned_to="nobody")
    bench.do(annotating.edit(bench.desk, claim, assigned_to=bench.other.person.id))
    assert bench.get(claim).assigned_to == bench.other.person.id


def test_the_day_of_a_claim_is_edtf(bench: Bench) -> None:
    claim = bench.tag("40 000")
    bench.do(annotating.edit(bench.desk, claim, claimed_on=" 2022-06 "))
    assert bench.get(claim).claimed_on == "2022-06"
    with refused("date_no_such_month"):
        annotating.edit(bench.desk, claim, claimed_on="2022-13")
    bench.do(annotating.edit(bench.desk, claim, claimed_on=""))
    assert bench.get(claim).claimed_on == ""


def test_a_checked_claim_without_its_verdict_goes_back_to_work(bench: Bench) -> None:
    claim = bench.checked()
    step = bench.do(annotating.edit(bench.desk, claim, verdict=None))
    assert step.notes == ("no_longer_checked",)
    assert bench.get(claim).work is Work.IN_PROGRESS
    bench.do(step.inverse())
    assert bench.get(claim).work is Work.CHECKED


def test_a_verdict_that_stands_on_a_rationale_needs_one(bench: Bench) -> None:
    claim = bench.checked()
    step = bench.do(annotating.edit(bench.desk, claim, verdict="unproven"))
    assert step.notes == ("no_longer_checked",)


def test_who_changes_what_is_checked_becomes_its_checker(bench: Bench) -> None:
    claim = bench.checked()
    bench.do(annotating.edit(bench.desk, claim, verdict="mostly_true"))
    assert bench.get(claim).checked_by == bench.desk.person.id
    bench.do(annotating.edit(bench.other, claim, note="vu"), bench.other)
    assert bench.get(claim).checked_by == bench.desk.person.id
    step = bench.do(annotating.edit(bench.other, claim, verdict="half_true"), bench.other)
    after = bench.get(claim)
    assert (after.work, after.checked_by) == (Work.CHECKED, bench.other.person.id)
    assert after.checked_at == after.modified_at or after.checked_at is not None
    assert step.notes == ()
    with refused("own_work"):
        reviewing.approve(bench.other, claim)


def test_an_entity_is_found_whatever_its_accents_or_made(bench: Bench) -> None:
    first, second = bench.tag("Inès Vauquelin", Kind.ENTITY), bench.tag("maire", Kind.ENTITY)
    made = bench.do(annotating.set_entity(bench.desk, first, "Inès  Vauquelin", "person"))
    assert [change.name for change in made.changes] == ["entity", "annotation"]
    found = bench.do(annotating.set_entity(bench.desk, second, "ines vauquelin"))
    assert [change.name for change in found.changes] == ["annotation"]
    assert bench.get(second).entity_id == bench.get(first).entity_id
    assert bench.get(second).subtype == "person"
    (entity,) = entities.entities(bench.desk.project)
    assert (entity.type, entity.canonical_name) == ("person", "Inès Vauquelin")
    bench.do(annotating.set_entity(bench.desk, second, ""))
    assert bench.get(second).entity_id is None


def test_an_entity_of_no_stated_type_is_other(bench: Bench) -> None:
    thing = bench.tag("travaux", Kind.ENTITY)
    bench.do(annotating.set_entity(bench.desk, thing, "Chantier des écoles"))
    (entity,) = entities.entities(bench.desk.project)
    assert entity.type == "other"
    with refused("entity_type_unknown"):
        annotating.set_entity(bench.desk, thing, "Une fée", "fairy")


def test_a_claimant_is_a_person_unless_told_otherwise(bench: Bench) -> None:
    claim, second = bench.tag("C’est un record"), bench.tag("40 000 habitants")
    bench.do(annotating.set_claimant(bench.desk, claim, "Inès Vauquelin"))
    bench.do(annotating.set_claimant(bench.desk, second, "Mairie", "organisation"))
    told = {each.canonical_name: each.type for each in entities.entities(bench.desk.project)}
    assert told == {"Inès Vauquelin": "person", "Mairie": "organisation"}
    bench.do(annotating.set_claimant(bench.desk, claim, "mairie"))
    assert bench.get(claim).claimant_id == bench.get(second).claimant_id
    bench.do(annotating.set_claimant(bench.desk, claim, ""))
    assert bench.get(claim).claimant_id is None


def test_a_date_set_by_hand_says_so_and_an_empty_one_clears_it(bench: Bench) -> None:
    date = bench.tag("2024", Kind.DATE)
    bench.do(annotating.set_date(bench.desk, date, " 2024-40 "))
    after = bench.get(date)
    assert (after.edtf, after.timex_value, after.resolution) == ("2024-40", "2024-H1", "manual")
    assert (after.earliest, after.latest) == ("2024-01-01", "2024-06-30")
    assert annotating.set_date(bench.desk, date, "2024-40").changes == ()
    bench.do(annotating.set_date(bench.desk, date, "2024-40", TimexMod.END))
    assert bench.get(date).earliest == "2024-05-01"
    with refused("date_no_such_day"):
        annotating.set_date(bench.desk, date, "2024-02-31")
    bench.do(annotating.set_date(bench.desk, date, ""))
    assert (bench.get(date).edtf, bench.get(date).timex_mod) == ("", TimexMod.NONE)


def test_the_review_status_survives_an_edit(bench: Bench) -> None:
    claim = bench.tag("40 000")
    bench.do(reviewing.ask_review(bench.desk, [claim]))
    bench.do(annotating.edit(bench.desk, claim, note="n"))
    assert bench.get(claim).review is ReviewStatus.REQUESTED


def test_the_anchor_of_the_newest_version_is_what_counts(bench: Bench) -> None:
    claim = bench.tag("40 000")
    assert stored.anchor_of(bench.desk.project, claim) == bench.anchor(claim)
    with refused("anchor_missing"):
        bench.desk.anchor("nothing")


def test_a_retired_verdict_stays_where_it_is_and_is_not_given_again(bench: Bench) -> None:
    claim, other = bench.tag("40 000"), bench.tag("12 millions")
    bench.do(annotating.edit(bench.desk, claim, verdict="false"))
    value = verdicts.verdict_value(bench.desk.project, "false")
    assert value is not None
    retired = replace(value, retired_on="2023-01-18")
    bench.do(Step("edit_scale", (Change(value, retired),)))
    with refused("verdict_retired"):
        annotating.edit(bench.desk, other, verdict="false")
    bench.do(annotating.edit(bench.desk, claim, note="n"))
    assert bench.get(claim).verdict == "false"
