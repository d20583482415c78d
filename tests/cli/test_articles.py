"""Tests of `annotator/cli/articles.py`."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.text import canonical
from annotator.store.people import people
from annotator.store.project import Project
from tests.cli.conftest import Run
from tests.formats.article_files import chapter, docx, epub, lines, odt, para, pdf, run

KEYS = {
    *("id", "title", "lang", "published_on", "version", "characters", "sha256"),
    *("annotations", "open_flags", "status"),
}


def names(path: Path) -> list[str]:
    with Project.open(path, read_only=True) as project:
        return [person.name for person in people(project)]


def test_a_new_project_is_one_file_that_knows_nobody(annotator: Run, tmp_path: Path) -> None:
    path = tmp_path / "desk.annot"
    ran = annotator("new", path)
    assert (ran.code, ran.out, ran.err) == (0, b"", "")
    assert [each.name for each in tmp_path.iterdir()] == ["desk.annot"]
    assert names(path) == []


def test_whoever_makes_a_project_by_name_is_its_first_person(
    annotator: Run, tmp_path: Path
) -> None:
    path = tmp_path / "desk.annot"
    assert annotator("new", path, "--as", "Aude  Martin").code == 0
    assert names(path) == ["Aude Martin"]


def test_a_project_is_never_made_over_another_file(
    annotator: Run, empty: Path, tmp_path: Path
) -> None:
    before = empty.read_bytes()
    assert annotator("new", empty).refused == f"There is a file already at {empty}."
    assert empty.read_bytes() == before
    missing = tmp_path / "nowhere" / "desk.annot"
    assert annotator("new", missing).refused == f"The folder {missing.parent} does not exist."


def test_an_import_prints_the_id_that_list_tells(annotator: Run, empty: Path, french: Path) -> None:
    ran = annotator("import", empty, french, "--lang", "fr-FR", "--published", "2023-01-17")
    assert (ran.code, ran.err) == (0, "")
    (article,) = annotator("list", empty, "--json").json
    assert ran.lines == [article["id"]]
    assert article.keys() >= KEYS
    text = canonical(french.read_text("utf-8"))
    title = text.partition("\n")[0]
    assert (article["title"], article["lang"]) == (title, "fr-FR")
    assert (article["published_on"], article["version"]) == ("2023-01-17", 1)
    assert article["characters"] == len(text)
    assert article["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert (article["annotations"], article["open_flags"], article["status"]) == (0, 0, "draft")


@pytest.mark.parametrize(
    ("said", "options", "stored"),
    [
        ("La piscine rouvre", (), ""),
        ("Publié le 17 janvier 2023", (), "2023-01-17"),
        ("La piscine rouvre", ("--published", "2023-01-18"), "2023-01-18"),
    ],
)
def test_the_day_a_file_was_made_is_no_day_of_publication(
    annotator: Run, empty: Path, tmp_path: Path, said: str, options: tuple[str, ...], stored: str
) -> None:
    info = "/CreationDate(D:20221217080000+01'00')"
    page = lines(
        ["Trois bassins", "", said, "", "La ville a payé douze millions d’euros pour les travaux."]
    )
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([page], info))
    assert annotator("import", empty, path, *options).code == 0
    (article,) = annotator("list", empty, "--json").json
    assert article["published_on"] == stored


def test_several_articles_come_in_together_each_with_its_id(
    annotator: Run, empty: Path, french: Path, english: Path
) -> None:
    ran = annotator("import", empty, french, english)
    listed = annotator("list", empty, "--json").json
    assert ran.lines == [each["id"] for each in listed]
    assert [each["lang"] for each in listed] == ["fr", "en"]


def test_one_bad_file_among_several_keeps_all_of_them_out(
    annotator: Run, empty: Path, french: Path, tmp_path: Path
) -> None:
    binary = tmp_path / "picture.txt"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    said = annotator("import", empty, french, binary).refused
    assert said.startswith(f"{binary}: This is not a text")
    assert annotator("list", empty, "--json").json == []
    assert names(empty) == []


def test_title_and_address_are_given_by_hand_for_one_article(
    annotator: Run, empty: Path, french: Path, english: Path
) -> None:
    url = "https://example.org/a"
    assert annotator("import", empty, french, "--title", "Rabat", "--url", url).code == 0
    (article,) = annotator("list", empty, "--json").json
    assert (article["title"], article["url"]) == ("Rabat", url)
    for option in (("--title", "Rabat"), ("--url", url)):
        ran = annotator("import", empty, french, english, *option)
        assert ran.refused == "A title or an address goes with one article; there are several."


def test_the_same_text_comes_in_again_but_not_unsaid(
    annotator: Run, empty: Path, french: Path
) -> None:
    annotator("import", empty, french)
    ran = annotator("import", empty, french)
    assert (ran.code, len(ran.lines)) == (0, 1)
    assert (
        ran.err == f"annotator: {french}: The project already has an article with the same text.\n"
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "There is no text in it."),
        (b" \n\n", "There is no text in it."),
        (
            b"%PDF-1.7 and so on",
            "It is damaged, or not what it says it is: it cannot be read.",
        ),
        (b"\xff\xfea\0\0\xd8", "This is no text in utf-16-le: byte 4 does not fit."),
    ],
)
def test_what_is_no_text_is_refused_with_its_name(
    annotator: Run, empty: Path, tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    assert annotator("import", empty, path).refused == f"{path}: {why}"


def test_a_file_that_cannot_be_read_is_refused_with_its_name(
    annotator: Run, empty: Path, tmp_path: Path
) -> None:
    missing = tmp_path / "missing.txt"
    said = annotator("import", empty, missing).refused
    assert said == f"{missing} could not be read: No such file or directory."
    said = annotator("import", empty, tmp_path).refused
    assert said == f"There is no article in the folder {tmp_path.name}."


@pytest.mark.parametrize(
    ("option", "value", "why"),
    [
        ("--published", "demain", "“demain” is no date; write it as 2023-01-17."),
        ("--published", "2023-02-30", "“2023-02-30” is no date; write it as 2023-01-17."),
        ("--url", "example.org", "“example.org” is no web address"),
        ("--url", "javascript:alert(1)", "“javascript:alert(1)” is no web address"),
    ],
)
def test_a_bad_date_or_address_is_refused(
    annotator: Run, empty: Path, french: Path, option: str, value: str, why: str
) -> None:
    assert why in annotator("import", empty, french, option, value).refused
    assert annotator("list", empty, "--json").json == []


def test_a_name_that_is_no_utf8_still_makes_a_title(
    annotator: Run, empty: Path, tmp_path: Path
) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text("Un texte sans titre.", "utf-8")
    assert annotator("import", empty, path).code == 0
    (article,) = annotator("list", empty, "--json").json
    assert article["title"] == "caf\N{REPLACEMENT CHARACTER}"


def test_somebody_new_is_written_down_and_somebody_known_is_found(
    annotator: Run, empty: Path, french: Path
) -> None:
    annotator("import", empty, french, "--as", "Aude Martin")
    annotator("--as", "AUDE MARTIN", "import", empty, french)
    annotator("import", empty, french, "--as", "Lucas Roy")
    assert names(empty) == ["Aude Martin", "Lucas Roy"]
    assert annotator("import", empty, french, "--as", " ").refused == "A person needs a name."


def test_without_a_name_whoever_is_logged_in_acts(
    annotator: Run, empty: Path, french: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "amartin")
    annotator("import", empty, french)
    assert names(empty) == ["amartin"]


def test_a_list_for_people_is_aligned_under_its_heads(annotator: Run, sample: Path) -> None:
    ran = annotator("list", sample)
    head, *rows = ran.lines
    assert head.split()[:3] == ["id", "title", "lang"]
    assert len(rows) == 2
    at = head.index("lang")
    assert [row[at : at + 2] for row in rows] == ["fr", "en"]
    assert rows[0].endswith("draft")
    assert " 24 " in rows[0]


def test_an_empty_project_lists_nothing(annotator: Run, empty: Path) -> None:
    assert annotator("list", empty).out == b""
    assert annotator("list", empty, "--json").json == []


def test_reading_a_project_leaves_it_byte_for_byte(annotator: Run, sample: Path) -> None:
    before = sample.read_bytes()
    for command in ("list", "review", "history", "check"):
        assert annotator(command, sample, "--as", "Somebody New").code == 0
    assert sample.read_bytes() == before
    assert [each.name for each in sample.parent.iterdir()] == ["sample.annot"]


def test_a_backup_is_the_same_project_in_another_file(
    annotator: Run, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "copy.annot"
    ran = annotator("backup", sample, out)
    assert (ran.code, ran.out, ran.err) == (0, b"", "")
    assert annotator("history", out, "--json").json == annotator("history", sample, "--json").json
    assert annotator("backup", sample, out).refused == f"There is a file already at {out}."


def refusals(folder: Path, sample: Path) -> list[tuple[Path, str]]:
    """Paths that are no project to work with, and what is said of each."""
    foreign, damaged, newer = (folder / name for name in ("foreign", "damaged", "newer"))
    foreign.write_text("Dear diary", "utf-8")
    damaged.write_bytes(sample.read_bytes()[:5000])
    newer.write_bytes(sample.read_bytes())
    with closing(sqlite3.connect(newer, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 99")
    return [
        (folder / "missing.annot", "There is no project at "),
        (foreign / "inside", "There is no project at "),
        (folder, " is not an Annotator project."),
        (foreign, " is not an Annotator project."),
        (damaged, " is damaged and was left as it is"),
        (newer, " was made by a newer version of Annotator"),
    ]


@pytest.mark.parametrize("command", ["list", "import", "annotate", "export", "review", "history"])
def test_what_is_no_project_is_refused_in_one_line(
    annotator: Run, sample: Path, tmp_path: Path, french: Path, command: str
) -> None:
    marks = tmp_path / "marks.jsonl"
    marks.write_bytes(b"")
    more = {"import": (french,), "annotate": (marks,), "export": ("--format", "csv")}
    for path, why in refusals(tmp_path, sample):
        before = path.read_bytes() if path.is_file() else b""
        assert why in annotator(command, path, *more.get(command, ())).refused
        assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_project_that_another_program_holds_is_refused(
    annotator: Run, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Project, "busy_timeout", 0.05)
    with closing(sqlite3.connect(sample, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert "is in use by another program" in annotator("list", sample).refused


def test_a_project_that_may_not_be_written_is_read_and_not_changed(
    annotator: Run, sample: Path, french: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The system's own answer: whoever runs the tests may be allowed everything.
    monkeypatch.setattr("annotator.store.opening.may_write", lambda _: False)
    before = sample.read_bytes()
    assert annotator("list", sample).code == 0
    said = annotator("import", sample, french).refused
    assert said == f"{sample} can only be read, so nothing was changed."
    assert sample.read_bytes() == before


def test_each_format_is_read_by_its_bytes_or_by_its_name(
    annotator: Run, empty: Path, tmp_path: Path
) -> None:
    words = "La mairie de Montclar a rouvert la piscine"
    files = {
        "text": words.encode(),
        "markdown": f"# {words}".encode(),
        "html": f"<html><body><p>{words}</p></body></html>".encode(),
        "docx": docx(para(words)),
        "odt": odt(f"<text:p>{words}</text:p>"),
        "pdf": pdf([lines([words])]),
        "epub": epub({"a.xhtml": chapter(words)}),
    }
    for name, data in files.items():
        path = tmp_path / f"of_{name}"
        path.write_bytes(data)
        for told in (("--format", name), ("--format", "auto"), ()):
            assert annotator("import", empty, path, *told).code == 0
    listed = annotator("list", empty, "--json").json
    assert len(listed) == 3 * len(files)
    assert {each["characters"] for each in listed} == {len(words), len(words) + 2}


def test_a_file_that_is_not_of_the_format_named_is_refused(
    annotator: Run, empty: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Un texte.", "utf-8")
    said = annotator("import", empty, tmp_path / "a.txt", "--format", "docx").refused
    assert said.endswith("a.txt: It is damaged, or not what it says it is: it cannot be read.")


def test_a_folder_comes_in_but_for_what_cannot_be_read(
    annotator: Run, empty: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "articles"
    (folder / "page_files").mkdir(parents=True)
    (folder / "page_files" / "frame.html").write_text("<p>Une publicité</p>", "utf-8")
    (folder / "a.txt").write_text("Un texte.", "utf-8")
    (folder / "b.pdf").write_bytes(pdf([[]]))
    tracked = para(run("Un "), f'<w:ins w:id="1">{run("mot")}</w:ins>')
    (folder / "c.docx").write_bytes(docx(tracked))
    (folder / "data.csv").write_text("a;b", "utf-8")
    ran = annotator("import", empty, folder)
    assert ran.code == 1
    assert len(ran.lines) == 2
    assert "b.pdf: Its pages are pictures" in ran.err
    assert "c.docx: The document has tracked changes" in ran.err
    titles = [each["title"] for each in annotator("list", empty, "--json").json]
    assert titles == ["a", "c"]


def test_of_files_that_are_named_all_come_in_or_none(
    annotator: Run, empty: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Un texte.", "utf-8")
    (tmp_path / "b.pdf").write_bytes(pdf([[]]))
    assert "b.pdf" in annotator("import", empty, tmp_path / "a.txt", tmp_path / "b.pdf").refused
    assert annotator("list", empty, "--json").json == []
