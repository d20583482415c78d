"""A mark in a block: how it looks, and which pieces of lines it covers."""

from __future__ import annotations

from typing import NamedTuple

from annotator.domain.annotation import Kind
from annotator.ui.article_view.geometry import Piece
from annotator.ui.article_view.marks import SHORT, Mark


class Look(NamedTuple):
    """Everything about a mark that decides how it is drawn, and nothing else.

    A wide one, longer than a page, has no background: marks within it could not be told from it.
    """

    kind: Kind
    checked: bool
    stale: bool
    suggested: bool
    wide: bool
    dimmed: bool

    @classmethod
    def of(cls, mark: Mark, *, is_dimmed: bool) -> Look:
        """Return how a mark looks."""
        is_wide = mark.span.end - mark.span.start > SHORT
        return cls(mark.kind, mark.checked, mark.stale, mark.suggested, is_wide, is_dimmed)


class Placed(NamedTuple):
    """A mark within a block, in UTF-16 units from the block's start.

    `begins` and `ends` say whether the mark itself does so in this block.
    """

    mark: Mark
    start: int
    end: int
    look: Look
    begins: bool
    ends: bool


class Drawn(NamedTuple):
    """A mark with its lane and the pieces of lines it covers in a block.

    `begin` and `end` are the x of its first and its last edge, in the direction of writing: None
    where that edge stands in another block.
    """

    mark: Mark
    look: Look
    lane: int
    pieces: list[Piece]
    begin: float | None
    end: float | None
