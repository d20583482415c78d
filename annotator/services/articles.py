"""What is known about an article, edited by hand; its text never is."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.article import Article
from annotator.domain.change import Change, Step, only_real
from annotator.domain.refusal import Refusal
from annotator.domain.source import check_url
from annotator.services.days import iso_day
from annotator.services.desk import Desk


def edit_article(desk: Desk, edited: Article) -> Step:
    """Take over an article's title, byline, publisher, address, language and day.

    Refused: `article_missing`, `article_untitled`, `url_not_web`, `date_not_iso`.
    """
    before = desk.article(edited.id)
    title, url = " ".join(edited.title.split()), edited.url.strip()
    if not title:
        raise Refusal("article_untitled")
    check_url(url)
    after = replace(
        before,
        title=title,
        url=url,
        byline=edited.byline.strip(),
        publisher=edited.publisher.strip(),
        lang=edited.lang.strip(),
        published_on=iso_day(edited.published_on),
    )
    return Step("edit_article", only_real((Change(before, after),)))
