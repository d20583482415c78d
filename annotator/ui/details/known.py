"""The entities that a name field proposes, read again only when one has changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation import Entity
from annotator.domain.change import Step
from annotator.store import entities
from annotator.ui.session import Session
from annotator.ui.widgets.completing import Proposal
from annotator.ui.words import SUBTYPES, said


class KnownEntities(QObject):
    """Every entity of the project, by id."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._by_id: dict[str, Entity] = {}
        session.changed.connect(self._follow)
        self._read()

    def name_of(self, entity_id: str | None) -> str:
        """Return an entity's canonical name; empty for none."""
        found = self._by_id.get(entity_id or "")
        return found.canonical_name if found else ""

    def get(self, entity_id: str) -> Entity | None:
        """Return one entity."""
        return self._by_id.get(entity_id)

    def proposals(self) -> list[Proposal]:
        """Return what fields propose, by name."""
        known = sorted(self._by_id.values(), key=lambda each: each.canonical_name.casefold())
        return [Proposal(each.id, each.canonical_name, said(SUBTYPES, each.type)) for each in known]

    def _follow(self, step: Step) -> None:
        if any(change.name == "entity" for change in step.changes):
            self._read()
            self.changed.emit()

    def _read(self) -> None:
        self._by_id = {each.id: each for each in entities.entities(self._session.project)}
