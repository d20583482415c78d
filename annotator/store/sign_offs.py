"""Sign-offs, and which articles are settled: ready or signed off."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Final, NamedTuple

from annotator.domain.article import Article
from annotator.domain.sign_off import SignOff
from annotator.store.project import Project


class Head(NamedTuple):
    """The last row of the history: its number, 0 before the first, and its hash."""

    seq: int
    hash: str


_OF_ARTICLE: Final = "WHERE article_id = ? ORDER BY signed_at, id"
_HEAD: Final = "SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1"
_SETTLED: Final = "WHERE status IN ('ready', 'signed_off') ORDER BY id"
_NAMES: Final = """
SELECT name FROM person WHERE id IN (
  SELECT checked_by FROM annotation WHERE article_id = ?1 AND work = 'checked'
  UNION SELECT r.reviewer_id FROM annotation a JOIN review r ON r.annotation_id = a.id
  WHERE a.article_id = ?1 AND r.decision = 'approved'
) ORDER BY id
"""
_CITING: Final = """
SELECT DISTINCT a.article_id FROM citation c JOIN annotation a ON a.id = c.annotation_id
WHERE c.source_id = ?
"""
_NAMING: Final = """
SELECT DISTINCT article_id FROM annotation
WHERE article_id IN (SELECT value FROM json_each(?2))
AND (entity_id = ?1 OR claimant_id = ?1 OR verdict = ?1)
"""
_OF_ANNOTATIONS: Final = """
SELECT id, article_id FROM annotation WHERE id IN (SELECT value FROM json_each(?))
"""


def sign_offs(project: Project, article_id: str) -> list[SignOff]:
    """Return every sign-off of an article, reopened ones too, the oldest first."""
    return project.records(SignOff, _OF_ARTICLE, (article_id,))


def standing_sign_off(project: Project, article_id: str) -> SignOff | None:
    """Return the sign-off that stands for an article, if one does."""
    return next((each for each in reversed(sign_offs(project, article_id)) if each.stands), None)


def settled_articles(project: Project) -> list[Article]:
    """Return the articles that were said to be ready, or are signed off."""
    return project.records(Article, _SETTLED)


def head(project: Project) -> Head:
    """Return where the history stands."""
    found = project.rows(_HEAD)
    return Head(int(found[0][0]), str(found[0][1])) if found else Head(0, "")


def names_behind(project: Project, article_id: str) -> tuple[str, ...]:
    """Return the names of those who checked or approved something of an article."""
    return tuple(str(name) for (name,) in project.rows(_NAMES, (article_id,)))


def articles_of(project: Project, annotation_ids: Collection[str]) -> dict[str, str]:
    """Return which article each annotation is of; what is gone is left out."""
    if not annotation_ids:
        return {}
    return dict(project.rows(_OF_ANNOTATIONS, (json.dumps(list(annotation_ids)),)))


def articles_using(project: Project, record_id: str, among: Collection[str]) -> frozenset[str]:
    """Return which articles, out of some, use a source, an entity or a verdict."""
    wanted = json.dumps(list(among))
    found = [*project.rows(_CITING, (record_id,)), *project.rows(_NAMING, (record_id, wanted))]
    return frozenset(str(each) for (each,) in found) & frozenset(among)
