"""OpenDocument texts as articles: the accepted text, its notes at the end, tables as lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from annotator.domain.refusal import Refusal
from annotator.formats.article_found import CHANGES_ACCEPTED, ArticleFound
from annotator.formats.built_text import CELL, LINE, PARAGRAPH, BuiltText, plain_words
from annotator.formats.docx_numbering import BULLET, attribute, child, written_number
from annotator.formats.layout_tables import is_layout
from annotator.formats.office_properties import (
    first_words,
    told_day,
    told_language,
    told_names,
    told_title,
)
from annotator.formats.safe_xml import Element, local, parse_xml
from annotator.formats.zip_package import Package, open_package

MOST_SPACES: Final = 1000
"""Spaces that a text asks for with one element: more are no text."""

_WHITE: Final = re.compile(r"[\t\n\r ]+")
_FORMS: Final = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_PARAGRAPHS: Final = frozenset({"p", "h"})
_GONE: Final = frozenset(
    {
        *("tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls"),
        *("note-citation", "variable-decls", "user-field-decls", "desc", "title", "ruby-text"),
    }
)
"""What stands among the words and is none of them."""


def read_article(data: bytes, name: str, encoding: str | None = None) -> ArticleFound:
    """Return the article of a document; its name and an encoding mean nothing here.

    Refused: as `open_package` and `parse_xml` refuse, `document_missing` when there is none, and
    `file_encrypted`.
    """
    del name, encoding
    package = open_package(data)
    _refuse_encrypted(package)
    content = _root(package, "content.xml")
    text = child(child(content, "body"), "text")
    if text is None:
        raise Refusal("document_missing")
    walk = _Walk(_Styles((_root(package, "styles.xml"), content)))
    walk.go(text)
    meta = _root(package, "meta.xml")
    about = () if meta is None else tuple(meta.iter())
    return ArticleFound(
        walk.built.text(),
        title=walk.title or told_title(first_words(about, "title")),
        byline=told_names([first_words(about, "initial-creator") or first_words(about, "creator")]),
        lang=told_language(first_words(about, "language")),
        written_on=told_day(first_words(about, "creation-date")),
        notes=tuple(walk.notes),
    )


def _root(package: Package, name: str) -> Element | None:
    data = package.get(name)
    return None if data is None else parse_xml(data)


def _refuse_encrypted(package: Package) -> None:
    manifest = _root(package, "META-INF/manifest.xml")
    if manifest is not None and any(local(each) == "encryption-data" for each in manifest.iter()):
        raise Refusal("file_encrypted")


class _Styles:
    """What the styles say that bears on the words: numbers of lists, and which is a title."""

    def __init__(self, roots: tuple[Element | None, ...]) -> None:
        self._levels: dict[tuple[str, str], Element] = {}
        self._parents: dict[str, str] = {}
        for each in (each for root in roots if root is not None for each in root.iter()):
            name = local(each)
            if name == "list-style":
                style = attribute(each, "name")
                self._levels |= {(style, attribute(level, "level")): level for level in each}
            elif name == "style":
                self._parents[attribute(each, "name")] = attribute(each, "parent-style-name")

    def is_title(self, style: str) -> bool:
        """Whether a style is that of a title, or made from it."""
        return "Title" in {style, self._parents.get(style, "")}

    def label(self, style: str, level: int, count: int) -> str:
        """Return what stands before an item of a list, with the space after it."""
        told = self._levels.get((style, str(level)))
        form = "" if told is None else attribute(told, "num-format")
        if told is None or local(told) != "list-level-style-number" or not form:
            return f"{BULLET} "
        first = attribute(told, "start-value")
        number = count + (int(first) - 1 if first.isdigit() and len(first) < 9 else 0)
        written = written_number(number, _FORMS.get(form, ""))
        return f"{attribute(told, 'num-prefix')}{written}{attribute(told, 'num-suffix')} "


@dataclass(eq=False, slots=True)
class _List:
    """A list that the walk is in, and how many of its items have begun."""

    style: str
    count: int = 0


@dataclass(eq=False, slots=True)
class _Table:
    """A table that the walk is in; of a layout the paragraphs are like all others."""

    is_layout: bool


class _Walk:
    """Goes through a text once, without recursion but for notes."""

    def __init__(self, styles: _Styles) -> None:
        self.built = BuiltText()
        self.title = ""
        self.notes: dict[str, None] = {}
        self._styles = styles
        self._cited: list[Element] = []
        self._boxes: list[Element] = []
        self._lists: list[_List] = []
        self._tables: list[_Table] = []
        self._kept_with: object = None
        self._lead = ""

    def go(self, body: Element) -> None:
        """Walk through the body, then through the notes that it cites."""
        self._blocks(body)
        for number, note in enumerate(self._cited, 1):
            self._lead = f"[{number}] "
            self._kept_with = None
            self._blocks(note)

    def _blocks(self, root: Element) -> None:
        depth = 0
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local(element)
            if event == "start":
                if element is not root and self._is_skipped(element, name):
                    walk.skip_subtree()
                else:
                    depth += name in _PARAGRAPHS
                    self._enter(element, name, in_paragraph=depth > 0)
            else:
                self._leave(element, name)
                depth -= name in _PARAGRAPHS
                if depth:
                    self.built.add(plain_words(_squeezed(element.tail)))

    def _is_skipped(self, element: Element, name: str) -> bool:
        if name == "tracked-changes" and len(element):
            self.notes[CHANGES_ACCEPTED] = None
        if name == "note":
            self._cited.append(element)
            self.built.add(f"[{len(self._cited)}]")
        if name == "text-box":
            self._boxes.append(element)
        return name in _GONE or name in {"note", "text-box"}

    def _enter(self, element: Element, name: str, *, in_paragraph: bool) -> None:
        match name:
            case "list":
                outer = self._lists[-1].style if self._lists else ""
                self._lists.append(_List(attribute(element, "style-name") or outer))
            case "table":
                self._tables.append(_Table(is_layout(element, {"table-row"}, {"table-cell"})))
            case "tab":
                self.built.add("\t")
            case "line-break":
                self.built.add("\n")
            case "s":
                count = attribute(element, "c")
                self.built.add(" " * min(int(count) if count.isdigit() else 1, MOST_SPACES))
            case "list-item" if self._lists:
                inner = self._lists[-1]
                inner.count += 1
                self._lead = self._styles.label(inner.style, len(self._lists), inner.count)
        if in_paragraph:
            self.built.add(plain_words(_squeezed(element.text)))

    def _leave(self, element: Element, name: str) -> None:
        if name in _PARAGRAPHS:
            self._end_paragraph(element)
        elif name == "table-cell" and self._in_cells():
            self.built.trim()
            self.built.add(CELL)
        elif name == "table-row" and self._in_cells():
            self._close(self._tables[-1])
        elif name == "list":
            self._lists.pop()
        elif name == "table":
            self._tables.pop()

    def _end_paragraph(self, element: Element) -> None:
        if self._in_cells():
            self.built.add(" ")
        else:
            self._end_block(attribute(element, "style-name"))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._blocks(box)

    def _end_block(self, style: str) -> None:
        self.built.label(self._lead)
        words = self._close(self._lists if self._lists else None)
        if words:
            self._lead = ""
        if words and not self.title and self._styles.is_title(style):
            self.title = " ".join(words.split())

    def _in_cells(self) -> bool:
        return bool(self._tables) and not self._tables[-1].is_layout

    def _close(self, kept_with: object) -> str:
        is_kept = kept_with is not None and kept_with is self._kept_with
        words = self.built.close(LINE if is_kept else PARAGRAPH)
        if words:
            self._kept_with = kept_with
        return words


def _squeezed(words: str | None) -> str:
    """Return words with one space for any white space of XML, as OpenDocument reads it."""
    return _WHITE.sub(" ", words) if words else ""
