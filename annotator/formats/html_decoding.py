"""Web pages: bytes to words, by the encoding that a page names or is found to be in."""

from __future__ import annotations

import codecs
import re
from typing import Final

from annotator.domain.refusal import Refusal
from annotator.formats.text import decode

_LOOKED_AT: Final = 4096
_NAMED: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,80}?encoding\s*=\s*["']([\w:.-]{2,40})""",
    re.IGNORECASE,
)
_MARKS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MEANT: Final = {
    **dict.fromkeys(("iso8859-1", "ascii", "latin-1"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be", "utf-7"), "utf-8"),
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}
"""What browsers take for the encodings that pages name (WHATWG, Encoding Standard)."""
_FEW: Final = 0.01
"""The share of letters that may be lost before the name is not believed."""


def decode_page(data: bytes, encoding: str | None, named: str = "") -> tuple[str, str, bool]:
    """Return the words of a page, the name of their encoding, and whether letters were lost.

    `encoding` is the editor's, taken at its word. Else a mark decides, then what was `named`
    beside the page, then what the page itself says, then how the bytes look. Refused: as `decode`
    of plain text refuses.
    """
    if encoding is not None or data.startswith(_MARKS):
        return *decode(data, encoding), False
    known = _known(named) or _known(_told_inside(data))
    if not known:
        return *decode(data), False
    try:
        words = data.decode(known)
    except UnicodeDecodeError:
        words = data.decode(known, errors="replace")
        if words.count("\ufffd") > len(words) * _FEW:
            return *decode(data), False
    if not words.strip():
        raise Refusal("article_empty")
    return words.replace("\0", ""), known, "\ufffd" in words


def _told_inside(data: bytes) -> str:
    found = _NAMED.search(data, 0, _LOOKED_AT)
    return (found[1] or found[2]).decode() if found else ""


def _known(name: str) -> str:
    try:
        known = codecs.lookup(name.strip()).name
        "".encode(known)
    except (LookupError, ValueError):
        return ""
    return _MEANT.get(known, known)
