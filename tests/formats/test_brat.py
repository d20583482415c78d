"""Tests of `annotator/formats/brat*.py`, read by bioc too."""

from __future__ import annotations

import bioc.brat
import pytest

from annotator.domain.annotation import Kind
from annotator.formats.brat import lines
from annotator.formats.brat_read import recognises
from annotator.formats.incoming_document import IncomingDocument
from tests.formats.troubled import document, only, placed, read, written
from tests.services.conftest import refused

TEXT = "Inès 😀 va au Havre\net revient."


def found(lines: str, text: str = TEXT) -> IncomingDocument:
    return only(read("brat", lines.encode(), {"a.txt": text.encode()}))


def told(document: IncomingDocument) -> list[tuple[str, str]]:
    return [(each.quote, each.label) for each in document.annotations]


def test_bioc_reads_the_same_words_at_the_same_offsets() -> None:
    given = document()
    data, beside, _ = written("brat", given)
    text = beside["a.txt"].decode()
    read_back = bioc.brat.loads(text, data.decode())
    assert len(read_back.entities) == len(given.dossiers)
    for entity, dossier in zip(read_back.entities, given.dossiers, strict=True):
        anchor = dossier.anchor
        assert entity.total_span == (anchor.start, anchor.end)
        words = " ".join(text[each.begin : each.end] for each in sorted(entity.locations))
        assert entity.text == words.replace("\t", " ")
        assert entity.type == "-".join(
            filter(None, (dossier.annotation.kind, dossier.annotation.subtype))
        )
    assert {each.type for each in read_back.attributes} == {"Verdict"}


def test_a_preview_shows_the_lines_of_the_file() -> None:
    given = document()
    shown = "\n".join((*lines(given, names={}, redacted=True), ""))
    assert shown == written("brat", given)[0].decode()


def test_a_span_over_line_ends_is_written_in_pieces() -> None:
    data, _, _ = written("brat", placed("a b\n\nc d", [(2, 6, Kind.DATE, "")]))
    assert data.decode().split("\n")[0] == "T1\tdate 2 3;5 6\tb c"


def test_every_sort_of_line_is_kept_or_counted() -> None:
    document = found(
        "T1\tPER 0 4\tInès\n"
        "T2\tLOC 13 18\tHavre\n"
        "A1\tNegation T1\n"
        "M1\tCertainty T1 high\n"
        "N1\tReference T2 Wikidata:Q42\tLe Havre\n"
        "#1\tAnnotatorNotes T1\tÀ voir\\npuis\n"
        "#2\tAnnotatorNotes T1\tencore\n"
        "R1\tGoes Arg1:T1 Arg2:T2\n"
        "E1\tMove:T3 Who:T1\n"
        "A2\tSpeculation E1\n"
        "#3\tAnnotatorNotes R1\tloin\n"
        "N2\tReference E1 x:1\tx\n"
        "*\tEquiv T1 T2\n"
    )
    first, second = document.annotations
    assert (first.label, first.annotation.note) == ("PER", "À voir\npuis\nencore")
    assert first.annotation.tags == ("Negation", "Certainty=high")
    assert second.entity is not None
    assert (second.entity.name, second.entity.link) == ("Le Havre", "Wikidata:Q42")
    assert document.lost == {
        "relations": 2,
        "events": 1,
        "attributes": 1,
        "notes": 1,
        "links": 1,
    }
    assert document.bad == ()


def test_the_pieces_of_a_span_with_gaps_are_one_group() -> None:
    document = found("T7\tMOVE 7 9;19 29\tva et revient\nT8\tMOVE 10 18;19 21\tau Havre et\n")
    assert [(each.quote, each.group) for each in document.annotations] == [
        *(("va", "T7"), ("et revient", "T7")),
        ("au Havre\net", ""),
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("T2 LOC 0 4 Inès", "brat_line_unknown"),
        ("Inès", "brat_line_unknown"),
        ("T2\tLOC 4\tInès", "brat_line_unknown"),
        ("T2\tLOC 0 x\tInès", "brat_line_unknown"),
        ("A1\tNegation", "brat_line_unknown"),
        ("N1\tReference T1\tx", "brat_line_unknown"),
        ("#1\tAnnotatorNotes\tx", "brat_line_unknown"),
        ("T2\tLOC 4 4\t", "span_empty"),
        ("T2\tLOC 4 99\tva", "span_outside"),
        ("T2\tLOC 0 99;4 5\tva", "span_outside"),
        ("T2\tLOC 0 4\tInes", "file_disagrees"),
    ],
)
def test_a_bad_line_is_told_and_the_good_ones_come_in(line: str, code: str) -> None:
    document = found(f"T1\tPER 0 4\tInès\r\n\r\n{line}\nT3\tLOC 13 18\tHavre")
    assert told(document) == [("Inès", "PER"), ("Havre", "LOC")]
    assert [(each.line, each.refusal.code) for each in document.bad] == [(3, code)]


def test_a_file_without_annotations_brings_its_text() -> None:
    assert (found("").text, found("").annotations) == (TEXT, ())
    assert found("", " ").text == ""


def test_without_its_text_it_is_refused() -> None:
    with refused("text_beside_missing"):
        read("brat", b"T1\tPER 0 4\tx\n", {"b.txt": b"x"})


def test_it_is_told_by_its_name_and_its_first_line() -> None:
    assert recognises(b"", "a.ANN")
    assert recognises("\ufeffT1\tPER 0 1\tx".encode(), "a.ann")
    assert not recognises(b"Ann went home.", "a.ann")
    assert not recognises(b"T1\tPER 0 1\tx", "a.txt")
