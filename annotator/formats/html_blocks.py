"""The words of a web page in reading order: paragraphs, lists and tables; scripts have none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree

from annotator.formats.built_text import CELL, LINE, PARAGRAPH, BuiltText
from annotator.formats.layout_tables import is_layout
from annotator.formats.safe_xml import Element, local

BULLET: Final = "•"
MOST_PIECES: Final = 4
"""Pieces of text that the reference to a note consists of."""

_WHITE: Final = re.compile(r"[\t\n\f\r ]+")
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_GONE: Final = frozenset(
    {
        *("script", "style", "noscript", "template", "head", "title", "iframe", "object", "embed"),
        *("svg", "math", "canvas", "audio", "video", "select", "textarea", "button", "input"),
        *("rt", "rp", "datalist", "dialog", "graphic", "metadata"),
    }
)
"""What is no running text, or is not shown."""
_BLOCKS: Final = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3"),
        *("h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol"),
        *("p", "pre", "section", "summary", "table", "caption", "tr", "ul", "search", "hgroup"),
        *("item", "list", "quote", "code-block", "row", "ab"),
    }
)
"""Elements that begin and end a paragraph; the last line are those of TEI."""
_ITEMS: Final = frozenset({"li", "item"})
_LISTS: Final = frozenset({"ul", "ol", "menu", "list"})
_ROWS: Final = frozenset({"tr", "row"})
_CELLS: Final = frozenset({"td", "th", "cell"})


@dataclass(eq=False, slots=True)
class _List:
    """A list that the walk is in; `count` is the number of its next item, none for bullets."""

    count: int | None


@dataclass(eq=False, slots=True)
class _Table:
    """A table that the walk is in; of a layout the cells are paragraphs like all others."""

    is_layout: bool


def words_of(root: Element) -> str:
    """Return the words of an element, HTML's or those of the TEI that trafilatura makes.

    White space is that of a browser: one space, but in what is preformatted; no-break spaces stay.
    """
    walk = _Walk()
    walk.go(root)
    return walk.built.text()


class _Walk:
    """Goes through the elements once, without recursion."""

    def __init__(self) -> None:
        self.built = BuiltText()
        self._lists: list[_List] = []
        self._tables: list[_Table] = []
        self._preformatted = 0
        self._kept_with: object = None
        self._label = ""
        self._after_space = True

    def go(self, root: Element) -> None:
        """Walk through an element and all that it holds."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local(element).lower()
            if event == "start":
                if element is not root and _is_gone(element, name):
                    walk.skip_subtree()
                else:
                    self._enter(element, name)
                    self._add(element.text)
            else:
                self._leave(element, name)
                if element is not root:
                    self._add(element.tail)
        self._close()

    def _enter(self, element: Element, name: str) -> None:
        if name in _BLOCKS or name == "head":
            self._close()
        if name in _LISTS:
            self._lists.append(_List(_first_number(element, name)))
        elif name in _ITEMS:
            self._begin_item(element)
        elif name == "table":
            self._tables.append(_Table(is_layout(element, _ROWS, _CELLS)))
        elif name in {"br", "lb"}:
            self.built.add("\n")
            self._after_space = True
        elif name == "pre":
            self._preformatted += 1
        elif name in _CELLS and not self._in_cells():
            self._close()
        elif name == "sup" and _is_reference(element):
            self.built.add("[")

    def _leave(self, element: Element, name: str) -> None:
        if name in _CELLS and self._in_cells():
            self.built.trim()
            self.built.add(CELL)
            self._after_space = True
        elif name in _ROWS and self._in_cells():
            self._end(self._tables[-1])
        elif name in _BLOCKS or name in _CELLS or name == "head":
            self._close()
        if name in _LISTS and self._lists:
            self._lists.pop()
        elif name == "table" and self._tables:
            self._tables.pop()
        elif name == "pre":
            self._preformatted -= 1
        elif name == "sup" and _is_reference(element):
            self.built.add("]")

    def _begin_item(self, element: Element) -> None:
        inner = self._lists[-1] if self._lists else _List(None)
        if inner.count is None:
            self._label = f"{BULLET} "
            return
        number = element.get("value", "")
        inner.count = _whole(number, inner.count)
        self._label = f"{inner.count}. "
        inner.count += 1

    def _add(self, words: str | None) -> None:
        if not words:
            return
        words = words.replace("\ufeff", "")
        if not self._preformatted:
            words = _WHITE.sub(" ", words)
            words = words[1:] if self._after_space and words[:1] == " " else words
            self._after_space = words[-1:] == " " if words else self._after_space
        self.built.add(words)

    def _close(self) -> None:
        """End a paragraph; in a cell there are none, only spaces between words."""
        if self._in_cells():
            self._add(" ")
        else:
            self._end(self._lists[0] if self._lists else None)

    def _end(self, kept_with: object) -> None:
        is_kept = kept_with is not None and kept_with is self._kept_with
        self.built.label(self._label)
        if self.built.close(LINE if is_kept else PARAGRAPH):
            self._kept_with = kept_with
            self._label = ""
        self._after_space = True

    def _in_cells(self) -> bool:
        return bool(self._tables) and not self._tables[-1].is_layout


def _is_gone(element: Element, name: str) -> bool:
    # `head` is the title of a section in TEI, and has no words of the page in HTML.
    is_tei_head = name == "head" and element.getparent() is not None and element.get("rend")
    return (
        (name in _GONE and not is_tei_head)
        or name == ""
        or element.get("hidden") is not None
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def _first_number(element: Element, name: str) -> int | None:
    if name == "ol" or (name == "list" and element.get("rend", "").startswith("ol")):
        return _whole(element.get("start", ""), 1)
    return None


def _is_reference(sup: Element) -> bool:
    """Whether raised words lead to a note, and are not in brackets already."""
    words = "".join(islice(sup.itertext(), MOST_PIECES)).strip()
    above = sup.getparent()
    is_link = any(
        local(each) == "a" for each in (*sup.iter(), *(() if above is None else (above,)))
    )
    return is_link and words.isalnum()


def _whole(words: str, otherwise: int) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 9 else otherwise
