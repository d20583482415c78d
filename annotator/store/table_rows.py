"""Rows of tables: of each annotation what a table tells, in one query and a few at a time."""

from __future__ import annotations

import json
from collections.abc import Collection, Generator, Iterator
from functools import lru_cache
from typing import Final

from annotator.domain.article import Article, ArticleVersion
from annotator.domain.table_row import Table
from annotator.store.articles import read_version
from annotator.store.dossiers import ARTICLES
from annotator.store.passages import Passages
from annotator.store.project import Project, StoreError
from annotator.store.records import NO_RECORD
from annotator.store.told_hanging import ToldHanging

# In the order of the fields of `TableRow`, up to its tags, and its plans.
_CELLS: Final = """
SELECT a.id, a.kind, a.subtype, p.exact, p.start, p."end",
  CASE a.kind
    WHEN 'claim' THEN a.claim_text
    WHEN 'date' THEN a.edtf
    ELSE coalesce(named.canonical_name, '')
  END,
  a.note, a.work, a.verdict, a.rationale, a.review, a.origin, a.confidence,
  a.created_by, a.created_at, a.modified_at, p.state, p.prefix, p.suffix,
  coalesce(claimant.canonical_name, ''), a.earliest, a.latest, a.tags,
  (coalesce(a.assigned_to, '') <> '') + (a.priority <> 0) + (a.due_on <> '')
FROM anchor p
JOIN annotation a ON a.id = p.annotation_id
LEFT JOIN entity named ON named.id = a.entity_id
LEFT JOIN entity claimant ON claimant.id = a.claimant_id
"""
_ALL: Final = f'{_CELLS} WHERE p.version_id = ?1 ORDER BY p.start, p."end" DESC, p.annotation_id'
# The plus keeps SQLite from going through a whole version for a few of its annotations.
_SOME: Final = _ALL.replace(
    "p.version_id = ?1",
    "+p.version_id = ?1 AND p.annotation_id IN (SELECT value FROM json_each(?2))",
)
_BATCH: Final = 250
"""Few enough to stay in the processor's cache on their way, which is a fifth of the time."""


def by_article(
    project: Project, *, article_id: str | None = None, ids: Collection[str] | None = None
) -> Iterator[tuple[Article, ArticleVersion, Generator[Table]]]:
    """Yield each article with its newest text and tables of its annotations, in reading order.

    Their rows are those of the dossiers that `annotator.store.dossiers` yields for the same, but
    come faster, and in memory that does not grow with their number. Each article is read as of one
    moment; its tables are to be taken before the next article is.
    """
    wanted = None if ids is None else json.dumps(list(ids))
    for article in project.records(Article, ARTICLES, (article_id, wanted)):
        with project.held():
            version = read_version(project, article.id)
            yield article, version, _tables(project, article, version, wanted)


def _tables(
    project: Project, article: Article, version: ArticleVersion, wanted: str | None
) -> Generator[Table]:
    """Yield the tables of an article; `project_damaged` for what is no record."""
    passages, hanging = Passages(version.text), ToldHanging(project, version.id)
    sql, asked = (_ALL, (version.id,)) if wanted is None else (_SOME, (version.id, wanted))
    try:
        for batch in project.batches(sql, asked, _BATCH):
            *columns, tags, plans = zip(*batch, strict=True)
            ids, starts = columns[0], columns[4]
            read = [() if each == "[]" else _tags(each) for each in tags]
            articles, versions = [article] * len(ids), [version.n] * len(ids)
            around = passages.around(starts)
            hung = hanging.columns(ids, starts if wanted is None else ())
            yield (*columns, read, articles, versions, *around, plans, *hung)
    except NO_RECORD as error:
        raise StoreError("project_damaged", path=str(project.path)) from error


@lru_cache(maxsize=1024)
def _tags(text: str) -> tuple[str, ...]:
    """Return tags; remembered, since whoever tags says the same again and again."""
    return tuple(json.loads(text))
