"""How much of a block has to be painted again when its marks have changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLineF
from PySide6.QtGui import QTextBlock

from annotator.ui.article_view.art import BlockArt
from annotator.ui.article_view.geometry import baseline_of
from annotator.ui.article_view.looks import Drawn
from annotator.ui.article_view.setting import Measures

Extent = tuple[float, float]
"""From where to where, in pixels from the block's upper edge."""


def extent_of_change(before: BlockArt, after: BlockArt) -> Extent | None:
    """Return the part that differs between two drawings of a block; None when none does.

    A mark that comes or goes may move others to other lanes, also on lines that it is not on.
    """
    found = [*_changed_lines(before, after), *_changed_stripes(before, after)]
    if not found:
        return None
    return min(top for top, _ in found), max(bottom for _, bottom in found)


def extent_of_lines(block: QTextBlock, start: int, end: int, measures: Measures) -> Extent:
    """Return where the lines stand that a range of a block is on, in UTF-16 units from its start.

    The block is laid out, and the range within it.
    """
    first, last = (block.layout().lineForTextPosition(unit) for unit in (start, end))
    return _around(baseline_of(first), measures)[0], _around(baseline_of(last), measures)[1]


def _changed_lines(before: BlockArt, after: BlockArt) -> Iterator[Extent]:
    old, new = ({_key(each): each for each in art.drawn} for art in (before, after))
    for key in old.keys() ^ new.keys():
        drawn = old.get(key) or new[key]
        top, _ = _around(drawn.pieces[0].baseline, after.measures)
        yield top, _around(drawn.pieces[-1].baseline, after.measures)[1]


def _changed_stripes(before: BlockArt, after: BlockArt) -> Iterator[Extent]:
    old, new = (
        {(look, line.x1(), line.y1(), line.y2()) for look, line in _stripes(art)}
        for art in (before, after)
    )
    yield from ((top, bottom) for _, _, top, bottom in old ^ new)


def _stripes(art: BlockArt) -> Iterable[tuple[object, QLineF]]:
    for look, lines in art.margin.stripes.items():
        yield from ((look, line) for line in lines)
    yield from ((None, line) for line in art.margin.flags)


def _key(drawn: Drawn) -> tuple[object, ...]:
    return drawn.mark.id, drawn.mark.flagged, drawn.look, drawn.lane, drawn.begin, drawn.end


def _around(baseline: int, measures: Measures) -> Extent:
    """Return the room of a line with all that may stand above and below its words."""
    above = measures.rise + measures.letter
    return baseline - above, baseline + measures.drop + measures.lanes * measures.lane
