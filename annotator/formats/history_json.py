"""The history of an annotation, and the article it is of, as JSON objects: out and in again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from json import loads
from typing import Final

from annotator.domain.article import Article, ArticleStatus, ArticleVersion
from annotator.domain.earlier_act import EarlierAct, canonical
from annotator.domain.text import canonical as canonical_text
from annotator.domain.text import sha256
from annotator.formats.json_values import JsonObject, blank_or, said, text, whole
from annotator.formats.moments import day, moment

ARTICLE_FIELDS: Final = ("id", "title", "created_at", "lang", "url", "publisher", "byline")
"""The fields of an article that stand in its object under their own names, beside its day."""


def acts_told(acts: Iterable[EarlierAct]) -> list[dict[str, object]]:
    """Return the rows of histories as objects, `before` and `after` being records or null."""
    return [
        {
            "seq": act.seq,
            "batch": act.batch,
            "at": act.at,
            "who": act.who,
            "name": act.name,
            "act": act.act,
            "record": act.record,
            "id": act.record_id,
            "before": loads(act.before) if act.before else None,
            "after": loads(act.after) if act.after else None,
            "previous": act.previous,
            "hash": act.id,
        }
        for act in acts
    ]


def act_of(each: JsonObject, annotation_id: str) -> EarlierAct:
    """Return a row of a history; whether its hash proves it is not looked at here.

    Refused: `jsonl_key_missing`, `jsonl_value_bad`.
    """
    return EarlierAct(
        id=each.need("hash", text),
        annotation_id=annotation_id,
        seq=each.need("seq", whole),
        batch=each.take("batch", whole, 0),
        at=each.need("at", said(moment)),
        who=each.words("who"),
        name=each.words("name"),
        act=each.need("act", text),
        record=each.need("record", text),
        record_id=each.need("id", text),
        before=canonical(each.data.get("before")),
        after=canonical(each.data.get("after")),
        previous=each.words("previous"),
    )


def article_told(article: Article, version: ArticleVersion) -> dict[str, object]:
    """Return an article with its text as an object."""
    return {
        **{name: getattr(article, name) for name in ARTICLE_FIELDS},
        "published_on": article.published_on,
        "status": article.status,
        "sha256": version.text_sha256,
        "text": version.text,
    }


def article_of(each: JsonObject) -> tuple[Article, ArticleVersion]:
    """Return the article of an object and its text, as a first version without an id.

    An article that was ready or signed off is in check again where it comes to: nobody there has
    signed it. Refused: `jsonl_key_missing`, and `jsonl_value_bad` for a text that is not canonical
    or not the one of its digest.
    """
    words = each.need("text", text)
    digest = sha256(words)
    if canonical_text(words) != words or each.take("sha256", text, digest) != digest:
        raise each.bad("text")
    status = each.take("status", said(ArticleStatus), ArticleStatus.DRAFT)
    article = Article(
        **{name: each.words(name) for name in ARTICLE_FIELDS},
        published_on=each.take("published_on", blank_or(day), ""),
        status=status if status is ArticleStatus.DRAFT else ArticleStatus.IN_CHECK,
    )
    created_at = each.take("created_at", blank_or(moment), "")
    version = ArticleVersion("", article.id, 1, words, digest, "jsonl", "", "import", created_at)
    return replace(article, created_at=created_at), version
