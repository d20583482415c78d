"""Paragraphs of a PDF, put together from its lines, with the words that a line's end has cut."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from annotator.formats.built_text import CELL, LINE, PARAGRAPH
from annotator.formats.pdf_lines import Line

LOOSE: Final = 1.3
"""How many times the usual distance two lines are apart between which a paragraph ends."""
INDENT: Final = 0.7
"""Ems that the first line of a paragraph is moved in at least."""
DEEPEST_INDENT: Final = 6.0
OTHER_SIZE: Final = 0.12
SHORT: Final = 0.85
"""The share of a column that the last line of a paragraph may fill when a sentence ends there."""
HEADING: Final = 0.6
"""The share of a column that a heading may fill."""

TAIL: Final = 80
"""Characters at the end of a line that are looked at."""

_ENDS: Final = re.compile(r"[.!?…:;»”\"’)\]]\s*$")
_SENTENCE_ENDS: Final = re.compile(r"[.!?…»”\"]\s*$")
_BULLET: Final = re.compile(r"(?:[•‣▪●○◦–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_LEADERS: Final = re.compile(r"(?:\. ?){4,}\d+$")
"""How a line of a table of contents ends."""
_CUT: Final = re.compile(r"(\w+)([-\u2010\u00ad])$")
_COMPOUND: Final = re.compile(r"(?<!\w)\w+(?:-\w+)+")
_WORD: Final = re.compile(r"[\w’']+")
_JOINED: Final = frozenset(
    [
        *("ce", "ci", "là", "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "moi"),
        *(
            "toi",
            "lui",
            "leur",
            "leurs",
            "y",
            "en",
            "le",
            "la",
            "les",
            "t",
            "même",
            "mêmes",
            "être",
        ),
    ]
)
"""What stands after a hyphen of its own in French: celui-ci, dit-il, peut-être."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph, and the size of its letters; `is_row` says that it is one row of a table."""

    words: str
    size: float
    is_row: bool = False


def paragraphs_of(pages: Iterable[Sequence[Line]]) -> list[Paragraph]:
    """Return the paragraphs of all pages, also those that go on in the next column or page."""
    pages = [list(page) for page in pages]
    hyphenated = _compounds(line.words for page in pages for line in page)
    found: list[Paragraph] = []
    for block in _blocks(pages):
        first = len(found)
        for lines in _parted(block):
            _add(found, lines, hyphenated, is_new=len(found) > first or not found)
    return found


def _blocks(pages: Iterable[Sequence[Line]]) -> Iterator[list[Line]]:
    for page in pages:
        for _, lines in groupby(page, key=lambda line: line.block):
            yield list(lines)


def _parted(block: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph of a column."""
    left = min(line.left for line in block)
    right = max(line.right for line in block)
    leading = _leading(block)
    lines = [block[0]]
    for line in block[1:]:
        if _begins(lines[-1], line, left, right - left, leading):
            yield lines
            lines = []
        lines.append(line)
    yield lines


def _leading(block: Sequence[Line]) -> float:
    gaps = [above.base - below.base for above, below in pairwise(block)]
    fair = [gap for gap in gaps if gap > 0]
    # Of two kinds of distances, that within paragraphs is the smaller one.
    return median(sorted(fair)[: len(fair) // 2 + 1]) if fair else 0.0


def _begins(above: Line, line: Line, left: float, width: float, leading: float) -> bool:
    """Whether a paragraph ends between two lines of a column."""
    em = line.size
    is_moved_in = INDENT * em < line.left - left < DEEPEST_INDENT * em
    was_at_the_edge = above.left - left < INDENT * em
    is_short = above.right - left < SHORT * width
    is_very_short = above.right - left < HEADING * width
    return (
        CELL in above.words
        or CELL in line.words
        or above.base - line.base > LOOSE * leading
        or abs(above.size - em) > OTHER_SIZE * em
        or (is_moved_in and was_at_the_edge)
        or (is_short and bool(_SENTENCE_ENDS.search(above.words)))
        or (is_very_short and not _is_low(line.words) and not _CUT.search(above.words[-TAIL:]))
        or bool(_BULLET.match(line.words))
        or bool(_LEADERS.search(above.words[-TAIL:]))
    )


def _add(
    found: list[Paragraph], lines: Sequence[Line], hyphenated: frozenset[str], *, is_new: bool
) -> None:
    """Add a paragraph, or go on with the last one if it was cut by the end of a column."""
    words = lines[0].words
    for line in lines[1:]:
        words = _joined(words, line.words, hyphenated)
    size = median(line.size for line in lines)
    last = found[-1] if found else None
    goes_on = (
        not is_new
        and last is not None
        and not last.is_row
        and abs(last.size - size) <= OTHER_SIZE * size
        and (_CUT.search(last.words[-TAIL:]) or (not _ENDS.search(last.words) and _is_low(words)))
    )
    if last is not None and goes_on:
        last.words = _joined(last.words, words, hyphenated)
    else:
        found.append(Paragraph(words, size, is_row=CELL in words))


def _joined(above: str, below: str, hyphenated: frozenset[str]) -> str:
    """Put two lines together, and the word that is cut between them."""
    cut = _CUT.search(above[-TAIL:])
    after = _WORD.match(below)
    if cut is None or after is None:
        return f"{above} {below}"
    head, hyphen = cut.groups()
    stem = above[:-1]
    tail = after[0]
    if hyphen != "\u00ad" and (
        not tail[0].islower()
        or head[-1].isdigit()
        or tail.lower() in _JOINED
        or f"{head}-{tail}".lower() in hyphenated
    ):
        return f"{stem}-{below}"
    return stem + below


def _compounds(lines: Iterable[str]) -> frozenset[str]:
    """Return the words with hyphens that stand within lines, in lower case."""
    return frozenset(word.lower() for line in lines for word in _COMPOUND.findall(line))


def _is_low(words: str) -> bool:
    first = next((sign for sign in words if sign.isalnum()), "")
    return first.islower()


def text_of(paragraphs: Sequence[Paragraph]) -> str:
    """Return the paragraphs as one text, rows of a table on lines of their own."""
    pieces: list[str] = []
    before: Paragraph | None = None
    for each in paragraphs:
        if before is not None:
            pieces.append(LINE if before.is_row and each.is_row else PARAGRAPH)
        pieces.append(each.words.replace("\u00ad", ""))
        before = each
    return "".join(pieces)
