"""The types of sources and their fields: the table is whole, and drops nothing."""

from __future__ import annotations

import pytest

from annotator.formats import csl_schema
from annotator.services.source_fields import LABELS, UNSHOWN, Shape, is_shown, shape_of, spec_of
from annotator.services.source_types import MAIN_TYPES, MORE_TYPES, TYPES, fields_of, kept_fields


def keys(csl_type: str) -> list[str]:
    return [spec.key for spec in fields_of(csl_type)]


def test_every_type_of_csl_is_named_once() -> None:
    assert set(TYPES) == csl_schema.TYPES
    assert not MAIN_TYPES.keys() & MORE_TYPES.keys()
    assert len(set(TYPES.values())) == len(TYPES)


@pytest.mark.parametrize("csl_type", sorted(TYPES))
def test_every_form_has_a_title_first_a_date_and_known_fields_once(csl_type: str) -> None:
    found = keys(csl_type)
    assert found[0] == "title"
    assert "issued" in found
    assert len(set(found)) == len(found)
    assert set(found) <= csl_schema.FIELDS
    assert all(
        spec.label and spec.label != spec.key
        for spec in fields_of(csl_type)
        if spec.key not in {"DOI", "ISBN", "ISSN"}
    )


def test_the_types_ask_for_their_own_fields_in_their_own_words() -> None:
    assert keys("dataset") == ["title", "author", "publisher", "version", "issued", "DOI", "URL"]
    words = {spec.key: spec.label for spec in fields_of("interview")}
    assert (words["title"], words["author"], words["issued"]) == ("Subject", "Interviewed", "When")
    words = {spec.key: spec.label for spec in fields_of("personal_communication")}
    assert (words["author"], words["recipient"]) == ("From", "To")
    assert "URL" not in words


def test_a_type_that_nobody_knows_has_the_general_fields() -> None:
    assert keys("leaflet") == keys("musical_score")
    assert "container-title" in keys("leaflet")


def test_fields_of_another_type_are_kept_beside_those_of_the_type() -> None:
    item = {
        "id": "a",
        "type": "interview",
        "title": "T",
        "DOI": "10.1000/x",
        "volume": "3",
        "custom": {},
        "citation-key": "k",
    }
    assert [spec.key for spec in kept_fields("interview", item)] == ["DOI", "volume"]
    assert kept_fields("article-journal", item) == ()


def test_a_field_knows_how_it_is_typed() -> None:
    assert shape_of("interviewer") is Shape.NAMES
    assert shape_of("event-date") is Shape.DATE
    assert shape_of("abstract") is Shape.PROSE
    assert (shape_of("URL"), shape_of("DOI"), shape_of("title")) == (
        Shape.URL,
        Shape.DOI,
        Shape.TEXT,
    )
    assert spec_of("title").label == "Title"
    assert spec_of("scale").label == "scale"
    assert set(LABELS) <= csl_schema.FIELDS
    assert not any(map(is_shown, (*UNSHOWN, "unheard-of")))
    assert is_shown("part-number")
