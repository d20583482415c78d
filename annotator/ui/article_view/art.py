"""What there is to draw for the marks of one block, worked out once and kept for the next paint."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPolygonF, QTextBlock

from annotator.domain.annotation import Kind
from annotator.ui.article_view.geometry import SEAM, Piece, glyph_edge, has_right_to_left, pieces
from annotator.ui.article_view.looks import Drawn, Look, Placed
from annotator.ui.article_view.margin import Margin, margin_of
from annotator.ui.article_view.marks import Mark
from annotator.ui.article_view.setting import Frame, Measures

LETTER: Final = 9
"""How high the letters beside marks are at the normal size; signs are drawn for that one."""


_FLAG: Final = ((0, -5), (7, -2.5), (1.5, 0), (1.5, 5), (0, 5))
_TICK: Final = ((0, -1), (2.5, 1.5), (7, -4))
"""The corners of the signs, from their place."""


@dataclass(slots=True)
class BlockArt:
    """Shapes in pixels from the block's top left corner, gathered by what draws them."""

    measures: Measures
    is_mixed: bool = False
    """Whether something in the block is written from the right."""
    fills: dict[tuple[int, Look], list[QRectF]] = field(default_factory=dict)
    lines: dict[Look, list[QLineF]] = field(default_factory=dict)
    seams: dict[Look, list[QLineF]] = field(default_factory=dict)
    flags: list[QPolygonF] = field(default_factory=list)
    ticks: list[QLineF] = field(default_factory=list)
    letters: list[tuple[QPointF, str]] = field(default_factory=list)
    margin: Margin = field(default_factory=Margin)
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


def draw_up(
    block: QTextBlock,
    marks: Sequence[Placed],
    measures: Measures,
    frame: Frame,
    *,
    has_letters: bool,
    before: BlockArt | None = None,
) -> BlockArt:
    """Work out the shapes for the marks of a block that is laid out; the letters if wanted.

    What was drawn `before` on the same lines tells where the words of marks stand that are the
    same.
    """
    art = BlockArt(measures, before.is_mixed if before else has_right_to_left(block))
    if not marks:
        return art
    art.drawn = _drawn(block, marks, before.drawn if before else (), is_mixed=art.is_mixed)
    # Lower lanes first, so that a mark within another lies on its background.
    shown = sorted((each for each in art.drawn if each.lane < measures.lanes), key=_lane)
    for drawn in shown:
        _add_body(art, drawn)
    _add_seams(art, shown)
    row = _Row(measures.letter)
    _add_signs(art, shown, row)
    if has_letters:
        _add_letters(art, shown, row)
    art.margin = margin_of(art.drawn, measures, frame)
    return art


def body(piece: Piece, lane: int, measures: Measures) -> QRectF:
    """Return the background of a piece, down to its own underline, in whole pixels."""
    shown = min(lane, measures.lanes - 1)
    left, right = round(piece.left), round(piece.right)
    top = piece.baseline - measures.rise + shown
    bottom = piece.baseline + measures.drop + shown * measures.lane + 1
    return QRectF(left, top, max(1, right - left), bottom - top)


def _drawn(
    block: QTextBlock, marks: Sequence[Placed], before: Iterable[Drawn], *, is_mixed: bool
) -> list[Drawn]:
    known = {_ends(each.mark): each for each in before}
    found = []
    for each, lane in lanes(marks):
        place = known.get(_ends(each.mark)) or _place(block, each, is_mixed=is_mixed)
        if place is not None:
            found.append(place._replace(mark=each.mark, look=each.look, lane=lane))
    return found


def _ends(mark: Mark) -> tuple[int, int]:
    return mark.span.start, mark.span.end


def _place(block: QTextBlock, placed: Placed, *, is_mixed: bool) -> Drawn | None:
    """Return where a mark stands in a block, in the first lane; None where nothing of it does."""
    found = pieces(block, placed.start, placed.end, is_mixed=is_mixed)
    if not found:
        return None
    edges = _glyph_edges if is_mixed else _outer_edges
    return Drawn(placed.mark, placed.look, 0, found, *edges(block, placed, found))


def _outer_edges(
    _block: QTextBlock, placed: Placed, found: list[Piece]
) -> tuple[float | None, float | None]:
    begin = found[0].left if placed.begins else None
    return begin, found[-1].right if placed.ends else None


