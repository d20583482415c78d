"""Tests of what labels of other schemes mean."""

from __future__ import annotations

import pytest

from annotator.domain.annotation import Kind
from annotator.domain.label_mapping import LabelMapping, Treatment
from annotator.domain.refusal import Refusal

AT = "2023-01-17T18:04:05.123Z"


@pytest.mark.parametrize(
    ("treatment", "kind"),
    [
        (Treatment.CLAIM, Kind.CLAIM),
        (Treatment.ENTITY, Kind.ENTITY),
        (Treatment.DATE, Kind.DATE),
        (Treatment.TAG, None),
        (Treatment.LEAVE, None),
    ],
)
def test_a_treatment_knows_its_kind(treatment: Treatment, kind: Kind | None) -> None:
    assert treatment.kind is kind


def test_a_subtype_of_the_kind_is_taken() -> None:
    mapping = LabelMapping("m", "conll", "PER", Treatment.ENTITY, "p", AT, "person")
    assert mapping.subtype == "person"


@pytest.mark.parametrize("treatment", [Treatment.DATE, Treatment.TAG])
def test_a_subtype_that_is_not_the_kinds_is_refused(treatment: Treatment) -> None:
    with pytest.raises(Refusal) as caught:
        LabelMapping("m", "conll", "PER", treatment, "p", AT, "person")
    assert caught.value.code == "subtype_unknown"
