"""Quotation marks in pairs: what stands between them, whatever is nested inside.

French « », English “ ” and the straight ", the single French ones, and the single English ones
where a comma or a stop stands before the closing one: it is an apostrophe too. Every step goes on
where the last one stopped, so the time is linear in the text whatever stands in it.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from annotator.domain.text import Span

LONGEST: Final = 4_000
"""A quotation of more characters is two marks that do not belong together."""

_DEEPEST: Final = 8
_MARK: Final = re.compile(
    '[«»“”„‟\u2039\u203a"]'
    "|(?<![\\w’])\u2018(?=[^\\n\u2018“”«»]{1,600}?[,.!?…]\u2019(?!\\w))|(?<=[,.!?…])\u2019(?!\\w)"
)
_SINGLE: Final = {"\u2039": "\u203a", "\u2018": "\u2019"}
_CLOSERS: Final = {"«": "»", "“": "”", "„": "“”", "‟": "”", '"': '"', **_SINGLE}
_BEFORE_AN_OPENER: Final = "([{«“„\u2039'’—–-/"


class Quoted(NamedTuple):
    """What stands in quotation marks: with them (`whole`), and what they hold (`words`)."""

    whole: Span
    words: Span


class _Open(NamedTuple):
    mark: str
    at: int


def quoted(text: str) -> list[Quoted]:
    """Return the outermost quotations in order; none overlaps another.

    A quotation may go on over a paragraph only if the next one begins with its opening mark again.
    """
    return _Pairing(text).pairs()


class _Pairing:
    """One pass over the marks of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[_Open] = []
        self._last = 0
        self._found: list[Quoted] = []

    def pairs(self) -> list[Quoted]:
        for match in _MARK.finditer(self._text):
            self._meet(match[0], match.start())
            self._last = match.end()
        return self._found

    def _meet(self, mark: str, at: int) -> None:
        if self._open and self._text.find("\n", self._last, at) >= 0:
            if self._goes_on(mark, at):
                return
            self._open.clear()
        if self._closes(mark, at):
            self._close(mark, at)
        elif mark in _CLOSERS and self._can_open(mark, at):
            if len(self._open) >= _DEEPEST:
                self._open.clear()
            self._open.append(_Open(mark, at))

    def _goes_on(self, mark: str, at: int) -> bool:
        """Whether a new paragraph takes the quotation up again with its opening mark."""
        begins = at == 0 or self._text[at - 1] == "\n"
        return begins and mark == self._open[0].mark

    def _closes(self, mark: str, at: int) -> bool:
        if not any(mark in _CLOSERS[each.mark] for each in self._open):
            return False
        return mark != '"' or not (self._open[-1].mark != '"' and self._can_open(mark, at))

    def _close(self, mark: str, at: int) -> None:
        while mark not in _CLOSERS[self._open[-1].mark]:
            self._open.pop()
        opened = self._open.pop()
        if self._open or at - opened.at > LONGEST:
            return
        start, end = _trimmed(self._text, opened.at + 1, at)
        if start < end:
            self._found.append(Quoted(Span(opened.at, at + 1), Span(start, end)))

    def _can_open(self, mark: str, at: int) -> bool:
        """Whether a mark opens: a straight one does between a blank and a word."""
        if mark != '"':
            return True
        before, after = self._text[at - 1 : at], self._text[at + 1 : at + 2]
        opens = not before or before.isspace() or before in _BEFORE_AN_OPENER
        return opens and bool(after) and not after.isspace()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
