r"""What WebAnno TSV writes with a backslash, in the text of sentences and in values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_IN_TEXT: Final = {
    **{chr(code): "\\" + chr(code) for code in (*range(8), *range(14, 32))},
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
    "\b": "\\b",
    "\\": "\\\\",
}
_MEANT: Final = {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "b": "\b"}
_MEANT_IN_VALUES: Final = {"t": "\t", "n": "\n", "r": "\r"}
_VALUE_SIGN: Final = re.compile(r"->|[\\\[\]|_;*\t\n\r]")
_ESCAPED: Final = re.compile(r"\\(->|.)", re.DOTALL)
_STACKED: Final = re.compile(r"(?:\\.|[^\\|])*", re.DOTALL)
_NUMBERED: Final = re.compile(r"((?:\\.|[^\\])*?)\[(\d+)\]", re.DOTALL)


def escaped_text(words: str) -> str:
    """Return the words of a sentence, or of a token, on one line."""
    return "".join(_IN_TEXT.get(sign, sign) for sign in words)


def unescaped_text(words: str) -> str:
    """Return the words that stand on a line of text."""
    return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), words)


def escaped_value(words: str) -> str:
    """Return a feature's value as a cell has it."""
    return _VALUE_SIGN.sub(lambda found: _IN_TEXT.get(found[0], "\\" + found[0]), words)


def unescaped_value(cell: str) -> str:
    """Return the value that a cell has."""
    return _ESCAPED.sub(lambda found: _MEANT_IN_VALUES.get(found[1], found[1]), cell)


def stacked(cell: str) -> Iterator[tuple[str, str]]:
    """Yield the values of a cell, still escaped, each with its number or an empty string."""
    at = 0
    while at <= len(cell):
        found = _STACKED.match(cell, at)
        piece = found[0] if found else ""
        at += len(piece) + 1
        numbered = _NUMBERED.fullmatch(piece)
        yield (numbered[1], numbered[2]) if numbered else (piece, "")
