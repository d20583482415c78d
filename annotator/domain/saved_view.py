"""Saved views: a filter and an order of a list under a name of the desk's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.refusal import Refusal


class Pane(StrEnum):
    """Which list a view is of."""

    ANNOTATIONS = "annotations"
    QUEUE = "queue"


@dataclass(frozen=True, slots=True)
class SavedView:
    """A named view. `query` is what the list's filter says of itself, and only it can read."""

    id: str
    name: str
    pane: Pane
    query: Mapping[str, object]
    created_by: str
    created_at: str

    def __post_init__(self) -> None:
        """Refuse a view that has no name to be found by."""
        if not self.name.strip():
            raise Refusal("view_unnamed")
