"""What stands beside the column for the marks of one block: stripes and counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF

from annotator.domain.annotation import Kind
from annotator.ui.article_view.geometry import Piece
from annotator.ui.article_view.looks import Drawn, Look
from annotator.ui.article_view.marks import Mark
from annotator.ui.article_view.setting import Frame, Measures

DATES: Final = 13
ENTITIES: Final = 18
FLAGS: Final = 23
CLAIMS: Final = (29, 35)
"""How far left of the text the middles of the stripes stand; claims that overlap have two."""
REACH: Final = 3
"""How far from the middle of its stripe a point still means a mark."""
COUNTS: Final = 3
"""How far right of the column the counts stand."""


class StripeLook(NamedTuple):
    """Everything about a mark that decides how its stripe is drawn."""

    kind: Kind
    is_thin: bool
    dimmed: bool

    @classmethod
    def of(cls, look: Look) -> StripeLook:
        """Return how the stripe of a mark looks: thin where nothing is left to do."""
        return cls(look.kind, look.checked or look.dimmed, look.dimmed)


class Count(NamedTuple):
    """How many marks of a line no lane is left for, and where that is written."""

    rect: QRectF
    line: int
    number: int


@dataclass(slots=True)
class Margin:
    """Shapes in pixels from the block's top left corner."""

    stripes: dict[StripeLook, list[QLineF]] = field(default_factory=dict)
    flags: list[QLineF] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)


def margin_of(drawn: Sequence[Drawn], measures: Measures, frame: Frame) -> Margin:
    """Work out the margins for the marks of a block, which come in reading order."""
    margin = Margin()
    kinds: dict[Kind, list[Drawn]] = {}
    for each in drawn:
        kinds.setdefault(each.look.kind, []).append(each)
        if each.mark.flagged and not each.look.dimmed:
            margin.flags.append(_stripe(frame.left - FLAGS, each.pieces, measures))
    _add_claims(margin, kinds.get(Kind.CLAIM, ()), measures, frame.left)
    _add_column(margin, kinds.get(Kind.ENTITY, ()), measures, frame.left - ENTITIES)
    _add_column(margin, kinds.get(Kind.DATE, ()), measures, frame.left - DATES)
    if len(drawn) > measures.lanes:
        _add_counts(margin, drawn, measures, frame.left + frame.width)
    return margin


def marks_beside(
    drawn: Iterable[Drawn], point: QPointF, measures: Measures, frame: Frame
) -> list[Mark]:
    """Return the marks whose stripe in the left margin is at a point."""
    away = frame.left - point.x()
    column = min((DATES, ENTITIES, FLAGS, *CLAIMS), key=lambda each: abs(each - away))
    if abs(column - away) > REACH:
        return []
    return [
        each.mark
        for each in drawn
        if _stands_in(each, column) and _is_level(each.pieces, point.y(), measures)
    ]


def counted_at(drawn: Iterable[Drawn], line: int, measures: Measures) -> list[Mark]:
    """Return the marks of a line that no lane is left for."""
    return [
        each.mark
        for each in drawn
        if each.lane >= measures.lanes and any(piece.line == line for piece in each.pieces)
    ]


def _add_claims(margin: Margin, drawn: Iterable[Drawn], measures: Measures, left: int) -> None:
    """Add a stripe for each claim, and beside it those that begin on its lines."""
    taken = -1
    for each in drawn:
        column = CLAIMS[taken >= each.pieces[0].line]
        if column == CLAIMS[0]:
            taken = each.pieces[-1].line
        line = _stripe(left - column, each.pieces, measures)
        margin.stripes.setdefault(StripeLook.of(each.look), []).append(line)


def _add_column(margin: Margin, drawn: Iterable[Drawn], measures: Measures, x: int) -> None:
    """Add stripes for the lines that hold marks of a kind, one for all marks of a line."""
    lines: dict[int, tuple[StripeLook, Piece]] = {}
    for each in drawn:
        look = StripeLook.of(each.look)
        for piece in each.pieces:
            there = lines.get(piece.line)
            # Of two it is the one with more to do: shown before dimmed, open before checked.
            if there is None or look < there[0]:
                lines[piece.line] = look, piece
    run: list[Piece] = []
    for number in sorted(lines):
        look, piece = lines[number]
        if run and (run[-1].line != number - 1 or lines[run[0].line][0] != look):
            _end_run(margin, lines[run[0].line][0], run, measures, x)
        run.append(piece)
    if run:
        _end_run(margin, lines[run[0].line][0], run, measures, x)


def _end_run(
    margin: Margin, look: StripeLook, run: list[Piece], measures: Measures, x: int
) -> None:
    margin.stripes.setdefault(look, []).append(_stripe(x, run, measures))
    run.clear()


def _add_counts(margin: Margin, drawn: Iterable[Drawn], measures: Measures, right: int) -> None:
    """Count the marks that no lane is left for, at the end of each line they are on."""
    counts: dict[int, tuple[int, int]] = {}
    for each in drawn:
        if each.lane >= measures.lanes:
            for piece in {piece.line: piece for piece in each.pieces}.values():
                _, number = counts.get(piece.line, (0, 0))
                counts[piece.line] = piece.baseline, number + 1
    height = measures.letter + 6
    for line, (baseline, number) in counts.items():
        width = round((1 + len(str(number))) * measures.letter * 0.7) + 6
        top = baseline - measures.pixel_size // 3 - height // 2
        rect = QRectF(right + COUNTS, top, width, height)
        margin.counts.append(Count(rect, line, number))


def _stripe(x: int, pieces: Sequence[Piece], measures: Measures) -> QLineF:
    top = pieces[0].baseline - measures.rise + 2
    return QLineF(x, top, x, pieces[-1].baseline + measures.drop + 2)


def _stands_in(drawn: Drawn, column: int) -> bool:
    if column == FLAGS:
        return drawn.mark.flagged
    kind = {DATES: Kind.DATE, ENTITIES: Kind.ENTITY}.get(column, Kind.CLAIM)
    return drawn.look.kind is kind


def _is_level(pieces: Sequence[Piece], y: float, measures: Measures) -> bool:
    line = _stripe(0, pieces, measures)
    return line.y1() <= y <= line.y2()
