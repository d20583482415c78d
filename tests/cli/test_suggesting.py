"""Tests of `annotator/cli/suggesting.py`."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from annotator.services.worker import Worker
from annotator.suggest.patience import BLOCK_MS
from annotator.suggest.recognisers import Cost
from tests.cli.conftest import Run

OF_ALL = {
    "article_id",
    "kind",
    "subtype",
    "start",
    "end",
    "quote",
    "score",
    "reasons",
    "recogniser",
}
OF_KIND = {
    "claim": set(),
    "entity": {"canonical", "role"},
    "date": {"timex", "timex_type", "mod", "edtf", "earliest", "latest", "alternatives"},
    "quote": {"speaker", "cue"},
}
TEXT = (
    "Lundi, la ministre Anne Roy a déclaré : « Nous avons perdu 12 % des emplois. » "
    "Les travaux ont commencé en juillet 2022."
)


def desk(annotator: Run, tmp_path: Path) -> tuple[Path, str]:
    """A project with one article of two sentences, published on a Tuesday."""
    project, article = tmp_path / "p.annot", tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    annotator("new", project)
    made = annotator("import", project, article, "--lang", "fr", "--published", "2023-01-17")
    return project, made.lines[0]


def test_suggestions_are_told_as_json(annotator: Run, tmp_path: Path) -> None:
    project, article_id = desk(annotator, tmp_path)
    found = annotator("suggest", project, "--json").json
    assert {each["kind"] for each in found} == set(OF_KIND)
    for each in found:
        assert each.keys() == OF_ALL | OF_KIND[each["kind"]]
        assert TEXT[each["start"] : each["end"]] == each["quote"]
        assert each["article_id"] == article_id
        assert 0 <= each["score"] <= 1
    dates = {each["quote"]: each["edtf"] for each in found if each["kind"] == "date"}
    assert dates == {"Lundi": "2023-01-16", "juillet 2022": "2022-07"}
    speakers = [each["speaker"] for each in found if each["kind"] == "quote"]
    assert all(TEXT[each["start"] : each["end"]] == each["quote"] for each in speakers if each)


def test_they_are_narrowed_to_kinds_and_articles(annotator: Run, tmp_path: Path) -> None:
    project, article_id = desk(annotator, tmp_path)
    only = annotator("suggest", project, "--json", "--only", "date,quote").json
    assert {each["kind"] for each in only} == {"date", "quote"}
    assert annotator("suggest", project, "--json", "--article", article_id).json
    assert "article" in annotator("suggest", project, "--article", "nobody").refused
    assert "'place' is none of" in annotator("suggest", project, "--only", "place").refused


def test_accepting_stores_them_once(annotator: Run, tmp_path: Path) -> None:
    project, _ = desk(annotator, tmp_path)
    wanted = len(annotator("suggest", project, "--json").json)
    done = annotator("suggest", project, "--accept")
    assert (done.code, done.out) == (0, b"")
    assert done.err == f"annotator: Stored as annotations: {wanted}.\n"
    assert annotator("suggest", project, "--json").json == []
    assert annotator("check", project).code == 0
    assert annotator("list", project, "--json").json[0]["annotations"] == wanted
    csv = annotator("export", project, "--format", "csv").out.decode()
    assert csv.count(",suggested,") == wanted
    acts = {row["act"] for row in annotator("history", project, "--json").json}
    assert "take_suggestions" in acts


def test_people_read_a_table(annotator: Run, tmp_path: Path) -> None:
    project, _ = desk(annotator, tmp_path)
    lines = annotator("suggest", project).lines
    assert lines[0].split() == ["article", "kind", "subtype", "words", "value", "score", "reasons"]
    assert any("2022-07" in line for line in lines)


def test_the_program_knows_the_command(program: Run, annotator: Run, tmp_path: Path) -> None:
    project, _ = desk(annotator, tmp_path)
    ran = program("suggest", project, "--json", "--accept")
    assert ran.code == 0
    assert {each["kind"] for each in ran.json} == set(OF_KIND)
    assert program("suggest", project, "--json").json == []


def kept(project: Path) -> set[str]:
    with closing(sqlite3.connect(project)) as database:
        return {name for (name,) in database.execute("SELECT recogniser FROM suggestion_cache")}


def test_what_is_found_is_kept_and_need_not_be_found_again(
    annotator: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, _ = desk(annotator, tmp_path)
    found = annotator("suggest", project, "--json", "--no-cache").json
    assert kept(project) == set()
    assert annotator("suggest", project, "--json").json == found
    assert {"dates", "quotes", "claims"} <= kept(project)
    nobody = partial(Worker, ("-c", "raise SystemExit(3)"))
    monkeypatch.setattr("annotator.cli.suggesting.Worker", nobody)
    assert annotator("suggest", project, "--json").json == found
    assert annotator("check", project).code == 0


def test_a_project_that_can_only_be_read_is_read(annotator: Run, tmp_path: Path) -> None:
    project, _ = desk(annotator, tmp_path)
    before = project.read_bytes()
    project.chmod(0o444)
    assert annotator("suggest", project, "--json", "--no-cache").json
    assert project.read_bytes() == before


def test_who_hangs_is_named_in_one_sentence_and_the_others_are_heard(
    annotator: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, article = tmp_path / "p.annot", tmp_path / "a.txt"
    article.write_text(f"{TEXT} hang", encoding="utf-8")
    annotator("new", project)
    made = annotator("import", project, article, "--lang", "fr", "--published", "2023-01-17")
    monkeypatch.setitem(BLOCK_MS, Cost.INSTANT, 4_000)
    odd = partial(Worker, ("-m", "tests.ui.suggestions.odd_worker"))
    monkeypatch.setattr("annotator.cli.suggesting.Worker", odd)
    done = annotator("suggest", project, "--json")
    assert done.code == 0
    article_id = made.lines[0]
    told = f"annotator: Suggestions of dates failed in {article_id} and are missing there.\n"
    assert done.err == told
    assert {each["kind"] for each in done.json} == set(OF_KIND) - {"date"}
