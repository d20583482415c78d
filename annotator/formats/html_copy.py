"""A reading copy of an article as one HTML file: its marks as footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from annotator.domain.document import Document
from annotator.formats.html_page import Passages, lang_attribute, page
from annotator.formats.html_text import escaped, link, linked, told
from annotator.formats.markdown_copy import lines
from annotator.formats.report import report_of, written_of
from annotator.formats.report_facts import ReportFacts
from annotator.formats.report_parts import CitedSource, Entry, Line, Report
from annotator.formats.report_words import Wording
from annotator.formats.written import Written

__all__ = ["lines", "write"]


def write(
    document: Document,
    stream: BinaryIO,
    *,
    names: Mapping[str, str],
    facts: ReportFacts,
    lang: str = "en",
    redacted: bool = True,
) -> Written:
    """Write the copy in UTF-8; the stream stays open."""
    report = report_of(document, facts, names, lang=lang, redacted=redacted)
    stream.write(page(report.lang, report.title, _Setter(report).body()).encode())
    return written_of(document, redacted=redacted, with_talk=False)


class _Setter:
    """Sets one copy."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._say = Wording(report.lang)

    def body(self) -> Iterator[str]:
        """Yield the page, part by part."""
        report, say = self._report, self._say
        yield "<header>"
        yield f'<h1 dir="auto"{lang_attribute(report.text_lang)}>{escaped(report.title)}</h1>'
        if report.warning:
            yield f'<p class="warning">{escaped(report.warning)}</p>'
        for line in report.article:
            words = link(line.text) if line.label == say("address") else told(line.text)
            yield f'<p class="details">{escaped(say.colon(line.label))} {words}</p>'
        yield "</header>"
        yield "<main>"
        yield from Passages(say, "n", report.text_lang).text(report.passages)
        yield "</main>"
        if report.entries:
            yield from self._notes()
        yield f'<footer><p class="made">{escaped(report.made)}</p></footer>'

    def _notes(self) -> Iterator[str]:
        yield '<section aria-labelledby="notes-title">'
        yield f'<h2 id="notes-title">{self._say("notes")}</h2>'
        yield '<ol class="footnotes">'
        for entry in self._report.entries:
            yield f'<li id="n{entry.number}">{"".join(self._note(entry))}</li>'
        yield "</ol>"
        yield "</section>"

    def _note(self, entry: Entry) -> Iterator[str]:
        say = self._say
        yield f"<b>{escaped(entry.kind_words)}</b>"
        if entry.verdict is not None:
            yield f" — <b>{told(entry.verdict.label)}</b>"
        yield from self._lines((*entry.lines, Line(say("standing"), entry.standing)))
        yield from self._lines(Line(say("corrections"), each) for each in entry.corrections)
        yield from map(self._source, entry.sources)
        back = escaped(say("statement_n", entry.number))
        yield f' <a href="#m{entry.number}" aria-label="{back}: {say("in_the_text")}">↩</a>'

    def _lines(self, lines: Iterable[Line]) -> Iterator[str]:
        for line in lines:
            yield f"<br>{escaped(self._say.colon(line.label))} {told(line.text)}"

    def _source(self, source: CitedSource) -> str:
        said = f"<br>{escaped(self._say.colon(source.stance_word))} {linked(source.reference)}"
        if source.details:
            said += f' <span class="details">({linked(", ".join(source.details))})</span>'
        if source.quote:
            said += f" — {told(self._say.quoted(source.quote))}"
        for note in source.notes:
            label = f"{escaped(self._say.colon(note.label))} " if note.label else ""
            said += f'<br><span class="details">{label}{told(note.text)}</span>'
        return said
