"""Settled articles: a change takes *ready* back, and reopens what was signed off, in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from annotator.domain.annotation import Anchor, Annotation, Entity
from annotator.domain.article import Article, ArticleStatus, ArticleVersion
from annotator.domain.attachment import Attachment
from annotator.domain.change import Change, Record, Step
from annotator.domain.correction import Correction
from annotator.domain.gate import closes_the_gate
from annotator.domain.person import Person
from annotator.domain.review import Flag, Review
from annotator.domain.source import Citation, Source
from annotator.domain.verdict import VerdictValue
from annotator.store import sign_offs as stored
from annotator.store.project import Project

REOPENED: Final = "sign_off_reopened"
"""A note: the article was signed off, and is no longer."""
NO_LONGER_READY: Final = "no_longer_ready"
"""A note: something stands in the way of an article that was ready."""


def with_reopening(project: Project, step: Step, person: Person, now: Callable[[], str]) -> Step:
    """Return a step with what it does to the articles that are ready or signed off.

    A signed article is reopened by every change of its text, its annotations or what they rest
    on, a comment excepted; the act is the reason. A ready one goes back by what may stand in its
    way. Both are in check again. A step that says itself where an article stands, as the undo
    of such a step does, is left to it.
    """
    settled = {each.id: each for each in stored.settled_articles(project)}
    if not settled:
        return step
    open_to_it = settled.keys() - _restated(step.changes)
    if not open_to_it:
        return step
    touched = _touched(project, step.changes, open_to_it)
    hit = [settled[each] for each in sorted(open_to_it) if _unsettles(settled[each], touched)]
    changes, notes = step.changes, step.notes
    for article in hit:
        is_signed = article.status is ArticleStatus.SIGNED_OFF
        changes = _in_check(changes, article)
        if is_signed:
            changes += _reopened(project, article.id, step.act, person, now)
        notes = (*notes, REOPENED if is_signed else NO_LONGER_READY)
    return replace(step, changes=changes, notes=notes)


Touched = dict[str, list[Change]]


def _restated(changes: Iterable[Change]) -> frozenset[str]:
    """Return the articles whose status a step changes by itself."""
    return frozenset(
        change.id
        for change in changes
        if isinstance(change.before, Article)
        and (not isinstance(change.after, Article) or change.before.status != change.after.status)
    )


def _touched(project: Project, changes: Iterable[Change], among: Iterable[str]) -> Touched:
    """Return what is done to each article, out of some."""
    wanted = frozenset(among)
    found: Touched = {each: [] for each in wanted}
    hanging: dict[str, list[Change]] = {}
    shared: dict[str, Change] = {}
    for change in changes:
        match change.record:
            case Article():
                owner = change.id
            case ArticleVersion() | Annotation() | Flag():
                owner = change.record.article_id
            case Anchor() | Citation() | Review() | Correction() | Attachment():
                hanging.setdefault(change.record.annotation_id, []).append(change)
                continue
            case Source() | Entity() | VerdictValue() if _says_more(change):
                shared[change.id] = change
                continue
            case _:
                continue
        if owner in wanted:
            found[owner].append(change)
    for annotation_id, owner in stored.articles_of(project, hanging).items():
        if owner in wanted:
            found[owner] += hanging[annotation_id]
    for record_id, change in shared.items():
        for owner in stored.articles_using(project, record_id, wanted):
            found[owner].append(change)
    return found


def _says_more(change: Change) -> bool:
    """Whether what others use is said otherwise now; a new record is used by nobody yet."""
    match change.before, change.after:
        case VerdictValue() as before, VerdictValue() as after:
            # Its order, its colour and its retirement say nothing of what was decided with it.
            return (
                after
                != replace(
                    before, rank=after.rank, colour=after.colour, retired_on=after.retired_on
                )
                and after.id == before.id
            )
        case None, _:
            return False
        case _:
            return True


def _unsettles(article: Article, touched: Touched) -> bool:
    changes = touched[article.id]
    if article.status is ArticleStatus.SIGNED_OFF:
        return bool(changes)
    return any(map(closes_the_gate, changes))


def _in_check(changes: tuple[Change, ...], article: Article) -> tuple[Change, ...]:
    """Put an article back in check: within the change that the step makes of it, if it does."""
    if any(change.id == article.id and isinstance(change.after, Article) for change in changes):
        return tuple(_put_back(change, article) for change in changes)
    return (*changes, Change(article, replace(article, status=ArticleStatus.IN_CHECK)))


def _put_back(change: Change, article: Article) -> Change:
    after: Record | None = change.after
    if isinstance(after, Article) and after.id == article.id:
        return Change(change.before, replace(after, status=ArticleStatus.IN_CHECK))
    return change


def _reopened(
    project: Project, article_id: str, act: str, person: Person, now: Callable[[], str]
) -> tuple[Change, ...]:
    standing = stored.standing_sign_off(project, article_id)
    if standing is None:
        return ()
    reopened = replace(standing, reopened_by=person.id, reopened_at=now(), reason=act)
    return (Change(standing, reopened),)
