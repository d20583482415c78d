from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.annotation import AnchorState, Work
from annotator.domain.article import Article
from annotator.store import opening
from annotator.store.checks import Finding, check
from annotator.store.project import Project
from tests.store.making import AT, World, changed, tamper

UNGUARDED = "DROP TRIGGER history_is_never_changed", "DROP TRIGGER history_is_never_shortened"


def findings(path: Path, *statements: str) -> list[Finding]:
    """What is found after a closed project was changed by hand."""
    tamper(path, *statements)
    with Project.open(path) as project:
        return check(project)


def test_a_sound_project_has_no_findings(full: Project, world: World) -> None:
    world.tag("douze arbres")
    assert check(full) == []
    assert check(world.project) == []


def test_a_value_that_is_none_is_found_in_the_file_and_in_the_record(full_path: Path) -> None:
    found = findings(full_path, "UPDATE flag SET severity = 'dire' WHERE annotation_id IS NULL")
    assert [each.code for each in found] == ["file_damaged", "record_invalid"]
    assert found[0].params == {"detail": "CHECK constraint failed in flag"}
    assert found[1].record == "flag"
    assert found[1].params == {"reason": "'dire'"}


def test_an_address_that_is_none_is_found(full_path: Path) -> None:
    found = findings(full_path, "UPDATE citation SET archived_url = 'javascript:0'")
    assert found[0].code == "record_invalid"
    assert found[0].params == {"reason": "url_not_web(url='javascript:0')"}


def test_a_broken_reference_is_found(full_path: Path) -> None:
    found = findings(full_path, "DELETE FROM person WHERE name = 'Bruno Keller'")
    broken = [each for each in found if each.code == "reference_broken"]
    told = ["comment", "correction", "flag", "flag", "review", "saved_view", "sign_off"]
    assert sorted(each.record for each in broken) == told
    assert all(each.id and each.params == {"to": "person"} for each in broken)
    assert [each.code for each in found if each not in broken] == ["record_unlogged"]


def test_what_the_history_does_not_tell_is_found(full_path: Path) -> None:
    found = findings(
        full_path,
        "UPDATE person SET name = 'X' WHERE name = 'Aude Martin'",
        "INSERT INTO person VALUES ('new', 'N', 'N', 'checker')",
        "DELETE FROM comment",
    )
    assert {(each.code, each.record) for each in found} == {
        ("record_unlogged", "person"),
        ("record_unlogged", "comment"),
    }
    assert len(found) == 3


def test_a_broken_chain_is_found(full_path: Path) -> None:
    found = findings(full_path, *UNGUARDED, "UPDATE history SET who = 'x' WHERE seq = 9")
    assert found == [Finding("history_broken", "history", "9", {"seq": 9})]


def test_a_text_that_is_not_the_one_that_was_hashed_is_found(full_path: Path) -> None:
    found = findings(full_path, "UPDATE article_version SET text = text || '!'")
    assert [each.code for each in found] == ["record_unlogged", "text_changed"]


def test_an_article_without_a_text_is_found(world: World) -> None:
    world.add(Article("empty", "Vide", AT))
    assert check(world.project) == [Finding("version_missing", "article", "empty", {})]


def test_an_annotation_without_a_place_in_the_newest_version_is_found(world: World) -> None:
    first = world.tag("Montclar")
    second = world.annotation()
    world.add(second, world.new_version(world.article, 2))
    assert check(world.project) == [
        Finding("anchor_missing", "annotation", each.id, {}) for each in (first, second)
    ]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"exact": "treize arbres"}, "quote_changed"),
        ({"start": 0}, "quote_changed"),
        ({"prefix": "Montclar a semé "}, "context_changed"),
        ({"suffix": "!"}, "context_changed"),
    ],
)
def test_words_that_are_not_those_of_the_text_are_found(
    world: World, values: dict[str, Any], code: str
) -> None:
    annotation = world.annotation()
    anchor = replace(world.anchor(annotation, "douze arbres"), **values)
    world.add(annotation, anchor)
    assert check(world.project) == [Finding(code, "anchor", anchor.id, {})]


