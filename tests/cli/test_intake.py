"""Tests of `annotator/cli/intake.py`; those of annotations by lines are in test_exchange."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx
import pytest

from annotator.formats.table import FORMATS, Format, Reads
from tests.cli.conftest import Run

TEXT = (
    "La mairie de Montclar a dépensé 12 millions d’euros pour douze écoles.",
    "Les travaux ont commencé fin juin 2022, dit Inès Vauquelin.",
)


@pytest.fixture
def commented(tmp_path: Path) -> Path:
    """A Word document with a comment on its figures and one on the name."""
    document = docx.Document()
    first, second = (document.add_paragraph() for _ in TEXT)
    first.add_run("La mairie de Montclar a dépensé ")
    figure = first.add_run("12 millions")
    first.add_run(" d’euros pour douze écoles.")
    second.add_run("Les travaux ont commencé fin juin 2022, dit ")
    name = second.add_run("Inès Vauquelin")
    second.add_run(".")
    document.add_comment(figure, text="Vérifier.", author="Zoé Petit")
    document.add_comment(name, text="Orthographe ?", author="Max")
    path = tmp_path / "desk.docx"
    document.save(str(path))
    return path


@pytest.fixture
def article(annotator: Run, empty: Path, tmp_path: Path) -> str:
    """The id of an article with the document's text, changed in one word."""
    path = tmp_path / "article.txt"
    path.write_text("\n".join(TEXT).replace("12 millions", "13 millions"), "utf-8")
    (article_id,) = annotator("import", empty, path).lines
    return str(article_id)


def exported(annotator: Run, project: Path) -> list[dict[str, Any]]:
    ran = annotator("export", project, "--format", "jsonl", "--unredacted")
    return [json.loads(line) for line in ran.lines]


def test_comments_come_in_with_the_articles_of_several_documents(
    annotator: Run, empty: Path, commented: Path, tmp_path: Path
) -> None:
    other = tmp_path / "more" / commented.name
    other.parent.mkdir()
    document = docx.Document()
    bridges = document.add_paragraph().add_run("Trois ponts ont été ouverts.")
    document.add_comment(bridges, text="Où ?", author="Zoé Petit")
    document.save(str(other))
    ran = annotator("import", empty, commented, other)
    assert ran.code == 0
    assert len(ran.lines) == 2
    last = "annotator: Comments: 3 new, 0 changed, 0 as they were, 0 left out."
    assert ran.err.splitlines()[-1] == last
    told = {
        (each["created_by"], each["quote"], each["note"]) for each in exported(annotator, empty)
    }
    assert told == {
        ("Zoé Petit", "12 millions", "Vérifier."),
        ("Max", "Inès Vauquelin", "Orthographe ?"),
        ("Zoé Petit", "Trois ponts ont été ouverts.", "Où ?"),
    }


def test_comments_are_left_out_where_that_is_said(
    annotator: Run, empty: Path, commented: Path
) -> None:
    ran = annotator("import", empty, commented, "--no-comments")
    assert (ran.code, ran.err) == (0, "")
    assert exported(annotator, empty) == []


def test_a_label_of_comments_means_what_is_said_and_a_report_is_written(
    annotator: Run, empty: Path, commented: Path, tmp_path: Path
) -> None:
    out = tmp_path / "report.txt"
    ran = annotator("import", empty, commented, "--map", "comment=entity", "--report", out)
    assert ran.code == 0
    assert {each["kind"] for each in exported(annotator, empty)} == {"entity"}
    assert out.read_text("utf-8").startswith("2 new, 0 changed")


def test_a_comment_without_words_stays_out_and_is_told(
    annotator: Run, empty: Path, tmp_path: Path
) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Des mots.")
    document.add_comment(paragraph.add_run(""), text="Ici ?", author="Max")
    path = tmp_path / "nowhere.docx"
    document.save(str(path))
    ran = annotator("import", empty, path)
    assert ran.code == 1
    assert len(ran.lines) == 1
    assert ran.err.splitlines()[0].startswith(f"annotator: {path}:1: ")


def test_comments_come_onto_an_article_where_the_texts_agree(
    annotator: Run, empty: Path, commented: Path, article: str, tmp_path: Path
) -> None:
    out = tmp_path / "report.txt"
    arguments = ("annotate", empty, commented, "--article", article, "--report", out)
    ran = annotator(*arguments)
    assert ran.code == 1
    (line,) = ran.lines
    assert line.startswith(f"{commented}:1: “12 millions” does not stand at that place: ")
    assert ran.err.splitlines()[-1] == "annotator: 1 new, 0 changed, 0 as they were, 1 left out."
    (stored,) = exported(annotator, empty)
    assert (stored["kind"], stored["quote"], stored["note"]) == (
        "claim",
        "Inès Vauquelin",
        "Orthographe ?",
    )
    assert stored["created_by"] == "Max"
    report = out.read_text("utf-8").splitlines()
    assert report[0] == "1 new, 0 changed, 0 there already, 1 left out."
    assert report[1].startswith("desk.docx: onto “")
    assert "desk.docx:1: “12 millions” does not stand at that place" in "\n".join(report)
    again = annotator(*arguments)
    assert again.err.splitlines()[-1] == "annotator: 0 new, 0 changed, 1 as they were, 1 left out."


