"""Rows of tables: of each annotation what a table tells, in one query and a few at a time."""

from __future__ import annotations

import json
from collections.abc import Collection, Generator, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final

from annotator.domain.article import Article, ArticleVersion
from annotator.domain.table_row import Table
from annotator.store.articles import read_version
from annotator.store.dossiers import ARTICLES
from annotator.store.hanging import TABLES, Hanging, Hung
from annotator.store.passages import Passages
from annotator.store.project import Project, StoreError
from annotator.store.records import NO_RECORD

# In the order of the fields of `TableRow`, up to its tags, and its plans. Last what hangs on it, a
# bit for each of `TABLES`, so that only those are asked which have something to tell.
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
  (coalesce(a.assigned_to, '') <> '') + (a.priority <> 0) + (a.due_on <> ''),
  EXISTS (SELECT 1 FROM citation WHERE annotation_id = p.annotation_id)
  + 2 * EXISTS (SELECT 1 FROM flag WHERE annotation_id = p.annotation_id)
  + 4 * EXISTS (SELECT 1 FROM review WHERE annotation_id = p.annotation_id)
  + 8 * EXISTS (SELECT 1 FROM comment WHERE annotation_id = p.annotation_id)
  + 16 * EXISTS (SELECT 1 FROM correction WHERE annotation_id = p.annotation_id)
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

_NOTHING: Final[Hung] = ((), (), (), (), ())


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
    passages = Passages(version.text)
    sql, asked = (_ALL, (version.id,)) if wanted is None else (_SOME, (version.id, wanted))
    try:
        for batch in project.batches(sql, asked, _BATCH):
            yield _table(project, batch, (article, version.n), passages)
    except NO_RECORD as error:
        raise StoreError("project_damaged", path=str(project.path)) from error


def _table(
    project: Project, batch: list[tuple[Any, ...]], of: tuple[Article, int], passages: Passages
) -> Table:
    *columns, tags, plans, hanging = zip(*batch, strict=True)
    ids, starts = columns[0], columns[4]
    read = [() if each == "[]" else _tags(each) for each in tags]
    articles, versions = ([each] * len(ids) for each in of)
    hung = _hung(project, ids, hanging)
    return (*columns, read, articles, versions, *passages.around(starts), plans, *hung)


@lru_cache(maxsize=1024)
def _tags(text: str) -> tuple[str, ...]:
    """Return tags; remembered, since whoever tags says the same again and again."""
    return tuple(json.loads(text))


def _hung(project: Project, ids: Sequence[str], hanging: Sequence[int]) -> Table:
    """Return the columns of what hangs on annotations; `hanging` has the bits of each."""
    if not any(hanging):
        return tuple([()] * len(ids) for _ in TABLES)
    both = [(each, bits) for each, bits in zip(ids, hanging, strict=True) if bits]
    lists = ([each for each, bits in both if bits & 1 << n] for n in range(len(TABLES)))
    found = Hanging(project, *lists)
    on = (found.on(e) if bits else _NOTHING for e, bits in zip(ids, hanging, strict=True))
    return tuple(zip(*on, strict=True))
