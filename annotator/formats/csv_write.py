"""CSV out: one row per annotation, streamed, formulas guarded."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO

from annotator.domain.dossier import Dossier
from annotator.domain.refusal import Refusal
from annotator.formats.csv_columns import COLUMN_NAMES, cells_of, lost_values, withheld_cells
from annotator.formats.csv_guard import guarded
from annotator.formats.csv_profile import STANDARD, Profile
from annotator.formats.written import Written


def write(
    dossiers: Iterable[Dossier],
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
    if raw and profile is not STANDARD:
        raise Refusal("raw_not_in_excel", profile=profile.name)
    tally = Written()
    stream.write(profile.mark)
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    try:
        writer = csv.writer(text, delimiter=profile.delimiter, lineterminator="\r\n")
        writer.writerow(COLUMN_NAMES)
        counted = _counted(dossiers, tally, redacted=redacted)
        writer.writerows(rows(counted, names=names, raw=raw, redacted=redacted))
    finally:
        # Without this the wrapper would close the caller's stream.
        text.detach()
    return tally


def rows(
    dossiers: Iterable[Dossier],
    *,
    names: Mapping[str, str],
    raw: bool = False,
    redacted: bool = True,
) -> Iterator[Sequence[str]]:
    """Yield the cells of each row as they are written, for a preview too."""
    for dossier in dossiers:
        cells = cells_of(dossier, names, redacted=redacted)
        yield cells if raw else guarded(cells)


def _counted(dossiers: Iterable[Dossier], tally: Written, *, redacted: bool) -> Iterator[Dossier]:
    for dossier in dossiers:
        tally.rows += 1
        if redacted and dossier.evidence:
            tally.withheld += withheld_cells(dossier)
        lost = lost_values(dossier)
        if lost:
            tally.lost += lost
        yield dossier
