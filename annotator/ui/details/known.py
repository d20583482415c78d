"""The entities that a name field proposes, kept up with what changes of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.domain.annotation import Entity
from annotator.domain.change import Step
from annotator.store import entities
from annotator.ui.session import Session
from annotator.ui.widgets.completing import Proposal
from annotator.ui.widgets.folding import fold
from annotator.ui.words import SUBTYPES, said


class KnownEntities(QObject):
    """Every entity of the project, by id."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_id = {each.id: each for each in entities.entities(session.project)}
        self._proposals: list[tuple[str, Proposal]] = []
        session.changed.connect(self._follow)

    def name_of(self, entity_id: str | None) -> str:
        """Return an entity's canonical name; empty for none."""
        found = self._by_id.get(entity_id or "")
        return found.canonical_name if found else ""

    def get(self, entity_id: str) -> Entity | None:
        """Return one entity."""
        return self._by_id.get(entity_id)

    def proposals(self) -> Sequence[tuple[str, Proposal]]:
        """Return what fields propose, by name, each with its folded label."""
        if not self._proposals:
            known = sorted(self._by_id.values(), key=lambda each: each.canonical_name.casefold())
            self._proposals = [(fold(each.canonical_name), _proposal(each)) for each in known]
        return self._proposals

    def _follow(self, step: Step) -> None:
        for change in step.changes:
            for record in (change.before, change.after):
                if isinstance(record, Entity):
                    self._proposals.clear()
                    self._by_id.pop(record.id, None)
                    if record is change.after:
                        self._by_id[record.id] = record


def _proposal(entity: Entity) -> Proposal:
    return Proposal(entity.id, entity.canonical_name, said(SUBTYPES, entity.type))
