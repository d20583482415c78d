"""Lists by SQL say the same as a plain reading of the same records."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Anchor, Annotation, Kind, ReviewStatus, Work
from annotator.domain.review import Flag, FlagReason, FlagStatus, Severity
from annotator.domain.source import Citation
from annotator.store.annotations import list_rows
from annotator.store.list_filter import NOTHING, Filter, FlagState, Status
from annotator.store.list_order import Order, key_of
from annotator.store.listing import in_reading_order, listed, newest_version, total
from annotator.store.project import Project
from tests.store.making import AT, TEXT, World, at, world_in

TAGS = ("budget", "à voir", 'dit "non"', "a\\b", "a", "100 %", "bud")
VERDICTS = ("true", "half_true", "false", None)


@dataclass
class Crowd:
    """A project in which every attribute occurs in every other's company."""

    world: World
    annotations: list[Annotation]
    flags: list[Flag]
    citations: list[Citation]

    @property
    def project(self) -> Project:
        return self.world.project


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crowd]:
    path: Path = tmp_path_factory.mktemp("crowd") / "crowd.annot"
    with Project.create(path, at=AT) as project:
        yield crowd_in(world_in(project), random.Random(7))


def crowd_in(world: World, dice: random.Random) -> Crowd:
    sources = [world.source(title) for title in ("Registre", "Budget", "Carte")]
    crowd = Crowd(world, [], [], [])
    for number in range(90):
        work = dice.choice(list(Work))
        annotation = Annotation(
            f"{dice.choice('abc')}{number:03d}"[: dice.choice((4, 9))],
            "article",
            dice.choice(list(Kind)),
            dice.choice(("aude", "bruno")),
            AT,
            AT,
            tags=tuple(dice.sample(TAGS, dice.choice((0, 0, 1, 2)))),
            work=work,
            checked_by="aude" if work is Work.CHECKED else None,
            checked_at=AT if work is Work.CHECKED else None,
            review=dice.choice(list(ReviewStatus)),
            verdict=dice.choice(VERDICTS),
        )
        start = dice.randrange(12)
        end = start + dice.randrange(1, 9)
        anchor = Anchor(
            f"p{number:03d}", annotation.id, "version", start, end, TEXT[start:end], "", ""
        )
        flags = [flag_on(world, annotation, dice) for _ in range(dice.choice((0, 0, 0, 1, 1, 2)))]
        citations = [
            Citation(world.new_id(), annotation.id, dice.choice(sources).id, "aude", AT)
            for _ in range(dice.choice((0, 0, 1, 2)))
        ]
        world.add(annotation, anchor, *flags, *citations)
        crowd.annotations.append(annotation)
        crowd.flags += flags
        crowd.citations += citations
    return crowd


def flag_on(world: World, annotation: Annotation, dice: random.Random) -> Flag:
    status = dice.choice(list(FlagStatus))
    is_open = status is FlagStatus.OPEN
    return Flag(
        world.new_id(),
        "article",
        annotation.id,
        dice.choice(list(FlagReason)[:3]),
        dice.choice(list(Severity)),
        "bruno",
        at(3),
        status=status,
        resolution="" if is_open else "vu",
        closed_by=None if is_open else "aude",
        closed_at=None if is_open else AT,
    )


def takes(crowd: Crowd, wanted: Filter, each: Annotation) -> bool:
    """What a filter says, read word by word."""
    flags = [flag for flag in crowd.flags if flag.annotation_id == each.id]
    cited = {
        citation.source_id for citation in crowd.citations if citation.annotation_id == each.id
    }
    verdict = each.verdict if each.kind is Kind.CLAIM else None
    checks = [
        wanted.kind in {None, each.kind},
        meets_status(wanted.status, each, flags, cited),
        wanted.review in {None, each.review},
        wanted.author in {None, each.created_by},
        wanted.verdict is None
        or (each.kind is Kind.CLAIM and (verdict or NOTHING) == wanted.verdict),
        wanted.source is None or (wanted.source in cited if wanted.source else not cited),
        wanted.tag is None or wanted.tag in each.tags,
        meets_flags(wanted, flags),
    ]
    return all(checks)


def meets_status(status: Status, each: Annotation, flags: list[Flag], cited: set[str]) -> bool:
    return {
        Status.ANY: True,
        Status.TO_CHECK: each.work is Work.TO_CHECK,
        Status.IN_PROGRESS: each.work is Work.IN_PROGRESS,
        Status.CHECKED: each.work is Work.CHECKED,
        Status.FLAGGED: any(flag.is_open for flag in flags),
        Status.WITHOUT_SOURCE: not cited,
        Status.REQUESTED: each.review is ReviewStatus.REQUESTED,
        Status.CHANGES_REQUESTED: each.review is ReviewStatus.CHANGES_REQUESTED,
        Status.APPROVED: each.review is ReviewStatus.APPROVED,
        Status.REFUTED: each.kind is Kind.CLAIM and each.verdict == "false",
    }[status]


