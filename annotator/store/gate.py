"""What stands between an article and *ready*: counted, and one by one."""

from __future__ import annotations

from typing import Final, NamedTuple

from annotator.domain.gate import Obstacle
from annotator.store.listing import newest_version
from annotator.store.project import Project
from annotator.store.records import Cell


class Hurdle(NamedTuple):
    """One thing in the way.

    `annotation_id` is empty for what is on the article as a whole. `told` are the words of a
    flag or the correction that is proposed, empty for all else.
    """

    obstacle: Obstacle
    annotation_id: str
    told: str = ""


_SPACES: Final = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())

# The guards of `annotator.domain.review`, in their order, and the checking itself.
_OF_ANNOTATIONS: Final = """
SELECT
  CASE
    WHEN a.kind = 'claim' AND a.checkable AND a.verdict IS NULL THEN 'verdict_missing'
    WHEN $rests AND trim(a.rationale, ?3) = '' THEN 'rationale_missing'
    WHEN a.kind = 'claim' AND NOT $rests AND NOT EXISTS (
      SELECT 1 FROM citation
      WHERE annotation_id = a.id AND (trim(quote, ?3) <> '' OR trim(locator, ?3) <> '')
    ) THEN 'evidence_missing'
    WHEN a.kind <> 'claim' AND trim(a.note, ?3) = '' AND NOT EXISTS (
      SELECT 1 FROM citation WHERE annotation_id = a.id
    ) THEN 'ground_missing'
    WHEN p.state IS NULL OR p.state NOT IN ('exact', 'moved') THEN 'words_unsettled'
    WHEN a.work <> 'checked' THEN 'not_checked'
    ELSE ''
  END AS obstacle,
  a.id AS annotation_id, '' AS told, p.start AS start, p."end" AS stop
FROM annotation a
LEFT JOIN anchor p ON p.annotation_id = a.id AND p.version_id = ?2
LEFT JOIN verdict_value v ON v.id = a.verdict
WHERE a.article_id = ?1
""".replace("$rests", "(a.kind = 'claim' AND (NOT a.checkable OR coalesce(v.unverifiable, 0)))")
_OF_REVIEWS: Final = """
SELECT CASE a.review WHEN 'requested' THEN 'review_requested' ELSE a.review END, a.id, '',
  p.start, p."end"
FROM annotation a
LEFT JOIN anchor p ON p.annotation_id = a.id AND p.version_id = ?2
WHERE a.article_id = ?1 AND a.review IN ('requested', 'changes_requested')
"""
_OF_FLAGS: Final = """
SELECT 'blocking_flag', coalesce(f.annotation_id, ''), f.message, p.start, p."end"
FROM flag f
LEFT JOIN anchor p ON p.annotation_id = f.annotation_id AND p.version_id = ?2
WHERE f.article_id = ?1 AND f.status = 'open' AND f.severity = 'block'
"""
_OF_CORRECTIONS: Final = """
SELECT 'correction_undecided', a.id, c.from_text || ' → ' || c.to_text, p.start, p."end"
FROM correction c
JOIN annotation a ON a.id = c.annotation_id
LEFT JOIN anchor p ON p.annotation_id = a.id AND p.version_id = ?2
WHERE a.article_id = ?1 AND c.state = 'proposed'
"""
_ALL: Final = " UNION ALL ".join((_OF_ANNOTATIONS, _OF_REVIEWS, _OF_FLAGS, _OF_CORRECTIONS))
_COUNTS: Final = """
SELECT obstacle, count(*) FROM ($all) WHERE obstacle <> '' GROUP BY obstacle
""".replace("$all", _ALL)
_HURDLES: Final = """
SELECT obstacle, annotation_id, told FROM ($all)
WHERE obstacle <> '' AND (?4 = '' OR obstacle = ?4)
ORDER BY start, stop DESC, annotation_id, obstacle
""".replace("$all", _ALL)
_HAS_ANY: Final = "SELECT EXISTS (SELECT 1 FROM annotation WHERE article_id = ?)"


def obstacle_counts(project: Project, article_id: str) -> dict[Obstacle, int]:
    """Count what stands in an article's way, in the order of `Obstacle`; without what does not."""
    counted = {
        Obstacle(name): int(n) for name, n in project.rows(_COUNTS, _asked(project, article_id))
    }
    if not _has_annotations(project, article_id):
        counted[Obstacle.NOTHING_MARKED] = 1
    return {each: counted[each] for each in Obstacle if each in counted}


def hurdles(project: Project, article_id: str, obstacle: Obstacle | None = None) -> list[Hurdle]:
    """Return what stands in an article's way, in reading order; with `obstacle`, only such.

    What has no place in the newest text comes first.
    """
    found: list[Hurdle] = []
    if obstacle in {None, Obstacle.NOTHING_MARKED} and not _has_annotations(project, article_id):
        found.append(Hurdle(Obstacle.NOTHING_MARKED, ""))
    asked = (*_asked(project, article_id), obstacle or "")
    for name, annotation_id, told in project.rows(_HURDLES, asked):
        found.append(Hurdle(Obstacle(name), annotation_id, told))
    return found


def _asked(project: Project, article_id: str) -> tuple[Cell, ...]:
    return article_id, newest_version(project, article_id), _SPACES


def _has_annotations(project: Project, article_id: str) -> bool:
    return bool(project.rows(_HAS_ANY, (article_id,))[0][0])
