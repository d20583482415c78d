"""Tests of `annotator/formats/kind_labels.py`."""

from __future__ import annotations

import pytest

from annotator.domain.annotation import SUBTYPES, Kind
from annotator.formats.kind_labels import kind_of, label_of, our_label
from tests.formats.conftest import Maker


@pytest.mark.parametrize("kind", Kind)
def test_every_label_of_ours_says_its_kind_and_its_subtype(kind: Kind, make: Maker) -> None:
    for subtype in ("", *SUBTYPES[kind]):
        annotation = make.annotation(kind=kind, subtype=subtype)
        assert kind_of(label_of(annotation)) == (kind, subtype)
    assert our_label(kind) == kind.value


@pytest.mark.parametrize("label", ["", "PER", "claim-person", "Claim", "entity_person", "claimed"])
def test_the_label_of_another_scheme_says_none(label: str) -> None:
    assert kind_of(label) is None
