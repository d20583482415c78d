"""Tagging many places in one step: as one by one, but at once, and nothing stops the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import Anchor, Annotation, Entity, Kind
from annotator.domain.change import Change, Step
from annotator.domain.finding import Finder, Query
from annotator.domain.text import Span
from annotator.services import annotating, reviewing, tagging
from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft, import_article
from annotator.store import entities
from tests.services.conftest import Bench, refused


def places(bench: Bench, words: str) -> list[Span]:
    text = bench.desk.version(bench.article_id).text
    return list(Finder(text).find(Query(words)).spans)


def made(step: Step) -> list[Annotation]:
    return [each.after for each in step.changes if isinstance(each.after, Annotation)]


def anchors(step: Step) -> list[Anchor]:
    return [each.after for each in step.changes if isinstance(each.after, Anchor)]


def name(bench: Bench, entity: Entity) -> Entity:
    bench.do(Step("set_entity", (Change(None, entity),)))
    return entity


def test_all_places_are_tagged_in_one_step(bench: Bench) -> None:
    spans = places(bench, "Vauquelin")
    step = bench.do(
        tagging.annotate_all(bench.desk, bench.article_id, spans, Kind.ENTITY, "person")
    )
    assert step.act == "annotate_all"
    assert step.notes == ()
    assert [(each.kind, each.subtype) for each in made(step)] == [("entity", "person")] * 2
    assert [(each.start, each.end) for each in anchors(step)] == [
        (span.start, span.end) for span in spans
    ]
    assert [each.annotation_id for each in anchors(step)] == [each.id for each in made(step)]
    assert len(bench.all()) == 2
    bench.do(step.inverse())
    assert bench.all() == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Vauquelin", Kind.ENTITY),
        ("fin juin 2022", Kind.DATE),
        ("2024", Kind.DATE),
        ("dit", Kind.CLAIM),
    ],
)
def test_each_is_tagged_as_it_would_be_alone(bench: Bench, words: str, kind: Kind) -> None:
    name(bench, Entity("e1", "person", "VAUQUELIN"))
    (span, *_) = places(bench, words)
    alone = annotating.annotate(bench.desk, bench.article_id, span, kind)
    together = tagging.annotate_all(bench.desk, bench.article_id, [span], kind)
    for one, other in zip(made(alone), made(together), strict=True):
        same = replace(other, id=one.id, created_at=one.created_at, modified_at=one.modified_at)
        assert one == same
    for before, after in zip(anchors(alone), anchors(together), strict=True):
        assert before == replace(after, id=before.id, annotation_id=before.annotation_id)


def test_an_entity_is_taken_over_by_its_name_and_type(bench: Bench) -> None:
    name(bench, Entity("e1", "place", "Autre", aliases=("Vauquelin",)))
    name(bench, Entity("e2", "person", "vauquelin"))
    name(bench, Entity("e3", "person", "Vauquelin"))
    spans = places(bench, "Vauquelin")
    for subtype, entity in (("", "e2"), ("place", "e1"), ("event", None)):
        step = tagging.annotate_all(bench.desk, bench.article_id, spans, Kind.ENTITY, subtype)
        assert {each.entity_id for each in made(step)} == {entity}
    step = tagging.annotate_all(bench.desk, bench.article_id, spans, Kind.ENTITY)
    assert {each.subtype for each in made(step)} == {"person"}


def test_dates_are_dated_by_their_words(bench: Bench) -> None:
    spans = [*places(bench, "17 janvier 2023"), *places(bench, "2024")]
    step = tagging.annotate_all(bench.desk, bench.article_id, spans, Kind.DATE)
    assert [each.edtf for each in made(step)] == ["2023-01-17", "2024"]


def test_what_is_tagged_so_already_is_a_note_and_stops_nothing(bench: Bench) -> None:
    bench.tag("Vauquelin", Kind.ENTITY)
    bench.tag("Vauquelin", Kind.CLAIM, nth=1)
    spans = places(bench, "Vauquelin")
    step = tagging.annotate_all(bench.desk, bench.article_id, [*spans, spans[1]], Kind.ENTITY)
    assert len(made(step)) == 1
    assert step.notes == ("some_tagged_already",)


def test_a_place_without_words_is_a_note_too(bench: Bench) -> None:
    text = bench.desk.version(bench.article_id).text
    blank = text.index(" ")
    spans = [Span(blank, blank + 1), *places(bench, "2024"), Span(5, len(text) + 9)]
    step = tagging.annotate_all(bench.desk, bench.article_id, spans, Kind.DATE)
    assert len(made(step)) == 1
    assert step.notes == ("some_without_words",)


def test_a_span_is_widened_to_whole_characters(bench: Bench) -> None:
    at = bench.desk.version(bench.article_id).text.index("👩")
    step = tagging.annotate_all(bench.desk, bench.article_id, [Span(at, at + 1)], Kind.CLAIM)
    assert anchors(step)[0].exact == "👩‍🚀"


def test_where_nothing_can_be_tagged_it_is_refused(bench: Bench) -> None:
    bench.tag("2024", Kind.DATE)
    with refused("annotation_exists"):
        tagging.annotate_all(bench.desk, bench.article_id, places(bench, "2024"), Kind.DATE)
    with refused("subtype_unknown"):
        tagging.annotate_all(bench.desk, bench.article_id, [Span(0, 3)], Kind.DATE, "person")
    with refused("article_missing"):
        tagging.annotate_all(bench.desk, "nobody", [Span(0, 3)], Kind.DATE)
    assert tagging.annotate_all(bench.desk, bench.article_id, [], Kind.DATE).changes == ()


# The other places of a name

TEXT = "Hier, Jeanne Sorel a parlé. Selon Mme Sorel, oui. Sorel rit, Jeanne Sorel aussi."


@pytest.fixture
def names(alone: Desk) -> Bench:
    article_id, step = import_article(alone, ArticleDraft("Sorel", TEXT, lang="fr"))
    alone.commit(step)
    return Bench(alone, alone, article_id)


def alike(bench: Bench, annotation_id: str, words: str, kind_of: str = "") -> Step:
    anchor = bench.anchor(annotation_id)
    spans = [each for each in places(bench, words) if each.start != anchor.start]
    return bench.do(tagging.annotate_alike(bench.desk, annotation_id, spans, kind_of))


def test_the_same_entity_is_tagged_with_its_subtype(names: Bench) -> None:
    first = names.tag("Jeanne Sorel", Kind.ENTITY, "person")
    names.do(annotating.set_entity(names.desk, first, "Jeanne Sorel"))
    step = alike(names, first, "Sorel")
    known = names.get(first)
    assert len(made(step)) == 4
    assert {(each.entity_id, each.subtype) for each in made(step)} == {(known.entity_id, "person")}
    assert known in names.all()


def test_a_name_without_an_entity_gets_one_in_the_same_step(names: Bench) -> None:
    first = names.tag("Sorel", Kind.ENTITY, "person", nth=1)
    step = alike(names, first, "Jeanne Sorel")
    (entity,) = entities.entities(names.desk.project)
    assert (entity.canonical_name, entity.type) == ("Jeanne Sorel", "person")
    assert names.get(first).entity_id == entity.id
    assert {each.entity_id for each in made(step)} == {entity.id}
    names.do(step.inverse())
    assert entities.entities(names.desk.project) == []
    assert names.get(first).entity_id is None


def test_variants_of_a_name_without_a_subtype_take_the_type_that_they_tell(names: Bench) -> None:
    first = names.tag("Jeanne Sorel", Kind.ENTITY)
    step = alike(names, first, "Sorel", "person")
    (entity,) = entities.entities(names.desk.project)
    assert (entity.canonical_name, entity.type) == ("Jeanne Sorel", "person")
    assert {each.subtype for each in made(step)} == {"person"}


def test_the_same_words_without_a_subtype_ask_for_no_entity_yet(names: Bench) -> None:
    first = names.tag("Jeanne Sorel", Kind.ENTITY)
    step = alike(names, first, "Jeanne Sorel")
    assert [(each.entity_id, each.subtype) for each in made(step)] == [(None, "")]
    assert entities.entities(names.desk.project) == []


def test_a_locked_annotation_is_left_as_it_is(bench: Bench) -> None:
    first = bench.tag("Vauquelin", Kind.ENTITY, "person")
    bench.do(annotating.edit(bench.desk, first, note="Site de la mairie."))
    bench.do(reviewing.check(bench.desk, [first]))
    bench.do(reviewing.approve(bench.other, first), bench.other)
    before = bench.get(first)
    step = alike(bench, first, "Vauquelin")
    assert [(each.entity_id, each.subtype) for each in made(step)] == [(None, "person")]
    assert bench.get(first) == before


def test_places_that_are_tagged_already_are_noted_here_too(names: Bench) -> None:
    first = names.tag("Jeanne Sorel", Kind.ENTITY)
    with refused("annotation_exists"):
        tagging.annotate_alike(names.desk, first, [names.span("Jeanne Sorel")])
