"""Text as HTML allows it: escaped, its control characters shown, its directions kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Final
from urllib.parse import urlsplit

from annotator.formats.directions import closed

_PICTURES: Final = {code: 0x2400 + code for code in range(32) if code not in {0x09, 0x0A}}
_BARRED: Final = re.compile("[\x80-\x9f\ufdd0-\ufdef]|[\ufffe\uffff]")
_PLANES: Final = dict.fromkeys(
    (plane << 16 | low for plane in range(1, 17) for low in (0xFFFE, 0xFFFF)), "\ufffd"
)
_SHOWN: Final[dict[int, str]] = {
    **{code: chr(picture) for code, picture in _PICTURES.items()},
    0x7F: "\u2421",
    **_PLANES,
}
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+?(?=[.,;:)\]»”]*(?:\s|$))")


def shown(text: str) -> str:
    """Return a text in which every character may stand in HTML, and in print.

    A control character is shown by its picture (U+2400 and after); what is no character at all, or
    has no picture, by U+FFFD. Tabs and line feeds stay.
    """
    return _BARRED.sub("\ufffd", text.translate(_SHOWN))


def escaped(text: str) -> str:
    """Return a text for the content of an element, or of an attribute in double quotes."""
    return escape(shown(text))


def lines_of(text: str) -> str:
    """Return a text whose line feeds are line breaks."""
    return "<br>".join(map(escaped, text.split("\n")))


def told(text: str) -> str:
    """Return what somebody wrote, on one or several lines, in a direction of its own."""
    return f"<bdi>{lines_of(closed(text))}</bdi>"


def linked(text: str) -> str:
    """Return a text in which web addresses lead there, in a direction of its own."""
    return f"<bdi>{''.join(_linked(closed(text)))}</bdi>"


def link(address: str, words: str = "") -> str:
    """Return a link that tells the site nothing of where it was followed, or only the words.

    What is no web address is not linked.
    """
    if not is_web(address):
        return escaped(words or address)
    return (
        f'<a class="out" href="{escaped(_iri(address))}" rel="noopener noreferrer">'
        f"{escaped(words or address)}</a>"
    )


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text has web addresses, without the punctuation after them."""
    return (match.span() for match in _ADDRESS.finditer(text) if is_web(match.group()))


def is_web(address: str) -> bool:
    """Whether it is an absolute http or https address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme.lower() in {"http", "https"} and bool(parts.netloc)


def _linked(text: str) -> Iterator[str]:
    at = 0
    for start, end in addresses(text):
        yield lines_of(text[at:start])
        yield link(text[start:end])
        at = end
    yield lines_of(text[at:])


_UNSAFE: Final = re.compile(r"[\s\"<>\\^`{|}\[\]]|[\x00-\x1f\x7f]")


def _iri(address: str) -> str:
    """Return an address in which nothing stands that no address has: that is percent-encoded."""
    return _UNSAFE.sub(
        lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), address
    )
