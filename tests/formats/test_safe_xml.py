"""Tests of XML from outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.refusal import Refusal
from annotator.formats.safe_xml import local, parse_xml
from tests.formats.article_files import BILLION

GROWING = "".join(f'<!ENTITY x{n + 1} "{f"&x{n};" * 10}">' for n in range(12))


def test_elements_are_read_without_comments_and_instructions() -> None:
    root = parse_xml(b'<?go there?><a xmlns="urn:x"><!-- no --><b>un</b></a>')
    assert [local(each) for each in root.iter()] == ["a", "b"]


def test_a_type_of_document_is_passed_over() -> None:
    root = parse_xml(b'<!DOCTYPE a PUBLIC "-//X//DTD" "http://gazette.example/a.dtd"><a>un</a>')
    assert root.text == "un"


@pytest.mark.parametrize(
    "document",
    [
        f"{BILLION}<a>&d;</a>",
        f'<!DOCTYPE a [<!ENTITY x0 "y">{GROWING}]><a b="&x12;"/>',
        '<!DOCTYPE a [<!ENTITY x "y">]><a/>',
    ],
)
def test_entities_are_refused(document: str) -> None:
    with pytest.raises(Refusal, match="xml_entities"):
        parse_xml(document.encode())


def test_no_file_is_looked_at(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    document = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><a>&x;</a>'
    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(Refusal, match="xml_entities"):
            parse_xml(document.encode(encoding))


def test_what_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(Refusal, match="xml_too_deep"):
        parse_xml(b"<a>" * 300 + b"</a>" * 300)


@pytest.mark.parametrize(
    "document",
    [b"", b"<a><b></a>", b"<a>&#0;</a>", b"\0\0", b'<?xml version="1.0" encoding="x"?><a/>'],
)
def test_what_is_no_xml_is_refused_with_its_place(document: bytes) -> None:
    with pytest.raises(Refusal, match="xml_broken") as refused:
        parse_xml(document)
    assert refused.value.params["line"] == 1
