"""Values out of a JSON object, each made sure of; refusals name the line and the key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeVar

from annotator.domain.refusal import Refusal
from annotator.formats.incoming import shown

T = TypeVar("T")

_NUMBER_LIMIT: Final = 2**31


def text(value: object) -> str:
    """Return a string as it is; ValueError for anything else."""
    match value:
        case str():
            return value
    raise ValueError(value)


def truth(value: object) -> bool:
    """Return true or false; ValueError for anything else."""
    match value:
        case bool():
            return value
    raise ValueError(value)


def whole(value: object) -> int:
    """Return a whole number of a size that any file can hold; ValueError for anything else."""
    match value:
        case bool():
            pass
        case int() if abs(value) < _NUMBER_LIMIT:
            return value
    raise ValueError


def offset(value: object) -> int:
    """Return an offset in code points; ValueError for anything else."""
    number = whole(value)
    if number < 0:
        raise ValueError
    return number


def share(value: object) -> float:
    """Return a number from 0 to 1; ValueError for anything else."""
    match value:
        case bool():
            pass
        case int() | float() if 0 <= value <= 1:
            return value
    raise ValueError


def texts(value: object) -> tuple[str, ...]:
    """Return a list of strings; ValueError for anything else."""
    match value:
        case list():
            return tuple(text(each) for each in value)
    raise ValueError


def said(parse: Callable[[str], T]) -> Callable[[object], T]:
    """Make a parser of strings one of JSON values."""
    return lambda value: parse(text(value))


def blank_or(parse: Callable[[str], str]) -> Callable[[object], str]:
    """Make a parser of strings one of JSON values that lets an empty string through."""
    return lambda value: parse(words) if (words := text(value)) else ""


class JsonObject:
    """An object of a line. A key whose value is null is as one that is not there."""

    def __init__(self, line: int, data: Mapping[str, object], path: str = "") -> None:
        self.line = line
        self.data = data
        self._path = path

    def fields(self, known: Mapping[str, tuple[str, Callable[[object], object]]]) -> dict[str, Any]:
        """Return the values of all known keys that are there, by the names known for them."""
        values: dict[str, Any] = {}
        for key, value in self.data.items():
            if value is not None and key in known:
                name, parse = known[key]
                values[name] = self._parsed(key, parse)
        return values

    def need(self, key: str, parse: Callable[[object], T]) -> T:
        """Return a value that must be there; refused: `jsonl_key_missing(line, key)`."""
        if self.data.get(key) is None:
            raise Refusal("jsonl_key_missing", line=self.line, key=self._path + key)
        return self._parsed(key, parse)

    def take(self, key: str, parse: Callable[[object], T], default: T) -> T:
        """Return a value, or the default if it is not there."""
        return default if self.data.get(key) is None else self._parsed(key, parse)

    def words(self, key: str) -> str:
        """Return a string, empty if it is not there."""
        value = self.data.get(key, "")
        return value if isinstance(value, str) else self.take(key, text, "")

    def child(self, key: str) -> JsonObject:
        """Return an object that must be there."""
        found = self.need(key, _mapping)
        return JsonObject(self.line, found, f"{self._path}{key}.")

    def children(self, key: str) -> Iterator[JsonObject]:
        """Yield the objects of a list, none if it is not there."""
        nothing: list[dict[str, object]] = []
        for index, each in enumerate(self.take(key, _mappings, nothing)):
            yield JsonObject(self.line, each, f"{self._path}{key}[{index}].")

    def bad(self, key: str) -> Refusal:
        """Return the refusal of a value: `jsonl_value_bad(line, key, value)`."""
        value = shown(self.data.get(key))
        return Refusal("jsonl_value_bad", line=self.line, key=self._path + key, value=value)

    def _parsed(self, key: str, parse: Callable[[object], T]) -> T:
        try:
            return parse(self.data[key])
        except ValueError:
            raise self.bad(key) from None


def _mapping(value: object) -> dict[str, object]:
    match value:
        case dict():
            return value
    raise ValueError


def _mappings(value: object) -> list[dict[str, object]]:
    match value:
        case list():
            return [_mapping(each) for each in value]
    raise ValueError
