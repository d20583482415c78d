"""A report as blocks: what stands on its pages, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from annotator.domain.graphemes import is_boundary
from annotator.domain.source import Stance
from annotator.formats.directions import isolated
from annotator.formats.html_text import addresses
from annotator.formats.marked_text import Edge, Piece
from annotator.formats.report_parts import (
    CitedSource,
    Entry,
    Line,
    Listed,
    OpenPoint,
    Report,
    Tally,
    Verdict,
)
from annotator.formats.report_words import Wording
from annotator.ui.printing.blocks import Bar, Block, Paragraph
from annotator.ui.printing.marked import passage
from annotator.ui.printing.measures import (
    BAD,
    FAINT,
    GOOD,
    INK,
    LINK,
    SOFT,
    Face,
    Run,
    Style,
)

TEXT: Final = Style(Face.TEXT, 10)
SMALL: Final = Style(Face.LABEL, 7.6, colour=SOFT)
LABEL: Final = Style(Face.LABEL, 7.6, colour=SOFT)
STRONG: Final = Style(Face.LABEL, 8, bold=True)
HEAD: Final = Style(Face.LABEL, 12.5, bold=True)
TITLE: Final = Style(Face.LABEL, 20, bold=True)
QUOTE: Final = Style(Face.TEXT, 10.5, bold=True)
DIGITS: Final = Style(Face.DIGITS, 7.8)
LEADING: Final = 14.0
CLOSE: Final = 11.5

LONGEST_QUOTE: Final = 360
"""So much of a statement's words at most stands above its entry; all of them are in the text."""

_COLOUR: Final = re.compile("#[0-9A-Fa-f]{6}")
_DIGEST: Final = re.compile("[0-9a-f]{64}")
_STANCES: Final = {Stance.SUPPORTS: GOOD, Stance.REFUTES: BAD, Stance.CONTEXT: SOFT}


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that stay on one page if they are not high."""

    blocks: tuple[Block, ...]


def blocks_of(report: Report, attached: Sequence[str] = ()) -> Iterator[Group]:
    """Yield the report's blocks; `attached` are the names of files that are put into the PDF."""
    return _Setter(report, attached).groups()


