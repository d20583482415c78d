"""RIS as lines: the tagged records of a file, however carelessly it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_TAG: Final = re.compile(r" {0,3}([A-Z][A-Z0-9]) {1,2}[-–](?: (.*))?$", re.DOTALL)
_BLANK: Final = " \t\f\v"
_START: Final = "TY"
_END: Final = "ER"
_LISTS: Final = frozenset({"KW", "N1", "UR", "AB", "N2"})
"""Tags whose text may go on in lines of its own."""


class Tagged(NamedTuple):
    """One field of a record: two letters, and its text."""

    tag: str
    text: str


Record = list[Tagged]


def records(text: str) -> Iterator[Record]:
    """Yield the records of a file, each with its type first.

    A record ends at `ER`, at the next `TY` or with the file. A line without a tag goes on with the
    field above it; what stands between records is passed over.
    """
    current: Record = []
    for line in text.split("\n"):
        found = _TAG.match(line.rstrip(_BLANK))
        tag, words = (
            (found[1], (found[2] or "").strip(_BLANK)) if found else ("", line.strip(_BLANK))
        )
        if tag in {_START, _END}:
            if current:
                yield current
            current = [Tagged(tag, words)] if tag == _START else []
        elif current and tag:
            current.append(Tagged(tag, words))
        elif current and words:
            current[-1] = _continued(current[-1], words)
    if current:
        yield current


def is_ris(text: str) -> bool:
    """Whether a text begins as RIS does, but for blank lines."""
    found = _TAG.match(text.lstrip("\ufeff \t\n").partition("\n")[0].rstrip())
    return found is not None and found[1] == _START


def _continued(above: Tagged, words: str) -> Tagged:
    joint = "\n" if above.tag in _LISTS else " "
    return Tagged(above.tag, f"{above.text}{joint}{words}" if above.text else words)
