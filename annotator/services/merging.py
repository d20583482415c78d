"""Merging: several sources that are one work become one, with all that was cited from them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from annotator.domain.annotation import ReviewStatus
from annotator.domain.change import Change, Step, only_real
from annotator.domain.refusal import Refusal
from annotator.domain.source import Confidentiality, Source
from annotator.services.desk import Desk
from annotator.services.works import filled, is_possible, keys_of
from annotator.store import sources
from annotator.store.project import Project

_SECRECY: Final = tuple(Confidentiality)
"""From what everybody may know to what nobody may."""


def merge(desk: Desk, keep_id: str, other_ids: Collection[str]) -> Step:
    """Let the kept source take the place of the others, in one step.

    Their citations move to it, what is empty in it is filled from them in the order given, and the
    strictest confidentiality holds. Nothing else of it changes; the others are deleted. Refused:
    `source_missing`, `merge_alone` without another source, and `merge_locked(count)` when
    citations of approved annotations would move: keep their source instead, or reopen them.
    """
    others = [_source(desk, each) for each in dict.fromkeys(other_ids) if each != keep_id]
    kept = _source(desk, keep_id)
    if not others:
        raise Refusal("merge_alone")
    moved = _moved(desk, keep_id, others)
    joined = kept
    for other in others:
        joined, _ = filled(joined, other)
    joined = replace(joined, confidentiality=_strictest((kept, *others)))
    gone = (Change(other, None) for other in others)
    return Step("merge_sources", (*moved, *only_real([Change(kept, joined)]), *gone))


def doubles(project: Project) -> list[tuple[Source, ...]]:
    """Return the groups of sources that look like one work, for somebody to decide.

    In each the one that is cited most comes first, as the one to keep, then the oldest. Those with
    the same title, author and year are named even where their addresses differ.
    """
    with project.snapshot():
        stored = sources.sources(project)
        uses = sources.source_uses(project)
    groups = _grouped(stored)
    for group in groups:
        group.sort(key=lambda each: -uses.get(each.id, 0))
    return [tuple(group) for group in groups if len(group) > 1]


def _source(desk: Desk, source_id: str) -> Source:
    found = sources.source(desk.project, source_id)
    if found is None:
        raise Refusal("source_missing", id=source_id)
    return found


def _moved(desk: Desk, keep_id: str, others: Iterable[Source]) -> tuple[Change, ...]:
    cited = [
        each for other in others for each in sources.citations_of_source(desk.project, other.id)
    ]
    locked = {each.annotation_id for each in cited if _is_locked(desk, each.annotation_id)}
    if locked:
        raise Refusal("merge_locked", count=len(locked))
    return tuple(Change(each, replace(each, source_id=keep_id)) for each in cited)


def _is_locked(desk: Desk, annotation_id: str) -> bool:
    return desk.annotation(annotation_id).review is ReviewStatus.APPROVED


def _strictest(merged: Iterable[Source]) -> Confidentiality:
    return max((each.confidentiality for each in merged), key=_SECRECY.index)


def _grouped(stored: Iterable[Source]) -> list[list[Source]]:
    """Put sources that share a key together, groups in the order of their oldest source."""
    groups: list[list[Source]] = []
    by_key: dict[str, list[Source]] = {}
    for source in stored:
        keys = list(keys_of(source))
        near = [by_key[key] for key in keys if key in by_key]
        fitting = [each for each in near if all(is_possible(source, one) for one in each)]
        group = fitting[0] if fitting else []
        group.append(source)
        if not fitting:
            groups.append(group)
        for key in keys:
            by_key.setdefault(key, group)
    return groups
