"""The CSVW sidecar: metadata (W3C, 2015) that says what the columns of our CSV hold."""

from __future__ import annotations

import json
import re
from typing import BinaryIO, Final
from urllib.parse import quote

from annotator.formats.csv_columns import COLUMNS, Column
from annotator.formats.csv_profile import STANDARD, Profile

_CONTEXT: Final = "http://www.w3.org/ns/csvw"
_NOT_IN_AN_IRI: Final = re.compile(r'[\0- "#%:<>?\\^`{|}\x7f]')
_LISTED: Final = ". A list: items are divided by ' | ', and | and \\ in an item follow a \\"
_GUARDED: Final = (
    "Text cells that begin with = + - @, a tab, a carriage return, a NUL or the full-width forms "
    "of these signs carry an apostrophe before it; cells that have apostrophes there already "
    "carry one more. Take one apostrophe away to have the text. Numbers and dates carry none."
)
_RAW: Final = (
    "Cells are as they are: one that begins with = + - or @ is a formula to a spreadsheet."
)
_REDACTED: Final = (
    "Sources that are not public are named by pseudonym; what confidential ones say is left out."
)


def sidecar_name(csv_name: str) -> str:
    """Return the name of the sidecar of a CSV file: `NAME.csv-metadata.json`."""
    return f"{csv_name}-metadata.json"


def write(
    stream: BinaryIO,
    csv_name: str,
    *,
    profile: Profile = STANDARD,
    raw: bool = False,
    redacted: bool = True,
) -> None:
    """Write the sidecar of the CSV file of that name, which lies in the same folder."""
    described = metadata(csv_name, profile=profile, raw=raw, redacted=redacted)
    stream.write((json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode())


def metadata(
    csv_name: str, *, profile: Profile = STANDARD, raw: bool = False, redacted: bool = True
) -> dict[str, object]:
    """Return the table description of a CSV file that was written with the same options."""
    remarks = [_RAW if raw else _GUARDED, *([_REDACTED] if redacted else [])]
    return {
        "@context": [_CONTEXT, {"@language": "en"}],
        "url": _NOT_IN_AN_IRI.sub(lambda found: quote(found[0]), csv_name),
        "dc:description": " ".join(remarks),
        "dialect": {
            "delimiter": profile.delimiter,
            "doubleQuote": True,
            "encoding": "utf-8",
            "header": True,
            "lineTerminators": ["\r\n"],
            "quoteChar": '"',
        },
        "tableSchema": {
            "columns": [_column(column) for column in COLUMNS],
            "primaryKey": "annotation_id",
        },
    }


def _column(column: Column) -> dict[str, object]:
    described: dict[str, object] = {
        "name": column.name,
        "titles": column.name,
        "datatype": column.datatype,
        "dc:description": column.description + (_LISTED if column.listed else ""),
    }
    return described | ({"required": True} if column.required else {})
