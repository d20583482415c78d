"""Counting on: by how much changes that were just stored move the counts of their articles."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from annotator.domain.annotation import Annotation, Kind, ReviewStatus, Work
from annotator.domain.change import Change
from annotator.domain.review import Flag
from annotator.domain.source import Citation
from annotator.store.annotations import Counts
from annotator.store.project import Project

NOTHING: Final = Counts(*(0 for _ in Counts._fields))

_AS_STORED: Final = """
SELECT a.id, a.article_id, a.kind, a.work, a.review,
  (SELECT count(*) FROM flag WHERE annotation_id = a.id AND status = 'open'),
  (SELECT count(*) FROM citation WHERE annotation_id = a.id)
FROM annotation a
WHERE a.id IN (SELECT value FROM json_each(?))
"""


class _Facts(NamedTuple):
    """What an annotation counts as, but for what hangs on it."""

    article_id: str
    kind: str
    work: str
    review: str


def counts_moved(project: Project, changes: Iterable[Change]) -> dict[str, Counts]:
    """Return by how much changes have moved the counts of each article, negative for fewer.

    The changes are all that was stored since those counts were right, in their order, and nobody
    else has written since. What it costs depends on them alone, not on how much the project holds.
    """
    done = list(changes)
    touched = {each for change in done for each in _touched(change)}
    facts, flags, sources = _read(project, touched)
    moved: dict[str, Counts] = {}
    _add(moved, _counted(touched, facts, flags, sources), 1)
    for change in reversed(done):
        _take_back(change, facts, flags, sources)
    _add(moved, _counted(touched, facts, flags, sources), -1)
    return moved


def flags_moved(changes: Iterable[Change]) -> Counter[str]:
    """Return by how much changes have moved the open flags of each article, its own included."""
    moved = Counter[str]()
    for change in changes:
        for record, by in ((change.after, 1), (change.before, -1)):
            if isinstance(record, Flag) and record.is_open:
                moved[record.article_id] += by
    return moved


def plus(counts: Counts, moved: Counts) -> Counts:
    """Return counts after they have moved."""
    return Counts._make(map(int.__add__, counts, moved))


def _touched(change: Change) -> Iterator[str]:
    for record in filter(None, (change.before, change.after)):
        match record:
            case Annotation(id=annotation_id):
                yield annotation_id
            case Flag(annotation_id=str(annotation_id)) | Citation(annotation_id=annotation_id):
                yield annotation_id


def _read(
    project: Project, ids: Iterable[str]
) -> tuple[dict[str, _Facts], Counter[str], Counter[str]]:
    facts, flags, sources = dict[str, _Facts](), Counter[str](), Counter[str]()
    found: list[tuple[Any, ...]] = project.rows(_AS_STORED, (json.dumps(list(ids)),))
    for annotation_id, *told, open_flags, citations in found:
        facts[annotation_id] = _Facts._make(told)
        flags[annotation_id], sources[annotation_id] = open_flags, citations
    return facts, flags, sources


def _take_back(
    change: Change, facts: dict[str, _Facts], flags: Counter[str], sources: Counter[str]
) -> None:
    for record, by in ((change.after, -1), (change.before, 1)):
        match record:
            case Annotation() if by < 0:
                del facts[record.id]
            case Annotation():
                facts[record.id] = _Facts(
                    record.article_id, record.kind, record.work, record.review
                )
            case Flag(annotation_id=str(annotation_id)) if record.is_open:
                flags[annotation_id] += by
            case Citation():
                sources[record.annotation_id] += by


def _counted(
    ids: Iterable[str], facts: dict[str, _Facts], flags: Counter[str], sources: Counter[str]
) -> Iterator[tuple[str, Counts]]:
    for each in ids:
        if each in facts:
            yield facts[each].article_id, _one(facts[each], flags[each], sources[each])


def _one(facts: _Facts, flags: int, sources: int) -> Counts:
    is_claim = facts.kind == Kind.CLAIM
    return Counts(
        annotations=1,
        claims=int(is_claim),
        entities=int(facts.kind == Kind.ENTITY),
        dates=int(facts.kind == Kind.DATE),
        checked=int(facts.work == Work.CHECKED),
        flagged=int(flags > 0),
        claims_without_source=int(is_claim and not sources),
        requested=int(facts.review == ReviewStatus.REQUESTED),
    )


def _add(moved: dict[str, Counts], counted: Iterable[tuple[str, Counts]], by: int) -> None:
    for article_id, counts in counted:
        before = moved.get(article_id, NOTHING)
        moved[article_id] = Counts._make(n + by * m for n, m in zip(before, counts, strict=True))
