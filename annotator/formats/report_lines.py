"""The checking report as lines of plain text: how a preview shows what no text file is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.formats.directions import isolated, number_frame
from annotator.formats.html_text import shown
from annotator.formats.marked_text import Edge, Piece, Words
from annotator.formats.report_parts import CitedSource, Entry, Line, Report
from annotator.formats.report_words import Wording


def lines_of_report(report: Report) -> Iterator[str]:
    """Yield what the report says, in its order, a blank line between its parts."""
    return (
        shown(line) for text in _texts(Wording(report.lang), report) for line in text.split("\n")
    )


def marked(pieces: Iterable[Piece]) -> str:
    """Return a paragraph with its marks in brackets: `[12 millions]3`."""
    pieces = tuple(pieces)
    frame = number_frame("".join(each.text for each in pieces if isinstance(each, Words)))
    return "".join(_piece(each, frame) for each in pieces)


def _texts(say: Wording, report: Report) -> Iterator[str]:
    yield f"{say('report')} — {isolated(report.title)}"
    yield from filter(None, (report.warning,))
    yield from map(_line, (*report.article, *report.glance))
    yield from ("", say("open"))
    for point in report.open_points:
        name = say("statement_n", point.number) if point.number else say("whole_article")
        yield f"{name} — {isolated(point.words)}"
    if not report.open_points:
        yield say("nothing_open")
    yield from ("", say("text"))
    yield from map(marked, report.passages)
    yield from ("", say("statements"))
    for entry in report.entries:
        yield from _entry(say, entry)
    yield from ("", say("proof"))
    yield from map(_line, report.proof)


def _entry(say: Wording, entry: Entry) -> Iterator[str]:
    yield f"{entry.number}. {say.quoted(isolated(entry.quote))} ({entry.kind_words})"
    if entry.verdict is not None:
        yield f"{say.label('verdict')} {isolated(entry.verdict.label)}"
    yield from map(_line, (*entry.lines, Line(say("standing"), entry.standing)))
    yield from map(_source, entry.sources)
    for name in ("corrections", "open_points", "settled"):
        for words in getattr(entry, name):
            yield f"{say.label(name)} {isolated(words)}"


def _line(line: Line) -> str:
    return f"{line.label} — {isolated(line.text)}"


def _source(source: CitedSource) -> str:
    details = f" ({isolated(', '.join(source.details))})" if source.details else ""
    quote = f" — {isolated(source.quote)}" if source.quote else ""
    return f"{source.stance_word} — {isolated(source.reference)}{details}{quote}"


def _piece(piece: Piece, frame: tuple[str, str]) -> str:
    match piece:
        case Words(text, _):
            return text
        case Edge(mark, True):
            return f"{str(mark.number).join(frame) if mark.shares else ''}["
        case Edge(mark, _):
            return f"]{str(mark.number).join(frame)}"
