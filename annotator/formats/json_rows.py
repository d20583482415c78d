"""Files with a JSON object on each line: the objects, and the lines that hold none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from annotator.domain.refusal import Refusal
from annotator.formats.incoming import BadLine
from annotator.formats.json_file import parsed
from annotator.formats.json_values import JsonObject


def json_rows(stream: BinaryIO) -> Iterator[JsonObject | BadLine]:
    """Yield the object of each line that is not blank, and a bad line for what is none.

    Codes of bad lines: `jsonl_not_object(line)`, and as `json_file.parsed`, with the column alone
    where it tells one.
    """
    for line, raw in enumerate(stream, 1):
        if not raw.strip():
            continue
        try:
            value = parsed(raw)
        except Refusal as refusal:
            yield BadLine(line, refusal)
            continue
        match value:
            case dict():
                yield JsonObject(line, value)
            case _:
                yield BadLine(line, Refusal("jsonl_not_object", line=line))
