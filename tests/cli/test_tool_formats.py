"""Label Studio, doccano, spaCy, TEI and REFI-QDA at the command line: out, onto an article, in."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = "Le 🇫🇷 barrage de Montclar retient\u00a03 %, dit Inès.\n\nC’était en mai 2023.\n"
ENDINGS: Mapping[str, str] = {
    "label-studio": ".json",
    "doccano": ".jsonl",
    "spacy-jsonl": ".jsonl",
    "tei": ".xml",
    "qdpx": ".qdpx",
}
MARKED = (
    (("barrage de Montclar", "claim", "number"), ("Montclar", "entity", "place")),
    (
        ("Montclar retient", "entity", "other"),
        ("Inès", "entity", "person"),
        ("mai 2023", "date", "date"),
    ),
)


@pytest.fixture
def words(tmp_path: Path) -> Path:
    path = tmp_path / "barrage.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def project(annotator: Run, empty: Path, words: Path, tmp_path: Path) -> Path:
    """A project with an article whose annotations nest and cross."""
    (article_id,) = annotator("import", empty, words).lines
    lines = []
    for quote, kind, subtype in (*MARKED[0], *MARKED[1]):
        start = TEXT.index(quote)
        about = {"article_id": article_id, "kind": kind, "subtype": subtype, "quote": quote}
        lines.append(json.dumps({**about, "start": start, "end": start + len(quote)}))
    path = tmp_path / "marks.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    ran = annotator("annotate", empty, path)
    assert ran.code == 0, (ran.err, ran.lines)
    return empty


@pytest.fixture
def other(annotator: Run, tmp_path: Path) -> Path:
    """Another project without anything in it."""
    path = tmp_path / "other.annot"
    assert annotator("new", path).code == 0
    return path


def marks(annotator: Run, project: Path) -> list[tuple[str, str, str, int]]:
    ran = annotator("export", project, "--format", "jsonl")
    told = [json.loads(line) for line in ran.lines]
    return sorted((each["quote"], each["kind"], each["subtype"], each["start"]) for each in told)


@pytest.mark.parametrize("name", ENDINGS)
def test_an_article_goes_out_and_comes_in_as_a_new_one(
    annotator: Run, project: Path, other: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / f"out{ENDINGS[name]}"
    exported = annotator("export", project, "--format", name, "-o", out)
    assert exported.code == 0
    taken = annotator("import", other, out, "--format", name)
    assert taken.code == 0, (taken.err, taken.lines)
    assert len(taken.lines) == 1
    assert marks(annotator, other) == marks(annotator, project)
    assert len(marks(annotator, other)) == 5


@pytest.mark.parametrize("name", ENDINGS)
def test_annotations_come_onto_an_article_that_is_there(
    annotator: Run, project: Path, other: Path, words: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / f"out{ENDINGS[name]}"
    annotator("export", project, "--format", name, "-o", out)
    (article_id,) = annotator("import", other, words).lines
    taken = annotator("annotate", other, out, "--article", article_id)
    assert (taken.code, taken.out) == (0, b""), taken.err
    assert "5 new" in taken.err
    assert marks(annotator, other) == marks(annotator, project)
    again = annotator("annotate", other, out, "--article", article_id, "--format", name)
    assert "0 new" in again.err


@pytest.mark.parametrize("name", ENDINGS)
def test_the_name_and_the_content_tell_the_format(
    annotator: Run, project: Path, other: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / f"out{ENDINGS[name]}"
    annotator("export", project, "--format", name, "-o", out)
    assert annotator("import", other, out).code == 0
    assert marks(annotator, other) == marks(annotator, project)


def bad_package(parts: Mapping[str, bytes], path: Path) -> bytes:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path.read_bytes()


QDE = (
    '<Project xmlns="urn:QDA-XML:project:1.0"><Sources>\n'
    '<TextSource guid="a" name="t" plainTextPath="internal://t.txt">\n'
    '<PlainTextSelection startPosition="0" endPosition="99"/>\n'
    "</TextSource></Sources></Project>"
)
OUTSIDE = {"type": "labels", "value": {"start": 0, "end": 99, "labels": ["A"]}}
LABELS = '{{"text": "Il pleut.", "{}": [{}]}}'
BAD: Mapping[str, tuple[str, str]] = {
    "label-studio": (
        json.dumps([{"data": {"text": "Il pleut."}, "annotations": [{"result": [OUTSIDE]}]}]),
        "1: The span 0–99 lies outside the text",
    ),
    "doccano": (
        "{\n" + LABELS.format("label", '[0, 99, "A"]'),
        "2: The span 0–99 lies outside the text",
    ),
    "spacy-jsonl": (
        "[1]\n" + LABELS.format("spans", '{"start": "a"}'),
        "2: {'start': 'a'} does not say where it begins and ends.",
    ),
    "tei": (
        '<TEI><text><body>\n<p>Il pleut.</p>\n<span from="#a" to="#b"/></body></text></TEI>',
        "3: A span points at “#a”, which stands nowhere in the text.",
    ),
    "qdpx": (QDE, "3: The span 0–99 lies outside the text"),
}


@pytest.mark.parametrize("name", ENDINGS)
def test_what_cannot_be_read_is_one_sentence_with_its_line(
    annotator: Run, other: Path, tmp_path: Path, name: str
) -> None:
    text, told = BAD[name]
    path = tmp_path / f"bad{ENDINGS[name]}"
    if name == "qdpx":
        bad_package({"project.qde": QDE.encode(), "t.txt": b"Il pleut."}, path)
    else:
        path.write_text(text, "utf-8")
    ran = annotator("import", other, path, "--format", name)
    assert ran.code == 1
    assert [line for line in ran.err.splitlines() if f"bad{ENDINGS[name]}:{told}" in line], ran.err
    assert len(ran.lines) == 1


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("label-studio", "[]", "There are no tasks of Label Studio in it."),
        ("label-studio", "[", "This is no JSON; it breaks in line 1"),
        ("tei", "<TEI>\n<a", "It is damaged: its XML breaks in line 2"),
        ("tei", "<html/>", "There is no text of TEI in it."),
        ("qdpx", "PK", "It is damaged"),
    ],
)
def test_what_holds_nothing_is_refused(
    annotator: Run, other: Path, tmp_path: Path, name: str, text: str, why: str
) -> None:
    path = tmp_path / f"bad{ENDINGS[name]}"
    path.write_text(text, "utf-8")
    assert why in annotator("annotate", other, path, "--format", name).refused


@pytest.mark.skipif(find_spec("spacy") is not None, reason="spaCy is installed here")
def test_a_docbin_says_what_it_takes(annotator: Run, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.spacy"
    ran = annotator("export", project, "--format", "spacy-docbin", "-o", out)
    assert ran.refused.endswith("“pip install annotator[en]” adds it.")
    assert not out.exists()
