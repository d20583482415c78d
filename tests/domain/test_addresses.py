"""Tests of `annotator/domain/addresses.py`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.addresses import doi_in, doi_key, host_of, isbn_in, url_in, url_key


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.1000/182", "10.1000/182"),
        ("doi:10.1000/182.", "10.1000/182"),
        ("(https://doi.org/10.1000/xyz(1)2)", "10.1000/xyz(1)2"),
        ("https://dx.doi.org/10.1000%2FXYZ", "10.1000/XYZ"),
        ("voir « 10.1038/s41586-020-2649-2 », p. 3", "10.1038/s41586-020-2649-2"),
        ("10.1002.10/abc;", "10.1002.10/abc"),
        *((text, "") for text in ("10.1000", "1110.1000/x", "10.12/x", "version 10.1000", "")),
    ],
)
def test_a_doi_is_found_in_any_wrapping(text: str, doi: str) -> None:
    assert doi_in(text) == doi
    assert doi_key(text) == doi.lower()


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Lire https://example.org/a_(b).", "https://example.org/a_(b)"),
        ("(HTTP://example.org/a)", "HTTP://example.org/a"),
        ("<https://example.org/?a=b&c>, puis", "https://example.org/?a=b&c"),
        ("www.example.org", ""),
        ("https://!!!", "https://"),
    ],
)
def test_an_address_is_found_without_the_sentence_around_it(text: str, url: str) -> None:
    assert url_in(text) == url


@pytest.mark.parametrize(
    ("text", "isbn"),
    [
        ("ISBN 978-2-07-011536-5", "9782070115365"),
        ("978 2 07 011536 5 (Plon)", "9782070115365"),
        ("2-07-011536-4", "2070115364"),
        ("0-8044-2957-X", "080442957X"),
        ("le 06 12 34 56 78 ou 978-2-07-011536-5", "9782070115365"),
        *((text, "") for text in ("978-2-07-011536-8", "0-8044-29X7-5", "12", "", "X" * 10)),
    ],
)
def test_an_isbn_is_found_by_its_check_digit(text: str, isbn: str) -> None:
    assert isbn_in(text) == isbn


SAME = "https://www.lemonde.fr/a/b?id=3&x=1"


@pytest.mark.parametrize(
    "url",
    [
        *("http://lemonde.fr/a/b/?id=3&x=1", "https://LeMonde.fr:443/a/b?x=1&id=3#ancre"),
        *("https://lemonde.fr/a/b?id=3&x=1&utm_source=tw&utm_medium=social", f"{SAME}&fbclid=Iw"),
        *(f"{SAME}&xtor=RSS-1&at_medium=a&mc_cid=2", "https://lemonde.fr./a/%62?id=3&x=1"),
        f" {SAME} ",
    ],
)
def test_what_makes_no_difference_makes_none(url: str) -> None:
    assert url_key(url) == url_key(SAME) == "lemonde.fr/a/b?id=3&x=1"


@pytest.mark.parametrize(
    "url",
    [
        *(
            "https://lemonde.fr/a/c?id=3&x=1",
            "https://lemonde.fr/a/b?id=4&x=1",
            "https://lemonde.fr/a/b",
        ),
        *("https://blog.lemonde.fr/a/b?id=3&x=1", "https://lemonde.fr:8080/a/b?id=3&x=1"),
        *("https://lemonde.fr/A/b?id=3&x=1", f"{SAME}#!/page", f"{SAME}#/page"),
    ],
)
def test_what_makes_a_difference_makes_one(url: str) -> None:
    assert url_key(url) != url_key(SAME)


@pytest.mark.parametrize("url", ["https://[", "https://x:99999999/", "https://x:y/", ""])
def test_what_is_no_address_stays_as_it_is(url: str) -> None:
    assert url_key(url) == url


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    assert isinstance(url_key(f"https://{text}"), str)
    assert doi_in(text) in {"", doi_in(doi_in(text))}
    assert isbn_in(isbn_in(text)) == isbn_in(text)


def test_a_host_is_told_without_www() -> None:
    assert host_of("https://www.Example.org:80/a") == "example.org"
    assert host_of("https://[") == host_of("x") == ""
