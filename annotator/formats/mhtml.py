"""Pages saved as one file (MHTML, RFC 2557): the page itself, and where it was saved from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import Message
from typing import Final

from annotator.domain.refusal import Refusal

_LOOKED_AT: Final = 4096
_HEADERS: Final = re.compile(
    rb"\A(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*?"
    rb"content-type:\s*multipart/related",
    re.IGNORECASE,
)
_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The page of a file: its bytes, the encoding that the file names, and its address."""

    data: bytes
    encoding: str
    url: str


def is_mhtml(data: bytes) -> bool:
    """Whether bytes begin as a page saved as one file."""
    return bool(_HEADERS.match(data.lstrip()[:_LOOKED_AT]))


def saved_page(data: bytes) -> SavedPage:
    """Return the page of a file; pictures and frames are left alone.

    Refused: `file_broken`, and `page_missing` when there is no page in it.
    """
    try:
        whole = message_from_bytes(data.lstrip(), policy=policy.compat32)
        page = _page(whole)
        words = None if page is None else page.get_payload(decode=True)
    except (MessageError, RecursionError, ValueError, LookupError):
        raise Refusal("file_broken") from None
    if page is None or not isinstance(words, bytes):
        raise Refusal("page_missing")
    url = whole.get("Snapshot-Content-Location") or page.get("Content-Location") or ""
    return SavedPage(words, page.get_content_charset() or "", str(url).strip())


def _page(whole: Message) -> Message | None:
    """Return the part that the file names as its root, or the first page in it."""
    pages = [part for part in whole.walk() if part.get_content_type() in _PAGES]
    root = whole.get_param("start")
    named = (part for part in pages if root and part.get("Content-ID") == root)
    return next(named, pages[0] if pages else None)
