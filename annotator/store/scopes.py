"""Scopes: which articles an export is of, which of their annotations, and how many those are."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from annotator.store.project import Project

_ARTICLES: Final = """
SELECT id, (SELECT count(*) FROM annotation WHERE article_id = article.id)
FROM article WHERE id IN (SELECT article_id FROM article_version)
ORDER BY created_at, id
"""
_HOLDERS: Final = """
SELECT article_id, annotation.id FROM annotation JOIN article ON article.id = article_id
WHERE annotation.id IN (SELECT value FROM json_each(?))
ORDER BY article.created_at, article.id
"""


@dataclass(frozen=True, slots=True)
class Part:
    """An article with a text; `ids` are those of its annotations that are meant, None for all."""

    article_id: str
    count: int
    ids: tuple[str, ...] | None = None


def whole_articles(project: Project) -> list[Part]:
    """Return all articles that have a text, the oldest first."""
    return [Part(article_id, count) for article_id, count in project.rows(_ARTICLES)]


def articles_holding(project: Project, ids: Collection[str]) -> list[Part]:
    """Return the articles that these annotations stand in, the oldest first."""
    found: dict[str, list[str]] = {}
    for article_id, annotation_id in project.rows(_HOLDERS, (json.dumps(list(ids)),)):
        found.setdefault(article_id, []).append(annotation_id)
    return [Part(article_id, len(each), tuple(each)) for article_id, each in found.items()]
