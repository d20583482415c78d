"""Second looks: flags, reviews and the guards between the statuses of an annotation.

Four axes, never one status: *work* (to check, in progress, checked), *verdict* (a claim's),
*review* (none, requested, approved, changes requested) and the open *flags*. What may follow what
stands in `GUARDS`, in one place; services ask, and screens grey out what would be refused.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotator.domain.annotation import Anchor, AnchorState, Annotation, Kind, ReviewStatus, Work
from annotator.domain.refusal import Refusal
from annotator.domain.source import Citation


class FlagReason(StrEnum):
    """What a doubt is about."""

    NUMBER = "number"
    QUOTE = "quote"
    NAME = "name"
    DATE = "date"
    NEEDS_SOURCE = "needs_source"
    LEGAL = "legal"
    PRIVACY = "privacy"
    STYLE = "style"
    OTHER = "other"


class Severity(StrEnum):
    """How much a flag stands in the way: `block` keeps an article from being ready."""

    INFO = "info"
    WARN = "warn"
    BLOCK = "block"


class FlagStatus(StrEnum):
    """Where a flag stands; it never goes away, it is answered."""

    OPEN = "open"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Flag:
    """A doubt about an annotation, or about the whole article when `annotation_id` is none."""

    id: str
    article_id: str
    annotation_id: str | None
    reason: FlagReason
    severity: Severity
    raised_by: str
    raised_at: str
    message: str = ""
    status: FlagStatus = FlagStatus.OPEN
    resolution: str = ""
    closed_by: str | None = None
    closed_at: str | None = None

    def __post_init__(self) -> None:
        """Refuse a dismissal without its reason."""
        if self.status is FlagStatus.DISMISSED and not self.resolution.strip():
            raise Refusal("dismissal_without_reason")

    @property
    def is_open(self) -> bool:
        """Whether it still asks for an answer."""
        return self.status is FlagStatus.OPEN


class Decision(StrEnum):
    """What a second reader said of an annotation."""

    APPROVED = "approved"
    CHANGES_REQUESTED = "changes_requested"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Review:
    """One decision of a second reader; `self_review` when nobody else was at the desk."""

    id: str
    annotation_id: str
    decision: Decision
    reviewer_id: str
    reviewed_at: str
    comment: str = ""
    self_review: bool = False

    def __post_init__(self) -> None:
        """Refuse to ask for changes, or to reopen, without saying why."""
        if self.decision is not Decision.APPROVED and not self.comment.strip():
            raise Refusal("comment_missing", decision=self.decision.value)


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on an annotation (W3C commenting)."""

    id: str
    annotation_id: str
    text: str
    author_id: str
    created_at: str


@dataclass(frozen=True, slots=True)
class Standing:
    """All that the guards look at for one annotation and one person.

    `unverifiable` says whether the verdict is one that stands on a rationale. `alone` says that
    the project knows no other person than `person_id`.
    """

    annotation: Annotation
    anchor: Anchor | None
    citations: tuple[Citation, ...]
    flags: tuple[Flag, ...]
    unverifiable: bool
    person_id: str
    alone: bool

    @property
    def rests_on_rationale(self) -> bool:
        """Whether a rationale takes the place of evidence."""
        return self.annotation.kind is Kind.CLAIM and (
            self.unverifiable or not self.annotation.checkable
        )

    @property
    def has_evidence(self) -> bool:
        """Whether a citation says what a source says, or where."""
        return any(citation.is_evidence for citation in self.citations)


class Act(StrEnum):
    """What a person asks to do with an annotation, as far as it can be refused."""

    EDIT = "edit"
    CHECK = "check"
    REQUEST = "request"
    APPROVE = "approve"
    REQUEST_CHANGES = "request_changes"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class Guard:
    """One rule: while `fails` holds, `act` is refused with `code`; `field` is where to mend it."""

    act: Act
    code: str
    field: str
    fails: Callable[[Standing], bool]


