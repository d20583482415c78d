"""Tests of `annotator/formats/label_studio.py` and `label_studio_read.py`."""

from __future__ import annotations

import importlib
import importlib.util
import io
import json
from typing import Any, BinaryIO, cast

import pytest

from annotator.domain.annotation import Kind
from annotator.formats.incoming import BadLine
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.label_studio import write
from annotator.formats.label_studio_read import read, recognises
from tests.formats.troubled import TEXT, document, only, written
from tests.services.conftest import refused

CONFIG = """<View>
  <Labels name="label" toName="text">{labels}</Labels>
  <Text name="text" value="$text"/>
  <TextArea name="note" toName="text" perRegion="true"/>
</View>"""


class Pipe(io.RawIOBase):
    """A stream that cannot tell where it stands, as a pipe."""

    def __init__(self) -> None:
        super().__init__()
        self.held = b""

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.held += bytes(data)
        return len(data)


def tasks(*given: Any) -> list[IncomingDocument | BadLine]:
    return list(read(io.BytesIO(json.dumps(given).encode()), "tasks.json"))


def region(start: object, end: object, text: str = "", *labels: str, **more: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "labels": [*labels] or ["PER"]}
    value |= {"text": text} if text else {}
    return {
        "type": "labels",
        "from_name": "ner",
        "to_name": "text",
        "id": "aB3dE",
        "value": value,
        **more,
    }


def task(*result: dict[str, Any], text: str = "Le 😀 barrage", **more: Any) -> dict[str, Any]:
    return {"id": 7, "data": {"text": text}, "annotations": [{"result": [*result]}], **more}


def quotes(document: object) -> list[tuple[str, str]]:
    assert isinstance(document, IncomingDocument)
    return [(each.label or each.annotation.kind.value, each.quote) for each in document.annotations]


def test_tasks_are_as_label_studio_exports_them() -> None:
    data, _, told = written("label-studio", document())
    (task,) = json.loads(data)
    assert set(task) == {"id", "data", "annotations", "predictions"}
    assert task["data"]["text"] == TEXT
    (annotation,) = task["annotations"]
    for each in annotation["result"]:
        assert set(each) == {"id", "from_name", "to_name", "origin", "type", "value"}
        value = each["value"]
        assert TEXT[value["start"] : value["end"]] == value["text"] or each["type"] == "textarea"
    kinds = [each["type"] for each in annotation["result"]]
    assert (kinds.count("labels"), kinds.count("textarea")) == (told.rows, 1)


@pytest.mark.skipif(
    importlib.util.find_spec("label_studio_sdk") is None,
    reason="label-studio-sdk is not installed: it brings seventy packages along",
)
def test_label_studios_own_validator_takes_tasks() -> None:
    interface = importlib.import_module("label_studio_sdk.label_interface").LabelInterface
    (task,) = json.loads(written("label-studio", document())[0])
    result = task["annotations"][0]["result"]
    labels = sorted({name for each in result for name in each["value"].get("labels", ())})
    config = CONFIG.format(labels="".join(f'<Label value="{each}"/>' for each in labels))
    judge = interface(config)
    assert judge.validate_task({"data": task["data"]})
    assert judge.validate_annotation(task["annotations"][0])
    result[0]["from_name"] = "gone"
    assert not judge.validate_annotation(task["annotations"][0])


def test_nothing_is_an_empty_list_and_pipes_are_written_to() -> None:
    stream = Pipe()
    assert write([], cast("BinaryIO", stream), names={}, redacted=True).rows == 0
    assert json.loads(stream.held) == []


def test_people_and_sources_are_not_named() -> None:
    stream = io.BytesIO()
    write([document()], stream, names={"p1": "Aude Martin"}, redacted=False)
    assert b"Aude" not in stream.getvalue()


def test_words_tell_what_offsets_count() -> None:
    (found,) = tasks(
        task(
            region(5, 12, "barrage"),
            region(6, 13, "barrage"),
            region(5, 12),
            region(0, 2, "La"),
            region(3, 99),
            region("a", 2),
        )
    )
    assert quotes(found) == [("PER", "barrage")] * 3
    assert isinstance(found, IncomingDocument)
    assert found.name == "tasks 7"
    assert [(each.line, each.refusal.code) for each in found.bad] == [
        (1, "file_disagrees"),
        (1, "span_outside"),
        (1, "span_outside"),
    ]


