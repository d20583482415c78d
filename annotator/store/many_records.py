"""Many records of one class at once: their rows and their canonical JSON, a column at a time.

What is the same in all of them, which is most of what an import brings, is written once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from json.encoder import encode_basestring
from operator import is_
from types import NoneType
from typing import Any, Final

from annotator.store.records import Cell, Codec, R, Row, canonical_json

_TEXT: Final = {str}
_WHOLE: Final = {int}
_TEXT_OR_NONE: Final = {str, NoneType}


def written(kind: Codec[R], records: Sequence[R]) -> tuple[list[Row], list[str]]:
    """Return what `kind.row` and `kind.json` give of each of some records, one at the least."""
    columns: list[Sequence[Any]] = list(zip(*map(kind.values, records), strict=True))
    cells = columns.copy()
    for at, encode in kind.encoders:
        cells[at] = _once(columns[at], encode)
    said = sorted(zip(kind.fields, map(_said, columns), strict=True))
    return list(zip(*cells, strict=True)), _objects(said, len(records))


def _objects(said: Iterable[tuple[str, str | Iterable[str]]], count: int) -> list[str]:
    """Return so many JSON objects; what is the same in all of them is put together first."""
    parts: list[Iterable[str]] = []
    fixed = "{"
    for name, values in said:
        fixed += f'"{name}":'
        if isinstance(values, str):
            fixed += values
        else:
            parts += (repeat(fixed, count), values)
            fixed = ""
        fixed += ","
    parts.append(repeat(f"{fixed[:-1]}}}", count))
    return list(map("".join, zip(*parts, strict=True)))


def _said(column: Sequence[Any]) -> str | Iterable[str]:
    """Return the JSON of the values of a column, or only one where it is the same for all."""
    first = column[0]
    if _is_one(column):
        return canonical_json(first)
    types = set(map(type, column))
    if types == _TEXT:
        same = column.count(first) == len(column)
        return encode_basestring(first) if same else map(encode_basestring, column)
    if types == _WHOLE:
        return map(int.__repr__, column)
    if types == _TEXT_OR_NONE:
        return ["null" if each is None else encode_basestring(each) for each in column]
    return _once(column, canonical_json)


def _once(column: Sequence[Any], encode: Callable[[Any], Cell]) -> list[Any]:
    """Return the encoded values, each object being encoded once: members of enumerations mostly.

    Equal values would not do: 1 and 1.0 are written otherwise.
    """
    if _is_one(column):
        return [encode(column[0])] * len(column)
    encoded = {at: encode(each) for at, each in {id(each): each for each in column}.items()}
    return [encoded[id(each)] for each in column]


def _is_one(column: Sequence[Any]) -> bool:
    """Whether all values of a column are the very same object."""
    return all(map(is_, column, repeat(column[0])))
