"""Dossiers: annotations with all that hangs on them, a few queries for each article."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Final, TypeVar

from annotator.domain.annotation import Anchor, Annotation, Entity
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.attachment import Attachment
from annotator.domain.correction import Correction
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.review import Comment, Flag, Review
from annotator.domain.source import Citation, Source
from annotator.store.articles import read_version
from annotator.store.passages import Passages
from annotator.store.project import Project, StoreError
from annotator.store.records import NO_RECORD, Cell, Row, codec

Hanging = TypeVar("Hanging", Citation, Attachment, Flag, Review, Comment, Correction)

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
_NAMED: Final = """
WHERE id IN (
  SELECT entity_id FROM annotation WHERE id IN (SELECT value FROM json_each(?1))
  UNION SELECT claimant_id FROM annotation WHERE id IN (SELECT value FROM json_each(?1))
)
"""
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


def _of_article(project: Project, article: Article, wanted: str | None) -> Iterator[Dossier]:
    with project.snapshot():
        version = read_version(project, article.id)
        asked = (version.id,) if wanted is None else (version.id, wanted)
        rest = _ANCHORS if wanted is None else _SOME_ANCHORS
        read = _Read(project, project.rows(f"{codec(Anchor).select} {rest}", asked))
    return read.dossiers(article, version)


class _Read:
    """The rows of an article's annotations and of what hangs on them, as of one moment.

    Records are made of them one dossier after the other: a hundred thousand at once would keep
    Python busy looking for garbage among them.
    """

    def __init__(self, project: Project, anchors: list[Row]) -> None:
        self._project = project
        self._anchors = anchors
        self._annotation_at = codec(Anchor).fields.index("annotation_id")
        listed = json.dumps([row[self._annotation_at] for row in anchors])
        self._listed = listed
        self._annotations = {row[0]: row for row in self._rows(Annotation, _LISTED)}
        self._entities = {e.id: e for e in project.records(Entity, _NAMED, (listed,))}
        self._sources = {e.id: e for e in project.records(Source, _CITED, (listed,))}
        self._citations = self._hanging(Citation, "created_at, id")
        self._attachments = self._hanging(Attachment, "added_at, id")
        self._flags = self._hanging(Flag, "raised_at, id")
        self._reviews = self._hanging(Review, "reviewed_at, id")
        self._comments = self._hanging(Comment, "created_at, id")
        self._corrections = self._hanging(Correction, "proposed_at, id")

    def dossiers(self, article: Article, version: ArticleVersion) -> Iterator[Dossier]:
        """Yield them in the order of the anchors; `project_damaged` for a row that is no record."""
        passages = Passages(version.text)
        anchors, annotations = codec(Anchor).record, codec(Annotation).record
        try:
            for row in self._anchors:
                annotation_id = row[self._annotation_at]
                anchor, annotation = anchors(row), annotations(self._annotations[annotation_id])
                yield Dossier(
                    article=article,
                    version_n=version.n,
                    annotation=annotation,
                    anchor=anchor,
                    sentence=passages.sentence(anchor.start),
                    paragraph=passages.paragraph(anchor.start),
                    evidence=self._evidence(annotation_id),
                    flags=_made(Flag, self._flags, annotation_id),
                    reviews=_made(Review, self._reviews, annotation_id),
                    comments=_made(Comment, self._comments, annotation_id),
                    corrections=_made(Correction, self._corrections, annotation_id),
                    entity=self._entities.get(annotation.entity_id or ""),
                    claimant=self._entities.get(annotation.claimant_id or ""),
                )
        except NO_RECORD as error:
            raise StoreError("project_damaged", path=str(self._project.path)) from error

    def _evidence(self, annotation_id: Cell) -> tuple[Evidence, ...]:
        cited = _made(Citation, self._citations, annotation_id)
        if not cited:
            return ()
        files = _made(Attachment, self._attachments, annotation_id)
        return tuple(
            Evidence(
                each,
                self._sources[each.source_id],
                tuple(file for file in files if file.citation_id == each.id),
            )
            for each in cited
        )

    def _hanging(self, cls: type[Hanging], order: str) -> dict[Cell, list[Row]]:
        at = codec(cls).fields.index("annotation_id")
        found: dict[Cell, list[Row]] = {}
        for row in self._rows(cls, f"{_ON_LISTED} {order}"):
            found.setdefault(row[at], []).append(row)
        return found

    def _rows(self, cls: type[Hanging | Annotation], rest: str) -> list[Row]:
        return self._project.rows(f"{codec(cls).select} {rest}", (self._listed,))


def _made(
    cls: type[Hanging], rows: Mapping[Cell, list[Row]], annotation_id: Cell
) -> tuple[Hanging, ...]:
    found = rows.get(annotation_id)
    return () if found is None else tuple(map(codec(cls).record, found))
