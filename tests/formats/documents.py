"""Documents around dossiers, for formats that are given whole articles."""

from __future__ import annotations

from annotator.domain.article import ArticleVersion
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.text import sha256

AT = "2023-01-17T18:04:05.123Z"
TEXT = "Le barrage, retient 3 % de plus qu’en 2021."


def document_of(*dossiers: Dossier, text: str = TEXT) -> Document:
    """The article of the first dossier, with all of them."""
    article = dossiers[0].article
    version = ArticleVersion(
        *("ver1", article.id, dossiers[0].version_n, text, sha256(text)),
        *("text", sha256(text), "import", AT),
    )
    return Document(article, version, dossiers)
