"""Tests of `annotator/cli/exporting.py`."""

from __future__ import annotations

import csv
import io
import json
import os
import threading
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from annotator.formats.table import writable, writable_sources
from tests.cli.conftest import Run
from tests.formats.here import names_written_here

SECRET = "Entretien téléphonique"
WRITTEN = ", ".join(each.name for each in (*writable(), *writable_sources()))


def exported(annotator: Run, project: Path, *options: str) -> list[dict[str, Any]]:
    """The lines of an unredacted export, as objects."""
    ran = annotator("export", project, "--format", "jsonl", "--unredacted", *options)
    assert ran.code == 0
    return [json.loads(line) for line in ran.out.decode().splitlines()]


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


def test_a_redacted_file_says_why_it_is_without_histories(annotator: Run, sample: Path) -> None:
    ran = annotator("export", sample, "--format", "jsonl")
    assert ran.err.splitlines()[-1] == (
        "annotator: Left out: the history of 43 annotations, since it could hold what is"
        " confidential. It is kept with --unredacted."
    )


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
            f"The name - does not tell a format; say --format, one of {WRITTEN}.",
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


def test_several_articles_of_a_format_that_holds_one_make_a_folder(
    annotator: Run, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "copies"
    ran = annotator("export", sample, "--format", "docx", "-o", out, "--lang", "fr")
    assert ran.code == 0
    articles = annotator("list", sample, "--json").json
    files = sorted(out.iterdir())
    assert len(files) == len(articles) > 1
    counts = sorted(len(list(docx.Document(str(file)).comments)) for file in files)
    assert counts == sorted(each["annotations"] for each in articles)
    said = "".join(comment.text for file in files for comment in docx.Document(str(file)).comments)
    assert "Affirmation" in said
    assert "Claim ·" not in said


def test_one_article_of_such_a_format_is_a_file_or_standard_output(
    annotator: Run, sample: Path, tmp_path: Path
) -> None:
    article_id = annotator("list", sample, "--json").json[0]["id"]
    asked = ("export", sample, "--article", article_id)
    assert annotator(*asked, "-o", tmp_path / "one.docx").code == 0
    piped = annotator(*asked, "--format", "docx")
    assert piped.out == (tmp_path / "one.docx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(piped.out)) as package:
        assert package.testzip() is None


def test_several_articles_do_not_go_to_standard_output(annotator: Run, sample: Path) -> None:
    ran = annotator("export", sample, "--format", "docx")
    assert (ran.code, ran.out) == (2, b"")
    assert ran.err.startswith("annotator: A file of docx holds one article and there are ")


@pytest.mark.parametrize("name", names_written_here())
def test_every_format_is_written_by_its_name(
    annotator: Run, sample: Path, tmp_path: Path, name: str
) -> None:
    ran = annotator("export", sample, "--format", name, "-o", tmp_path / "out")
    assert ran.code == 0
    assert (tmp_path / "out").exists()


def test_the_longest_ending_tells_the_format(annotator: Run, sample: Path, tmp_path: Path) -> None:
    ran = annotator("export", sample, "-o", tmp_path / "a.claimreview.json")
    assert ran.code == 0
    assert "Left out, for it is not approved: " in ran.err
