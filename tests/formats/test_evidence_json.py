from __future__ import annotations

from typing import Any

import pytest

from annotator.domain.dossier import Evidence
from annotator.domain.refusal import Refusal
from annotator.domain.source import Confidentiality, SourceClass, Stance
from annotator.formats.evidence_json import evidence_of
from annotator.formats.json_values import JsonObject


def read(source: dict[str, Any], **citation: Any) -> Evidence:
    return evidence_of(JsonObject(7, citation | {"source": source}), "ann1")


def nested(levels: int) -> dict[str, Any]:
    value: Any = "x"
    for _ in range(levels):
        value = [value]
    return {"title": "T", "custom": value}


def test_an_item_may_stand_apart() -> None:
    item = {"id": "src1", "type": "book", "title": "Annual report"}
    found = read({"id": "src1", "item": item, "class": "primary", "confidentiality": "background"})
    assert found.source.item == item
    assert found.source.source_class is SourceClass.PRIMARY
    assert found.source.confidentiality is Confidentiality.BACKGROUND
    assert found.citation.source_id == "src1"


def test_a_source_may_be_written_flat() -> None:
    found = read({"title": "Annual report", "URL": "https://example.org/", "class": "primary"})
    assert found.source.item == {"title": "Annual report", "URL": "https://example.org/"}
    assert found.source.confidentiality is Confidentiality.PUBLIC


def test_a_lone_pseudonym_is_a_confidential_source() -> None:
    source = read({"pseudonym": "Source A"}).source
    assert source.item == {"type": "document", "title": "Source A"}
    assert source.confidentiality is Confidentiality.CONFIDENTIAL


def test_a_citation_has_its_fields_and_defaults() -> None:
    found = read({"title": "T"}, stance="refutes", quote="q", accessed_on="2023-01-17")
    citation = found.citation
    assert (citation.annotation_id, citation.stance) == ("ann1", Stance.REFUTES)
    assert (citation.quote, citation.accessed_on, citation.locator) == ("q", "2023-01-17", "")
    assert read({"title": "T"}, accessed_on="").citation.stance is Stance.SUPPORTS


@pytest.mark.parametrize(
    "source",
    [
        {"item": "Annual report"},
        {"item": ["Annual report"]},
        {"item": nested(13)},
    ],
)
def test_an_item_that_cannot_be_told_is_refused(source: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refused:
        read(source)
    assert refused.value.code == "jsonl_value_bad"
    assert refused.value.params["key"] == "source.item"


@pytest.mark.parametrize(
    "dates", [[["soon"]], [3], [[]], [[2023, "June"]]], ids=["word", "number", "empty", "month"]
)
def test_a_date_that_says_nothing_to_us_stays_in_the_item(dates: list[Any]) -> None:
    item = {"title": "T", "issued": {"date-parts": dates}}
    source = read({"item": item}).source
    assert source.item == item
    assert source.issued == ""


def test_an_item_may_be_as_deep_as_csl_needs() -> None:
    assert read({"item": nested(11)}).source.title == "T"
    dated = {"title": "T", "issued": {"date-parts": [[2023, 1, 17]]}}
    assert read({"item": dated}).source.issued == "2023-01-17"


def test_an_access_that_is_no_day_is_refused() -> None:
    with pytest.raises(Refusal, match="accessed_on"):
        read({"title": "T"}, accessed_on="=cmd()")
