"""The text of a TEI body, with the places of its elements.

Blocks are parted by a blank line; lines of verse, items of a list and rows of a table by a line
end, cells by a tab. Unless a text asks for its white space to be kept, a run of it is one space.
Of a choice it is what stands in the original; notes, headers and what was crossed out are no text.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from annotator.domain.text import Span
from annotator.formats.safe_xml import Element, local

XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

TAGGED: Final = frozenset(
    {"bloc", "country", "date", "district", "eventName", "geogName", "name", "objectName"}
    | {"orgName", "persName", "placeName", "region", "rs", "settlement", "time"}
)
"""The elements that come in as annotations."""

_BLOCKS: Final = frozenset(
    {"ab", "byline", "cell", "closer", "dateline", "docAuthor", "docDate", "docTitle", "head"}
    | {"item", "l", "opener", "p", "salute", "signed", "speaker", "titlePart", "trailer"}
)
_AMONG_BLOCKS: Final = frozenset({"bibl", "label", "q", "quote", "said", "stage"})
"""Blocks where they stand among blocks; among words they part nothing."""
_HOLDERS: Final = frozenset(
    {"argument", "back", "body", "castList", "cit", "div", "epigraph", "figure", "floatingText"}
    | {"front", "group", "lg", "list", "listBibl", "row", "sp", "table", "text", "titlePage"}
    | {f"div{number}" for number in range(1, 8)}
)
"""Elements that hold blocks and no words of their own."""
_SKIPPED: Final = frozenset(
    {"del", "figDesc", "fw", "gap", "graphic", "note", "noteGrp", "rdg", "standOff", "surplus"}
    | {"teiHeader"}
)
_EDITED: Final = frozenset({"corr", "expan", "reg"})
"""What an editor put into a `choice`, beside what stands in the original."""

_BREAKS: Final = {"l": "\n", "item": "\n", "cell": "\t"}
_RANKS: Final = ("", " ", "\t", "\n", "\n\n")
_SPACE: Final = re.compile(r"[ \t\r\n]+")


class TeiText:
    """The text of an element, taken in with all that is in it."""

    def __init__(self, element: Element) -> None:
        self.lost: Counter[str] = Counter()
        self.places: dict[str, Span] = {}
        self.found: list[tuple[Element, Span]] = []
        self._keeps_space = _keeps_space(element)
        self._pieces: list[str] = []
        self._length = 0
        self._between = ""
        self._has_block = False
        self._walk(element)
        self.text: str = "".join(self._pieces)

    def trimmed(self, span: Span) -> Span:
        """Return a span without the white space at its ends, as far as it may be collapsed."""
        start, end = span.start, min(span.end, len(self.text))
        if self._keeps_space:
            return span
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Span(start, max(start, end))

    def _walk(self, element: Element) -> None:
        """Take in an element; they nest no deeper than `parse_xml` lets them."""
        name = local(element)
        if _is_skipped(element, name):
            self.lost["notes"] += name == "note"
            return
        start = self._begin(element, name)
        holds_words = name not in _HOLDERS
        if holds_words:
            self._say(element.text)
        for child in element:
            self._walk(child)
            if holds_words:
                self._say(child.tail)
        self._end(element, name, Span(start, max(start, self._length)))

    def _begin(self, element: Element, name: str) -> int:
        if name == "lb" and element.get("break") != "no":
            self._part("\n")
        elif name == "row":
            self._part("\n" if _follows(element, name) else "\n\n")
        elif _is_block(element, name):
            self._begin_block(element, name)
        return self._length

    def _end(self, element: Element, name: str, span: Span) -> None:
        identifier = element.get(XML_ID)
        if identifier:
            self.places[identifier] = span
        if name in TAGGED and span:
            self.found.append((element, span))
        if not self._keeps_space and _is_block(element, name):
            # What comes after it is no part of it, be it in no block of its own.
            self._between = _stronger(self._between, _BREAKS.get(name, "\n\n"))

    def _begin_block(self, element: Element, name: str) -> None:
        if self._keeps_space:
            if self._has_block:
                self._append("\n\n")
            self._has_block = True
        elif name == "cell" and not _follows(element, name):
            self._part("\n" if _follows(element.getparent(), "row") else "\n\n")
        elif name in _BREAKS and _follows(element, name):
            self._part(_BREAKS[name])
        else:
            self._part("\n\n")

    def _say(self, words: str | None) -> None:
        """Take in words; the white space at their ends waits for what follows."""
        if not words:
            return
        if self._keeps_space:
            self._append(words)
            return
        said = _SPACE.sub(" ", words)
        bare = said.strip(" ")
        if said.startswith(" "):
            self._part(" ")
        if bare:
            self._append(bare)
            if said.endswith(" "):
                self._part(" ")

    def _part(self, between: str) -> None:
        if self._keeps_space:
            self._append(between)
        else:
            self._between = _stronger(self._between, between)

    def _append(self, words: str) -> None:
        if self._between and self._length:
            words = self._between + words
        self._between = ""
        self._pieces.append(words)
        self._length += len(words)


def collapsed(words: str) -> str:
    """Return words with one space for every run of what XML calls white space, none at the ends."""
    return _SPACE.sub(" ", words).strip(" ")


def _stronger(one: str, other: str) -> str:
    return max(one, other, key=_RANKS.index)


def _is_skipped(element: Element, name: str) -> bool:
    if not name or name in _SKIPPED:
        return True
    return name in _EDITED and local(element.getparent()) == "choice"


def _is_block(element: Element, name: str) -> bool:
    if name in _BLOCKS:
        return True
    parent = element.getparent()
    return name in _AMONG_BLOCKS and parent is not None and local(parent) in _HOLDERS


def _follows(element: Element, name: str) -> bool:
    """Whether an element comes after one of a name."""
    before = element.getprevious()
    return before is not None and local(before) == name


def _keeps_space(element: Element) -> bool:
    while element is not None:
        said = element.get(XML_SPACE)
        if said:
            return bool(said == "preserve")
        element = element.getparent()
    return False
