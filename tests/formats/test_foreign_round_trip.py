"""Formats of other tools bring the same spans and kinds back, in articles and in a project."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Kind
from annotator.domain.document import Document
from annotator.domain.text import Utf16Map
from annotator.formats.foreign_in import spanned
from annotator.formats.foreign_out import lost_of
from annotator.services.incoming_files import GivenFile, read_file, told_format
from tests.formats.conftest import Maker
from tests.formats.troubled import (
    NOTE,
    TEXT,
    document,
    kinds,
    marked,
    only,
    placed,
    read,
    written,
)
from tests.services.conftest import refused

WHOLE = ("brat", "webanno-tsv", "cas-xmi", "inception")
"""Formats that lose no span."""


@pytest.mark.parametrize("name", WHOLE)
def test_all_spans_come_back_as_what_they_were(name: str) -> None:
    ours = document()
    data, siblings, told = written(name, ours)
    found = only(read(name, data, siblings))
    assert found.text == TEXT
    assert kinds(found) == marked(ours)
    assert (found.bad, dict(found.lost)) == ((), {})
    assert told.rows == len(ours.dossiers)


@pytest.mark.parametrize("name", WHOLE)
def test_what_the_formats_carry_comes_back_too(name: str) -> None:
    ours = document()
    data, siblings, _ = written(name, ours)
    found = {each.annotation.id: each for each in only(read(name, data, siblings)).annotations}
    for dossier in ours.dossiers:
        back, annotation = found[dossier.annotation.id], dossier.annotation
        assert back.annotation.note == annotation.note
        assert back.annotation.tags == annotation.tags
        assert back.annotation.verdict == annotation.verdict
        assert back.annotation.claim_text == annotation.claim_text
        assert back.annotation.edtf == annotation.edtf
        assert (back.entity.name if back.entity else "") == (
            dossier.entity.canonical_name if dossier.entity else ""
        )
        assert (back.entity.link if back.entity else "") == (
            dossier.entity.link if dossier.entity else ""
        )
    assert NOTE in {each.annotation.note for each in found.values()}


@pytest.mark.parametrize("name", [*WHOLE, "conll"])
def test_an_article_without_annotations_is_written_and_read(name: str) -> None:
    ours = document("Rien.", ())
    data, siblings, told = written(name, ours)
    found = only(read(name, data, siblings))
    assert (found.text.replace(" ", ""), found.annotations, told.rows) == ("Rien.", (), 0)


@pytest.mark.parametrize("name", [*WHOLE, "conll"])
def test_ten_thousand_annotations_take_seconds(name: str) -> None:
    words = "L’été 😀 revient toujours trop tôt. "
    found = [
        (at * len(words) + start, at * len(words) + end, Kind.ENTITY, "person")
        for at in range(2500)
        for start, end in ((2, 5), (6, 7), (8, 15), (8, 24))
    ]
    ours = placed((words * 2500).rstrip(), found)
    begun = time.perf_counter()
    data, siblings, told = written(name, ours)
    back = only(read(name, data, siblings))
    assert time.perf_counter() - begun < 20
    assert len(back.annotations) == told.rows == (7500 if name == "conll" else 10_000)


@pytest.mark.parametrize("name", [*WHOLE, "conll"])
def test_a_file_is_told_by_how_it_begins(name: str) -> None:
    data, _, _ = written(name, document())
    ending = {"brat": ".ann", "inception": ".zip", "cas-xmi": ".xmi"}.get(name, ".txt")
    assert told_format(data, f"a{ending}") == name


@pytest.mark.parametrize("name", [*WHOLE, "conll"])
def test_what_is_no_such_file_is_not_recognised(name: str) -> None:
    for data in (b"", b"Il pleut.\n", b"\x00\xff", b"PK\x03\x04", b"{}", b"<a/>"):
        assert told_format(data, "a.txt") != name


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_is_read_through_the_one_way_in(name: str) -> None:
    data, siblings, _ = written(name, document())
    ending = {"brat": ".ann", "webanno-tsv": ".tsv", "cas-xmi": ".xmi"}.get(name, ".zip")
    reading = read_file(GivenFile(f"a{ending}", data, siblings), name)
    assert (reading.lines, len(reading.documents)) == ((), 1)


def test_what_a_format_has_no_place_for_is_counted(make: Maker) -> None:
    annotation = make.annotation(
        note="n", tags=("a", "b"), verdict="true", rationale="r", work="checked"
    )
    dossier = make.dossier(
        annotation=annotation, evidence=(make.evidence(),), comments=(make.comment(),)
    )
    assert lost_of(dossier, ()) == {
        **dict.fromkeys(("notes", "verdicts", "rationales", "values", "citations"), 1),
        "talk": 1,
        "statuses": 1,
        "tags": 2,
    }
    everything = ("note", "tags", "verdict", "rationale", "value")
    assert lost_of(dossier, everything) == {"citations": 1, "talk": 1, "statuses": 1}
    assert lost_of(make.dossier(annotation=make.annotation(claim_text="")), ()) == {}


def test_utf16_offsets_outside_the_text_are_refused() -> None:
    units = Utf16Map("a😀")
    assert spanned(units, 1, 3) == spanned(units, 1, 2)
    with refused("span_outside"):
        spanned(units, 1, 4)
    with refused("span_outside"):
        spanned(units, 2, 1)
    with refused("span_empty"):
        spanned(units, 1, 1)


def test_files_beside_are_named_after_the_file(tmp_path: Path) -> None:
    _, beside, _ = written("brat", document())
    assert beside == {"a.txt": TEXT.encode()}
    _, types, _ = written("cas-xmi", document())
    assert list(types) == ["TypeSystem.xml"]


SIGNS = "ab1 .,!?'’-_*|[]\\;#>&<\"\t\n\u00a0\u2028éÉ\u0301😀🇫🇷\U0001d426\u200d"


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(st.text(st.sampled_from(SIGNS), max_size=60)).strip()
    places = st.integers(0, len(text))
    found = []
    for start, end in draw(st.lists(st.tuples(places, places), max_size=8)):
        words = text[start:end]
        if words.strip():
            inked = start + len(words) - len(words.lstrip())
            found.append((inked, inked + len(words.strip()), Kind.ENTITY, "person"))
    return placed(text, found)


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=150, deadline=None)
@given(ours=documents())
def test_any_text_and_any_spans_come_back(name: str, ours: Document) -> None:
    assume(ours.version.text)
    data, siblings, _ = written(name, ours)
    found = only(read(name, data, siblings))
    assert found.bad == ()
    assert found.text == ours.version.text
    assert kinds(found) == marked(ours)


@settings(max_examples=150, deadline=None)
@given(ours=documents())
def test_any_text_is_one_row_of_tokens(ours: Document) -> None:
    assume(ours.version.text)
    data, siblings, told = written("conll", ours)
    found = only(read("conll", data, siblings))
    assert "".join(found.text.split()) == "".join(ours.version.text.split())
    assert len(found.annotations) == told.rows
