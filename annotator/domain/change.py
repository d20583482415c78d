"""Changes: one record before and after, which is all that an edit, its undo and its log need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, cast

from annotator.domain.annotation import Anchor, Annotation, Entity
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.attachment import Attachment
from annotator.domain.correction import Correction
from annotator.domain.earlier_act import EarlierAct
from annotator.domain.label_mapping import LabelMapping
from annotator.domain.left_suggestion import LeftSuggestion
from annotator.domain.person import Person
from annotator.domain.review import Comment, Flag, Review
from annotator.domain.saved_view import SavedView
from annotator.domain.sign_off import SignOff
from annotator.domain.source import Citation, Source
from annotator.domain.verdict import VerdictScale, VerdictValue

Record = (
    Person
    | Article
    | ArticleVersion
    | VerdictScale
    | VerdictValue
    | Entity
    | Annotation
    | Anchor
    | Source
    | Citation
    | Flag
    | Review
    | Comment
    | Correction
    | Attachment
    | SavedView
    | SignOff
    | LabelMapping
    | LeftSuggestion
    | EarlierAct
)

RECORDS: Final[dict[str, type[Record]]] = {
    "person": Person,
    "article": Article,
    "article_version": ArticleVersion,
    "verdict_scale": VerdictScale,
    "verdict_value": VerdictValue,
    "entity": Entity,
    "annotation": Annotation,
    "anchor": Anchor,
    "source": Source,
    "citation": Citation,
    "flag": Flag,
    "review": Review,
    "comment": Comment,
    "correction": Correction,
    "attachment": Attachment,
    "saved_view": SavedView,
    "sign_off": SignOff,
    "label_mapping": LabelMapping,
    "left_suggestion": LeftSuggestion,
    "earlier_act": EarlierAct,
}
"""Every kind of record by the name it has in the history; each stands after what it points to."""

RECORD_NAMES: Final[dict[type[Record], str]] = {cls: name for name, cls in RECORDS.items()}


@dataclass(frozen=True, slots=True)
class Change:
    """A record before and after: none before is a creation, none after a deletion."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        """Refuse, as a bug, what is no change of one record."""
        if self.before is None and self.after is None:
            raise ValueError("a change needs a record before or after")
        if self.before is None or self.after is None:
            return
        if type(self.before) is not type(self.after) or self.before.id != self.after.id:
            raise ValueError("a change is of one record")

    @property
    def record(self) -> Record:
        """The record as it is after, or as it was when it is gone."""
        if self.after is not None:
            return self.after
        # One of them is there: __post_init__ has seen to it.
        return cast("Record", self.before)

    @property
    def name(self) -> str:
        """The kind of record, as the history names it."""
        return RECORD_NAMES[type(self.record)]

    @property
    def id(self) -> str:
        """The record's id."""
        return self.record.id

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Step:
    """One act of a person: all its changes are one transaction, one undo step, one batch.

    `act` is a snake_case verb such as `annotate`; `notes` are codes of what else happened, for
    the screen to tell (such as `no_longer_checked`). Of an act on several annotations `refused`
    holds the code of each refusal.
    """

    act: str
    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    def touched_annotations(self) -> frozenset[str]:
        """Return the ids of the annotations that are changed, or on which something is."""
        return frozenset(filter(None, (_annotation_id(change.record) for change in self.changes)))

    def inverse(self) -> Step:
        """Return the step that takes this one back, changes in reverse order."""
        return Step(f"undo_{self.act}", tuple(c.inverse() for c in reversed(self.changes)))


def only_real(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Drop changes that change nothing."""
    return tuple(change for change in changes if change.before != change.after)


def _annotation_id(record: Record) -> str | None:
    match record:
        case Annotation():
            return record.id
        case Anchor() | Citation() | Flag() | Review() | Comment() | Correction() | Attachment():
            return record.annotation_id
        case _:
            return None
