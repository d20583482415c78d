from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.domain.refusal import Refusal
from annotator.formats.table import (
    FORMATS,
    Format,
    OffsetUnit,
    Reads,
    format_named,
    format_of_file,
    readable,
    writable,
    writable_sources,
)
from tests.formats.readme_table import readme_table


def test_the_formats_say_what_they_read_and_write() -> None:
    formats = [format_named(name) for name in ("text", "csv", "jsonl")]
    told = [(each.name, each.reads, each.writes, each.offset_unit) for each in formats]
    assert told == [
        ("text", Reads.ARTICLES, False, OffsetUnit.NONE),
        ("csv", Reads.ANNOTATIONS, True, OffsetUnit.CODE_POINTS),
        ("jsonl", Reads.ANNOTATIONS, True, OffsetUnit.CODE_POINTS),
    ]


def test_sources_have_formats_of_their_own() -> None:
    names = ["csl", "ris", "bibtex"]
    assert [each.name for each in writable_sources()] == names
    assert all(not format_named(name).writes for name in names)
    assert [each.name for each in readable(Reads.SOURCES)] == ["claimreview", *names]


@pytest.mark.parametrize("known", FORMATS)
def test_a_format_has_one_line_and_a_fit_name(known: Format) -> None:
    assert [each for each in FORMATS if each.name == known.name] == [known]
    assert re.fullmatch(r"[a-z0-9-]+", known.name)
    assert all(re.fullmatch(r"(\.[a-z0-9]+)+", each) for each in known.extensions)
    assert known.writer or not known.options
    assert known.options <= {
        "profile",
        "raw",
        "lang",
        "verdicts",
        "facts",
        "history",
        "texts",
        "printer",
    }


def test_the_readme_tells_the_formats_as_they_are() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert readme_table() in readme, readme_table()


def test_a_format_is_found_by_its_name() -> None:
    assert [each for each in FORMATS if each.name == "csv"] == [format_named("csv")]


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refusal) as refused:
        format_named("rtf")
    assert refused.value.code == "format_unknown"
    assert refused.value.params == {"format": "rtf", "known": tuple(each.name for each in FORMATS)}


def test_a_format_is_found_by_the_extension_in_any_case() -> None:
    found = format_of_file("Été 2023.NDJSON", Reads.ANNOTATIONS)
    assert found is format_named("jsonl")


def test_a_csv_file_is_no_article() -> None:
    assert format_of_file("marks.csv", Reads.ARTICLES) is None


def test_formats_are_listed_by_what_they_can_do() -> None:
    assert [each.name for each in readable(Reads.ANNOTATIONS)][:3] == ["csv", "jsonl", "w3c"]
    names = [each.name for each in writable()]
    assert {"csv", "jsonl", "docx", "w3c", "claimreview", "html", "markdown"} <= set(names)


@pytest.mark.parametrize("known", [each for each in FORMATS if each.reader])
def test_a_reader_of_annotations_or_sources_reads(known: Format) -> None:
    assert callable(known.load_reader().read)


def test_articles_come_in_these_formats() -> None:
    names = [each.name for each in readable(Reads.ARTICLES)]
    assert names == ["text", "markdown", "html", "docx", "odt", "pdf", "epub"]


@pytest.mark.parametrize("known", [*readable(Reads.ARTICLES)])
def test_a_reader_of_articles_makes_one(known: Format) -> None:
    assert callable(known.load_article_reader().read_article)


def test_a_format_of_annotations_makes_no_article() -> None:
    with pytest.raises(Refusal, match="format_not_article"):
        format_named("csv").load_article_reader()


@pytest.mark.parametrize("known", [each for each in FORMATS if each.writer])
def test_a_writer_writes(known: Format) -> None:
    assert callable(known.load_writer().write)


def test_a_format_that_is_only_read_is_not_written() -> None:
    with pytest.raises(Refusal, match="format_not_written"):
        format_named("text").load_writer()


def test_a_format_that_is_only_written_is_not_read() -> None:
    with pytest.raises(Refusal, match="format_not_read"):
        Format("pdf", "PDF", (".pdf",)).load_reader()


def test_the_table_imports_no_format_by_itself() -> None:
    code = (
        "import sys, annotator.formats.table\n"
        "print([m for m in sys.modules if m.startswith('annotator.formats.')])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "['annotator.formats.table']"
