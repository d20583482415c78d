from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation, Kind, Origin, Work
from annotator.domain.source import Source
from annotator.store.many_records import written
from annotator.store.project import Project
from annotator.store.records import Codec, codec
from tests.store.making import AT
from tests.store.test_records import every_record

WORDS = st.text(max_size=8)
ANNOTATIONS = st.lists(
    st.builds(
        Annotation,
        WORDS,
        WORDS,
        st.sampled_from(Kind),
        *(WORDS, WORDS, WORDS),
        note=WORDS,
        tags=st.lists(WORDS, max_size=2).map(tuple),
        origin=st.sampled_from(Origin),
        confidence=st.none() | st.sampled_from([0, 0.0, 1, 1.0, 0.5]),
        priority=st.integers(-3, 2**63 - 1),
        assigned_to=st.none() | WORDS,
        work=st.sampled_from(Work),
        checkable=st.booleans(),
    ),
    min_size=1,
    max_size=5,
)


@given(ANNOTATIONS)
def test_each_record_is_written_as_it_is_by_itself(records: list[Annotation]) -> None:
    kind = codec(Annotation)
    rows, said = written(kind, records)
    assert [repr(row) for row in rows] == [repr(kind.row(each)) for each in records]
    assert said == [kind.json(each) for each in records]


def test_records_of_every_class_are_written_so(full: Project) -> None:
    for cls, records in groupby(every_record(full), type):
        each = list(records)
        kind: Codec[Any] = codec(cls)
        assert written(kind, each) == (list(map(kind.row, each)), list(map(kind.json, each)))


def test_mappings_that_differ_are_written_each() -> None:
    source = Source("s", MappingProxyType({"title": "Budget"}), AT)
    other = replace(source, item={"title": "Bilan", "author": ({"literal": "Ville"},)})
    kind = codec(Source)
    rows, said = written(kind, [source, other])
    assert rows == [kind.row(source), kind.row(other)]
    assert said == [kind.json(source), kind.json(other)]


def test_numbers_that_json_has_no_word_for_are_refused() -> None:
    made = Annotation("a", "b", Kind.CLAIM, "c", AT, AT)
    object.__setattr__(made, "confidence", float("nan"))
    with pytest.raises(ValueError, match="JSON"):
        written(codec(Annotation), [made])
