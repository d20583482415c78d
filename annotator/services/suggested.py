"""What is suggested for an article, without a window: each recogniser's answer, block by block."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from annotator.domain.text import Span
from annotator.services.desk import Desk
from annotator.services.suggesting import (
    Reading,
    Settled,
    found_before,
    keep,
    reading_of,
    to_keep,
    weights_of,
)
from annotator.services.worker import Worker
from annotator.store.project import StoreError
from annotator.store.suggestions import Found
from annotator.suggest.blocks import blocks
from annotator.suggest.claims_score import DEFAULT_THRESHOLD, rescored
from annotator.suggest.entity_groups import grouped
from annotator.suggest.patience import Failures
from annotator.suggest.protocol import MALFORMED, understood
from annotator.suggest.recognisers import Recogniser, recognisers_for
from annotator.suggest.suggestion import Suggestion, Topic


class Suggested(NamedTuple):
    """What is suggested, in reading order, and the names of the recognisers that failed."""

    found: list[Suggestion]
    failed: tuple[str, ...]
    """Those that broke or took too long, in some part of the text or in all of it."""


def suggestions(
    desk: Desk,
    article_id: str,
    worker: Worker,
    topics: Collection[Topic] = tuple(Topic),
    *,
    uses_cache: bool = True,
) -> Suggested:
    """Return what the built-in recognisers suggest for an article.

    What was found before is not looked for again, and what is found now is kept in the project if
    that can be written; both only with `uses_cache`. Without what is annotated or was left, and of
    the claims those that learning puts above the usual threshold. It is no step.
    """
    reading = reading_of(desk, article_id)
    asking = _Asking(desk, reading, worker, uses_cache=uses_cache)
    found: dict[tuple[Topic, int, int], Suggestion] = {}
    for each in asking.all_of(recognisers_for(reading.lang, lambda one: _is_of(one, topics))):
        found.setdefault((each.topic, each.span.start, each.span.end), each)
    asking.keep()
    settled, weights = Settled(desk, reading), weights_of(desk)
    open_ones = (each for each in found.values() if not settled.has(each.topic, each.span))
    ranked = (rescored(each, weights) if each.topic is Topic.CLAIM else each for each in open_ones)
    kept = [each for each in ranked if each.topic in topics and _is_likely(each)]
    kept.sort(key=lambda each: (each.span.start, -each.span.end, each.topic))
    return Suggested(_with_groups(reading.text, kept), tuple(dict.fromkeys(asking.failed)))


class _Asking:
    """Asks recognisers about a text; better ones stand in the place of those they replace."""

    def __init__(self, desk: Desk, reading: Reading, worker: Worker, *, uses_cache: bool) -> None:
        self._desk, self._reading, self._worker = desk, reading, worker
        self._uses_cache = uses_cache
        self._blocks = blocks(reading.text)
        self._failures = Failures(len(self._blocks))
        self._keeping: list[Found] = []
        self.failed: list[str] = []

    def all_of(self, recognisers: Sequence[Recogniser]) -> Iterator[Suggestion]:
        """Yield what they find; where one fails, what those find in whose place it stands."""
        replaced = {name for each in recognisers for name in each.replaces}
        for recogniser in recognisers:
            if recogniser.name in replaced:
                continue
            others = [each for each in recognisers if each.name in recogniser.replaces]
            for region in self._blocks:
                found = self._found(recogniser, region)
                if found is None:
                    found = [one for each in others for one in self._found(each, region) or ()]
                yield from found

    def keep(self) -> None:
        """Keep what was found; a project that is busy does without."""
        with suppress(StoreError):
            keep(self._desk, self._keeping)

    def _found(self, recogniser: Recogniser, region: Span) -> list[Suggestion] | None:
        """Return what a recogniser finds in a region; None if it fails there."""
        known = self._known(recogniser, region)
        if known is not None:
            return known
        label = recogniser.label
        if self._failures.is_too_often(label):
            return None
        answer = self._worker.recognise(self._reading, recogniser, region)
        if answer is None:
            self._failures.count(label)
            self.failed.append(recogniser.name)
            return None
        self._failures.forgive(label)
        if self._uses_cache:
            self._keeping.append(to_keep(self._reading, label, region, answer))
        return self._fitting(answer)

    def _known(self, recogniser: Recogniser, region: Span) -> list[Suggestion] | None:
        if not self._uses_cache:
            return None
        known = found_before(self._desk, self._reading, recogniser.label, region)
        try:
            return None if known is None else self._fitting(known)
        except MALFORMED:
            return None

    def _fitting(self, answer: str) -> list[Suggestion]:
        return [each for each in understood(answer) if each.fits(self._reading.text)]


def _is_of(recogniser: Recogniser, topics: Collection[Topic]) -> bool:
    return not {*recogniser.topics}.isdisjoint(topics)


def _is_likely(each: Suggestion) -> bool:
    return each.topic is not Topic.CLAIM or each.score >= DEFAULT_THRESHOLD


def _with_groups(text: str, found: list[Suggestion]) -> list[Suggestion]:
    """Group the names of the whole text: they were found piece by piece."""
    names = [each for each in found if each.topic is Topic.ENTITY]
    under = dict(zip(map(id, names), grouped(text, names), strict=True))
    return [under.get(id(each), each) for each in found]
