"""Finding the other places where a name stands: what is looked for, and what is offered."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import Kind
from annotator.domain.name_variants import Doubt, Likeness, Name, Place
from annotator.domain.text import Span
from annotator.services.desk import Desk
from annotator.store import entities, places

_PERSONAL: Final = frozenset({Likeness.SHORT, Likeness.FULL})
_ABBREVIATED: Final = frozenset({Likeness.ACRONYM, Likeness.LONG_FORM})


@dataclass(frozen=True, slots=True)
class Sought:
    """A tagged name, and where and beside what it is looked for."""

    annotation_id: str
    article_id: str
    span: Span
    name: Name
    taken: tuple[str, ...]
    """Names of other entities."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A place that is offered to be tagged alike.

    `tagged` is the id of the annotation that stands there already, `inside` the words of a longer
    entity around it.
    """

    place: Place
    tagged: str = ""
    inside: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether nothing speaks against it."""
        return not (self.tagged or self.inside) and self.place.doubt is Doubt.NONE


def sought(desk: Desk, annotation_id: str) -> Sought | None:
    """Return what there is to look for, or none for an annotation that is no entity."""
    annotation = desk.annotation(annotation_id)
    if annotation.kind is not Kind.ENTITY:
        return None
    anchor = desk.anchor(annotation_id)
    known = entities.entities(desk.project)
    own = next((each for each in known if each.id == annotation.entity_id), None)
    aliases = (own.canonical_name, *own.aliases) if own else ()
    return Sought(
        annotation_id,
        annotation.article_id,
        Span(anchor.start, anchor.end),
        Name(
            anchor.exact,
            annotation.subtype or (own.type if own else ""),
            tuple(each for each in dict.fromkeys(aliases) if each and each != anchor.exact),
        ),
        tuple(
            name
            for each in known
            if each is not own
            for name in (each.canonical_name, *each.aliases)
        ),
    )


def offered(desk: Desk, what: Sought, found: Sequence[Place]) -> list[Offered]:
    """Return the other places of a name with what stands there now, in their order."""
    version = desk.version(what.article_id)
    there = places.places_of_kind(desk.project, version.id, Kind.ENTITY)
    others = [each for each in found if each.span != what.span]
    around = _around([each.span for each in others], there)
    return [
        Offered(
            each,
            there.get((each.span.start, each.span.end), ""),
            version.text[outer.start : outer.end] if (outer := around.get(each.span)) else "",
        )
        for each in others
    ]


def type_told_by(found: Sequence[Place]) -> str:
    """Return the type of entity that the variants of a name tell, empty when they tell none."""
    likenesses = {each.likeness for each in found}
    if likenesses & _PERSONAL:
        return "person"
    return "organisation" if likenesses & _ABBREVIATED else ""


def _around(spans: Sequence[Span], tagged: dict[tuple[int, int], str]) -> dict[Span, Span]:
    """Return for each span, in order, the longer tagged one that holds it, if there is one."""
    found: dict[Span, Span] = {}
    starts = [span.start for span in spans]
    for start, end in tagged:
        outer = Span(start, end)
        for at in range(bisect_left(starts, start), len(spans)):
            if spans[at].start >= end:
                break
            if spans[at] != outer and outer.contains(spans[at]):
                found[spans[at]] = outer
    return found
