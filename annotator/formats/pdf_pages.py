"""Pages of a PDF as PDFium reads them: pieces of text with their places on the page.

PDFium is not made for two threads at once, so one reading waits for another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from ctypes import byref, c_double, c_ushort
from dataclasses import dataclass
from math import pi
from threading import Lock
from typing import Any, Final, TypeAlias

from annotator.domain.refusal import Refusal

MOST_PAGES: Final = 2_000
MOST_SIGNS: Final = 20_000_000
"""Characters of a whole file."""

Native: TypeAlias = Any
"""An object of pypdfium2, which brings no types along."""

_ONE_AT_A_TIME: Final = Lock()
_PASSWORD: Final = (4, 5)
"""PDFium's codes for a password that is missing, and for a way to encrypt that it does not know."""
_BREAKS: Final = frozenset("\r\n")
_HYPHENS: Final = str.maketrans({"\x02": "-", "\ufffe": "-", "\0": None})
"""What PDFium has for a hyphen at the end of a line."""
_BULLETS: Final = re.compile("\uf0b7|^[\uf06c\uf06e\uf071\uf076\uf0a7\uf0a8\uf0d8\uf0fc](?= |$)")
"""What the fonts Symbol and Wingdings have for bullets: signs of private use, boxes elsewhere.

Within a line all but the first could be others, such as the Greek letters of Symbol.
"""
_APART: Final = 1.2
"""Ems between two signs of one line that are pieces of their own: columns, or cells."""


@dataclass(slots=True)
class Piece:
    """Words that stand side by side, in points from the lower left corner, lines level.

    `base` is the line that the letters stand on; `size` is that of the letters.
    """

    words: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page, and its pieces in the order that the file draws them in."""

    width: float
    height: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a file, and what it says of itself by the names that PDF has for it."""

    pages: tuple[Page, ...]
    about: Mapping[str, str]
    lang: str


def pages_of(data: bytes) -> Pages:
    """Read a file.

    Refused: `file_encrypted`, `file_broken`, `pdf_pages(limit)`, and
    `text_too_long(limit)` in millions.
    """
    with _opened(data) as pdf:
        if len(pdf) > MOST_PAGES:
            raise Refusal("pdf_pages", limit=MOST_PAGES)
        pages: list[Page] = []
        signs = 0
        for number in range(len(pdf)):
            sheets, count = _sheets(pdf, number, MOST_SIGNS - signs)
            pages.extend(sheets)
            signs += count
        return Pages(tuple(pages), pdf.get_metadata_dict(skip_empty=True), _language(pdf))


@contextmanager
def _opened(data: bytes) -> Iterator[Native]:
    import pypdfium2  # 8 MB, for PDF files only

    with _ONE_AT_A_TIME:
        try:
            pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            code = getattr(error, "err_code", None)
            raise Refusal("file_encrypted" if code in _PASSWORD else "file_broken") from None
        try:
            yield pdf
        except pypdfium2.PdfiumError:
            raise Refusal("file_broken") from None
        finally:
            pdf.close()


def _sheets(pdf: Native, number: int, most: int) -> tuple[list[Page], int]:
    """Return what stands on a page, once for each way in which it is written; and how many signs.

    What is written upwards along a margin is read apart from the rest, and after it.
    """
    page = pdf[number]
    try:
        width, height = page.get_size()
        if page.get_rotation() in {90, 270}:
            width, height = height, width
        words = page.get_textpage()
        try:
            count = words.count_chars()
            if count > most:
                raise Refusal("text_too_long", limit=MOST_SIGNS // 10**6)
            pieces = _Reading(words.raw, width, height).pieces(count)
        finally:
            words.close()
    finally:
        page.close()
    turns = sorted(pieces, key=lambda turn: -sum(len(each.words) for each in pieces[turn]))
    sheets = [
        Page(*((height, width) if turn % 2 else (width, height)), tuple(pieces[turn]))
        for turn in turns
    ]
    return sheets or [Page(width, height, ())], count


class _Reading:
    """Reads the signs of a page one by one, and puts together those that belong together."""

    def __init__(self, raw: Native, width: float, height: float) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._raw = raw
        self._width, self._height = width, height
        self._numbers = [c_double() for _ in range(6)]
        self._refs = [byref(number) for number in self._numbers]

    def pieces(self, count: int) -> dict[int, list[Piece]]:
        """Return the pieces of the page in the order that it draws them.

        They stand under the quarter turns, clockwise, by which their line is turned.
        """
        found: dict[int, list[Piece]] = {}
        piece: Piece | None = None
        turn_before = 0
        is_spaced = False
        for index in range(count):
            sign = chr(self._pdfium.FPDFText_GetUnicode(self._raw, index))
            if sign in _BREAKS:
                piece = None
            elif sign.isspace():
                is_spaced = True
                continue
            else:
                turn = round(self._pdfium.FPDFText_GetCharAngle(self._raw, index) * 2 / pi) % 4
                left, right, base = self._place(index, turn)
                if piece is None or turn != turn_before or not _goes_on(piece, left, base):
                    piece = Piece("", left, right, base, self._size(index))
                    found.setdefault(turn, []).append(piece)
                    turn_before = turn
                elif is_spaced:
                    piece.words += " "
                piece.words += sign.translate(_HYPHENS)
                piece.right = max(piece.right, right)
            is_spaced = False
        for each in (each for pieces in found.values() for each in pieces):
            each.words = _BULLETS.sub("•", _whole_signs(each.words))
        return found

    def _place(self, index: int, turn: int) -> tuple[float, float, float]:
        """Return where a sign begins and ends in its line, and where the line stands."""
        pdfium, refs = self._pdfium, self._refs
        pdfium.FPDFText_GetCharBox(self._raw, index, *refs[:4])
        pdfium.FPDFText_GetCharOrigin(self._raw, index, refs[4], refs[5])
        left, right, bottom, top, x, y = (number.value for number in self._numbers)
        match turn:
            case 1:
                return self._height - top, self._height - bottom, x
            case 2:
                return self._width - right, self._width - left, self._height - y
            case 3:
                return bottom, top, self._width - x
            case _:
                return min(left, x), right, y

    def _size(self, index: int) -> float:
        """Return the size of a sign; some files write letters of one point, and magnify them."""
        size = float(self._pdfium.FPDFText_GetFontSize(self._raw, index))
        left, right, bottom, top = (number.value for number in self._numbers[:4])
        shown = max(top - bottom, right - left)
        return size if size >= shown / 2 else shown * 1.3


def _goes_on(piece: Piece, left: float, base: float) -> bool:
    """Whether a sign stands in the line of a piece, close behind it."""
    em = max(piece.size, 1.0)
    return abs(base - piece.base) < em / 2 and -em < left - piece.right < _APART * em


def _whole_signs(words: str) -> str:
    """Put halves of characters together, which PDFium has on systems with short ones."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _language(pdf: Native) -> str:
    import pypdfium2.raw as pdfium

    size = pdfium.FPDFCatalog_GetLanguage(pdf.raw, None, 0)
    if not 2 < size < 100:
        return ""
    told = (c_ushort * (size // 2))()
    pdfium.FPDFCatalog_GetLanguage(pdf.raw, told, size)
    return bytes(told).decode("utf-16-le", "replace").rstrip("\0")
