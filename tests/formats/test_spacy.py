"""Tests of `annotator/formats/spacy_jsonl.py`, `spacy_jsonl_read.py`, `spacy_docbin.py`."""

from __future__ import annotations

import importlib
import io
import json
from importlib.util import find_spec

import pytest

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.formats import spacy_docbin
from annotator.formats.incoming import BadLine
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.spacy_jsonl import spacy_label
from annotator.formats.spacy_jsonl_read import read, recognises
from tests.formats.troubled import TEXT, document, placed, written
from tests.services.conftest import refused

needs_spacy = pytest.mark.skipif(
    find_spec("spacy") is None, reason="spaCy is not installed: the extras fr and en bring it"
)


def lines(*given: object) -> list[IncomingDocument | BadLine]:
    raw = "\n".join(each if isinstance(each, str) else json.dumps(each) for each in given)
    return list(read(io.BytesIO(raw.encode()), "desk.jsonl"))


def quotes(found: object) -> list[tuple[str, str]]:
    assert isinstance(found, IncomingDocument)
    return [(each.label or each.annotation.kind.value, each.quote) for each in found.annotations]


def test_lines_are_as_prodigy_has_them() -> None:
    data, _, _ = written("spacy-jsonl", document())
    (line,) = data.decode().splitlines()
    said = json.loads(line)
    assert said["text"] == TEXT
    for span, each in zip(said["spans"], document().dossiers, strict=True):
        assert TEXT[span["start"] : span["end"]] == each.anchor.exact
        assert span["label"] == spacy_label(each.annotation)
    labels = {each["label"] for each in said["spans"]}
    assert {"LOC", "ORG", "PERSON", "EVENT", "WORK_OF_ART", "MISC", "claim", "date-date"} <= labels


def test_spans_ents_groups_and_pairs_are_read() -> None:
    found = lines(
        {
            "text": "Le barrage",
            "spans": [{"start": 3, "end": 10, "label": "FAC", "token_start": 1}],
        },
        {"text": "Le barrage", "ents": [{"start": 0, "end": 2, "label": "DET", "id": "q"}]},
        {"text": "Le barrage", "spans": {"sc": [{"start": 0, "end": 2, "label": "A"}], "x": []}},
        ["Le barrage", {"entities": [[3, 10, "FAC"]], "cats": {"A": 1.0, "B": 0.0}}],
        {"text": "Le barrage", "entities": [[3, 10, "FAC"]], "meta": {"title": "T", "lang": "fr"}},
        {
            "text": "Le barrage",
            "ents": [{"start": 0, "end": 2, "label": "A"}],
            "spans": [{"start": 0, "end": 2, "label": "A"}, {"start": 0, "end": 2, "label": "B"}],
            "relations": [{}],
            "meta": "none",
        },
    )
    assert [quotes(each) for each in found] == [
        [("FAC", "barrage")],
        [("DET", "Le")],
        [("A", "Le")],
        [("FAC", "barrage")],
        [("FAC", "barrage")],
        [("A", "Le"), ("B", "Le")],
    ]
    told = [each for each in found if isinstance(each, IncomingDocument)]
    assert (told[4].title, told[4].lang, told[0].name) == ("T", "fr", "desk 1")
    assert [dict(each.lost) for each in told][3:] == [{"labels": 2}, {}, {"relations": 1}]


def test_what_was_refused_in_prodigy_stays_out() -> None:
    spans = [{"start": 0, "end": 2, "label": "A"}]
    refused_, taken = lines(
        {"text": "Le barrage", "spans": spans, "answer": "reject", "cats": ["A"]},
        {"text": "Le barrage", "spans": spans, "answer": "accept"},
    )
    assert quotes(refused_) == []
    assert isinstance(refused_, IncomingDocument)
    assert dict(refused_.lost) == {"refused": 1, "labels": 1}
    assert quotes(taken) == [("A", "Le")]


def test_bad_lines_and_bad_spans_are_refused_by_number() -> None:
    first, second, third, good = lines(
        "{",
        "[1]",
        {"spans": []},
        {
            "text": "Le barrage",
            "spans": [
                {"start": 0, "end": 2, "label": "A"},
                {"start": 0, "end": 99, "label": "A"},
                {"start": 0, "label": "A"},
                [0, 1],
            ],
        },
    )
    bad = [
        (each.line, each.refusal.code)
        for each in (first, second, third)
        if isinstance(each, BadLine)
    ]
    assert bad == [(1, "jsonl_not_json"), (2, "task_without_text"), (3, "task_without_text")]
    assert quotes(good) == [("A", "Le")]
    assert isinstance(good, IncomingDocument)
    assert [(each.line, each.refusal.code) for each in good.bad] == [
        (4, "span_outside"),
        (4, "span_unread"),
        (4, "span_unread"),
    ]


@pytest.mark.parametrize(
    ("line", "is_ours"),
    [
        ({"text": "a", "spans": []}, True),
        ({"text": "a", "ents": []}, True),
        ({"text": "a", "entities": [[0, 1, "A"]]}, True),
        (["a", {"entities": []}], True),
        ({"text": "a", "label": []}, False),
        ({"text": "a"}, False),
        ({"spans": []}, False),
    ],
)
def test_lines_are_told_by_their_first(line: object, *, is_ours: bool) -> None:
    assert recognises(json.dumps(line).encode(), "a.jsonl") is is_ours


def test_a_docbin_is_refused_without_spacy_and_says_what_brings_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spacy_docbin, "find_spec", lambda _name: None)
    stream = io.BytesIO()
    with refused("spacy_missing") as told:
        spacy_docbin.write([document()], stream, names={}, redacted=True)
    assert told.value.params == {"extra": "annotator[en]"}
    assert stream.getvalue() == b""


@pytest.mark.parametrize("text", [TEXT, " a  b.\n\n", "", "\n a", "a\u00a0 b \t c "])
def test_tokens_and_their_spaces_are_the_text(text: str) -> None:
    spans = [Span(2, 3)] if len(text) > 2 else []
    pieces = list(spacy_docbin._pieces(text, spans))
    words = (text[each.start : each.end] for each in pieces)
    spaces = (" " if text[each.end : each.end + 1] == " " else "" for each in pieces)
    assert "".join(f"{word}{space}" for word, space in zip(words, spaces, strict=True)) == text


@needs_spacy
def test_spacy_reads_a_docbin_with_all_spans() -> None:
    spacy = importlib.import_module("spacy")
    tokens = importlib.import_module("spacy.tokens")
    given = document()
    odd = placed(
        " a  b.\n\n", [(0, 2, Kind.CLAIM, ""), (2, 3, Kind.ENTITY, "place"), (4, 5, Kind.DATE, "")]
    )
    data, _, told = written("spacy-docbin", given, odd)
    first, second = tokens.DocBin().from_bytes(data).get_docs(spacy.blank("fr").vocab)
    assert (first.text, second.text) == (TEXT, " a  b.\n\n")
    found = sorted(
        (each.start_char, each.end_char, each.label_) for each in first.spans["annotator"]
    )
    assert found == sorted(
        (each.anchor.start, each.anchor.end, spacy_label(each.annotation))
        for each in given.dossiers
    )
    assert {each.label_ for each in first.ents} >= {"PERSON", "ORG"}
    assert len(second.spans["annotator"]) == 3
    assert told.rows == len(given.dossiers) + 3
