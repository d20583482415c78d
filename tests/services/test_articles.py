"""Tests of `annotator/services/articles.py`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.article import Article
from annotator.services.articles import edit_article
from annotator.services.desk import Desk
from annotator.store.articles import current_version
from annotator.store.history import history
from tests.services.conftest import refused


def edited(desk: Desk, article_id: str, **fields: str) -> Article:
    article = desk.article(article_id)
    return replace(
        article,
        title=fields.get("title", article.title),
        url=fields.get("url", article.url),
        byline=fields.get("byline", article.byline),
        publisher=fields.get("publisher", article.publisher),
        lang=fields.get("lang", article.lang),
        published_on=fields.get("published_on", article.published_on),
    )


def test_what_is_known_about_an_article_is_edited(alone: Desk, article_id: str) -> None:
    wanted = edited(
        alone,
        article_id,
        title="Nouveau titre",
        url="https://gazette.example/",
        byline="Ana Roy",
        publisher="La Gazette",
        lang="en",
        published_on="2023-01-18",
    )
    alone.commit(edit_article(alone, wanted))
    assert alone.article(article_id) == wanted
    assert edit_article(alone, wanted).changes == ()
    assert next(reversed(list(history(alone.project)))).act == "edit_article"


def test_the_text_stays_as_it_was(alone: Desk, article_id: str) -> None:
    before = current_version(alone.project, article_id)
    alone.commit(edit_article(alone, edited(alone, article_id, title="Nouveau titre")))
    assert current_version(alone.project, article_id) == before


def test_spaces_around_what_was_typed_are_dropped(alone: Desk, article_id: str) -> None:
    spaced = edited(
        alone,
        article_id,
        title="  Nouveau \n titre ",
        url=" https://gazette.example/ ",
        byline=" Ana Roy ",
        publisher=" ",
        published_on=" 2023-01-18 ",
    )
    alone.commit(edit_article(alone, spaced))
    kept = alone.article(article_id)
    assert (kept.title, kept.url) == ("Nouveau titre", "https://gazette.example/")
    assert (kept.byline, kept.publisher, kept.published_on) == ("Ana Roy", "", "2023-01-18")


def test_all_but_the_title_may_be_empty(alone: Desk, article_id: str) -> None:
    bare = edited(alone, article_id, url="", byline="", publisher="", lang="", published_on="")
    alone.commit(edit_article(alone, bare))
    assert alone.article(article_id) == bare


@pytest.mark.parametrize(
    ("code", "field", "value"),
    [
        ("article_untitled", "title", " "),
        ("url_not_web", "url", "gazette"),
        ("url_not_web", "url", "file:///etc/passwd"),
        ("date_not_iso", "published_on", "hier"),
        ("date_not_iso", "published_on", "2023-02-30"),
    ],
)
def test_an_article_keeps_a_title_a_web_address_and_a_day(
    alone: Desk, article_id: str, code: str, field: str, value: str
) -> None:
    with refused(code):
        edit_article(alone, edited(alone, article_id, **{field: value}))


def test_an_article_that_is_gone_is_not_edited(alone: Desk, article_id: str) -> None:
    with refused("article_missing"):
        edit_article(alone, replace(alone.article(article_id), id="nowhere"))
