"""Articles and their versions."""

from __future__ import annotations

from typing import NamedTuple

from annotator.domain.article import Article, ArticleVersion
from annotator.store.project import Project


class ArticleRow(NamedTuple):
    """An article with what a list of articles tells of it.

    The version is the newest; `characters` are code points. `open_flags` counts those of the
    article as a whole too.
    """

    article: Article
    version_id: str
    version_n: int
    characters: int
    sha256: str
    annotations: int
    checked: int
    open_flags: int


_ROWS = """
SELECT a.id, v.id, v.n, length(v.text), v.text_sha256,
  (SELECT count(*) FROM annotation WHERE article_id = a.id),
  (SELECT count(*) FROM annotation WHERE article_id = a.id AND work = 'checked'),
  (SELECT count(*) FROM flag WHERE article_id = a.id AND status = 'open')
FROM article a JOIN article_version v ON v.article_id = a.id
WHERE v.n = (SELECT max(n) FROM article_version WHERE article_id = a.id)
"""
_SAME_TEXT = """
SELECT 1 FROM article_version v WHERE v.text_sha256 = ?
AND v.n = (SELECT max(n) FROM article_version WHERE article_id = v.article_id) LIMIT 1
"""
_NEWEST = "SELECT id FROM article_version WHERE article_id = ? ORDER BY n DESC LIMIT 1"


def article_rows(project: Project) -> list[ArticleRow]:
    """Return every article that has a text, the oldest first."""
    with project.snapshot():
        articles = project.records(Article, "ORDER BY created_at, id")
        told = {row[0]: row[1:] for row in project.rows(_ROWS)}
    return [ArticleRow(each, *told[each.id]) for each in articles if each.id in told]


def has_text(project: Project, text_sha256: str) -> bool:
    """Whether an article has the very same text as its newest one."""
    return any(True for _ in project.rows(_SAME_TEXT, (text_sha256,)))


def article(project: Project, article_id: str) -> Article | None:
    """Return one article."""
    return project.record(Article, article_id)


def current_version(project: Project, article_id: str) -> ArticleVersion:
    """Return the newest text of an article; LookupError where there is none, which is a bug.

    The text that was asked for last is kept, and not read again: no text ever changes.
    """
    kept = project.last_text
    for (version_id,) in project.rows(_NEWEST, (article_id,)):
        if kept is None or kept.id != version_id:
            kept = project.last_text = read_version(project, article_id)
        return kept
    raise LookupError(article_id)


def read_version(project: Project, article_id: str) -> ArticleVersion:
    """Read what `current_version` returns and keep nothing, for who goes through many articles."""
    rest = "WHERE article_id = ? ORDER BY n DESC LIMIT 1"
    for version in project.records(ArticleVersion, rest, (article_id,)):
        return version
    raise LookupError(article_id)


def versions(project: Project, article_id: str) -> list[ArticleVersion]:
    """Return every text of an article, the oldest first."""
    return project.records(ArticleVersion, "WHERE article_id = ? ORDER BY n", (article_id,))
