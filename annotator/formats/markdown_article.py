"""Markdown as articles: the text as it is written, and what its head says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from annotator.domain.text import canonical
from annotator.formats.article_found import ArticleFound
from annotator.formats.html_metadata import is_web
from annotator.formats.office_properties import told_day, told_language, told_names
from annotator.formats.text import decode

HEAD_LINES: Final = 60
"""Lines that the matter before the text has at most, and in which a heading is looked for."""

_FENCE: Final = re.compile(r"(?:---|\+\+\+)\s*")
_FIELD: Final = re.compile(r"(?P<name>[A-Za-z][\w-]{0,30})\s*[:=]\s*(?P<value>.*\S)\s*")
_ITEM: Final = re.compile(r"\s*-\s+(?P<value>.*\S)\s*")
_HEADING: Final = re.compile(r" {0,3}#{1,2}\s+(?P<words>.*?)\s*#*\s*")
_UNDERLINE: Final = re.compile(r" {0,3}(?:=+|-{3,})\s*")
_MARKS: Final = re.compile(r"[*_`]+|!?\[([^\]]*)\]\([^)]*\)")
_KINDS: Final = {
    "title": ("title", "titre"),
    "byline": ("author", "authors", "auteur", "auteurs", "byline"),
    "publisher": ("publisher", "site", "source", "éditeur"),
    "url": ("canonical", "canonical_url", "url", "link", "permalink"),
    "lang": ("lang", "language", "langue"),
    "published_on": ("date", "published", "published_on", "pubdate"),
}


def read_article(data: bytes, name: str, encoding: str | None = None) -> ArticleFound:
    """Return the article of a file: nothing of what is written in it is taken away.

    Refused: as `decode` and `canonical` refuse.
    """
    del name
    text, used = decode(data, encoding)
    head = canonical(text).split("\n", HEAD_LINES)[:HEAD_LINES]
    matter, body = _front_matter(head)
    told = {kind: _first(matter, names) for kind, names in _KINDS.items()}
    url = next(iter(told["url"]), "")
    return ArticleFound(
        text,
        title=next(iter(told["title"]), "") or _heading(body),
        byline=told_names(told["byline"]),
        publisher=next(iter(told["publisher"]), ""),
        url=url if is_web(url) else "",
        lang=told_language(next(iter(told["lang"]), "")),
        published_on=told_day(next(iter(told["published_on"]), "")),
        encoding=used,
    )


def _front_matter(lines: list[str]) -> tuple[dict[str, list[str]], list[str]]:
    """Return the fields before the text, and the first lines of the text."""
    if not lines or not _FENCE.fullmatch(lines[0]):
        return {}, lines
    end = next((at for at, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), 0)
    fields: dict[str, list[str]] = {}
    last: list[str] = []
    for line in lines[1:end]:
        item, field = _ITEM.fullmatch(line), _FIELD.fullmatch(line)
        if item:
            last.extend(_values(item["value"]))
        elif field:
            last = fields.setdefault(field["name"].lower(), [])
            last.extend(_values(field["value"]))
        else:
            name = line.rstrip().removesuffix(":").lower()
            last = fields.setdefault(name, [])
    return fields, lines[end + 1 :]


def _values(told: str) -> Iterator[str]:
    is_list = told.startswith("[") and told.endswith("]")
    for value in told[1:-1].split(",") if is_list else (told,):
        bare = value.strip()
        is_quoted = len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'"
        yield bare[1:-1] if is_quoted else bare


def _first(fields: dict[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return next((fields[name] for name in names if fields.get(name)), [])


def _heading(lines: list[str]) -> str:
    """Return the words of the first heading of the two upper ranks."""
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        found = _HEADING.fullmatch(line)
        if found:
            return _MARKS.sub(r"\1", found["words"]).strip()
        if line.strip() and _UNDERLINE.fullmatch(below):
            return _MARKS.sub(r"\1", line).strip()
    return ""
