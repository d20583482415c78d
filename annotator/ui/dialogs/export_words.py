"""The words of the export dialog: its formats, and what a file will not hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.formats.written import LeftOut
from annotator.services.translatable import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

TITLES: Final[Mapping[str, str]] = {
    "csv": QT_TRANSLATE_NOOP("ExportDialog", "CSV (tables)"),
    "jsonl": QT_TRANSLATE_NOOP("ExportDialog", "JSON Lines (complete)"),
    "docx": QT_TRANSLATE_NOOP("ExportDialog", "Word, with comments"),
    "html": QT_TRANSLATE_NOOP("ExportDialog", "Reading copy, a web page"),
    "markdown": QT_TRANSLATE_NOOP("ExportDialog", "Reading copy in Markdown"),
    "report-html": QT_TRANSLATE_NOOP("ExportDialog", "Checking report, a web page"),
    "report-pdf": QT_TRANSLATE_NOOP("ExportDialog", "Checking report, PDF"),
    "standard": QT_TRANSLATE_NOOP("ExportDialog", "Standard, with a description"),
    "excel-fr": QT_TRANSLATE_NOOP("ExportDialog", "For Excel in French (semicolons)"),
    "excel-en": QT_TRANSLATE_NOOP("ExportDialog", "For Excel in English (commas)"),
}
"""What formats and profiles are called; a format that is not here goes by its own title."""

LEFT_OUT: Final[Mapping[str, str]] = {
    "not_approved": QT_TRANSLATE_NOOP("ExportWords", "not approved"),
    "without_verdict": QT_TRANSLATE_NOOP("ExportWords", "without a verdict"),
    "without_address": QT_TRANSLATE_NOOP("ExportWords", "its article has no address"),
    "words_unsettled": QT_TRANSLATE_NOOP("ExportWords", "its words changed in a newer text"),
}
"""Why a format does not take an annotation."""

MOST_LETTERS: Final = 80
"""So much is shown of the words of an annotation that is left out."""

WITHHELD: Final[Mapping[str, str]] = {
    "names": QT_TRANSLATE_N_NOOP("ExportWords", "%n name(s) of sources"),
    "addresses": QT_TRANSLATE_N_NOOP("ExportWords", "%n address(es)"),
    "quotes": QT_TRANSLATE_N_NOOP("ExportWords", "%n quote(s)"),
    "places": QT_TRANSLATE_N_NOOP("ExportWords", "%n place(s) in a source"),
    "attachments": QT_TRANSLATE_N_NOOP("ExportWords", "%n attached file(s)"),
    "private_notes": QT_TRANSLATE_N_NOOP("ExportWords", "%n private note(s)"),
    "remarks": QT_TRANSLATE_N_NOOP("ExportWords", "%n remark(s) of colleagues"),
}
"""What a redaction leaves out, in the order in which it is told."""

LOST: Final[Mapping[str, str]] = {
    "corrections": QT_TRANSLATE_N_NOOP("ExportWords", "%n correction(s)"),
    "comments": QT_TRANSLATE_N_NOOP("ExportWords", "%n comment(s)"),
    "remarks": QT_TRANSLATE_N_NOOP("ExportWords", "%n message(s) of flags and reviews"),
    "citation_details": QT_TRANSLATE_N_NOOP(
        "ExportWords", "places, archives and notes of %n citation(s)"
    ),
    "files": QT_TRANSLATE_N_NOOP("ExportWords", "%n attached file(s)"),
    "plans": QT_TRANSLATE_N_NOOP("ExportWords", "%n assignment(s), priorities or due dates"),
    "no_claims": QT_TRANSLATE_N_NOOP("ExportWords", "%n annotation(s) that are no claims"),
    "notes": QT_TRANSLATE_N_NOOP("ExportWords", "%n note(s)"),
    "tags": QT_TRANSLATE_N_NOOP("ExportWords", "%n tag(s)"),
}
"""What a format has no place for, in the order in which it is told."""


TELL_DIGESTS: Final = frozenset({"jsonl", "w3c"})
"""Formats that tell of attached files by their digests."""

DIGESTS: Final = QT_TRANSLATE_N_NOOP(
    "ExportWords", "%n attached file(s) stay in the project: the file holds their digests."
)


def withheld_said(counts: Mapping[str, int]) -> str:
    """Return what is left out as confidential, counted; empty for nothing."""
    told = _told(counts, WITHHELD)
    sentence = translate("ExportWords", "Left out as confidential: {0}.")
    return sentence.format(told) if told else ""


def lost_said(format_name: str, counts: Mapping[str, int]) -> str:
    """Return what the format has no place for, counted; empty for nothing."""
    if format_name in TELL_DIGESTS:
        count = counts.get("files", 0)
        return translate("ExportWords", DIGESTS, "", count) if count else ""
    told = _told(counts, LOST)
    sentence = translate("ExportWords", "No place in this format for: {0}.")
    return sentence.format(told) if told else ""


def left_out_said(left_out: Iterable[LeftOut]) -> list[str]:
    """Return a line for each annotation that the format does not take, with the reason."""
    line = translate("ExportWords", "“{0}”: {1}")
    return [
        line.format(_shortened(each.quote), translate("ExportWords", LEFT_OUT[each.reason]))
        for each in left_out
    ]


def _shortened(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= MOST_LETTERS else f"{line[:MOST_LETTERS]}…"


def _told(counts: Mapping[str, int], words: Mapping[str, str]) -> str:
    known = [name for name in words if counts.get(name)]
    return ", ".join(translate("ExportWords", words[name], "", counts[name]) for name in known)
