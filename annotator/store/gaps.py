"""What an article's annotations leave open: claims, names and dates, counted and one by one."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from annotator.domain.annotation import Kind
from annotator.domain.independence import independent_groups
from annotator.domain.source import Source
from annotator.domain.text import Span
from annotator.store.list_filter import Filter, Status, conditions
from annotator.store.listing import newest_version
from annotator.store.project import Project
from annotator.store.sources import sources_of_articles


class Gap(StrEnum):
    """What an editor looks for in a checked article; all but the first are annotations."""

    SENTENCE = "sentence_without_claim"
    UNSOURCED = "claim_without_source"
    SINGLE = "claim_with_one_independent_source"
    """Sources are cited, but no two that speak for and against it by themselves."""
    REFUTED = "claim_refuted"
    """Its verdict is the worst of the scale: rated 1."""
    SPELLING = "spelling_not_confirmed"
    UNDATED = "date_not_resolved"
    """Neither a day nor a duration is known that the words mean."""


KIND_OF: Final = {
    Gap.UNSOURCED: Kind.CLAIM,
    Gap.SINGLE: Kind.CLAIM,
    Gap.REFUTED: Kind.CLAIM,
    Gap.SPELLING: Kind.ENTITY,
    Gap.UNDATED: Kind.DATE,
}
"""Which annotations can be such a gap."""

_DEMANDS: Final = {
    Gap.UNSOURCED: " AND ".join(conditions(Filter(kind=None, status=Status.WITHOUT_SOURCE))[0]),
    Gap.REFUTED: " AND ".join(conditions(Filter(status=Status.REFUTED))[0]),
    Gap.SPELLING: "NOT a.spelling_confirmed",
    Gap.UNDATED: "a.edtf = '' AND a.timex_value = ''",
}
_COUNTS: Final = " ".join(
    (
        "SELECT",
        ", ".join(
            f"total(a.kind = '{KIND_OF[gap]}' AND {demand})" for gap, demand in _DEMANDS.items()
        ),
        "FROM annotation a WHERE a.article_id = ?",
    )
)
_IDS: Final = """
SELECT a.id FROM annotation a
LEFT JOIN anchor p ON p.annotation_id = a.id AND p.version_id = ?2
WHERE a.article_id = ?1 AND a.kind = ?3
"""
_ORDER: Final = 'ORDER BY p.start, p."end" DESC, a.id'
_CITED: Final = """
SELECT c.annotation_id, group_concat(CASE c.stance WHEN 'context' THEN '' ELSE c.source_id END)
FROM annotation a JOIN citation c ON c.annotation_id = a.id
WHERE a.article_id = ? AND a.kind = 'claim'
GROUP BY c.annotation_id
"""
_CLAIMED: Final = """
SELECT p.start, p."end" FROM anchor p JOIN annotation a ON a.id = p.annotation_id
WHERE p.version_id = ? AND a.kind = 'claim' ORDER BY p.start
"""


def gap_counts(project: Project, article_id: str) -> dict[Gap, int]:
    """Count the annotations of an article by what they leave open; of sentences it says nothing."""
    (row,) = project.rows(_COUNTS, (article_id,))
    counted = dict(zip(_DEMANDS, map(int, row), strict=True))
    counted[Gap.SINGLE] = len(_standing_on_one(project, article_id))
    return {gap: counted[gap] for gap in KIND_OF}


def gap_ids(project: Project, article_id: str, gap: Gap) -> list[str]:
    """Return the annotations that leave this open, in reading order; none for a sentence."""
    if gap is Gap.SENTENCE:
        return []
    demand = f"AND {_DEMANDS[gap]}" if gap in _DEMANDS else ""
    asked = (article_id, newest_version(project, article_id), KIND_OF[gap].value)
    found = [str(each) for (each,) in project.rows(f"{_IDS} {demand} {_ORDER}", asked)]
    if gap is not Gap.SINGLE:
        return found
    alone = _standing_on_one(project, article_id)
    return [each for each in found if each in alone]


def claimed(project: Project, version_id: str) -> list[Span]:
    """Return where the claims of a version stand, in the order of their starts."""
    return [Span(start, end) for start, end in project.rows(_CLAIMED, (version_id,))]


def _standing_on_one(project: Project, article_id: str) -> frozenset[str]:
    """Return the claims whose sources come to one independent one, or to none but context.

    Few sets of sources are cited by very many claims; each set is weighed once.
    """
    known = {each.id: each for each in sources_of_articles(project, [article_id])}
    weighed: dict[frozenset[str], bool] = {}
    alone: list[str] = []
    for annotation_id, cited in project.rows(_CITED, (article_id,)):
        ids = frozenset(filter(None, str(cited).split(",")))
        if ids not in weighed:
            weighed[ids] = _is_one([known[each] for each in sorted(ids)])
        if weighed[ids]:
            alone.append(annotation_id)
    return frozenset(alone)


def _is_one(sources: list[Source]) -> bool:
    return len(independent_groups(sources)) <= 1
