"""Sources in: from a file, or from what was pasted, into the project, each work only once."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO, Final, NamedTuple

from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.formats.incoming_sources import BadSource, IncomingSource
from annotator.formats.table import Reads, format_named, format_of_file
from annotator.services.desk import Desk
from annotator.services.pseudonyms import Pseudonyms
from annotator.services.works import Works, filled
from annotator.store import sources

HEAD: Final = 4096
"""How many bytes of a file are looked at to tell its format."""


class Told(NamedTuple):
    """A record that stayed out: its number in the file, from 1, and the refusal's code."""

    number: int
    code: str
    params: Mapping[str, object]


class Double(NamedTuple):
    """A record that the project has already: as which source, and what it filled in there."""

    number: int
    source_id: str
    filled: tuple[str, ...]


class LeftOut(NamedTuple):
    """What a record says and a source has no place for, by the names in the file."""

    number: int
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourcesReport:
    """What became of a file's records: `added` are the ids of new sources, in order."""

    added: tuple[str, ...] = ()
    doubles: tuple[Double, ...] = ()
    left: tuple[Told, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def joined(self) -> int:
        """How many doubles filled something in."""
        return sum(bool(each.filled) for each in self.doubles)

    @property
    def unchanged(self) -> int:
        """How many doubles said nothing new."""
        return len(self.doubles) - self.joined


def told_format(data: bytes, name: str = "") -> str:
    """Return the name of the format of a file of sources; empty for a file that is none.

    The file's extension tells, or else how its text begins; reviews of claims are JSON too.
    """
    head = data[:HEAD].decode("utf-8", "ignore").lstrip("\ufeff \t\r\n")
    known = format_of_file(name, Reads.SOURCES)
    if head[:1] in _JSON_BEGINS and _REVIEWS.search(head):
        return "claimreview"
    return known.name if known else _sniffed(head)


def read_sources(
    stream: BinaryIO, format_name: str | None = None, name: str = ""
) -> list[IncomingSource | BadSource]:
    """Read a file of sources; without a format, `told_format` finds it.

    Refused as a whole: `sources_unknown`, `format_not_sources(format)`, `sources_none` for a file
    without a record, and as the format refuses.
    """
    data = stream.read()
    wanted = format_name or told_format(data, name)
    if not wanted:
        raise Refusal("sources_unknown")
    known = format_named(wanted)
    if known.reads is not Reads.SOURCES:
        raise Refusal("format_not_sources", format=wanted)
    read: list[IncomingSource | BadSource] = list(known.load_reader().read(io.BytesIO(data)))
    if not read:
        raise Refusal("sources_none")
    return read


def import_sources(
    desk: Desk, stream: BinaryIO, format_name: str | None = None, name: str = ""
) -> tuple[Step, SourcesReport]:
    """Read a file and make one step of all its records that are sound.

    A record of a work that the project has, or that came earlier in the file, is joined to it:
    what is empty there is filled in, nothing is overwritten.
    """
    taking = _Taking(desk)
    for each in read_sources(stream, format_name, name):
        taking.take(each)
    return Step("import_sources", taking.changes()), taking.report()


class _Taking:
    """The taking in of some records, one after the other."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._now = desk.now()
        self._pseudonyms = Pseudonyms(desk)
        stored = sources.sources(desk.project)
        self._before = {each.id: each for each in stored}
        self._works = Works(stored)
        self._after: dict[str, Source] = {}
        self._added: list[str] = []
        self._doubles: list[Double] = []
        self._left: list[Told] = []
        self._left_out: list[LeftOut] = []

    def take(self, each: IncomingSource | BadSource) -> None:
        """Take one record in, or remember why not."""
        if isinstance(each, BadSource):
            self._left.append(Told(each.number, each.refusal.code, each.refusal.params))
            return
        source_id, news = self._place(each.source)
        if news is None:
            self._added.append(source_id)
        else:
            self._doubles.append(Double(each.number, source_id, news))
        if each.left_out:
            self._left_out.append(LeftOut(each.number, each.left_out))

    def _place(self, source: Source) -> tuple[str, tuple[str, ...] | None]:
        """Return the id that a source has in the project, and what it filled in; none if new."""
        known = self._works.same(source)
        if known is None:
            placed, news = self._new(source), None
        else:
            placed, news = filled(known, source)
        if placed != known:
            self._works.put(placed)
            self._after[placed.id] = placed
        return placed.id, news

    def changes(self) -> tuple[Change, ...]:
        """Return what was made and joined, in order."""
        return tuple(Change(self._before.get(key), each) for key, each in self._after.items())

    def report(self) -> SourcesReport:
        """Return what became of the records."""
        return SourcesReport(
            tuple(self._added), tuple(self._doubles), tuple(self._left), tuple(self._left_out)
        )

    def _new(self, source: Source) -> Source:
        new = source.id or self._desk.new_id()
        made = replace(source, id=new, item={**source.item, "id": new}, created_at=self._now)
        return self._pseudonyms.named(made)


def _sniffed(head: str) -> str:
    from annotator.formats.bibtex_blocks import is_bibtex
    from annotator.formats.ris_lines import is_ris

    if is_ris(head):
        return "ris"
    if is_bibtex(head):
        return "bibtex"
    is_json = head[:1] in _JSON_BEGINS and any(f'"{key}"' in head for key in _JSON_SIGNS)
    return "csl" if is_json else ""


_REVIEWS: Final = re.compile(r'"@type"\s*:\s*(\[[^\]]*)?"[^"]*ClaimReview"|"claimReview"\s*:')
_JSON_BEGINS: Final = frozenset({"[", "{"})
_JSON_SIGNS: Final = ("issued", "DOI", "URL", "author", "title", "type")
