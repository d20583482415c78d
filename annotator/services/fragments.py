"""Fragments: annotations with gaps, which come in as one for each piece, linked by a tag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from annotator.domain.refusal import Refusal
from annotator.formats.incoming import IncomingAnnotation


@dataclass(frozen=True, slots=True)
class Fragments:
    """The groups of a document that have several pieces, each with the tag that links them."""

    tags: Mapping[str, str]
    counts: Mapping[str, int]

    def linked(
        self, incoming: IncomingAnnotation
    ) -> tuple[IncomingAnnotation, tuple[Refusal, ...]]:
        """Return an annotation with the tag of its group, and what is to be told of that."""
        tag = self.tags.get(incoming.group)
        if tag is None:
            return incoming, ()
        tags = tuple(dict.fromkeys((*incoming.annotation.tags, tag)))
        linked = replace(
            incoming,
            annotation=replace(incoming.annotation, tags=tags),
            given=incoming.given | {"tags"},
        )
        return linked, (Refusal("fragment", count=self.counts[incoming.group], tag=tag),)


def fragments_of(name: str, annotations: Iterable[IncomingAnnotation]) -> Fragments:
    """Return the fragments of a document; its `name` is in their tags, for groups are numbered."""
    counts = Counter(each.group for each in annotations if each.group)
    several = {group: count for group, count in counts.items() if count > 1}
    stem = PurePath(name).stem
    return Fragments({group: f"{stem} {group}".strip() for group in several}, several)