def test_what_a_label_means_can_be_said_and_is_kept(
    annotator: Run, empty: Path, commented: Path, article: str
) -> None:
    mapped = ("--map", "comment=entity:person")
    annotator("annotate", empty, commented, "--article", article, *mapped)
    (stored,) = exported(annotator, empty)
    assert (stored["kind"], stored["subtype"]) == ("entity", "person")
    kept = [row for row in annotator("history", empty, "--json").json if row["after"]]
    assert "label_mapping" in {row["record"] for row in kept}


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--map", "x"), "annotate: argument --map: 'x' is no LABEL=MEANING"),
        (("--map", "=claim"), "annotate: argument --map: '=claim' is no LABEL=MEANING"),
        (
            ("--map", "comment=rumour"),
            "annotate: argument --map: A label cannot mean rumour; it can be claim, entity, date",
        ),
        (("--map", "PER=claim"), "Nothing in the file is labelled “PER”."),
        (("--report", "/nowhere/else/report.txt"), "/nowhere/else/report.txt could not be written"),
    ],
)
def test_what_cannot_be_done_is_refused(
    annotator: Run, empty: Path, commented: Path, article: str, arguments: Any, why: str
) -> None:
    ran = annotator("annotate", empty, commented, "--article", article, *arguments)
    assert why in ran.refused
    assert exported(annotator, empty) == []


def test_a_file_that_is_no_document_says_so(annotator: Run, empty: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"PK no")
    ran = annotator("annotate", empty, bad)
    assert ran.refused.startswith(f"{bad}: It is damaged")


def test_the_text_of_no_article_is_left_whole(annotator: Run, empty: Path, commented: Path) -> None:
    ran = annotator("annotate", empty, commented)
    assert ran.code == 1
    assert all("No article has the text of desk.docx" in line for line in ran.lines)
    assert len(ran.lines) == 2


@pytest.fixture
def with_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """A format of documents that nothing else is read from."""
    only = Format(
        "worded",
        "Worded",
        (".worded",),
        reads=Reads.DOCUMENTS,
        reader="annotator.formats.docx_comments_in",
    )
    modules = ("formats.table", "cli.parser", "services.incoming_files")
    for module in (f"annotator.{each}" for each in modules):
        monkeypatch.setattr(f"{module}.FORMATS", (*FORMATS, only))


@pytest.mark.usefixtures("with_documents")
def test_documents_become_articles_with_their_annotations(
    annotator: Run, empty: Path, commented: Path, tmp_path: Path
) -> None:
    path = tmp_path / "desk.worded"
    path.write_bytes(commented.read_bytes())
    ran = annotator("import", empty, path, "--lang", "fr", "--title", "Écoles")
    assert ran.code == 0
    (article_id,) = ran.lines
    (listed,) = annotator("list", empty, "--json").json
    assert (listed["id"], listed["title"], listed["lang"]) == (article_id, "Écoles", "fr")
    assert [each["quote"] for each in exported(annotator, empty)] == [
        "12 millions",
        "Inès Vauquelin",
    ]
    assert ran.err.splitlines() == [
        "annotator: desk.worded: as the new article “Écoles”",
        "annotator: 2 new, 0 changed, 0 as they were, 0 left out.",
    ]


@pytest.mark.usefixtures("with_documents")
def test_a_document_may_leave_lines_and_come_with_articles_and_sources(
    annotator: Run, empty: Path, commented: Path, tmp_path: Path
) -> None:
    other = docx.Document(str(commented))
    text = tmp_path / "a.txt"
    text.write_text("Un article.", "utf-8")
    path = tmp_path / "desk.worded"
    other.save(str(path))
    ran = annotator("import", empty, text, path, "--map", "comment=leave")
    assert ran.code == 0
    assert len(ran.lines) == 2
    assert ran.err.endswith("annotator: 0 new, 0 changed, 0 as they were, 2 left out.\n")
    twice = annotator("import", empty, path, path, "--title", "x", "--format", "worded")
    assert twice.refused == "A title or an address goes with one article; there are several."
    assert annotator("import", empty, path, "--format", "auto").code == 0


def test_a_name_that_tells_no_format_is_refused(
    annotator: Run, empty: Path, tmp_path: Path
) -> None:
    path = tmp_path / "a.dat"
    path.write_bytes(b"nothing")
    assert annotator("annotate", empty, path).refused.startswith(f"The name {path} does not tell")
