"""CSL-JSON: the items of reference managers, in and out, with what we know beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final, NoReturn

from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.formats.csl_items import Item
from annotator.formats.incoming_sources import OURS, BadSource, IncomingSource, incoming
from annotator.formats.source_files import Leaving, WrittenSources, leaving, text_of_file

_LISTS: Final = ("items", "references")
"""Keys under which programs wrap the list."""


def read(stream: BinaryIO) -> Iterator[IncomingSource | BadSource]:
    """Read a list of items, a list wrapped in an object, or one item.

    Refused as a whole: `sources_empty`, `csl_not_json(line, column)`, `csl_number_bad`,
    `csl_too_deep`, `csl_not_items`, and as `decode` refuses. A `BadSource` has one of
    `csl_not_object`, `csl_type_missing`, `csl_type_unknown(type)`, `csl_field_bad(field, value)`,
    `source_untitled`.
    """
    for number, each in enumerate(_items(_parsed(text_of_file(stream))), 1):
        if isinstance(each, dict):
            yield incoming(number, each)
        else:
            yield BadSource(number, Refusal("csl_not_object"))


def write(sources: Iterable[Source], stream: BinaryIO, *, redacted: bool = True) -> WrittenSources:
    """Write a list of items, one a line, in UTF-8; the stream stays open.

    What we know beside an item stands in its `custom`, under `annotator`.
    """
    tally = WrittenSources()
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    opening = "[\n"
    for each in leaving(sources, tally, redacted=redacted):
        stream.write(f"{opening}{encode(_with_ours(each))}".encode())
        opening = ",\n"
    stream.write(b"\n]\n" if tally.rows else b"[]\n")
    return tally


def _parsed(text: str) -> object:
    try:
        return _DECODER.decode(text.strip())
    except json.JSONDecodeError as error:
        raise Refusal("csl_not_json", line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise Refusal("csl_too_deep") from None
    except ValueError:
        # A number that is none in JSON, or one of more digits than Python converts.
        raise Refusal("csl_number_bad") from None


def _items(parsed: object) -> list[object]:
    match parsed:
        case list():
            return parsed
        case dict() if "type" in parsed or "title" in parsed:
            return [parsed]
        case dict():
            wrapped = [parsed[key] for key in _LISTS if isinstance(parsed.get(key), list)]
            if wrapped:
                return list(wrapped[0])
    raise Refusal("csl_not_items")


def _with_ours(each: Leaving) -> Item:
    if not each.known_apart:
        return each.item
    custom = each.item.get("custom")
    others = custom if isinstance(custom, dict) else {}
    return {**each.item, "custom": {**others, OURS: dict(each.known_apart)}}


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _finite(digits: str) -> float:
    number = float(digits)
    if number - number != 0:
        raise ValueError(digits)
    return number


_DECODER: Final = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite)
