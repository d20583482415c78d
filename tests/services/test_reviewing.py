"""Tests of `annotator/services/reviewing.py`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.domain.annotation import Kind, ReviewStatus, Work
from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.domain.review import Decision, FlagReason, FlagStatus, Review, Severity
from annotator.services import annotating, evidence, reviewing
from annotator.services.desk import Desk
from annotator.store import reviews
from tests.services.conftest import Bench, refused


def raised(bench: Bench, annotation_id: str) -> str:
    step = reviewing.flag(bench.desk, annotation_id, FlagReason.NUMBER, Severity.BLOCK, " 12 ? ")
    return bench.do(step).changes[0].id


def last_review(bench: Bench, annotation_id: str) -> Review:
    return reviews.reviews_of(bench.desk.project, annotation_id)[-1]


def test_checked_is_said_in_the_name_of_who_says_it(bench: Bench) -> None:
    claim = bench.checked()
    after = bench.get(claim)
    assert (after.work, after.checked_by) == (Work.CHECKED, bench.desk.person.id)
    assert after.checked_at is not None
    assert reviewing.check(bench.other, [claim]).changes == ()
    assert bench.get(claim).checked_by == bench.desk.person.id


def test_a_claim_without_verdict_or_evidence_is_not_checked(bench: Bench) -> None:
    claim = bench.tag("12 millions d’euros")
    with pytest.raises(Refusal) as missing:
        reviewing.check(bench.desk, [claim])
    assert missing.value.code == "verdict_missing"
    assert missing.value.params["missing"] == ("verdict_missing", "evidence_missing")
    assert missing.value.params["field"] == "verdict"
    bench.do(annotating.edit(bench.desk, claim, verdict="true"))
    bench.do(
        evidence.cite(bench.desk, claim, form=evidence.SourceForm("Un lien", "https://a.example"))
    )
    with refused("evidence_missing"):
        reviewing.check(bench.desk, [claim])


def test_what_cannot_be_checked_stands_on_a_rationale(bench: Bench) -> None:
    opinion, vague = bench.tag("C’est un record"), bench.tag("40 000 habitants")
    bench.do(annotating.edit(bench.desk, opinion, checkable=False))
    bench.do(annotating.edit(bench.desk, vague, verdict="unproven"))
    for claim in (opinion, vague):
        with refused("rationale_missing"):
            reviewing.check(bench.desk, [claim])
        bench.do(annotating.edit(bench.desk, claim, rationale="Rien de vérifiable."))
    bench.do(reviewing.check(bench.desk, [opinion, vague]))
    assert {each.work for each in bench.all()} == {Work.CHECKED}


def test_an_entity_or_a_date_needs_a_source_or_a_note(bench: Bench) -> None:
    noted, sourced = bench.tag("Montclar", Kind.ENTITY), bench.tag("2024", Kind.DATE)
    with refused("ground_missing"):
        reviewing.check(bench.desk, [noted])
    bench.do(annotating.edit(bench.desk, noted, note="Carte de l’IGN."))
    bench.cite(sourced)
    bench.do(reviewing.check(bench.desk, [noted, sourced]))
    assert {each.work for each in bench.all()} == {Work.CHECKED}


def test_of_several_those_that_lack_something_stay_and_are_counted(bench: Bench) -> None:
    done = bench.tag("Montclar", Kind.ENTITY)
    bench.do(annotating.edit(bench.desk, done, note="Carte."))
    bare = [bench.tag("40 000"), bench.tag("12 millions")]
    step = bench.do(reviewing.check(bench.desk, [bare[0], done, bare[1]]))
    assert step.refused == ("verdict_missing", "verdict_missing")
    assert bench.get(done).work is Work.CHECKED
    assert bench.get(bare[0]).work is Work.TO_CHECK


def test_work_is_begun_and_taken_back(bench: Bench) -> None:
    claim = bench.tag("40 000")
    bench.do(reviewing.start(bench.desk, [claim]))
    assert bench.get(claim).work is Work.IN_PROGRESS
    assert reviewing.start(bench.desk, [claim]).changes == ()
    assert reviewing.reopen_work(bench.desk, [claim]).changes == ()
    checked = bench.checked()
    bench.do(reviewing.reopen_work(bench.desk, [checked]))
    after = bench.get(checked)
    assert (after.work, after.checked_by, after.checked_at) == (Work.IN_PROGRESS, None, None)


def test_a_review_is_asked_for_and_withdrawn(bench: Bench) -> None:
    claim = bench.tag("40 000")
    bench.do(reviewing.ask_review(bench.desk, [claim]))
    assert bench.get(claim).review is ReviewStatus.REQUESTED
    assert reviewing.ask_review(bench.desk, [claim]).changes == ()
    bench.do(reviewing.withdraw_review(bench.desk, [claim]))
    assert bench.get(claim).review is ReviewStatus.NONE
    assert reviewing.withdraw_review(bench.desk, [claim]).changes == ()


def test_a_withdrawn_review_leaves_the_changes_that_were_requested(bench: Bench) -> None:
    claim = bench.tag("40 000")
    bench.do(reviewing.request_changes(bench.other, claim, " De quand ? "), bench.other)
    assert last_review(bench, claim).comment == "De quand ?"
    bench.do(reviewing.ask_review(bench.desk, [claim]))
    bench.do(reviewing.withdraw_review(bench.desk, [claim]))
    assert bench.get(claim).review is ReviewStatus.CHANGES_REQUESTED


def test_an_approval_resolves_the_open_flags_and_is_one_undo_step(bench: Bench) -> None:
    claim = bench.checked()
    answered, open_flag = raised(bench, claim), raised(bench, claim)
    bench.do(reviewing.dismiss(bench.desk, answered, "hors sujet"))
    step = bench.do(reviewing.approve(bench.other, claim, "vu"), bench.other)
    assert bench.get(claim).review is ReviewStatus.APPROVED
    assert last_review(bench, claim).decision is Decision.APPROVED
    assert not last_review(bench, claim).self_review
    closed = reviews.flag(bench.desk.project, open_flag)
    assert closed is not None
    assert (closed.status, closed.resolution, closed.closed_by) == (
        FlagStatus.RESOLVED,
        "vu",
        bench.other.person.id,
    )
    bench.do(step.inverse(), bench.other)
    assert bench.get(claim).review is ReviewStatus.NONE
    assert reviews.reviews_of(bench.desk.project, claim) == []
    again = reviews.flag(bench.desk.project, open_flag)
    assert again is not None
    assert again.is_open


def test_nobody_approves_their_own_work_while_others_are_there(bench: Bench) -> None:
    claim = bench.checked()
    with refused("own_work"):
        reviewing.approve(bench.desk, claim)


def test_alone_at_the_desk_an_approval_is_a_self_review(alone: Desk, article_id: str) -> None:
    bench = Bench(alone, alone, article_id)
    claim = bench.checked()
    bench.do(reviewing.approve(alone, claim))
    assert last_review(bench, claim).self_review


def test_what_is_not_checked_is_not_approved(bench: Bench) -> None:
    claim = bench.checked()
    bench.do(reviewing.reopen_work(bench.desk, [claim]))
    with refused("not_checked"):
        reviewing.approve(bench.other, claim)


def test_an_approved_annotation_is_locked_until_it_is_reopened_with_a_reason(
    bench: Bench,
) -> None:
    claim = bench.approved()
    attempts: list[Callable[[], Step]] = [
        lambda: reviewing.check(bench.desk, [claim]),
        lambda: reviewing.start(bench.desk, [claim]),
        lambda: reviewing.reopen_work(bench.desk, [claim]),
        lambda: reviewing.ask_review(bench.desk, [claim]),
        lambda: reviewing.approve(bench.other, claim),
        lambda: reviewing.request_changes(bench.other, claim, "x"),
    ]
    for attempt in attempts:
        with refused("locked"):
            attempt()
    with refused("comment_missing"):
        reviewing.reopen(bench.desk, claim, " ")
    bench.do(reviewing.reopen(bench.desk, claim, "Nouveau chiffre."))
    assert bench.get(claim).review is ReviewStatus.NONE
    assert bench.get(claim).work is Work.CHECKED
    with refused("not_approved"):
        reviewing.reopen(bench.desk, claim, "encore")
    bench.do(annotating.edit(bench.desk, claim, note="n"))


def test_changes_are_requested_with_a_comment(bench: Bench) -> None:
    claim = bench.tag("40 000")
    with refused("comment_missing"):
        reviewing.request_changes(bench.desk, claim, "")
    bench.do(reviewing.request_changes(bench.desk, claim, "De quand ?"))
    bench.do(reviewing.request_changes(bench.other, claim, "Et où ?"), bench.other)
    assert len(reviews.reviews_of(bench.desk.project, claim)) == 2


def test_flags_and_comments_may_be_added_to_what_is_approved(bench: Bench) -> None:
    claim = bench.approved()
    flag_id = raised(bench, claim)
    bench.do(reviewing.comment(bench.desk, claim, " À revoir. "))
    flag = reviews.flag(bench.desk.project, flag_id)
    assert flag is not None
    assert (flag.message, flag.severity, flag.article_id) == (
        "12 ?",
        Severity.BLOCK,
        bench.article_id,
    )
    (comment,) = reviews.comments_of(bench.desk.project, claim)
    assert (comment.text, comment.author_id) == ("À revoir.", bench.desk.person.id)
    with refused("comment_empty"):
        reviewing.comment(bench.desk, claim, "\n")
    with refused("annotation_missing"):
        reviewing.comment(bench.desk, "nothing", "x")
    with refused("annotation_missing"):
        reviewing.flag(bench.desk, "nothing", FlagReason.OTHER)


def test_a_flag_is_answered_once(bench: Bench) -> None:
    claim = bench.tag("40 000")
    flag_id = raised(bench, claim)
    with refused("dismissal_without_reason"):
        reviewing.dismiss(bench.desk, flag_id, " ")
    bench.do(reviewing.resolve(bench.desk, flag_id, " corrigé "))
    flag = reviews.flag(bench.desk.project, flag_id)
    assert flag is not None
    assert (flag.status, flag.resolution) == (FlagStatus.RESOLVED, "corrigé")
    assert reviewing.resolve(bench.desk, flag_id).changes == ()
    with refused("flag_closed"):
        reviewing.dismiss(bench.desk, flag_id, "x")
    with refused("flag_missing"):
        reviewing.resolve(bench.desk, "nothing")


def test_several_are_decided_with_one_comment_in_one_step(bench: Bench) -> None:
    ids = [bench.checked(), bench.checked("Montclar compte 40 000 habitants")]
    flags = [raised(bench, each) for each in ids]
    step = bench.do(reviewing.approve_all(bench.other, ids, "relu"), bench.other)
    assert step.act == "approve"
    for each, flag_id in zip(ids, flags, strict=True):
        assert bench.get(each).review is ReviewStatus.APPROVED
        assert last_review(bench, each).comment == "relu"
        flag = reviews.flag(bench.desk.project, flag_id)
        assert flag is not None
        assert flag.status is FlagStatus.RESOLVED
    bench.do(step.inverse())
    assert [bench.get(each).review for each in ids] == [ReviewStatus.NONE] * 2


def test_of_several_those_that_can_be_are_approved(bench: Bench) -> None:
    done, undone = bench.checked(), bench.tag("2024")
    step = bench.do(reviewing.approve_all(bench.other, [undone, done]), bench.other)
    assert bench.get(done).review is ReviewStatus.APPROVED
    assert bench.get(undone).review is ReviewStatus.NONE
    assert step.touched_annotations() == {done}
    with refused("verdict_missing"):
        reviewing.approve_all(bench.other, [undone])


def test_several_are_sent_back_with_one_comment(bench: Bench) -> None:
    ids = [bench.checked(), bench.tag("2024")]
    bench.do(reviewing.request_changes_all(bench.other, ids, "et la source ?"), bench.other)
    assert [bench.get(each).review for each in ids] == [ReviewStatus.CHANGES_REQUESTED] * 2
    with refused("comment_missing"):
        reviewing.request_changes_all(bench.other, ids, " ")


def test_the_open_flags_of_several_are_answered(bench: Bench) -> None:
    one, other = bench.tag("2024"), bench.tag("40 000 habitants")
    first, second, third = raised(bench, one), raised(bench, one), raised(bench, other)
    bench.do(reviewing.resolve(bench.desk, first))
    bench.do(reviewing.dismiss_all(bench.other, [one, other], "sans objet"), bench.other)
    found = {
        each.id: each for id_ in (one, other) for each in reviews.flags_of(bench.desk.project, id_)
    }
    assert found[first].status is FlagStatus.RESOLVED
    assert found[second].status is found[third].status is FlagStatus.DISMISSED
    assert found[third].resolution == "sans objet"
    again = raised(bench, one)
    bench.do(reviewing.resolve_all(bench.desk, [one]))
    answered = reviews.flag(bench.desk.project, again)
    assert answered is not None
    assert answered.status is FlagStatus.RESOLVED
    with refused("annotation_missing"):
        reviewing.resolve_all(bench.desk, ["none"])
