"""What the SQL of every version is put together from: a version, and the checks of its columns."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple


class Version(NamedTuple):
    """One version: its number, the tables it adds, and the SQL that makes it of the last one."""

    number: int
    tables: tuple[str, ...]
    statements: tuple[str, ...]


_DIGIT: Final = "[0-9]"
_DAY: Final = f"{_DIGIT * 4}-{_DIGIT * 2}-{_DIGIT * 2}"
_TIME: Final = f"{_DAY}T{_DIGIT * 2}:{_DIGIT * 2}:{_DIGIT * 2}*Z"


def any_of(column: str, values: Iterable[str]) -> str:
    """Name the values one by one: for `IN` SQLite would build a table at every insert."""
    return " OR ".join(f"{column} = '{value}'" for value in values)


def one_of(column: str, enumeration: type[StrEnum]) -> str:
    """Demand a value of an enumeration."""
    return f"CHECK ({any_of(column, enumeration)})"


def utc_time(column: str) -> str:
    """Demand a UTC time; where the column allows none, NULL passes."""
    return f"CHECK ({column} GLOB '{_TIME}')"


def json_array(column: str) -> str:
    """Demand a JSON array, by its brackets: SQLite 3.40 trusts no schema with JSON functions."""
    return f"CHECK ({column} GLOB '[[]*]')"


def json_object(column: str) -> str:
    """Demand a JSON object, by its braces."""
    return f"CHECK ({column} GLOB '{{*}}')"


def refers_to(table: str) -> str:
    """Refer to a table; it is looked at on commit, so the order of changes never matters."""
    return f"REFERENCES {table} (id) DEFERRABLE INITIALLY DEFERRED"
