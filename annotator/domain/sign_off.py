"""Sign-offs: who answers for a checked article, and for exactly which text and history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.domain.refusal import Refusal


@dataclass(frozen=True, slots=True)
class SignOff:
    """One sign-off. It stands until the article is reopened, and is kept after that.

    `text_sha256` is the digest of the version's text; `history_seq` and `history_hash` name the
    last row of the history that was signed. `counts` and `names` are frozen as they were: how many
    by what they are, and who checked or approved.
    """

    id: str
    article_id: str
    version_id: str
    signed_by: str
    signed_at: str
    text_sha256: str
    history_seq: int
    history_hash: str
    counts: Mapping[str, int]
    names: tuple[str, ...] = ()
    note: str = ""
    reopened_by: str | None = None
    reopened_at: str | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse to reopen without saying why."""
        if self.reopened_at is not None and not self.reason.strip():
            raise Refusal("reopening_needs_reason")

    @property
    def stands(self) -> bool:
        """Whether nothing has reopened the article since."""
        return self.reopened_at is None
