"""Tests of `annotator/services/suggesting.py` and `learning.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from annotator.domain.annotation import Annotation, Kind, Origin, TimexType
from annotator.domain.review import Flag, FlagReason
from annotator.domain.text import Span
from annotator.services import learning, suggesting
from annotator.services.importing import ArticleDraft, import_article
from annotator.services.suggested import suggestions
from annotator.services.suggesting import (
    Settled,
    flag_finding,
    keep,
    leave,
    leave_finding,
    other_reading,
    reading_of,
    take,
    to_keep,
    weights_of,
)
from annotator.services.worker import Worker
from annotator.store import annotations as stored
from annotator.store import entities
from annotator.store.history import history
from annotator.store.suggestions import Found
from annotator.suggest.blocks import blocks
from annotator.suggest.patience import BLOCK_MS
from annotator.suggest.protocol import told
from annotator.suggest.recognisers import Cost, Recogniser
from annotator.suggest.suggestion import Reason, Suggestion, Topic
from tests.services.conftest import Bench, refused


def found(bench: Bench, *topics: Topic) -> list[Suggestion]:
    with Worker() as worker:
        return suggestions(bench.desk, bench.article_id, worker, topics or tuple(Topic)).found


def suggested(
    bench: Bench,
    topic: Topic,
    words: str,
    subtype: str = "",
    details: Mapping[str, object] | None = None,
) -> Suggestion:
    span = bench.span(words)
    return Suggestion(topic, span, words, 0.75, "test/3", subtype, details=details or {})


def made(bench: Bench) -> Annotation:
    """The annotation of the last step, as it is stored."""
    each = next(c.record for c in bench.steps[-1].changes if isinstance(c.record, Annotation))
    return bench.desk.annotation(each.id)


def test_an_article_is_read_by_every_recogniser(bench: Bench) -> None:
    several = found(bench)
    assert {each.topic for each in several} == set(Topic)
    assert several == sorted(
        several, key=lambda each: (each.span.start, -each.span.end, each.topic)
    )
    assert {each.topic for each in found(bench, Topic.DATE)} == {Topic.DATE}


def test_a_taken_date_has_its_value_its_score_and_its_recogniser(bench: Bench) -> None:
    each = next(each for each in found(bench, Topic.DATE) if each.quote == "fin juin 2022")
    step = bench.do(take(bench.desk, bench.article_id, [each]))
    assert step.act == "take_suggestion"
    annotation = made(bench)
    assert annotation.origin is Origin.SUGGESTED
    assert annotation.confidence == each.score
    assert (annotation.edtf, annotation.timex_mod) == ("2022-06", "END")
    assert (annotation.earliest, annotation.latest) == ("2022-06-21", "2022-06-30")
    assert annotation.timex_type is TimexType.DATE
    assert any("dates/1" in str(row.after) for row in history(bench.desk.project))
    assert each.quote not in [other.quote for other in found(bench, Topic.DATE)]


def test_a_taken_entity_stands_under_its_name_with_its_role(bench: Bench) -> None:
    details = {"canonical": "Inès Vauquelin", "role": "la maire"}
    first = suggested(bench, Topic.ENTITY, "Vauquelin", subtype="person", details=details)
    bench.do(take(bench.desk, bench.article_id, [first]))
    annotation = made(bench)
    assert annotation.role == "la maire"
    entity = entities.entity_named(bench.desk.project, "Inès Vauquelin", "person")
    assert entity is not None
    assert annotation.entity_id == entity.id


def test_a_taken_quotation_is_a_claim_of_its_speaker(bench: Bench) -> None:
    speaker = {"start": 0, "end": 1, "quote": "Inès Vauquelin"}
    each = suggested(bench, Topic.QUOTE, "C’est un record", details={"speaker": speaker})
    bench.do(take(bench.desk, bench.article_id, [each]))
    annotation = made(bench)
    assert (annotation.kind, annotation.subtype) == (Kind.CLAIM, "quotation")
    assert annotation.claimant_id is not None
    nobody = suggested(bench, Topic.QUOTE, "un record", details={"speaker": None})
    bench.do(take(bench.desk, bench.article_id, [nobody]))
    assert made(bench).claimant_id is None


def test_several_are_one_step_and_one_undo(bench: Bench) -> None:
    several = found(bench, Topic.DATE)
    step = bench.do(take(bench.desk, bench.article_id, several))
    assert step.act == "take_suggestions"
    assert len(stored.list_rows(bench.desk.project, bench.article_id)) == len(several) > 1
    assert found(bench, Topic.DATE) == []
    bench.do(step.inverse())
    assert found(bench, Topic.DATE) == several


def test_what_is_annotated_or_does_not_stand_there_is_refused(bench: Bench) -> None:
    bench.tag("2024", Kind.DATE)
    each = suggested(bench, Topic.DATE, "2024")
    with refused("annotation_exists"):
        take(bench.desk, bench.article_id, [each])
    twice = take(bench.desk, bench.article_id, [each, suggested(bench, Topic.CLAIM, "un record")])
    assert len(twice.changes) == 2
    with refused("suggestion_stale"):
        take(bench.desk, bench.article_id, [replace(each, quote="2025")])
    with refused("article_missing"):
        take(bench.desk, "nobody", [each])


def test_what_was_left_stays_left_for_this_text(bench: Bench) -> None:
    each = found(bench, Topic.DATE)[0]
    step = bench.do(leave(bench.desk, bench.article_id, [each]))
    assert each not in found(bench, Topic.DATE)
    bench.do(step.inverse())
    assert each in found(bench, Topic.DATE)


def test_nothing_is_suggested_where_it_is_annotated_already(bench: Bench) -> None:
    bench.tag("fin juin 2022 et", Kind.DATE)
    bench.tag("La mairie a dépensé 12 millions d’euros pour douze écoles", Kind.CLAIM)
    settled = Settled(bench.desk, reading_of(bench.desk, bench.article_id))
    assert settled.has(Topic.DATE, bench.span("juin 2022"))
    assert not settled.has(Topic.ENTITY, bench.span("juin 2022"))
    assert not settled.has(Topic.DATE, bench.span("2024"))
    assert settled.has(
        Topic.CLAIM, bench.span("La mairie a dépensé 12 millions d’euros pour douze")
    )
    assert not settled.has(Topic.CLAIM, Span(bench.span("écoles").start, bench.span("fan").end))
    assert not settled.has(Topic.QUOTE, bench.span("12 millions"))


def test_a_finding_is_flagged_on_what_stands_there_or_on_a_new_annotation(bench: Bench) -> None:
    span = bench.span("12 millions")
    article_id = bench.article_id
    step = bench.do(flag_finding(bench.desk, article_id, span, FlagReason.NUMBER, "12 or 13?"))
    assert type(step.changes[0].record) is Annotation
    assert made(bench).kind is Kind.CLAIM
    with refused("flagged_already"):
        flag_finding(bench.desk, article_id, span, FlagReason.NUMBER, "12 or 13?")
    again = bench.do(flag_finding(bench.desk, article_id, span, FlagReason.NUMBER, "or 14?"))
    assert [type(each.record) for each in again.changes] == [Flag]
    bench.do(flag_finding(bench.desk, article_id, bench.span("2024"), FlagReason.DATE, "?"))
    assert made(bench).kind is Kind.DATE


def test_a_finding_that_was_left_is_known_by_its_words(bench: Bench) -> None:
    span = bench.span("12 millions")
    bench.do(leave_finding(bench.desk, bench.article_id, span, "12 or 13?"))
    settled = Settled(bench.desk, reading_of(bench.desk, bench.article_id))
    assert settled.has_finding(span, "12 or 13?")
    assert not settled.has_finding(span, "12 or 14?")
    assert not settled.has(Topic.CLAIM, span)


def test_answers_that_are_kept_are_not_looked_for_again(bench: Bench) -> None:
    reading = reading_of(bench.desk, bench.article_id)
    one = suggested(bench, Topic.DATE, "2024", details={"edtf": "2024"})
    for region in blocks(reading.text):
        kept = to_keep(reading, "dates/1", region, told_of(one))
        keep(bench.desk, [kept])
        assert suggesting.found_before(bench.desk, reading, "dates/1", region) == told_of(one)
    assert found(bench, Topic.DATE) == [one]
    keep(bench.desk, [replace_found(reading, "[3]")])
    assert len(found(bench, Topic.DATE)) > 1


def told_of(each: Suggestion) -> str:
    return told([each])


def replace_found(reading: suggesting.Reading, answer: str) -> Found:
    return to_keep(reading, "dates/1", blocks(reading.text)[0], answer)


def test_a_date_goes_through_its_readings_and_comes_back(bench: Bench) -> None:
    details = {
        "edtf": "2022-07",
        "timex": "2022-07",
        "timex_type": "DATE",
        "mod": "END",
        "earliest": "2022-07-21",
        "latest": "2022-07-31",
        "resolution": "last_before_publication",
        "alternatives": ["2023-07", "2023-07-03"],
    }
    first = suggested(bench, Topic.DATE, "2024", details=details)
    second = other_reading(first)
    assert second.details["earliest"] == "2023-07-21"
    third = other_reading(second)
    assert (third.details["earliest"], third.details["mod"]) == ("2023-07-03", "")
    assert other_reading(third).details["edtf"] == "2022-07"
    assert other_reading(replace(first, details={})) == replace(first, details={})


def claim(code: str, weight: float) -> Suggestion:
    return Suggestion(
        Topic.CLAIM, Span(0, 3), "abc", 0.5, "claims/1", "", (Reason(code, "", weight),)
    )


def test_decisions_are_remembered_forgotten_and_reset(bench: Bench) -> None:
    desk = bench.desk
    assert learning.decisions(desk) == []
    news = [
        learning.remembered("a", claim("number", 1.0), is_taken=True),
        learning.remembered("b", claim("opinion", -1.0), is_taken=False),
    ]
    assert learning.remember(desk, news) == news == learning.decisions(desk)
    learning.put_weights(desk, {"number": 2.0})
    assert weights_of(desk) == {"number": 2.0}
    assert learning.forget(desk, ["a", "other"]) == [news[0]]
    assert learning.forget(desk, ["other"]) == []
    assert learning.decisions(desk) == [news[1]]
    learning.reset(desk)
    assert (learning.decisions(desk), weights_of(desk)) == ([], {})


def test_learned_weights_rank_the_claims(bench: Bench) -> None:
    before = {each.quote: each.score for each in found(bench, Topic.CLAIM)}
    learning.put_weights(bench.desk, {"number": 4.0, "bias": -2.1})
    after = {each.quote: each.score for each in found(bench, Topic.CLAIM)}
    assert max(after.values()) > max(before.values())


@pytest.mark.parametrize("topic", list(Topic))
def test_every_topic_becomes_a_kind(topic: Topic) -> None:
    assert suggesting.kind_of(topic) in set(Kind)


ODD = ("-m", "tests.ui.suggestions.odd_worker")


def kept(bench: Bench) -> set[str]:
    rows = bench.desk.project.rows("SELECT recogniser FROM suggestion_cache")
    return {str(name) for (name,) in rows}


def test_what_is_found_is_kept_unless_that_is_not_wanted(bench: Bench) -> None:
    with Worker() as worker:
        every = suggestions(bench.desk, bench.article_id, worker, uses_cache=False)
        assert kept(bench) == set()
        assert suggestions(bench.desk, bench.article_id, worker) == every
        assert {"dates", "quotes", "claims"} <= kept(bench)
    with Worker(("-c", "raise SystemExit(3)")) as nobody:
        assert suggestions(bench.desk, bench.article_id, nobody) == every
        failed = suggestions(bench.desk, bench.article_id, nobody, uses_cache=False)
    assert failed.found == []
    assert failed.failed[0] == "dates"


def test_a_recogniser_that_hangs_is_named_and_the_others_are_heard(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(BLOCK_MS, Cost.INSTANT, 4_000)
    monkeypatch.setattr("annotator.suggest.recognisers.is_there", lambda _: False)
    near = "Le 5 mai 2022, Jean Dupont a promis 12 % de plus à Lyon.\n" * 70
    draft = ArticleDraft("Deux", f"{near}hang\n{near}", lang="fr", published_on="2023-01-17")
    article_id = bench.do(import_article(bench.desk, draft)[1]).changes[0].id
    with Worker(ODD) as worker:
        found, failed = suggestions(bench.desk, article_id, worker)
    assert failed == ("dates",)
    assert {"Jean Dupont", "Lyon"} <= {each.quote for each in found}
    # Only the block that hangs is missing.
    assert [each.quote for each in found].count("5 mai 2022") > 10


def test_where_a_model_fails_the_rules_are_heard(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.suggest.recognisers.is_there", lambda _: True)
    monkeypatch.setattr(Recogniser, "label", property(_label))
    with Worker() as worker:
        found, failed = suggestions(bench.desk, bench.article_id, worker, [Topic.ENTITY])
    assert failed == ("names-fr",)
    assert {each.recogniser.partition("/")[0] for each in found} == {"names"}


def _label(each: Recogniser) -> str:
    return "nobody/1" if each.cost is Cost.MODEL else f"{each.name}/{each.version}"
