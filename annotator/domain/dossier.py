"""Dossiers: an annotation with all that hangs on it, as reports and exports need it."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.annotation import Anchor, Annotation, Entity, Kind
from annotator.domain.article import Article
from annotator.domain.attachment import Attachment
from annotator.domain.correction import Correction
from annotator.domain.review import Comment, Flag, Review
from annotator.domain.source import Citation, Source


@dataclass(frozen=True, slots=True)
class Evidence:
    """A citation with the source it cites, and the files that keep it as it was found.

    `attachments` are in order of time; they are left empty by what asks only for the source.
    """

    citation: Citation
    source: Source
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """One annotation whole: its place, its sentence and everything said of it.

    `version_n` and `anchor` are those of the article's newest version. `sentence` is the sentence
    that the anchor starts in, `paragraph` its number from 1. Lists are in order of time.
    """

    article: Article
    version_n: int
    annotation: Annotation
    anchor: Anchor
    sentence: str
    paragraph: int
    evidence: tuple[Evidence, ...] = ()
    flags: tuple[Flag, ...] = ()
    reviews: tuple[Review, ...] = ()
    comments: tuple[Comment, ...] = ()
    corrections: tuple[Correction, ...] = ()
    entity: Entity | None = None
    claimant: Entity | None = None

    @property
    def value(self) -> str:
        """What the words mean: a claim's neutral text, an entity's name, a date's EDTF."""
        match self.annotation.kind:
            case Kind.CLAIM:
                return self.annotation.claim_text
            case Kind.ENTITY:
                return self.entity.canonical_name if self.entity else ""
            case _:
                return self.annotation.edtf
