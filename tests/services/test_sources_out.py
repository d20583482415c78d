"""Tests of `annotator/services/sources_out.py`."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from annotator.domain.source import Confidentiality
from annotator.services import evidence
from annotator.services.exporting import export_stream
from annotator.services.importing import ArticleDraft, import_article
from annotator.services.source_editing import make_source
from annotator.services.sources_out import (
    export_sources,
    export_sources_file,
    preview_sources,
    ways_out,
)
from annotator.store import sources
from tests.services.conftest import Bench, refused

SECRET = "Entretien avec un agent du fisc"
FORMATS = ["csl", "ris", "bibtex"]


@pytest.fixture
def desk(bench: Bench) -> Bench:
    """A cited source, a cited confidential one, and one that nothing cites."""
    claim = bench.tag("12 millions d’euros")
    bench.cite(claim)
    form = evidence.SourceForm(
        SECRET,
        url="https://fisc.example/agent-007",
        author="Roe, Jane",
        publisher="Bureau des fuites",
        confidentiality=Confidentiality.CONFIDENTIAL,
        independence_group="le cabinet",
    )
    bench.do(evidence.cite(bench.desk, claim, form=form, note_private="tél. 06"))
    bench.do(make_source(bench.desk, "book", {"title": "Jamais cité", "note": "x"}))
    return bench


def exported(bench: Bench, name: str, **choices: bool) -> str:
    stream = io.BytesIO()
    export_sources(bench.desk, name, stream, redacted=choices.get("redacted", True))
    return stream.getvalue().decode()


@pytest.mark.parametrize("name", FORMATS)
def test_no_secret_leaves_unless_it_is_asked_for(desk: Bench, name: str) -> None:
    text = exported(desk, name)
    for word in ("agent", "fisc", "Roe", "Jane", "fuites", "cabinet", "06"):
        assert word not in text.replace("l'agent", "")
    assert "Source 1" in text
    unredacted = exported(desk, name, redacted=False)
    assert "Roe" in unredacted
    assert "fisc.example" in unredacted
    assert "06" not in unredacted


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_appears_whole_under_its_name(desk: Bench, name: str, tmp_path: Path) -> None:
    path = tmp_path / "sources.out"
    before = set(tmp_path.iterdir())
    written = export_sources_file(desk.desk, path, name)
    assert (written.rows, written.redacted) == (3, 1)
    assert path.read_bytes().decode() == exported(desk, name)
    assert set(tmp_path.iterdir()) == {*before, path}


def test_an_article_has_the_sources_cited_in_it(desk: Bench) -> None:
    other, step = import_article(desk.desk, ArticleDraft("Autre", "Un texte."))
    desk.do(step)
    for article_ids, titles in (
        (None, ["Budget 2022", "Source 1", "Jamais cité"]),
        ([desk.article_id, desk.article_id], ["Budget 2022", "Source 1"]),
        ([other], []),
    ):
        stream = io.BytesIO()
        export_sources(desk.desk, "csl", stream, article_ids=article_ids)
        assert [each["title"] for each in json.loads(stream.getvalue())] == titles


def test_a_preview_is_the_beginning_of_the_export(desk: Bench) -> None:
    preview = preview_sources(desk.desk, "ris", limit=1)
    assert exported(desk, "ris").replace("\r\n", "\n").startswith(preview.text)
    assert preview.text.count("TY  -") == 1
    assert (preview.written.rows, preview.written.redacted) == (3, 1)


def test_what_cannot_be_written_is_refused_before_anything_is(desk: Bench, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    with refused("format_not_sources"):
        export_sources_file(desk.desk, tmp_path / "a", "csv")
    with refused("format_unknown"):
        preview_sources(desk.desk, "rtf")
    with refused("article_missing"):
        export_sources_file(desk.desk, tmp_path / "a", "ris", article_ids=["none"])
    with refused("export_onto_project"):
        export_sources_file(desk.desk, desk.desk.project.path, "ris")
    with refused("folder_missing"):
        export_sources_file(desk.desk, tmp_path / "no" / "a", "ris")
    with refused("format_not_annotations"):
        export_stream(desk.desk, "ris", io.BytesIO())
    assert set(tmp_path.iterdir()) == before


def test_some_sources_can_be_meant_by_their_ids(desk: Bench) -> None:
    stored = sources.sources(desk.desk.project)
    wanted = next(each for each in stored if each.title == "Jamais cité")
    stream = io.BytesIO()
    written = export_sources(desk.desk, "csl", stream, source_ids=[wanted.id])
    assert [item["title"] for item in json.loads(stream.getvalue())] == ["Jamais cité"]
    assert written.rows == 1


@pytest.mark.parametrize("style", ["apa", "chicago", "iso690-fr"])
def test_references_are_a_text_of_a_line_each_with_no_secret(desk: Bench, style: str) -> None:
    lines = exported(desk, style).splitlines()
    assert len(lines) == 3
    assert "Source 1" in lines
    assert any("Jamais cité" in line for line in lines)
    assert any("montclar.example/budget" in line for line in lines)
    assert not any(word in line for line in lines for word in ("fisc", "Roe", "fuites"))
    assert "roe, j" in exported(desk, style, redacted=False).casefold()


def test_the_preview_of_references_counts_all_and_shows_some(desk: Bench) -> None:
    found = preview_sources(desk.desk, "apa", limit=1)
    assert found.text.count("\n") == 1
    assert (found.written.rows, found.written.redacted) == (3, 1)
    assert preview_sources(desk.desk, "apa", redacted=False).written.redacted == 0


def test_every_way_out_writes(desk: Bench, tmp_path: Path) -> None:
    ways = list(ways_out())
    assert [way.name for way in ways] == [*FORMATS, "chicago", "apa", "iso690-fr"]
    for way in ways:
        path = tmp_path / f"{way.name}{way.ending}"
        assert export_sources_file(desk.desk, path, way.name).rows == 3
        assert "Source 1" in path.read_text("utf-8")
