"""Suggesting: what is suggested for an article, and what becomes of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any, Final

from annotator.domain.anchoring import quote_of
from annotator.domain.annotation import (
    SUBTYPES,
    Anchor,
    Annotation,
    Kind,
    Origin,
    TimexMod,
    TimexType,
)
from annotator.domain.change import Change, Step
from annotator.domain.graphemes import snap_to_graphemes
from annotator.domain.left_suggestion import LeftSuggestion
from annotator.domain.refusal import Refusal
from annotator.domain.review import Flag, FlagReason, Severity
from annotator.domain.text import Span
from annotator.services.dating import MANUAL, days_of, timex_of
from annotator.services.desk import Desk
from annotator.services.naming import Naming
from annotator.services.side_by_side import flag_once
from annotator.store import places
from annotator.store import suggestions as stored
from annotator.suggest.suggestion import Suggestion, Topic

CLAIMS: Final = "claims"
"""Under which name it is kept what ranking has learned."""

FINDINGS: Final = "consistency/1"
"""What findings that were left are signed with."""

_WHOLE_DAY: Final = len("2023-01-17")

_NEAREST: Final = 60
"""So many annotations before a sentence's end are looked at for what covers it."""

_EXCLUSIVE: Final = frozenset({Kind.ENTITY, Kind.DATE})
"""Kinds of which no two can mean the same words: where one stands, none is suggested."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as recognisers read it, and all that their answers depend on."""

    article_id: str
    version_id: str
    text: str
    text_sha256: str
    lang: str
    published_on: str

    def context(self, region: Span) -> str:
        """Return what an answer for a region depends on beside the text and the recogniser."""
        return f"{self.lang}|{self.published_on}|{region.start}-{region.end}"


def reading_of(desk: Desk, article_id: str) -> Reading:
    """Return the newest text of an article as recognisers read it; `article_missing`."""
    article, version = desk.article(article_id), desk.version(article_id)
    return Reading(
        article_id,
        version.id,
        version.text,
        version.text_sha256,
        article.lang,
        article.published_on or "",
    )


def found_before(desk: Desk, reading: Reading, label: str, region: Span) -> str | None:
    """Return what a recogniser (`name/version`) has found in a region, as JSON, if it was asked."""
    name, _, version = label.partition("/")
    context = reading.context(region)
    return stored.found_before(desk.project, reading.text_sha256, name, version, context)


def to_keep(reading: Reading, label: str, region: Span, found: str) -> stored.Found:
    """Return an answer as the project keeps it."""
    name, _, version = label.partition("/")
    return stored.Found(reading.text_sha256, name, version, reading.context(region), found)


def keep(desk: Desk, found: Sequence[stored.Found]) -> None:
    """Keep answers in the project; they are no step, and nobody's act."""
    stored.keep_found(desk.project, found, at=desk.now())


def kind_of(topic: Topic) -> Kind:
    """Return what a suggestion becomes when it is taken: a quotation becomes a claim."""
    return Kind.CLAIM if topic is Topic.QUOTE else Kind(topic.value)


