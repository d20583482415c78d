"""Tests of `annotator/services/pasting.py`."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.refusal import Refusal
from annotator.services.pasting import LONGEST, Draft, Pasted, drafts_of
from tests.services.conftest import refused

ARTICLE = {"type": "article-journal", "DOI": "10.1000/xyz123"}
PAGE = {"type": "webpage", "URL": "https://www.lemonde.fr/x", "container-title": "lemonde.fr"}
BOOK = {"type": "book", "ISBN": "9782070115365"}


def one(pasted: str) -> Draft:
    (draft,) = drafts_of(pasted)
    return draft


@pytest.mark.parametrize(
    ("pasted", "item", "taken_for"),
    [
        *((text, ARTICLE, Pasted.DOI) for text in ("10.1000/xyz123", "doi: 10.1000/xyz123.")),
        *(
            (text, ARTICLE, Pasted.DOI)
            for text in ("<https://doi.org/10.1000/xyz123>", "DOI 10.1000/xyz123")
        ),
        ("https://doi.org/10.1000%2Fxyz123", ARTICLE, Pasted.DOI),
        ("Une étude, doi:10.1000/xyz123", ARTICLE | {"title": "Une étude"}, Pasted.DOI),
        (
            "https://nature.example/articles/10.1000/xyz123",
            ARTICLE | {"URL": "https://nature.example/articles/10.1000/xyz123"},
            Pasted.DOI,
        ),
        *(
            (text, PAGE, Pasted.ADDRESS)
            for text in ("https://www.lemonde.fr/x", "(https://www.lemonde.fr/x).")
        ),
        ("www.lemonde.fr/x", PAGE, Pasted.ADDRESS),
        (
            "L’Otan réévalue\n\nhttps://www.lemonde.fr/x",
            PAGE | {"title": "L’Otan réévalue"},
            Pasted.ADDRESS,
        ),
        (
            "Lire : « L’Otan » – lien : https://www.lemonde.fr/x",
            PAGE | {"title": "Lire : « L’Otan"},
            Pasted.ADDRESS,
        ),
        *(
            (text, BOOK, Pasted.ISBN)
            for text in ("ISBN-13: 978-2-07-011536-5", "978 2 07 011536 5")
        ),
        ("Mémoires, ISBN 978-2-07-011536-5.", BOOK | {"title": "Mémoires"}, Pasted.ISBN),
        ("hello", {"type": "document", "title": "hello"}, Pasted.REFERENCE),
        ("me@example.org", {"type": "document", "title": "me@example.org"}, Pasted.REFERENCE),
    ],
)
def test_an_address_of_any_kind_is_found(
    pasted: str, item: dict[str, Any], taken_for: Pasted
) -> None:
    draft = one(pasted)
    assert (dict(draft.item), draft.taken_for) == (item, taken_for)
    assert draft.notes == (() if draft.title else ("title_to_type",))


def test_a_reference_stands_whole_in_the_title_and_that_is_said() -> None:
    line = "Gaulle, Charles de. Mémoires de guerre. Paris : Plon, 1954, 421 p."
    assert one(line).item == {"type": "document", "title": line}
    assert one(line).notes == ("reference_in_title",)
    with_isbn = one(f"{line} ISBN 978-2-07-011536-5")
    assert dict(with_isbn.item) == BOOK | {"title": line}
    assert with_isbn.notes == ("reference_in_title",)
    with_doi = one(
        "Adler R. (2020). A study of things. J Things, 3. https://doi.org/10.1000/xyz123"
    )
    assert with_doi.item["title"] == "Adler R. (2020). A study of things. J Things, 3."


@pytest.mark.parametrize(
    "pasted",
    [
        "TY  - NEWS\r\nTI  - Été\r\nER  - \r\n",
        "@article{k, title={{\\'E}t{\\'e}}, entrysubtype={newspaper}}",
        '{"id": "1", "type": "article-newspaper", "title": "Été"}',
        '\ufeff\n[{"type": "article-newspaper", "title": "Été"}]',
    ],
)
def test_records_of_every_format_are_known(pasted: str) -> None:
    draft = one(pasted)
    assert (draft.title, draft.taken_for) == ("Été", Pasted.RECORDS)
    assert draft.item["type"] == "article-newspaper"
    assert "id" not in draft.item


def test_several_records_are_several_drafts_and_bad_ones_are_passed_over() -> None:
    pasted = "TY  - BOOK\nTI  - A\nER  -\nTY  - BOOK\nER  -\nTY  - BOOK\nTI  - B\nER  -\n"
    assert [draft.title for draft in drafts_of(pasted)] == ["A", "B"]


def test_what_cannot_be_read_is_refused() -> None:
    with refused("paste_empty"):
        drafts_of(" \ufeff \n")
    with refused("paste_long"):
        drafts_of("x" * (LONGEST + 1))
    with refused("source_untitled"):
        drafts_of("@book{a, year={2020}}")
    with refused("csl_not_json"):
        drafts_of('{"type": "book"')


@given(st.text() | st.text("https://doi.or10.X @{}\n=,TY  - ", max_size=40))
def test_nothing_that_is_pasted_breaks_it(pasted: str) -> None:
    try:
        drafts = drafts_of(pasted)
    except Refusal:
        return
    assert all(draft.item["type"] for draft in drafts)


def test_the_network_is_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert one("https://doi.org/10.1000/xyz123").item["DOI"] == "10.1000/xyz123"
