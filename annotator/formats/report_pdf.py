"""The checking report on pages, as PDF: what it says is made here, and printed by who is given.

Only the window's layer knows how to set a page, so it hands the printer in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final, Protocol

from annotator.domain.document import Document
from annotator.formats.report import report_of, written_of
from annotator.formats.report_facts import ReportFacts
from annotator.formats.report_lines import lines_of_report
from annotator.formats.report_parts import Report
from annotator.formats.written import Written

TEXT_NAME: Final = "text.txt"
"""What the text is called that is attached to the file, in exactly the bytes that were hashed."""


class Printer(Protocol):
    """What sets a report on pages; `attached` are files to put into the PDF, by their names."""

    def __call__(self, report: Report, stream: BinaryIO, attached: Mapping[str, bytes]) -> None:
        """Write the PDF; the stream stays open."""


def write(
    document: Document,
    stream: BinaryIO,
    *,
    names: Mapping[str, str],
    facts: ReportFacts,
    printer: Printer,
    lang: str = "en",
    redacted: bool = True,
) -> Written:
    """Write the report; the stream stays open."""
    report = report_of(document, facts, names, lang=lang, redacted=redacted)
    printer(report, stream, {TEXT_NAME: document.version.text.encode()})
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
