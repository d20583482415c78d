"""Tests of `annotator/domain/source.py`."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.refusal import Refusal
from annotator.domain.source import Citation, Source, check_url, csl_item

AT = "2023-01-17T10:00:00.000Z"

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


def source_with(**fields: object) -> Source:
    return Source("s1", {"title": "Budget", **fields}, AT)


def refusal_of(**fields: str) -> str:
    with pytest.raises(Refusal) as caught:
        csl_item("s1", title="Budget", **fields)
    return caught.value.code


def test_a_form_becomes_a_csl_item_and_back() -> None:
    item = csl_item(
        "s1",
        title=" Budget 2022 ",
        url=" https://montclar.example/budget ",
        publisher="Ville de Montclar",
        author="Ruth Adler; ; Armed Forces",
        issued="2023-01-17",
    )
    assert item == {
        "id": "s1",
        "type": "webpage",
        "title": "Budget 2022",
        "URL": "https://montclar.example/budget",
        "container-title": "Ville de Montclar",
        "author": [{"literal": "Ruth Adler"}, {"literal": "Armed Forces"}],
        "issued": {"date-parts": [[2023, 1, 17]]},
    }
    source = Source("s1", item, AT)
    assert source.title == "Budget 2022"
    assert source.url == "https://montclar.example/budget"
    assert source.publisher == "Ville de Montclar"
    assert source.author == "Ruth Adler; Armed Forces"
    assert source.issued == "2023-01-17"


def test_empty_fields_are_left_out_of_an_item() -> None:
    assert csl_item("s1", title="Budget", url=" ", publisher=" ", author=" ; ", issued=" ") == {
        "id": "s1",
        "type": "webpage",
        "title": "Budget",
    }


def test_a_book_has_a_publisher_and_a_page_a_container() -> None:
    assert csl_item("s1", title="T", publisher="P", csl_type="book")["publisher"] == "P"
    assert csl_item("s1", title="T", publisher="P")["container-title"] == "P"
    assert source_with(publisher="P").publisher == "P"
    assert source_with(**{"publisher": "P", "container-title": "C"}).publisher == "C"


def test_an_item_without_more_than_a_title_reads_as_empty() -> None:
    bare = source_with()
    assert (bare.url, bare.publisher, bare.author, bare.issued) == ("", "", "", "")


def test_a_name_is_typed_in_its_parts_with_a_comma() -> None:
    item = csl_item("s1", title="T", author="Adler, Ruth; Insee, Rabat, Maroc; Roy,; , Roy")
    assert item["author"] == [
        {"family": "Adler", "given": "Ruth"},
        {"literal": "Insee, Rabat, Maroc"},
        {"literal": "Roy,"},
        {"literal": ", Roy"},
    ]
    assert source_with(author=item["author"]).author.startswith("Ruth Adler; Insee")


def test_a_name_is_told_with_all_its_parts() -> None:
    parts = {"non-dropping-particle": "van der", "dropping-particle": "in ’t", "suffix": "Jr."}
    name = {"family": "Berg", "given": "Jan", **parts}
    assert source_with(author=[name]).author == "Jan in ’t van der Berg Jr."
    clinging = {"given": "Jean", "non-dropping-particle": "d’", "family": "Ormesson"}
    assert source_with(author=[clinging]).author == "Jean d’Ormesson"


def test_a_doi_is_told_as_it_stands() -> None:
    assert source_with(DOI="10.1000/X").doi == "10.1000/X"
    assert source_with().doi == ""


def test_an_author_in_parts_reads_as_a_name() -> None:
    authors = [{"given": "Ruth", "family": "Adler"}, {"family": "Roy"}, "nobody", {"literal": "AF"}]
    assert source_with(author=authors).author == "Ruth Adler; Roy; AF"
    assert source_with(author="Ruth Adler").author == ""


@pytest.mark.parametrize("title", ["", " ", "\n"])
def test_a_source_needs_a_title(title: str) -> None:
    with pytest.raises(Refusal, match=r"^source_untitled\("):
        Source("s1", {"title": title}, AT)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([[2023]], "2023"),
        ([[2023, 1]], "2023-01"),
        ([[2023, 1, 17]], "2023-01-17"),
        ([["2023", "1", "7"]], "2023-01-07"),
        ([[800]], "0800"),
        (((2023, 1),), "2023-01"),
    ],
)
def test_the_date_of_publication_is_told_as_far_as_it_is_known(parts: object, said: str) -> None:
    assert source_with(issued={"date-parts": parts}).issued == said


ODD_DATES: list[object] = [
    *([], [[]], [None], None, "2023", 2023, {}, [2023]),
    *([["soon"]], [[""]], [[2023, None]], [[2023, True]], [[-44]], [[0]], [[2023, 13]]),
    *([[2023, 2, 30]], [[20233]], [[2023, 1, 1, 1]], [[2023.5]], [["٢٠٢٣"]], ["2023"]),
]
ODD: list[object] = [{}, [], None, "2023", 2023, {"raw": "spring 2023"}, {"season": 1}]


@pytest.mark.parametrize("issued", [*ODD, *({"date-parts": parts} for parts in ODD_DATES)])
def test_a_date_that_is_none_is_told_as_nothing(issued: object) -> None:
    assert source_with(issued=issued).issued == ""


@given(json_values)
def test_no_value_of_issued_is_too_odd(value: object) -> None:
    assert isinstance(source_with(issued=value).issued, str)
    assert isinstance(source_with(issued={"date-parts": value}).issued, str)
    assert isinstance(source_with(issued={"date-parts": [value]}).issued, str)


@pytest.mark.parametrize(
    "issued",
    ["soon", "17 Jan 2023", "2023-13", "2023-02-30", "2023-01-17-1", "-44", "2023-", "9" * 5000],
)
def test_a_form_takes_no_other_date(issued: str) -> None:
    assert refusal_of(issued=issued) == "date_not_iso"


@pytest.mark.parametrize(
    "url", ["", "https://example.org", "http://example.org/a?b#c", "HTTPS://é.example/"]
)
def test_a_web_address_is_let_through(url: str) -> None:
    check_url(url)


@pytest.mark.parametrize(
    "url",
    [
        *("example.org", "ftp://example.org", "javascript:alert(1)", "file:///etc/passwd"),
        *("https://", "https://exa mple.org", "https://[", "//example.org", "data:text/html,x"),
    ],
)
def test_anything_else_is_no_web_address(url: str) -> None:
    with pytest.raises(Refusal) as caught:
        source_with(URL=url)
    assert (caught.value.code, caught.value.params) == ("url_not_web", {"url": url})
    with pytest.raises(Refusal, match=r"^url_not_web\("):
        Citation("c1", "a1", "s1", "p1", AT, archived_url=url)


def test_evidence_says_what_a_source_says_or_where() -> None:
    bare = Citation("c1", "a1", "s1", "p1", AT)
    assert replace(bare, quote="12 M€").is_evidence
    assert replace(bare, locator="p. 3").is_evidence
    assert not bare.is_evidence
    assert not replace(bare, quote=" ", locator="\t").is_evidence


def test_a_field_of_an_item_may_be_null() -> None:
    with pytest.raises(Refusal, match=r"^source_untitled\("):
        source_with(title=None)
    assert source_with(URL=None).url == ""
