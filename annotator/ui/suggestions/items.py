"""What is offered to the editor: a suggestion or a finding at its place, and which are shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final

from annotator.domain.text import Span
from annotator.services.suggesting import kind_of
from annotator.suggest.findings import Finding
from annotator.suggest.suggestion import Suggestion, Topic

FINDING: Final = "finding"
TOPICS: Final = (*(each.value for each in Topic), FINDING)

_KINDS: Final = {topic: kind_of(topic).value for topic in Topic}

Key = tuple[int, int, str]
"""Where an item comes in reading order, the longer of two first."""


@dataclass(frozen=True, slots=True)
class Item:
    """One suggestion, or a finding with its sentence (`said`), at its place."""

    topic: str
    span: Span
    quote: str
    suggestion: Suggestion | None = None
    finding: Finding | None = None
    said: str = ""

    @property
    def key(self) -> Key:
        """Where it comes in reading order."""
        return self.span.start, -self.span.end, self.topic + self.said

    @property
    def kind(self) -> str:
        """What it looks like in the text: the kind it becomes."""
        if self.suggestion is not None:
            return _KINDS[self.suggestion.topic]
        return "flag"

    @property
    def score(self) -> float:
        """How sure the recogniser is; a finding is always shown."""
        return self.suggestion.score if self.suggestion is not None else 1.0


@dataclass(frozen=True, slots=True)
class Rules:
    """What is shown: all that is neither settled nor hidden, and claims from a score on."""

    is_settled: Callable[[Item], bool]
    weights: Mapping[str, float]
    claims_from: float
    hidden: Collection[str]

    def is_open(self, item: Item) -> bool:
        """Whether it still waits for the editor, shown or hidden."""
        is_enough = item.topic != Topic.CLAIM or item.score >= self.claims_from
        return is_enough and not self.is_settled(item)


def key_of(suggestion: Suggestion) -> Key:
    """Return the key of the item of a suggestion."""
    span = suggestion.span
    return span.start, -span.end, suggestion.topic.value
