"""The fast way to a table's rows against the slow one through dossiers, on wild data."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import Any

import pytest

from annotator.domain.annotation import Annotation, Kind, Origin, ReviewStatus, Work
from annotator.domain.review import FlagReason, FlagStatus, Severity
from annotator.domain.source import Confidentiality
from annotator.domain.table_row import TableRow, row_of, rows_in, table_of
from annotator.store import table_rows
from annotator.store.dossiers import dossiers
from annotator.store.errors import StoreError
from tests.store.making import World, at, changed, made

WILD = (
    '=HYPERLINK("http://evil.example/","x")',
    "@SUM(A1)|b\\c",
    "\uff1d1+1",
    "'=already",
    'say "no", he said; then\r\nleft\n',
    "👨‍👩‍👧 🇫🇷 \U0001d401 e\u0301",
    "\u202egnp.exe\u202c \u2067\u05e9\u05dc\u05d5\u05dd\u2069",
    "bell\x07 escape\x1b\x1f\x7f\x85\u2028\u2029\ufeff",
    "",
)


def wild(world: World) -> None:
    """Annotations of every kind with everything in every field, and all that can hang on them."""
    people = [world.entity(each or "Nobody", of="other") for each in WILD]
    secret = world.source("Registre", url="https://example.org/?a=1|2")
    hidden = replace(secret, confidentiality=Confidentiality.CONFIDENTIAL, pseudonym="=Source 1")
    world.apply(changed(secret, hidden))
    places = ("Montclar", "douze arbres", "cent", "La maire", "Élus et parents", "2020", "modeste")
    for n, words in enumerate(WILD):
        tag = world.tag(places[n % len(places)], list(Kind)[n % 3])
        filled = _filled(tag, n, words, people[n].id)
        world.apply(changed(tag, filled))
        if n % 2:
            cited = world.cite(filled, hidden, n)
            world.apply(changed(cited, replace(cited, quote=words, accessed_on="2023-01-17")))
            world.cite(filled, world.source(words or "Titled"), 1)
            world.attach(cited, b"kept")
        for minute, status in enumerate(FlagStatus if n % 3 == 0 else ()):
            flag = world.flag(filled, FlagReason.LEGAL, Severity.BLOCK, 9 - minute)
            closed = status is not FlagStatus.OPEN
            by, when = ("bruno", at(1)) if closed else (None, None)
            answered = replace(flag, status=status, resolution="no", closed_by=by, closed_at=when)
            world.apply(changed(flag, answered))
        if n % 4 == 0:
            world.review(filled, n)
            world.comment(filled, words)
            world.correct(filled, f"{words}!", n)


def _filled(tag: Annotation, n: int, words: str, entity_id: str) -> Annotation:
    return replace(
        tag,
        note=words,
        tags=(words, "a|b") if n % 2 else (),
        claim_text=words,
        rationale=words,
        edtf="2020",
        earliest="2020-01-01",
        latest="2020-12-31",
        verdict="true" if n % 2 else None,
        confidence=n / 10 if n % 3 else None,
        entity_id=entity_id,
        claimant_id=entity_id if n % 2 else None,
        origin=list(Origin)[n % 3],
        review=list(ReviewStatus)[n % 4],
        work=Work.CHECKED if n % 5 == 0 else Work.TO_CHECK,
        checked_by="aude" if n % 5 == 0 else None,
        priority=n % 2,
        assigned_to="bruno" if n % 3 == 0 else None,
        due_on="2023-01-20" if n % 4 == 1 else "",
    )


def slow(world: World, **chosen: Any) -> list[TableRow]:
    return [row_of(each) for each in dossiers(world.project, **chosen)]


def fast(world: World, **chosen: Any) -> list[TableRow]:
    found = table_rows.by_article(world.project, **chosen)
    return [row for _, _, tables in found for table in tables for row in rows_in(table)]


def test_the_rows_are_those_of_the_dossiers(world: World) -> None:
    wild(world)
    world.article, world.version = world.new_article(minute=5)
    wild(world)
    rows = fast(world)
    assert rows == slow(world)
    assert len(rows) == 2 * len(WILD)
    assert all(type(row) is TableRow for row in rows)


@pytest.mark.parametrize("size", [1, 2, 7])
def test_it_makes_no_difference_how_many_come_at_once(
    world: World, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    wild(world)
    monkeypatch.setattr(table_rows, "_BATCH", size)
    assert fast(world) == slow(world)


def test_articles_and_annotations_are_chosen_as_for_dossiers(world: World) -> None:
    wild(world)
    first = world.article
    world.article, world.version = world.new_article(minute=5)
    other = world.tag("Montclar")
    assert fast(world, article_id=first.id) == slow(world, article_id=first.id)
    some = [row.annotation_id for row in fast(world)][::3]
    assert fast(world, ids=[*some, other.id]) == slow(world, ids=[*some, other.id])
    assert fast(world, ids=[]) == []


def test_an_article_is_read_as_of_one_moment_whoever_else_writes(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    wild(world)
    before = slow(world)
    monkeypatch.setattr(table_rows, "_BATCH", 2)
    ((_, _, tables),) = [next(table_rows.by_article(world.project))]
    first = list(rows_in(next(tables)))
    with type(world.project).open(world.project.path) as other:
        gone = before[-1].annotation_id
        other.connection.execute("PRAGMA foreign_keys = OFF")
        other.connection.execute("DELETE FROM annotation WHERE id = ?", (gone,))
    assert [*first, *(row for table in tables for row in rows_in(table))] == before
    assert len(fast(world)) == len(before) - 1


def test_work_goes_on_while_tables_are_read(world: World) -> None:
    world.tag("Montclar")
    found = table_rows.by_article(world.project)
    _, _, tables = next(found)
    next(tables)
    late = world.annotation()
    world.project.apply(made(late, world.anchor(late, "La maire")), who="bruno", at=at(9))
    assert list(tables) == []
    assert list(found) == []


def test_a_project_may_be_closed_under_a_reading(world: World) -> None:
    world.tag("Montclar")
    found = table_rows.by_article(world.project)
    _, _, tables = next(found)
    next(tables)
    world.project.close()
    del tables, found
    gc.collect()


def test_tags_that_are_no_list_are_damage(world: World) -> None:
    world.tag("Montclar")
    world.project.connection.execute("PRAGMA ignore_check_constraints = ON")
    world.project.connection.execute("UPDATE annotation SET tags = '[\"'")
    with pytest.raises(StoreError, match="project_damaged"):
        fast(world)


def test_a_table_is_its_rows(world: World) -> None:
    wild(world)
    rows = slow(world)
    assert list(rows_in(table_of(rows))) == rows
    assert row_of(rows[0]) is rows[0]
