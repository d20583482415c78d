"""Tests of `annotator/services/exporting.py`."""

from __future__ import annotations

import csv
import errno
import gc
import io
import json
import os
import resource
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Unpack

import pytest

from annotator.domain.annotation import Anchor, AnchorState, Kind
from annotator.domain.change import Change, Step
from annotator.domain.document import Document
from annotator.domain.refusal import Refusal
from annotator.domain.review import FlagReason
from annotator.domain.source import Confidentiality
from annotator.domain.text import Span
from annotator.formats import docx_comments_out
from annotator.services import annotating, evidence, exporting, reviewing
from annotator.services.export_preview import LONGEST_LINE
from annotator.services.importing import ArticleDraft, import_article
from annotator.services.watching import Watch
from tests.formats.here import names_written_here
from tests.services.conftest import Bench, refused


def rows_of(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


def confidential(bench: Bench, claim: str) -> None:
    form = evidence.SourceForm("Un agent", confidentiality=Confidentiality.CONFIDENTIAL)
    bench.do(evidence.cite(bench.desk, claim, form=form, quote="douze", note_private="tél."))


def test_a_csv_holds_a_row_for_each_annotation_and_has_a_sidecar(
    bench: Bench, tmp_path: Path
) -> None:
    claim, entity = bench.checked(), bench.tag("Montclar", Kind.ENTITY)
    report = exporting.export_file(bench.desk, tmp_path / "a.csv", "csv")
    assert (report.rows, report.redacted) == (2, 0)
    assert [path.name for path in report.files] == ["a.csv", "a.csv-metadata.json"]
    rows = rows_of(tmp_path / "a.csv")
    assert [row["annotation_id"] for row in rows] == [claim, entity]
    assert rows[0]["created_by"] == "Aude Martin"
    assert rows[0]["quote"] == "La mairie a dépensé 12 millions d’euros"
    sidecar = json.loads((tmp_path / "a.csv-metadata.json").read_text("utf-8"))
    assert sidecar["url"] == "a.csv"


def test_a_csv_for_excel_has_no_sidecar(bench: Bench, tmp_path: Path) -> None:
    bench.tag("40 000")
    path = tmp_path / "a.csv"
    report = exporting.export_file(bench.desk, path, "csv", profile="excel-fr")
    assert report.files == (path,)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(rows_of(path, ";")) == 1


def test_an_export_replaces_what_stood_there_and_leaves_nothing_else(
    bench: Bench, tmp_path: Path
) -> None:
    bench.tag("40 000")
    path = tmp_path / "a.jsonl"
    path.write_text("old")
    before = set(tmp_path.iterdir())
    exporting.export_file(bench.desk, path, "jsonl")
    assert set(tmp_path.iterdir()) == before
    (line,) = path.read_text("utf-8").splitlines()
    assert json.loads(line)["quote"] == "40 000"


def test_a_link_is_followed_and_stays_a_link(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "there" / "a.jsonl")
    exporting.export_file(bench.desk, tmp_path / "link.jsonl", "jsonl")
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "there" / "a.jsonl").exists()


