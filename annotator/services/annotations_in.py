"""Annotations in: from a file onto the articles of the project, in one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

from annotator.domain.annotation import Anchor, Annotation, Kind
from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.incoming import BadLine, IncomingAnnotation
from annotator.formats.table import Reads, format_named
from annotator.services.arriving import Arrivals, Arrived
from annotator.services.desk import Desk
from annotator.services.placing import Places
from annotator.services.returning import update
from annotator.store import annotations as stored
from annotator.store import places


class Told(NamedTuple):
    """Something to tell of a line of the file, counted from 1: a code with its parameters."""

    line: int
    code: str
    params: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class TakeInReport:
    """What became of a file: how many annotations were new, changed, and there just so.

    `left` were not stored. `lowered` were, but a status of theirs was not: `status_lowered` with
    the `status` of the file and the codes of what is `missing`. `absent` tells of files whose bytes
    the project does not have (`attachment_absent`, `name`, `sha256`): they are not attached.
    """

    placed: int
    updated: int
    unchanged: int
    left: tuple[Told, ...]
    lowered: tuple[Told, ...]
    absent: tuple[Told, ...] = ()


def take_in(
    desk: Desk,
    stream: BinaryIO,
    format_name: str,
    article_id: str | None = None,
    *,
    raw: bool = False,
) -> tuple[Step, TakeInReport]:
    """Read annotations and make one step of all that find their place.

    Each goes to the article it names; what names none the project has goes to `article_id`, or
    else to the only article. An annotation whose id is known changes that one. `raw` says that a
    CSV was written without guards. The file as a whole is refused with `format_not_annotations`,
    `article_missing`, or as its format refuses it.
    """
    lines = list(_read(stream, format_name, raw=raw))
    incoming = [each for each in lines if isinstance(each, IncomingAnnotation)]
    taking = _Taking(desk, Places(desk, article_id, incoming))
    for each in lines:
        taking.take(each)
    return taking.step(), taking.report()


def _read(
    stream: BinaryIO, format_name: str, *, raw: bool
) -> Iterable[IncomingAnnotation | BadLine]:
    known = format_named(format_name)
    if known.reads is not Reads.ANNOTATIONS:
        raise Refusal("format_not_annotations", format=format_name)
    read = known.load_reader().read
    lines: Iterable[IncomingAnnotation | BadLine] = (
        read(stream, raw=True) if raw and format_name == "csv" else read(stream)
    )
    return lines


class _Taking:
    """The taking in of one file, line by line."""

    def __init__(self, desk: Desk, where: Places) -> None:
        self._desk = desk
        self._places = where
        self._arrivals = Arrivals(desk)
        self._changes: list[Change] = []
        self._seen: set[str] = set()
        self._taken: set[tuple[str, Span, Kind]] = set()
        self._left: list[Told] = []
        self._lowered: list[Told] = []
        self._absent: list[Told] = []
        self._placed = self._updated = self._unchanged = 0

    def take(self, each: IncomingAnnotation | BadLine) -> None:
        """Take one line in, or remember why not."""
        try:
            if isinstance(each, BadLine):
                raise each.refusal
            arrived = self._arrived(each)
        except Refusal as refusal:
            self._left.append(Told(each.line, refusal.code, refusal.params))
            return
        self._changes.extend(arrived.changes)
        for lowered in arrived.lowered:
            params = {"status": lowered.status, "missing": lowered.missing}
            self._lowered.append(Told(each.line, "status_lowered", params))
        for file in arrived.absent:
            told = {"name": file.name, "sha256": file.sha256}
            self._absent.append(Told(each.line, "attachment_absent", told))

    def step(self) -> Step:
        """Return the step that stores all that was taken in."""
        newcomers = self._arrivals.newcomers_of(self._changes)
        return Step("import_annotations", (*newcomers, *self._changes))

    def report(self) -> TakeInReport:
        """Return what became of the lines."""
        return TakeInReport(
            self._placed,
            self._updated,
            self._unchanged,
            tuple(self._left),
            tuple(self._lowered),
            tuple(self._absent),
        )

    def _arrived(self, incoming: IncomingAnnotation) -> Arrived:
        annotation_id = incoming.annotation.id
        if annotation_id in self._seen:
            raise Refusal("annotation_twice", id=annotation_id)
        known = stored.annotation(self._desk.project, annotation_id)
        arrived = self._new(incoming) if known is None else self._known(incoming, known)
        self._seen.update({annotation_id} - {""})
        return arrived

    def _new(self, incoming: IncomingAnnotation) -> Arrived:
        place = self._places.find(incoming)
        kind, span, version_id = incoming.annotation.kind, place.span, place.version.id
        key = (version_id, span, kind)
        if not incoming.annotation.id:
            self._demand_single(*key)
        arrived = self._arrivals.create(incoming, place)
        if not incoming.annotation.id:
            # Only now: a line that was refused keeps no other from its place.
            self._taken.add(key)
        self._placed += 1
        return arrived

    def _demand_single(self, version_id: str, span: Span, kind: Kind) -> None:
        """Refuse a nameless annotation that stands there already: the file was read before."""
        twin = places.annotation_at(self._desk.project, version_id, span.start, span.end, kind)
        if twin is not None or (version_id, span, kind) in self._taken:
            raise Refusal("annotation_exists", id=twin or "")

    def _known(self, incoming: IncomingAnnotation, known: Annotation) -> Arrived:
        standing = self._desk.standing(known.id)
        place = None
        if not _stands(incoming, standing.anchor):
            place = self._places.find_in(known.article_id, incoming)
        arrived = update(self._desk, self._arrivals, incoming, standing, place)
        if arrived.changes:
            self._updated += 1
        else:
            self._unchanged += 1
        return arrived


def _stands(incoming: IncomingAnnotation, anchor: Anchor | None) -> bool:
    """Whether the file and the project agree on where an annotation stands."""
    if anchor is None or (incoming.quote and incoming.quote != anchor.exact):
        return False
    return incoming.span is None or incoming.span == Span(anchor.start, anchor.end)
