"""Saved views as the project knows them."""

from __future__ import annotations

from annotator.domain.saved_view import Pane, SavedView
from annotator.store.views import view, views
from tests.store.making import AT, World


def test_the_views_of_a_list_stand_in_the_order_in_which_they_were_saved(world: World) -> None:
    late = SavedView("v2", "Late", Pane.QUEUE, {"kind": "claim"}, "aude", AT)
    early = SavedView("v1", "Early", Pane.QUEUE, {}, "aude", AT)
    other = SavedView("v0", "Other", Pane.ANNOTATIONS, {}, "aude", AT)
    world.add(late, early, other)
    assert views(world.project, Pane.QUEUE) == [early, late]
    assert view(world.project, "v2") == late
    assert view(world.project, "v9") is None
