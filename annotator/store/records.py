"""Records as rows and as canonical JSON: one codec for each class, made from its fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from operator import attrgetter
from typing import Any, Final, Generic, TypeVar, get_origin, get_type_hints

from annotator.domain.change import RECORDS, Record
from annotator.domain.refusal import Refusal

R = TypeVar("R", bound=Record)

Cell = str | int | float | None
Row = tuple[Cell, ...]

NO_RECORD: Final = (KeyError, ValueError, RecursionError, Refusal)
"""What reading cells can raise: an unknown value, JSON that is none or nested without end, what the
record refuses."""

_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True, default=dict
)

_FLAT: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
"""For objects whose keys are sorted already, and that hold no others."""

_TABLES: Final[dict[type, str]] = {cls: name for name, cls in RECORDS.items()}


def canonical_json(value: object) -> str:
    """Return JSON that is the same text for the same value: sorted keys, no spaces, UTF-8."""
    return _ENCODER.encode(value)


class Codec(Generic[R]):
    """Turns the records of one class into rows and back; holds the SQL that is made of its fields.

    Enumerations are stored as text, truth as 0 or 1, tuples and mappings as canonical JSON.
    """

    def __init__(self, cls: type[R]) -> None:
        hints = get_type_hints(cls)
        self.cls = cls
        self.table = _TABLES[cls]
        self.fields = tuple(field.name for field in fields(cls))
        self.values: Callable[[R], tuple[Any, ...]] = attrgetter(*self.fields)
        self._in_order = sorted(self.fields)
        self._sorted: Callable[[R], tuple[Any, ...]] = attrgetter(*self._in_order)
        is_flat = not any(get_origin(hint) is Mapping for hint in hints.values())
        self._encode = (_FLAT if is_flat else _ENCODER).encode
        ways = [(at, *_ways(hints[name])) for at, name in enumerate(self.fields)]
        self.encoders = [(at, encode) for at, encode, _ in ways if encode is not None]
        self._decoders = [(at, decode) for at, _, decode in ways if decode is not None]
        self._meanings = {
            name: meaning for name in self.fields if (meaning := _meaning(hints[name])) is not None
        }
        columns = [f'"{name}"' for name in self.fields]
        self.select = _words("SELECT", ", ".join(columns), "FROM", self.table)
        self.select_one = _words(self.select, "WHERE id = ?")
        listed = "WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1"
        self.taken = _words("SELECT id FROM", self.table, listed)
        marks = ", ".join("?" * len(columns))
        self.insert = _words("INSERT INTO", self.table, f"({', '.join(columns)}) VALUES ({marks})")
        settings = ", ".join(f"{column} = ?" for column in columns)
        self.update = _words("UPDATE", self.table, "SET", settings, "WHERE id = ?")
        self.delete = _words("DELETE FROM", self.table, "WHERE id = ?")

    def row(self, record: R) -> Row:
        """Return the cells of a record, in the order of its fields."""
        cells = list(self.values(record))
        for at, encode in self.encoders:
            cells[at] = encode(cells[at])
        return tuple(cells)

    def record(self, row: Row) -> R:
        """Return the record of a row; raises one of `NO_RECORD` for cells that make none."""
        cells: list[Any] = list(row)
        for at, decode in self._decoders:
            cells[at] = decode(cells[at])
        return self.cls(*cells)

    def read(self, text: str) -> R:
        """Return the record of its canonical JSON, or raise one of `NO_RECORD`.

        A field that an older version of the schema did not have gets its default.
        """
        said = json.loads(text)
        if not said.keys() <= set(self.fields):
            raise ValueError(f"fields of no {self.table}: {sorted(said.keys() - set(self.fields))}")
        for name in said.keys() & self._meanings.keys():
            said[name] = self._meanings[name](said[name])
        try:
            return self.cls(**said)
        except TypeError as error:
            raise ValueError(str(error)) from error

    def json(self, record: R) -> str:
        """Return the canonical JSON of a record: an object of its fields, lists for tuples."""
        return self._encode(dict(zip(self._in_order, self._sorted(record), strict=True)))


_CODECS: Final[dict[type, Codec[Any]]] = {}


def codec(cls: type[R]) -> Codec[R]:
    """Return the codec of a class of records, made when it is first asked for."""
    found = _CODECS.get(cls)
    if found is None:
        found = _CODECS[cls] = Codec(cls)
    return found


def _ways(hint: object) -> tuple[Callable[[Any], Cell] | None, Callable[[Any], object] | None]:
    """How the values of a field go into a cell and come back; none where they go as they are."""
    if hint is bool:
        return int, bool
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return str, {each.value: each for each in hint}.__getitem__
    if get_origin(hint) is tuple:
        return _array, _tuple
    if get_origin(hint) is Mapping:
        return canonical_json, json.loads
    return None, None


def _meaning(hint: object) -> Callable[[Any], object] | None:
    """How a field's JSON becomes its value; none where it is the value."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {each.value: each for each in hint}.__getitem__
    return tuple if get_origin(hint) is tuple else None


def _array(values: tuple[object, ...]) -> str:
    return canonical_json(values) if values else "[]"


def _tuple(text: str) -> tuple[object, ...]:
    return () if text == "[]" else tuple(json.loads(text))


def _words(*words: str) -> str:
    return " ".join(words)
