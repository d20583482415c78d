from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from annotator.domain.refusal import Refusal
from annotator.domain.source import Confidentiality, Source, SourceClass
from annotator.formats import csl
from annotator.formats.csl_schema import DATES, NAMES, NUMBERS, TEXTS
from annotator.formats.incoming_sources import IncomingSource
from tests.formats.items import AT, DATES_OF_ITEMS, any_item, bad_in, items_in, source, written

OF_A_REGISTRY = """\ufeff{
  "indexed": {"date-parts": [[2023, 1, 17]], "timestamp": 1673913600000},
  "reference-count": 12, "publisher": "Springer", "issue": "7825", "score": 1,
  "DOI": "10.1038/s41586-020-2649-2", "type": "journal-article", "page": "357-362",
  "title": "Array programming with <i>NumPy</i>", "container-title": "Nature",
  "ISSN": ["0028-0836", "1476-4687"], "volume": "585", "language": "en",
  "author": [
    {"ORCID": "x", "given": "Charles R.", "family": "Harris", "sequence": "first", "x": []},
    {"name": "The NumPy community", "sequence": "additional"}
  ],
  "issued": {"date-parts": [[2020, 9, 16]]}, "published": {"date-parts": [[2020, 9, 16]]}
}"""


def refusal_of(data: bytes | str) -> Refusal:
    with pytest.raises(Refusal) as caught:
        items_in(csl.read, data)
    return caught.value


def test_the_item_of_a_registry_comes_in_without_its_ballast() -> None:
    (read,) = csl.read(io.BytesIO(OF_A_REGISTRY.encode()))
    assert isinstance(read, IncomingSource)
    assert read.left_out == ("indexed", "reference-count", "score", "published")
    assert read.source.item["type"] == "article-journal"
    assert read.source.title == "Array programming with NumPy"
    assert read.source.author == "Charles R. Harris; The NumPy community"
    assert read.source.item["ISSN"] == "0028-0836, 1476-4687"
    assert (read.source.id, read.source.created_at) == ("", "")


def test_a_list_may_stand_in_an_object() -> None:
    listed = [{"type": "book", "title": "A"}, {"type": "book", "title": "B"}]
    for wrapped in (listed, {"items": listed}, {"references": listed}):
        assert [each["title"] for each in items_in(csl.read, json.dumps(wrapped))] == ["A", "B"]
    assert items_in(csl.read, "[]") == []


def test_a_bad_item_is_told_by_number_and_field_and_the_others_come_in() -> None:
    data = json.dumps(
        [
            {"type": "book", "title": "Good"},
            {"type": "book", "title": "Bad", "author": 3},
            {"type": "novel", "title": "Bad"},
            {"title": "Bad"},
            {"type": "book"},
            "no item",
            {"type": "book", "title": "Good too"},
        ]
    )
    assert bad_in(csl.read, data) == [
        (2, "csl_field_bad", {"field": "author", "value": "3"}),
        (3, "csl_type_unknown", {"type": "novel"}),
        (4, "csl_type_missing", {}),
        (5, "source_untitled", {}),
        (6, "csl_not_object", {}),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        *(("", "sources_empty"), (" \n", "sources_empty"), ("[{]", "csl_not_json")),
        *(
            ('{"a": 1}', "csl_not_items"),
            ("3", "csl_not_items"),
            ('{"items": 1}', "csl_not_items"),
            ("[NaN]", "csl_number_bad"),
        ),
        *(("[1e999]", "csl_number_bad"), ("[" + "9" * 5000 + "]", "csl_number_bad")),
        *(("[" * 100_000, "csl_too_deep"), (b"\x00\x01\x02", "not_text")),
    ],
)
def test_a_file_that_is_no_list_is_refused_as_a_whole(data: bytes | str, code: str) -> None:
    assert refusal_of(data).code == code


def test_a_break_is_told_by_line_and_column() -> None:
    assert refusal_of('[\n {"a" 1}]').params == {"line": 2, "column": 7}


def test_an_id_of_somebody_else_becomes_the_citation_key() -> None:
    ours = "0185c07a-3bc7-7007-8cd5-6a17b9afb095"
    for given_id, key in (
        *(("adler2023", "adler2023"), (ours, None), ("12", None), (12, None)),
        *(("http://zotero.example/1", None), ("two words", None)),
    ):
        (read,) = csl.read(
            io.BytesIO(json.dumps([{"id": given_id, "type": "book", "title": "T"}]).encode())
        )
        assert isinstance(read, IncomingSource)
        assert read.source.item.get("citation-key") == key
        assert read.source.id == (ours if given_id == ours else "")
    (kept,) = items_in(csl.read, '[{"id": "a", "citation-key": "b", "type": "book", "title": "T"}]')
    assert kept["citation-key"] == "b"


