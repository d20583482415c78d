"""Articles that come along: texts in a file of annotations, for those the project does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator.domain.change import Change
from annotator.domain.refusal import Refusal
from annotator.formats.incoming import IncomingAnnotation
from annotator.services.desk import Desk
from annotator.services.placing import Places


def articles_along(
    desk: Desk, places: Places, lines: Iterable[IncomingAnnotation], source_sha256: str
) -> Iterator[Change]:
    """Yield what makes the articles of annotations that have none in the project.

    Only those whose text the file brings, under the id that it gives them; `places` knows them from
    then on. `source_sha256` is the digest of the file.
    """
    now = desk.now()
    for each in lines:
        if each.along is None or not each.annotation.article_id or _has_home(places, each):
            continue
        article, version = each.along
        article = replace(
            article,
            id=each.annotation.article_id,
            title=article.title or each.annotation.article_id,
            created_at=article.created_at or now,
        )
        version = replace(
            version,
            id=desk.new_id(),
            article_id=article.id,
            source_sha256=source_sha256,
            created_at=article.created_at,
        )
        places.add(version)
        yield Change(None, article)
        yield Change(None, version)


def _has_home(places: Places, incoming: IncomingAnnotation) -> bool:
    try:
        return bool(places.article(incoming))
    except Refusal:
        return False
