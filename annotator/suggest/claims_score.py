"""The score of a claim: a sum of log-odds, one for each reason, through the logistic function."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import exp
from typing import Final

from annotator.suggest.suggestion import Reason, Suggestion

BIAS: Final = -1.4
"""The log-odds of a sentence without any reason."""

BIAS_CODE: Final = "bias"

DEFAULT_THRESHOLD: Final = 0.3
"""What is shown unless the editor moves the slider."""


def score(reasons: Iterable[Reason], weights: Mapping[str, float]) -> float:
    """Return how likely a sentence is worth checking, from 0 to 1, by its reasons' own weights.

    Of `weights` only the one of the sentence without any reason is looked up, `bias`.
    """
    return logistic(weights.get(BIAS_CODE, BIAS) + sum(each.weight for each in reasons))


def weighed(reasons: Iterable[Reason], weights: Mapping[str, float]) -> tuple[Reason, ...]:
    """Return reasons with the weights that replace theirs, by their codes."""
    return tuple(replace(each, weight=weights.get(each.code, each.weight)) for each in reasons)


def rescored(claim: Suggestion, weights: Mapping[str, float]) -> Suggestion:
    """Return a claim as learned weights see it: nothing has to be read again."""
    reasons = weighed(claim.reasons, weights)
    return replace(claim, reasons=reasons, score=round(score(reasons, weights), 3))


def logistic(total: float) -> float:
    """Return the probability of log-odds; beyond 500 either way it is 0 or 1."""
    return 1 / (1 + exp(-max(min(total, 500.0), -500.0)))
