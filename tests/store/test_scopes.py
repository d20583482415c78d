"""Tests of `annotator/store/scopes.py`."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.annotation import Kind
from annotator.domain.change import Change, Step
from annotator.domain.person import Person
from annotator.domain.text import Span
from annotator.services.annotating import annotate
from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft, import_article
from annotator.store.project import Project
from annotator.store.scopes import Part, articles_holding, whole_articles


def test_articles_come_oldest_first_with_their_counts(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.annot", at="2023-01-17T10:00:00.000Z") as project:
        assert whole_articles(project) == articles_holding(project, []) == []
        clock = iter(f"2023-01-17T10:00:{n:02}.000Z" for n in range(60))
        aude = Person("p", "Aude", "A")
        desk = Desk(project, aude, now=lambda: next(clock))
        desk.commit(Step("add_person", (Change(None, aude),)))
        made: list[str] = []
        for title in ("One", "Two", "Three"):
            article_id, step = import_article(desk, ArticleDraft(title, "Some words here."))
            desk.commit(step)
            made.append(article_id)
        tagged = []
        places = ((made[1], Span(0, 4)), (made[0], Span(5, 10)), (made[0], Span(0, 4)))
        for article_id, span in places:
            step = annotate(desk, article_id, span, Kind.CLAIM)
            desk.commit(step)
            tagged.append(step.changes[0].id)
        one, two, three = made
        assert whole_articles(project) == [Part(one, 2), Part(two, 1), Part(three, 0)]
        held = articles_holding(project, [tagged[0], tagged[2], "nowhere"])
        assert held == [Part(one, 1, (tagged[2],)), Part(two, 1, (tagged[0],))]
