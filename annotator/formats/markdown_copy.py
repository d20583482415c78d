"""A reading copy of an article in Markdown: its marks as footnotes.

CommonMark with the footnotes of GitHub and Pandoc. These number footnotes in the order in which
they are first referred to, so the reference stands where a mark begins, which is in the order of
the numbers; where marks share words, the end of each has its number too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, Final

from annotator.domain.document import Document
from annotator.formats.html_text import shown
from annotator.formats.marked_text import Edge, Piece, Words
from annotator.formats.report import report_of, written_of
from annotator.formats.report_facts import ReportFacts
from annotator.formats.report_parts import CitedSource, Entry, Line, Report
from annotator.formats.report_words import Wording
from annotator.formats.written import Written

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>&~|^$])")
_AT_START: Final = re.compile(r"(?m)^([#+=:-])")
_NUMBERED: Final = re.compile(r"(?m)^(\d+)([.)])")
_BLANK_AT_START: Final = re.compile(r"(?m)^[ \t]")
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def write(
    document: Document,
    stream: BinaryIO,
    *,
    names: Mapping[str, str],
    facts: ReportFacts,
    lang: str = "en",
    redacted: bool = True,
) -> Written:
    """Write the copy in UTF-8, its lines ended by line feeds; the stream stays open."""
    told = lines(document, names=names, facts=facts, lang=lang, redacted=redacted)
    stream.writelines(f"{line}\n".encode() for line in told)
    return written_of(document, redacted=redacted, with_talk=False)


def lines(
    document: Document,
    *,
    names: Mapping[str, str],
    facts: ReportFacts,
    lang: str = "en",
    redacted: bool = True,
) -> Iterator[str]:
    """Yield the lines of the copy as they are written."""
    report = report_of(document, facts, names, lang=lang, redacted=redacted)
    return _Setter(report).lines()


def escaped(text: str) -> str:
    """Return a text in which nothing is markup: one line, or several that stay so."""
    told = _SPECIAL.sub(r"\\\1", shown(text))
    told = _AT_START.sub(r"\\\1", told)
    told = _NUMBERED.sub(r"\1\\\2", told)
    return _BLANK_AT_START.sub(lambda found: f"&#{ord(found.group())};", told)


class _Setter:
    """Sets one copy."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._say = Wording(report.lang)

    def lines(self) -> Iterator[str]:
        """Yield them, a blank one between paragraphs."""
        report, say = self._report, self._say
        yield f"# {_flat(report.title)}"
        if report.warning:
            yield from ("", f"**{_flat(report.warning)}**")
        for line in report.article:
            yield from ("", f"{_flat(say.colon(line.label))} {_flat(line.text)}")
        yield from ("", "* * *")
        for pieces in report.passages:
            yield from ("", _passage(pieces))
        for entry in report.entries:
            yield from ("", *self._note(entry))
        yield from ("", f"*{_flat(report.made)}*")

    def _note(self, entry: Entry) -> Iterator[str]:
        say = self._say
        verdict = f" — **{_flat(entry.verdict.label)}**" if entry.verdict else ""
        yield f"[^{entry.number}]: **{_flat(entry.kind_words)}**{verdict}"
        told = [*entry.lines, Line(say("standing"), entry.standing)]
        told += [Line(say("corrections"), each) for each in entry.corrections]
        for line in told:
            yield from ("", f"    {_flat(say.colon(line.label))} {_flat(line.text)}")
        for source in entry.sources:
            yield from ("", f"    {self._source(source)}")

    def _source(self, source: CitedSource) -> str:
        say = self._say
        said = f"{_flat(say.colon(source.stance_word))} {_flat(source.reference)}"
        if source.details:
            said += f" ({_flat(', '.join(source.details))})"
        if source.quote:
            said += f" — {_flat(say.quoted(source.quote))}"
        for note in source.notes:
            label = f"{say.colon(note.label)} " if note.label else ""
            said += f" — {_flat(label + note.text)}"
        return said


def _flat(text: str) -> str:
    """Return a text on one line."""
    return escaped(" ".join(text.split("\n")))


def _passage(pieces: Iterable[Piece]) -> str:
    """Return a paragraph; only what stands at its beginning can be taken for markup of blocks."""
    found = list(pieces)
    return "".join(_piece(each, is_first=each is found[0]) for each in found)


def _piece(piece: Piece, *, is_first: bool) -> str:
    match piece:
        case Words(text, _):
            return escaped(text) if is_first else _SPECIAL.sub(r"\\\1", shown(text))
        case Edge(mark, True):
            return f"[^{mark.number}]\\["
        case Edge(mark, _):
            number = str(mark.number).translate(_RAISED) if mark.shares else ""
            return f"\\]{number}"
