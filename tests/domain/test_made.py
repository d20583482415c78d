from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, fields
from typing import Any

import pytest

from annotator.domain.annotation import Anchor, AnchorState, Annotation, Kind
from annotator.domain.change import RECORDS
from annotator.domain.made import maker
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span

ANNOTATION = Annotation("a", "b", Kind.CLAIM, "aude", "then", "then", note="é", tags=("x",))


def values_of(record: Any) -> list[Any]:
    return [getattr(record, each.name) for each in fields(record)]


def test_it_gives_what_the_class_gives() -> None:
    made = maker(Annotation)(*values_of(ANNOTATION))
    assert type(made) is Annotation
    assert made == ANNOTATION
    assert hash(made) == hash(ANNOTATION)
    assert repr(made) == repr(ANNOTATION)
    assert copy.copy(made) == pickle.loads(pickle.dumps(made)) == ANNOTATION


def test_a_made_record_cannot_be_changed() -> None:
    made: Any = maker(Span)(1, 2)
    with pytest.raises(FrozenInstanceError):
        made.start = 0


@pytest.mark.parametrize("cls", RECORDS.values())
def test_every_record_has_a_twin_of_its_layout(cls: type[Any]) -> None:
    values = ["x"] * len(fields(cls))
    try:
        expected = cls(*values)
    except (Refusal, KeyError, ValueError, TypeError, AttributeError) as error:
        with pytest.raises(type(error)):
            maker(cls)(*values)
    else:
        assert maker(cls)(*values) == expected


def test_what_the_class_refuses_is_refused_here_too() -> None:
    with pytest.raises(Refusal, match="span_empty"):
        maker(Anchor)("a", "b", "v", 5, 5, "", "", "", AnchorState.EXACT, "manual")


def test_all_fields_are_asked_for() -> None:
    with pytest.raises(TypeError):
        maker(Span)(1)
