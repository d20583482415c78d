"""Importing: from the bytes of a file to an article, by way of a draft to look at."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import PurePath
from typing import Final
from urllib.parse import urlsplit

from annotator.domain.article import Article, ArticleVersion
from annotator.domain.change import Change, Step
from annotator.domain.dates import suggestion_of
from annotator.domain.refusal import Refusal
from annotator.domain.source import check_url
from annotator.domain.text import canonical, sha256
from annotator.formats.article_found import ArticleFound
from annotator.formats.language import guess_language
from annotator.formats.table import format_named
from annotator.services.days import iso_day
from annotator.services.desk import Desk
from annotator.store import articles

SAME_TEXT_KNOWN: Final = "same_text_known"
"""A note of an import: an article of the project has the very same text."""

AUTO: Final = "auto"
"""The name of no format: how a file is read is told by how its bytes look."""

_NOTHING: Final = ArticleFound("")
"""What a text that was pasted says of itself."""

LARGEST: Final = 200 * 1024 * 1024
"""Bytes of a file."""
LONGEST: Final = 20_000_000
"""Characters of a text: a shelf of books."""

TITLE_LENGTH: Final = 150
"""A first line of so many characters or more is no title."""

HEAD_LINES: Final = 8
"""How many lines of text a publication date and a byline are looked for in."""


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """An article as it will be stored, unless the editor changes it first.

    `text` is canonical and whole. `published_on` is an ISO date or empty, `encoding` empty where a
    format has none to choose, `source_sha256` the hex digest of the original bytes. `notes` are
    codes of what the editor has to know of the text. All but the text, the format and the hash are
    guesses, those of the file before ours.
    """

    title: str
    text: str
    lang: str = ""
    published_on: str = ""
    url: str = ""
    publisher: str = ""
    byline: str = ""
    encoding: str = "utf-8"
    source_format: str = "text"
    source_sha256: str = ""
    notes: tuple[str, ...] = ()


def draft_of_bytes(
    data: bytes,
    name: str,
    encoding: str | None = None,
    *,
    format_name: str = AUTO,
    title: str | None = None,
    url: str = "",
    is_looked_at: bool = True,
) -> ArticleDraft:
    """Read a file: its `name` is the title where neither it, nor the caller, nor a line gives one.

    The day on which the file was made stands for that of publication only where the draft
    `is_looked_at` before it is stored.

    The text is kept whole, its title line too: headlines are checked like every other line. The
    offsets of plain text and of Markdown are those of the file. Refused: `format_not_article`,
    `file_too_large(limit)` in megabytes, `text_too_long(limit)` in millions, `article_empty`, and
    what the format, `canonical` and `check_url` refuse.
    """
    if len(data) > LARGEST:
        raise Refusal("file_too_large", limit=LARGEST // 2**20)
    known = format_named(_kind(data, name) if format_name == AUTO else format_name)
    found: ArticleFound = known.load_article_reader().read_article(data, name, encoding)
    text = canonical(found.text)
    if len(text) > LONGEST:
        raise Refusal("text_too_long", limit=LONGEST // 10**6)
    if not text.strip():
        raise Refusal("article_empty")
    if not is_looked_at:
        found = replace(found, written_on="")
    return replace(
        _draft(text, PurePath(name).stem, title, url or found.url, found),
        encoding=found.encoding,
        source_format=known.name,
        source_sha256=hashlib.sha256(data).hexdigest(),
        notes=found.notes,
    )


def _kind(data: bytes, name: str) -> str:
    from annotator.formats.article_kind import kind_of  # it brings lxml along

    return kind_of(data, name)


def draft_of_text(pasted: str, *, title: str | None = None, url: str = "") -> ArticleDraft:
    """Read a pasted text; its first words are the title where there is no title line."""
    draft = _draft(canonical(pasted), "", title, url)
    digest = hashlib.sha256(pasted.encode()).hexdigest()
    return replace(draft, source_format="pasted", source_sha256=digest)


def import_article(desk: Desk, draft: ArticleDraft) -> tuple[str, Step]:
    """Make an article of a draft, with its text as version 1; return its id and the step.

    Refused: `article_untitled`, `article_empty`, `date_not_iso`, `url_not_web`, `text_nul`,
    `text_surrogate`. Notes `same_text_known` when the project has the very same text already.
    """
    text = canonical(draft.text)
    if not draft.title.strip():
        raise Refusal("article_untitled")
    if not text.strip():
        raise Refusal("article_empty")
    check_url(draft.url.strip())
    now = desk.now()
    article = Article(
        desk.new_id(),
        " ".join(draft.title.split()),
        now,
        lang=draft.lang.strip(),
        url=draft.url.strip(),
        publisher=draft.publisher.strip(),
        byline=draft.byline.strip(),
        published_on=iso_day(draft.published_on),
    )
    version = ArticleVersion(
        desk.new_id(),
        article.id,
        1,
        text,
        sha256(text),
        draft.source_format,
        draft.source_sha256 or sha256(draft.text),
        "import",
        now,
    )
    known = articles.has_text(desk.project, version.text_sha256)
    changes = (Change(None, article), Change(None, version))
    return article.id, Step("import_article", changes, (SAME_TEXT_KNOWN,) if known else ())


def publisher_of(url: str) -> str:
    """Return the domain of a web address, without `www.`; empty when it has none."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _draft(
    text: str,
    name: str,
    title: str | None,
    url: str,
    found: ArticleFound = _NOTHING,
) -> ArticleDraft:
    check_url(url)
    line, body = _title_line(text)
    return ArticleDraft(
        (found.title or line if title is None else title.strip()) or name or _first_words(text),
        text,
        lang=_language(body, found.lang),
        published_on=found.published_on or _published_on(body) or found.written_on,
        url=url,
        publisher=found.publisher or publisher_of(url),
        byline=found.byline or _byline(body),
    )


