from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.change import Change, Step
from annotator.domain.person import Person
from annotator.domain.source import Source
from annotator.domain.verdict import PLAIN_SCALE, PLAIN_VALUES
from annotator.store import verdicts
from annotator.store.errors import StoreError
from annotator.store.history import history
from annotator.store.project import Project
from tests.store.making import (
    AT,
    FILES,
    World,
    changed,
    deleted,
    dump,
    listing,
    made,
    tamper,
    world_in,
)

KILLED_AT_WORK = """
import os, sys
from pathlib import Path
from annotator.store.project import Project
from tests.store.making import world_in
world = world_in(Project.open(Path(sys.argv[1])))
for _ in range(200):
    world.tag("douze arbres")
    print("committed", flush=True)
os.kill(os.getpid(), 9)
"""
OPENED_AND_CLOSED = """
import sys
from pathlib import Path
from annotator.domain.person import Person
from annotator.domain.source import Source
from annotator.store.project import Project
from tests.store.making import AT, made
for number in range(15):
    with Project.open(Path(sys.argv[1])) as project:
        project.apply(made(Person(f"{sys.argv[2]}-{number}", "N", "N")), who="", at=AT)
"""


def run(code: str, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(command, cwd=FILES.parent.parent, stdout=subprocess.PIPE, text=True)


def refused(world: World, step: Step) -> StoreError:
    """What a step is refused with; nothing of it may be left."""
    before, lines = dump(world.project), len(history(world.project))
    with pytest.raises(StoreError) as refusal:
        world.apply(step)
    assert dump(world.project) == before
    assert len(history(world.project)) == lines
    assert not world.project.connection.in_transaction
    return refusal.value


def test_a_new_project_has_the_plain_scale_and_says_who_made_it(tmp_path: Path) -> None:
    with Project.create(tmp_path / "new.annot", at=AT, who="aude") as project:
        assert verdicts.default_scale(project) == PLAIN_SCALE
        assert verdicts.verdict_values(project) == list(PLAIN_VALUES)
        lines = history(project)
        assert {(line.act, line.who, line.at, line.batch) for line in lines} == {
            ("create_project", "aude", AT, 1)
        }
        assert len(lines) == 1 + len(PLAIN_VALUES)
    assert listing(tmp_path).keys() == {"new.annot"}


def test_a_project_is_never_made_over_another_file(path: Path) -> None:
    before = listing(path.parent)
    with pytest.raises(StoreError) as refusal:
        Project.create(path, at=AT)
    assert refusal.value.code == "project_exists"
    assert listing(path.parent) == before


def test_nothing_is_left_of_a_project_that_could_not_be_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        Project.create(tmp_path / "new.annot", at="yesterday")
    assert list(tmp_path.iterdir()) == []


def test_a_step_is_stored_whole_with_its_history(world: World, path: Path) -> None:
    annotation = world.tag("douze arbres")
    world.apply(changed(annotation, replace(annotation, note="à voir")))
    world.project.close()
    with Project.open(path) as again:
        assert again.record(Annotation, annotation.id) == replace(annotation, note="à voir")
        last = history(again)[-1]
    assert (last.act, last.record, last.id, last.who) == (
        "edit",
        "annotation",
        annotation.id,
        "aude",
    )
    assert last.before is not None
    assert last.after is not None
    assert (last.before["note"], last.after["note"]) == ("", "à voir")


def test_a_step_of_no_changes_leaves_no_trace(world: World) -> None:
    asked: list[str] = []
    world.project.connection.set_trace_callback(asked.append)
    world.apply(Step("nothing", ()))
    world.project.connection.set_trace_callback(None)
    assert asked == []


def test_the_order_of_changes_in_a_step_does_not_matter_to_references(world: World) -> None:
    annotation = world.annotation()
    anchor = world.anchor(annotation, "douze arbres")
    world.apply(made(anchor, annotation))
    world.apply(deleted(annotation, anchor))
    assert world.project.record(Annotation, annotation.id) is None


def test_a_step_can_change_one_record_twice(world: World) -> None:
    annotation = world.annotation()
    noted = replace(annotation, note="une")
    again = replace(noted, note="deux")
    anchor = world.anchor(annotation, "douze arbres")
    step = Step(
        "edit",
        (
            Change(None, annotation),
            Change(None, anchor),
            Change(annotation, noted),
            Change(noted, again),
        ),
    )
    world.apply(step)
    assert world.project.record(Annotation, annotation.id) == again
    world.apply(step.inverse())
    assert world.project.record(Annotation, annotation.id) is None


def test_a_lost_update_is_caught(world: World, path: Path) -> None:
    annotation = world.tag("douze arbres")
    with Project.open(path) as other:
        step = changed(annotation, replace(annotation, note="de l’autre"))
        other.apply(step, who="bruno", at=AT)
    refusal = refused(world, changed(annotation, replace(annotation, note="d’ici")))
    assert refusal.code == "record_changed"
    assert refusal.params == {"record": "annotation", "id": annotation.id}
    kept = world.project.record(Annotation, annotation.id)
    assert kept is not None
    assert kept.note == "de l’autre"


def test_a_record_that_is_gone_or_there_already_has_changed_too(world: World) -> None:
    annotation = world.annotation()
    for step in (
        deleted(annotation),
        changed(annotation, replace(annotation, note="?")),
        made(world.aude),
    ):
        assert refused(world, step).code == "record_changed"


def test_what_was_written_before_a_refusal_is_taken_back(world: World) -> None:
    annotation = world.annotation()
    step = made(annotation, world.anchor(annotation, "douze arbres"), world.aude)
    assert refused(world, step).code == "record_changed"


def test_a_step_that_breaks_a_reference_is_a_bug(world: World) -> None:
    annotation = replace(world.annotation(), created_by="nobody")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        world.add(annotation)
    assert not world.project.connection.in_transaction
    world.tag("douze arbres")


def test_an_interrupted_step_leaves_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("annotator.store.history.Chain.add", interrupt)
        with pytest.raises(KeyboardInterrupt):
            world.add(Person("clara", "Clara", "C"))
    assert world.project.record(Person, "clara") is None
    world.add(Person("clara", "Clara", "C"))


def test_a_project_that_another_program_writes_to_is_locked(
    monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    monkeypatch.setattr(Project, "busy_timeout", 0.05)
    with Project.open(path) as project:
        world = world_in(project)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            refusal = refused(world, made(Person("clara", "Clara", "C")))
            assert refusal.code == "project_locked"
            other.execute("ROLLBACK")
        world.add(Person("clara", "Clara", "C"))


def test_a_full_disk_loses_nothing(world: World) -> None:
    (pages,) = world.project.rows("PRAGMA page_count")[0]
    world.project.rows(f"PRAGMA max_page_count = {pages}")
    annotation = replace(world.annotation(), note="long " * 20_000)
    step = made(annotation, world.anchor(annotation, "douze arbres"))
    assert refused(world, step).code == "disk_full"
    world.project.rows("PRAGMA max_page_count = 1000000")
    world.apply(step)


def test_a_disk_that_fails_loses_nothing(world: World, path: Path) -> None:
    written = (path.parent / f"{path.name}-wal").stat().st_size
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = dump(world.project)
    resource.setrlimit(resource.RLIMIT_FSIZE, (written + 100, hard))
    try:
        with pytest.raises(StoreError) as refusal:
            world.add(Person("clara", "Clara", "C"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert refusal.value.code == "store_failed"
    assert refusal.value.params["detail"] == "disk I/O error"
    assert dump(world.project) == before
    world.add(Person("clara", "Clara", "C"))


def test_everything_committed_survives_a_kill(path: Path) -> None:
    with run(KILLED_AT_WORK, str(path)) as child:
        told, _ = child.communicate()
        assert child.returncode == -9
    assert told.count("committed") == 200
    with Project.open(path) as project:
        assert project.rows("SELECT count(*) FROM annotation") == [(200,)]
        assert project.rows("PRAGMA integrity_check") == [("ok",)]
    assert listing(path.parent).keys() == {path.name}


@pytest.mark.slow
def test_programs_that_open_and_close_at_once_lose_nothing(path: Path) -> None:
    children = [run(OPENED_AND_CLOSED, str(path), str(number)) for number in range(3)]
    assert [child.wait() for child in children] == [0, 0, 0]
    for child in children:
        child.communicate()
    with Project.open(path) as project:
        assert project.rows("SELECT count(*) FROM person") == [(45,)]
    assert listing(path.parent).keys() == {path.name}


def test_closing_leaves_one_file_and_closing_again_does_nothing(world: World, path: Path) -> None:
    world.tag("douze arbres")
    assert len(listing(path.parent)) == 3
    world.project.close()
    world.project.close()
    assert listing(path.parent).keys() == {path.name}
    assert path.read_bytes()[18:20] == b"\1\1"  # the rollback journal, as every reader knows it


def test_a_project_closes_when_the_work_on_it_fails(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), Project.open(path) as project:
        raise ZeroDivisionError
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        project.rows("SELECT 1")


def test_a_snapshot_does_not_see_what_others_write_meanwhile(world: World, path: Path) -> None:
    with Project.open(path) as other:
        with other.snapshot():
            assert len(other.records(Person)) == 2
            world.add(Person("clara", "Clara", "C"))
            assert len(other.records(Person)) == 2
        assert len(other.records(Person)) == 3


def test_a_row_that_is_no_record_is_damage(full_path: Path) -> None:
    tamper(full_path, """UPDATE source SET item = '{"title": "T", "URL": "file:///etc"}'""")
    with Project.open(full_path) as project, pytest.raises(StoreError) as refusal:
        project.records(Source)
    assert refusal.value.code == "project_damaged"


def test_a_record_is_found_by_its_id(world: World) -> None:
    date = world.tag("2020", Kind.DATE, "date")
    assert world.project.record(Annotation, date.id) == date
    assert world.project.record(Annotation, "none") is None


def test_it_is_told_when_somebody_else_has_written(path: Path) -> None:
    with Project.open(path) as project, Project.open(path) as other:
        before = project.others()
        project.apply(made(Person("p", "Paul", "P")), who="p", at=AT)
        assert project.others() == before
        other.apply(made(Person("q", "Quentin", "Q")), who="q", at=AT)
        assert project.others() != before