def _is_claim(s: Standing) -> bool:
    return s.annotation.kind is Kind.CLAIM


def _approved(s: Standing) -> bool:
    return s.annotation.review is ReviewStatus.APPROVED


def _lacks_verdict(s: Standing) -> bool:
    return _is_claim(s) and s.annotation.checkable and s.annotation.verdict is None


def _lacks_rationale(s: Standing) -> bool:
    return s.rests_on_rationale and not s.annotation.rationale.strip()


def _lacks_evidence(s: Standing) -> bool:
    return _is_claim(s) and not s.rests_on_rationale and not s.has_evidence


def _lacks_ground(s: Standing) -> bool:
    return not _is_claim(s) and not s.citations and not s.annotation.note.strip()


def _unsettled_words(s: Standing) -> bool:
    return s.anchor is None or s.anchor.state not in {AnchorState.EXACT, AnchorState.MOVED}


def _unchecked(s: Standing) -> bool:
    return s.annotation.work is not Work.CHECKED


def _own_work(s: Standing) -> bool:
    return s.annotation.checked_by == s.person_id and not s.alone


GUARDS: Final[tuple[Guard, ...]] = (
    # act                    refused with           mended in      while
    Guard(Act.EDIT, "locked", "review", _approved),
    Guard(Act.CHECK, "locked", "review", _approved),
    Guard(Act.CHECK, "verdict_missing", "verdict", _lacks_verdict),
    Guard(Act.CHECK, "rationale_missing", "rationale", _lacks_rationale),
    Guard(Act.CHECK, "evidence_missing", "citations", _lacks_evidence),
    Guard(Act.CHECK, "ground_missing", "note", _lacks_ground),
    Guard(Act.CHECK, "words_unsettled", "anchor", _unsettled_words),
    Guard(Act.REQUEST, "locked", "review", _approved),
    Guard(Act.APPROVE, "locked", "review", _approved),
    Guard(Act.APPROVE, "verdict_missing", "verdict", _lacks_verdict),
    Guard(Act.APPROVE, "rationale_missing", "rationale", _lacks_rationale),
    Guard(Act.APPROVE, "evidence_missing", "citations", _lacks_evidence),
    Guard(Act.APPROVE, "ground_missing", "note", _lacks_ground),
    Guard(Act.APPROVE, "words_unsettled", "anchor", _unsettled_words),
    Guard(Act.APPROVE, "not_checked", "work", _unchecked),
    Guard(Act.APPROVE, "own_work", "review", _own_work),
    Guard(Act.REQUEST_CHANGES, "locked", "review", _approved),
    Guard(Act.REOPEN, "not_approved", "review", lambda s: not _approved(s)),
)
"""Every guard, in the order in which a refusal names them."""

EVIDENCE_CODES: Final = frozenset(
    {
        "verdict_missing",
        "rationale_missing",
        "evidence_missing",
        "ground_missing",
        "words_unsettled",
    }
)
"""The guards that a checked annotation must go on meeting: losing one takes *checked* away."""


def obstacles(act: Act, standing: Standing) -> tuple[Guard, ...]:
    """Return what stands in the way of an act, all of it, in the table's order."""
    return tuple(guard for guard in GUARDS if guard.act is act and guard.fails(standing))


def demand(act: Act, standing: Standing) -> None:
    """Refuse an act that a guard stands against.

    Raises a `Refusal` with the first guard's code; its parameter `missing` lists the codes of all
    and `field` says where the first one is mended.
    """
    found = obstacles(act, standing)
    if found:
        raise Refusal(
            found[0].code,
            act=act.value,
            field=found[0].field,
            missing=tuple(guard.code for guard in found),
        )


def still_checked(standing: Standing) -> bool:
    """Whether a checked annotation still has what *checked* needs."""
    return not any(guard.code in EVIDENCE_CODES for guard in obstacles(Act.CHECK, standing))
