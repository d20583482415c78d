"""Tests of `annotator/cli/exchange.py`."""

from __future__ import annotations

import csv
import io
import json
import os
import threading
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
        (("m.txt",), "The name m.txt does not tell a format; say --format, one of csv, jsonl."),
        (("m.txt", "--format", "brat"), "annotate: argument --format: invalid choice: 'brat'"),
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


def test_a_csv_on_standard_output_is_bytes_that_csv_reads_back(
    annotator: Run, sample: Path
) -> None:
    ran = annotator("export", sample, "--format", "csv")
    assert ran.code == 0
    assert ran.out.count(b"\r\n") == 44
    assert ran.out.endswith(b"\r\n")
    rows = list(csv.DictReader(io.StringIO(ran.out.decode("utf-8"), newline="")))
    assert len(rows) == 43
    assert rows[0]["quote"].startswith("le comité chargé")
    assert rows[1]["value"] == "2023-01-16/2023-01-17"


def test_confidential_sources_stay_out_and_it_is_said(annotator: Run, sample: Path) -> None:
    ran = annotator("export", sample, "--format", "csv")
    assert SECRET not in ran.out.decode()
    assert "Source 1" in ran.out.decode()
    assert ran.err.startswith("annotator: Left out as confidential: ")
    assert "--unredacted" in ran.err
    assert ran.err.count("\n") == 1
    told = annotator("export", sample, "--format", "jsonl", "--unredacted")
    assert SECRET in told.out.decode()
    assert "Rappeler après" in told.out.decode()
    assert told.err == ""


def test_a_profile_for_excel_has_a_mark_and_semicolons(annotator: Run, sample: Path) -> None:
    ran = annotator("export", sample, "--format", "csv", "--profile", "excel-fr")
    assert ran.out.startswith(b"\xef\xbb\xbfannotation_id;article_id;")


def test_a_file_appears_whole_with_its_sidecar(
    annotator: Run, sample: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "rows.csv"
    ran = annotator("export", sample, "-o", out)
    assert (ran.code, ran.out) == (0, b"")
    assert out.read_bytes() == annotator("export", sample, "--format", "csv").out
    described = json.loads((folder / "rows.csv-metadata.json").read_bytes())
    assert described["url"] == "rows.csv"
    assert sorted(each.name for each in folder.iterdir()) == ["rows.csv", "rows.csv-metadata.json"]
    assert annotator("export", sample, "-o", out, "--profile", "excel-en").code == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ("flagged", {"claim": 3, "date": 1, "entity": 1}),
        ("claim,flagged", {"claim": 3}),
        ("date", {"date": 11}),
        ("entity, checked", {"entity": 5}),
    ],
)
def test_an_export_is_narrowed_by_kinds_and_statuses(
    annotator: Run, sample: Path, only: str, expected: dict[str, int]
) -> None:
    found = exported(annotator, sample, "--only", only)
    kinds = [each["kind"] for each in found]
    assert {kind: kinds.count(kind) for kind in sorted(set(kinds))} == expected


def test_an_export_is_narrowed_to_articles(annotator: Run, sample: Path) -> None:
    french, english = (each["id"] for each in annotator("list", sample, "--json").json)
    assert len(exported(annotator, sample, "--article", english)) == 19
    assert len(exported(annotator, sample, "--article", english, "--article", french)) == 43


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (
            (),
            "The name - does not tell a format; say --format, one of csv, jsonl, csl, ris, bibtex.",
        ),
        (("--format", "text"), "export: argument --format: invalid choice: 'text'"),
        (("--format", "csv", "--only", "claims"), "export: argument --only: 'claims' is none of"),
        (("--format", "csv", "--profile", "ods"), "export: argument --profile: invalid choice"),
        (("--format", "csv", "--article", "nowhere"), "There is no article nowhere"),
        (("--format", "csv", "--raw", "--profile", "excel-fr"), "Cells are always guarded"),
        (("-o", "nowhere/rows.csv"), "The folder nowhere does not exist."),
        (("-o", "sample.annot", "--format", "csv"), "sample.annot is the project itself"),
        (("-o", ".", "--format", "csv"), ". could not be written: Is a directory."),
        (("-o", "loop", "--format", "csv"), "export: argument -o: loop: Too many levels"),
        (("-o", "x" * 300, "--format", "csv"), f"export: argument -o: {'x' * 300}: File name too"),
    ],
)
def test_a_bad_export_is_refused_and_leaves_nothing(
    annotator: Run,
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    why: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "loop").symlink_to("loop")
    before = sample.read_bytes()
    assert annotator("export", sample, *options).refused.startswith(why)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["loop", "sample.annot"]
    assert sample.read_bytes() == before


def test_a_pipe_is_written_to_and_stays_a_pipe(
    annotator: Run, sample: Path, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    assert annotator("export", sample, "-o", pipe, "--format", "jsonl").code == 0
    reader.join(10)
    assert got == [annotator("export", sample, "--format", "jsonl").out]
    assert pipe.is_fifo()


def test_a_pipe_that_nobody_reads_on_is_no_error(
    annotator: Run, sample: Path, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def read_a_little() -> None:
        with pipe.open("rb", buffering=0) as stream:
            stream.read(10)

    reader = threading.Thread(target=read_a_little)
    reader.start()
    # More than a pipe holds, so that the writer sees the reader go.
    ran = annotator("export", sample, "-o", pipe, "--format", "jsonl")
    reader.join(10)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
def test_a_full_device_is_refused(annotator: Run, sample: Path) -> None:
    ran = annotator("export", sample, "-o", "/dev/full", "--format", "csv")
    assert ran.refused == "/dev/full could not be written: No space left on device."
