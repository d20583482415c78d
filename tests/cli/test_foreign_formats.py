"""Formats of other tools at the command line: out, in as new articles, and onto an article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ENDINGS = {
    "brat": ".ann",
    "webanno-tsv": ".tsv",
    "cas-xmi": ".xmi",
    "inception": ".zip",
    "conll": ".conll",
}
NAMES = list(ENDINGS)
TSV = "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Y|value\n\n\n"
XMI = (
    '<x xmlns:c="http:///uima/cas.ecore" xmlns:x="http:///webanno/custom.ecore">\n'
    '<x:A sofa="1" begin="0" end="2" value="PER"/>\n<x:A sofa="1" begin="0" end="9"/>\n'
    '<c:Sofa xmlns:xmi="http://www.omg.org/XMI" xmi:id="1" sofaString="Il va"/></x>'
)


def marks(annotator: Run, project: Path) -> list[tuple[str, int, int, str, str]]:
    """What is marked in a project: kind, place, words and subtype."""
    lines = map(json.loads, annotator("export", project, "--format", "jsonl").lines)
    found = (
        (each["kind"], each["start"], each["end"], each["quote"], each["subtype"]) for each in lines
    )
    return sorted(found)


def first_article(annotator: Run, project: Path) -> str:
    return str(annotator("list", project, "--json").json[0]["id"])


def exported(annotator: Run, sample: Path, name: str, folder: Path) -> Path:
    """One article of the sample in a format, in a file called as it usually is."""
    out = folder / f"a{ENDINGS[name]}"
    article = first_article(annotator, sample)
    ran = annotator("export", sample, "-o", out, "--format", name, "--article", article)
    assert ran.code == 0, ran.err
    return out


@pytest.mark.parametrize("name", NAMES)
def test_an_article_goes_out_and_becomes_a_new_one_with_the_same_marks(
    annotator: Run, sample: Path, empty: Path, tmp_path: Path, name: str
) -> None:
    out = exported(annotator, sample, name, tmp_path)
    ran = annotator("import", empty, out, "--format", name)
    assert ran.code == 0, ran.err
    assert len(ran.lines) == 1
    told = annotator(
        "export", sample, "--format", "jsonl", "--article", first_article(annotator, sample)
    )
    ours = [json.loads(line) for line in told.lines]
    there = marks(annotator, empty)
    if name == "conll":
        assert {each[0] for each in there} == {"claim", "entity", "date"}
        assert 0 < len(there) <= len(ours)
    else:
        words = sorted((each["kind"], each["quote"], each["subtype"]) for each in ours)
        assert sorted((each[0], each[3], each[4]) for each in there) == words


@pytest.mark.parametrize("name", NAMES)
def test_what_went_out_comes_back_onto_its_article_as_it_was(
    annotator: Run, sample: Path, tmp_path: Path, name: str
) -> None:
    out = exported(annotator, sample, name, tmp_path)
    before, article = marks(annotator, sample), first_article(annotator, sample)
    ran = annotator("annotate", sample, out, "--article", article)
    assert ran.code == 0, (ran.out, ran.err)
    assert "0 new, " in ran.err
    assert marks(annotator, sample) == before


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_known_without_its_format_being_said(
    annotator: Run, sample: Path, empty: Path, tmp_path: Path, name: str
) -> None:
    out = exported(annotator, sample, name, tmp_path)
    assert annotator("import", empty, out).code == 0
    assert len(annotator("list", empty, "--json").json) == 1


@pytest.mark.parametrize("name", ["brat", "webanno-tsv", "cas-xmi"])
def test_several_articles_make_a_folder(
    annotator: Run, sample: Path, empty: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / "folder"
    assert annotator("export", sample, "-o", out, "--format", name).code == 0
    count = len(annotator("list", sample, "--json").json)
    files = sorted(out.glob(f"*{ENDINGS[name]}"))
    assert len(files) == count > 1
    if name == "cas-xmi":
        assert (out / "TypeSystem.xml").is_file()
    assert annotator("import", empty, *files, "--format", name).code == 0
    assert len(marks(annotator, empty)) == len(marks(annotator, sample))


@pytest.mark.parametrize("name", ["inception", "conll"])
def test_several_articles_are_one_file(
    annotator: Run, sample: Path, empty: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / f"all{ENDINGS[name]}"
    assert annotator("export", sample, "-o", out, "--format", name).code == 0
    assert annotator("import", empty, out, "--format", name).code == 0
    assert len(annotator("list", empty, "--json").json) == len(
        annotator("list", sample, "--json").json
    )


@pytest.mark.parametrize(
    ("file", "content", "sentence"),
    [
        (
            "a.ann",
            "T1\tPER 0 2\tIl\nT2 LOC\nR1\tx Arg1:T1 Arg2:T1\n",
            "2: “T2 LOC” is no line of brat.",
        ),
        (
            "a.tsv",
            f"{TSV}#Text=Il va\n1-1\t0-2\tIl\tPER\t\n1-2\tva\n",
            "7: “1-2 va” is no row of a token with all its columns.",
        ),
        ("a.conll", "Il B-PER\nva X\n", "2: “X” is no tag such as O, B-PER or I-PER."),
        (
            "a.xmi",
            XMI,
            "3: The span 0–9 lies outside the text, which has 5 characters.",
        ),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_the_good_ones_come_in(
    annotator: Run, empty: Path, tmp_path: Path, file: str, content: str, sentence: str
) -> None:
    (tmp_path / "a.txt").write_text("Il va", "utf-8")
    (tmp_path / file).write_text(content, "utf-8")
    report = tmp_path / "report.txt"
    ran = annotator("import", empty, tmp_path / file, "--report", report)
    assert [
        line.partition(f"{file}:")[2] for line in ran.err.splitlines() if f"{file}:" in line
    ] == [sentence]
    assert [(each[0], each[3], each[4]) for each in marks(annotator, empty)] == [
        ("entity", "Il", "person")
    ]
    assert f"{file}:{sentence}" in report.read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "content", "sentence"),
    [
        (
            "b.ann",
            b"T1\tPER 0 2\tIl\n",
            "Its text b.txt is missing: it belongs into the same folder.",
        ),
        ("b.tsv", b"a\tb\n", "It does not begin as a file of WebAnno TSV 3 does."),
        ("b.xmi", b"<a>\n<b></a>", "It is damaged: its XML breaks in line 2, column 8."),
        ("b.xmi", b"<a/>", "There is no text of UIMA in it."),
        ("b.zip", b"PK", "It is damaged, or not what it says it is: it cannot be read."),
        ("b.conll", b"\x00\x01", "This is not a text"),
    ],
)
def test_what_is_no_such_file_is_refused_in_one_sentence(
    annotator: Run, empty: Path, tmp_path: Path, file: str, content: bytes, sentence: str
) -> None:
    (tmp_path / file).write_bytes(content)
    ran = annotator("import", empty, tmp_path / file)
    assert ran.refused.startswith(f"{tmp_path / file}: {sentence}")
    assert annotator("list", empty, "--json").json == []
