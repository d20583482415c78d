"""The checking report as one HTML file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, Final

from annotator.domain.document import Document
from annotator.formats.html_page import Passages, lang_attribute, page
from annotator.formats.html_text import escaped, lines_of, link, linked, told
from annotator.formats.report import report_of, written_of
from annotator.formats.report_facts import ReportFacts
from annotator.formats.report_lines import lines_of_report
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
from annotator.formats.written import Written

_COLOUR: Final = re.compile("#[0-9A-Fa-f]{6}")
_GREY: Final = "#8B929B"
_DIGEST: Final = re.compile("[0-9a-f]{64}")


def write(
    document: Document,
    stream: BinaryIO,
    *,
    names: Mapping[str, str],
    facts: ReportFacts,
    lang: str = "en",
    redacted: bool = True,
) -> Written:
    """Write the report in UTF-8; the stream stays open."""
    report = report_of(document, facts, names, lang=lang, redacted=redacted)
    setter = _Setter(Wording(report.lang), report)
    title = f"{report.title} — {setter.say('report')}"
    stream.write(page(report.lang, title, setter.body()).encode())
    return written_of(document, redacted=redacted)


def lines(
    document: Document,
    *,
    names: Mapping[str, str],
    facts: ReportFacts,
    lang: str = "en",
    redacted: bool = True,
) -> Iterator[str]:
    """Yield the report as lines of plain text, for a preview."""
    return lines_of_report(report_of(document, facts, names, lang=lang, redacted=redacted))


class _Setter:
    """Sets one report."""

    def __init__(self, say: Wording, report: Report) -> None:
        self.say = say
        self._report = report
        self._in_text = lang_attribute(report.text_lang)

    def body(self) -> Iterator[str]:
        """Yield the page, part by part."""
        report, say = self._report, self.say
        yield "<header>"
        yield f'<p class="caption">{say("report")}</p>'
        yield f'<h1 dir="auto"{self._in_text}>{escaped(report.title)}</h1>'
        if report.warning:
            yield f'<p class="warning">{escaped(report.warning)}</p>'
        yield from self._table(report.article)
        yield "</header>"
        yield "<main>"
        yield from self._part("glance", self._glance())
        yield from self._part("open", self._open())
        yield from self._part("text", self._text())
        yield from self._part("statements", self._statements())
        yield from self._part("sources", self._sources())
        yield from self._part("proof", self._proof())
        yield "</main>"
        yield f'<footer><p class="made">{escaped(report.made)}</p></footer>'

    def _part(self, name: str, inside: Iterable[str]) -> Iterator[str]:
        yield f'<section id="{name}" aria-labelledby="{name}-title">'
        yield f'<h2 id="{name}-title">{self.say(name)}</h2>'
        yield from inside
        yield "</section>"

    def _glance(self) -> Iterator[str]:
        yield from self._table(self._report.glance)
        if self._report.tallies:
            yield from self._verdicts(self._report.tallies)

    def _verdicts(self, tallies: tuple[Tally, ...]) -> Iterator[str]:
        """Draw the verdicts as a bar, and say them in words under it."""
        said = ", ".join(f"{each.count} {each.verdict.label}" for each in tallies)
        label = escaped(self.say("verdicts_drawn", said))
        total, at = sum(each.count for each in tallies), 0.0
        yield f'<svg class="bar" role="img" aria-label="{label}" viewBox="0 0 100 3"'
        yield 'preserveAspectRatio="none" width="100%" height="10">'
        yield f"<title>{label}</title>"
        for each in tallies:
            width = 100 * each.count / total
            yield (
                f'<rect x="{at:.3f}" y="0" width="{max(width - 0.25, 0.1):.3f}" height="3" '
                f'fill="{_colour(each.verdict)}"/>'
            )
            at += width
        yield "</svg>"
        yield '<ul class="tallies">'
        for each in tallies:
            count = self.say.number(each.count)
            yield f"<li>{_swatch(each.verdict)}{told(each.verdict.label)} <b>{count}</b></li>"
        yield "</ul>"

    def _open(self) -> Iterator[str]:
        points = self._report.open_points
        if not points:
            yield f"<p>{self.say('nothing_open')}</p>"
            return
        yield '<ul class="points">'
        yield from map(self._open_point, points)
        yield "</ul>"

    def _open_point(self, point: OpenPoint) -> str:
        if not point.number:
            return f"<li><b>{self.say('whole_article')}</b> · {told(point.words)}</li>"
        name = self.say("statement_n", point.number)
        return f'<li><a href="#s{point.number}">{name}</a> · {told(point.words)}</li>'

    def _text(self) -> Iterator[str]:
        report = self._report
        if report.entries:
            yield f'<p class="details">{self.say("legend")}</p>'
        yield from Passages(self.say, "s", report.text_lang).text(report.passages)

    def _statements(self) -> Iterator[str]:
        if not self._report.entries:
            yield f"<p>{self.say('nothing_marked')}</p>"
        for entry in self._report.entries:
            yield from self._statement(entry)

    def _statement(self, entry: Entry) -> Iterator[str]:
        n, say = entry.number, self.say
        yield f'<section class="statement {entry.kind}" id="s{n}" aria-labelledby="s{n}-title">'
        yield (
            f'<h3 id="s{n}-title"><span class="number">{n}</span> '
            f"<span{self._in_text}>{told(say.quoted(entry.quote))}</span></h3>"
        )
        yield (
            f'<p class="kind">{escaped(entry.kind_words)} · '
            f'<a href="#m{n}">{say("in_the_text")}</a></p>'
        )
        if entry.verdict is not None:
            yield self._verdict(entry.verdict)
        yield from self._table((*entry.lines, Line(say("standing"), entry.standing)))
        yield from self._points("corrections", entry.corrections)
        yield from self._sources_of(entry)
        yield from self._points("open_points", entry.open_points, "open")
        yield from self._points("settled", entry.settled)
        yield "</section>"

    def _verdict(self, verdict: Verdict) -> str:
        label = self.say.label("verdict")
        return f'<p class="verdict">{_swatch(verdict)}{label} {told(verdict.label)}</p>'

    def _points(self, name: str, points: tuple[str, ...], look: str = "") -> Iterator[str]:
        if not points:
            return
        yield f'<p class="label">{self.say(name)}</p>'
        yield f'<ul class="points{" " if look else ""}{look}">'
        yield from (f"<li>{told(each)}</li>" for each in points)
        yield "</ul>"

    def _sources_of(self, entry: Entry) -> Iterator[str]:
        if not entry.sources:
            return
        count = f" · {escaped(entry.sources_word)}" if entry.sources_word else ""
        yield f'<p class="label">{self.say("sources_of")}{count}</p>'
        yield '<ul class="sources">'
        for each in entry.sources:
            yield f"<li>{''.join(self._source(each))}</li>"
        yield "</ul>"

    def _source(self, source: CitedSource) -> Iterator[str]:
        stance = escaped(source.stance_word)
        yield f'<span class="stance {source.stance}">{stance}</span> '
        yield linked(source.reference)
        if source.details:
            yield f' <span class="details">({linked(", ".join(source.details))})</span>'
        if source.quote:
            yield f'<blockquote dir="auto">{told(source.quote)}</blockquote>'
        for note in source.notes:
            label = f"{self.say.colon(note.label)} " if note.label else ""
            yield f'<p class="details">{escaped(label)}{told(note.text)}</p>'

    def _sources(self) -> Iterator[str]:
        if not self._report.sources:
            yield f"<p>{self.say('no_sources')}</p>"
            return
        yield '<ul class="listed">'
        yield from map(self._listed, self._report.sources)
        yield "</ul>"

    def _listed(self, source: Listed) -> str:
        numbers = ", ".join(f'<a href="#s{n}">{n}</a>' for n in source.numbers)
        where = self.say("cited_at", "{}").format(numbers)
        return f'<li>{linked(source.reference)} <span class="details">({where})</span></li>'

    def _proof(self) -> Iterator[str]:
        yield f"<p>{self.say('proof_told')}</p>"
        yield from self._table(self._report.proof)

    def _table(self, lines: Iterable[Line]) -> Iterator[str]:
        rows = list(lines)
        if not rows:
            return
        yield "<dl>"
        for line in rows:
            look = ' class="hash"' if _DIGEST.search(line.text) else ""
            words = (
                link(line.text) if _is_address(line.text) else f"<bdi>{lines_of(line.text)}</bdi>"
            )
            yield f"<dt>{escaped(line.label)}</dt><dd{look}>{words}</dd>"
        yield "</dl>"


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://")) and not any(map(str.isspace, text))


def _colour(verdict: Verdict) -> str:
    return verdict.colour if _COLOUR.fullmatch(verdict.colour) else _GREY


def _swatch(verdict: Verdict) -> str:
    return f'<span class="swatch" style="border-color: {_colour(verdict)}"></span>'
