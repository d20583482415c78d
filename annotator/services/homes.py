"""Homes: the article of the project that a document with a text of its own belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotator.domain.alignment import Alignment
from annotator.domain.article import ArticleVersion
from annotator.domain.ink import Ink
from annotator.domain.refusal import Refusal
from annotator.domain.text import canonical, sha256
from annotator.formats.incoming_document import IncomingDocument
from annotator.services.desk import Desk
from annotator.store import articles

MOST: Final = 0.5
"""So much of two texts has to agree for one to be taken for another state of the other."""


class How(StrEnum):
    """How the article of a document was found."""

    NAMED = "named"
    """The document says its id."""
    SAME_TEXT = "same_text"
    """It has the very same text, or the same but for white space."""
    ALIKE = "alike"
    """It is the one at hand, and most of the text stands there."""
    ONLY = "only"
    """There is no other."""
    CHOSEN = "chosen"
    NEW = "new"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Home:
    """An article and how it was found; none for a document that is new, or belongs nowhere."""

    article_id: str
    how: How


NOWHERE = Home("", How.NOWHERE)


class Homes:
    """Finds homes; the texts of the project are read once, and only if hashes do not do."""

    def __init__(self, desk: Desk, preferred: str = "") -> None:
        """Of articles with the same text the `preferred` one is meant, else the oldest."""
        self._desk = desk
        self._preferred = preferred
        rows = articles.article_rows(desk.project)
        self._ids = [row.article.id for row in rows]
        self._by_text: dict[str, list[str]] = {}
        self._by_ink: dict[str, list[str]] = {}
        self._versions: dict[str, ArticleVersion] = {}
        for row in rows:
            self._by_text.setdefault(row.sha256, []).append(row.article.id)

    def home(self, document: IncomingDocument) -> Home:
        """Return where a document belongs: by its id, else by its text, exactly."""
        if document.article_id in self._ids:
            return Home(document.article_id, How.NAMED)
        try:
            text = canonical(document.text)
        except Refusal:
            return NOWHERE
        found = self._by_text.get(sha256(text)) or self._inked().get(_ink(text))
        if not found:
            return NOWHERE
        is_preferred = self._preferred in found
        return Home(self._preferred if is_preferred else found[0], How.SAME_TEXT)

    def likely(self, document: IncomingDocument) -> Home:
        """Return where a document belongs that `home` finds nowhere: what is aligned decides.

        It is the only article of the project, or the preferred one if most of the text is there.
        """
        if len(self._ids) == 1:
            return Home(self._ids[0], How.ONLY)
        if self._preferred in self._ids:
            alignment = Alignment(document.text, self.version(self._preferred).text)
            if alignment.share >= MOST:
                return Home(self._preferred, How.ALIKE)
        return NOWHERE

    def version(self, article_id: str) -> ArticleVersion:
        """Return the newest text of an article; refused (`article_missing`)."""
        if article_id not in self._versions:
            self._versions[article_id] = self._desk.version(article_id)
        return self._versions[article_id]

    def _inked(self) -> dict[str, list[str]]:
        if not self._by_ink:
            for article_id in self._ids:
                ink = _ink(self.version(article_id).text)
                self._by_ink.setdefault(ink, []).append(article_id)
        return self._by_ink


def _ink(text: str) -> str:
    return sha256(Ink(text).characters)
