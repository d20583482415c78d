"""Taking: lines of a file of annotations, one after the other, as changes of the project."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple, cast

from annotator.domain.annotation import Anchor, Annotation, Kind
from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.domain.review import Act, Standing, demand
from annotator.domain.text import Span
from annotator.formats.incoming import IncomingAnnotation
from annotator.services.arriving import Arrivals, Arrived
from annotator.services.desk import Desk
from annotator.services.placing import Place, Places
from annotator.services.returning import update
from annotator.services.standings import Standings
from annotator.store import places


class What(StrEnum):
    """What becomes of a line."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    """The project has it just so."""
    LEFT = "left"


class Outcome(NamedTuple):
    """What becomes of a line: its changes, or why it is `left`.

    `told` is what is said of one that comes in all the same: `status_lowered` with the `status` of
    the file and the codes of what is `missing`; `attachment_absent` with the `name` and `sha256`
    of a file whose bytes the project does not have; and what its format warns of.
    """

    what: What
    changes: tuple[Change, ...] = ()
    why: Refusal | None = None
    told: tuple[Refusal, ...] = ()


class Taking:
    """The taking in of some lines; each sees those before it."""

    def __init__(self, desk: Desk, where: Places, ids: Collection[str]) -> None:
        """Take in lines; `ids` are all that they give their annotations."""
        self._desk = desk
        self._known = places.known_annotations(desk.project, ids)
        self._standings = Standings(desk, (each for each in ids if each in self._known))
        self._places = where
        self._arrivals = Arrivals(desk)
        self._changes: list[Change] = []
        self._seen: set[str] = set()
        self._standing: dict[tuple[str, Kind], dict[tuple[int, int], str]] = {}
        self._taken: dict[tuple[str, Kind, int, int], str] = {}
        self._at: dict[str, int] = {}

    def take(self, incoming: IncomingAnnotation) -> Outcome:
        """Take one line in, or say why not."""
        try:
            what, arrived = self._arrived(incoming)
        except Refusal as refusal:
            return Outcome(What.LEFT, why=refusal)
        self._add(arrived.changes)
        return Outcome(what, arrived.changes, None, tuple(_told(incoming, arrived)))

    def add_tags(self, annotation_id: str, tags: Iterable[str]) -> bool:
        """Add tags to an annotation, be it one of this file; returns whether it lacked any.

        Refused: `locked`.
        """
        at = self._at.get(annotation_id)
        if at is None:
            standing = self._desk.standing(annotation_id)
            demand(Act.EDIT, standing)
            change = Change(standing.annotation, standing.annotation)
        else:
            change = self._changes[at]
        known = cast("Annotation", change.after)
        tagged = tuple(dict.fromkeys((*known.tags, *tags)))
        if tagged == known.tags:
            return False
        after = replace(known, tags=tagged, modified_at=self._arrivals.now)
        if at is None:
            self._add((Change(change.before, after),))
        else:
            self._changes[at] = Change(change.before, after)
        return True

    def step(self) -> Step:
        """Return the step that stores all that was taken in."""
        newcomers = self._arrivals.newcomers_of(self._changes)
        return Step("import_annotations", (*newcomers, *self._changes))

    def _add(self, changes: Iterable[Change]) -> None:
        for change in changes:
            made = change.after
            if isinstance(made, Annotation):
                self._at[made.id] = len(self._changes)
            self._changes.append(change)

    def _arrived(self, incoming: IncomingAnnotation) -> tuple[What, Arrived]:
        annotation_id = incoming.annotation.id
        if annotation_id in self._seen:
            raise Refusal("annotation_twice", id=annotation_id)
        if annotation_id in self._known:
            arrived = self._changed(incoming, self._standings.of(annotation_id))
            what = What.CHANGED if arrived.changes else What.SAME
        else:
            what, arrived = What.NEW, self._new(incoming)
        if annotation_id:
            self._seen.add(annotation_id)
        return what, arrived

    def _new(self, incoming: IncomingAnnotation) -> Arrived:
        place = self._places.find(incoming)
        span = place.span
        key = (place.version.id, incoming.annotation.kind, span.start, span.end)
        if not incoming.annotation.id:
            self._demand_single(*key)
        arrived = self._arrivals.create(incoming, place)
        # Only now: a line that was refused keeps no other from its place.
        self._taken.setdefault(key, arrived.changes[0].id)
        return arrived

    def _demand_single(self, version_id: str, kind: Kind, start: int, end: int) -> None:
        """Refuse a nameless annotation that stands there already: the file was read before."""
        known = self._standing.get((version_id, kind))
        if known is None:
            known = places.places_of_kind(self._desk.project, version_id, kind)
            self._standing[version_id, kind] = known
        twin = known.get((start, end)) or self._taken.get((version_id, kind, start, end))
        if twin is not None:
            raise Refusal("annotation_exists", id=twin)

    def _changed(self, incoming: IncomingAnnotation, standing: Standing) -> Arrived:
        place: Place | None = None
        if not _stands(incoming, standing.anchor):
            place = self._places.find_in(standing.annotation.article_id, incoming)
        return update(self._desk, self._arrivals, incoming, standing, place)


def _told(incoming: IncomingAnnotation, arrived: Arrived) -> Iterator[Refusal]:
    for lowered in arrived.lowered:
        yield Refusal("status_lowered", status=lowered.status, missing=lowered.missing)
    for file in arrived.absent:
        yield Refusal("attachment_absent", name=file.name, sha256=file.sha256)
    if incoming.acts and (unproved := sum(not act.is_proved for act in incoming.acts)):
        yield Refusal("history_unproved", count=unproved)
    yield from incoming.warnings


def _stands(incoming: IncomingAnnotation, anchor: Anchor | None) -> bool:
    """Whether the file and the project agree on where an annotation stands."""
    if anchor is None or (incoming.quote and incoming.quote != anchor.exact):
        return False
    return incoming.span is None or incoming.span == Span(anchor.start, anchor.end)
