"""Dossiers: annotations with all that hangs on them, a few queries for each article."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Final, TypeVar

from annotator.domain.annotation import Anchor, Annotation, Entity
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.review import Comment, Flag, Review
from annotator.domain.source import Citation, Source
from annotator.store.articles import current_version
from annotator.store.passages import Passages
from annotator.store.project import Project

Hanging = TypeVar("Hanging", Flag, Review, Comment)

_ARTICLES: Final = """
WHERE (?1 IS NULL OR id = ?1)
AND id IN (SELECT article_id FROM article_version)
AND (?2 IS NULL OR id IN (
  SELECT article_id FROM annotation WHERE id IN (SELECT value FROM json_each(?2))
))
ORDER BY created_at, id
"""
_ANCHORS: Final = 'WHERE version_id = ?1 ORDER BY start, "end" DESC, annotation_id'
# The plus keeps SQLite from going through a whole version for a few of its annotations.
_SOME_ANCHORS: Final = """
WHERE +version_id = ?1 AND annotation_id IN (SELECT value FROM json_each(?2))
ORDER BY start, "end" DESC, annotation_id
"""
_LISTED: Final = "WHERE id IN (SELECT value FROM json_each(?))"
_ON_LISTED: Final = "WHERE annotation_id IN (SELECT value FROM json_each(?)) ORDER BY"
_CITED: Final = """
WHERE id IN (
  SELECT source_id FROM citation WHERE annotation_id IN (SELECT value FROM json_each(?))
)
"""


def dossiers(
    project: Project, *, article_id: str | None = None, ids: Collection[str] | None = None
) -> Iterator[Dossier]:
    """Yield the dossiers of a project, an article or some annotations, in reading order.

    The oldest article comes first. Each article is read as of one moment; one that is changed
    while the caller works on an earlier one is told as it is by then. An annotation that has no
    place in the newest version is left out.
    """
    wanted = None if ids is None else json.dumps(list(ids))
    for article in project.records(Article, _ARTICLES, (article_id, wanted)):
        yield from _of_article(project, article, wanted)


def _of_article(project: Project, article: Article, wanted: str | None) -> list[Dossier]:
    with project.snapshot():
        version = current_version(project, article.id)
        if wanted is None:
            anchors = project.records(Anchor, _ANCHORS, (version.id,))
        else:
            anchors = project.records(Anchor, _SOME_ANCHORS, (version.id, wanted))
        return _told(project, article, version, anchors)


def _told(
    project: Project, article: Article, version: ArticleVersion, anchors: list[Anchor]
) -> list[Dossier]:
    listed = json.dumps([anchor.annotation_id for anchor in anchors])
    known = {each.id: each for each in project.records(Annotation, _LISTED, (listed,))}
    names = _names(known.values())
    named = {each.id: each for each in project.records(Entity, _LISTED, (names,))}
    evidence = _evidence(project, listed)
    flags = _hanging(project, Flag, listed, "raised_at, id")
    reviews = _hanging(project, Review, listed, "reviewed_at, id")
    comments = _hanging(project, Comment, listed, "created_at, id")
    passages = Passages(version.text)
    return [
        Dossier(
            article=article,
            version_n=version.n,
            annotation=annotation,
            anchor=anchor,
            sentence=passages.sentence(anchor.start),
            paragraph=passages.paragraph(anchor.start),
            evidence=tuple(evidence[annotation.id]),
            flags=tuple(flags[annotation.id]),
            reviews=tuple(reviews[annotation.id]),
            comments=tuple(comments[annotation.id]),
            entity=named.get(annotation.entity_id or ""),
            claimant=named.get(annotation.claimant_id or ""),
        )
        for anchor in anchors
        for annotation in (known[anchor.annotation_id],)
    ]


def _names(annotations: Iterable[Annotation]) -> str:
    return json.dumps([each for one in annotations for each in (one.entity_id, one.claimant_id)])


def _evidence(project: Project, listed: str) -> dict[str, list[Evidence]]:
    cited = project.records(Citation, f"{_ON_LISTED} created_at, id", (listed,))
    known = {each.id: each for each in project.records(Source, _CITED, (listed,))}
    found: dict[str, list[Evidence]] = defaultdict(list)
    for citation in cited:
        found[citation.annotation_id].append(Evidence(citation, known[citation.source_id]))
    return found


def _hanging(
    project: Project, cls: type[Hanging], listed: str, order: str
) -> dict[str | None, list[Hanging]]:
    found: dict[str | None, list[Hanging]] = defaultdict(list)
    for each in project.records(cls, f"{_ON_LISTED} {order}", (listed,)):
        found[each.annotation_id].append(each)
    return found
