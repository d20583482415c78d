"""Tests of `annotator/domain/annotation.py`."""

from __future__ import annotations

from itertools import chain

import pytest

from annotator.domain.annotation import SUBTYPES, Anchor, Annotation, Entity, Kind
from annotator.domain.refusal import Refusal

AT = "2023-01-17T10:00:00.000Z"


@pytest.mark.parametrize(
    ("kind", "subtype"), [(k, s) for k, subs in SUBTYPES.items() for s in subs]
)
def test_a_kind_takes_its_own_subtypes(kind: Kind, subtype: str) -> None:
    assert Annotation("a", "t", kind, "p", AT, AT, subtype=subtype).subtype == subtype


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_takes_no_subtype_of_another(kind: Kind) -> None:
    others = set(chain.from_iterable(SUBTYPES.values())) - set(SUBTYPES[kind])
    assert others
    for subtype in others:
        with pytest.raises(Refusal) as caught:
            Annotation("a", "t", kind, "p", AT, AT, subtype=subtype)
        assert caught.value.code == "subtype_unknown"
        assert caught.value.params == {"subtype": subtype, "kind": kind.value}


def test_an_annotation_may_have_no_subtype_and_no_confidence() -> None:
    bare = Annotation("a", "t", Kind.CLAIM, "p", AT, AT)
    assert (bare.subtype, bare.confidence) == ("", None)


@pytest.mark.parametrize("confidence", [0, 0.5, 1])
def test_a_confidence_lies_between_nought_and_one(confidence: float) -> None:
    made = Annotation("a", "t", Kind.CLAIM, "p", AT, AT, confidence=confidence)
    assert made.confidence == confidence


@pytest.mark.parametrize("confidence", [-0.01, 1.01, float("nan"), float("inf")])
def test_no_other_confidence_is_taken(confidence: float) -> None:
    with pytest.raises(Refusal, match=r"^confidence_out_of_range\("):
        Annotation("a", "t", Kind.CLAIM, "p", AT, AT, confidence=confidence)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 3)])
def test_an_anchor_has_words(start: int, end: int) -> None:
    with pytest.raises(Refusal) as caught:
        Anchor("n", "a", "v", start, end, "x", "", "")
    assert (caught.value.code, caught.value.params) == ("span_empty", {"start": start, "end": end})


def test_an_anchor_may_begin_with_the_text() -> None:
    assert Anchor("n", "a", "v", 0, 1, "x", "", "").end == 1


@pytest.mark.parametrize("kind_of", SUBTYPES[Kind.ENTITY])
def test_an_entity_is_of_an_entity_subtype(kind_of: str) -> None:
    assert Entity("e", kind_of, "Montclar").type == kind_of


@pytest.mark.parametrize("kind_of", ["", "statement", "Person"])
def test_an_entity_is_of_no_other_type(kind_of: str) -> None:
    with pytest.raises(Refusal, match=r"^entity_type_unknown\("):
        Entity("e", kind_of, "Montclar")
