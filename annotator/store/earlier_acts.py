"""Earlier acts: what histories, this one and others, say of an annotation, with the proof of it."""

from __future__ import annotations

import json
from typing import Final

from annotator.domain.earlier_act import EarlierAct
from annotator.store.history import HistoryRow
from annotator.store.project import Project

_OURS: Final = """
SELECT h.hash, h.annotation_id, h.seq, h.batch, h.at, h.who, coalesce(p.name, h.who), h.act,
  h.record, h.id, coalesce(h.before, ''), coalesce(h.after, ''),
  coalesce((SELECT hash FROM history WHERE seq < h.seq ORDER BY seq DESC LIMIT 1), '')
FROM history h LEFT JOIN person p ON p.id = h.who
WHERE h.annotation_id = ? ORDER BY h.seq
"""
_THEIRS: Final = "WHERE annotation_id = ? ORDER BY at, seq, id"


def earlier_acts(project: Project, annotation_id: str) -> list[EarlierAct]:
    """Return what other projects did to an annotation before it came here, the oldest first."""
    return project.records(EarlierAct, _THEIRS, (annotation_id,))


def told_before(project: Project, annotation_id: str) -> list[HistoryRow]:
    """Return the earlier acts as rows of a history, the oldest first.

    Their `seq` is 0: they are no rows of ours, and nobody can go back to them. `batch` is below 0
    and one for each act.
    """
    found, last = list[HistoryRow](), (0, "")
    for act in earlier_acts(project, annotation_id):
        batch = found[-1].batch if found and (act.batch, act.at) == last else -len(found) - 1
        last = act.batch, act.at
        told = (act.at, act.who, act.act, act.record, act.record_id)
        found.append(HistoryRow(0, batch, *told, _object(act.before), _object(act.after), act.id))
    return found


def acts_on(project: Project, annotation_id: str) -> list[EarlierAct]:
    """Return all that was ever done to an annotation, elsewhere and then here, to go along with it.

    What our own history tells of the earlier acts themselves is left out: they are there already.
    """
    ours = (EarlierAct(*row) for row in project.rows(_OURS, (annotation_id,)))
    own = [each for each in ours if each.record != "earlier_act"]
    return [*earlier_acts(project, annotation_id), *own]


def is_known(project: Project, act: EarlierAct) -> bool:
    """Whether the project has a row of a history, be it in its own."""
    if project.record(EarlierAct, act.id) is not None:
        return True
    own = "SELECT 1 FROM history WHERE seq = ? AND hash = ?"
    return bool(project.rows(own, (act.seq, act.id)))


def _object(text: str) -> dict[str, object] | None:
    found: dict[str, object] | None = json.loads(text) if text else None
    return found
