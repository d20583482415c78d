"""Numbers and bullets of Word's lists, which stand in no run of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from annotator.formats.safe_xml import Element, local

BULLET: Final = "•"

_PLACE: Final = re.compile(r"%([1-9])")
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MOST_ROMAN: Final = 4000
_DEEPEST: Final = 9
"""Levels that Word's lists have."""


class Numbering:
    """Counts the items of all lists of a document, in reading order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        """Take the roots of `numbering.xml` and `styles.xml`, if there are such parts."""
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._of_number: dict[str, str] = {}
        self._of_style: dict[str, tuple[str, int]] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._restarts: dict[str, dict[int, int]] = {}
        if numbering is not None:
            self._read(numbering)
        if styles is not None:
            self._read_styles(styles)

    def label(self, paragraph: Element) -> str | None:
        """Return what stands before an item, with the space after it; none before what is none.

        Counts the item: to be asked once for each paragraph, in order.
        """
        properties = child(paragraph, "pPr")
        number, level = self._place(properties)
        if number == "" or number == "0":
            return None
        abstract = self._of_number.get(number, "")
        self._counts[abstract].update(self._restarts.pop(number, {}))
        form, pattern, _ = self._levels.get(abstract, {}).get(level, ("bullet", "", 1))
        values = self._count(abstract, level)
        if form == "bullet":
            return f"{BULLET} "
        if form == "none":
            return ""
        words = _PLACE.sub(lambda found: self._told(abstract, int(found[1]) - 1, values), pattern)
        return f"{words} " if words.strip() else ""

    def _place(self, properties: Element | None) -> tuple[str, int]:
        """Return the list that a paragraph is in and its level, by itself or by its style."""
        own = child(properties, "numPr")
        style = value(child(properties, "pStyle"))
        number, level = self._of_style.get(style, ("", 0))
        if own is not None:
            number = value(child(own, "numId")) or number
            level = _whole(value(child(own, "ilvl")), level)
        return number, min(max(level, 0), _DEEPEST - 1)

    def _count(self, abstract: str, level: int) -> dict[int, int]:
        counts = self._counts[abstract]
        first = self._levels.get(abstract, {}).get(level, ("", "", 1))[2]
        counts[level] = counts.get(level, first - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return counts

    def _told(self, abstract: str, level: int, counts: dict[int, int]) -> str:
        form, _, first = self._levels.get(abstract, {}).get(level, ("decimal", "", 1))
        return written_number(counts.get(level, first), form)

    def _read(self, numbering: Element) -> None:
        for each in numbering:
            if local(each) == "abstractNum":
                levels = {
                    _whole(attribute(level, "ilvl"), 0): (
                        value(child(level, "numFmt")) or "decimal",
                        value(child(level, "lvlText")),
                        _whole(value(child(level, "start")), 1),
                    )
                    for level in each
                    if local(level) == "lvl"
                }
                self._levels[attribute(each, "abstractNumId")] = levels
            elif local(each) == "num":
                number = attribute(each, "numId")
                self._of_number[number] = value(child(each, "abstractNumId"))
                self._restarts[number] = {
                    _whole(attribute(override, "ilvl"), 0): _whole(value(start), 1) - 1
                    for override in each
                    if local(override) == "lvlOverride"
                    and (start := child(override, "startOverride")) is not None
                }

    def _read_styles(self, styles: Element) -> None:
        parents: dict[str, str] = {}
        for style in styles:
            if local(style) != "style":
                continue
            name = attribute(style, "styleId")
            parents[name] = value(child(style, "basedOn"))
            own = child(child(style, "pPr"), "numPr")
            if own is not None:
                level = _whole(value(child(own, "ilvl")), 0)
                self._of_style[name] = value(child(own, "numId")), level
        for name in parents:
            self._of_style.setdefault(name, self._inherited(name, parents))

    def _inherited(self, name: str, parents: dict[str, str]) -> tuple[str, int]:
        seen: set[str] = set()
        while name and name not in seen:
            if name in self._of_style:
                return self._of_style[name]
            seen.add(name)
            name = parents.get(name, "")
        return "", 0


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of a name, in whatever namespace; what is not there has none."""
    return (
        next((each for each in element if local(each) == name), None)
        if element is not None
        else None
    )


def attribute(element: Element, name: str) -> str:
    """Return an attribute by its name, in whatever namespace; empty if there is none."""
    return next(
        (str(told) for key, told in element.attrib.items() if key.rpartition("}")[2] == name), ""
    )


def value(element: Element | None) -> str:
    """Return the attribute `val`, in which Word keeps most of what it knows."""
    return "" if element is None else attribute(element, "val")


def _whole(told: str, otherwise: int) -> int:
    return int(told) if told.isascii() and told.isdigit() and len(told) < 9 else otherwise


def written_number(count: int, form: str) -> str:
    """Return a count in one of Word's forms, such as `lowerRoman`; in digits in one not known."""
    match form:
        case "lowerLetter" | "upperLetter":
            # After z comes aa, then bb.
            letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count else ""
            words = letters[:_DEEPEST]
        case "lowerRoman" | "upperRoman":
            words = _roman(count)
        case "decimalZero":
            words = f"{count:02}"
        case _:
            words = str(count)
    return words.upper() if form.startswith("upper") else words


def _roman(count: int) -> str:
    if count >= _MOST_ROMAN:
        return str(count)
    words = ""
    for number, letters in _ROMAN:
        times, count = divmod(count, number)
        words += letters * times
    return words
