from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from annotator.domain.refusal import Refusal
from annotator.formats.csl_items import checked, plain, web_address
from annotator.formats.csl_schema import (
    DATES,
    FIELD_ALIASES,
    FIELDS,
    NAME_MARKS,
    NAME_TEXTS,
    NAMES,
    NUMBERS,
    TEXTS,
    TITLES,
    TYPE_ALIASES,
    TYPES,
)


def words_of_the_language(module: str) -> set[str]:
    """The quoted words in a part of the official grammar of CSL, which citeproc-py brings."""
    folder = files("citeproc") / "data" / "schema" / "schemas" / "styles"
    lines = (folder / module).read_text("utf-8").splitlines()
    bare = (line.partition("#")[0] if '"' not in line.partition("#")[0] else line for line in lines)
    return {line.split('"')[1] for line in bare if '"' in line and "namespace" not in line}


def official_schema() -> dict[str, Any]:
    """The rules of the official schema of items, drawn up anew from its three kinds of fields."""
    any_of = {"type": ["string", "number"]}
    name = {
        "type": "object",
        "properties": {
            **{part: {"type": "string"} for part in NAME_TEXTS},
            **{part: {"type": ["string", "number", "boolean"]} for part in NAME_MARKS},
        },
        "additionalProperties": False,
    }
    parts = {"type": "array", "items": any_of, "minItems": 1, "maxItems": 3}
    date = {
        "type": "object",
        "properties": {
            "date-parts": {"type": "array", "items": parts, "minItems": 1, "maxItems": 2},
            "season": any_of,
            "circa": {"type": ["string", "number", "boolean"]},
            "literal": {"type": "string"},
            "raw": {"type": "string"},
        },
        "additionalProperties": False,
    }
    fields = {
        **{key: {"type": "array", "items": name} for key in NAMES},
        **dict.fromkeys(DATES, date),
        **dict.fromkeys(NUMBERS, any_of),
        **{key: {"type": "string"} for key in TEXTS},
        "type": {"enum": sorted(TYPES)},
        "id": any_of,
        "categories": {"type": "array", "items": {"type": "string"}},
        "custom": {"type": "object"},
    }
    return {"type": "object", "properties": fields, "additionalProperties": False}


SCHEMA = Draft7Validator(official_schema())
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def refusal_of(**fields: object) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refusal) as caught:
        checked({"type": "book", "title": "T"} | fields)
    return caught.value.code, caught.value.params


def item(**fields: object) -> dict[str, object]:
    return checked({"type": "book", "title": "T"} | fields)[0]


def test_the_types_are_those_of_the_official_grammar() -> None:
    assert words_of_the_language("csl-types.rnc") == TYPES


def test_the_fields_are_those_of_the_official_grammar() -> None:
    known = words_of_the_language("csl-variables.rnc")
    # What only styles have, or items call otherwise.
    assert known - FIELDS - FIELD_ALIASES.keys() == {"editor-translator", "license"}
    assert FIELDS - known == {
        *("id", "type", "categories", "custom", "journalAbbreviation", "shortTitle"),
        *("part", "printing", "supplement", "volume-title-short"),
    }
    assert TITLES <= TEXTS
    assert set(TYPE_ALIASES.values()) <= TYPES


def test_a_sound_item_stays_as_it_is() -> None:
    sound = {
        "type": "chapter",
        "id": "x1",
        "title": "La dépense",
        "author": [{"family": "Adler", "given": "Ruth", "non-dropping-particle": "von"}],
        "issued": {"date-parts": [[2023, 1, 17]]},
        "volume": 3,
        "URL": "https://example.org/a",
        "categories": ["x"],
        "custom": {"a": [1, {"b": None}]},
    }
    assert checked(sound) == (sound, ())


@pytest.mark.parametrize("name", ["article", "journal-article", "posted-content"])
def test_a_type_is_known_by_other_names_too(name: str) -> None:
    assert item(type=name)["type"] in {"article", "article-journal"}


def test_a_type_must_be_there_and_known() -> None:
    assert refusal_of(type=None) == ("csl_type_missing", {})
    assert refusal_of(type="novel") == ("csl_type_unknown", {"type": "novel"})
    assert refusal_of(type=["book"]) == ("csl_type_unknown", {"type": "['book']"})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("title", {"x": 1}), ("title", True), ("volume", False), ("volume", [1])),
        *(
            ("author", 3),
            ("author", [3]),
            ("author", [{"family": {}, "given": [1]}]),
            ("editor", True),
        ),
        *(("issued", [2023]), ("issued", True), ("categories", "x"), ("categories", [{}])),
        *(("custom", [1]), ("custom", {"a": "\ud800"}), ("note", "half \udc00 a sign")),
        ("custom", {"a": [[[[[[[[[1]]]]]]]]]}),
    ],
)
def test_a_value_of_another_kind_is_refused_by_its_field(field: str, value: object) -> None:
    code, params = refusal_of(**{field: value})
    assert (code, params["field"]) == ("csl_field_bad", field)
    assert len(str(params["value"]).encode()) < 300