class _Setter:
    """Sets one report."""

    def __init__(self, report: Report, attached: Sequence[str]) -> None:
        self._report = report
        self._attached = attached
        self._say = Wording(report.lang)

    def groups(self) -> Iterator[Group]:
        """Yield what belongs together, one after the other."""
        yield Group(tuple(self._head()))
        yield from self._part("glance", self._glance())
        yield from self._part("open", self._open())
        yield from self._part("text", self._text())
        yield self._title("statements")
        if not self._report.entries:
            yield Group((self._plain(self._say("nothing_marked")),))
        for entry in self._report.entries:
            yield Group(tuple(self._entry(entry)))
        yield from self._part("sources", self._sources())
        yield Group((*self._title("proof").blocks, *self._proof()))

    # The parts

    def _part(self, name: str, inside: Iterable[Block]) -> Iterator[Group]:
        yield self._title(name)
        yield from (Group((block,)) for block in inside)

    def _title(self, name: str) -> Group:
        words = (Run(self._say(name), HEAD),)
        head = Paragraph(words, 22, before=28, wide=True, holds_next=True, rule=1.4)
        return Group((head,))

    def _head(self) -> Iterator[Block]:
        report, say = self._report, self._say
        caption = replace(SMALL, size=8.5, bold=True)
        yield Paragraph((Run(say("report"), caption),), 14, wide=True, holds_next=True)
        yield Paragraph((Run(isolated(report.title), TITLE),), 25, before=4, wide=True)
        if report.warning:
            words = Run(report.warning, replace(STRONG, size=9.5, colour=BAD))
            yield Paragraph((words,), LEADING, before=8, wide=True)
        yield from self._table(report.article, above=8)

    def _glance(self) -> Iterator[Block]:
        yield from self._table(self._report.glance)
        tallies = self._report.tallies
        if tallies:
            yield Bar(tuple((_colour(each.verdict), each.count) for each in tallies))
            yield Paragraph(
                tuple(self._tallied(tallies)), CLOSE, before=3, label=self._label("verdicts")
            )

    def _tallied(self, tallies: Iterable[Tally]) -> Iterator[Run]:
        for each in tallies:
            yield from _swatch(each.verdict)
            count = self._say.number(each.count)
            yield Run(
                f"{isolated(each.verdict.label)}\u00a0{count}     ", replace(LABEL, colour=INK)
            )

    def _open(self) -> Iterator[Block]:
        points = self._report.open_points
        if not points:
            yield self._plain(self._say("nothing_open"))
        for point in points:
            yield Paragraph(
                (Run(isolated(point.words), TEXT),),
                LEADING,
                before=3,
                label=self._point_name(point),
            )

    def _point_name(self, point: OpenPoint) -> tuple[Run, ...]:
        say = self._say
        name = say("statement_n", point.number) if point.number else say("whole_article")
        return (Run(name, replace(LABEL, bold=True, colour=INK)),)

    def _text(self) -> Iterator[Block]:
        report = self._report
        if report.entries:
            yield Paragraph((Run(self._say("legend"), SMALL),), CLOSE, holds_next=True)
        for pieces in report.passages:
            label = (Run(_marks_begun(pieces), LABEL),)
            yield Paragraph(tuple(passage(pieces)), 16.5, before=6, label=label)

    def _sources(self) -> Iterator[Block]:
        sources = self._report.sources
        if not sources:
            yield self._plain(self._say("no_sources"))
        for each in sources:
            yield Paragraph(
                tuple(_linked(each.reference, TEXT)), LEADING, before=3, label=self._numbers(each)
            )

    def _numbers(self, listed: Listed) -> tuple[Run, ...]:
        return (Run(", ".join(map(str, listed.numbers)), replace(LABEL, bold=True, colour=INK)),)

    def _proof(self) -> Iterator[Block]:
        yield Paragraph((Run(self._say("proof_told"), TEXT),), LEADING)
        for name in self._attached:
            yield Paragraph((Run(self._say("text_attached", name), TEXT),), LEADING, before=4)
        yield from self._table(self._report.proof, above=6)

    # An entry

    def _entry(self, entry: Entry) -> Iterator[Block]:
        number = (Run(str(entry.number), replace(STRONG, size=13)),)
        quote = self._say.quoted(isolated(shortened(entry.quote)))
        yield Paragraph(
            (Run(quote, QUOTE),),
            LEADING + 0.5,
            before=20,
            label=number,
            holds_next=True,
            rule=0.5,
        )
        yield Paragraph((Run(entry.kind_words, SMALL),), CLOSE, before=1, holds_next=True)
        if entry.verdict is not None:
            label = Run(isolated(entry.verdict.label), replace(STRONG, size=9.5))
            yield Paragraph(
                (*_swatch(entry.verdict, 10), label),
                LEADING,
                before=4,
                label=self._label("verdict"),
                holds_next=True,
            )
        yield from self._table((*entry.lines, Line(self._say("standing"), entry.standing)))
        yield from self._points("corrections", entry.corrections, INK)
        yield from self._cited(entry)
        yield from self._points("open_points", entry.open_points, BAD)
        yield from self._points("settled", entry.settled, SOFT)

    def _cited(self, entry: Entry) -> Iterator[Block]:
        if entry.sources_word and len(entry.sources) > 1:
            words = (Run(entry.sources_word, TEXT),)
            yield Paragraph(words, LEADING, before=2, label=self._label("sources_of"))
        for each in entry.sources:
            style = replace(LABEL, bold=True, colour=_STANCES[each.stance])
            yield from self._source(each, (Run(each.stance_word, style),))

    def _source(self, source: CitedSource, label: tuple[Run, ...]) -> Iterator[Block]:
        has_more = bool(source.details or source.quote or source.notes)
        yield Paragraph(
            tuple(_linked(source.reference, TEXT)),
            LEADING,
            before=5,
            label=label,
            holds_next=has_more,
        )
        if source.quote:
            quote = (Run(isolated(source.quote), replace(TEXT, size=9.5)),)
            yield Paragraph(quote, 13, before=2, indent=10, quote=True)
        if source.details:
            words = tuple(_linked(", ".join(source.details), SMALL))
            yield Paragraph(words, CLOSE, before=1)
        for note in source.notes:
            said = f"{note.label} — {note.text}" if note.label else note.text
            yield Paragraph((Run(isolated(said), replace(TEXT, size=9.5)),), 13, before=2)

    def _points(self, name: str, points: tuple[str, ...], colour: str) -> Iterator[Block]:
        for at, words in enumerate(points):
            style = replace(TEXT, colour=colour)
            label = self._label(name) if at == 0 else ()
            yield Paragraph((Run(isolated(words), style),), LEADING, before=4, label=label)

    # Pieces of all of them

    def _table(self, lines: Iterable[Line], above: float = 2) -> Iterator[Block]:
        for at, line in enumerate(lines):
            is_digest = _DIGEST.search(line.text)
            runs = (Run(line.text, DIGITS),) if is_digest else tuple(_linked(line.text, TEXT))
            before = above if at == 0 else 2
            yield Paragraph(runs, LEADING, before=before, label=(Run(line.label, LABEL),))

    def _plain(self, words: str) -> Block:
        return Paragraph((Run(words, TEXT),), LEADING)

    def _label(self, name: str) -> tuple[Run, ...]:
        return (Run(self._say(name), LABEL),)


def shortened(words: str, most: int = LONGEST_QUOTE) -> str:
    """Return the beginning of long words, ended by an ellipsis and never within a character."""
    if len(words) <= most:
        return words
    at = words.rfind(" ", most // 2, most)
    end = at if at > 0 else most
    while not is_boundary(words, end):
        end -= 1
    return f"{words[:end].rstrip()} …"


def _marks_begun(pieces: Iterable[Piece]) -> str:
    """Return the numbers of the marks that begin in a paragraph, `3` or `3–6`; empty for none."""
    numbers = [each.mark.number for each in pieces if isinstance(each, Edge) and each.opens]
    if len(numbers) < 2:
        return "".join(map(str, numbers))
    return f"{numbers[0]}–{numbers[-1]}"


def _linked(text: str, style: Style) -> Iterator[Run]:
    """Yield the runs of a text whose web addresses lead there."""
    if _has_turns(text):
        yield Run(isolated(text), style)
        return
    at = 0
    for start, end in addresses(text):
        yield Run(text[at:start], style)
        yield Run(text[start:end], replace(style, colour=LINK), text[start:end])
        at = end
    yield Run(text[at:], style)


def _has_turns(text: str) -> bool:
    return isolated(text) != text


def _swatch(verdict: Verdict, size: float = 9) -> Iterator[Run]:
    yield Run("■ ", Style(Face.LABEL, size, colour=_colour(verdict)))


def _colour(verdict: Verdict) -> str:
    return verdict.colour if _COLOUR.fullmatch(verdict.colour) else FAINT
