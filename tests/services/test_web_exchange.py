"""Web Annotations and claim reviews through the services: out of one project, into another."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.annotation import Kind
from annotator.domain.change import Change, Step
from annotator.domain.dossier import Dossier
from annotator.domain.person import Person
from annotator.domain.review import FlagReason
from annotator.services import annotating, reviewing
from annotator.services.desk import Desk
from annotator.services.exporting import export_stream
from annotator.services.importing import ArticleDraft, import_article
from annotator.services.sources_in import import_sources, told_format
from annotator.store import articles, dossiers, sources
from annotator.store.project import Project
from tests.services.conftest import TEXT, Bench, Numbered, Ticking
from tests.services.taken_in import take_in


@pytest.fixture
def full(bench: Bench) -> Bench:
    """A desk with a claim that has everything, an entity and a date."""
    claim = bench.checked("12 millions d’euros")
    bench.do(annotating.edit(bench.desk, claim, note="Seen.", tags=("budget",)))
    bench.do(reviewing.flag(bench.other, claim, FlagReason.NUMBER, message="12 or 13?"))
    bench.do(reviewing.comment(bench.other, claim, "Ask the town hall."))
    bench.tag("Inès Vauquelin", Kind.ENTITY, "person")
    bench.tag("fin juin 2022", Kind.DATE)
    return bench


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Desk]:
    """Another project, in which the same text is another article, beside one of other words."""
    with Project.create(tmp_path / "other.annot", at="2023-01-19T08:00:00.000Z") as project:
        person = Person("zoé", "Zoé Blanc", "ZB")
        desk = Desk(project, person, Ticking(), Numbered(10**6))
        desk.commit(Step("add_person", (Change(None, person),)))
        for title, text in (("Montclar", TEXT), ("Other", "Words of its own.")):
            desk.commit(import_article(desk, ArticleDraft(title, text))[1])
        yield desk


def exported(desk: Desk, format_name: str, **choices: Any) -> io.BytesIO:
    stream = io.BytesIO()
    export_stream(desk, format_name, stream, **choices)
    stream.seek(0)
    return stream


def told(desk: Desk) -> list[dict[str, object]]:
    """What our complete format tells of a project, but for its article and its history."""
    lines = map(json.loads, exported(desk, "jsonl", redacted=False).read().splitlines())
    own = {"article", "article_title", "document", "history"}
    return [{key: each for key, each in line.items() if key not in own} for line in lines]


def test_annotations_come_into_another_project_whole(full: Bench, elsewhere: Desk) -> None:
    step, report = take_in(elsewhere, exported(full.desk, "w3c", redacted=False), "w3c")
    assert (report.placed, report.left, report.warned) == (3, (), ())
    elsewhere.commit(step)
    assert told(elsewhere) == told(full.desk)
    assert {each.title for each in sources.sources(elsewhere.project)} == {"Budget 2022"}
    again, report = take_in(elsewhere, exported(full.desk, "w3c", redacted=False), "w3c")
    assert (again.changes, report.unchanged) == ((), 3)


def test_a_redacted_file_comes_in_too(full: Bench, elsewhere: Desk) -> None:
    step, report = take_in(elsewhere, exported(full.desk, "w3c"), "w3c")
    elsewhere.commit(step)
    assert (report.placed, report.left) == (3, ())


def test_an_export_of_one_article_holds_its_annotations_only(full: Bench) -> None:
    full.desk.commit(import_article(full.desk, ArticleDraft("Other", "Words."))[1])
    ids = [row.article.id for row in articles.article_rows(full.desk.project)]
    totals = [
        json.loads(exported(full.desk, "w3c", article_ids=[each]).read())["total"] for each in ids
    ]
    assert sorted(totals) == [0, 3]


def test_what_is_odd_about_an_annotation_is_told_with_its_number(elsewhere: Desk) -> None:
    odd = {
        "id": "#mine",
        "type": "Annotation",
        "target": {"selector": [{"type": "TextQuoteSelector", "exact": "Montclar compte"}]},
    }
    bad = {"id": "http://e.org/1", "type": "Annotation", "target": "http://e.org/page"}
    stream = io.BytesIO(json.dumps([bad, odd]).encode())
    article = next(iter(articles.article_rows(elsewhere.project))).article.id
    step, report = take_in(elsewhere, stream, "w3c", article)
    elsewhere.commit(step)
    assert [(each.line, each.code) for each in report.left] == [(1, "w3c_no_words")]
    codes = ["w3c_context_missing", "w3c_id_odd", "w3c_source_missing"]
    assert [(each.line, each.code) for each in report.warned] == [(2, code) for code in codes]
    (dossier,) = dossiers.dossiers(elsewhere.project)
    assert isinstance(dossier, Dossier)
    assert dossier.anchor.exact == "Montclar compte"


def test_reviews_come_in_as_a_source_with_its_verdict(bench: Bench, elsewhere: Desk) -> None:
    bench.approved()
    article = bench.desk.article(bench.article_id)
    addressed = replace(article, url="https://journal.example/écoles", publisher="Journal")
    bench.do(Step("edit_article", (Change(article, addressed),)))
    data = exported(bench.desk, "claimreview").read()
    assert told_format(data, "reviews.json") == told_format(data) == "claimreview"
    step, report = import_sources(elsewhere, io.BytesIO(data), name="reviews.json")
    elsewhere.commit(step)
    assert len(report.added) == 1
    (source,) = sources.sources(elsewhere.project)
    assert source.publisher == "Journal"
    assert "Verdict\xa0: Vrai" in str(source.item["note"])
    _, again = import_sources(elsewhere, io.BytesIO(data), "claimreview")
    assert (again.added, again.unchanged) == ((), 1)


def test_an_article_that_speaks_of_reviews_is_no_file_of_sources() -> None:
    assert told_format(b'<html><script>{"@type": "ClaimReview"}</script></html>', "page.html") == ""
    assert told_format(b'[{"type": "book", "title": "ClaimReview"}]', "list.json") == "csl"
