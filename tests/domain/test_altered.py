from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.altered import altered
from annotator.domain.article import Article
from annotator.domain.refusal import Refusal
from annotator.domain.review import Flag, FlagReason, FlagStatus, Severity

ARTICLE = Article("a", "Title", "2023-01-17T18:04:05.123Z")


def test_it_gives_what_replace_gives() -> None:
    assert altered(ARTICLE, title="Other", lang="fr") == replace(ARTICLE, title="Other", lang="fr")


def test_nothing_else_is_the_very_same_record() -> None:
    assert altered(ARTICLE, title=ARTICLE.title) is ARTICLE
    assert altered(ARTICLE) is ARTICLE


def test_what_a_record_refuses_is_refused_here_too() -> None:
    flag = Flag("f", "a", None, FlagReason.NUMBER, Severity.WARN, "p", ARTICLE.created_at)
    with pytest.raises(Refusal, match="dismissal_without_reason"):
        altered(flag, status=FlagStatus.DISMISSED)


def test_a_field_that_there_is_not_is_a_bug() -> None:
    with pytest.raises(KeyError):
        altered(ARTICLE, colour="red")