class Settled:
    """The places of a text where nothing is suggested any more: annotated there, or left."""

    def __init__(self, desk: Desk, reading: Reading) -> None:
        rows = stored.standing(desk.project, reading.version_id)
        self._same: set[stored.Place] = set(rows)
        self._left: set[tuple[int, int, str]] = set()
        for each in stored.left_in(desk.project, reading.text_sha256):
            if each.recogniser == FINDINGS:
                self._left.add((each.start, each.end, each.quote))
            else:
                self._same.add((each.kind, each.start, each.end))
        self._tiers = {
            kind: [(start, end) for name, start, end in rows if name == kind]
            for kind in map(str, Kind)
        }
        self._starts = {kind: [start for start, _ in tier] for kind, tier in self._tiers.items()}
        self._reaches = {
            kind: list(accumulate((end for _, end in tier), max))
            for kind, tier in self._tiers.items()
        }

    def has(self, topic: Topic, span: Span) -> bool:
        """Whether a suggestion for this place is settled.

        What is annotated on the very same words is; a name or a date also where one of its kind
        shares a word; a claim where claims cover half of its sentence.
        """
        kind = kind_of(topic)
        if (kind, span.start, span.end) in self._same:
            return True
        if topic is Topic.QUOTE:
            return False
        before = bisect_left(self._starts[kind], span.end)
        if kind in _EXCLUSIVE:
            return before > 0 and self._reaches[kind][before - 1] > span.start
        return 2 * self._covered(kind, before, span) >= len(span)

    def _covered(self, kind: Kind, before: int, span: Span) -> int:
        """Return how much of a span the nearest annotations of a kind cover, counted one by one."""
        covered = 0
        for at in range(before - 1, max(before - _NEAREST, 0) - 1, -1):
            if self._reaches[kind][at] <= span.start:
                break
            start, end = self._tiers[kind][at]
            covered += max(0, min(end, span.end) - max(start, span.start))
        return covered

    def has_finding(self, span: Span, said: str) -> bool:
        """Whether a finding, told in these words, was left here."""
        return (span.start, span.end, said) in self._left


def take(desk: Desk, article_id: str, taken: Sequence[Suggestion]) -> Step:
    """Make annotations of suggestions, in one step, each of origin *suggested*.

    They have the suggestion's score as their confidence, and its recogniser as the method of their
    anchor, so that the history tells it. A quotation becomes a claim of its speaker. Refused:
    `suggestion_stale` for words that do not stand there, and `annotation_exists` (with its `id`)
    for a single one whose kind and place are taken; of several, such a one is passed over.
    """
    version = desk.version(article_id)
    naming = Naming(desk)
    made: list[Change] = []
    for each in taken:
        if not each.fits(version.text):
            raise Refusal("suggestion_stale")
        span = snap_to_graphemes(version.text, each.span)
        kind = kind_of(each.topic)
        twin = places.annotation_at(desk.project, version.id, span.start, span.end, kind)
        if twin is None:
            annotation = _annotation(desk, article_id, each, naming)
            method = each.recogniser
            anchor = Anchor(
                desk.new_id(),
                annotation.id,
                version.id,
                span.start,
                span.end,
                *quote_of(version.text, span),
                method=method,
            )
            made += (Change(None, annotation), Change(None, anchor))
        elif len(taken) == 1:
            raise Refusal("annotation_exists", id=twin)
    changes = (*naming.made, *made)
    if len(taken) == 1:
        return Step("take_suggestion", changes)
    return Step("take_suggestions", changes)


def leave(desk: Desk, article_id: str, left: Sequence[Suggestion]) -> Step:
    """Leave suggestions: they stay left for this text, whoever suggests them again."""
    return _left(
        desk,
        article_id,
        [(kind_of(each.topic), each.span, each.quote, each.recogniser) for each in left],
    )


def leave_finding(desk: Desk, article_id: str, span: Span, said: str) -> Step:
    """Leave a finding, told in these words, for this text."""
    return _left(desk, article_id, [(Kind.CLAIM, span, said, FINDINGS)])


def flag_finding(desk: Desk, article_id: str, span: Span, reason: FlagReason, message: str) -> Step:
    """Flag what does not fit together, on the annotation at its place.

    Where none stands, the words become one in the same step: a claim, or for a name an entity, for
    a date a date. Refused where it is flagged so (`flagged_already`).
    """
    version = desk.version(article_id)
    standing = places.tags_on(desk.project, version.id, span.start, span.end)
    if standing:
        return flag_once(desk, standing[0].id, reason, message)
    topics = {FlagReason.NAME: Topic.ENTITY, FlagReason.DATE: Topic.DATE}
    topic = topics.get(reason, Topic.CLAIM)
    quote = version.text[span.start : span.end]
    made = take(desk, article_id, [Suggestion(topic, span, quote, 1.0, FINDINGS)])
    annotation = next(each.record for each in made.changes if each.name == "annotation")
    flagged = _flag(desk, article_id, annotation.id, reason, message)
    return Step("flag", (*made.changes, flagged))


