"""Meanings: what becomes of an annotation that bears a label of another scheme."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.domain.annotation import SUBTYPES
from annotator.domain.label_mapping import Treatment
from annotator.domain.refusal import Refusal
from annotator.formats.incoming import IncomingAnnotation, shown


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a label means; `subtype` is one of the kind's, or empty."""

    treatment: Treatment
    subtype: str = ""

    @property
    def spelling(self) -> str:
        """The meaning as the command line has it: `entity:person`, `tag`."""
        return f"{self.treatment}:{self.subtype}" if self.subtype else self.treatment.value

    def of(self, incoming: IncomingAnnotation) -> IncomingAnnotation:
        """Return a labelled annotation as what its label means.

        What is only tagged keeps the kind that its format proposes, without a subtype. Refused:
        `label_left(label)`.
        """
        read = incoming.annotation
        if self.treatment is Treatment.LEAVE:
            raise Refusal("label_left", label=shown(incoming.label))
        kind = self.treatment.kind
        if kind is None:
            tags = tuple(dict.fromkeys((*read.tags, incoming.label)))
            read, given = replace(read, subtype="", tags=tags), frozenset({"tags"})
        else:
            read, given = replace(read, kind=kind, subtype=self.subtype), frozenset({"subtype"})
        return replace(incoming, annotation=read, given=incoming.given | given)


def meaning_of(spelling: str) -> Meaning:
    """Return the meaning of `claim`, `entity:person`, `tag` or `leave`.

    Refused: `label_meaning_unknown(meaning, known)`.
    """
    first, _, subtype = spelling.strip().lower().partition(":")
    known = tuple(each.value for each in Treatment)
    if first in known:
        found = Meaning(Treatment(first), subtype)
        kind = found.treatment.kind
        if not subtype or (kind is not None and subtype in SUBTYPES[kind]):
            return found
        known = tuple(f"{kind}:{each}" for each in SUBTYPES[kind]) if kind else (first,)
    raise Refusal("label_meaning_unknown", meaning=shown(spelling), known=known)
