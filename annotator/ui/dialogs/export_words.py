"""What the export dialog says of what a file will not hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.services.translatable import QT_TRANSLATE_N_NOOP

translate = QCoreApplication.translate

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
}
"""What a format has no place for, in the order in which it is told."""


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
    if format_name == "jsonl":
        count = counts.get("files", 0)
        return translate("ExportWords", DIGESTS, "", count) if count else ""
    told = _told(counts, LOST)
    sentence = translate("ExportWords", "No place in this format for: {0}.")
    return sentence.format(told) if told else ""


def _told(counts: Mapping[str, int], words: Mapping[str, str]) -> str:
    known = [name for name in words if counts.get(name)]
    return ", ".join(translate("ExportWords", words[name], "", counts[name]) for name in known)
