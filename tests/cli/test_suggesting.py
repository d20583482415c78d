"""Tests of `annotator/cli/suggesting.py`."""

from __future__ import annotations

from pathlib import Path

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
