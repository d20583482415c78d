"""Tests of `annotator/services/signing.py` and `annotator/services/settled.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.domain.annotation import Entity, Kind
from annotator.domain.article import Article, ArticleStatus
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason, Severity
from annotator.domain.sign_off import SignOff
from annotator.domain.text import Span
from annotator.services import (
    annotating,
    articles,
    correcting,
    evidence,
    reviewing,
    scales,
    signing,
    source_editing,
)
from annotator.services.importing import ArticleDraft, import_article
from annotator.store import annotations as stored
from annotator.store.history import history
from annotator.store.sign_offs import head, standing_sign_off
from annotator.store.sources import sources
from annotator.store.verdicts import verdict_value
from tests.services.conftest import Bench, refused

DRAFT, IN_CHECK = ArticleStatus.DRAFT, ArticleStatus.IN_CHECK
READY, SIGNED = ArticleStatus.READY, ArticleStatus.SIGNED_OFF


def status(bench: Bench) -> ArticleStatus:
    return bench.desk.article(bench.article_id).status


def do(bench: Bench, step: Step) -> Step:
    return bench.desk.commit(step)


def move(bench: Bench, to: ArticleStatus, reason: str = "") -> Step:
    return do(bench, signing.change_status(bench.desk, bench.article_id, to, reason))


def signed(bench: Bench) -> tuple[str, SignOff]:
    """A checked claim in an article that is signed off."""
    claim = bench.checked()
    do(bench, signing.sign_off(bench.desk, bench.article_id, " Relu deux fois. "))
    found = standing_sign_off(bench.desk.project, bench.article_id)
    assert found is not None
    return claim, found


def test_an_article_goes_through_its_statuses(bench: Bench) -> None:
    bench.checked()
    assert status(bench) is DRAFT
    for each in (IN_CHECK, READY, SIGNED):
        step = move(bench, each)
        assert step.act == ("sign_off" if each is SIGNED else "change_status")
        assert status(bench) is each
    assert move(bench, IN_CHECK, "Un lecteur proteste.").act == "reopen_article"


def test_nothing_happens_where_it_stands_already(bench: Bench) -> None:
    step = signing.change_status(bench.desk, bench.article_id, DRAFT)
    assert step.changes == ()


@pytest.mark.parametrize("to", [READY, SIGNED])
def test_what_stands_in_the_way_is_counted_and_refused(bench: Bench, to: ArticleStatus) -> None:
    bench.tag("12 millions")
    bench.tag("Inès Vauquelin", Kind.ENTITY)
    with refused("not_ready") as caught:
        move(bench, to)
    assert caught.value.params["count"] == 2


def test_a_sign_off_freezes_hashes_counts_and_names(bench: Bench) -> None:
    claim = bench.checked()
    do(bench, reviewing.approve(bench.other, claim))
    before = head(bench.desk.project)
    do(bench, signing.sign_off(bench.desk, bench.article_id, " Relu. "))
    (found,) = signing.sign_offs(bench.desk.project, bench.article_id)
    version = bench.desk.version(bench.article_id)
    assert (found.version_id, found.text_sha256) == (version.id, version.text_sha256)
    assert (found.history_seq, found.history_hash) == before
    assert found.signed_by == bench.desk.person.id
    assert found.names == ("Aude Martin", "Bruno Keller")
    assert found.note == "Relu."
    assert found.stands
    assert found.counts["claims"] == found.counts["checked"] == found.counts["approved"] == 1
    assert (found.counts["sentences"], found.counts["sentence_without_claim"]) == (5, 4)
    assert found.counts["verdict_true"] == 1


def test_a_later_name_does_not_change_what_was_signed(bench: Bench) -> None:
    _, found = signed(bench)
    person = bench.desk.person
    do(bench, Step("edit_person", (Change(person, replace(person, name="Aude Leroy")),)))
    (now,) = signing.sign_offs(bench.desk.project, bench.article_id)
    assert now.names == found.names == ("Aude Martin",)
    assert status(bench) is SIGNED


def test_what_is_signed_is_not_signed_twice(bench: Bench) -> None:
    signed(bench)
    with refused("sign_off_stands"):
        signing.sign_off(bench.desk, bench.article_id)


def test_it_is_reopened_for_a_reason(bench: Bench) -> None:
    with refused("not_signed_off"):
        signing.reopen_article(bench.desk, bench.article_id, "Pourquoi pas")
    signed(bench)
    with refused("reopening_needs_reason"):
        signing.reopen_article(bench.desk, bench.article_id, "  ")
    step = do(bench, signing.reopen_article(bench.desk, bench.article_id, " Faux chiffre. "))
    (found,) = signing.sign_offs(bench.desk.project, bench.article_id)
    assert (found.stands, found.reason) == (False, "Faux chiffre.")
    assert found.reopened_by == bench.desk.person.id
    assert status(bench) is IN_CHECK
    do(bench, step.inverse())
    assert status(bench) is SIGNED
    assert standing_sign_off(bench.desk.project, bench.article_id) is not None


def test_a_record_that_is_missing_does_not_keep_an_article_closed(bench: Bench) -> None:
    article = bench.desk.article(bench.article_id)
    do(bench, Step("import_article", (Change(article, replace(article, status=SIGNED)),)))
    do(bench, signing.reopen_article(bench.desk, bench.article_id, "Reprise."))
    assert status(bench) is IN_CHECK
    do(bench, signing.change_status(bench.desk, bench.article_id, DRAFT))
    do(bench, Step("import_article", (Change(bench.desk.article(bench.article_id), article),)))


def changes_of(bench: Bench, claim: str) -> dict[str, Callable[[], Step]]:
    """One act of each sort that changes what was signed."""
    desk = bench.desk
    article = desk.article(bench.article_id)
    (source,) = sources(desk.project)
    entity = next(each for each in bench.steps[0].changes if isinstance(each.after, Entity))
    known = entity.after
    assert isinstance(known, Entity)
    value = verdict_value(desk.project, "true")
    assert value is not None
    return {
        "title": lambda: articles.edit_article(desk, replace(article, title="Autre titre")),
        "annotation": lambda: annotating.edit(desk, claim, note="Vu."),
        "new": lambda: annotating.annotate(
            desk, bench.article_id, bench.span("40 000 habitants"), Kind.CLAIM
        ),
        "words": lambda: annotating.resize(desk, claim, bench.span("12 millions")),
        "flag": lambda: reviewing.flag(desk, claim, FlagReason.DATE, Severity.INFO),
        "review": lambda: reviewing.approve(bench.other, claim),
        "correction": lambda: correcting.propose(desk, claim, "21 millions"),
        "deleted": lambda: annotating.delete(desk, [claim]),
        "source": lambda: source_editing.edit_source(desk, source.id, {"title": "Budget 2021"}),
        "entity": lambda: Step(
            "edit_entity", (Change(known, replace(known, canonical_name="Vauquelin")),)
        ),
        "verdict": lambda: Step("edit_verdict_value", (Change(value, replace(value, rating=2)),)),
    }


ACTS = [
    *("title", "annotation", "new", "words", "flag", "review", "correction", "deleted"),
    *("source", "entity", "verdict"),
]


@pytest.mark.parametrize("name", ACTS)
def test_a_later_change_undoes_the_sign_off_and_its_undo_brings_it_back(
    bench: Bench, name: str
) -> None:
    claim = bench.checked()
    bench.steps.clear()
    bench.do(annotating.set_claimant(bench.desk, claim, "Inès Vauquelin"))
    do(bench, signing.sign_off(bench.desk, bench.article_id))
    last = head(bench.desk.project).seq
    step = do(bench, changes_of(bench, claim)[name]())
    assert "sign_off_reopened" in step.notes
    (found,) = signing.sign_offs(bench.desk.project, bench.article_id)
    assert (found.stands, found.reason) == (False, step.act)
    assert status(bench) is IN_CHECK
    rows = [row for row in history(bench.desk.project) if row.seq > last]
    assert len({row.batch for row in rows}) == 1
    assert {"sign_off", "article"} <= {row.record for row in rows}
    do(bench, step.inverse())
    assert status(bench) is SIGNED
    assert standing_sign_off(bench.desk.project, bench.article_id) is not None


def test_comments_views_and_other_articles_leave_it_signed(bench: Bench) -> None:
    claim, _ = signed(bench)
    do(bench, reviewing.comment(bench.desk, claim, "Beau travail."))
    other, step = import_article(bench.desk, ArticleDraft("Toits", "Les toits fuient."))
    do(bench, step)
    step = do(bench, annotating.annotate(bench.desk, other, Span(0, 9), Kind.CLAIM))
    do(bench, evidence.cite(bench.desk, step.changes[0].id, form=evidence.SourceForm("Toits")))
    assert status(bench) is SIGNED


def test_a_verdict_that_is_retired_says_the_same_as_before(bench: Bench) -> None:
    signed(bench)
    do(bench, scales.retire_value(bench.desk, "true"))
    assert status(bench) is SIGNED


def test_a_sign_off_from_elsewhere_is_reopened_by_an_undo(bench: Bench) -> None:
    claim = bench.checked()
    edited = do(bench, annotating.edit(bench.desk, claim, note="Vu."))
    do(bench, signing.sign_off(bench.other, bench.article_id))
    undone = do(bench, edited.inverse())
    assert status(bench) is IN_CHECK
    (found,) = signing.sign_offs(bench.desk.project, bench.article_id)
    assert found.reason == undone.act == "undo_edit_note"


def test_what_closes_the_gate_takes_ready_back_in_the_same_step(bench: Bench) -> None:
    claim = bench.checked()
    move(bench, READY)
    do(bench, reviewing.comment(bench.desk, claim, "Bien."))
    do(bench, reviewing.approve(bench.other, claim))
    assert status(bench) is READY
    step = do(bench, reviewing.flag(bench.desk, claim, FlagReason.LEGAL, Severity.BLOCK, "?"))
    assert step.notes == ("no_longer_ready",)
    assert status(bench) is IN_CHECK
    assert signing.sign_offs(bench.desk.project, bench.article_id) == []
    do(bench, step.inverse())
    assert status(bench) is READY


def test_an_edit_of_the_article_itself_is_one_change_of_it(bench: Bench) -> None:
    signed(bench)
    article = bench.desk.article(bench.article_id)
    step = do(bench, articles.edit_article(bench.desk, replace(article, title="Autre")))
    found = [each for each in step.changes if isinstance(each.record, Article)]
    assert [each.after for each in found] == [replace(article, title="Autre", status=IN_CHECK)]


def test_what_else_a_step_does_stays_as_it_is(bench: Bench) -> None:
    claim, _ = signed(bench)
    article = bench.desk.article(bench.article_id)
    edited = articles.edit_article(bench.desk, replace(article, title="Autre"))
    noted = annotating.edit(bench.desk, claim, note="Vu.")
    step = do(bench, Step("edit", (*edited.changes, *noted.changes)))
    assert len(step.changes) == 3
    assert bench.get(claim).note == "Vu."
    assert bench.desk.article(bench.article_id) == replace(article, title="Autre", status=IN_CHECK)


def test_an_article_signed_without_a_record_is_put_back_all_the_same(bench: Bench) -> None:
    claim = bench.checked()
    article = bench.desk.article(bench.article_id)
    do(bench, Step("import_article", (Change(article, replace(article, status=SIGNED)),)))
    do(bench, annotating.edit(bench.desk, claim, note="Vu."))
    assert status(bench) is IN_CHECK
    assert signing.sign_offs(bench.desk.project, bench.article_id) == []


def test_a_new_text_takes_ready_back(bench: Bench) -> None:
    bench.checked()
    move(bench, READY)
    version = bench.desk.version(bench.article_id)
    newer = replace(version, id=bench.desk.new_id(), n=2)
    do(bench, Step("add_version", (Change(None, newer),)))
    assert status(bench) is IN_CHECK
    assert stored.list_rows(bench.desk.project, bench.article_id) == []
