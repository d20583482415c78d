"""Views: kept, renamed, changed and let go, each in one step."""

from __future__ import annotations

from annotator.domain.saved_view import Pane, SavedView
from annotator.services import views
from annotator.services.views import LONGEST_NAME
from annotator.store import views as stored
from tests.services.conftest import Bench, refused


def saved(bench: Bench, name: str, pane: Pane = Pane.QUEUE) -> SavedView:
    bench.desk.commit(views.save_view(bench.desk, name, pane, {"kind": "claim"}))
    return stored.views(bench.desk.project, pane)[-1]


def test_a_view_is_saved_under_its_name(bench: Bench) -> None:
    view = saved(bench, "  My   claims ")
    assert (view.name, view.query, view.created_by) == (
        "My claims",
        {"kind": "claim"},
        bench.desk.person.id,
    )


def test_a_name_is_there_once_in_its_list(bench: Bench) -> None:
    view = saved(bench, "Mine")
    saved(bench, "Mine", Pane.ANNOTATIONS)
    with refused("view_named_twice"):
        views.save_view(bench.desk, "MINE", Pane.QUEUE, {})
    other = saved(bench, "Other")
    with refused("view_named_twice"):
        views.rename_view(bench.desk, other.id, "mine")
    bench.desk.commit(views.rename_view(bench.desk, view.id, "MINE"))
    assert [each.name for each in stored.views(bench.desk.project, Pane.QUEUE)] == ["MINE", "Other"]


def test_a_view_needs_a_name_that_can_be_shown(bench: Bench) -> None:
    with refused("view_unnamed"):
        views.save_view(bench.desk, "  ", Pane.QUEUE, {})
    with refused("view_name_long"):
        views.save_view(bench.desk, "x" * (LONGEST_NAME + 1), Pane.QUEUE, {})


def test_a_view_is_changed_and_let_go(bench: Bench) -> None:
    view = saved(bench, "Mine")
    assert views.rename_view(bench.desk, view.id, "Mine").changes == ()
    bench.desk.commit(views.change_view(bench.desk, view.id, {"why": "stale"}))
    changed = stored.view(bench.desk.project, view.id)
    assert changed is not None
    assert changed.query == {"why": "stale"}
    step = views.delete_view(bench.desk, view.id)
    bench.desk.commit(step)
    assert stored.views(bench.desk.project, Pane.QUEUE) == []
    with refused("view_missing"):
        views.delete_view(bench.desk, view.id)
    bench.desk.commit(step.inverse())
    assert stored.views(bench.desk.project, Pane.QUEUE) == [changed]
