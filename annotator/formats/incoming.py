"""Annotations on their way in: read from a file, and not yet placed on an article."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.annotation import AnchorState, Annotation
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.correction import Correction
from annotator.domain.dossier import Evidence
from annotator.domain.earlier_act import EarlierAct
from annotator.domain.refusal import Refusal
from annotator.domain.review import Comment, Flag, Review
from annotator.domain.text import Span


@dataclass(frozen=True, slots=True)
class IncomingEntity:
    """Somebody or something named by a file; `type` is empty where the file does not say."""

    name: str
    type: str = ""
    aliases: tuple[str, ...] = ()
    link: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class IncomingAnnotation:
    """One annotation of a file, in records that are valid but for whom and what they point to.

    `line` counts from 1. Wherever a record here points to a person, it holds the *name*, and what
    the file did not give is empty: ids, names, times. `annotation.article_id` is the article that
    the file names; `entity_id` and `claimant_id` are none, for `entity` and `claimant` stand here.
    `given` names the fields of the annotation that the file had, be they empty. `span` is in code
    points; without one, the quote must find its place. A status is as the file says: whether the
    guards allow it is not known here.

    `label` is what a foreign scheme calls it: the kind and the subtype are then only a proposal.
    Annotations of one `group` are the fragments of one that has gaps. `text_sha256` is the digest
    of the text that the span counts in, where the file tells it. `warnings` tell what is odd about
    an annotation that can be taken in all the same. `acts` are what histories say of it. The
    article comes `along` with its first annotation, where the file has its text.
    """

    line: int
    annotation: Annotation
    span: Span | None
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    state: AnchorState = AnchorState.EXACT
    entity: IncomingEntity | None = None
    claimant: IncomingEntity | None = None
    evidence: tuple[Evidence, ...] = ()
    flags: tuple[Flag, ...] = ()
    reviews: tuple[Review, ...] = ()
    comments: tuple[Comment, ...] = ()
    corrections: tuple[Correction, ...] = ()
    given: frozenset[str] = frozenset()
    label: str = ""
    group: str = ""
    text_sha256: str = ""
    warnings: tuple[Refusal, ...] = ()
    acts: tuple[EarlierAct, ...] = ()
    along: tuple[Article, ArticleVersion] | None = None

    @property
    def is_laden(self) -> bool:
        """Whether anything hangs on it."""
        return bool(
            self.evidence or self.flags or self.reviews or self.comments or self.corrections
        )


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that could not be read, and why; the lines after it are read all the same."""

    line: int
    refusal: Refusal


def shown(value: object) -> str:
    """Return a value as a refusal tells it, cut short: it may be a whole article."""
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= 60 else text[:59] + "…"
