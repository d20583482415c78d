"""Saved views, as the project knows them."""

from __future__ import annotations

from annotator.domain.saved_view import Pane, SavedView
from annotator.store.project import Project


def views(project: Project, pane: Pane) -> list[SavedView]:
    """Return the views of a list, in the order in which they were saved."""
    return project.records(SavedView, "WHERE pane = ? ORDER BY id", (pane.value,))


def view(project: Project, view_id: str) -> SavedView | None:
    """Return one view."""
    return project.record(SavedView, view_id)
