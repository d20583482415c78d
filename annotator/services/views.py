"""Views: a filter and an order that the desk keeps under a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from annotator.domain.change import Change, Step, only_real
from annotator.domain.refusal import Refusal
from annotator.domain.saved_view import Pane, SavedView
from annotator.services.desk import Desk
from annotator.store import views
from annotator.store.folding import squeezed

LONGEST_NAME: Final = 80
"""A menu shows no more letters of a name."""


def save_view(desk: Desk, name: str, pane: Pane, query: Mapping[str, object]) -> Step:
    """Keep a filter under a name; refused: `view_unnamed`, `view_named_twice`, `view_name_long`."""
    words = _sound(desk, name, pane)
    made = SavedView(desk.new_id(), words, pane, dict(query), desk.person.id, desk.now())
    return Step("save_view", (Change(None, made),))


def rename_view(desk: Desk, view_id: str, name: str) -> Step:
    """Call a view otherwise; refused as `save_view` refuses, and `view_missing`."""
    before = _known(desk, view_id)
    words = _sound(desk, name, before.pane, but=view_id)
    return Step("rename_view", only_real((Change(before, replace(before, name=words)),)))


def change_view(desk: Desk, view_id: str, query: Mapping[str, object]) -> Step:
    """Let a view show something else under the same name; refused: `view_missing`."""
    before = _known(desk, view_id)
    return Step("change_view", only_real((Change(before, replace(before, query=dict(query))),)))


def delete_view(desk: Desk, view_id: str) -> Step:
    """Keep a view no longer; what it showed stays as it is. Refused: `view_missing`."""
    return Step("delete_view", (Change(_known(desk, view_id), None),))


def _known(desk: Desk, view_id: str) -> SavedView:
    found = views.view(desk.project, view_id)
    if found is None:
        raise Refusal("view_missing", id=view_id)
    return found


def _sound(desk: Desk, name: str, pane: Pane, *, but: str = "") -> str:
    """Return a name with single spaces; refuse one that cannot be found or told apart."""
    words = " ".join(name.split())
    if not words:
        raise Refusal("view_unnamed")
    if len(words) > LONGEST_NAME:
        raise Refusal("view_name_long", most=LONGEST_NAME)
    for other in views.views(desk.project, pane):
        if other.id != but and squeezed(other.name) == squeezed(words):
            raise Refusal("view_named_twice", name=other.name)
    return words
