"""Tests of `annotator/formats/doccano.py`, `doccano_read.py`, `json_rows.py`."""

from __future__ import annotations

import io
import json

import pytest

from annotator.formats.doccano_read import read, recognises
from annotator.formats.incoming import BadLine
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.json_rows import first_value
from tests.formats.troubled import TEXT, document, written


def lines(*given: object) -> list[IncomingDocument | BadLine]:
    raw = "\n".join(each if isinstance(each, str) else json.dumps(each) for each in given)
    return list(read(io.BytesIO(raw.encode()), "desk.jsonl"))


def quotes(found: object) -> list[tuple[str, str]]:
    assert isinstance(found, IncomingDocument)
    return [(each.label or each.annotation.kind.value, each.quote) for each in found.annotations]


def test_lines_are_as_doccano_has_them() -> None:
    data, _, told = written("doccano", document())
    (line,) = data.decode().splitlines()
    said = json.loads(line)
    assert (said["id"], said["text"]) == ("art1", TEXT)
    assert len(said["label"]) == told.rows
    units = TEXT.encode("utf-16-le")
    for (start, end, label), each in zip(said["label"], document().dossiers, strict=True):
        assert units[2 * start : 2 * end].decode("utf-16-le") == each.anchor.exact
        assert label.startswith(each.annotation.kind)


def test_both_shapes_of_the_list_of_labels_are_read() -> None:
    text = "Le 😀 barrage"
    found = lines(
        {
            "id": 1,
            "text": text,
            "label": [[6, 13, "WORK"], [0, 2, "claim-number"]],
            "Comments": ["x"],
        },
        {"id": 2, "text": text, "labels": [[6, 13, "WORK"]]},
        {
            "id": 3,
            "text": text,
            "entities": [{"id": 9, "label": "WORK", "start_offset": 6, "end_offset": 13}],
            "relations": [{"id": 1, "from_id": 9, "to_id": 9, "type": "x"}],
            "comments": [],
        },
    )
    assert [quotes(each) for each in found] == [
        [("WORK", "barrage"), ("claim", "Le")],
        [("WORK", "barrage")],
        [("WORK", "barrage")],
    ]
    told = [each for each in found if isinstance(each, IncomingDocument)]
    assert [dict(each.lost) for each in told] == [{"comments": 1}, {}, {"relations": 1}]
    assert next((each.name, each.article_id) for each in told) == ("desk 1", "1")


def test_bad_lines_and_bad_spans_are_refused_by_number() -> None:
    first, second, third, good, fourth = lines(
        "{",
        "[1]",
        {"label": []},
        {
            "text": "Le barrage",
            "label": [[0, 2, "A"], [0, 99, "B"], [3, 3, "C"], ["x", 2, "D"], "whole", [1, 2]],
            "entities": [{"label": "E"}, 7],
        },
        {"text": "a", "label": "b"},
    )
    bad = [
        (each.line, each.refusal.code)
        for each in (first, second, third, fourth)
        if isinstance(each, BadLine)
    ]
    assert bad == [
        (1, "jsonl_not_json"),
        (2, "jsonl_not_object"),
        (3, "jsonl_key_missing"),
        (5, "jsonl_value_bad"),
    ]
    assert quotes(good) == [("A", "Le")]
    assert isinstance(good, IncomingDocument)
    assert [(each.line, each.refusal.code) for each in good.bad] == [
        (4, "span_outside"),
        (4, "span_empty"),
        *[(4, "span_unread")] * 5,
    ]


@pytest.mark.parametrize(
    ("line", "is_ours"),
    [
        ({"text": "a", "label": []}, True),
        ({"text": "a", "labels": [[0, 1, "A"]]}, True),
        ({"text": "a", "entities": [{"start_offset": 0, "end_offset": 1, "label": "A"}]}, True),
        ({"text": "a", "entities": [], "relations": []}, True),
        ({"text": "a", "spans": [{"start": 0, "end": 1, "label": "A"}]}, False),
        ({"text": "a", "entities": [[0, 1, "A"]]}, False),
        ({"label": []}, False),
        ([], False),
    ],
)
def test_lines_are_told_by_their_first(line: object, *, is_ours: bool) -> None:
    raw = json.dumps(line).encode()
    assert recognises(raw, "a.jsonl") is is_ours
    assert recognises(b"\xef\xbb\xbf\n{\n" + raw, "a.jsonl") is is_ours


@pytest.mark.parametrize(
    ("raw", "code", "params"),
    [
        (b'{"text": }', "jsonl_not_json", {"line": 2, "at": 10}),
        (b'{"text": NaN}', "jsonl_number_bad", {"line": 2}),
        (b'{"text": "\\ud800"}', "jsonl_surrogate", {"line": 2}),
        (b"[" * 100_000, "jsonl_too_deep", {"line": 2}),
        (b"\xff", "json_not_utf8", {"at": 0}),
    ],
)
def test_a_line_that_is_no_json_says_why(raw: bytes, code: str, params: dict[str, int]) -> None:
    first, bad = read(io.BytesIO(b'{"text": "a"}\n' + raw), "a.jsonl")
    assert quotes(first) == []
    assert isinstance(bad, BadLine)
    assert (bad.line, bad.refusal.code, bad.refusal.params) == (2, code, params)


def test_only_the_first_lines_are_looked_at() -> None:
    assert first_value(b"{\n{\n{\n1") is None
    assert first_value(b"\n\n{\n2\n") == 2
    assert first_value(b"") is None


def test_blank_lines_are_none() -> None:
    assert [quotes(each) for each in lines("", {"text": "a", "label": []}, "  ")] == [[]]
