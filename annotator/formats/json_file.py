"""A whole file as one JSON value, of which every number and every string can be stored."""

from __future__ import annotations

import json
import re
from typing import Final, NoReturn

from annotator.domain.refusal import Refusal

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_ESCAPE: Final = re.compile(r"\\u[dD][89a-fA-F]")


def parsed(data: bytes) -> object:
    """Return the value of a file in UTF-8, with or without a byte order mark.

    Refused: `json_empty`, `json_not_utf8(at)` with the byte from 0, `json_not_json(line, column)`,
    `json_number_bad`, `json_too_deep`, `json_surrogate`.
    """
    try:
        text = data.decode("utf-8-sig").strip()
    except UnicodeDecodeError as error:
        raise Refusal("json_not_utf8", at=error.start) from None
    if not text:
        raise Refusal("json_empty")
    try:
        value, is_broken = _value(text)
    except json.JSONDecodeError as error:
        raise Refusal("json_not_json", line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise Refusal("json_too_deep") from None
    except ValueError:
        # A number that is none in JSON, or one of more digits than Python converts.
        raise Refusal("json_number_bad") from None
    if is_broken:
        raise Refusal("json_surrogate")
    return value


def _value(text: str) -> tuple[object, bool]:
    """Return the value, and whether an escape left half a pair in it."""
    value = DECODER.decode(text)
    if not _ESCAPE.search(text):
        return value, False
    return value, bool(_SURROGATE.search(json.dumps(value, ensure_ascii=False)))


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _finite(digits: str) -> float:
    number = float(digits)
    if number - number != 0:
        raise ValueError(digits)
    return number


DECODER: Final = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite)
"""Reads JSON and nothing more: no NaN, and no number that is too large to be one."""
