"""The checking report as lines of plain text: how a preview shows what no text file is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
    return "".join(map(_piece, pieces))


def _texts(say: Wording, report: Report) -> Iterator[str]:
    yield f"{say('report')} — {report.title}"
    yield from filter(None, (report.warning,))
    yield from map(_line, (*report.article, *report.glance))
    yield from ("", say("open"))
    for point in report.open_points:
        name = say("statement_n", point.number) if point.number else say("whole_article")
        yield f"{name} — {point.words}"
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
    yield f"{entry.number}. {say.quoted(entry.quote)} ({entry.kind_words})"
    if entry.verdict is not None:
        yield f"{say.label('verdict')} {entry.verdict.label}"
    yield from map(_line, (*entry.lines, Line(say("standing"), entry.standing)))
    yield from map(_source, entry.sources)
    for name in ("corrections", "open_points", "settled"):
        for words in getattr(entry, name):
            yield f"{say.label(name)} {words}"


def _line(line: Line) -> str:
    return f"{line.label} — {line.text}"


def _source(source: CitedSource) -> str:
    details = f" ({', '.join(source.details)})" if source.details else ""
    quote = f" — {source.quote}" if source.quote else ""
    return f"{source.stance_word} — {source.reference}{details}{quote}"


def _piece(piece: Piece) -> str:
    match piece:
        case Words(text, _):
            return text
        case Edge(mark, True):
            return f"{mark.number if mark.shares else ''}["
        case Edge(mark, _):
            return f"]{mark.number}"
