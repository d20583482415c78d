"""Annotations: a kind of statement on a span of an article, and what makes one valid."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotator.domain.refusal import Refusal


class Kind(StrEnum):
    """What a span is tagged as."""

    CLAIM = "claim"
    ENTITY = "entity"
    DATE = "date"


SUBTYPES: Final[dict[Kind, tuple[str, ...]]] = {
    Kind.CLAIM: ("statement", "number", "quotation", "comparison", "causal", "prediction"),
    Kind.ENTITY: ("person", "organisation", "place", "event", "work", "other"),
    Kind.DATE: ("date", "time", "duration", "set"),
}
"""The subtypes of each kind, in the order of the digits that choose them; none is allowed too."""


class Origin(StrEnum):
    """Where an annotation came from."""

    HUMAN = "human"
    SUGGESTED = "suggested"
    IMPORTED = "imported"


class Work(StrEnum):
    """How far the checking of an annotation has come: one of four axes, never a verdict."""

    TO_CHECK = "to_check"
    IN_PROGRESS = "in_progress"
    CHECKED = "checked"


class ReviewStatus(StrEnum):
    """Where an annotation stands with the second pair of eyes."""

    NONE = "none"
    REQUESTED = "requested"
    APPROVED = "approved"
    CHANGES_REQUESTED = "changes_requested"


class TimexType(StrEnum):
    """TIMEX3 types; empty for what has no value yet."""

    NONE = ""
    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimexMod(StrEnum):
    """TIMEX3 modifiers used here; empty for none."""

    NONE = ""
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    BEFORE = "BEFORE"
    AFTER = "AFTER"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One tagged span; where it stands is said by its `Anchor`.

    The fields of a kind stay when the annotation is retagged, so that retagging back loses
    nothing; `value_of` says which of them counts. Times are UTC. `confidence` runs from 0 to 1 and
    is none for what a person tagged. `verdict` is the id of a verdict value. `due_on` is the ISO
    date by which it is to be checked.
    """

    id: str
    article_id: str
    kind: Kind
    created_by: str
    created_at: str
    modified_at: str
    subtype: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    origin: Origin = Origin.HUMAN
    confidence: float | None = None
    priority: int = 0
    assigned_to: str | None = None
    work: Work = Work.TO_CHECK
    review: ReviewStatus = ReviewStatus.NONE
    checked_by: str | None = None
    checked_at: str | None = None
    # a claim's
    claim_text: str = ""
    claimant_id: str | None = None
    claimed_on: str = ""
    checkable: bool = True
    verdict: str | None = None
    rationale: str = ""
    # an entity's
    entity_id: str | None = None
    role: str = ""
    spelling_confirmed: bool = False
    # a date's
    timex_type: TimexType = TimexType.NONE
    timex_value: str = ""
    timex_mod: TimexMod = TimexMod.NONE
    edtf: str = ""
    earliest: str = ""
    latest: str = ""
    resolution: str = ""
    alternatives: tuple[str, ...] = ()
    due_on: str = ""

    def __post_init__(self) -> None:
        """Refuse a subtype that its kind does not have, and a confidence out of range."""
        if self.subtype and self.subtype not in SUBTYPES[self.kind]:
            raise Refusal("subtype_unknown", subtype=self.subtype, kind=self.kind.value)
        if self.confidence is not None and not 0 <= self.confidence <= 1:
            raise Refusal("confidence_out_of_range", confidence=self.confidence)


class AnchorState(StrEnum):
    """How an annotation stands in a version of its article."""

    EXACT = "exact"
    MOVED = "moved"
    PROPOSED = "proposed"
    STALE = "stale"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an annotation stands in one version (W3C TextPosition and TextQuote selectors).

    `start` and `end` are a half-open range of code points of the version's canonical text; `exact`
    is the text there, `prefix` and `suffix` up to 32 code points on either side.
    """

    id: str
    annotation_id: str
    version_id: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    state: AnchorState = AnchorState.EXACT
    method: str = "manual"

    def __post_init__(self) -> None:
        """Refuse an empty or backward span."""
        if not 0 <= self.start < self.end:
            raise Refusal("span_empty", start=self.start, end=self.end)


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that annotations name (NIF taIdentRef); `link` is an IRI."""

    id: str
    type: str
    canonical_name: str
    aliases: tuple[str, ...] = ()
    link: str = ""

    def __post_init__(self) -> None:
        """Refuse a type that is none of the entity subtypes."""
        if self.type not in SUBTYPES[Kind.ENTITY]:
            raise Refusal("entity_type_unknown", type=self.type)
