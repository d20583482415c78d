"""Corrections: what the article should say instead, from a proposal to the changed text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.refusal import Refusal


class CorrectionState(StrEnum):
    """Where a correction stands: the editor decides, and a new version of the text applies it."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    APPLIED = "applied"


@dataclass(frozen=True, slots=True)
class Correction:
    """Other words for those of an annotation (W3C editing, schema.org CorrectionComment).

    `note` is written to be published. `to_text` may be empty: the words are to be struck out.
    """

    id: str
    annotation_id: str
    from_text: str
    to_text: str
    proposed_by: str
    proposed_at: str
    note: str = ""
    state: CorrectionState = CorrectionState.PROPOSED
    decided_by: str | None = None
    decided_at: str | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse a correction that corrects nothing."""
        if self.from_text == self.to_text:
            raise Refusal("correction_changes_nothing")

    @property
    def is_open(self) -> bool:
        """Whether it waits for the editor, or for the text that applies it."""
        return self.state in {CorrectionState.PROPOSED, CorrectionState.ACCEPTED}
