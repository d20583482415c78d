"""Dossiers: annotations with all that hangs on them, a few queries for each article."""

from __future__ import annotations

import json
from collections.abc import Collection, Generator, Iterator
from typing import Final

from annotator.domain.annotation import Anchor, Annotation, Entity
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.dossier import Dossier
from annotator.store.articles import read_version
from annotator.store.hanging import Hanging
from annotator.store.passages import Passages
from annotator.store.project import Project, StoreError
from annotator.store.records import NO_RECORD, Row, codec

ARTICLES: Final = """
WHERE (?1 IS NULL OR id = ?1)
AND id IN (SELECT article_id FROM article_version)
AND (?2 IS NULL OR id IN (
  SELECT article_id FROM annotation WHERE id IN (SELECT value FROM json_each(?2))
))
ORDER BY created_at, id
"""
"""Those that have a text, the oldest first: one by its id, or those of some annotations."""

_ANCHORS: Final = 'WHERE version_id = ?1 ORDER BY start, "end" DESC, annotation_id'
# The plus keeps SQLite from going through a whole version for a few of its annotations.
_SOME_ANCHORS: Final = """
WHERE +version_id = ?1 AND annotation_id IN (SELECT value FROM json_each(?2))
ORDER BY start, "end" DESC, annotation_id
"""
_LISTED: Final = "WHERE id IN (SELECT value FROM json_each(?))"
_NAMED: Final = """
WHERE id IN (
  SELECT entity_id FROM annotation WHERE id IN (SELECT value FROM json_each(?1))
  UNION SELECT claimant_id FROM annotation WHERE id IN (SELECT value FROM json_each(?1))
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
    for _, _, found in by_article(project, article_id=article_id, ids=ids):
        yield from found


def by_article(
    project: Project, *, article_id: str | None = None, ids: Collection[str] | None = None
) -> Iterator[tuple[Article, ArticleVersion, Generator[Dossier]]]:
    """Yield each article with its newest text and its dossiers, which are made as they are taken.

    Articles and dossiers are chosen, ordered and read as `dossiers` says.
    """
    wanted = None if ids is None else json.dumps(list(ids))
    for article in project.records(Article, ARTICLES, (article_id, wanted)):
        with project.snapshot():
            version = read_version(project, article.id)
            asked = (version.id,) if wanted is None else (version.id, wanted)
            rest = _ANCHORS if wanted is None else _SOME_ANCHORS
            read = _Read(project, project.rows(f"{codec(Anchor).select} {rest}", asked))
        yield article, version, read.dossiers(article, version)


class _Read:
    """The rows of an article's annotations and of what hangs on them, as of one moment.

    Records are made of them one dossier after the other.
    """

    def __init__(self, project: Project, anchors: list[Row]) -> None:
        self._project = project
        self._anchors = anchors
        self._annotation_at = codec(Anchor).fields.index("annotation_id")
        ids = [row[self._annotation_at] for row in anchors]
        listed = json.dumps(ids)
        found = project.rows(f"{codec(Annotation).select} {_LISTED}", (listed,))
        self._annotations = {row[0]: row for row in found}
        self._entities = {e.id: e for e in project.records(Entity, _NAMED, (listed,))}
        self._hanging = Hanging(project, ids)

    def dossiers(self, article: Article, version: ArticleVersion) -> Generator[Dossier]:
        """Yield them in the order of the anchors; `project_damaged` for a row that is no record."""
        passages = Passages(version.text)
        anchors, annotations = codec(Anchor).record, codec(Annotation).record
        try:
            for row in self._anchors:
                annotation_id = row[self._annotation_at]
                anchor, annotation = anchors(row), annotations(self._annotations[annotation_id])
                yield Dossier(
                    article,
                    version.n,
                    annotation,
                    anchor,
                    passages.sentence(anchor.start),
                    passages.paragraph(anchor.start),
                    *self._hanging.on(annotation_id),
                    entity=self._entities.get(annotation.entity_id or ""),
                    claimant=self._entities.get(annotation.claimant_id or ""),
                )
        except NO_RECORD as error:
            raise StoreError("project_damaged", path=str(self._project.path)) from error
