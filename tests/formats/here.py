"""The formats that can be written here: some need a library that a plain install has not."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from annotator.formats.table import writable

NEEDS: Final = {"spacy-docbin": "spacy"}
"""The library of a format, by the format's name."""


def names_written_here() -> list[str]:
    """Return the names of the formats that annotations are exported to without another library."""
    names = (each.name for each in writable())
    return [each for each in names if each not in NEEDS or find_spec(NEEDS[each])]
