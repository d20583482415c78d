"""The profiles of our CSV: the same cells for a parser, for Excel in French and in English."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import Final

from annotator.domain.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Profile:
    """How cells become bytes: UTF-8 and CRLF always, quoted as in RFC 4180.

    `mark` is a byte order mark, without which Excel takes a file for the system's old encoding.
    """

    name: str
    title: str
    delimiter: str
    mark: bytes


STANDARD: Final = Profile("standard", "Standard (RFC 4180)", ",", b"")
EXCEL_FR: Final = Profile("excel-fr", "Excel in French", ";", codecs.BOM_UTF8)
EXCEL_EN: Final = Profile("excel-en", "Excel in English", ",", codecs.BOM_UTF8)

PROFILES: Final = (STANDARD, EXCEL_FR, EXCEL_EN)


def profile_named(name: str) -> Profile:
    """Return the profile of a name; refused (`profile_unknown`) with the names there are."""
    for profile in PROFILES:
        if profile.name == name:
            return profile
    raise Refusal("profile_unknown", profile=name, known=tuple(each.name for each in PROFILES))
