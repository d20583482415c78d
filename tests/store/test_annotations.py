from __future__ import annotations

from dataclasses import replace
from typing import Any

from annotator.domain.annotation import (
    AnchorState,
    Annotation,
    Kind,
    Origin,
    ReviewStatus,
    Work,
)
from annotator.domain.review import FlagStatus, Severity
from annotator.store import annotations as stored
from annotator.store.annotations import (
    Counts,
    ListRow,
    anchor_of,
    annotation,
    counts,
    dependents,
    list_rows,
)
from annotator.store.dossiers import dossiers
from annotator.store.places import annotation_at
from tests.store.making import World, at, changed, ids


def edit(world: World, before: Annotation, **values: Any) -> Annotation:
    after = replace(before, **values)
    world.apply(changed(before, after))
    return after


def test_an_annotation_is_found_by_its_id_and_by_its_article(world: World) -> None:
    first, second = world.tag("douze arbres"), world.tag("La maire")
    assert annotation(world.project, second.id) == second
    assert annotation(world.project, "none") is None
    assert stored.annotations(world.project, "article") == [first, second]
    assert stored.annotations(world.project, "none") == []


def test_the_list_is_in_reading_order_the_longer_first(world: World) -> None:
    late = world.tag("Le budget")
    short = world.tag("La maire")
    long = world.tag("La maire en promet cent")
    twin = world.tag("La maire")
    rows = list_rows(world.project, "article")
    assert [row.id for row in rows] == [long.id, short.id, twin.id, late.id]
    assert [row.exact for row in rows][:2] == ["La maire en promet cent", "La maire"]
    assert list_rows(world.project, "article", [late.id, short.id, "none"]) == [rows[1], rows[3]]
    assert list_rows(world.project, "article", []) == []


def test_a_row_tells_what_a_list_shows(world: World) -> None:
    claim = edit(
        world,
        world.tag("douze arbres", Kind.CLAIM, "number"),
        note="à voir",
        claim_text="Douze arbres ont été plantés.",
        verdict="half_true",
        work=Work.IN_PROGRESS,
        review=ReviewStatus.REQUESTED,
        origin=Origin.IMPORTED,
    )
    world.flag(claim, severity=Severity.WARN)
    world.flag(claim, severity=Severity.BLOCK)
    world.flag(claim, severity=Severity.INFO)
    source = world.source("Registre")
    world.cite(claim, source)
    world.cite(claim, source)
    (row,) = list_rows(world.project, "article")
    start = world.version.text.index("douze arbres")
    assert row == ListRow(
        id=claim.id,
        article_id="article",
        kind=Kind.CLAIM,
        subtype="number",
        start=start,
        end=start + 12,
        exact="douze arbres",
        state=AnchorState.EXACT,
        work=Work.IN_PROGRESS,
        review=ReviewStatus.REQUESTED,
        origin=Origin.IMPORTED,
        verdict="half_true",
        note="à voir",
        value="Douze arbres ont été plantés.",
        open_flags=3,
        severity="block",
        sources=2,
    )
    assert list_rows(world.project, "article", [claim.id]) == [row]
    assert (row.kind, row.work) == (Kind.CLAIM, Work.IN_PROGRESS)
    assert all(type(row[n]) is not str for n in (2, 7, 8, 9, 10))


def test_a_few_rows_are_found_without_going_through_the_whole_version(world: World) -> None:
    asked: list[str] = []
    claim = world.tag("cent")
    world.project.connection.set_trace_callback(asked.append)
    list_rows(world.project, "article", ["none"])
    list(dossiers(world.project, ids=[claim.id]))
    world.project.connection.set_trace_callback(None)
    plans = [
        str(world.project.rows(f"EXPLAIN QUERY PLAN {statement}"))
        for statement in asked
        if "FROM anchor" in statement and "json_each" in statement
    ]
    assert len(plans) == 2
    assert all("(annotation_id=?" in plan and "(version_id=?)" not in plan for plan in plans)


