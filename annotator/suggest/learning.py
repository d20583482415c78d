"""Learning which claims an editor wants: weights fitted to what was taken and what was left.

The features are the reasons of the claims, the weights start as they were set by hand, and a ridge
pulls each back there, so that a few decisions move little and hundreds move much: a logistic
regression by Newton's method, in plain Python, some tenths of a second for a thousand claims.
To forget, drop the weights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from annotator.suggest.claims_score import BIAS, BIAS_CODE, logistic
from annotator.suggest.suggestion import Suggestion

PULL: Final = 8.0
"""How strongly a weight is held where it was set by hand: as much as so many claims."""

MOST: Final = 1_000
"""Of more decisions the last ones count."""

FEWEST: Final = 5
"""From fewer decisions nothing is learned."""

_STEPS: Final = 8
_Matrix = list[list[float]]


class Decision(NamedTuple):
    """One claim that was decided on: the hand-set weights of its reasons by code, and how."""

    reasons: Mapping[str, float]
    is_taken: bool


def decision(claim: Suggestion, *, is_taken: bool) -> Decision:
    """Return what is to be remembered of a claim, as `claims.recognise` gave it."""
    return Decision({each.code: each.weight for each in claim.reasons}, is_taken)


def learned(decisions: Sequence[Decision]) -> dict[str, float]:
    """Return the weights by code, `bias` among them; nothing for too few decisions.

    Always fitted anew from the weights set by hand, so that the same decisions give the same
    weights. Decisions of one kind alone say how much is wanted, not what.
    """
    known = decisions[-MOST:]
    if len(known) < FEWEST:
        return {}
    start = _hand_weights(known)
    codes = list(start)
    rows = [_row(each, codes) for each in known]
    weights = list(start.values())
    for _ in range(_STEPS):
        slopes, bends = _slopes(rows, weights, list(start.values()))
        step = _solved(bends, slopes)
        weights = [weight - moved for weight, moved in zip(weights, step, strict=True)]
    return {code: round(weight, 4) for code, weight in zip(codes, weights, strict=True)}


class _Row(NamedTuple):
    """One decision: the places of its reasons among the weights."""

    places: tuple[int, ...]
    is_taken: bool


def _row(each: Decision, codes: Sequence[str]) -> _Row:
    return _Row(tuple(at for at, code in enumerate(codes) if _has(each, code)), each.is_taken)


def _has(each: Decision, code: str) -> bool:
    return code == BIAS_CODE or code in each.reasons


def _hand_weights(decisions: Sequence[Decision]) -> dict[str, float]:
    weights = {BIAS_CODE: BIAS}
    for each in decisions:
        weights.update(each.reasons)
    return weights


def _slopes(
    rows: Sequence[_Row], weights: Sequence[float], start: Sequence[float]
) -> tuple[list[float], _Matrix]:
    """Return how the loss grows with each weight, and how that changes with each other one."""
    slopes = [PULL * (weight - first) for weight, first in zip(weights, start, strict=True)]
    bends = [[PULL * (one == other) for other in range(len(start))] for one in range(len(start))]
    for places, is_taken in rows:
        chance = logistic(sum(weights[at] for at in places))
        bend = chance * (1 - chance)
        for at in places:
            slopes[at] += chance - is_taken
            line = bends[at]
            for other in places:
                line[other] += bend
    return slopes, bends


def _solved(matrix: _Matrix, vector: Sequence[float]) -> list[float]:
    """Solve linear equations by elimination; the ridge keeps every pivot above zero."""
    rows = [[*line, value] for line, value in zip(matrix, vector, strict=True)]
    for at, pivot in enumerate(rows):
        for row in rows[at + 1 :]:
            factor = row[at] / pivot[at]
            row[at:] = [one - factor * two for one, two in zip(row[at:], pivot[at:], strict=True)]
    found = [0.0] * len(rows)
    for at in reversed(range(len(rows))):
        known = sum(rows[at][other] * found[other] for other in range(at + 1, len(rows)))
        found[at] = (rows[at][-1] - known) / rows[at][at]
    return found