def other_reading(each: Suggestion) -> Suggestion:
    """Return a date that means the next of its other readings, and this one last; itself without.

    What follows from the value is worked out anew; a part of a period (*fin juin*) stays one.
    """
    others = [str(other) for other in _alternatives(each)]
    if not others:
        return each
    value, mod = others[0], TimexMod(_text(each, "mod"))
    if len(value) >= _WHOLE_DAY:
        mod = TimexMod.NONE
    earliest, latest = days_of(value, mod.value)
    timex_type, timex = timex_of(value)
    details = {
        **each.details,
        "timex": timex,
        "timex_type": timex_type.value,
        "mod": mod.value,
        "edtf": value,
        "earliest": earliest,
        "latest": latest,
        "resolution": MANUAL,
        "alternatives": [*others[1:], _text(each, "edtf")],
    }
    return replace(each, details=details)


def weights_of(desk: Desk) -> dict[str, float]:
    """Return the learned weights of the reasons of claims; empty before anything was learned."""
    found = stored.learned(desk.project, CLAIMS).get("weights")
    if not isinstance(found, dict):
        return {}
    return {str(code): float(weight) for code, weight in found.items()}


def _annotation(desk: Desk, article_id: str, each: Suggestion, naming: Naming) -> Annotation:
    now, kind = desk.now(), kind_of(each.topic)
    subtype = "quotation" if each.topic is Topic.QUOTE else each.subtype
    made = Annotation(
        desk.new_id(),
        article_id,
        kind,
        desk.person.id,
        now,
        now,
        subtype=subtype if subtype in SUBTYPES[kind] else "",
        origin=Origin.SUGGESTED,
        confidence=each.score,
    )
    match each.topic:
        case Topic.DATE:
            return _dated(made, each)
        case Topic.ENTITY:
            entity = naming.find(_text(each, "canonical") or each.quote, made.subtype, "other")
            return replace(made, entity_id=entity.id if entity else None, role=_text(each, "role"))
        case Topic.QUOTE:
            speaker: Any = each.details.get("speaker")
            claimant = naming.find(speaker["quote"], "", "person") if speaker else None
            return replace(made, claimant_id=claimant.id if claimant else None)
    return made


def _dated(made: Annotation, each: Suggestion) -> Annotation:
    return replace(
        made,
        timex_type=TimexType(_text(each, "timex_type")),
        timex_value=_text(each, "timex"),
        timex_mod=TimexMod(_text(each, "mod")),
        edtf=_text(each, "edtf"),
        earliest=_text(each, "earliest"),
        latest=_text(each, "latest"),
        resolution=_text(each, "resolution"),
        alternatives=tuple(map(str, _alternatives(each))),
    )


def _alternatives(each: Suggestion) -> Sequence[object]:
    others = each.details.get("alternatives")
    return others if isinstance(others, list | tuple) else ()


def _text(each: Suggestion, name: str) -> str:
    return str(each.details.get(name) or "")


def _left(desk: Desk, article_id: str, left: Iterable[tuple[Kind, Span, str, str]]) -> Step:
    version = desk.version(article_id)
    records = (
        LeftSuggestion(
            desk.new_id(),
            article_id,
            version.text_sha256,
            kind,
            span.start,
            span.end,
            quote,
            recogniser,
            desk.person.id,
            desk.now(),
        )
        for kind, span, quote, recogniser in left
    )
    return Step("leave_suggestion", tuple(Change(None, each) for each in records))


def _flag(
    desk: Desk, article_id: str, annotation_id: str, reason: FlagReason, message: str
) -> Change:
    return Change(
        None,
        Flag(
            desk.new_id(),
            article_id,
            annotation_id,
            reason,
            Severity.WARN,
            desk.person.id,
            desk.now(),
            message,
        ),
    )
