"""Tests of `annotator/services/incoming_files.py`."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from annotator.formats import docx_comments_in
from annotator.formats.table import FORMATS, Format, Reads
from annotator.services import incoming_files
from annotator.services.incoming_files import (
    GivenFile,
    annotation_formats,
    brings_documents,
    given_file,
    is_annotations,
    read_file,
    told_format,
    without_siblings,
)
from annotator.services.watching import Watch
from tests.services.conftest import refused

LINE = json.dumps({"kind": "claim", "start": 0, "end": 2}).encode()
STANDOFF = Format(
    "standoff",
    "Standoff",
    (".ann",),
    reads=Reads.DOCUMENTS,
    reader="annotator.formats.docx_comments_in",
)
TABLE = Format("table", "Tables", (".json",), Reads.ANNOTATIONS, reader="annotator.formats.jsonl")


@pytest.fixture
def with_standoff(monkeypatch: pytest.MonkeyPatch) -> None:
    """A format whose text stands in a file of its own, and one whose name is that of others."""
    formats = (*(each for each in FORMATS if each.extensions[0] != ".ann"), STANDOFF, TABLE)
    monkeypatch.setattr("annotator.formats.table.FORMATS", formats)
    monkeypatch.setattr(incoming_files, "FORMATS", formats)


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"annotation_id,kind\r\n", "a.csv", "csv"),
        (b"\xef\xbb\xbfannotation_id;kind\r\n", "a.txt", "csv"),
        (b"a,b\n", "a.csv", "csv"),
        (LINE, "a.jsonl", "jsonl"),
        (LINE, "a.dat", "jsonl"),
        (b"\n  " + LINE, "A.NDJSON", "jsonl"),
        (b'{"@context": "http://www.w3.org/ns/anno.jsonld"}', "a.json", "w3c"),
        (b"PK\x03\x04", "a.docx", "docx"),
        (b"Il pleut.", "a.txt", ""),
        (b"", "", ""),
    ],
)
def test_the_format_is_told_by_content_and_name(data: bytes, name: str, told: str) -> None:
    assert told_format(data, name) == told


TASK = b'[{"data": {"text": "Il va"}, "annotations": [{"result": [{"from_name": "label"}]}]}]'


@pytest.mark.parametrize(
    ("name", "data", "brings"),
    [
        ("a.conll", b"", True),
        ("a.ann", b"", True),
        ("a.json", TASK, True),
        ("a.json", b'[{"id": "x", "type": "book"}]', False),
        ("a.jsonl", b'{"text": "Il va", "label": [[0, 2, "PER"]]}', True),
        ("a.jsonl", LINE, False),
        ("a.docx", b"PK", False),
        ("a.txt", b"T1\tPER 0 2\tIl", False),
    ],
)
def test_texts_with_annotations_are_told_from_articles_and_sources(
    tmp_path: Path, name: str, data: bytes, *, brings: bool
) -> None:
    path = tmp_path / name
    assert brings_documents(path) is (brings and not name.startswith("a.json"))
    path.write_bytes(data)
    assert brings_documents(path) is brings


def test_every_format_of_annotations_can_be_asked_whether_it_recognises_a_file() -> None:
    for known in annotation_formats():
        for each in annotation_formats():
            told_format(b"\x00\xff{[<", f"a{each.extensions[0]}")
        assert known.load_reader().read


def test_a_file_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINE + b"\n{}\n")
    watch = Watch()
    reading = read_file(given_file(path), watch=watch)
    assert (reading.format_name, len(reading.lines), watch.done) == ("jsonl", 2, 2)
    assert [each.line for each in reading.annotations] == [1]
    watch.stop()
    with refused("stopped"):
        read_file(given_file(path), watch=watch)


def test_cells_without_guards_are_read_as_they_are() -> None:
    head = "annotation_id,kind,quote,start,end\r\n"
    file = GivenFile("a.csv", f"{head},claim,'=A1,0,3\r\n".encode())
    quotes = [
        [each.quote for each in read_file(file, "csv", raw=raw).annotations]
        for raw in (True, False)
    ]
    assert quotes == [["'=A1"], ["=A1"]]


def test_documents_and_their_annotations_are_read(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_comment(made.add_paragraph("a ").add_run("b"), text="?", author="Zoé")
    path = tmp_path / "a.docx"
    made.save(str(path))
    reading = read_file(given_file(path))
    assert [each.text for each in reading.documents] == ["a b"]
    assert [each.line for each in reading.annotations] == [1]


def test_what_is_no_file_of_annotations_is_refused(tmp_path: Path) -> None:
    with refused("annotations_unknown"):
        read_file(GivenFile("a.txt", b"Il pleut."))
    with refused("format_not_annotations"):
        read_file(GivenFile("a.txt", b"Il pleut."), "text")
    with refused("file_unreadable"):
        given_file(tmp_path / "missing.csv")


@pytest.mark.usefixtures("with_standoff")
def test_a_file_comes_with_those_that_belong_to_it(tmp_path: Path) -> None:
    for name in ("a.ann", "a.txt", "b.txt", "TypeSystem.xml", "a.docx", "c.ann"):
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "a.xml").mkdir()
    assert given_file(tmp_path / "a.ann").siblings == {
        "TypeSystem.xml": b"TypeSystem.xml",
        "a.txt": b"a.txt",
    }
    assert given_file(tmp_path / "a.docx").siblings == {}
    paths = [tmp_path / name for name in ("a.ann", "a.txt", "b.txt", "a.docx")]
    assert without_siblings(paths) == [paths[0], *paths[2:]]


@pytest.mark.usefixtures("with_standoff")
def test_files_of_annotations_are_told_from_articles_and_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.ann", "a.csv", "a.txt", "a.docx", "a.json", "a"):
        (tmp_path / name).write_bytes(b"[]")
    told = {path.name for path in tmp_path.iterdir() if is_annotations(path)}
    assert told == {"a.ann", "a.csv"}
    monkeypatch.setitem(incoming_files._SIGNS, "table", lambda head: head == "[]")
    assert is_annotations(tmp_path / "a.json")
    assert not is_annotations(tmp_path / "missing.json")
    assert docx_comments_in.recognises(b"PK", "a.docx")
