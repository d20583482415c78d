from __future__ import annotations

import subprocess
import sys

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


def test_the_formats_say_what_they_read_and_write() -> None:
    told = [(each.name, each.reads, each.writes, each.offset_unit) for each in FORMATS[:3]]
    assert told == [
        ("text", Reads.ARTICLES, False, OffsetUnit.NONE),
        ("csv", Reads.ANNOTATIONS, True, OffsetUnit.CODE_POINTS),
        ("jsonl", Reads.ANNOTATIONS, True, OffsetUnit.CODE_POINTS),
    ]


def test_sources_have_formats_of_their_own() -> None:
    told = [(each.name, each.reads, each.writes, each.writes_sources) for each in FORMATS[3:]]
    assert told == [(name, Reads.SOURCES, False, True) for name in ("csl", "ris", "bibtex")]
    assert [each.name for each in readable(Reads.SOURCES)] == ["csl", "ris", "bibtex"]
    assert [each.name for each in writable_sources()] == ["csl", "ris", "bibtex"]
    assert not any(each.writes_sources for each in FORMATS[:3])


def test_a_format_is_found_by_its_name() -> None:
    assert format_named("csv") is FORMATS[1]


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refusal) as refused:
        format_named("docx")
    assert refused.value.code == "format_unknown"
    assert refused.value.params == {"format": "docx", "known": tuple(each.name for each in FORMATS)}


def test_a_format_is_found_by_the_extension_in_any_case() -> None:
    found = format_of_file("Été 2023.NDJSON", Reads.ANNOTATIONS)
    assert found is format_named("jsonl")


def test_a_csv_file_is_no_article() -> None:
    assert format_of_file("marks.csv", Reads.ARTICLES) is None


def test_formats_are_listed_by_what_they_can_do() -> None:
    assert [each.name for each in readable(Reads.ANNOTATIONS)] == ["csv", "jsonl"]
    assert [each.name for each in writable()] == ["csv", "jsonl"]


@pytest.mark.parametrize("known", [each for each in FORMATS if each.reads is not Reads.ARTICLES])
def test_a_reader_of_annotations_or_sources_reads(known: Format) -> None:
    assert callable(known.load_reader().read)


def test_a_reader_of_articles_decodes() -> None:
    assert callable(format_named("text").load_reader().decode)


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
