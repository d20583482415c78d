from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.domain.annotation import Entity
from annotator.store.annotations import dependents
from annotator.store.errors import StoreError
from annotator.store.history import HistoryRow, digest_of, history, verify
from annotator.store.project import Project
from tests.store.making import AT, World, changed, deleted, made, tamper

COLUMNS = "seq, batch, at, who, act, record, id, before, after, hash"
UNGUARDED = "DROP TRIGGER history_is_never_changed", "DROP TRIGGER history_is_never_shortened"


def digest(text: str | None) -> str:
    return "" if text is None else sha256(text.encode()).hexdigest()


def test_every_row_is_chained_to_the_one_before(full: Project) -> None:
    last = ""
    for row in full.rows(f"SELECT {COLUMNS} FROM history ORDER BY seq"):
        seq, _, at, who, act, record, record_id, before, after, chained = row
        told = [last, seq, at, who, act, record, record_id, digest(before), digest(after)]
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        last = digest(text)
        assert chained == last
    assert verify(full) == []


def test_the_rows_of_one_act_are_one_batch(world: World) -> None:
    annotation = world.tag("douze arbres")
    *_, first, second = history(world.project)
    assert (first.batch, second.batch) == (first.seq, first.seq)
    assert (first.record, second.record) == ("annotation", "anchor")
    world.apply(changed(annotation, replace(annotation, note="!")))
    assert history(world.project)[-1].batch == second.seq + 1


def test_before_and_after_are_the_whole_record(world: World) -> None:
    entity = world.entity("Inès Vauquelin", "la maire")
    world.apply(deleted(entity))
    first, second = history(world.project)[-2:]
    told = {
        "id": entity.id,
        "type": "person",
        "canonical_name": "Inès Vauquelin",
        "aliases": ["la maire"],
        "link": "",
    }
    assert (first.before, first.after) == (None, told)
    assert (second.before, second.after) == (told, None)
    assert isinstance(first, HistoryRow)


def test_an_annotation_has_its_own_history_even_when_it_is_gone(world: World) -> None:
    mine, other = world.tag("douze arbres"), world.tag("La maire")
    flag = world.flag(mine)
    world.cite(mine, world.source("Budget"))
    world.flag(other)
    world.flag(None)
    hanging = dependents(world.project, mine.id)
    world.apply(deleted(*hanging, mine))
    rows = history(world.project, annotation_id=mine.id)
    assert [row.record for row in rows] == [
        *("annotation", "anchor", "flag", "citation"),
        *("anchor", "citation", "flag", "annotation"),
    ]
    assert [row.seq for row in rows] == sorted(row.seq for row in rows)
    assert {row.id for row in rows if row.record == "flag"} == {flag.id}
    newest = history(world.project, annotation_id=mine.id, limit=2)
    assert [row.record for row in newest] == ["flag", "annotation"]


def test_the_digest_of_a_record_is_that_of_its_cell(world: World) -> None:
    ((text,),) = world.project.rows("SELECT after FROM history ORDER BY seq DESC LIMIT 1")
    row = history(world.project, limit=1)[0]
    assert digest_of(row.after) == sha256(text.encode()).hexdigest()
    assert digest_of(row.before) == ""


def test_a_limit_leaves_the_newest(world: World) -> None:
    assert history(world.project, limit=3) == history(world.project)[-3:]
    assert history(world.project, limit=0) == []


@pytest.mark.parametrize("statement", ["UPDATE history SET who = 'x'", "DELETE FROM history"])
def test_the_history_is_only_ever_added_to(world: World, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
        world.project.connection.execute(statement)
    assert verify(world.project) == []


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE history SET who = 'somebody' WHERE seq = 9", [9]),
        ("UPDATE history SET after = replace(after, 'a', 'b') WHERE seq = 10", [10]),
        ("UPDATE history SET before = '{}' WHERE seq = 10", [10]),
        (f"UPDATE history SET hash = '{'0' * 64}' WHERE seq = 8", [8, 9]),
        ("UPDATE history SET hash = '' WHERE seq = 30", [30]),
        ("DELETE FROM history WHERE seq = 9", [10]),
        ("DELETE FROM history WHERE seq = 1", [2]),
    ],
)
def test_what_was_changed_by_hand_breaks_the_chain(
    full_path: Path, statement: str, broken: list[int]
) -> None:
    tamper(full_path, *UNGUARDED, statement)
    with Project.open(full_path) as project:
        assert verify(project) == broken


def test_the_chain_goes_on_over_a_change_of_connection(world: World, path: Path) -> None:
    world.tag("douze arbres")
    with Project.open(path) as other:
        entity = Entity("e", "place", "Montclar")
        other.apply(made(entity), who="bruno", at=AT)
        world.tag("La maire")
        assert verify(other) == []
    assert [row.who for row in history(world.project)[-3:]] == ["bruno", "aude", "aude"]


@pytest.mark.parametrize("after", ["{no JSON}", '{"a":' + "[" * 100_000 + "}"])
def test_a_row_that_tells_of_no_record_is_damage(full_path: Path, after: str) -> None:
    tamper(full_path, *UNGUARDED, f"UPDATE history SET after = '{after}' WHERE seq = 10")
    with Project.open(full_path) as project:
        with pytest.raises(StoreError) as refusal:
            history(project)
        assert refusal.value.code == "project_damaged"
        assert verify(project) == [10]
