"""What a run of capitalised words is taken for, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.suggestion import Reason

SURE: Final = 0.6
"""From here on a guess stands by itself; below it gives way to whoever knows better."""

LEAST: Final = 0.35
"""What scores less is not suggested."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A name at a place of the whole text; `score` is from 0 to 1."""

    span: Span
    subtype: str
    score: float
    reasons: tuple[Reason, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether the guess stands by itself."""
        return self.score >= SURE


def guess(span: Span, subtype: str, score: float, code: str, evidence: str) -> Guess:
    """Return a guess for one reason."""
    return Guess(span, subtype, score, (Reason(code, evidence),))
