"""The way through a Word document: its parts in reading order, as text with places kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from annotator.formats.article_found import CHANGES_ACCEPTED
from annotator.formats.built_text import CELL, LINE, PARAGRAPH, BuiltText, plain_words
from annotator.formats.docx_numbering import Numbering, attribute, child, value
from annotator.formats.layout_tables import is_layout
from annotator.formats.safe_xml import Element, local

TITLES: Final = frozenset({"title", "titre"})
"""Ids of the style of a title, in lower case."""

_GONE: Final = frozenset(
    {"del", "moveFrom", "Fallback", "instrText", "delText", "rt", "pPr", "rPr"}
)
"""What has no words of the text: deleted, said twice, or how something looks."""
_ARRIVED: Final = frozenset({"ins", "moveTo"})
_SIGNS: Final = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "ptab": "\t",
}


@dataclass(eq=False, slots=True)
class _Table:
    """A table that the walk is in; of a layout the paragraphs are like all others."""

    is_layout: bool


class Walk:
    """Goes through the document once; `marked` then has its text, with a range for each comment.

    `title` is the first paragraph that is styled as one. `notes` tells of tracked changes.
    """

    def __init__(self, numbering: Numbering, footnotes: Mapping[tuple[str, str], Element]) -> None:
        """Take the notes of the document by their kind (`footnote`, `endnote`) and id."""
        self.marked = BuiltText()
        self.title = ""
        self.notes: dict[str, None] = {}
        self._numbering = numbering
        self._footnotes = footnotes
        self._cited: list[Element] = []
        self._boxes: list[Element] = []
        self._tables: list[_Table] = []
        self._kept_with: object = None
        self._lead = ""
        self._enter: dict[str, Callable[[Element], None]] = {
            **dict.fromkeys(_SIGNS, self._sign),
            **dict.fromkeys(_ARRIVED, self._changed),
            **dict.fromkeys(("footnoteReference", "endnoteReference"), self._cite),
            "t": self._words,
            "sym": self._symbol,
            "commentRangeStart": lambda each: self.marked.start(attribute(each, "id")),
            "commentRangeEnd": lambda each: self.marked.end(attribute(each, "id")),
            "commentReference": lambda each: self.marked.start(attribute(each, "id")),
        }

    def go(self, body: Element) -> None:
        """Walk through the body, then through the notes that it cites."""
        self._blocks(body)
        for number, note in enumerate(self._cited, 1):
            self._lead = f"[{number}] "
            self._blocks(note)

    def _blocks(self, root: Element) -> None:
        """Walk through paragraphs and tables, without recursion but for boxes of text."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local(element)
            if event == "start":
                if element is not root and self._is_skipped(element, name):
                    walk.skip_subtree()
                elif name == "tbl":
                    self._tables.append(_Table(is_layout(element, {"tr"}, {"tc"})))
                elif name in self._enter:
                    self._enter[name](element)
            elif name == "p":
                self._end_paragraph(element)
            elif name in {"tc", "tr"} and self._in_cells():
                self._end_cell() if name == "tc" else self._close(self._tables[-1])
            elif name == "tbl":
                self._tables.pop()

    def _is_skipped(self, element: Element, name: str) -> bool:
        if name == "txbxContent":
            self._boxes.append(element)
            return True
        if name in {"del", "moveFrom"}:
            self._changed(element)
        is_hidden = name == "r" and _is_on(child(element, "rPr"), "vanish")
        is_deleted_row = name == "tr" and _marked_deleted(child(element, "trPr"))
        return name in _GONE or is_hidden or is_deleted_row

    def _end_paragraph(self, element: Element) -> None:
        looks = child(child(element, "pPr"), "rPr")
        if _marked_deleted(looks):
            # Its end was deleted: it goes on in the next paragraph.
            self._changed(element)
            return
        if self._in_cells():
            self.marked.add(" ")
        else:
            self._end_block(element, value(child(child(element, "pPr"), "pStyle")))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._blocks(box)

    def _end_block(self, paragraph: Element, style: str) -> None:
        label = self._numbering.label(paragraph)
        self.marked.label(self._lead or label or "")
        words = self._close(None if label is None else self._numbering)
        if words:
            self._lead = ""
        if words and not self.title and style.lower() in TITLES:
            self.title = " ".join(words.split())

    def _end_cell(self) -> None:
        self.marked.trim()
        self.marked.add(CELL)

    def _close(self, kept_with: object) -> str:
        """End a paragraph; it stands on the next line if it is kept with the same as the last."""
        is_kept = kept_with is not None and kept_with is self._kept_with
        words = self.marked.close(LINE if is_kept else PARAGRAPH)
        if words:
            self._kept_with = kept_with
        return words

    def _in_cells(self) -> bool:
        return bool(self._tables) and not self._tables[-1].is_layout

    def _words(self, element: Element) -> None:
        self.marked.add(plain_words(element.text or ""))

    def _sign(self, element: Element) -> None:
        is_break = local(element) == "br" and attribute(element, "type") in {"page", "column"}
        self.marked.add("" if is_break else _SIGNS[local(element)])

    def _symbol(self, element: Element) -> None:
        try:
            code = int(attribute(element, "char"), 16)
        except ValueError:
            return
        # Symbol fonts have their signs where Unicode leaves room for private ones.
        if 0x20 <= code < 0xD800:
            self.marked.add(chr(code))

    def _changed(self, _element: Element) -> None:
        self.notes[CHANGES_ACCEPTED] = None

    def _cite(self, element: Element) -> None:
        kind = local(element).removesuffix("Reference")
        note = self._footnotes.get((kind, attribute(element, "id")))
        if note is not None:
            self._cited.append(note)
            self.marked.add(f"[{len(self._cited)}]")


def _marked_deleted(properties: Element | None) -> bool:
    return child(properties, "del") is not None


def _is_on(properties: Element | None, name: str) -> bool:
    switch = child(properties, name)
    return switch is not None and attribute(switch, "val") not in {"0", "false", "off"}
