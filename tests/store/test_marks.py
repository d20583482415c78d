from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation import AnchorState, Kind, Origin, ReviewStatus, Work
from annotator.domain.review import FlagStatus
from annotator.domain.text import Span
from annotator.store.annotations import list_rows
from annotator.store.marks import MarkRow, marks_of, marks_over, pieces_of_marks
from tests.store.making import World, at, changed


def test_a_mark_tells_where_it_stands_and_what_is_seen_of_it(world: World) -> None:
    plain, claim = world.tag("La maire"), world.tag("douze arbres")
    date = world.annotation(Kind.DATE)
    world.add(date, world.anchor(date, "2020", AnchorState.STALE))
    checked = replace(claim, work=Work.CHECKED, checked_by="aude", review=ReviewStatus.APPROVED)
    world.apply(changed(claim, replace(checked, origin=Origin.SUGGESTED)))
    raised = world.flag(claim)
    text, version = world.version.text, world.version.id
    start = text.index("douze arbres")
    whole = MarkRow(claim.id, "claim", start, start + 12, 1, 1, 0, 1, 1)
    assert marks_of(world.project, version, [claim.id, "none"]) == [whole]
    here = text.index("La maire")
    bare = MarkRow(plain.id, "claim", here, here + 8, 0, 0, 0, 0, 0)
    assert marks_of(world.project, version, [plain.id]) == [bare]
    (dated,) = marks_of(world.project, version, [date.id])
    assert (dated.kind, dated.stale) == ("date", 1)
    answered = replace(raised, status=FlagStatus.RESOLVED, closed_by="aude", closed_at=at(3))
    world.apply(changed(raised, answered))
    assert marks_of(world.project, version, [claim.id]) == [whole._replace(flagged=0)]


def test_marks_over_a_span_share_a_letter_with_it(world: World) -> None:
    first, second = world.tag("Montclar"), world.tag("a planté")
    version, end = world.version.id, len("Montclar")
    assert [row.id for row in marks_over(world.project, version, Span(0, end))] == [first.id]
    over = marks_over(world.project, version, Span(end - 1, end + 2))
    assert [row.id for row in over] == [first.id, second.id]
    assert marks_over(world.project, version, Span(end, end + 1)) == []


def test_the_pieces_are_all_marks_in_reading_order(world: World) -> None:
    twin, wide = world.tag("douze"), world.tag("douze arbres")
    for words in ("Montclar", "douze", "La maire", "cent", "Élus", "douze"):
        world.tag(words)
    assert twin.id != wide.id
    version = world.version.id
    listed = [row.id for row in list_rows(world.project, "article")]
    for size in (1, 2, 3, 8, 50):
        found = list(pieces_of_marks(world.project, version, size))
        assert [row.id for piece in found for row in piece] == listed
        assert all(len(piece) <= size for piece in found)
    assert list(pieces_of_marks(world.project, "none")) == []
