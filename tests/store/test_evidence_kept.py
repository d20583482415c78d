"""Corrections, attachments and what was before, as they are read back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.attachment import Attachment
from annotator.domain.change import Change, Step
from annotator.domain.correction import Correction
from annotator.domain.source import Citation
from annotator.store.attachments import attachment, attachments_of, attachments_on
from annotator.store.corrections import correction, corrections_of
from annotator.store.errors import StoreError
from annotator.store.history import history
from annotator.store.past import standing_after
from annotator.store.project import Project
from annotator.store.snapshots import keep
from tests.store.making import World, at, changed, deleted, tamper


def proposed(world: World, annotation: Annotation, to_text: str, minute: int) -> Correction:
    made = Correction(
        world.new_id(), annotation.id, "douze arbres", to_text, world.aude.id, at(minute)
    )
    world.add(made)
    return made


def attached(world: World, citation: Citation, minute: int, content: bytes) -> Attachment:
    digest = keep(world.project, content)
    made = Attachment(
        world.new_id(),
        citation.annotation_id,
        citation.id,
        digest,
        "page.txt",
        "text/plain",
        len(content),
        world.aude.id,
        at(minute),
    )
    world.add(made)
    return made


def test_corrections_come_by_annotation_and_by_article(world: World) -> None:
    claim, other = world.tag("douze arbres"), world.tag("cent")
    late, early = proposed(world, claim, "onze arbres", 5), proposed(world, claim, "dix arbres", 2)
    proposed(world, other, "deux cents", 3)
    assert correction(world.project, late.id) == late
    assert correction(world.project, "none") is None
    assert corrections_of(world.project, claim.id) == [early, late]


def test_attachments_come_by_citation_and_by_annotation(world: World) -> None:
    claim = world.tag("douze arbres")
    one = world.cite(claim, world.source("Budget"))
    two = world.cite(claim, world.source("Registre"))
    late, early = attached(world, one, 5, b"a"), attached(world, one, 2, b"b")
    other = attached(world, two, 3, b"a")
    assert attachment(world.project, late.id) == late
    assert attachment(world.project, "none") is None
    assert attachments_of(world.project, one.id) == [early, late]
    assert attachments_on(world.project, claim.id) == [early, other, late]


def last(world: World) -> int:
    return history(world.project)[-1].seq


def test_an_annotation_is_told_as_it_stood(world: World) -> None:
    claim = world.tag("douze arbres")
    anchor = world.project.records(type(world.anchor(claim, "cent")))[0]
    tagged = last(world)
    citation = world.cite(claim, world.source("Budget"))
    cited = last(world)
    noted = replace(claim, note="relu")
    world.apply(changed(claim, noted))
    edited = last(world)
    world.apply(deleted(citation))
    removed = last(world)
    world.apply(deleted(anchor, noted))
    assert standing_after(world.project, claim.id, tagged) == [claim, anchor]
    # Any row of an act means the act.
    assert standing_after(world.project, claim.id, tagged - 1) == [claim, anchor]
    assert standing_after(world.project, claim.id, cited) == [claim, anchor, citation]
    assert standing_after(world.project, claim.id, edited) == [anchor, citation, noted]
    assert standing_after(world.project, claim.id, removed) == [anchor, noted]
    assert standing_after(world.project, claim.id, last(world)) == []
    assert standing_after(world.project, claim.id, 1) == []


def test_a_past_that_tells_of_nothing_is_damage(world: World) -> None:
    claim = world.tag("douze arbres")
    seq, path = last(world), world.project.path
    world.project.close()
    tamper(
        path,
        "DROP TRIGGER history_is_never_changed",
        "UPDATE history SET after = '{}' WHERE record = 'annotation'",
    )
    with Project.open(path) as project, pytest.raises(StoreError, match="project_damaged"):
        standing_after(project, claim.id, seq)


def test_two_records_of_one_act_stand_as_it_left_them(world: World) -> None:
    claim = world.tag("douze arbres")
    source = world.source("Budget")
    citation = Citation("x", claim.id, source.id, world.aude.id, at(1))
    after = replace(claim, note="deux")
    world.apply(Step("both", (Change(claim, after), Change(None, citation))))
    told = standing_after(world.project, claim.id, last(world) - 1)
    assert [each for each in told if isinstance(each, Annotation | Citation)] == [after, citation]
