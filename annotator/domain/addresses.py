"""Addresses of works: DOIs, ISBNs and web addresses, found in text and told apart."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

_DOI: Final = re.compile(r"(?<![\w.])10\.\d{4,9}(?:\.\d+)*/[^\s\"<>{}|\\^`«»“”]+")
_URL: Final = re.compile(r"https?://[^\s\"<>{}|\\^`«»“”]+", re.IGNORECASE)
_ISBN: Final = re.compile(
    r"(?<![\w-])(?:97[89][ \N{EN DASH}-]?)?(?:\d[ \N{EN DASH}-]?){9}[\dXx](?!\w)"
)
_CLOSERS: Final = {")": "(", "]": "["}
_TRAILING: Final = ".,;:!?'’…*_"
_DEFAULT_PORTS: Final = frozenset({None, 80, 443})
_TRACKING: Final = re.compile(
    r"(?:utm|mtm|pk|matomo|hsa|oly|vero|piwik)_.*|_hs\w+"
    r"|at_(?:medium|campaign|custom|format|link|creation).*"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh"
    r"|mc_cid|mc_eid|mkt_tok|xtor|xtref|cmpid|wt_mc|ref_src|ref_url|s_cid|spm",
    re.IGNORECASE,
)
"""Parameters that say how a reader came to a page, and not which page it is."""


def doi_in(text: str) -> str:
    """Return the first DOI in a text, however it is wrapped, or nothing: `10.1000/xyz123`.

    Its capitals stay; `doi_key` compares them.
    """
    found = _DOI.search(unquote(text) if "%2f" in text.lower() else text)
    return _ended(found[0]) if found else ""


def url_in(text: str) -> str:
    """Return the first web address in a text, without the punctuation after it, or nothing."""
    found = _URL.search(text)
    return _ended(found[0]) if found else ""


def isbn_in(text: str) -> str:
    """Return the first ISBN in a text whose check digit is right, without hyphens, or nothing."""
    for found in _ISBN.finditer(text):
        digits = re.sub(r"[^\dX]", "", found[0].upper())
        if _is_isbn(digits):
            return digits
    return ""


def doi_key(text: str) -> str:
    """Return what is the same for two ways to write a DOI; empty for a text without one."""
    return doi_in(text).lower()


def url_key(url: str) -> str:
    """Return what is the same for two ways to write a web address.

    Scheme, `www.`, the usual ports, a slash at the end, the place within the page, the order of
    the parameters, and those that only tell where a reader came from make no difference.
    """
    try:
        parts = urlsplit(url.strip())
        host = _host(parts)
    except ValueError:
        return url.strip()
    path = quote(unquote(parts.path), safe="/:@!$&'()*+,;=~").rstrip("/")
    asked = sorted(
        pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(pair[0])
    )
    query = f"?{urlencode(asked)}" if asked else ""
    place = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    return f"{host}{path}{query}{place}"


def host_of(url: str) -> str:
    """Return the host of a web address without `www.`, in lower case; empty when it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _host(parts: SplitResult) -> str:
    port = parts.port
    name = (parts.hostname or "").rstrip(".").removeprefix("www.")
    return name if port in _DEFAULT_PORTS else f"{name}:{port}"


def _tracks(name: str) -> bool:
    return _TRACKING.fullmatch(name) is not None


def _ended(address: str) -> str:
    """Take off what belongs to the sentence around an address: a full stop, a lone bracket.

    Every address begins with a letter or a digit, so something is left.
    """
    while True:
        last = address[-1]
        opener = _CLOSERS.get(last)
        lone = opener is not None and address.count(last) > address.count(opener)
        if not lone and last not in _TRAILING:
            return address
        address = address[:-1]


def _is_isbn(digits: str) -> bool:
    if len(digits) == 13:
        return digits.isdigit() and _weighed(digits) % 10 == 0
    values = [10 if sign == "X" else int(sign) for sign in digits]
    return (
        "X" not in digits[:-1] and sum(n * v for n, v in enumerate(reversed(values), 1)) % 11 == 0
    )


def _weighed(digits: str) -> int:
    return sum(int(digit) * (1, 3)[at % 2] for at, digit in enumerate(digits))