def test_an_orphan_has_no_words_to_hold(world: World) -> None:
    annotation = world.annotation()
    lost = replace(
        world.anchor(annotation, "douze arbres", AnchorState.ORPHAN), exact="treize arbres"
    )
    world.add(annotation, lost)
    assert check(world.project) == []


def test_a_checked_claim_without_evidence_is_found(world: World) -> None:
    plain = world.tag("douze arbres")
    claim = replace(plain, work=Work.CHECKED, checked_by="aude", checked_at=AT, verdict="true")
    world.apply(changed(plain, claim))
    found = check(world.project)
    params = {"missing": ("evidence_missing",)}
    assert found == [Finding("checked_without_evidence", "annotation", claim.id, params)]
    world.cite(claim, world.source("Registre"))
    assert check(world.project) == []


def test_a_verdict_that_stands_on_a_rationale_needs_no_evidence(world: World) -> None:
    plain = world.tag("douze arbres")
    claim = replace(
        plain, work=Work.CHECKED, checked_by="aude", verdict="unproven", rationale="Aucun registre."
    )
    world.apply(changed(plain, claim))
    assert check(world.project) == []
    world.apply(changed(claim, replace(claim, rationale="")))
    assert [each.params for each in check(world.project)] == [{"missing": ("rationale_missing",)}]


def overwrite(path: Path, name: str, fill: bytes) -> None:
    """Overwrite the end of the first page of a table or index."""
    with closing(sqlite3.connect(path)) as connection:
        said = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        (page,) = connection.execute(said, (name,)).fetchone()
    content = bytearray(path.read_bytes())
    content[page * 4096 - 600 : page * 4096] = fill * 600
    path.write_bytes(content)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE sign_off SET text_sha256 = '" + "0" * 64 + "'",
        "UPDATE sign_off SET history_hash = '" + "0" * 64 + "'",
        "UPDATE sign_off SET history_seq = 99999",
    ],
)
def test_a_sign_off_of_something_else_is_found(full_path: Path, change: str) -> None:
    found = findings(full_path, change)
    assert {each.code for each in found} == {"record_unlogged", "sign_off_changed"}
    assert {each.record for each in found} == {"sign_off"}


def test_damage_in_the_file_is_found(full_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    overwrite(full_path, "comment_annotation", b"\0")
    monkeypatch.setattr(opening, "_CHECKED_WHOLE", 0)
    with Project.open(full_path) as project:
        found = check(project)
    assert {each.code for each in found} == {"file_damaged"}
    assert "row 1 missing from index comment_annotation" in [
        each.params["detail"] for each in found
    ]


def test_a_file_that_cannot_be_read_on_is_told_at_the_end(
    full_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    overwrite(full_path, "history", b"\0")
    monkeypatch.setattr(opening, "_CHECKED_WHOLE", 0)
    with Project.open(full_path) as project:
        assert check(project)[-1] == Finding("project_damaged", "", "", {"path": str(full_path)})


@pytest.mark.parametrize(
    ("statement", "wanted"),
    [
        (
            "UPDATE history SET after = CAST('{' || x'ff7d' AS TEXT) WHERE seq = 10",
            {("history_broken", "10")},
        ),
        (
            "UPDATE article_version SET text = CAST(CAST(text AS BLOB) || x'ff' AS TEXT)",
            {("record_unlogged", ""), ("text_changed", "")},
        ),
        (
            "UPDATE comment SET text = CAST(x'ff' AS TEXT)",
            {("record_unlogged", "")},
        ),
    ],
)
def test_bytes_that_are_no_text_are_found_where_they_stand(
    full_path: Path, statement: str, wanted: set[tuple[str, str]]
) -> None:
    tamper(full_path, *UNGUARDED, statement)
    with Project.open(full_path) as project:
        found = {
            (each.code, each.id if each.record == "history" else "") for each in check(project)
        }
        assert wanted <= found
        assert project.connection.text_factory is str
