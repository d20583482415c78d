"""Names of files that are made of titles: fit for every system, and no two alike."""

from __future__ import annotations

from typing import Final

LONGEST: Final = 60
"""Characters of a title that its file is named by."""

RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)
"""What Windows takes for devices, whatever the ending."""


def stem_of(title: str, otherwise: str) -> str:
    """Return a title in small letters, digits and hyphens; one without any is called otherwise."""
    kept = "".join(each if each.isalnum() else "-" for each in title.lower())
    parts = "-".join(part for part in kept.split("-") if part)
    whole = parts if len(parts) <= LONGEST else parts[: LONGEST + 1].rpartition("-")[0]
    stem = whole or parts[:LONGEST] or otherwise
    return f"{stem}-text" if stem in RESERVED else stem


def unlike(stem: str, taken: set[str]) -> str:
    """Return the stem, numbered if it is taken, and take it; case does not tell two apart."""
    number, found = 1, stem
    while found.casefold() in taken:
        number += 1
        found = f"{stem}-{number}"
    taken.add(found.casefold())
    return found
