"""What is looked for when a name is tagged, and what is offered."""

from __future__ import annotations

from annotator.domain.annotation import Entity, Kind
from annotator.domain.change import Change, Step
from annotator.domain.finding import Finder
from annotator.domain.name_variants import Doubt, Likeness, Name, Place, places_of
from annotator.domain.text import Span
from annotator.services.finding import Offered, Sought, offered, sought, type_told_by
from tests.services.conftest import Bench


def look(bench: Bench, annotation_id: str) -> tuple[Sought, list[Offered]]:
    what = sought(bench.desk, annotation_id)
    assert what is not None
    text = bench.desk.version(bench.article_id).text
    return what, offered(bench.desk, what, places_of(Finder(text), what.name, what.taken))


def test_a_name_is_looked_for_with_the_other_names_of_its_entity(bench: Bench) -> None:
    known = (
        Entity("e1", "person", "Inès Vauquelin", aliases=("la maire", "Vauquelin")),
        Entity("e2", "place", "Montclar", aliases=("La ville",)),
    )
    bench.do(Step("set_entity", tuple(Change(None, each) for each in known)))
    name = bench.tag("Vauquelin", Kind.ENTITY)
    what, found = look(bench, name)
    assert what.name == Name("Vauquelin", "person", ("Inès Vauquelin", "la maire"))
    assert what.taken == ("Montclar", "La ville")
    assert what.span == bench.span("Vauquelin")
    text = bench.desk.version(bench.article_id).text
    told = [text[each.place.span.start : each.place.span.end] for each in found]
    assert told == ["la maire", "Inès Vauquelin", "Inès Vauquelin"]


def test_without_an_entity_only_its_words_are_looked_for(bench: Bench) -> None:
    what, found = look(bench, bench.tag("Montclar", Kind.ENTITY, "place", nth=0))
    assert what.name == Name("Montclar", "place")
    assert [each.is_sure for each in found] == [True]


def test_only_an_entity_has_other_places(bench: Bench) -> None:
    assert sought(bench.desk, bench.tag("Montclar", Kind.CLAIM)) is None


def test_its_own_place_is_not_offered_and_tagged_ones_are_told(bench: Bench) -> None:
    first = bench.tag("Inès Vauquelin", Kind.ENTITY, "person")
    second = bench.tag("Inès Vauquelin", Kind.ENTITY, "person", nth=1)
    _, found = look(bench, first)
    assert [(each.tagged, each.is_sure) for each in found] == [(second, False)]


def test_a_place_within_a_longer_name_is_in_doubt(bench: Bench) -> None:
    bench.tag("selon la maire Inès Vauquelin", Kind.ENTITY, "person")
    bench.tag("Les travaux", Kind.ENTITY)
    name = bench.tag("Inès Vauquelin", Kind.ENTITY, "person", nth=1)
    _, found = look(bench, name)
    assert [(each.inside, each.is_sure) for each in found] == [
        ("selon la maire Inès Vauquelin", False)
    ]


def test_a_doubtful_place_is_not_sure() -> None:
    assert not Offered(Place(Span(0, 1), Likeness.PLURAL, Doubt.PLURAL)).is_sure


def test_variants_tell_a_type() -> None:
    def of(*likenesses: Likeness) -> str:
        return type_told_by([Place(Span(0, 1), each) for each in likenesses])

    assert of(Likeness.SAME, Likeness.SHORT) == "person"
    assert of(Likeness.ACRONYM) == "organisation"
    assert of(Likeness.SAME, Likeness.CAPITALS) == ""
