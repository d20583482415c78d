"""Text files: bytes to words, by the encoding that they are found to be in."""

from __future__ import annotations

import codecs
import re
from typing import Final

from annotator.domain.refusal import Refusal
from annotator.domain.text import canonical
from annotator.formats.article_found import ArticleFound

_MARKS: Final = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_BINARY_STARTS: Final = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)
"""How files begin that may hold no NUL for long, and are no plain text all the same."""

_CONTROLS: Final = bytes(sorted({*range(1, 32)} - {*b"\t\n\v\f\r\x1a\x1b"}))
_CONTROLS_IN: Final = 0.01

_ASCII_LETTERS: Final = re.compile(r"[A-Za-z]")
_WESTERN_LETTERS: Final = re.compile(
    "[àâäæçéèêëîïôöœùûüÿñáíóúìòåøßãõðþÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÑÁÍÓÚÌÒÅØÃÕÐÞ]"
)
_WESTERN_SIGNS: Final = re.compile(
    "[«»“”„’–—…•€£¥¢§©®™°¹²³·¿¡ªº¼½¾×÷±µ\u2018\u2039\u203a\xa0\xad¤]"
)
_SIGN_INSIDE_A_WORD: Final = re.compile(r"[^\W\d_][¿¡¹²³][^\W\d_]")
_LATIN_9: Final = re.compile(r"[A-Za-z]½|½[a-z]|¤")
"""What `œ` and `€` of ISO 8859-15 look like when they are read as Windows-1252."""

_NEVER_GUESSED: Final = [
    *("utf_7", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be"),
    *("cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140"),
    *("mac_greek", "mac_iceland", "mac_latin2", "mac_turkish"),
]
"""Encodings that short texts are taken for, though no article comes in them without a mark."""


def read_article(data: bytes, name: str, encoding: str | None = None) -> ArticleFound:
    """Return the article of a file, of which nothing but its words is known; see `decode`."""
    del name
    text, used = decode(data, encoding)
    return ArticleFound(text, encoding=used)


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding, such as `utf-8` or `cp1252`.

    A named encoding is taken at its word. Otherwise a byte order mark decides, then what can be
    UTF-16 alone, then strict UTF-8, then Windows-1252 if that gives Western text, then statistics.
    The mark is no part of the text; line ends are kept as they are.

    Raises `Refusal`: `article_empty`, `not_text`, `text_surrogate(line, column)`,
    `encoding_unknown(encoding)`, and `encoding_wrong(encoding, at)`, `at` being the first byte
    (from 0) that does not fit.
    """
    text, found = _named(data, encoding) if encoding is not None else _detected(data)
    if not text.strip():
        raise Refusal("article_empty")
    if "\0" in text:
        raise Refusal("not_text")
    return text, found


def _named(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        name = codecs.lookup(encoding).name
        # Codecs that are no text encodings (`hex`) say so only when they are used.
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise Refusal("encoding_wrong", encoding=encoding, at=error.start) from None
    except (LookupError, ValueError):
        raise Refusal("encoding_unknown", encoding=encoding) from None
    return text.removeprefix("\ufeff"), name


def _detected(data: bytes) -> tuple[str, str]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(data, mark, name), name
    if unmarked := _unmarked(data):
        return unmarked
    if _is_binary(data):
        raise Refusal("not_text")
    try:
        return data.decode(), "utf-8"
    except UnicodeDecodeError:
        _refuse_surrogates(data)
        return _legacy(data)


def _marked(data: bytes, mark: bytes, name: str) -> str:
    try:
        return data[len(mark) :].decode(name)
    except UnicodeDecodeError as error:
        at = error.start + len(mark)
        raise Refusal("encoding_wrong", encoding=name, at=at) from None


def _unmarked(data: bytes) -> tuple[str, str] | None:
    """Decode UTF-16 without its mark: of Latin letters every second byte is nothing."""
    if b"\0" not in data or data.startswith(_BINARY_STARTS):
        return None
    at_even, at_odd = data[::2].count(0), data[1::2].count(0)
    if max(at_even, at_odd) * 4 < len(data) or min(at_even, at_odd) * 20 > max(at_even, at_odd):
        return None
    name = "utf-16-le" if at_odd > at_even else "utf-16-be"
    text = _tried(data, name)
    return None if text is None or _is_binary(text.encode()) else (text, name)


def _is_binary(data: bytes) -> bool:
    if data.startswith(_BINARY_STARTS) or b"\0" in data:
        return True
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > len(data) * _CONTROLS_IN


def _refuse_surrogates(data: bytes) -> None:
    """Refuse what is UTF-8 but for surrogates, which Windows-1252 would take for letters."""
    try:
        text = data.decode(errors="surrogatepass")
    except UnicodeDecodeError:
        return
    canonical(text)


def _legacy(data: bytes) -> tuple[str, str]:
    """Decode what is no UTF-8; the statistics alone mistake short French for Central European."""
    western = _tried(data, "cp1252")
    if western is not None and _is_western(western):
        if _LATIN_9.search(western):
            return data.decode("iso8859-15"), "iso8859-15"
        return western, "cp1252"
    guessed = _guessed(data)
    if guessed is not None:
        return guessed
    if western is not None:
        return western, "cp1252"
    raise Refusal("not_text")


def _is_western(text: str) -> bool:
    """Whether all that is not ASCII is what French, English and their neighbours write."""
    accented = len(_WESTERN_LETTERS.findall(text))
    signs = len(_WESTERN_SIGNS.findall(text))
    return (
        accented + signs == sum(sign > "\x7f" for sign in text)
        and accented <= 2 * len(_ASCII_LETTERS.findall(text))
        and not _SIGN_INSIDE_A_WORD.search(text)
    )


def _guessed(data: bytes) -> tuple[str, str] | None:
    import charset_normalizer  # a start of the program does without it

    best = charset_normalizer.from_bytes(data, cp_exclusion=_NEVER_GUESSED).best()
    if best is None:
        return None
    name = codecs.lookup(best.encoding).name
    text = _tried(data, name)
    return None if text is None else (text, name)


def _tried(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
