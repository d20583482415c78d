"""Intake: what files of annotations would bring in, line by line, before anything is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple

from annotator.domain.annotation import Anchor, Annotation, Kind
from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.incoming import IncomingAnnotation
from annotator.services.along import articles_along
from annotator.services.desk import Desk
from annotator.services.documents_in import NO_IDS, Housed, housed
from annotator.services.homes import Home, Homes, How
from annotator.services.incoming_files import Reading
from annotator.services.intake_items import Item, items_of_document, items_of_lines
from annotator.services.labels import keep_meanings, labels_of, meanings_for
from annotator.services.meanings import Meaning
from annotator.services.placing import Places
from annotator.services.taking import Taking, What
from annotator.services.uncollected import uncollected
from annotator.services.watching import Watch


@dataclass(frozen=True, slots=True)
class Choices:
    """What the editor decides on before files come in.

    `onto` is an article's id, `documents_in.NEW` or `ELSE_NEW`, or empty: each where it belongs.
    `preferred` is the article at hand: of several with the same text it is meant, by what names
    none, and by a document that most of its text is in. `meanings` are those of labels, by scheme;
    what is not said is as the project remembers it. `by_hand` gives the places that a person
    chose, by the number of the row.
    """

    onto: str = ""
    preferred: str = ""
    meanings: Mapping[str, Mapping[str, Meaning]] = field(default_factory=dict)
    by_hand: Mapping[int, tuple[str, Span]] = field(default_factory=dict)


class Row(NamedTuple):
    """What becomes of one annotation, or of one line that could not be read.

    `number` counts over all files from 0, `line` in its file from 1. `quote` are the words of the
    article, or for what is left those of the file; `near` is about where these would stand in the
    article. `why` says why it is left, `told` what is said of what comes in.
    """

    number: int
    file: str
    line: int
    what: What
    article_id: str = ""
    kind: Kind | None = None
    subtype: str = ""
    label: str = ""
    quote: str = ""
    span: Span | None = None
    near: int = 0
    why: Refusal | None = None
    told: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Housing:
    """A document of a file and the article that it comes to."""

    file: str
    name: str
    home: Home
    title: str
    share: float
    annotations: int
    notes: tuple[str, ...]
    why: Refusal | None
    lost: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Plan:
    """The step that takes everything in, and what it does, row by row."""

    step: Step
    rows: tuple[Row, ...]
    housings: tuple[Housing, ...]
    meanings: Mapping[str, Mapping[str, Meaning]]

    def count(self, what: What) -> int:
        """Return how many rows become what."""
        return sum(row.what is what for row in self.rows)

    @property
    def new_articles(self) -> tuple[str, ...]:
        """The ids of the articles that are made, in order."""
        return tuple(each.home.article_id for each in self.housings if each.home.how is How.NEW)


def labels_in(readings: Iterable[Reading]) -> dict[str, dict[str, int]]:
    """Return the labels of files with their counts, by scheme."""
    found: dict[str, dict[str, int]] = {}
    for reading in readings:
        counts = found.setdefault(reading.format_name, {})
        for label, count in labels_of(reading.annotations).items():
            counts[label] = counts.get(label, 0) + count
    return {scheme: counts for scheme, counts in found.items() if counts}


def plan(
    desk: Desk,
    readings: Sequence[Reading],
    choices: Choices | None = None,
    watch: Watch | None = None,
) -> Plan:
    """Return what files bring in; nothing is stored before the step is committed.

    Refused as a whole: `article_missing` for what `choices` name, `stopped` by the watch.
    """
    planning = _Planning(desk, readings, choices or Choices(), watch or Watch())
    with uncollected():
        return planning.plan()


class _Planning:
    """The planning of some files; each line sees those before it."""

    def __init__(
        self, desk: Desk, readings: Sequence[Reading], choices: Choices, watch: Watch
    ) -> None:
        self._desk = desk
        self._readings = readings
        self._choices = choices
        self._watch = watch
        self._digests = [sha256(reading.file.data).hexdigest() for reading in readings]
        self._homes = Homes(desk, choices.preferred)
        self._housed: list[tuple[str, Housed]] = []
        self._meanings = {
            scheme: meanings_for(desk, scheme, counts) | dict(choices.meanings.get(scheme, {}))
            for scheme, counts in labels_in(readings).items()
        }

    def plan(self) -> Plan:
        """Return the plan."""
        files = list(zip(self._readings, self._digests, strict=True))
        items = self._put_by_hand(item for each in files for item in self._of(*each))
        places = self._places(items)
        along = [
            change
            for reading, digest in files
            for change in articles_along(self._desk, places, reading.annotations, digest)
        ]
        ids = [each.incoming.annotation.id for each in items if each.incoming]
        taking = Taking(self._desk, places, ids)
        self._watch.expect(len(items))
        rows = tuple(
            _row(number, item, taking, places)
            for number, item in enumerate(self._watch.over(items))
        )
        made = (change for _, at in self._housed for change in at.changes)
        kept = (
            change
            for scheme, meanings in self._choices.meanings.items()
            for change in keep_meanings(self._desk, scheme, meanings)
        )
        step = Step("import_annotations", (*made, *along, *taking.step().changes, *kept))
        housings = tuple(_housing(*each) for each in self._housed)
        return Plan(step, rows, housings, self._meanings)

    def _of(self, reading: Reading, digest: str) -> Iterator[Item]:
        """Yield the items of a file, its documents being brought to their articles."""
        meanings = self._meanings.get(reading.format_name, {})
        source = (reading.format_name, digest)
        yield from items_of_lines(reading, meanings)
        for document in reading.documents:
            self._watch.heed()
            onto = reading.target or self._choices.onto
            at = housed(self._desk, self._homes, document, onto, source)
            self._housed.append((reading.file.name, at))
            yield from items_of_document(self._desk.project, reading.file.name, at, meanings)

    def _put_by_hand(self, items: Iterable[Item]) -> list[Item]:
        chosen = self._choices.by_hand
        if not chosen:
            return list(items)
        return [
            item.put(*chosen[number], self._homes.version(chosen[number][0]).text)
            if number in chosen
            else item
            for number, item in enumerate(items)
        ]

    def _places(self, items: Iterable[Item]) -> Places:
        onto = "" if self._choices.onto in NO_IDS else self._choices.onto
        lines = [each.incoming for each in items if each.incoming and not each.in_document]
        places = Places(self._desk, onto or None, lines, self._choices.preferred)
        for _, at in self._housed:
            if at.version is not None:
                places.add(at.version)
        return places


def _row(number: int, item: Item, taking: Taking, places: Places) -> Row:
    """Take an item in; return what became of it."""
    incoming = item.incoming
    if incoming is None or item.why is not None:
        return _left(number, item, item.why, places)
    outcome = taking.take(incoming)
    why = outcome.why
    if why is not None and why.code == "annotation_exists":
        return _double(number, item, why, taking, places)
    if why is not None:
        return _left(number, item, why, places)
    read, quote = incoming.annotation, item.quote
    kind, subtype = read.kind, read.subtype
    span = incoming.span if item.in_document else None
    for change in outcome.changes:
        made = change.after
        if isinstance(made, Annotation):
            kind, subtype = made.kind, made.subtype
        elif isinstance(made, Anchor):
            quote, span = made.exact, Span(made.start, made.end)
    found = (outcome.what, _article(incoming, places), kind, subtype, incoming.label, quote, span)
    told = (*item.told, *outcome.told)
    return Row(number, item.file, item.line, *found, item.near, None, told)


def _double(number: int, item: Item, why: Refusal, taking: Taking, places: Places) -> Row:
    """Return what becomes of one whose words are tagged so already; a mere tag joins that one."""
    row = _left(number, item, why, places)._replace(what=What.SAME)
    if not item.is_tagged or item.incoming is None:
        return row
    try:
        is_new = taking.add_tags(str(why.params["id"]), item.incoming.annotation.tags)
    except Refusal as refusal:
        return row._replace(what=What.LEFT, why=refusal)
    return row._replace(what=What.CHANGED, why=None) if is_new else row


def _left(number: int, item: Item, why: Refusal | None, places: Places) -> Row:
    """Return the row of an item that is left."""
    incoming = item.incoming
    if incoming is None:
        said = (item.quote, None, item.near, why)
        return Row(number, item.file, item.line, What.LEFT, "", None, "", "", *said)
    annotation = incoming.annotation
    return Row(
        number,
        item.file,
        item.line,
        What.LEFT,
        _article(incoming, places),
        annotation.kind,
        annotation.subtype,
        incoming.label,
        item.quote,
        incoming.span if item.in_document and item.why is None else None,
        item.near,
        why,
    )


def _article(incoming: IncomingAnnotation, places: Places) -> str:
    try:
        return places.article(incoming)
    except Refusal:
        return ""


def _housing(file: str, at: Housed) -> Housing:
    document = at.document
    return Housing(
        file,
        document.name,
        at.home,
        at.title,
        at.alignment.share if at.alignment else 0.0,
        len(document.annotations),
        at.notes,
        at.why,
        document.lost,
    )
