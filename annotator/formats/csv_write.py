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
    cells_of,
    columns_of,
    lost_in,
    says_one,
    withheld_in,
)
from annotator.formats.csv_guard import guarded, in_a_row
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
        tally.rows += len(table[0])
        tally.lost += lost_in(table)
        if redacted:
            tally.withheld += withheld_in(table)
        lines = written.lines(columns_of(table, names, redacted=redacted))
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


class _Written:
    """Tables as they are written: cells guarded, and in quotation marks where RFC 4180 wants them.

    The marks are set as `csv.writer` sets them. A column at a time it takes a quarter of the time.
    """

    def __init__(self, delimiter: str, *, raw: bool) -> None:
        self._raw = raw
        self._delimiter = delimiter
        self._needs_marks = re.compile(f'[{delimiter}"\r\n]').search

    def lines(self, columns: Iterable[Sequence[str]]) -> Iterator[str]:
        """Yield the lines of columns, without their ends.

        Columns beside each other that say the same on every line are put together only once.
        """
        pieces, same = list[Sequence[str]](), list[str]()
        lines = 0
        for cells in columns:
            lines = len(cells)
            if says_one(cells):
                same += self._written(cells[:1])
                continue
            if same:
                pieces.append([self._delimiter.join(same)] * lines)
                same.clear()
            pieces.append(self.column(cells))
        if same:
            pieces.append([self._delimiter.join(same)] * lines)
        return map(self._delimiter.join, zip(*pieces, strict=True))

    def column(self, cells: Sequence[str]) -> Sequence[str]:
        """Return the cells of a column as they are written."""
        if len(set(cells[:_SAMPLE])) > _SAMPLE // 4:
            return self._written(cells)
        # A few words over and over: it is enough to look at each once.
        told = list(set(cells))
        written = self._written(told)
        if written is told:
            return cells
        return list(map(dict(zip(told, written, strict=True)).__getitem__, cells))

    def _written(self, cells: Sequence[str]) -> Sequence[str]:
        run = in_a_row(cells)
        if not self._raw:
            cells = guarded(cells, run)
        divides = self._delimiter
        if '"' in run or "\r" in run:
            return [self._in_marks(c) if self._needs_marks(c) else c for c in cells]
        if "\n" in run:
            return [f'"{c}"' if divides in c or "\n" in c else c for c in cells]
        if divides in run:
            return [f'"{c}"' if divides in c else c for c in cells]
        return cells

    @staticmethod
    def _in_marks(cell: str) -> str:
        doubled = cell.replace('"', '""')
        return f'"{doubled}"'
