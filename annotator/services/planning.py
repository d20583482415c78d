"""Planning: who checks what, how urgently, and by when."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from annotator.domain.annotation import Annotation
from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.services.days import iso_day
from annotator.services.desk import Desk
from annotator.services.settling import Outcome, each
from annotator.store import people

PRIORITIES: Final = (0, 1, 2, 3)
"""None, low, high, urgent: a list puts the highest first."""


def assign(desk: Desk, ids: Iterable[str], person_id: str) -> Step:
    """Give annotations to a person, or to nobody with an empty id (`person_missing`).

    An approved annotation can be given to somebody too: it says who has it on the desk, and
    nothing about the statement.
    """
    if person_id and all(person.id != person_id for person in people.people(desk.project)):
        raise Refusal("person_missing", id=person_id)
    return _planned(
        desk, "assign", ids, lambda known: replace(known, assigned_to=person_id or None)
    )


def set_priority(desk: Desk, ids: Iterable[str], priority: int) -> Step:
    """Say how urgent annotations are (`PRIORITIES`); another number is a bug (ValueError)."""
    if priority not in PRIORITIES:
        raise ValueError(f"no priority: {priority}")
    return _planned(desk, "set_priority", ids, lambda known: replace(known, priority=priority))


def set_due(desk: Desk, ids: Iterable[str], day: str) -> Step:
    """Say by which ISO date annotations are to be checked; empty for none (`date_not_iso`)."""
    due_on = iso_day(day)
    return _planned(desk, "set_due", ids, lambda known: replace(known, due_on=due_on))


def _planned(
    desk: Desk, act: str, ids: Iterable[str], plan: Callable[[Annotation], Annotation]
) -> Step:
    def attempt(annotation_id: str) -> Outcome:
        before = desk.annotation(annotation_id)
        after = plan(before)
        if after == before:
            return Outcome()
        return Outcome((Change(before, replace(after, modified_at=desk.now())),))

    return each(act, ids, attempt)
