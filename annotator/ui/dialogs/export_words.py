"""The words of the export dialog: its formats, and what a file will not hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from annotator.formats.written import LeftOut
from annotator.services.translatable import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

TITLES: Final[Mapping[str, str]] = {
    "csv": QT_TRANSLATE_NOOP("ExportDialog", "CSV (tables)"),
    "jsonl": QT_TRANSLATE_NOOP("ExportDialog", "JSON Lines (complete)"),
    "docx": QT_TRANSLATE_NOOP("ExportDialog", "Word, with comments"),
    "html": QT_TRANSLATE_NOOP("ExportDialog", "Reading copy, a web page"),
    "markdown": QT_TRANSLATE_NOOP("ExportDialog", "Reading copy in Markdown"),
    "report-html": QT_TRANSLATE_NOOP("ExportDialog", "Checking report, a web page"),
    "report-pdf": QT_TRANSLATE_NOOP("ExportDialog", "Checking report, PDF"),
    "brat": QT_TRANSLATE_NOOP("ExportDialog", "brat, with the text beside it"),
    "webanno-tsv": QT_TRANSLATE_NOOP("ExportDialog", "WebAnno TSV 3.3 (INCEpTION)"),
    "cas-xmi": QT_TRANSLATE_NOOP("ExportDialog", "UIMA XMI, with its types beside it"),
    "inception": QT_TRANSLATE_NOOP("ExportDialog", "INCEpTION project"),
    "conll": QT_TRANSLATE_NOOP("ExportDialog", "CoNLL-2003 (words and tags)"),
    "label-studio": QT_TRANSLATE_NOOP("ExportDialog", "Label Studio tasks"),
    "doccano": QT_TRANSLATE_NOOP("ExportDialog", "doccano (JSON Lines)"),
    "spacy-jsonl": QT_TRANSLATE_NOOP("ExportDialog", "spaCy and Prodigy (JSON Lines)"),
    "spacy-docbin": QT_TRANSLATE_NOOP("ExportDialog", "spaCy DocBin (needs spaCy)"),
    "tei": QT_TRANSLATE_NOOP("ExportDialog", "TEI P5 (XML)"),
    "qdpx": QT_TRANSLATE_NOOP("ExportDialog", "REFI-QDA (QualCoder, Taguette)"),
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

TELL_DIGESTS: Final = frozenset({"jsonl", "w3c"})
"""Formats that tell of attached files by their digests."""


Counted = Mapping[str, Callable[[int], str]]


class ExportWords(QObject):
    """What a file will not hold, counted; translators are given a plural only from `self.tr`."""

    def withheld(self) -> Counted:
        """Return what says how much a redaction leaves out, in the order in which it is told."""
        return {
            "names": lambda n: self.tr("%n name(s) of sources", "", n),
            "addresses": lambda n: self.tr("%n address(es)", "", n),
            "quotes": lambda n: self.tr("%n quote(s)", "", n),
            "places": lambda n: self.tr("%n place(s) in a source", "", n),
            "attachments": lambda n: self.tr("%n attached file(s)", "", n),
            "private_notes": lambda n: self.tr("%n private note(s)", "", n),
            "remarks": lambda n: self.tr("%n remark(s) of colleagues", "", n),
        }

    def lost(self) -> Counted:
        """Return what says how much a format has no place for, in the same way."""
        return {
            "corrections": lambda n: self.tr("%n correction(s)", "", n),
            "comments": lambda n: self.tr("%n comment(s)", "", n),
            "remarks": lambda n: self.tr("%n message(s) of flags and reviews", "", n),
            "citation_details": lambda n: self.tr(
                "places, archives and notes of %n citation(s)", "", n
            ),
            "files": lambda n: self.tr("%n attached file(s)", "", n),
            "plans": lambda n: self.tr("%n assignment(s), priorities or due dates", "", n),
            "no_claims": lambda n: self.tr("%n annotation(s) that are no claims", "", n),
            "overlaps": lambda n: self.tr("%n annotation(s) that overlap others", "", n),
            "verdicts": lambda n: self.tr("%n verdict(s)", "", n),
            "rationales": lambda n: self.tr("%n rationale(s)", "", n),
            "values": lambda n: self.tr("%n value(s) such as names and dates", "", n),
            "citations": lambda n: self.tr("%n cited source(s)", "", n),
            "talk": lambda n: self.tr("flags, reviews and comments on %n annotation(s)", "", n),
            "statuses": lambda n: self.tr("%n status(es)", "", n),
            "signs": lambda n: self.tr("%n character(s) that XML does not allow", "", n),
            "notes": lambda n: self.tr("%n note(s)", "", n),
            "tags": lambda n: self.tr("%n tag(s)", "", n),
        }

    def histories(self, count: int) -> str:
        """Return what says why a redacted file is without the histories of annotations."""
        return self.tr(
            "The history of %n annotation(s) is left out: it could hold what is confidential.",
            "",
            count,
        )

    def digests(self, count: int) -> str:
        """Return what a format says that tells of files without holding them."""
        return self.tr(
            "%n attached file(s) stay in the project: the file holds their digests.", "", count
        )


def withheld_said(counts: Mapping[str, int], histories: int = 0) -> str:
    """Return what is left out as confidential, counted, and histories since they could be.

    Empty for nothing.
    """
    words = ExportWords()
    told = _told(counts, words.withheld())
    sentence = translate("ExportWords", "Left out as confidential: {0}.")
    said = (sentence.format(told) if told else "", words.histories(histories) if histories else "")
    return " ".join(filter(None, said))


def lost_said(format_name: str, counts: Mapping[str, int]) -> str:
    """Return what the format has no place for, counted; empty for nothing."""
    if format_name in TELL_DIGESTS:
        count = counts.get("files", 0)
        return ExportWords().digests(count) if count else ""
    told = _told(counts, ExportWords().lost())
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


def _told(counts: Mapping[str, int], words: Counted) -> str:
    return ", ".join(say(counts[name]) for name, say in words.items() if counts.get(name))
