"""Articles: what is being checked, and each text of it that was."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ArticleStatus(StrEnum):
    """How far an article has come."""

    DRAFT = "draft"
    IN_CHECK = "in_check"
    READY = "ready"
    SIGNED_OFF = "signed_off"


@dataclass(frozen=True, slots=True)
class Article:
    """One article (schema.org NewsArticle); its words stand in its versions.

    `lang` is a BCP 47 tag; `published_on` an ISO date or empty; `created_at` UTC.
    """

    id: str
    title: str
    created_at: str
    lang: str = ""
    url: str = ""
    publisher: str = ""
    byline: str = ""
    published_on: str = ""
    status: ArticleStatus = ArticleStatus.DRAFT


@dataclass(frozen=True, slots=True)
class ArticleVersion:
    """One text of an article, kept exactly as it was checked (PROV wasRevisionOf).

    `n` counts from 1. `text` is canonical (see `annotator.domain.text`); `text_sha256` is the
    hex digest of its UTF-8, `source_sha256` that of the bytes it was read from.
    """

    id: str
    article_id: str
    n: int
    text: str
    text_sha256: str
    source_format: str
    source_sha256: str
    reason: str
    created_at: str
