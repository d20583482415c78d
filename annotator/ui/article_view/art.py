"""What there is to draw for the marks of one block, worked out once and kept for the next paint."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QTextBlock

from annotator.domain.annotation import Kind
from annotator.ui.article_view.geometry import Piece, has_right_to_left, pieces
from annotator.ui.article_view.marks import Mark
from annotator.ui.article_view.setting import LANES, Measures

STRIPE_WIDTH: Final = 3
STRIPE_STEP: Final = 6
CLAIM_STRIPE: Final = 30
"""How far left of the text the first claim stripe stands; a second one stands further left."""
FLAG_STRIPE: Final = 24


class Look(NamedTuple):
    """Everything about a mark that decides how it is drawn, and nothing else."""

    kind: Kind
    checked: bool
    stale: bool
    suggested: bool
    dimmed: bool

    @classmethod
    def of(cls, mark: Mark) -> Look:
        """Return how a mark looks."""
        return cls(mark.kind, mark.checked, mark.stale, mark.suggested, mark.dimmed)


class Placed(NamedTuple):
    """A mark within a block, in UTF-16 units from the block's start."""

    mark: Mark
    start: int
    end: int


class Drawn(NamedTuple):
    """A mark with its lane and the pieces of lines it covers in a block."""

    mark: Mark
    lane: int
    pieces: list[Piece]


@dataclass(slots=True)
class BlockArt:
    """Shapes in pixels from the block's top left corner, gathered by what draws them."""

    fills: dict[tuple[int, Look], list[QRectF]] = field(default_factory=dict)
    lines: dict[Look, list[QLineF]] = field(default_factory=dict)
    stripes: dict[Look, list[QRectF]] = field(default_factory=dict)
    flag_stripes: list[QRectF] = field(default_factory=list)
    flags: list[QPointF] = field(default_factory=list)
    ticks: list[QPointF] = field(default_factory=list)
    letters: list[tuple[QPointF, str]] = field(default_factory=list)
    more: list[tuple[QPointF, int]] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)


def lanes(marks: Iterable[Placed]) -> list[tuple[Placed, int]]:
    """Give each mark the first lane that is free: the longer of two that begin together first."""
    ends: list[int] = []
    given: list[tuple[Placed, int]] = []
    for each in sorted(marks, key=_start_and_length):
        lane = next((lane for lane, end in enumerate(ends) if end <= each.start), len(ends))
        if lane == len(ends):
            ends.append(each.end)
        else:
            ends[lane] = each.end
        given.append((each, lane))
    return given


def draw_up(block: QTextBlock, marks: Sequence[Placed], measures: Measures, left: int) -> BlockArt:
    """Work out the shapes for the marks of a block that is laid out; `left` is the text's edge."""
    art = BlockArt()
    if not marks:
        return art
    is_mixed = has_right_to_left(block)
    for each, lane in lanes(marks):
        found = pieces(block, each.start, each.end, is_mixed=is_mixed)
        if found:
            art.drawn.append(Drawn(each.mark, lane, found))
    for drawn in sorted(art.drawn, key=_lane):
        if drawn.lane < LANES:
            _add_body(art, drawn, measures)
    _add_counts(art, measures)
    _add_margin(art, measures, left)
    return art


def body(piece: Piece, lane: int, measures: Measures) -> QRectF:
    """Return the background of a piece, down to its own underline, in whole pixels."""
    shown = min(lane, LANES - 1)
    left, right = round(piece.left), round(piece.right)
    top = piece.baseline - measures.rise + shown
    bottom = piece.baseline + measures.drop + shown * measures.lane + 1
    return QRectF(left, top, max(1, right - left), bottom - top)


def _add_body(art: BlockArt, drawn: Drawn, measures: Measures) -> None:
    look = Look.of(drawn.mark)
    fills = art.fills.setdefault((drawn.lane, look), [])
    lines = art.lines.setdefault(look, [])
    for piece in drawn.pieces:
        rect = body(piece, drawn.lane, measures)
        _join(fills, rect)
        under = rect.bottom() - 1
        lines.append(QLineF(rect.left(), under, max(rect.left() + 1, rect.right() - 1), under))
    first, last = drawn.pieces[0], drawn.pieces[-1]
    art.letters.append((_above(first.left, first, measures), look.kind[0].upper()))
    if drawn.mark.flagged:
        art.flags.append(_above(last.right + 1, last, measures))


def _join(fills: list[QRectF], rect: QRectF) -> None:
    """Add a rectangle, or widen the last one where both touch and stand alike."""
    last = fills[-1] if fills else None
    if last is not None and last.right() == rect.left() and last.top() == rect.top():
        last.setRight(rect.right())
    else:
        fills.append(rect)


def _above(x: float, piece: Piece, measures: Measures) -> QPointF:
    return QPointF(round(x), piece.baseline - measures.rise)


def _add_counts(art: BlockArt, measures: Measures) -> None:
    """Count the marks that no lane is left for, at the end of what they cover on each line."""
    hidden = [drawn for drawn in art.drawn if drawn.lane >= LANES]
    counts: dict[int, tuple[float, float, int]] = {}
    for drawn in hidden:
        for piece in drawn.pieces:
            right, _, count = counts.get(piece.line, (0.0, 0.0, 0))
            counts[piece.line] = (max(right, piece.right), piece.baseline, count + 1)
    for right, baseline, count in counts.values():
        below = baseline + measures.drop + measures.lane * LANES
        art.more.append((QPointF(round(right), below), count))


def _add_margin(art: BlockArt, measures: Measures, left: int) -> None:
    """Add the stripes: where claims stand, and where anything is flagged."""
    taken: list[int] = []
    for drawn in art.drawn:
        first, last = drawn.pieces[0], drawn.pieces[-1]
        if drawn.mark.flagged:
            art.flag_stripes.append(_stripe(left - FLAG_STRIPE, first, last, measures))
        if drawn.mark.kind is not Kind.CLAIM:
            continue
        column = 0 if not taken or taken[0] < first.line else 1
        if column == 0:
            taken[:1] = [last.line]
        x = left - CLAIM_STRIPE - column * STRIPE_STEP
        rect = _stripe(x, first, last, measures)
        art.stripes.setdefault(Look.of(drawn.mark), []).append(rect)
        if drawn.mark.checked:
            art.ticks.append(QPointF(x - 10, rect.top()))


def _stripe(x: int, first: Piece, last: Piece, measures: Measures) -> QRectF:
    top = first.baseline - measures.rise + 2
    bottom = last.baseline + 2 * measures.drop
    return QRectF(x, top, STRIPE_WIDTH, bottom - top)


def _start_and_length(placed: Placed) -> tuple[int, int, str]:
    return placed.start, -placed.end, placed.mark.id


def _lane(drawn: Drawn) -> int:
    return drawn.lane
