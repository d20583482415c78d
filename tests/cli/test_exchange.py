"""Tests of `annotator/cli/exchange.py`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

SECRET = "Entretien téléphonique"


@pytest.fixture
def article(annotator: Run, empty: Path, french: Path) -> tuple[Path, str]:
    """A project with the French article in it, and the article's id."""
    (article_id,) = annotator("import", empty, french).lines
    return empty, article_id


def marks(path: Path, *lines: object) -> Path:
    """A file of JSON Lines."""
    told = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_text("".join(f"{line}\n" for line in told), "utf-8")
    return path


def exported(annotator: Run, project: Path, *options: str) -> list[dict[str, Any]]:
    """The lines of an unredacted export, as objects."""
    ran = annotator("export", project, "--format", "jsonl", "--unredacted", *options)
    assert ran.code == 0
    return [json.loads(line) for line in ran.out.decode().splitlines()]


def test_annotations_are_stored_at_their_code_points(
    annotator: Run, article: tuple[Path, str], tmp_path: Path
) -> None:
    project, article_id = article
    file = marks(
        tmp_path / "marks.jsonl",
        {"article": article_id, "kind": "claim", "start": 0, "end": 7, "quote": "À Rabat"},
        {"kind": "entity", "start": 2, "end": 7},
    )
    ran = annotator("annotate", project, file, "--format", "jsonl", "--as", "Aude Martin")
    assert (ran.code, ran.out) == (0, b"")
    assert ran.err == "annotator: 2 new, 0 changed, 0 as they were, 0 left out.\n"
    told = exported(annotator, project)
    assert [(each["kind"], each["quote"]) for each in told] == [
        ("claim", "À Rabat"),
        ("entity", "Rabat"),
    ]
    assert {each["created_by"] for each in told} == {"Aude Martin"}


def test_what_finds_no_place_is_listed_and_the_rest_is_stored(
    annotator: Run, article: tuple[Path, str], tmp_path: Path
) -> None:
    project, _ = article
    file = marks(
        tmp_path / "marks.jsonl",
        {"kind": "claim", "start": 0, "end": 7, "quote": "À Rabat"},
        {"kind": "claim", "start": 0, "end": 7, "quote": "Trois mois"},
        "no json",
        {"kind": "date", "start": 0, "end": 99999},
    )
    ran = annotator("annotate", project, file)
    assert ran.code == 1
    assert [line.split(": ")[0] for line in ran.lines] == [f"{file}:{n}" for n in (2, 3, 4)]
    assert ran.lines[0].endswith(": “Trois mois” does not stand in the article.")
    assert ran.err == "annotator: 1 new, 0 changed, 0 as they were, 3 left out.\n"
    assert [each["quote"] for each in exported(annotator, project)] == ["À Rabat"]


def test_what_finds_no_place_is_listed_with_where_its_words_stand(
    annotator: Run, empty: Path, tmp_path: Path
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("Le budget des écoles.\n\nUn budget à part, dit-elle.", "utf-8")
    (article,) = annotator("import", empty, text).lines
    (other,) = annotator("import", empty, text).lines
    out = tmp_path / "report.txt"
    file = marks(
        tmp_path / "marks.jsonl",
        {"article": article, "kind": "claim", "start": 6, "end": 12, "quote": "budget"},
        {"kind": "claim", "start": 6, "end": 10, "quote": "nulle part"},
    )
    ran = annotator("annotate", empty, file, "--article", other, "--report", out)
    assert ran.code == 1
    first, *places, last = ran.lines
    assert "“get de” stands there, not “budget”" in first
    assert places == [
        "  The words stand exactly at 3–9, paragraph 1: Le [budget] des écoles.",
        "  The words stand exactly at 26–32, paragraph 2: Un [budget] à part, dit-elle.",
    ]
    assert "nulle part" in last
    lines = out.read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if "“get de”" in line)
    assert lines[at + 1 : at + 3] == places


def test_a_status_without_its_evidence_is_lowered_and_said_so(
    annotator: Run, article: tuple[Path, str], tmp_path: Path
) -> None:
    project, _ = article
    claim = {"kind": "claim", "start": 0, "end": 7, "work_status": "checked"}
    ran = annotator("annotate", project, marks(tmp_path / "m.jsonl", claim))
    assert (ran.code, ran.out) == (0, b"")
    told, summary = ran.err.splitlines()
    assert "m.jsonl:1: Its status checked was not taken over. A verdict is missing." in told
    assert summary.startswith("annotator: 1 new")
    (stored,) = exported(annotator, project)
    assert stored["work_status"] == "in_progress"


def test_a_file_that_changes_nothing_brings_nobody_to_the_desk(
    annotator: Run, article: tuple[Path, str], tmp_path: Path
) -> None:
    project, _ = article
    rows = len(annotator("history", project, "--json").json)
    annotator("annotate", project, marks(tmp_path / "m.jsonl"), "--as", "Nobody Yet")
    assert len(annotator("history", project, "--json").json) == rows


def test_our_own_csv_comes_back_with_its_ids(
    annotator: Run, sample: Path, article: tuple[Path, str], tmp_path: Path, french: Path
) -> None:
    project, article_id = article
    out = tmp_path / "all.csv"
    (source, _) = annotator("list", sample, "--json").json
    annotator("export", sample, "-o", out, "--article", source["id"])
    ran = annotator("annotate", project, out, "--article", article_id)
    assert ran.code == 0, ran.lines
    assert "24 new" in ran.err
    before = exported(annotator, sample, "--article", source["id"])
    after = exported(annotator, project)
    assert [each["annotation_id"] for each in after] == [each["annotation_id"] for each in before]
    assert [each["quote"] for each in after] == [each["quote"] for each in before]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("m.txt",), "The name m.txt does not tell a format; say --format, one of csv, jsonl"),
        (("m.txt", "--format", "rumour"), "annotate: argument --format: invalid choice: 'rumour'"),
        (("m.jsonl", "--article", "nowhere"), "There is no article nowhere in the project."),
        (("missing.jsonl",), "missing.jsonl could not be read: No such file or directory."),
        (("m.csv",), "m.csv: The column"),
        (("m.txt", "--format", "csv"), "m.txt: "),
    ],
)
def test_a_bad_file_of_annotations_is_refused(
    annotator: Run,
    article: tuple[Path, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    why: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "m.txt").write_bytes(b"\x00\x01")
    (tmp_path / "m.csv").write_text("annotation_id,kind\r\n1,claim\r\n", "utf-8")
    marks(tmp_path / "m.jsonl", {"kind": "claim", "start": 0, "end": 7})
    assert annotator("annotate", article[0], *arguments).refused.startswith(why)
    assert exported(annotator, article[0]) == []