def known_apart(**fields: Any) -> Source:
    return replace(source(custom={"mine": 1}), **fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"source_class": SourceClass.PRIMARY, "independence_group": "AFP"},
        {"confidentiality": Confidentiality.BACKGROUND},
        {"confidentiality": Confidentiality.CONFIDENTIAL, "pseudonym": "Source 1"},
        {},
    ],
)
def test_what_is_known_beside_the_item_comes_back(fields: dict[str, Any]) -> None:
    before = known_apart(**fields)
    (read,) = csl.read(io.BytesIO(written(csl.write, before, redacted=False)))
    assert isinstance(read, IncomingSource)
    assert read.left_out == ()
    for name in ("source_class", "independence_group", "confidentiality", "pseudonym"):
        assert getattr(read.source, name) == getattr(before, name)
    assert read.source.item["custom"] == {"mine": 1}


def test_what_is_only_ours_leaves_no_custom_behind() -> None:
    data = '[{"type": "book", "title": "T", "custom": {"annotator": {"class": "primary"}}}]'
    (read,) = csl.read(io.BytesIO(data.encode()))
    assert isinstance(read, IncomingSource)
    assert (read.source.source_class, "custom" in read.source.item) == (SourceClass.PRIMARY, False)


@pytest.mark.parametrize("ours", [{"class": "tertiary"}, {"confidentiality": 3}])
def test_what_we_do_not_know_of_ourselves_is_refused(ours: object) -> None:
    data = json.dumps([{"type": "book", "title": "T", "custom": {"annotator": ours}}])
    ((number, code, params),) = bad_in(csl.read, data)
    assert (number, code) == (1, "csl_field_bad")
    assert str(params["field"]).startswith("custom.annotator.")


def test_a_confidential_source_is_its_pseudonym_until_it_is_asked_for() -> None:
    secret = replace(
        source(
            id="0185c07a-secret", title="Telltale", URL="https://leak.example/", note="call her"
        ),
        confidentiality=Confidentiality.CONFIDENTIAL,
        independence_group="the ministry",
        pseudonym="Source É 2",
    )
    data = written(csl.write, secret)
    for word in (b"Telltale", b"leak", b"0185c07a", b"call her", b"ministry"):
        assert word not in data
    assert json.loads(data) == [
        {
            "id": "source-é-2",
            "type": "document",
            "title": "Source É 2",
            "custom": {"annotator": {"confidentiality": "confidential", "pseudonym": "Source É 2"}},
        }
    ]
    (back,) = csl.read(io.BytesIO(data))
    assert isinstance(back, IncomingSource)
    assert (back.source.confidentiality, back.source.pseudonym) == ("confidential", "Source É 2")
    assert b"Telltale" in written(csl.write, secret, redacted=False)


def test_nothing_is_an_empty_list() -> None:
    assert written(csl.write) == b"[]\n"


def test_an_odd_item_of_an_old_project_leaves_as_a_valid_one() -> None:
    odd = Source(
        "s1", {"title": "T", "type": "video", "author": 3, "x": 1, "part-number": {}, "URL": ""}, AT
    )
    stream = io.BytesIO()
    tally = csl.write([odd], stream)
    assert json.loads(stream.getvalue()) == [{"type": "document", "title": "T", "id": "s1"}]
    assert tally.lost == {"type": 1, "author": 1, "x": 1}
    untyped = Source("s2", {"title": "T", "part-number": True}, AT)
    assert json.loads(written(csl.write, untyped))[0]["type"] == "document"


EVERYTHING = [*NAMES, *DATES, *NUMBERS, *TEXTS - {"title", "shortTitle"}]


@given(any_item(*EVERYTHING, dates=DATES_OF_ITEMS))
def test_any_item_comes_back_as_it_was(item: dict[str, Any]) -> None:
    before = Source("s1", item, AT)
    # A book's own key stays; the id is for us alone.
    expected = {key: value for key, value in item.items() if key != "id"}
    expected.setdefault("citation-key", "s1")
    (after,) = items_in(csl.read, written(csl.write, before))
    assert after == expected
