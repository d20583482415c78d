"""How an export begins, for the eye: the first rows or lines as they will be written."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from annotator.domain.document import Document
from annotator.domain.table_row import rows_in
from annotator.formats.table import Shape
from annotator.services.export_making import Export

LONGEST_LINE: Final = 2000
"""Characters of a line that are shown: some formats are one line, and an article may be."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first `rows` under their `header`; a format without columns has one, its lines."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def beginning(export: Export, limit: int) -> Beginning:
    """Return the first rows, or lines, of an export; it counts nothing as written."""
    if export.format.name == "csv":
        return _rows(export, limit)
    lines = islice(_lines(export, limit), limit)
    return Beginning((export.format.title,), tuple((line[:LONGEST_LINE],) for line in lines))


def _rows(export: Export, limit: int) -> Beginning:
    from annotator.formats import csv_columns, csv_write

    some = islice(chain.from_iterable(map(rows_in, export.tables())), limit)
    raw = export.choices.get("raw", False)
    rows = csv_write.rows(some, names=export.names, raw=raw, redacted=export.redacted)
    return Beginning(csv_columns.COLUMN_NAMES, tuple(map(tuple, rows)))


def _lines(export: Export, limit: int) -> Iterator[str]:
    """Yield the first lines. A format that is no text has a function that says what it shows."""
    told = getattr(export.module, "lines", None)
    if told is None or export.format.shape is Shape.ROWS:
        yield from _read_back(export, limit)
        return
    document = next(export.documents(), None)
    if document is not None:
        options = {name: it for name, it in export.options(document).items() if name != "printer"}
        yield from told(document, names=export.names, redacted=export.redacted, **options)


def _read_back(export: Export, limit: int) -> Iterator[str]:
    """Write a small part of it, and yield its lines."""
    stream = io.BytesIO()
    if export.format.shape is Shape.ROWS:
        export.hand(islice(export.dossiers(), limit), stream)
    elif export.format.shape is Shape.DOCUMENTS:
        export.hand((_cut(each, limit) for each in islice(export.documents(), 1)), stream)
    else:
        export.hand(_cut(next(export.documents()), limit), stream)
    text = stream.getvalue().decode(errors="replace").removesuffix("\n")
    return (line for line in text.split("\n") if line)


def _cut(document: Document, limit: int) -> Document:
    return Document(document.article, document.version, document.dossiers[:limit])
