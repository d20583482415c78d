from __future__ import annotations

import json
import math
from dataclasses import replace
from types import MappingProxyType

import pytest

from annotator.domain.annotation import Anchor, Annotation
from annotator.domain.change import RECORDS, Record
from annotator.domain.person import Person
from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.store.project import Project
from annotator.store.records import NO_RECORD, canonical_json, codec
from tests.store.making import AT


def every_record(project: Project) -> list[Record]:
    return [record for cls in RECORDS.values() for record in project.records(cls)]


def test_every_record_comes_back_as_it_went(full: Project) -> None:
    records = every_record(full)
    assert {type(record) for record in records} == set(RECORDS.values())
    for record in records:
        kind = codec(type(record))
        row = kind.row(record)
        assert {type(cell) for cell in row} <= {str, int, float, type(None)}
        assert kind.record(row) == record


def test_the_json_of_a_record_holds_its_fields_as_they_are_meant(full: Project) -> None:
    annotation = full.records(Annotation, "WHERE kind = 'claim'")[0]
    text = codec(Annotation).json(annotation)
    told = json.loads(text)
    assert told["tags"] == ["arbres", "chiffres"]
    assert told["checkable"] is True
    assert told["kind"] == "claim"
    assert told["confidence"] is None
    assert list(told) == sorted(told)
    assert "« " not in text
    assert ", " not in text.replace("4 000 arbres.", "")
    assert "chiffre donné en conseil" in text


def test_a_mapping_that_cannot_change_is_an_object_too() -> None:
    item = MappingProxyType({"title": "Budget", "author": ({"literal": "Ville"},)})
    source = Source("s", item, AT)
    row = codec(Source).row(source)
    assert row[1] == '{"author":[{"literal":"Ville"}],"title":"Budget"}'
    assert codec(Source).record(row).author == "Ville"


def test_canonical_json_refuses_what_json_has_no_word_for() -> None:
    assert canonical_json({"b": "é", "a": [1, None]}) == '{"a":[1,null],"b":"é"}'
    with pytest.raises(ValueError, match="JSON"):
        canonical_json(math.nan)


@pytest.mark.parametrize(
    ("field", "cell", "error"),
    [("kind", "verse", KeyError), ("tags", "[", ValueError), ("subtype", "poem", Refusal)],
)
def test_cells_that_make_no_record_are_refused(
    full: Project, field: str, cell: str, error: type[Exception]
) -> None:
    kind = codec(Annotation)
    cells = list(kind.row(full.records(Annotation)[0]))
    cells[kind.fields.index(field)] = cell
    with pytest.raises(error):
        kind.record(tuple(cells))
    assert error in NO_RECORD


def test_a_codec_is_made_once() -> None:
    assert codec(Anchor) is codec(Anchor)
    assert codec(Anchor).fields[:4] == ("id", "annotation_id", "version_id", "start")


def test_a_record_is_read_from_its_json(full: Project) -> None:
    for record in every_record(full):
        kind = codec(type(record))
        assert kind.read(kind.json(record)) == record


def test_json_of_an_older_schema_is_read_with_what_was_added_since(full: Project) -> None:
    annotation = full.records(Annotation, "WHERE due_on <> ''")[0]
    kind = codec(Annotation)
    said = json.loads(kind.json(annotation))
    del said["due_on"]
    assert kind.read(json.dumps(said)) == replace(annotation, due_on="")


@pytest.mark.parametrize(
    "text",
    ["{}", '{"id":"1","colour":"red"}', "[", '{"id":"p","name":"A","initials":"A","role":"x"}'],
)
def test_json_that_makes_no_record_is_refused(text: str) -> None:
    with pytest.raises(NO_RECORD):
        codec(Person).read(text)