def test_predictions_come_in_where_nobody_annotated() -> None:
    predicted = {"score": 0.8, "result": [region(0, 2, "Le"), region(5, 12, score=0.5)]}
    cancelled = {"was_cancelled": True, "result": [region(0, 2)]}
    (found,) = tasks(
        {
            **task(),
            "annotations": [cancelled],
            "predictions": [predicted, {"score": 7, "result": []}],
        }
    )
    assert isinstance(found, IncomingDocument)
    assert [each.annotation.confidence for each in found.annotations] == [0.8, 0.5]
    (both,) = tasks({**task(region(5, 12)), "predictions": [predicted]})
    assert quotes(both) == [("PER", "barrage")]


def test_notes_authors_and_several_labels_come_in() -> None:
    note = {"type": "textarea", "id": "aB3dE", "value": {"text": ["À voir", "vite"]}}
    made = {
        "completed_by": {"email": "zoe@example.org"},
        "result": [region(0, 2, "Le", "A", "B"), note],
    }
    (found,) = tasks({**task(), "annotations": [made]})
    assert isinstance(found, IncomingDocument)
    assert quotes(found) == [("A", "Le"), ("B", "Le")]
    for each in found.annotations:
        assert (each.annotation.note, each.annotation.created_by) == (
            "À voir\nvite",
            "zoe@example.org",
        )
        assert (each.annotation.id, each.annotation.kind) == ("", Kind.ENTITY)


def test_a_second_label_on_a_region_of_ours_is_an_annotation_of_its_own() -> None:
    own = {**region(0, 2, "Le", "claim", "entity"), "id": "0189a1b2-0000-7000-8000-000000000001"}
    (found,) = tasks(task(own))
    assert isinstance(found, IncomingDocument)
    assert [each.annotation.id for each in found.annotations] == [own["id"], ""]


def test_the_small_form_and_old_names_are_read() -> None:
    small = {"id": 1, "text": "Le barrage", "label": [{"start": 3, "end": 10, "labels": ["X"]}]}
    old = {"data": {"my_text": "Le barrage", "n": "7"}, "completions": [{"result": [region(0, 2)]}]}
    hyper = {
        **region(0, 2),
        "type": "hypertextlabels",
        "value": {"start": 0, "end": 2, "hypertextlabels": ["H"]},
    }
    bare = {**region(0, 2), "value": {"start": 0, "end": 2}}
    found = tasks(small, old, task(hyper, bare))
    assert [quotes(each) for each in found] == [
        [("X", "barrage")],
        [("PER", "Le")],
        [("H", "Le"), ("label", "Le")],
    ]


def test_what_is_no_span_is_counted() -> None:
    (found,) = tasks(task({"type": "relation"}, {"type": "choices"}, {"type": "relation"}))
    assert isinstance(found, IncomingDocument)
    assert dict(found.lost) == {"relations": 2, "other_regions": 1}


def test_a_task_without_a_text_is_refused_and_the_others_come_in() -> None:
    bad, good = tasks({"id": 3, "data": {"n": 1}}, task(region(0, 2)))
    assert isinstance(bad, BadLine)
    assert (bad.line, bad.refusal.code) == (1, "task_without_text")
    assert quotes(good) == [("PER", "Le")]
    assert quotes(
        only(list(read(io.BytesIO(json.dumps(task(region(0, 2))).encode()), "t.json")))
    ) == [("PER", "Le")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "json_empty"),
        (b"[{]", "json_not_json"),
        (b"\xff", "json_not_utf8"),
        (b"[]", "tasks_missing"),
        (b"[1]", "tasks_missing"),
        (b'"a"', "tasks_missing"),
    ],
)
def test_what_holds_no_tasks_is_refused(data: bytes, code: str) -> None:
    with refused(code):
        list(read(io.BytesIO(data), "a.json"))


def test_tasks_are_told_by_what_stands_in_them() -> None:
    data = json.dumps([task(region(0, 2))]).encode()
    assert recognises(data, "a.json")
    assert recognises(b"\xef\xbb\xbf" + data, "a.txt")
    assert not recognises(b'[{"id": "x", "type": "book"}]', "a.json")
    assert not recognises(b"data annotations result", "a.json")