def test_what_the_schema_does_not_know_is_left_out_and_told() -> None:
    read, left_out = checked({"type": "book", "title": "T", "score": 1.0, "x" * 99: "y"})
    assert read == {"type": "book", "title": "T"}
    assert left_out == ("score", "x" * 59 + "…")


def test_what_is_empty_goes_away() -> None:
    assert item(note=None, author=[], custom={}, DOI="", editor=[{}, {"family": ""}]) == item()


def test_numbers_and_lists_of_words_are_text_where_text_is_wanted() -> None:
    assert item(title=1984)["title"] == "1984"
    assert item(ISSN=["0028-0836", "1476-4687"])["ISSN"] == "0028-0836, 1476-4687"
    assert item(volume=3)["volume"] == 3
    assert item(volume=2.5)["volume"] == "2.5"
    assert item(volume=10**30)["volume"] == str(10**30)
    assert item(**{"part-number": 2})["part"] == 2


def test_marks_of_italics_leave_titles_and_nothing_else() -> None:
    assert (
        item(title="<i>E. coli</i> <span class='nocase'>x</span> a < b")["title"]
        == "E. coli x a < b"
    )
    assert item(note="<i>x</i>")["note"] == "<i>x</i>"
    assert plain("5 < 6 > 4") == "5 < 6 > 4"


def test_titles_have_one_line_and_notes_may_have_several() -> None:
    read = item(title=" a\n\tb ", note="a\nb", DOI="10.1/x\0")
    assert (read["title"], read["note"], read["DOI"]) == ("a b", "a\nb", "10.1/x")
    assert item(title="a\u00a0: b")["title"] == "a\u00a0: b"


def test_names_come_in_many_forms() -> None:
    read = item(
        author=[
            {"family": "Adler", "given": "Ruth", "ORCID": "0000", "sequence": "first"},
            {"name": "WHO"},
            "Armed Forces",
            {"given": "Plato", "parse-names": True},
            None,
        ],
        editor={"literal": "Insee"},
        translator="Jean",
    )
    assert read["author"] == [
        {"family": "Adler", "given": "Ruth"},
        {"literal": "WHO"},
        {"literal": "Armed Forces"},
        {"given": "Plato", "parse-names": True},
    ]
    assert (read["editor"], read["translator"]) == ([{"literal": "Insee"}], [{"literal": "Jean"}])


def test_dates_may_be_written_as_text_or_as_a_year() -> None:
    assert item(issued="2023-01-17")["issued"] == {"date-parts": [[2023, 1, 17]]}
    assert item(issued=2023)["issued"] == {"date-parts": [[2023]]}
    assert item(issued="soon")["issued"] == {"literal": "soon"}
    assert "issued" not in item(issued={"date-parts": [[None]]})


def test_a_short_title_stands_for_a_missing_one() -> None:
    assert checked({"type": "book", "title-short": "S"})[0]["title"] == "S"
    assert "title" not in checked({"type": "book"})[0]


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("www.lemonde.fr/x", "https://www.lemonde.fr/x"),
        ("//example.org/x", "https://example.org/x"),
        ("example.org", "https://example.org"),
        *((url, "") for url in ("file:///etc/passwd", "javascript:alert(1)", "x", "https:///a")),
    ],
)
def test_an_address_is_of_the_web_or_left_out(url: str, kept: str) -> None:
    assert web_address(url) == kept
    read, left_out = checked({"type": "book", "URL": url})
    assert (read.get("URL", ""), left_out) == (kept, () if kept else ("URL",))


@given(
    st.dictionaries(st.sampled_from(sorted(FIELDS)) | st.text(), json_values, max_size=6),
    st.sampled_from(sorted(TYPES)),
)
def test_what_is_let_through_is_always_valid(raw: dict[str, object], name: str) -> None:
    try:
        read, _ = checked({**raw, "type": name})
    except Refusal as refused:
        code = refused.code
    else:
        code = ""
        assert [error.message for error in SCHEMA.iter_errors(read)] == []
        assert checked(read) == (read, ())
    assert code in {"", "csl_field_bad"}
