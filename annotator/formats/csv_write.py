"""CSV out: one row per annotation, streamed, formulas guarded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO, Final

from annotator.domain.dossier import Dossier
from annotator.domain.refusal import Refusal
from annotator.domain.table_row import Table, TableRow, row_of, table_of
from annotator.formats.csv_columns import (
    COLUMN_NAMES,
    HUNG,
    cells_of,
    columns_of,
    lost_of,
    withheld_of,
)
from annotator.formats.csv_guard import guarded
from annotator.formats.csv_profile import STANDARD, Profile
from annotator.formats.written import Written

_LINE_END: Final = "\r\n"
_SAMPLE: Final = 16
"""Cells that tell whether a column says the same over and over."""


def write(
    dossiers: Iterable[Dossier | TableRow],
    stream: BinaryIO,
    *,
    names: Mapping[str, str],
    profile: Profile = STANDARD,
    raw: bool = False,
    redacted: bool = True,
) -> Written:
    """Write a header and a row for each dossier; the stream stays open.

    `names` gives people's names by their ids. `raw` leaves the guards out, which only a parser
    should read: refused in a profile for Excel (`raw_not_in_excel`, before anything is written).
    """
    tables = (table_of([row_of(each)]) for each in dossiers)
    return write_tables(tables, stream, names=names, profile=profile, raw=raw, redacted=redacted)


def write_tables(
    tables: Iterable[Table],
    stream: BinaryIO,
    *,
    names: Mapping[str, str],
    profile: Profile = STANDARD,
    raw: bool = False,
    redacted: bool = True,
) -> Written:
    """Write what `write` writes of the rows of tables, each at once."""
    if raw and profile is not STANDARD:
        raise Refusal("raw_not_in_excel", profile=profile.name)
    tally = Written()
    stream.write(profile.mark)
    stream.write(f"{profile.delimiter.join(COLUMN_NAMES)}{_LINE_END}".encode())
    written = _Written(profile.delimiter, raw=raw)
    for table in tables:
        _count(table, tally, redacted=redacted)
        columns = map(written.column, columns_of(table, names, redacted=redacted))
        lines = map(profile.delimiter.join, zip(*columns, strict=True))
        # The empty one at the end lets the last line have its end too.
        stream.write(_LINE_END.join([*lines, ""]).encode())
    return tally


def rows(
    dossiers: Iterable[Dossier | TableRow],
    *,
    names: Mapping[str, str],
    raw: bool = False,
    redacted: bool = True,
) -> Iterator[Sequence[str]]:
    """Yield the cells of each row as they are written, for a preview."""
    for dossier in dossiers:
        cells = cells_of(dossier, names, redacted=redacted)
        yield cells if raw else guarded(cells)


def _count(table: Table, tally: Written, *, redacted: bool) -> None:
    tally.rows += len(table[0])
    for hung in zip(*table[HUNG], strict=True):
        if not any(hung):
            continue
        evidence = hung[1]
        if redacted and evidence and (withheld := withheld_of(evidence)):
            tally.withheld += withheld
        if lost := lost_of(*hung):
            tally.lost += lost


class _Written:
    """Cells as they are written: guarded, and in quotation marks where RFC 4180 wants them.

    The marks are set as `csv.writer` sets them. A column at a time it takes a quarter of the time.
    """

    def __init__(self, delimiter: str, *, raw: bool) -> None:
        self._raw = raw
        self._delimiter = delimiter
        self._needs_marks = re.compile(f'[{delimiter}"\r\n]').search

    def column(self, cells: Sequence[str]) -> Sequence[str]:
        """Return the cells of a column as they are written."""
        told: Sequence[str]
        if cells[0] == cells[-1] and cells.count(cells[0]) == len(cells):
            told = cells[:1]
        elif len(set(cells[:_SAMPLE])) > _SAMPLE // 4:
            return self._marked(cells if self._raw else guarded(cells))
        else:
            told = list(set(cells))
        # A few words over and over: it is enough to look at each once.
        written = self._marked(told if self._raw else guarded(told))
        if written is told:
            return cells
        return list(map(dict(zip(told, written, strict=True)).__getitem__, cells))

    def _marked(self, cells: Sequence[str]) -> Sequence[str]:
        text = "".join(cells)
        if '"' in text or "\n" in text or "\r" in text:
            return [self._in_marks(c) if self._needs_marks(c) else c for c in cells]
        divides = self._delimiter
        if divides in text:
            return [f'"{c}"' if divides in c else c for c in cells]
        return cells

    @staticmethod
    def _in_marks(cell: str) -> str:
        doubled = cell.replace('"', '""')
        return f'"{doubled}"'
