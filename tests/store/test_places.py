"""Tests of `annotator/store/places.py`."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.annotation import Anchor, Annotation, Kind
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.change import Change, Record, Step
from annotator.domain.person import Person
from annotator.store.places import Tag, annotation_at, places_of_kind, tags_on
from annotator.store.project import Project

NOW = "2023-01-18T09:00:00.000Z"


def test_an_annotation_is_found_on_exactly_its_span_and_kind(tmp_path: Path) -> None:
    made: tuple[Record, ...] = (
        Person("p", "Aude", "A"),
        Article("a", "Titre", NOW),
        ArticleVersion("v", "a", 1, "Montclar rénove.", "0", "text", "0", "import", NOW),
        *(Annotation(each, "a", Kind.ENTITY, "p", NOW, NOW) for each in ("n2", "n1")),
        *(Anchor(f"o{n}", f"n{n}", "v", 0, 8, "Montclar", "", " rénove.") for n in (1, 2)),
    )
    with Project.create(tmp_path / "a.annot", at=NOW) as project:
        project.apply(Step("annotate", tuple(Change(None, each) for each in made)), who="p", at=NOW)
        assert annotation_at(project, "v", 0, 8, Kind.ENTITY) == "n1"
        assert annotation_at(project, "v", 0, 8, Kind.CLAIM) is None
        assert annotation_at(project, "v", 0, 7, Kind.ENTITY) is None
        assert annotation_at(project, "w", 0, 8, Kind.ENTITY) is None
        tags = [Tag("n1", Kind.ENTITY, ""), Tag("n2", Kind.ENTITY, "")]
        assert tags_on(project, "v", 0, 8) == tags
        assert tags_on(project, "v", 0, 7) == []
        assert places_of_kind(project, "v", Kind.ENTITY) == {(0, 8): "n1"}
        assert places_of_kind(project, "v", Kind.CLAIM) == {}