def _glyph_edges(
    block: QTextBlock, placed: Placed, _found: list[Piece]
) -> tuple[float | None, float | None]:
    begin = glyph_edge(block, placed.start, is_after=False) if placed.begins else None
    return begin, glyph_edge(block, placed.end - 1, is_after=True) if placed.ends else None


def _add_body(art: BlockArt, drawn: Drawn) -> None:
    fills = art.fills.setdefault((drawn.lane, drawn.look), [])
    lines = art.lines.setdefault(drawn.look, [])
    for piece in drawn.pieces:
        rect = body(piece, drawn.lane, art.measures)
        under = rect.bottom() - 1
        left, right, top = rect.left(), rect.right(), rect.top()
        # Two of a kind that touch are one stretch of colour, and so is their line.
        if fills and fills[-1].right() == left and fills[-1].top() == top:
            fills[-1].setRight(right)
        else:
            fills.append(rect)
        if lines and lines[-1].x2() == left and lines[-1].y2() == under:
            lines[-1].setP2(QPointF(right, under))
        else:
            lines.append(QLineF(left, under, right, under))


def _add_seams(art: BlockArt, shown: Iterable[Drawn]) -> None:
    """Add a hairline where one mark ends and the next of its kind and lane begins."""
    last: dict[tuple[int, Kind], Drawn] = {}
    for drawn in shown:
        before = last.get((drawn.lane, drawn.look.kind))
        last[drawn.lane, drawn.look.kind] = drawn
        x = _seam(before, drawn) if before is not None else None
        if x is not None:
            rect = body(drawn.pieces[0], drawn.lane, art.measures)
            line = QLineF(x, rect.top(), x, rect.bottom() - 1)
            art.seams.setdefault(drawn.look, []).append(line)


def _seam(before: Drawn, after: Drawn) -> int | None:
    last, first = before.pieces[-1], after.pieces[0]
    end, begin = before.end, after.begin
    if end is None or begin is None or last.line != first.line or abs(end - begin) > SEAM:
        return None
    return round(begin)


def _add_signs(art: BlockArt, shown: Iterable[Drawn], row: _Row) -> None:
    """Add a flag and a tick where marks end that are flagged or checked."""
    scale = art.measures.letter / LETTER
    for drawn in shown:
        if drawn.end is None or drawn.look.dimmed:
            continue
        if drawn.mark.flagged:
            place = row.place(drawn.end, drawn.pieces[-1], art.measures, is_end=True)
            art.flags.append(QPolygonF(_corners(_FLAG, place, scale)))
        if drawn.mark.checked:
            place = row.place(drawn.end, drawn.pieces[-1], art.measures, is_end=True)
            left, foot, right = _corners(_TICK, place, scale)
            art.ticks += (QLineF(left, foot), QLineF(foot, right))


def _corners(shape: Iterable[tuple[float, float]], place: QPointF, scale: float) -> list[QPointF]:
    x, y = place.x(), place.y()
    return [QPointF(x + right * scale, y + down * scale) for right, down in shape]


def _add_letters(art: BlockArt, shown: Iterable[Drawn], row: _Row) -> None:
    """Add the letter of its kind where a mark begins."""
    for drawn in shown:
        if drawn.begin is not None and not drawn.look.dimmed:
            place = row.place(drawn.begin, drawn.pieces[0], art.measures, is_end=False)
            art.letters.append((place, drawn.look.kind[0].upper()))


class _Row:
    """Where small signs stand above lines, none on top of another."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._taken: dict[int, list[int]] = {}

    def place(self, edge: float, piece: Piece, measures: Measures, *, is_end: bool) -> QPointF:
        """Return the left edge and the middle of a sign at the edge of a mark."""
        y = piece.baseline - measures.rise
        is_mirrored = abs(edge - (piece.left if is_end else piece.right)) <= SEAM
        x = round(edge) + int(is_end) - (self._width if is_mirrored else 0)
        taken = self._taken.setdefault(y, [])
        for other in taken:
            if abs(other - x) < self._width:
                x = other - self._width if is_mirrored else other + self._width
        taken.append(x)
        taken.sort(reverse=is_mirrored)
        return QPointF(x, y)


def _start_and_length(placed: Placed) -> tuple[int, int, str]:
    return placed.start, -placed.end, placed.mark.id


def _lane(drawn: Drawn) -> int:
    return drawn.lane
