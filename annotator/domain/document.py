"""Documents: an article's text together with the dossiers of what is marked in it."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.article import Article, ArticleVersion
from annotator.domain.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Document:
    """An article in one version, and what is marked there.

    `dossiers` stand in reading order: by start, the longer first; their anchors are of `version`.
    """

    article: Article
    version: ArticleVersion
    dossiers: tuple[Dossier, ...] = ()
