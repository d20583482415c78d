"""Tests of `annotator/domain/article.py`."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from annotator.domain.article import Article, ArticleStatus, ArticleVersion

AT = "2023-01-17T10:00:00.000Z"


def test_an_article_begins_as_a_draft_of_which_only_the_title_is_known() -> None:
    article = Article("t1", "Schools", AT)
    assert article.status is ArticleStatus.DRAFT
    assert (article.lang, article.url, article.publisher, article.byline) == ("", "", "", "")
    assert article.published_on == ""


def test_the_text_that_was_checked_is_never_rewritten() -> None:
    version = ArticleVersion("v1", "t1", 1, "It cost 12 M.", "00", "text", "00", "import", AT)
    field = "text"
    with pytest.raises(FrozenInstanceError):
        setattr(version, field, "It cost 13 M.")
