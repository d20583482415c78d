"""The pieces of a marked text as runs: tinted words, and brackets with their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from annotator.domain.annotation import Kind
from annotator.formats.directions import number_frame
from annotator.formats.marked_text import Edge, NumberedMark, Piece, Words
from annotator.ui.printing.measures import Face, Run, Style
from annotator.ui.theme import light

PLAIN: Final = Style(Face.TEXT, 11)
_EDGE: Final = Style(Face.TEXT, 11, bold=True)
_NUMBER: Final = Style(Face.LABEL, 9.5, bold=True, raised=True)
_SEVERAL: Final = replace(PLAIN, back="#E6E2EE", under="#4D4266")
"""Words on which several marks lie: their edges say which."""


def passage(pieces: Iterable[Piece]) -> Iterator[Run]:
    """Yield the runs of a paragraph; what turns its words does not turn the numbers."""
    pieces = tuple(pieces)
    frame = number_frame("".join(each.text for each in pieces if isinstance(each, Words)))
    for piece in pieces:
        match piece:
            case Words(text, ()):
                yield Run(text, PLAIN)
            case Words(text, (mark,)):
                yield Run(text, _marked(mark.kind))
            case Words(text, _):
                yield Run(text, _SEVERAL)
            case Edge(mark, True):
                if mark.shares:
                    yield _number(mark, frame)
                yield _coloured("[", _EDGE, mark.kind)
            case Edge(mark, _):
                yield _coloured("]", _EDGE, mark.kind)
                yield _number(mark, frame)


def _number(mark: NumberedMark, frame: tuple[str, str]) -> Run:
    return _coloured(str(mark.number).join(frame), _NUMBER, mark.kind)


@cache
def _marked(kind: Kind) -> Style:
    back, line = light().kind_colors(kind)
    is_entity, is_date = kind is Kind.ENTITY, kind is Kind.DATE
    return replace(PLAIN, back=back.name(), under=line.name(), dots=is_entity, dashes=is_date)


def _coloured(text: str, style: Style, kind: Kind) -> Run:
    _, line = light().kind_colors(kind)
    return Run(text, replace(style, colour=line.name()))
