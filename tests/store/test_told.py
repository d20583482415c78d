"""What the words of a filter are looked for in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator.domain.annotation import Annotation, Kind
from annotator.store import told as module
from annotator.store.list_filter import words_of
from annotator.store.told import Told
from tests.store.making import World, changed, deleted


@pytest.fixture
def told(world: World) -> Told:
    return Told(world.project, "version")


def tagged(world: World, words: str, kind: Kind = Kind.CLAIM, **fields: Any) -> Annotation:
    before = world.tag(words, kind)
    after = replace(before, **fields)
    if after != before:
        world.apply(changed(before, after))
    return after


def found(told: Told, annotation: Annotation, typed: str) -> bool:
    return told.narrow([annotation.id], words_of(typed)) == [annotation.id]


@pytest.mark.parametrize("typed", ["elus", "ÉLUS", "parents elus", "  élus  ", ""])
def test_words_are_found_whatever_their_case_accents_order_and_spaces(
    world: World, told: Told, typed: str
) -> None:
    assert found(told, tagged(world, "Élus et parents"), typed)


def test_a_word_that_occurs_nowhere_hides_the_row(world: World, told: Told) -> None:
    assert not found(told, tagged(world, "Élus et parents"), "élus enfants")


def test_quote_value_note_and_tags_are_searched(world: World, told: Told) -> None:
    fields: dict[str, Any] = {
        "note": "Vu à la mairie",
        "tags": ("à voir", "Bruxelles"),
        "claim_text": "Douze.",
    }
    annotation = tagged(world, "cent", **fields)
    assert found(told, annotation, "cent mairie voir bruxelles douze.")
    entity = world.entity("Inès Vauquelin")
    assert found(told, tagged(world, "La maire", Kind.ENTITY, entity_id=entity.id), "vauquelin")
    assert found(told, tagged(world, "2020", Kind.DATE, edtf="2020-01"), "2020-01")


def test_the_order_given_is_kept(world: World, told: Told) -> None:
    ids = [tagged(world, words).id for words in ("douze arbres", "La maire", "cent", "arbres")]
    assert told.narrow(ids[::-1], ("arbres",)) == [ids[3], ids[0]]
    assert told.narrow(ids, ()) == ids
    assert told.narrow(ids, ("arbres", "douze")) == [ids[0]]
    # A word within another asks for nothing more.
    assert (
        told.narrow(ids, ("arbre", "arbres")) == told.narrow(ids, ("arbres",)) == [ids[0], ids[3]]
    )


def test_what_has_changed_is_read_again_once_it_is_forgotten(world: World, told: Told) -> None:
    annotation = tagged(world, "cent")
    ids = [annotation.id]
    assert told.narrow(ids, ("mairie",)) == []
    world.apply(changed(annotation, replace(annotation, note="mairie")))
    assert told.narrow(ids, ("mairie",)) == []
    told.forget(ids)
    assert told.narrow(ids, ("mairie",)) == ids
    told.forget_all()
    assert told.narrow(ids, ("mairie",)) == ids


def test_what_another_program_has_deleted_tells_nothing(world: World, told: Told) -> None:
    annotation = world.annotation()
    world.add(annotation)
    world.apply(deleted(annotation))
    assert told.narrow([annotation.id], ("a",)) == []


def test_each_is_read_once_a_few_by_their_ids_and_many_in_one_go(
    world: World, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [tagged(world, words).id for words in ("douze arbres", "La maire", "cent")]
    asked: list[str] = []
    world.project.connection.set_trace_callback(asked.append)
    told.learn(ids[:2])
    told.learn(ids[:2])
    assert len(asked) == 1
    monkeypatch.setattr(module, "_WHOLE", 0)
    told.learn(ids)
    assert len(asked) == 2
    assert told.narrow(ids, ("cent",)) == [ids[2]]
    world.project.connection.set_trace_callback(None)
    assert ["json_each" in statement for statement in asked] == [True, False]
