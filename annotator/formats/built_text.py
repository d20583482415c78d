"""A text put together paragraph by paragraph, with places in it that are kept track of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from annotator.domain.text import Span

PARAGRAPH: Final = "\n\n"
"""What stands between two paragraphs."""
LINE: Final = "\n"
"""What stands between two items of a list or two rows of a table."""
CELL: Final = "\t"
"""What stands between two cells of a row."""

_FOREIGN_ENDS: Final = str.maketrans(
    {"\r": " ", "\n": " ", "\u2028": " ", "\u2029": " ", "\ufeff": None}
)


def plain_words(words: str) -> str:
    """Return words as they stand in one paragraph: the file's own line ends are spaces."""
    return words.translate(_FOREIGN_ENDS)


class BuiltText:
    """Paragraphs without blank ones, and ranges by name, in code points of the text so far.

    White space around a paragraph goes. A range that begins or ends in it, or between paragraphs,
    shrinks to the words that it has.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._line: list[str] = []
        self._line_length = 0
        self._line_marks: list[tuple[str, bool, int]] = []
        self._starts: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._label = ""

    def add(self, words: str) -> None:
        """Go on with the paragraph; the words are taken as they are."""
        if words:
            self._line.append(words)
            self._line_length += len(words)

    def trim(self) -> None:
        """Take the spaces back that were added last."""
        while self._line and self._line[-1] == " ":
            self._line.pop()
            self._line_length -= 1

    def label(self, words: str) -> None:
        """Let the paragraph begin with a label, such as the number of an item, if it has words."""
        self._label = words

    def start(self, name: str) -> None:
        """Begin a range here."""
        self._line_marks.append((name, True, self._line_length))

    def end(self, name: str) -> None:
        """End a range here."""
        self._line_marks.append((name, False, self._line_length))

    def close(self, before: str = PARAGRAPH) -> str:
        """End the paragraph, which `before` parts from the one before; return its words, if any."""
        whole = "".join(self._line)
        words = whole.strip()
        if words:
            self._put(before if self._pieces else "")
            self._put(self._label)
        lead = len(whole) - len(whole.lstrip())
        for name, is_start, at in self._line_marks:
            place = self._length + min(max(at - lead, 0), len(words))
            (self._starts if is_start else self._ends).setdefault(name, place)
        self._put(words)
        self._line, self._line_length, self._line_marks, self._label = [], 0, [], ""
        return words

    def text(self) -> str:
        """Return all paragraphs that were closed."""
        return "".join(self._pieces)

    def spans(self) -> Mapping[str, Span]:
        """Return the ranges that have begun; one that never ended is empty."""
        text = self.text()
        return {
            name: _shrunk(text, start, max(self._ends.get(name, start), start))
            for name, start in self._starts.items()
        }

    def _put(self, words: str) -> None:
        if words:
            self._pieces.append(words)
            self._length += len(words)


def _shrunk(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    if not words.strip():
        return Span(start, start)
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
