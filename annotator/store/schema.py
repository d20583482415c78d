"""Every version of the project file, in order: what makes each of the one before.

A version that was released is never edited; the next one is added at the end. Columns are named
as the fields of the records in `annotator.domain`. Every enumeration has its CHECK, made from the
enumeration itself, so a new value needs a version of the schema too.
"""

from __future__ import annotations

from typing import Final

from annotator.store.schema_terms import Version
from annotator.store.schema_v1 import FIRST
from annotator.store.schema_v2 import SECOND
from annotator.store.schema_v3 import THIRD

APPLICATION_ID: Final = 0x414E4E54
"""`ANNT` in the header's four bytes that say which program a SQLite file belongs to."""

VERSIONS: tuple[Version, ...] = (FIRST, SECOND, THIRD)
"""All versions, the newest last; a file says in `user_version` which one it has."""


def newest() -> int:
    """Return the number of the version that this program writes."""
    return VERSIONS[-1].number


def tables(number: int) -> frozenset[str]:
    """Return the names of the tables that a file of a version has."""
    return frozenset(
        name for version in VERSIONS if version.number <= number for name in version.tables
    )