def test_the_value_is_that_of_the_kind(world: World) -> None:
    entity = world.entity("Inès Vauquelin")
    named = edit(world, world.tag("La maire", Kind.ENTITY), entity_id=entity.id, claim_text="-")
    unnamed = world.tag("Élus", Kind.ENTITY)
    dated = edit(world, world.tag("2020", Kind.DATE), edtf="2020", entity_id=entity.id)
    rows = {row.id: row for row in list_rows(world.project, "article")}
    assert rows[named.id].value == "Inès Vauquelin"
    assert rows[unnamed.id].value == ""
    assert rows[dated.id].value == "2020"


def test_only_open_flags_count_and_the_worst_of_them_is_told(world: World) -> None:
    marked = [world.tag(words) for words in ("Montclar", "cent", "Élus")]
    for tag, severity in zip(marked, Severity, strict=True):
        world.flag(tag, severity=severity)
    closed = world.flag(marked[0], severity=Severity.BLOCK)
    world.apply(
        changed(
            closed,
            replace(closed, status=FlagStatus.RESOLVED, closed_by="aude", closed_at=at(1)),
        )
    )
    unmarked = world.tag("parents")
    told = {row.id: (row.open_flags, row.severity) for row in list_rows(world.project, "article")}
    assert [told[tag.id] for tag in (*marked, unmarked)] == [
        *((1, severity) for severity in ("info", "warn", "block")),
        (0, ""),
    ]


def test_the_place_is_that_in_the_newest_version(world: World) -> None:
    stays, goes = world.tag("douze arbres"), world.tag("La maire")
    second = world.new_version(world.article, 2, "On a planté douze arbres.")
    moved = world.anchor(stays, "douze arbres", AnchorState.MOVED, second)
    world.add(second, moved)
    (row,) = list_rows(world.project, "article")
    assert (row.start, row.state) == (moved.start, AnchorState.MOVED)
    assert anchor_of(world.project, stays.id) == moved
    old = anchor_of(world.project, goes.id)
    assert old is not None
    assert old.version_id == world.version.id
    assert anchor_of(world.project, "none") is None


def test_annotations_are_counted(world: World) -> None:
    assert counts(world.project, "article") == Counts(0, 0, 0, 0, 0, 0, 0, 0)
    claim, other = world.tag("douze arbres"), world.tag("cent")
    world.tag("La maire", Kind.ENTITY)
    date = world.tag("2020", Kind.DATE)
    edit(world, date, work=Work.CHECKED, checked_by="aude", review=ReviewStatus.REQUESTED)
    world.cite(claim, world.source("Registre"))
    world.flag(other)
    world.flag(other)
    assert counts(world.project, "article") == Counts(
        annotations=4,
        claims=2,
        entities=1,
        dates=1,
        checked=1,
        flagged=1,
        claims_without_source=1,
        requested=1,
    )


def test_all_that_hangs_on_an_annotation_is_told(world: World) -> None:
    mine, other = world.tag("douze arbres"), world.tag("cent")
    second = world.new_version(world.article, 2)
    anchor = world.anchor(mine, "douze", version=second)
    world.add(second, anchor)
    source = world.source("Registre")
    hanging = [
        anchor_of(world.project, mine.id),
        world.cite(mine, source),
        world.flag(mine),
        world.review(mine),
        world.comment(mine, "?"),
    ]
    world.cite(other, source)
    world.flag(other)
    world.flag(None)
    found = dependents(world.project, mine.id)
    assert len(found) == 6
    assert all(each in found for each in hanging)
    assert len(set(ids(found))) == 6
    assert dependents(world.project, "none") == []


def test_an_annotation_is_found_by_its_place_and_kind(world: World) -> None:
    claim = world.tag("douze arbres")
    date = world.tag("douze arbres", Kind.DATE)
    anchor = anchor_of(world.project, claim.id)
    assert anchor is not None
    place = (world.version.id, anchor.start, anchor.end)
    assert annotation_at(world.project, *place, Kind.CLAIM) == claim.id
    assert annotation_at(world.project, *place, Kind.DATE) == date.id
    assert annotation_at(world.project, *place, Kind.ENTITY) is None
    assert annotation_at(world.project, "version", anchor.start, anchor.end + 1, Kind.CLAIM) is None
