"""Tests of the reader of Markdown."""

from __future__ import annotations

import pytest

from annotator.domain.refusal import Refusal
from annotator.formats.markdown_article import read_article

FRONT = """---
title: "La piscine : elle rouvre"
authors:
  - Inès Vauquelin
  - Paul Roy
date: 2023-01-17T08:00
lang: fr
canonical_url: https://gazette.example/piscine
publisher: La Gazette
draft: false
nothing
---

# Un autre titre

Le texte.
"""


def test_nothing_that_is_written_is_taken_away() -> None:
    found = read_article(FRONT.encode(), "x.md")
    assert (found.text, found.encoding) == (FRONT, "utf-8")


def test_what_the_head_says_is_proposed() -> None:
    found = read_article(FRONT.replace("\n", "\r\n").encode("utf-8-sig"), "x.md")
    assert (found.title, found.byline) == ("La piscine : elle rouvre", "Inès Vauquelin, Paul Roy")
    assert (found.publisher, found.url) == ("La Gazette", "https://gazette.example/piscine")
    assert (found.lang, found.published_on) == ("fr", "2023-01-17")


def test_lists_in_one_line_and_toml_are_read_too() -> None:
    found = read_article(b"+++\ntitle = 'Un'\nauthors = [\"A B\", 'C D']\nurl = \"x\"\n+++\nx", "")
    assert (found.title, found.byline, found.url) == ("Un", "A B, C D", "")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# La *piscine* `rouvre` #\n\nLe texte.", "La piscine rouvre"),
        ("Chapeau.\n\n## Le [titre](https://a.example)\n", "Le titre"),
        ("La piscine\n==========\n\nLe texte.", "La piscine"),
        ("Le texte.\n\n### Trop bas\n", ""),
        ("---\n\nUn texte après une ligne.", ""),
        ("Rien", ""),
    ],
)
def test_the_first_heading_is_the_title(text: str, title: str) -> None:
    assert read_article(text.encode(), "x.md").title == title


def test_the_encoding_may_be_named() -> None:
    assert read_article("# Été".encode("cp1252"), "x.md", "cp1252").title == "Été"
    with pytest.raises(Refusal, match="encoding_wrong"):
        read_article("# Été".encode("cp1252"), "x.md", "utf-8")
