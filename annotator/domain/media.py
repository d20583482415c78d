"""Media types: what a file is by its first bytes, whatever its name says."""

from __future__ import annotations

from codecs import getincrementaldecoder
from typing import Final

_SIGNATURES: Final = (
    (b"%PDF-", "application/pdf", ".pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png", ".png"),
    (b"\xff\xd8\xff", "image/jpeg", ".jpg"),
    (b"GIF87a", "image/gif", ".gif"),
    (b"GIF89a", "image/gif", ".gif"),
)
_WEBP: Final = (b"RIFF", b"WEBP")
_HTML: Final = (b"<!doctype html", b"<html")
_LOOKED_AT: Final = 1024
_PIECE: Final = 1 << 17


def media_type(content: bytes) -> str:
    """Return a file's media type; empty for what is no PDF, image, text or saved page.

    Saved pages are HTML, or MHTML (`multipart/related`). Text is UTF-8 without control characters.
    """
    for signature, known, _ in _SIGNATURES:
        if content.startswith(signature):
            return known
    if content[:4] == _WEBP[0] and content[8:12] == _WEBP[1]:
        return "image/webp"
    head = content[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith(_HTML):
        return "text/html"
    if b"mime-version:" in head and b"multipart/related" in head:
        return "multipart/related"
    return "text/plain" if _is_text(content) else ""


def suffix_of(media: str) -> str:
    """Return the suffix by which the system knows what opens a media type; empty if it is none."""
    known = {media: suffix for _, media, suffix in _SIGNATURES}
    known |= {
        "image/webp": ".webp",
        "text/html": ".html",
        "multipart/related": ".mhtml",
        "text/plain": ".txt",
    }
    return known.get(media, "")


def _is_text(content: bytes) -> bool:
    """Look at a text piece by piece: other threads may work between two of them."""
    decoder = getincrementaldecoder("utf-8")()
    known: set[str] = set()
    try:
        for start in range(0, len(content), _PIECE):
            ends = start + _PIECE >= len(content)
            fresh = set(decoder.decode(content[start : start + _PIECE], ends)) - known
            if not all(each.isprintable() or each.isspace() for each in fresh):
                return False
            known |= fresh
    except UnicodeDecodeError:
        return False
    return True
