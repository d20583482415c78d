"""CSL-JSON items made sure of: what the schema allows is kept, what it has no place for is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from annotator.domain.addresses import host_of
from annotator.domain.refusal import Refusal
from annotator.domain.source import check_url
from annotator.formats.csl_dates import dated, read_iso
from annotator.formats.csl_schema import (
    DATES,
    FIELD_ALIASES,
    FIELDS,
    NAME_MARKS,
    NAME_TEXTS,
    NAMES,
    NUMBERS,
    PROSE,
    TEXTS,
    TITLES,
    TYPE_ALIASES,
    TYPES,
)
from annotator.formats.incoming import shown

Item = dict[str, object]

_MARKUP: Final = re.compile(r"</?(?:i|b|sub|sup|sc|span)(?:\s[^<>]*)?>", re.IGNORECASE)
_CONTROLS: Final = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")
_WHITE: Final = re.compile("[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_BLANK: Final = " \t\n\r\f\v"
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_HAS_HOST: Final = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]|$)", re.IGNORECASE)
_CUSTOM_DEPTH: Final = 8


def checked(raw: Mapping[str, object]) -> tuple[Item, tuple[str, ...]]:
    """Return an item as the schema has it, and the names of the fields that were left out.

    Left out are fields that CSL-JSON does not know and an address that is none of the web. What is
    empty goes away; a number where text is wanted is text, names and dates written as text are
    read. Refused: `csl_type_missing`, `csl_type_unknown(type)`, `csl_field_bad(field, value)`.
    """
    item: Item = {"type": _type(raw.get("type"))}
    left_out: list[str] = []
    for given, value in raw.items():
        key = FIELD_ALIASES.get(given, given)
        if key == "type" or _is_empty(value):
            continue
        if key not in FIELDS:
            left_out.append(shown(given))
            continue
        read = _value(key, value)
        if not _is_empty(read):
            item[key] = read
    url, address = item.pop("URL", ""), ""
    if url:
        address = web_address(str(url))
        left_out.extend(() if address else ("URL",))
    return _entitled(item | ({"URL": address} if address else {})), tuple(left_out)


def web_address(url: str) -> str:
    """Return an address of the web with its scheme; empty for what is none, such as `file:`."""
    words = re.sub(r"\s+", "%20", url.strip())
    if words.startswith("//") or (_HAS_HOST.match(words) and "://" not in words):
        words = f"https://{words.removeprefix('//')}"
    try:
        check_url(words)
    except Refusal:
        return ""
    return words if host_of(words) else ""


def plain(text: str) -> str:
    """Return text without the marks that CSL-JSON allows in titles: `<i>`, `<sup>` and so on."""
    return _MARKUP.sub("", text)


def one_line(text: str) -> str:
    """Return text on one line: white space of every kind but the no-break ones is one space."""
    return _WHITE.sub(" ", text).strip(" ")


def text_of(item: Mapping[str, object], key: str) -> str:
    """Return a field of a checked item as text; empty for none."""
    return str(item.get(key, ""))


def names_of(item: Mapping[str, object], key: str) -> list[dict[str, str]]:
    """Return the names in a field of a checked item; empty for none."""
    found = item.get(key)
    return [dict(each) for each in found] if isinstance(found, list) else []


def _type(value: object) -> str:
    if _is_empty(value):
        raise Refusal("csl_type_missing")
    name = TYPE_ALIASES.get(str(value), str(value))
    if name not in TYPES:
        raise Refusal("csl_type_unknown", type=shown(name))
    return name


def _entitled(item: Item) -> Item:
    """Let a short title be the title where there is no other."""
    if "title" not in item:
        short = item.get("title-short") or item.get("shortTitle")
        item |= {"title": short} if short else {}
    return item


def _is_empty(value: object) -> bool:
    return value is None or value in ("", [], {})


def _value(key: str, value: object) -> object:
    if key in NAMES:
        return _names(key, value)
    if key in DATES:
        return _date(key, value)
    if key in TEXTS or key == "id":
        return _text(key, value)
    return _OTHERS[key if key not in NUMBERS else ""](key, value)


def _text(key: str, value: object) -> str:
    match value:
        case list() if all(isinstance(each, str) for each in value):
            words = ", ".join(value)
        case str():
            words = value
        case bool():
            raise _bad(key, value)
        case int() | float():
            words = str(value)
        case _:
            raise _bad(key, value)
    clean = _clean(key, plain(words) if key in TITLES else words)
    return clean if key in PROSE else one_line(clean)


def _number(key: str, value: object) -> str | int:
    match value:
        case bool():
            raise _bad(key, value)
        case int() if abs(value) < 2**53:
            return value
    return _text(key, value)


def _clean(key: str, words: str) -> str:
    if _SURROGATE.search(words):
        raise _bad(key, words.encode(errors="replace").decode())
    return _CONTROLS.sub("", words).strip(_BLANK)


def _names(key: str, value: object) -> list[dict[str, object]]:
    match value:
        case list():
            listed = value
        case str() | dict():
            listed = [value]
        case _:
            raise _bad(key, value)
    read = [_name(key, each) for each in listed if not _is_empty(each)]
    return [each for each in read if each]


def _name(key: str, value: object) -> dict[str, object]:
    if isinstance(value, str):
        return {"literal": words} if (words := _clean(key, value)) else {}
    if not isinstance(value, dict):
        raise _bad(key, value)
    read: dict[str, object] = {}
    for part, given in value.items():
        # Registries of DOIs call an organisation's name so.
        name = "literal" if part == "name" else part
        if name in NAME_TEXTS and not _is_empty(given):
            read[name] = _text(key, given)
        elif name in NAME_MARKS and isinstance(given, bool | int | str):
            read[name] = given
    said = {part: words for part, words in read.items() if words != ""}
    return said if said.keys() & {"family", "given", "literal"} else {}


def _date(key: str, value: object) -> dict[str, object]:
    match value:
        case str():
            return read_iso(_clean(key, value)).item()
        case bool():
            raise _bad(key, value)
        case int():
            return read_iso(f"{value:04d}").item()
        case dict():
            told = dated({part: _cleaned(key, given) for part, given in value.items()})
            return told.item()
        case _:
            raise _bad(key, value)


def _cleaned(key: str, value: object) -> object:
    return _clean(key, value) if isinstance(value, str) else value


def _categories(key: str, value: object) -> list[str]:
    if not isinstance(value, list):
        raise _bad(key, value)
    return [_text(key, each) for each in value]


def _custom(key: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict) or not _is_storable(value, _CUSTOM_DEPTH):
        raise _bad(key, value)
    return dict(value)


def _is_storable(value: object, levels: int) -> bool:
    """Whether a value can be stored, and its nesting is shallow enough for what reads it later."""
    match value:
        case dict():
            return levels > 0 and all(
                _is_storable(key, levels) and _is_storable(each, levels - 1)
                for key, each in value.items()
            )
        case list():
            return levels > 0 and all(_is_storable(each, levels - 1) for each in value)
        case str():
            return not _SURROGATE.search(value)
    return True


def _bad(key: str, value: object) -> Refusal:
    told = shown(value).encode(errors="replace").decode()
    return Refusal("csl_field_bad", field=key, value=told)


_OTHERS: Final[Mapping[str, Callable[[str, object], object]]] = {
    "": _number,
    "categories": _categories,
    "custom": _custom,
}
