"""Tests of `annotator/cli/sources.py`, and of how files find their way to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from tests.cli.conftest import Run

RIS = """TY  - NEWS\r
TI  - L’Otan réévalue\r
AU  - Dupont, Ève\r
T2  - Le Monde\r
DA  - 2023/01/17\r
UR  - https://www.lemonde.fr/otan\r
XX  - y\r
ER  - \r
TY  - BOOK\r
PY  - 1954\r
ER  - \r
"""
BIB = "@book{adler, title={A History}, author={Adler, Ruth}, year={1990}, publisher={Plon}}\n"
CSL = json.dumps(
    [{"id": "x", "type": "webpage", "title": "Page", "URL": "http://lemonde.fr/otan/"}]
)
SECRET = "Entretien téléphonique"


@pytest.fixture
def library(annotator: Run, empty: Path, tmp_path: Path) -> Path:
    """A project with two sources."""
    for name, data in (("s.ris", RIS), ("s.bib", BIB)):
        (tmp_path / name).write_text(data, "utf-8", newline="")
        annotator("import", empty, tmp_path / name)
    return empty


def write(path: Path, data: str) -> Path:
    path.write_text(data, "utf-8", newline="")
    return path


@pytest.mark.parametrize(
    ("name", "data", "title"),
    [
        *(("s.ris", RIS, "L’Otan réévalue"), ("s.bib", BIB, "A History"), ("s.json", CSL, "Page")),
        *(("S.BIBTEX", BIB, "A History"), ("notes.txt", RIS, "L’Otan réévalue")),
        *(("unnamed", BIB, "A History"), ("odd.html", CSL, "Page")),
    ],
)
def test_sources_are_told_from_articles_by_name_and_content(
    annotator: Run, empty: Path, tmp_path: Path, name: str, data: str, title: str
) -> None:
    ran = annotator("import", empty, write(tmp_path / name, data))
    assert ran.code == (1 if data == RIS else 0)
    assert [each["title"] for each in annotator("list", empty, "--sources", "--json").json] == [
        title
    ]
    assert annotator("list", empty, "--json").json == []


def test_records_that_stay_out_are_listed_and_the_rest_is_stored(
    annotator: Run, empty: Path, tmp_path: Path
) -> None:
    path = write(tmp_path / "s.ris", RIS)
    ran = annotator("import", empty, path, "--as", "Aude Martin")
    assert ran.code == 1
    assert ran.lines == [f"{path}: Record 2: A source needs a title."]
    assert ran.err.splitlines() == [
        f"annotator: {path}: 1 new, 0 joined, 0 as they were, 1 left out.",
        f"annotator: {path}: record 1: no place for XX.",
    ]
    again = annotator("import", empty, path)
    assert "0 new, 0 joined, 1 as they were, 1 left out." in again.err
    assert {row["who_name"] for row in annotator("history", empty, "--json").json[-1:]} == {
        "Aude Martin"
    }


def test_a_double_is_joined_across_formats(annotator: Run, library: Path, tmp_path: Path) -> None:
    item = json.loads(CSL)[0] | {"DOI": "10.1000/x"}
    ran = annotator("import", library, write(tmp_path / "s.json", json.dumps([item])))
    assert (ran.code, ran.out) == (0, b"")
    assert "0 new, 1 joined" in ran.err
    (news, _) = annotator("list", library, "--sources", "--json").json
    assert (news["title"], news["doi"], news["url"]) == (
        *("L’Otan réévalue", "10.1000/x"),
        "https://www.lemonde.fr/otan",
    )


def test_articles_and_sources_come_in_together(
    annotator: Run, empty: Path, tmp_path: Path, french: Path
) -> None:
    bib = write(tmp_path / "s.bib", BIB)
    ran = annotator("import", empty, french, bib, "--title", "Titre")
    assert ran.code == 0
    (article,) = annotator("list", empty, "--json").json
    assert (ran.lines, article["title"]) == ([article["id"]], "Titre")
    assert len(annotator("list", empty, "--sources", "--json").json) == 1


def test_a_format_may_be_said(annotator: Run, empty: Path, tmp_path: Path) -> None:
    odd = write(tmp_path / "s.txt", f"Exported today\n{RIS}")
    assert annotator("import", empty, odd, "--format", "ris").code == 1
    assert len(annotator("list", empty, "--sources", "--json").json) == 1
    assert annotator("import", empty, write(tmp_path / "a.bib", BIB), "--format", "text").code == 0
    assert len(annotator("list", empty, "--json").json) == 1


@pytest.mark.parametrize(
    ("name", "data", "options", "why"),
    [
        ("s.json", "{", (), "s.json: This is no JSON; it breaks in line 1, column 2."),
        ("s.json", "[]", (), "s.json: There is no source in it."),
        ("s.ris", "", (), "s.ris: There is nothing in it."),
        (
            "s.bib",
            BIB,
            ("--title", "x"),
            "import: --title goes with articles, and these are sources.",
        ),
        ("s.bib", BIB, ("--format", "rtf"), "import: argument --format: invalid choice"),
        ("missing.bib", None, (), "missing.bib could not be read: No such file"),
    ],
)
def test_a_bad_file_is_refused_and_nothing_is_stored(
    annotator: Run,
    empty: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    data: str | None,
    options: tuple[str, ...],
    why: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    if data is not None:
        write(tmp_path / name, data)
    good = write(tmp_path / "good.bib", BIB)
    assert annotator("import", empty, good, name, *options).refused.startswith(why)
    assert annotator("list", empty, "--sources", "--json").json == []


def test_sources_are_exported_for_other_programs(
    annotator: Run, library: Path, tmp_path: Path
) -> None:
    (otan, adler) = json.loads(annotator("export", library, "--format", "csl").out)
    assert (otan["title"], adler["citation-key"]) == ("L’Otan réévalue", "adler")
    for name in ("o.ris", "o.bib", "o.json"):
        ran = annotator("export", library, "-o", tmp_path / name)
        assert (ran.code, ran.out, ran.err) == (0, b"", "")
    told = rispy.loads((tmp_path / "o.ris").read_text("utf-8"))
    assert [each["title"] for each in told] == ["L’Otan réévalue", "A History"]
    entries = parse_string((tmp_path / "o.bib").read_text("utf-8")).entries
    assert [each.key for each in entries] == ["dupont2023lotan", "adler"]
    assert json.loads((tmp_path / "o.json").read_text("utf-8")) == [otan, adler]


@pytest.mark.parametrize("name", ["csl", "ris", "bibtex"])
def test_confidential_sources_stay_out_and_it_is_said(
    annotator: Run, sample: Path, name: str
) -> None:
    ran = annotator("export", sample, "--format", name)
    assert ran.code == 0
    assert "Source 1" in ran.out.decode()
    assert SECRET not in ran.out.decode()
    assert ran.err.startswith("annotator: Left out as confidential: 1. They are kept with")
    assert ("has no place for: class (4), independence_group (1)." in ran.err) == (name != "csl")
    open_ = annotator("export", sample, "--format", name, "--unredacted")
    assert "phonique" in open_.out.decode()
    assert "Left out" not in open_.err


def test_an_article_has_its_own_sources(annotator: Run, sample: Path, library: Path) -> None:
    articles = [each["id"] for each in annotator("list", sample, "--json").json]
    counts = [
        len(json.loads(annotator("export", sample, "--format", "csl", "--article", each).out))
        for each in articles
    ]
    assert 0 < max(counts) <= 8
    assert annotator("export", library, "--format", "csl", "--article", "x").refused.startswith(
        "There is no article x"
    )
    narrowed = annotator("export", library, "--format", "ris", "--only", "claim").refused
    assert narrowed == "ris holds sources; only annotations are narrowed by kind or status."


def test_sources_are_listed_for_people(annotator: Run, library: Path, sample: Path) -> None:
    head, first, _ = annotator("list", library, "--sources").lines
    assert head.split() == [
        "id",
        "title",
        "author",
        "issued",
        "type",
        "class",
        "disclosure",
        "cited",
    ]
    assert "Ève Dupont" in first
    told = annotator("list", sample, "--sources").out.decode()
    assert SECRET not in told
    assert SECRET not in annotator("list", sample, "--sources", "--json").out.decode()
    assert "Source 1" in told


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (
            (),
            "Dupont, Ève. “L’Otan réévalue.” Le Monde, January 17, 2023. https://www.lemonde.fr/otan.",
        ),
        (
            ("--style", "apa", "--locator", "p. 3"),
            (
                "Dupont, È. (2023, January 17). L’Otan réévalue. Le Monde. "
                "https://www.lemonde.fr/otan (Dupont, 2023, p. 3)"
            ),
        ),
        (
            ("--style", "iso690-fr", "--markdown"),
            (
                "DUPONT, Ève. L’Otan réévalue. *Le Monde* [en ligne]. 17 janvier 2023. "
                "Disponible à l'adresse : <https://www.lemonde.fr/otan>"
            ),
        ),
        (
            ("--lang", "fr"),
            (
                "Dupont, Ève. « L’Otan réévalue ». Le Monde, 17 janvier 2023. "
                "https://www.lemonde.fr/otan."
            ),
        ),
    ],
)
def test_a_source_is_cited_in_a_style(
    annotator: Run, library: Path, options: tuple[str, ...], line: str
) -> None:
    (told,) = annotator("cite", library, "OTAN monde", *options).lines
    assert told.replace("\u00a0", " ").replace("\u202f", " ") == line
    source_id = annotator("list", library, "--sources", "--json").json[0]["id"]
    assert annotator("cite", library, source_id, *options).lines == [told]


def test_all_sources_are_cited_in_a_list(annotator: Run, library: Path, sample: Path) -> None:
    told = annotator("cite", library).lines
    assert [line.split(",")[0] for line in told] == ["Adler", "Dupont"]
    listed = annotator("cite", sample, "--style", "apa")
    assert SECRET not in listed.out.decode()
    assert "Source 1" in listed.lines
    assert "léphonique" in annotator("cite", sample, "--unredacted").out.decode()
    (french, _) = (each["id"] for each in annotator("list", sample, "--json").json)
    assert 0 < len(annotator("cite", sample, "--article", french).lines) <= 8


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("nothing like it",), "No source has “nothing like it”."),
        (("o",), "Several sources have “o”; say more of it, or its id."),
        (("otan", "--style", "mla"), "cite: argument --style: invalid choice: 'mla'"),
        (("--article", "x"), "There is no article x in the project."),
    ],
)
def test_a_bad_citation_is_refused(
    annotator: Run, library: Path, arguments: tuple[str, ...], why: str
) -> None:
    assert annotator("cite", library, *arguments).refused.startswith(why)


def test_a_reader_that_has_had_enough_is_no_error(program: Run, library: Path) -> None:
    ran = program("export", library, "--format", "ris", "-o", "/dev/stdout")
    assert ran.code in {0, 2}
    assert program("cite", library, "--style", "apa").code == 0
