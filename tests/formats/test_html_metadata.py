"""Tests of what web pages say of themselves."""

from __future__ import annotations

import json

import pytest

from annotator.formats.html_article import parse_page
from annotator.formats.html_metadata import LONGEST, PageMetadata, metadata_of

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "La piscine rouvre",
    "datePublished": "2023-01-17T23:30:00+01:00",
    "author": [{"@type": "Person", "name": "Inès Vauquelin"}, "Paul Roy"],
    "publisher": {"@type": "Organization", "name": "La Gazette"},
    "inLanguage": "fr-FR",
    "mainEntityOfPage": {"@id": "https://gazette.example/piscine"},
}


def told(page: str, url: str = "") -> PageMetadata:
    return metadata_of(parse_page(page), page, url)


def ld(*things: object) -> str:
    scripts = "".join(
        f'<script type="application/ld+json; charset=utf-8">{json.dumps(each)}</script>'
        for each in things
    )
    return f"<html><head>{scripts}</head><body><p>x</p></body></html>"


def meta(*named: tuple[str, str]) -> str:
    metas = "".join(f'<meta property="{name}" content="{words}">' for name, words in named)
    return f"<html><head>{metas}</head><body><p>x</p></body></html>"


@pytest.mark.parametrize(
    "page",
    [
        ld(ARTICLE),
        ld([{"@type": "Organization", "name": "X"}, ARTICLE]),
        ld({"@graph": [{"@type": "WebPage", "name": "X"}, ARTICLE]}),
        ld({"@type": "WebPage", "mainEntity": ARTICLE}),
        ld({"@type": ["Thing"]}, {**ARTICLE, "@type": ["Thing", "https://schema.org/NewsArticle"]}),
    ],
)
def test_json_ld_is_found_wherever_it_stands(page: str) -> None:
    assert told(page) == PageMetadata(
        title="La piscine rouvre",
        headline="La piscine rouvre",
        byline="Inès Vauquelin, Paul Roy",
        publisher="La Gazette",
        url="https://gazette.example/piscine",
        lang="fr-FR",
        published_on="2023-01-17",
    )


def test_json_ld_may_refer_to_what_stands_elsewhere() -> None:
    graph = {
        "@graph": [
            {
                "@type": "Article",
                "name": "Un",
                "author": {"@id": "#i"},
                "publisher": [{"@id": "#g"}],
            },
            {"@id": "#i", "@type": "Person", "name": ["Inès", 3]},
            {"@id": "#g", "@type": "Organization", "name": "La Gazette"},
        ]
    }
    found = told(ld(graph))
    assert (found.title, found.byline, found.publisher) == ("Un", "Inès", "La Gazette")


def test_a_page_without_an_article_says_what_the_page_says() -> None:
    found = told(ld({"@type": "WebPage", "name": "Accueil", "url": "https://gazette.example/"}))
    assert (found.title, found.url) == ("Accueil", "https://gazette.example/")


@pytest.mark.parametrize(
    "script",
    [
        "{not json",
        "[" * 100_000,
        '"a word"',
        "{}",
        '{"@type": null, "author": 3}',
        '{"@type": "Article", "headline": {"a": 1}, "author": [3, null, {}], "url": 3}',
    ],
)
def test_json_ld_with_mistakes_says_nothing(script: str) -> None:
    page = f'<html><head><script type="application/ld+json">{script}</script></head><p>x</p></html>'
    assert told(page) == PageMetadata("", "", "", "", "", "", "")


def test_json_ld_in_comments_and_with_line_ends_is_read() -> None:
    script = '<!-- {"@type": "Article", "headline": "Un\ntitre"} -->'
    page = f'<html><script type="application/ld+json">{script}</script><p>x</p></html>'
    assert told(page).title == "Un titre"


def test_open_graph_comes_next() -> None:
    found = told(
        meta(
            ("og:title", "La piscine &amp;amp; l&amp;#039;eau"),
            ("og:site_name", "La Gazette"),
            ("og:url", "https://gazette.example/a"),
            ("og:locale", "fr_FR"),
            ("article:published_time", "2023-01-17"),
            ("article:author", "https://gazette.example/ines"),
            ("author", "Par Inès Vauquelin"),
        )
    )
    assert found == PageMetadata(
        *("La piscine & l'eau", "La piscine & l'eau", "Inès Vauquelin", "La Gazette"),
        *("https://gazette.example/a", "fr-FR", "2023-01-17"),
    )


def test_then_the_page_itself() -> None:
    page = (
        '<html lang="fr"><head><title>La piscine - Gazette</title>'
        '<link rel="canonical" href="https://gazette.example/c"></head><body>'
        '<article><h1> </h1><h1>La <b>piscine</b></h1><span itemprop="author">Inès V</span>'
        '<time datetime="2023/01/17">hier</time></article></body></html>'
    )
    assert told(page) == PageMetadata(
        *("La piscine", "La piscine", "Inès V", ""),
        *("https://gazette.example/c", "fr", "2023-01-17"),
    )


@pytest.mark.parametrize(
    ("head", "given", "url"),
    [
        (
            "<!-- saved from url=(0026)https://gazette.example/s -->",
            "",
            "https://gazette.example/s",
        ),
        (
            "<!--\n Page saved with SingleFile \n url: https://gazette.example/f \n-->",
            "",
            "https://gazette.example/f",
        ),
        ("", "https://gazette.example/m", "https://gazette.example/m"),
        ('<link rel="canonical" href="/relative">', "", ""),
        ('<link rel="canonical" href="javascript:alert(1)">', "cid:x", ""),
    ],
)
def test_where_a_page_was_saved_from(head: str, given: str, url: str) -> None:
    assert told(f"<html>{head}<p>x</p></html>", given).url == url


def test_what_is_too_long_is_no_title_and_what_is_no_day_no_day() -> None:
    found = told(
        meta(
            ("og:title", "x" * (LONGEST + 1)),
            ("article:published_time", "2023-02-31"),
            ("date", "soon"),
        )
    )
    assert (found.title, found.published_on) == ("", "")
