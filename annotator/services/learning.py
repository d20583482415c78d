"""Learning which claims the editor wants: decisions remembered, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from annotator.services.desk import Desk
from annotator.services.suggesting import CLAIMS
from annotator.store import suggestions as stored
from annotator.suggest.learning import MOST, decision
from annotator.suggest.suggestion import Suggestion

Remembered = list[Any]
"""A decision as the project keeps it: the id of its record, its reasons' weights, taken or not."""


def remembered(record_id: str, claim: Suggestion, *, is_taken: bool) -> Remembered:
    """Return a decision on a claim, as `claims.recognise` gave it, to be remembered."""
    return [record_id, dict(decision(claim, is_taken=is_taken).reasons), is_taken]


def decisions(desk: Desk) -> list[Remembered]:
    """Return what was decided, the oldest first."""
    found = stored.learned(desk.project, CLAIMS).get("decisions")
    return found if isinstance(found, list) else []


def remember(desk: Desk, news: Sequence[Remembered]) -> list[Remembered]:
    """Remember decisions; those that count from now on are returned."""
    return _put(desk, [*decisions(desk), *news])


def forget(desk: Desk, record_ids: Iterable[str]) -> list[Remembered]:
    """Forget the decisions behind records that were taken back; return those that were forgotten.

    What was learned from them is learned anew by whoever asks for it.
    """
    gone, known = set(record_ids), decisions(desk)
    found = [each for each in known if each[0] in gone]
    if found:
        _put(desk, [each for each in known if each[0] not in gone])
    return found


def put_weights(desk: Desk, weights: Mapping[str, float]) -> None:
    """Keep what was learned from the decisions."""
    known = stored.learned(desk.project, CLAIMS)
    stored.put_learned(desk.project, CLAIMS, {**known, "weights": dict(weights)})


def reset(desk: Desk) -> None:
    """Forget all decisions, and what was learned from them."""
    stored.put_learned(desk.project, CLAIMS, {})


def _put(desk: Desk, kept: list[Remembered]) -> list[Remembered]:
    kept = kept[-MOST:]
    known = stored.learned(desk.project, CLAIMS)
    stored.put_learned(desk.project, CLAIMS, {**known, "decisions": kept})
    return kept
