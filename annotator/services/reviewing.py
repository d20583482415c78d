"""Reviewing: how far an annotation has come, by steps that the guards allow."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from annotator.domain.annotation import Annotation, ReviewStatus, Work
from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.domain.review import (
    Act,
    Comment,
    Decision,
    Flag,
    FlagReason,
    FlagStatus,
    Review,
    Severity,
    Standing,
    demand,
)
from annotator.services.desk import Desk
from annotator.services.settling import Outcome, each, in_progress, one
from annotator.store import reviews

STATUS_AFTER: Final = {
    Decision.APPROVED: ReviewStatus.APPROVED,
    Decision.CHANGES_REQUESTED: ReviewStatus.CHANGES_REQUESTED,
    Decision.REOPENED: ReviewStatus.NONE,
}
"""Where a decision leaves the review status."""


def check(desk: Desk, ids: Iterable[str]) -> Step:
    """Say of annotations that they are checked, in this person's name.

    What is checked already keeps its checker. Refused as `GUARDS` says for `Act.CHECK`.
    """

    def attempt(annotation_id: str) -> Outcome:
        standing = desk.standing(annotation_id)
        demand(Act.CHECK, standing)
        if standing.annotation.work is Work.CHECKED:
            return Outcome()
        now = desk.now()
        done = replace(
            standing.annotation, work=Work.CHECKED, checked_by=desk.person.id, checked_at=now
        )
        return _became(desk, standing.annotation, done)

    return each("check", ids, attempt)


def start(desk: Desk, ids: Iterable[str]) -> Step:
    """Take annotations in hand: to check becomes in progress; others stay as they are."""
    return _work(desk, "start", ids, Work.TO_CHECK)


def reopen_work(desk: Desk, ids: Iterable[str]) -> Step:
    """Take *checked* back: checked becomes in progress; others stay as they are."""
    return _work(desk, "reopen_work", ids, Work.CHECKED)


def ask_review(desk: Desk, ids: Iterable[str]) -> Step:
    """Ask for a second pair of eyes on annotations, whatever their work status."""

    def attempt(annotation_id: str) -> Outcome:
        standing = desk.standing(annotation_id)
        demand(Act.REQUEST, standing)
        return _reviewed(desk, standing.annotation, ReviewStatus.REQUESTED)

    return each("ask_review", ids, attempt)


def withdraw_review(desk: Desk, ids: Iterable[str]) -> Step:
    """Take the asking back: the annotation stands again where the last decision left it."""

    def attempt(annotation_id: str) -> Outcome:
        annotation = desk.annotation(annotation_id)
        if annotation.review is not ReviewStatus.REQUESTED:
            return Outcome()
        decided = reviews.reviews_of(desk.project, annotation_id)
        changes_asked = bool(decided) and decided[-1].decision is Decision.CHANGES_REQUESTED
        status = ReviewStatus.CHANGES_REQUESTED if changes_asked else ReviewStatus.NONE
        return _reviewed(desk, annotation, status)

    return each("withdraw_review", ids, attempt)


def approve(desk: Desk, annotation_id: str, comment: str = "") -> Step:
    """Approve an annotation, which locks it; its open flags are resolved in the same step.

    Refused as `GUARDS` says for `Act.APPROVE`. Alone at the desk one may approve one's own work;
    the review says that it was so.
    """
    standing = desk.standing(annotation_id)
    demand(Act.APPROVE, standing)
    own = standing.alone and standing.annotation.checked_by == desk.person.id
    outcome = _decided(desk, standing, Decision.APPROVED, comment, self_review=own)
    now = desk.now()
    flags = tuple(
        Change(flag, _closed(desk, flag, FlagStatus.RESOLVED, comment, now))
        for flag in standing.flags
        if flag.is_open
    )
    return one("approve", Outcome((*outcome.changes, *flags)))


def approve_all(desk: Desk, ids: Iterable[str], comment: str = "") -> Step:
    """Approve several annotations as `approve` does, with one comment, in one step."""
    return _each_decided(desk, "approve", ids, lambda each_id: approve(desk, each_id, comment))


def request_changes_all(desk: Desk, ids: Iterable[str], comment: str) -> Step:
    """Send several annotations back with one comment, in one step."""
    return _each_decided(
        desk, "request_changes", ids, lambda each_id: request_changes(desk, each_id, comment)
    )


def resolve_all(desk: Desk, ids: Iterable[str], reason: str = "") -> Step:
    """Resolve every open flag of several annotations, in one step."""
    return _flags_closed(desk, "resolve", ids, FlagStatus.RESOLVED, reason)


def dismiss_all(desk: Desk, ids: Iterable[str], reason: str) -> Step:
    """Dismiss every open flag of several annotations for one reason, in one step."""
    return _flags_closed(desk, "dismiss", ids, FlagStatus.DISMISSED, reason)


def request_changes(desk: Desk, annotation_id: str, comment: str) -> Step:
    """Send an annotation back with a comment, which may not be empty (`comment_missing`)."""
    standing = desk.standing(annotation_id)
    demand(Act.REQUEST_CHANGES, standing)
    return one("request_changes", _decided(desk, standing, Decision.CHANGES_REQUESTED, comment))


def reopen(desk: Desk, annotation_id: str, reason: str) -> Step:
    """Unlock an approved annotation for a reason, which may not be empty (`comment_missing`)."""
    standing = desk.standing(annotation_id)
    demand(Act.REOPEN, standing)
    return one("reopen", _decided(desk, standing, Decision.REOPENED, reason))


def flag(
    desk: Desk,
    annotation_id: str,
    reason: FlagReason,
    severity: Severity = Severity.WARN,
    message: str = "",
) -> Step:
    """Raise a doubt about an annotation, an approved one too."""
    annotation = desk.annotation(annotation_id)
    raised = Flag(
        desk.new_id(),
        annotation.article_id,
        annotation_id,
        reason,
        severity,
        raised_by=desk.person.id,
        raised_at=desk.now(),
        message=message.strip(),
    )
    return Step("flag", (Change(None, raised),))


def resolve(desk: Desk, flag_id: str, reason: str = "") -> Step:
    """Answer a flag: what it doubts has been settled."""
    return _close(desk, "resolve", flag_id, FlagStatus.RESOLVED, reason)


def dismiss(desk: Desk, flag_id: str, reason: str) -> Step:
    """Answer a flag: it was none; the reason may not be empty (`dismissal_without_reason`)."""
    return _close(desk, "dismiss", flag_id, FlagStatus.DISMISSED, reason)


def comment(desk: Desk, annotation_id: str, text: str) -> Step:
    """Say something about an annotation, an approved one too; not nothing (`comment_empty`)."""
    desk.annotation(annotation_id)
    if not text.strip():
        raise Refusal("comment_empty")
    said = Comment(desk.new_id(), annotation_id, text.strip(), desk.person.id, desk.now())
    return Step("comment", (Change(None, said),))


def _each_decided(desk: Desk, act: str, ids: Iterable[str], decide: Callable[[str], Step]) -> Step:
    def attempt(annotation_id: str) -> Outcome:
        step = decide(annotation_id)
        return Outcome(step.changes, step.notes)

    return each(act, ids, attempt)


def _flags_closed(
    desk: Desk, act: str, ids: Iterable[str], status: FlagStatus, reason: str
) -> Step:
    def attempt(annotation_id: str) -> Outcome:
        desk.annotation(annotation_id)
        now = desk.now()
        return Outcome(
            tuple(
                Change(flag, _closed(desk, flag, status, reason, now))
                for flag in reviews.flags_of(desk.project, annotation_id)
                if flag.is_open
            )
        )

    return each(act, ids, attempt)


def _work(desk: Desk, act: str, ids: Iterable[str], before: Work) -> Step:
    def attempt(annotation_id: str) -> Outcome:
        standing = desk.standing(annotation_id)
        demand(Act.EDIT, standing)
        if standing.annotation.work is not before:
            return Outcome()
        return _became(desk, standing.annotation, in_progress(standing.annotation))

    return each(act, ids, attempt)


def _reviewed(desk: Desk, annotation: Annotation, status: ReviewStatus) -> Outcome:
    if annotation.review is status:
        return Outcome()
    return _became(desk, annotation, replace(annotation, review=status))


def _became(desk: Desk, before: Annotation, after: Annotation) -> Outcome:
    return Outcome((Change(before, replace(after, modified_at=desk.now())),))


def _decided(
    desk: Desk, standing: Standing, decision: Decision, comment: str, *, self_review: bool = False
) -> Outcome:
    annotation = standing.annotation
    review = Review(
        desk.new_id(),
        annotation.id,
        decision,
        desk.person.id,
        desk.now(),
        comment.strip(),
        self_review,
    )
    changed = _reviewed(desk, annotation, STATUS_AFTER[decision])
    return Outcome((Change(None, review), *changed.changes))


def _close(desk: Desk, act: str, flag_id: str, status: FlagStatus, reason: str) -> Step:
    known = reviews.flag(desk.project, flag_id)
    if known is None:
        raise Refusal("flag_missing", id=flag_id)
    if not known.is_open and known.status is not status:
        raise Refusal("flag_closed", status=known.status.value)
    if not known.is_open:
        return Step(act, ())
    return Step(act, (Change(known, _closed(desk, known, status, reason, desk.now())),))


def _closed(desk: Desk, flag: Flag, status: FlagStatus, reason: str, at: str) -> Flag:
    return replace(
        flag, status=status, resolution=reason.strip(), closed_by=desk.person.id, closed_at=at
    )
