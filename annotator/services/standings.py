"""Standings: those of the annotations of a file, read ahead in the order of the file."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from typing import Final

from annotator.domain.review import Standing
from annotator.services.desk import Desk
from annotator.store.project import StoreError
from annotator.store.standings import Stood, stood

_AT_ONCE: Final = 500
"""So many are read together: what is read of them is held until the next ones are."""


class Standings:
    """The standings of annotations as the project has them while a file is taken in."""

    def __init__(self, desk: Desk, ids: Iterable[str]) -> None:
        """Expect to be asked for annotations that are there, in about this order."""
        self._desk = desk
        self._coming = iter(dict.fromkeys(ids))
        self._read: dict[str, Stood] = {}
        self._alone: bool | None = None
        self._unverifiable: dict[str | None, bool] = {}

    def of(self, annotation_id: str) -> Standing:
        """Return what the guards look at; asked for once, an annotation costs a share of a query.

        Refused as `Desk.standing` does.
        """
        while annotation_id not in self._read and (some := list(islice(self._coming, _AT_ONCE))):
            self._read = {}
            # A row that is no record is the matter of the line that is about it.
            with suppress(StoreError):
                self._read = stood(self._desk.project, some)
        found = self._read.pop(annotation_id, None)
        if found is None:
            return self._desk.standing(annotation_id)
        return Standing(
            *found,
            unverifiable=self.is_unverifiable(found.annotation.verdict),
            person_id=self._desk.person.id,
            alone=self._is_alone(),
        )

    def is_unverifiable(self, verdict_id: str | None) -> bool:
        """Return what `Desk.is_unverifiable` does, asking the project once for each verdict."""
        if verdict_id not in self._unverifiable:
            self._unverifiable[verdict_id] = self._desk.is_unverifiable(verdict_id)
        return self._unverifiable[verdict_id]

    def _is_alone(self) -> bool:
        if self._alone is None:
            self._alone = self._desk.is_alone()
        return self._alone