def meets_flags(wanted: Filter, flags: list[Flag]) -> bool:
    such = [
        flag
        for flag in flags
        if wanted.reason in {None, flag.reason} and wanted.severity in {None, flag.severity}
    ]
    match wanted.flag:
        case FlagState.OPEN:
            return any(flag.is_open for flag in such)
        case FlagState.ANSWERED:
            return any(not flag.is_open for flag in such)
        case FlagState.NONE:
            return not any(flag.is_open for flag in such)
        case FlagState.ANY:
            return bool(such) or (wanted.reason is None and wanted.severity is None)


def maybe(*values: Any) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), st.none(), st.sampled_from(values))


FILTERS = st.builds(
    Filter,
    words=st.just(()),
    kind=maybe(*Kind),
    status=st.one_of(st.just(Status.ANY), st.sampled_from(list(Status))),
    review=maybe(*ReviewStatus),
    verdict=maybe("true", "half_true", "false", NOTHING, "none"),
    flag=st.one_of(st.just(FlagState.ANY), st.sampled_from(list(FlagState))),
    reason=maybe(*list(FlagReason)[:3]),
    severity=maybe(*Severity),
    author=maybe("aude", "bruno", "nobody"),
    source=maybe(NOTHING, "id-000001", "id-000002", "none"),
    tag=maybe(*TAGS, "none", "bu"),
)


@settings(max_examples=400, deadline=None)
@given(wanted=FILTERS, order=st.sampled_from(list(Order)))
def test_a_list_by_sql_is_that_of_a_plain_reading(
    crowd: Crowd, wanted: Filter, order: Order
) -> None:
    rows = {row.id: row for row in list_rows(crowd.project, "article")}
    taken = [each.id for each in crowd.annotations if takes(crowd, wanted, each)]
    taken.sort(key=lambda each: key_of(order)(rows[each]))
    assert listed(crowd.project, "version", wanted, order) == taken
    some = taken[::2] + [each.id for each in crowd.annotations[::5]]
    assert listed(crowd.project, "version", wanted, order, some) == [
        each for each in taken if each in some
    ]


def test_the_crowd_is_such_that_every_filter_finds_something(crowd: Crowd) -> None:
    sources = {citation.source_id for citation in crowd.citations}
    assert {"id-000001", "id-000002"} <= sources
    for status in Status:
        found = listed(crowd.project, "version", Filter(status=status))
        assert 0 < len(found) <= len(crowd.annotations)
    for tag in TAGS:
        assert listed(crowd.project, "version", Filter(tag=tag))


def test_no_two_rows_have_the_same_key_and_ids_that_begin_another_come_after_it(
    crowd: Crowd,
) -> None:
    rows = list_rows(crowd.project, "article")
    for order in Order:
        assert len({key_of(order)(row) for row in rows}) == len(rows)
    longer = rows[0]._replace(id=f"{rows[0].id}x")
    keys: Callable[..., Any] = key_of(Order.NEWEST)
    assert keys(longer) < keys(rows[0])


def test_only_what_stands_in_the_newest_version_is_listed_and_counted(world: World) -> None:
    stays, goes = world.tag("douze arbres"), world.tag("La maire")
    assert newest_version(world.project, "article") == "version"
    assert total(world.project, "version") == 2
    second = world.new_version(world.article, 2, "On a planté douze arbres.")
    world.add(second, world.anchor(stays, "douze arbres", version=second))
    newest = newest_version(world.project, "article")
    assert newest == second.id
    assert listed(world.project, newest) == [stays.id]
    assert total(world.project, newest) == 1
    assert goes.id in listed(world.project, "version")


def test_an_article_that_is_not_there_has_no_version_and_no_list(world: World) -> None:
    assert newest_version(world.project, "none") == ""
    assert listed(world.project, "") == []
    assert total(world.project, "") == 0


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(source="report"),
        Filter(status=Status.FLAGGED),
        Filter(flag=FlagState.OPEN, reason=FlagReason.NUMBER),
        Filter(tag="a"),
    ],
)
def test_no_filter_goes_through_all_that_a_source_or_a_reason_has_for_each_row(
    world: World, wanted: Filter
) -> None:
    asked: list[str] = []
    world.project.connection.set_trace_callback(asked.append)
    listed(world.project, "version", wanted)
    world.project.connection.set_trace_callback(None)
    (plan,) = [str(world.project.rows(f"EXPLAIN QUERY PLAN {statement}")) for statement in asked]
    assert "SCAN a" not in plan
    assert "citation_source" not in plan
    assert "flag_article" not in plan


def test_a_filter_that_asks_for_nothing_is_empty() -> None:
    assert Filter().is_empty
    assert not Filter(words=("a",)).is_empty
    assert not Filter(source=NOTHING).is_empty


def test_all_ids_and_their_starts_are_those_of_the_rows_in_reading_order(world: World) -> None:
    for words in ("douze arbres", "Montclar", "La maire", "douze", "douze"):
        world.tag(words)
    ids, starts = in_reading_order(world.project, world.version.id)
    rows = list_rows(world.project, "article")
    assert ids == [row.id for row in rows] == listed(world.project, world.version.id)
    assert list(starts) == [row.start for row in rows]
    assert not any(in_reading_order(world.project, "none"))