def _language(body: str, told: str) -> str:
    """Return the language of a text; what a file tells is often that of its template."""
    return guess_language(body) or told.partition("-")[0]


def _title_line(text: str) -> tuple[str, str]:
    """Return the title line and the text after it; no title and the whole text without one.

    A title is a short first line with a blank line or a longer paragraph after it.
    """
    line, rest = _first_line(text)
    after = rest.lstrip("\n")
    next_line = after.partition("\n")[0]
    apart = rest.startswith("\n") or len(next_line) > TITLE_LENGTH
    if 0 < len(line) < TITLE_LENGTH and after.strip() and apart:
        return line, after
    return "", text


def _first_line(text: str) -> tuple[str, str]:
    start = len(text) - len(text.lstrip())
    line, _, rest = text[start:].partition("\n")
    return line.strip(), rest


def _first_words(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 80 else words[:80].rpartition(" ")[0] + "…"


_DATE: Final = re.compile(
    r"\b\d{4}-\d\d-\d\d\b"
    r"|\b\d\d?[/.]\d\d?[/.]\d{4}\b"
    r"|\b\d\d?(?:er)?\s+[^\W\d_]+\.?\s+\d{4}\b"
    r"|\b[^\W\d_]+\.?\s+\d\d?(?:st|nd|rd|th)?,?\s+\d{4}\b"
)
_DATELINE: Final = re.compile(r".{0,90}?(?:\s[—–-]+\s|\()")
_BYLINE: Final = re.compile(r"(?:Par|By|PAR|BY)\s+(?=[^\W\d_])(?P<name>[^\d,|(—–]{2,80})")


def _head(text: str) -> list[str]:
    """Return the first lines that hold something."""
    return list(islice((line.strip() for line in text.split("\n") if line.strip()), HEAD_LINES))


def _published_on(text: str) -> str:
    """Return the day that a short line near the top or a dateline names, or nothing.

    A day inside a paragraph is part of the story, not of its publication.
    """
    for line in _head(text):
        dateline = _DATELINE.match(line)
        told = line if len(line) < TITLE_LENGTH else dateline[0] if dateline else ""
        for found in _DATE.finditer(told):
            value = suggestion_of(found[0].replace("\u00a0", " ").replace("\u202f", " "))
            if value and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                return value
    return ""


def _byline(text: str) -> str:
    for line in _head(text):
        found = _BYLINE.match(line) if len(line) < TITLE_LENGTH else None
        if found and found["name"][0].isupper():
            return found["name"].strip()
    return ""
