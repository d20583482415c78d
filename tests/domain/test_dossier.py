"""Tests of `annotator/domain/dossier.py`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import Anchor, Annotation, Entity, Kind
from annotator.domain.article import Article
from annotator.domain.dossier import Dossier

AT = "2023-01-17T10:00:00.000Z"
PLACE = Entity("e1", "place", "Montclar")
ANNOTATION = Annotation(
    "a1", "t1", Kind.CLAIM, "p1", AT, AT, claim_text="It cost 12 M.", edtf="2022-06"
)
WHOLE = Dossier(
    Article("t1", "Schools", AT),
    1,
    ANNOTATION,
    Anchor("n1", "a1", "v1", 0, 2, "It", "", " cost"),
    "It cost 12 million.",
    1,
    entity=PLACE,
)


@pytest.mark.parametrize(
    ("kind", "value"),
    [(Kind.CLAIM, "It cost 12 M."), (Kind.ENTITY, "Montclar"), (Kind.DATE, "2022-06")],
)
def test_each_kind_has_its_value(kind: Kind, value: str) -> None:
    assert replace(WHOLE, annotation=replace(ANNOTATION, kind=kind)).value == value


def test_an_entity_without_a_name_has_no_value() -> None:
    nameless = replace(ANNOTATION, kind=Kind.ENTITY)
    assert replace(WHOLE, annotation=nameless, entity=None).value == ""
