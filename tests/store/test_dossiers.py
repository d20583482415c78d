from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import AnchorState, Kind
from annotator.domain.dossier import Evidence
from annotator.store.annotations import anchor_of
from annotator.store.dossiers import dossiers
from annotator.store.errors import StoreError
from tests.store.making import World, at, changed, made


def test_a_dossier_holds_all_that_hangs_on_an_annotation(world: World) -> None:
    entity = world.entity("Inès Vauquelin")
    town = world.entity("Montclar", of="place")
    plain = world.tag("cent")
    claim = replace(plain, claimant_id=entity.id, entity_id=town.id)
    world.apply(changed(plain, claim))
    source = world.source("Registre")
    late, early = world.cite(claim, source, 3), world.cite(claim, source, 1)
    flag, review, comment = world.flag(claim), world.review(claim), world.comment(claim, "?")
    file, correction = world.attach(early, b"cent"), world.correct(claim, "mille")
    (dossier,) = dossiers(world.project)
    assert dossier.article == world.article
    assert dossier.version_n == 1
    assert dossier.annotation == claim
    assert dossier.anchor == anchor_of(world.project, claim.id)
    assert dossier.sentence == "La maire en promet cent."
    assert dossier.paragraph == 1
    assert dossier.evidence == (Evidence(early, source, (file,)), Evidence(late, source))
    assert (dossier.flags, dossier.reviews, dossier.comments) == ((flag,), (review,), (comment,))
    assert dossier.corrections == (correction,)
    assert (dossier.entity, dossier.claimant) == (town, entity)


def test_a_bare_annotation_has_an_empty_dossier(world: World) -> None:
    world.tag("2020", Kind.DATE)
    (dossier,) = dossiers(world.project)
    assert (dossier.sentence, dossier.paragraph) == ("Le budget a doublé depuis 2020.", 2)
    assert (dossier.evidence, dossier.flags, dossier.reviews, dossier.comments) == ((), (), (), ())
    assert dossier.corrections == ()
    assert (dossier.entity, dossier.claimant) == (None, None)


def test_dossiers_come_in_reading_order_the_oldest_article_first(world: World) -> None:
    late, short = world.tag("Le budget"), world.tag("La maire")
    long = world.tag("La maire en promet")
    first = world.article
    world.article, world.version = world.new_article(minute=5)
    other = world.tag("Montclar")
    second = world.article
    everything = [dossier.annotation for dossier in dossiers(world.project)]
    assert everything == [long, short, late, other]
    of_one = dossiers(world.project, article_id=second.id)
    assert [dossier.annotation for dossier in of_one] == [other]
    chosen = dossiers(world.project, ids=[other.id, late.id, "none"])
    assert [dossier.annotation for dossier in chosen] == [late, other]
    both = dossiers(world.project, article_id=first.id, ids=[other.id, late.id])
    assert [dossier.annotation for dossier in both] == [late]
    assert list(dossiers(world.project, ids=[])) == []


def test_the_newest_version_counts(world: World) -> None:
    stays = world.tag("douze arbres")
    world.tag("La maire")
    version = world.new_version(world.article, 2, "\nTitre\n\nOn a planté douze arbres.")
    world.add(version, world.anchor(stays, "douze arbres", AnchorState.MOVED, version))
    (dossier,) = dossiers(world.project)
    assert (dossier.annotation, dossier.version_n) == (stays, 2)
    assert (dossier.sentence, dossier.paragraph) == ("On a planté douze arbres.", 2)


def test_the_number_of_queries_does_not_grow_with_the_annotations(world: World) -> None:
    def queries() -> int:
        asked: list[str] = []
        world.project.connection.set_trace_callback(asked.append)
        found = list(dossiers(world.project))
        world.project.connection.set_trace_callback(None)
        assert all(dossier.flags for dossier in found)
        return len(asked)

    world.flag(world.tag("Montclar"))
    one = queries()
    for words in ("douze", "arbres", "La maire", "cent", "2020"):
        world.flag(world.tag(words))
    assert queries() == one


def test_a_row_that_is_no_record_is_damage(world: World) -> None:
    world.cite(world.tag("Montclar"), world.source("Registre"))
    world.project.connection.execute("PRAGMA ignore_check_constraints = ON")
    world.project.connection.execute("UPDATE citation SET stance = 'perhaps'")
    with pytest.raises(StoreError, match="project_damaged"):
        list(dossiers(world.project))


def test_work_goes_on_between_two_articles(world: World) -> None:
    world.tag("Montclar")
    world.article, world.version = world.new_article(minute=5)
    going = dossiers(world.project)
    next(going)
    late = world.annotation()
    world.project.apply(made(late, world.anchor(late, "La maire")), who="bruno", at=at(9))
    assert [dossier.annotation for dossier in going] == [late]
