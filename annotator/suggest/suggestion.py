"""Suggestions: what a recogniser proposes for a place in a text, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.domain.text import Span


class Topic(StrEnum):
    """What is suggested. A quotation becomes a claim of that subtype when it is taken."""

    CLAIM = "claim"
    ENTITY = "entity"
    DATE = "date"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a suggestion: a code, what in the text shows it, and how much it counts.

    `weight` is in log-odds where the recogniser adds its reasons up, and 0 where it does not.
    """

    code: str
    evidence: str = ""
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One suggestion; it never decides.

    `span` is in code points of the text, half-open, and `quote` is what stands there: a suggestion
    whose quote differs from its place is refused by whoever shows it. `score` is from 0 to 1.
    `recogniser` is a name and a version, `name/1`. `details` are what else the topic has, each a
    value that JSON can hold: of a date `timex`, `timex_type`, `mod`, `edtf`, `earliest`, `latest`,
    `resolution`, `alternatives`, `weekday`; of an entity `canonical`, `role`, `group`; of a quote
    `speaker` (`start`, `end`, `quote`, or none), `cue`, `cue_start`, `cue_end`.
    """

    topic: Topic
    span: Span
    quote: str
    score: float
    recogniser: str
    subtype: str = ""
    reasons: tuple[Reason, ...] = ()
    details: Mapping[str, object] = field(default_factory=dict)

    def fits(self, text: str) -> bool:
        """Whether the text holds the quote at its place."""
        return text[self.span.start : self.span.end] == self.quote != ""