def test_the_project_itself_is_never_written_over(bench: Bench, tmp_path: Path) -> None:
    path = bench.desk.project.path
    before = path.read_bytes()
    with refused("export_onto_project"):
        exporting.export_file(bench.desk, path, "csv")
    (tmp_path / "link.csv").symlink_to(path)
    with refused("export_onto_project"):
        exporting.export_file(bench.desk, tmp_path / "link.csv", "csv")
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there_is_refused(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as missing:
        exporting.export_file(bench.desk, tmp_path / "no" / "a.csv", "csv")
    assert (missing.value.code, missing.value.params) == (
        "folder_missing",
        {"path": str(tmp_path / "no")},
    )


def test_a_folder_in_the_place_of_the_file_is_refused_and_nothing_is_left(
    bench: Bench, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").mkdir()
    before = set(tmp_path.iterdir())
    with pytest.raises(Refusal) as unwritable:
        exporting.export_file(bench.desk, tmp_path / "a.csv", "csv")
    assert unwritable.value.code == "file_unwritable"
    assert unwritable.value.params["path"] == str(tmp_path / "a.csv")
    assert unwritable.value.params["detail"]
    assert set(tmp_path.iterdir()) == before


def test_a_full_disk_leaves_the_old_file_as_it_was(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("old")
    before = set(tmp_path.iterdir())

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with refused("disk_full"):
        exporting.export_file(bench.desk, path, "jsonl")
    assert path.read_text() == "old"
    assert set(tmp_path.iterdir()) == before


def test_a_file_that_grows_too_large_leaves_nothing_of_itself(bench: Bench, tmp_path: Path) -> None:
    bench.checked()
    before = set(tmp_path.iterdir())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        with refused("file_unwritable"):
            exporting.export_file(bench.desk, tmp_path / "a.csv", "csv")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert set(tmp_path.iterdir()) == before


def test_a_confidential_source_stays_out_unless_it_is_asked_for(
    bench: Bench, tmp_path: Path
) -> None:
    claim = bench.tag("12 millions")
    confidential(bench, claim)
    path = tmp_path / "a.csv"
    done = exporting.export_file(bench.desk, path, "csv")
    assert done.withheld == {"names": 1, "addresses": 1, "quotes": 1}
    assert done.redacted == 3
    assert rows_of(path)[0]["source_titles"] == "Source 1"
    assert exporting.export_file(bench.desk, path, "csv", redacted=False).redacted == 0
    assert rows_of(path)[0]["source_titles"] == "Un agent"


@pytest.mark.parametrize("format_name", ["csv", "jsonl"])
def test_the_preview_shows_what_the_export_holds(bench: Bench, format_name: str) -> None:
    for words in ("40 000", "12 millions", "douze écoles"):
        confidential(bench, bench.tag(words))
    stream = io.BytesIO()
    report = exporting.export_stream(bench.desk, format_name, stream)
    shown = exporting.preview(bench.desk, format_name, limit=2)
    assert shown.report == report
    assert report.rows == 3
    assert report.redacted > 0
    assert len(shown.rows) == 2
    text = stream.getvalue().decode()
    if format_name == "csv":
        header, *rows = csv.reader(io.StringIO(text, newline=""))
        assert shown.header == tuple(header)
        assert shown.rows == tuple(map(tuple, rows[:2]))
    else:
        # The text of the article stands at the end of the first line, which is cut.
        assert shown.rows == tuple((line[:2000],) for line in text.splitlines()[:2])


def test_an_empty_export_has_an_empty_preview(bench: Bench) -> None:
    assert exporting.preview(bench.desk, "jsonl").rows == ()
    assert exporting.preview(bench.desk, "csv").report.rows == 0


def test_names_of_one_axis_add_up_and_those_of_two_cross(bench: Bench) -> None:
    claim = bench.checked()
    bench.do(reviewing.flag(bench.desk, claim, FlagReason.NUMBER))
    other = bench.tag("40 000")
    entity = bench.tag("Montclar", Kind.ENTITY)
    bench.do(reviewing.flag(bench.desk, entity, FlagReason.NAME))
    date = bench.tag("2024", Kind.DATE)

    def ids(*only: str) -> list[str]:
        stream = io.BytesIO()
        exporting.export_stream(bench.desk, "jsonl", stream, only=only)
        return [json.loads(line)["annotation_id"] for line in stream.getvalue().splitlines()]

    assert ids("claim") == [claim, other]
    assert ids("entity", "date") == [entity, date] or ids("entity", "date") == [date, entity]
    assert set(ids("flagged")) == {claim, entity}
    assert ids("flagged", "claim") == [claim]
    assert ids("checked") == [claim]
    assert set(ids("to_check")) == {other, entity, date}
    assert ids("in_progress") == []
    assert ids("sourced") == [claim]
    assert set(ids("unsourced")) == {other, entity, date}
    assert ids("requested", "approved", "changes_requested") == []
    assert len(ids()) == 4


def test_stale_annotations_can_be_told_apart(bench: Bench) -> None:
    claim = bench.tag("40 000")
    anchor = bench.anchor(claim)
    changed = Anchor(
        *(anchor.id, claim, anchor.version_id, anchor.start, anchor.end),
        *(anchor.exact, anchor.prefix, anchor.suffix, AnchorState.STALE, anchor.method),
    )
    bench.do(Step("resize", (Change(anchor, changed),)))
    bench.tag("12 millions")
    assert exporting.preview(bench.desk, "csv", only=("stale",)).report.rows == 1


def test_a_name_that_narrows_nothing_is_refused(bench: Bench) -> None:
    with pytest.raises(Refusal) as unknown:
        exporting.preview(bench.desk, "csv", only=["claims"])
    assert unknown.value.code == "export_only_unknown"
    assert unknown.value.params == {"name": "claims", "known": exporting.ONLY_NAMES}


def test_articles_are_chosen_by_id(bench: Bench) -> None:
    bench.tag("40 000")
    second, step = import_article(bench.desk, ArticleDraft("Deux", "Autre texte."))
    bench.do(step)
    rows = exporting.preview(bench.desk, "csv").report.rows
    assert rows == 1
    chosen = exporting.preview(bench.desk, "csv", article_ids=[bench.article_id] * 2)
    assert chosen.report.rows == 1
    assert exporting.preview(bench.desk, "csv", article_ids=[second]).report.rows == 0
    with refused("article_missing"):
        exporting.preview(bench.desk, "csv", article_ids=["nowhere"])


def test_wrong_choices_are_refused_before_anything_is_written(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with refused("format_unknown"):
        exporting.export_file(bench.desk, path, "rtf")
    with refused("format_not_annotations"):
        exporting.export_file(bench.desk, path, "ris")
    with refused("format_not_written"):
        exporting.export_file(bench.desk, path, "text")
    with refused("profile_unknown"):
        exporting.export_file(bench.desk, path, "csv", profile="excel-de")
    with refused("raw_not_in_excel"):
        exporting.export_file(bench.desk, path, "csv", profile="excel-fr", raw=True)
    assert not path.exists()


def test_cells_are_guarded_unless_raw(bench: Bench) -> None:
    claim = bench.tag("40 000")
    bench.do(annotating.edit(bench.desk, claim, note="=1+1"))
    guarded = exporting.preview(bench.desk, "csv")
    raw = exporting.preview(bench.desk, "csv", raw=True)
    at = guarded.header.index("note")
    assert (guarded.rows[0][at], raw.rows[0][at]) == ("'=1+1", "=1+1")


def test_a_name_that_no_file_can_have_is_refused(bench: Bench, tmp_path: Path) -> None:
    with refused("file_unwritable"):
        exporting.export_file(bench.desk, tmp_path / ("n" * 300 + ".csv"), "csv")


@pytest.mark.parametrize("was_on", [True, False])
def test_python_collects_again_after_an_export_as_before(bench: Bench, *, was_on: bool) -> None:
    bench.tag("40 000")
    (gc.enable if was_on else gc.disable)()
    try:
        exporting.preview(bench.desk, "csv")
        assert gc.isenabled() is was_on
    finally:
        gc.enable()


def test_annotations_are_chosen_by_id_and_crossed_with_articles(bench: Bench) -> None:
    first, _, third = bench.tag("40 000"), bench.tag("12 millions"), bench.tag("douze écoles")
    article, step = import_article(bench.desk, ArticleDraft("Deux", "Autre texte."))
    bench.do(step)

    def ids(**choices: Unpack[exporting.Choices]) -> set[str]:
        stream = io.BytesIO()
        exporting.export_stream(bench.desk, "jsonl", stream, **choices)
        return {json.loads(line)["annotation_id"] for line in stream.getvalue().splitlines()}

    assert ids(ids=[third, first, "nowhere"]) == {first, third}
    assert ids(ids=[first], article_ids=[article]) == set()
    assert ids(ids=[first], article_ids=[bench.article_id]) == {first}
    assert ids(ids=[first], only=["entity"]) == set()
    assert ids(ids=[]) == set()


def two_articles(bench: Bench) -> tuple[str, str]:
    """Two articles of one name, each with an annotation; return their ids."""
    article = bench.desk.article(bench.article_id)
    second, step = import_article(bench.desk, ArticleDraft(article.title, "Autre texte."))
    bench.do(step)
    bench.tag("40 000")
    bench.do(annotating.annotate(bench.desk, second, Span(0, 5), Kind.CLAIM))
    return bench.article_id, second


def test_several_articles_of_a_format_that_holds_one_make_a_folder(
    bench: Bench, tmp_path: Path
) -> None:
    two_articles(bench)
    out = tmp_path / "copies"
    assert exporting.takes_folder(bench.desk, "docx")
    report = exporting.export_file(bench.desk, out, "docx")
    assert report.rows == 2
    assert sorted(path.name for path in out.iterdir()) == sorted(p.name for p in report.files)
    names = [path.name for path in report.files]
    assert names[1] == names[0].replace(".docx", "-2.docx")
    assert set(tmp_path.iterdir()) == {out, bench.desk.project.path} | {
        path for path in tmp_path.iterdir() if path.name.startswith("desk.annot-")
    }


def test_a_folder_that_is_there_keeps_what_else_it_holds(bench: Bench, tmp_path: Path) -> None:
    two_articles(bench)
    out = tmp_path / "copies"
    out.mkdir()
    (out / "mine.txt").write_text("kept")
    first = exporting.export_file(bench.desk, out, "docx")
    again = exporting.export_file(bench.desk, out, "docx")
    assert first.files == again.files
    assert (out / "mine.txt").read_text() == "kept"
    assert len(list(out.iterdir())) == 3


def test_a_folder_that_fails_leaves_nothing(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_articles(bench)
    out = tmp_path / "copies"
    before = set(tmp_path.iterdir())
    count = iter(range(9))

    def full(_: int) -> None:
        if next(count):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with refused("disk_full"):
        exporting.export_file(bench.desk, out, "docx")
    assert set(tmp_path.iterdir()) == before
    with refused("folder_missing"):
        exporting.export_file(bench.desk, tmp_path / "no" / "where", "docx")


def test_a_file_in_the_place_of_the_folder_is_refused_and_stays(
    bench: Bench, tmp_path: Path
) -> None:
    two_articles(bench)
    (tmp_path / "copies").write_text("old")
    with refused("file_unwritable"):
        exporting.export_file(bench.desk, tmp_path / "copies", "docx")
    assert (tmp_path / "copies").read_text() == "old"


def test_several_articles_do_not_go_to_one_stream(bench: Bench) -> None:
    first, _ = two_articles(bench)
    stream = io.BytesIO()
    with pytest.raises(Refusal) as needed:
        exporting.export_stream(bench.desk, "docx", stream)
    assert needed.value.code == "export_needs_folder"
    assert needed.value.params == {"format": "docx", "count": 2}
    assert exporting.export_stream(bench.desk, "docx", stream, article_ids=[first]).rows == 1


@pytest.mark.parametrize("name", names_written_here())
def test_an_export_with_nothing_to_write_is_a_valid_empty_document(
    bench: Bench, tmp_path: Path, name: str
) -> None:
    choices: exporting.Choices = {"ids": [], "printer": lambda *_, **__: None}
    report = exporting.export_file(bench.desk, tmp_path / "empty", name, **choices)
    assert report.rows == 0
    assert (tmp_path / "empty").is_file()
    shown = exporting.preview(bench.desk, name, ids=[])
    assert shown.report.rows == shown.files == 0


@pytest.mark.parametrize("name", names_written_here())
def test_every_preview_tells_what_its_export_does(bench: Bench, tmp_path: Path, name: str) -> None:
    claim = bench.approved()
    confidential(bench, bench.tag("40 000"))
    printed: exporting.Choices = {"printer": lambda *_, **__: None}
    shown = exporting.preview(bench.desk, name)
    done = exporting.export_file(bench.desk, tmp_path / "out", name, **printed)
    assert shown.report == replace(done, files=())
    assert shown.rows
    assert claim


def test_a_preview_of_several_files_shows_the_first_and_counts_all(bench: Bench) -> None:
    two_articles(bench)
    shown = exporting.preview(bench.desk, "docx")
    assert (shown.files, shown.report.rows) == (2, 2)
    assert not exporting.takes_folder(bench.desk, "docx", article_ids=[bench.article_id])
    assert not exporting.takes_folder(bench.desk, "csv")


def test_a_line_is_shown_as_far_as_one_can_read(bench: Bench) -> None:
    claim = bench.tag("40 000")
    bench.do(annotating.edit(bench.desk, claim, note="n" * 10_000))
    (row,) = exporting.preview(bench.desk, "jsonl").rows
    assert len(row[0]) == LONGEST_LINE


def test_a_pdf_without_a_printer_is_refused_before_anything_is_written(
    bench: Bench, tmp_path: Path
) -> None:
    with refused("printer_missing"):
        exporting.export_file(bench.desk, tmp_path / "a.pdf", "report-pdf")
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("name", ["csv", "jsonl", "docx", "w3c"])
def test_an_export_that_is_stopped_leaves_nothing(bench: Bench, tmp_path: Path, name: str) -> None:
    two_articles(bench)
    before = set(tmp_path.iterdir())
    watch = Watch()
    watch.stop()
    with refused("stopped"):
        exporting.export_file(bench.desk, tmp_path / "out", name, watch=watch)
    with refused("stopped"):
        exporting.preview(bench.desk, name, watch=watch)
    assert set(tmp_path.iterdir()) == before


def test_an_export_tells_how_far_it_is(bench: Bench, tmp_path: Path) -> None:
    two_articles(bench)
    watch = Watch()
    exporting.export_file(bench.desk, tmp_path / "a.csv", "csv", watch=watch)
    assert (watch.done, watch.total) == (2, 2)
    assert watch.what == bench.desk.article(bench.article_id).title


def test_what_a_format_writes_beside_an_article_appears_with_it(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = two_articles(bench)

    def beside(document: Document, name: str) -> dict[str, Callable[[BinaryIO], None]]:
        def write(stream: BinaryIO) -> None:
            stream.write(document.version.text.encode())

        return {name.replace(".docx", ".txt"): write}

    monkeypatch.setattr(docx_comments_out, "beside", beside, raising=False)
    report = exporting.export_file(bench.desk, tmp_path / "a.docx", "docx", article_ids=[first])
    assert [path.name for path in report.files] == ["a.docx", "a.txt"]
    assert (tmp_path / "a.txt").read_text("utf-8") == bench.desk.version(first).text
    report = exporting.export_file(bench.desk, tmp_path / "all", "docx")
    assert len(report.files) == len(list((tmp_path / "all").iterdir())) == 4
