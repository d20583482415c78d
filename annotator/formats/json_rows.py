"""Files with a JSON object on each line: the objects, and the lines that hold none."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO, Final

from annotator.domain.refusal import Refusal
from annotator.formats.incoming import BadLine
from annotator.formats.json_file import parsed
from annotator.formats.json_values import JsonObject

MOST_TRIED: Final = 3
"""So many lines of a file are looked at to tell what it is."""


def json_rows(stream: BinaryIO) -> Iterator[JsonObject | BadLine]:
    """Yield the object of each line that is not blank, and a bad line for what is none.

    Codes of bad lines: `jsonl_not_object(line)`, and as `line_value`.
    """
    for line, raw in enumerate(stream, 1):
        if not raw.strip():
            continue
        try:
            value = line_value(line, raw)
        except Refusal as refusal:
            yield BadLine(line, refusal)
            continue
        match value:
            case dict():
                yield JsonObject(line, value)
            case _:
                yield BadLine(line, Refusal("jsonl_not_object", line=line))


def line_value(line: int, raw: bytes) -> object:
    """Return the value of a line.

    Refused: `json_not_utf8(at)`, `jsonl_not_json(line, at)` with the sign from 1, and, of a line,
    `jsonl_number_bad`, `jsonl_surrogate`, `jsonl_too_deep`.
    """
    try:
        return parsed(raw)
    except Refusal as refusal:
        match refusal.code:
            case "json_not_json":
                raise Refusal("jsonl_not_json", line=line, at=refusal.params["column"]) from None
            case "json_number_bad":
                raise Refusal("jsonl_number_bad", line=line) from None
            case "json_surrogate":
                raise Refusal("jsonl_surrogate", line=line) from None
            case "json_too_deep":
                raise Refusal("jsonl_too_deep", line=line) from None
        raise


def first_value(data: bytes) -> object:
    """Return the value of the first of a file's lines that can be read; none without any.

    Only a few lines are tried: it is to tell what the file is.
    """
    lines = io.BytesIO(data.removeprefix(b"\xef\xbb\xbf"))
    for raw in islice((each for each in lines if each.strip()), MOST_TRIED):
        try:
            return parsed(raw)
        except Refusal:
            continue
    return None
