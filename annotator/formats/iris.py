"""IRIs as open formats want them: absolute and percent-encoded, and ids of records as IRIs."""

from __future__ import annotations

import base64
import re
from typing import Final
from urllib.parse import quote, unquote, urlsplit

NAMESPACE: Final = "urn:x-annotator:"
"""What begins the names of our own terms."""

_RECORD: Final = f"{NAMESPACE}id:"
_UUID_URN: Final = "urn:uuid:"
_DIGEST: Final = "ni:///sha-256;"
_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ABSOLUTE: Final = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:"
    r"(?://(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2}|\[[0-9A-Fa-f:.]+\])*(?=[/?#]|$))?"
    r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*"
    r"(?:#(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?"
)
_NOT_ENCODED: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SAFE: Final = "/:@!$&'()*+,;=~?%"
"""What stays: delimiters, and the signs of what is encoded already."""


def is_iri(text: str) -> bool:
    """Whether a text is an absolute IRI with everything percent-encoded that must be."""
    return _ABSOLUTE.fullmatch(text) is not None and not text.endswith(":")


def encoded(address: str) -> str:
    """Return an address with what no IRI may hold percent-encoded, and its host in ASCII.

    What is encoded already stays as it is.
    """
    text = _NOT_ENCODED.sub("%25", address.strip())
    try:
        parts = urlsplit(text)
    except ValueError:
        return quote(text, safe=_SAFE)
    rest = quote(parts.path, safe=_SAFE)
    rest += f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    rest += f"#{quote(parts.fragment, safe=_SAFE)}" if parts.fragment else ""
    scheme = f"{parts.scheme}:" if parts.scheme else ""
    return f"{scheme}//{_authority(parts.netloc)}{rest}" if parts.netloc else f"{scheme}{rest}"


def record_iri(record_id: str) -> str:
    """Return the IRI of a record of ours, from which `record_id` gives back the id."""
    if _UUID.fullmatch(record_id):
        return f"{_UUID_URN}{record_id}"
    is_taken = record_id.startswith((_UUID_URN, _RECORD))
    if is_iri(record_id) and not is_taken:
        return record_id
    return f"{_RECORD}{quote(record_id, safe='')}"


def record_id(iri: str) -> str:
    """Return the id that an IRI stands for; a foreign one is an id itself, percent-encoded."""
    if iri.startswith(_RECORD):
        return unquote(iri.removeprefix(_RECORD))
    uuid = iri.lower().removeprefix(_UUID_URN)
    if uuid != iri.lower() and _UUID.fullmatch(uuid):
        return uuid
    return iri if is_iri(iri) else encoded(iri)


def digest_iri(sha256: str) -> str:
    """Return the IRI of a text by its hexadecimal SHA-256 (RFC 6920)."""
    digits = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return f"{_DIGEST}{digits}"


def digest_of(iri: str) -> str:
    """Return the hexadecimal SHA-256 that an IRI holds; empty for none."""
    if not iri.startswith(_DIGEST):
        return ""
    try:
        digest = base64.urlsafe_b64decode(f"{iri.removeprefix(_DIGEST)}=")
    except ValueError:
        return ""
    return digest.hex() if len(digest) == 32 else ""


def _authority(netloc: str) -> str:
    """Return user, host and port; a host in other letters as DNS knows it."""
    user, at, place = netloc.rpartition("@")
    if place.startswith("["):
        return f"{quote(user, safe=_SAFE)}{at}{quote(place, safe='[]:.')}"
    host, colon, port = place.partition(":")
    try:
        known = host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        known = host
    return (
        f"{quote(user, safe=_SAFE)}{at}{quote(known, safe=_SAFE)}{colon}{quote(port, safe=_SAFE)}"
    )
