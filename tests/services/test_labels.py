"""Tests of `annotator/services/labels.py`, `label_schemes.py` and `meanings.py`."""

from __future__ import annotations

from typing import Any

import pytest

from annotator.domain.annotation import SUBTYPES, Annotation, Kind
from annotator.domain.change import Step
from annotator.domain.label_mapping import Treatment
from annotator.domain.text import Span
from annotator.formats.incoming import IncomingAnnotation
from annotator.formats.kind_labels import our_label
from annotator.services.label_schemes import usual_meaning
from annotator.services.labels import keep_meanings, labels_of, meanings_for
from annotator.services.meanings import Meaning, meaning_of
from annotator.store.checks import check
from annotator.store.labels import label_mappings
from tests.services.conftest import Bench, refused

PERSON = Meaning(Treatment.ENTITY, "person")


def labelled(label: str, kind: Kind = Kind.ENTITY, **more: Any) -> IncomingAnnotation:
    annotation = Annotation("", "", kind, "", "", "", **more)
    return IncomingAnnotation(1, annotation, Span(0, 4), label=label)


@pytest.mark.parametrize("kind", Kind)
def test_our_own_labels_come_back_as_what_they_were(kind: Kind) -> None:
    for subtype in ("", *SUBTYPES[kind]):
        assert usual_meaning(our_label(kind, subtype)) == Meaning(Treatment(kind), subtype)


@pytest.mark.parametrize(
    ("label", "spelling"),
    [
        ("PER", "entity:person"),
        ("PERSON", "entity:person"),
        ("persName", "entity:person"),
        ("Organization", "entity:organisation"),
        ("GPE", "entity:place"),
        ("LOC", "entity:place"),
        ("MISC", "entity:other"),
        ("WORK_OF_ART", "entity:work"),
        ("WORK", "entity:work"),
        ("Événement", "entity:event"),
        ("rs", "entity"),
        ("DATE", "date:date"),
        ("Durée", "date:duration"),
        ("Citation", "claim:quotation"),
        ("Claim", "claim"),
        ("MONEY", "tag"),
        ("Confiance dans l’État", "tag"),
        ("", "tag"),
    ],
)
def test_labels_of_well_known_schemes_mean_what_they_mean_there(label: str, spelling: str) -> None:
    assert usual_meaning(label).spelling == spelling


def test_labels_are_counted_the_frequent_ones_first() -> None:
    found = [labelled(each) for each in ("LOC", "PER", "", "PER", "ABC")]
    assert list(labels_of(found).items()) == [("PER", 2), ("ABC", 1), ("LOC", 1)]


def test_a_meaning_makes_the_kind_or_a_tag_of_the_kind_that_was_proposed() -> None:
    made = PERSON.of(labelled("X", Kind.CLAIM, subtype="number"))
    assert (made.annotation.kind, made.annotation.subtype) == (Kind.ENTITY, "person")
    assert "subtype" in made.given
    tagged = Meaning(Treatment.TAG).of(labelled("X", Kind.CLAIM, subtype="number", tags=("a",)))
    assert tagged.annotation.kind is Kind.CLAIM
    assert (tagged.annotation.subtype, tagged.annotation.tags) == ("", ("a", "X"))
    assert "tags" in tagged.given
    with refused("label_left"):
        Meaning(Treatment.LEAVE).of(labelled("X"))


@pytest.mark.parametrize("spelling", ["claim", "claim:number", "ENTITY:person", "tag", "leave"])
def test_a_meaning_is_read_as_it_is_written(spelling: str) -> None:
    assert meaning_of(spelling).spelling == spelling.lower()


@pytest.mark.parametrize("spelling", ["", "person", "entity:number", "tag:x", "leave:now"])
def test_what_no_label_can_mean_is_refused(spelling: str) -> None:
    with refused("label_meaning_unknown"):
        meaning_of(spelling)


def test_what_was_decided_is_kept_for_the_next_time_and_can_be_changed(bench: Bench) -> None:
    assert meanings_for(bench.desk, "brat", ["Chief"]) == {"Chief": Meaning(Treatment.TAG)}
    decided = {"Chief": PERSON, "LOC": usual_meaning("LOC")}
    bench.do(Step("import_annotations", keep_meanings(bench.desk, "brat", decided)))
    assert meanings_for(bench.desk, "brat", ["Chief"]) == {"Chief": PERSON}
    assert meanings_for(bench.desk, "conll", ["Chief"]) == {"Chief": Meaning(Treatment.TAG)}
    (kept,) = label_mappings(bench.desk.project, "brat")
    assert (kept.label, kept.made_by) == ("Chief", bench.desk.person.id)
    assert keep_meanings(bench.desk, "brat", decided) == ()
    again = {"Chief": Meaning(Treatment.TAG)}
    bench.do(Step("import_annotations", keep_meanings(bench.desk, "brat", again)))
    assert meanings_for(bench.desk, "brat", ["Chief"]) == again
    assert check(bench.desk.project) == []
