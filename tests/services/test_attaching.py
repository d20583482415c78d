"""Tests of `annotator/services/attaching.py`."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.domain.attachment import Attachment
from annotator.domain.source import Confidentiality
from annotator.services import annotating, attaching, evidence, reviewing
from annotator.store.attachments import attachments_of
from annotator.store.checks import check
from annotator.store.project import Project
from annotator.store.snapshots import content
from tests.services.conftest import Bench, refused

PAGE = "<!doctype html><p>Budget de Montclar : 12 000 000 €".encode()


def cited(bench: Bench) -> str:
    return bench.cite(bench.tag("12 millions d’euros"))


def attached(bench: Bench, citation: str, name: str = "budget.html") -> Attachment:
    made = bench.do(attaching.attach(bench.desk, citation, name, PAGE)).changes[0].after
    assert isinstance(made, Attachment)
    return made


def test_a_file_of_the_disk_is_kept_whole_under_what_it_is(bench: Bench, tmp_path: Path) -> None:
    citation = cited(bench)
    path = tmp_path / "Procès-verbal.pdf"
    path.write_bytes(b"%PDF-1.7 douze")
    bench.do(attaching.attach_file(bench.desk, citation, path))
    (found,) = attachments_of(bench.desk.project, citation)
    assert (found.name, found.media_type, found.size) == (path.name, "application/pdf", 14)
    assert found.added_by == bench.desk.person.id
    path.unlink()
    assert content(bench.desk.project, found.sha256) == b"%PDF-1.7 douze"
    assert check(bench.desk.project) == []


def test_one_content_is_kept_once_for_all_who_cite_it(bench: Bench) -> None:
    one, other = cited(bench), bench.cite(bench.tag("40 000 habitants"))
    first, second = attached(bench, one), attached(bench, other, "copie.html")
    assert first.sha256 == second.sha256
    assert bench.desk.project.rows("SELECT count(*) FROM snapshot") == [(1,)]
    assert attaching.attach(bench.desk, one, "again.html", PAGE).changes == ()


def test_attaching_and_detaching_are_undone(bench: Bench) -> None:
    citation = cited(bench)
    made = attached(bench, citation)
    step = bench.do(attaching.detach(bench.desk, made.id))
    assert attachments_of(bench.desk.project, citation) == []
    bench.do(step.inverse())
    assert attachments_of(bench.desk.project, citation) == [made]
    assert content(bench.desk.project, made.sha256) == PAGE


@pytest.mark.parametrize("gone", ["citation", "annotation"])
def test_an_attachment_goes_with_what_it_hangs_on_and_comes_back(bench: Bench, gone: str) -> None:
    claim = bench.tag("12 millions d’euros")
    citation = bench.cite(claim)
    made = attached(bench, citation)
    if gone == "citation":
        step = bench.do(evidence.remove_citation(bench.desk, citation))
    else:
        step = bench.do(annotating.delete(bench.desk, [claim]))
    assert bench.desk.project.records(Attachment) == []
    assert check(bench.desk.project) == []
    bench.do(step.inverse())
    assert attachments_of(bench.desk.project, citation) == [made]


def test_what_is_too_large_empty_or_unknown_is_refused_and_nothing_is_kept(
    bench: Bench, tmp_path: Path
) -> None:
    citation = cited(bench)
    large = tmp_path / "film.txt"
    large.touch()
    os.truncate(large, attaching.LARGEST + 1)
    with refused("attachment_too_large") as told:
        attaching.attach_file(bench.desk, citation, large)
    assert told.value.params == {"name": "film.txt", "size": 51, "largest": 50}
    with refused("attachment_empty"):
        attaching.attach(bench.desk, citation, "vide.txt", b"")
    with refused("attachment_unknown"):
        attaching.attach(bench.desk, citation, "virus.exe", b"MZ\x90\x00")
    with refused("file_unreadable"):
        attaching.attach_file(bench.desk, citation, tmp_path / "none.pdf")
    with refused("citation_missing"):
        attaching.attach(bench.desk, "none", "a.txt", b"a")
    assert bench.desk.project.rows("SELECT count(*) FROM snapshot") == [(0,)]


def test_an_approved_statement_keeps_its_attachments(bench: Bench) -> None:
    claim = bench.approved()
    citation = bench.desk.standing(claim).citations[0].id
    with refused("locked"):
        attaching.attach(bench.desk, citation, "a.txt", b"a")


def test_detaching_from_an_approved_statement_is_refused(bench: Bench) -> None:
    claim = bench.checked()
    made = attached(bench, bench.desk.standing(claim).citations[0].id)
    bench.do(reviewing.approve(bench.other, claim), bench.other)
    with refused("locked"):
        attaching.detach(bench.desk, made.id)


def test_a_copy_is_opened_that_cannot_change_what_is_kept(bench: Bench, tmp_path: Path) -> None:
    made = attached(bench, cited(bench), "../../etc/budget.exe")
    copy = attaching.copy_to_open(bench.desk, made.id, tmp_path)
    assert copy == tmp_path / "budget.html"
    assert copy.stat().st_mode & 0o777 == 0o400


def test_a_copy_has_a_folder_of_its_own(bench: Bench) -> None:
    made = attached(bench, cited(bench))
    one, other = (attaching.copy_to_open(bench.desk, made.id) for _ in range(2))
    assert one.parent != other.parent
    for copy in (one, other):
        copy.unlink()
        copy.parent.rmdir()


def test_what_is_not_there_is_not_opened(bench: Bench) -> None:
    made = attached(bench, cited(bench))
    connection = bench.desk.project.connection
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DELETE FROM snapshot")
    with refused("attachment_lost"):
        attaching.copy_to_open(bench.desk, made.id)
    with refused("attachment_missing"):
        attaching.copy_to_open(bench.desk, "none")


def test_a_copy_of_a_saved_page_runs_nothing_and_fetches_nothing(
    bench: Bench, tmp_path: Path
) -> None:
    made = attached(bench, cited(bench))
    copy = attaching.copy_to_open(bench.desk, made.id, tmp_path).read_bytes()
    assert copy.startswith(b"<!doctype html><meta http-equiv")
    assert b"default-src 'none'" in copy
    assert copy.endswith(PAGE.removeprefix(b"<!doctype html>"))
    assert content(bench.desk.project, made.sha256) == PAGE
    bare = bench.do(attaching.attach(bench.desk, made.citation_id, "b.html", b"<html><p>b"))
    other = attaching.copy_to_open(bench.desk, bare.changes[0].id, tmp_path).read_bytes()
    assert other.startswith(b"<meta http-equiv")


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ('a<b>"c|d?.txt', "abcd.txt"),
        ("line\nfeed\0.txt", "linefeed.txt"),
        ("n" * 300 + ".txt", "n" * 80 + ".txt"),
        ("  .txt", f"{sha256(b'Douze').hexdigest()[:8]}.txt"),
    ],
)
def test_a_copy_has_a_name_that_every_system_takes(
    bench: Bench, tmp_path: Path, name: str, called: str
) -> None:
    step = bench.do(attaching.attach(bench.desk, cited(bench), name, b"Douze"))
    copy = attaching.copy_to_open(bench.desk, step.changes[0].id, tmp_path)
    assert copy.name == called
    assert copy.read_bytes() == b"Douze"


def test_a_worker_keeps_bytes_that_the_desk_attaches(bench: Bench, tmp_path: Path) -> None:
    citation = cited(bench)
    path = tmp_path / "budget.pdf"
    path.write_bytes(b"%PDF-1.7 douze")
    with Project.open(bench.desk.project.path) as other:
        kept = attaching.keep_file(other, path)
    assert (kept.name, kept.media_type, kept.size) == ("budget.pdf", "application/pdf", 14)
    bench.do(attaching.attach_kept(bench.desk, citation, kept))
    (found,) = attachments_of(bench.desk.project, citation)
    assert found.sha256 == kept.sha256
    assert attaching.attach_kept(bench.desk, citation, kept).changes == ()
    with refused("citation_missing"):
        attaching.attach_kept(bench.desk, "none", kept)


def test_a_project_is_no_evidence_and_keeps_its_locks(bench: Bench, tmp_path: Path) -> None:
    with refused("attachment_unknown"):
        attaching.attach_file(bench.desk, cited(bench), bench.desk.project.path)


def test_the_copy_of_a_confidential_file_does_not_bear_its_name(
    bench: Bench, tmp_path: Path
) -> None:
    form = evidence.SourceForm("Un agent", confidentiality=Confidentiality.CONFIDENTIAL)
    step = bench.do(evidence.cite(bench.desk, bench.tag("40 000"), form=form))
    made = attached(bench, step.changes[-1].id, "Un agent.html")
    copy = attaching.copy_to_open(bench.desk, made.id, tmp_path)
    assert copy.name == f"{made.sha256[:8]}.html"
