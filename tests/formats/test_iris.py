from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rfc3986_validator import validate_rfc3986

from annotator.formats.iris import digest_iri, digest_of, encoded, is_iri, record_id, record_iri


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://example.org/", "https://example.org/"),
        (
            "https://example.org/é a?q=«x»#à",
            "https://example.org/%C3%A9%20a?q=%C2%ABx%C2%BB#%C3%A0",
        ),
        ("https://example.org/100%?a=%20%zz", "https://example.org/100%25?a=%20%25zz"),
        ("https://bücher.example:8080/ß", "https://xn--bcher-kva.example:8080/%C3%9F"),
        ("http://[::1]:80/a[1]", "http://[::1]:80/a%5B1%5D"),
        ("http://[::1/a", "http://%5B::1/a"),
        ("https://me@ex|am.org/x", "https://me@ex%7Cam.org/x"),
        (f"https://{'é' * 80}.example/", f"https://{'%C3%A9' * 80}.example/"),
        ("mailto:a b@example.org", "mailto:a%20b@example.org"),
        ("👍", "%F0%9F%91%8D"),
    ],
)
def test_an_address_is_encoded_for_an_iri(address: str, told: str) -> None:
    assert encoded(address) == told
    assert encoded(told) == told


@pytest.mark.parametrize(
    "text",
    ["http://example.org/a%20b?c#d", "urn:uuid:1", "ni:///sha-256;abc", "http://[::1]:80/", "a:b"],
)
def test_an_iri_is_known(text: str) -> None:
    assert is_iri(text)
    assert validate_rfc3986(text)


@pytest.mark.parametrize(
    "text",
    ["", "not a uri", "anno1", "#anno", "http://example.org/a b", "http://é.org/", "a:", "a:%z"],
)
def test_what_is_no_iri_is_told_apart(text: str) -> None:
    assert not is_iri(text)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_an_id_comes_back_from_its_iri(text: str) -> None:
    iri = record_iri(text)
    assert validate_rfc3986(iri)
    assert record_id(iri) == text


@pytest.mark.parametrize(
    ("text", "iri"),
    [
        ("018c1111-0000-7000-8000-00000000000a", "urn:uuid:018c1111-0000-7000-8000-00000000000a"),
        ("http://example.org/anno1", "http://example.org/anno1"),
        ("claim 1", "urn:x-annotator:id:claim%201"),
        ("urn:uuid:other", "urn:x-annotator:id:urn%3Auuid%3Aother"),
    ],
)
def test_records_have_iris(text: str, iri: str) -> None:
    assert record_iri(text) == iri
    assert record_id(iri) == text


def test_a_foreign_iri_is_an_id_in_one_spelling() -> None:
    assert record_id("http://example.org/é") == "http://example.org/%C3%A9"
    assert record_id("urn:uuid:018C1111-0000-7000-8000-00000000000A").startswith("018c")
    assert record_id("urn:uuid:mine") == "urn:uuid:mine"


def test_a_digest_comes_back_from_its_iri() -> None:
    digest = hashlib.sha256(b"words").hexdigest()
    assert digest_of(digest_iri(digest)) == digest
    assert validate_rfc3986(digest_iri(digest))


@pytest.mark.parametrize(
    "iri", ["", "https://example.org/", "ni:///sha-256;abc", "ni:///sha-256;é"]
)
def test_what_is_no_digest_gives_none(iri: str) -> None:
    assert digest_of(iri) == ""
