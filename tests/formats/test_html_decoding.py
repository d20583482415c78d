"""Tests of the encodings of web pages."""

from __future__ import annotations

import pytest

from annotator.domain.refusal import Refusal
from annotator.formats.html_decoding import decode_page

WORDS = "<p>L’été à l’école, œuvre de l’Élysée"


@pytest.mark.parametrize(
    ("encoding", "head", "named", "used"),
    [
        ("utf-8", "", "", "utf-8"),
        ("utf-8-sig", '<meta charset="iso-8859-1">', "", "utf-8"),
        ("utf-16", "", "", "utf-16-le"),
        ("cp1252", '<meta charset="iso-8859-1">', "", "cp1252"),
        ("cp1252", "<meta http-equiv=x content='text/html; charset=windows-1252'>", "", "cp1252"),
        ("utf-8", '<meta charset="utf-16">', "", "utf-8"),
        ("utf-8", '<?xml version="1.0" encoding="UTF-8"?>', "", "utf-8"),
        ("cp1252", "", "windows-1252", "cp1252"),
        ("cp1252", '<meta charset="klingon">', "hex", "cp1252"),
        ("cp1252", '<meta charset="utf-8">', "", "cp1252"),
    ],
)
def test_the_encoding_of_a_page(encoding: str, head: str, named: str, used: str) -> None:
    page = f"{head}{WORDS}"
    assert decode_page(page.encode(encoding), None, named) == (page, used, False)


def test_a_few_bytes_that_do_not_fit_are_lost_and_told() -> None:
    data = f'<meta charset="utf-8">{WORDS * 9}'.encode() + b"\xff"
    words, used, is_lossy = decode_page(data, None)
    assert (words[-1], used, is_lossy) == ("\ufffd", "utf-8", True)


def test_the_editors_encoding_is_taken_at_its_word() -> None:
    data = f'<meta charset="utf-8">{WORDS}'.encode()
    assert decode_page(data, "cp1252")[1] == "cp1252"
    with pytest.raises(Refusal, match="encoding_wrong"):
        decode_page(data, "ascii")


def test_a_page_without_words_is_empty() -> None:
    for data in (b"", b" \n", b"  "):
        with pytest.raises(Refusal, match="article_empty"):
            decode_page(data, None, "utf-8")
