"""Stand-ins: letters that parts of a page hide behind on their way through trafilatura.

It makes plain spaces of all spaces, one line of what is preformatted, and one paragraph of several
that are alike. French is not French without its no-break spaces, and every paragraph is checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from annotator.formats.safe_xml import Element

LONG: Final = 50
"""Paragraphs alike are one to trafilatura from this length on; it says so itself."""

_SPACES: Final = "\u00a0\u202f\u2007\u2009"
_PREFORMATTED: Final = " \t\n"
_RUN: Final = re.compile(r"[ \t\n]{2,}|[\t\n]")
_DIGITS: Final = 16
_WIDTH: Final = 4
_PIECES: Final = 400
"""So many pieces of a paragraph are compared."""

_LETTERS: Final = (range(0x12000, 0x1239A), range(0x13000, 0x1342F), range(0x20000, 0x2A6D0))
"""Cuneiform, hieroglyphs, rare Chinese signs: letters, since it drops what cannot be printed."""
_NO_XML: Final = "".join(map(chr, (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)))
"""Signs that a parsed page may hold, and that lxml lets nobody put back."""

_PARAGRAPHS: Final = (
    *("p", "li", "dd", "dt", "td", "th", "pre", "blockquote", "div", "figcaption"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
)
_HOLDERS: Final = frozenset(
    {*_PARAGRAPHS, *("ul", "ol", "dl", "table", "section", "article", "main", "figure")}
)


class StandIns:
    """The stand-ins of one page, which are letters that it does not have.

    Raises `IndexError` for a page that has them all.
    """

    def __init__(self, root: Element) -> None:
        self._root = root
        used = set(chain.from_iterable(root.itertext()))
        unused = (chr(code) for code in chain(*_LETTERS) if chr(code) not in used)
        letters = "".join(islice(unused, len(_SPACES) + len(_PREFORMATTED) + _DIGITS))
        spaces, rest = letters[: len(_SPACES)], letters[len(_SPACES) :]
        runs, self._digits = rest[: len(_PREFORMATTED)], rest[len(_PREFORMATTED) :]
        self._hidden = str.maketrans(_SPACES, spaces, _NO_XML)
        self._hidden_runs = str.maketrans(_PREFORMATTED, runs)
        self._shown = str.maketrans(spaces + runs, _SPACES + _PREFORMATTED, self._digits)

    def hide(self) -> None:
        """Put the stand-ins into the page."""
        for each in self._root.iter():
            if each.text:
                each.text = each.text.translate(self._hidden)
            if each.tail:
                each.tail = each.tail.translate(self._hidden)
        for each in self._root.iter("pre"):
            self._hide_runs(each)
        self._number_repeats()

    def shown(self, words: str) -> str:
        """Return words that came through as they stood in the page."""
        return words.translate(self._shown)

    def _hide_runs(self, pre: Element) -> None:
        pre.text = (pre.text or "").lstrip("\r\n")
        if len(pre):
            pre[-1].tail = (pre[-1].tail or "").rstrip()
        else:
            pre.text = pre.text.rstrip()
        pre.text = self._run_hidden(pre.text)
        for each in islice(pre.iter(), 1, None):
            each.text = self._run_hidden(each.text or "")
            each.tail = self._run_hidden(each.tail or "")

    def _run_hidden(self, words: str) -> str:
        plain = words.replace("\r\n", "\n").replace("\r", "\n")
        return _RUN.sub(lambda run: run[0].translate(self._hidden_runs), plain)

    def _number_repeats(self) -> None:
        """Let a number that nobody sees begin each paragraph that was there before."""
        seen: set[str] = set()
        count = 0
        for each in _paragraphs(self._root):
            words = " ".join("".join(islice(each.itertext(), _PIECES)).split())
            if len(words) <= LONG:
                continue
            if words in seen:
                each.text = self._number(count) + (each.text or "").lstrip()
                count += 1
            seen.add(words)

    def _number(self, count: int) -> str:
        """Return a number in digits of our own, all of one width: none is in another."""
        digits = (self._digits[count // _DIGITS**at % _DIGITS] for at in range(_WIDTH))
        return "".join(digits)


def _paragraphs(root: Element) -> Iterator[Element]:
    """Yield what holds words and no paragraphs of its own."""
    for each in root.iter(*_PARAGRAPHS):
        if not any(inner.tag in _HOLDERS for inner in each):
            yield each
