"""Left suggestions: what a recogniser proposed for a text and the editor did not want."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.annotation import Kind


@dataclass(frozen=True, slots=True)
class LeftSuggestion:
    """A suggestion that stays left for the text of this digest, whoever proposes it again.

    `start` and `end` are code points of that text, half-open; `quote` is what stands there.
    `recogniser` is the name and version of what proposed it.
    """

    id: str
    article_id: str
    text_sha256: str
    kind: Kind
    start: int
    end: int
    quote: str
    recogniser: str
    left_by: str
    left_at: str
