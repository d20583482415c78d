"""An annotation in the one sentence that a screen reader says of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import AnchorState, Origin, ReviewStatus
from annotator.store.annotations import Counts, ListRow
from annotator.ui.annotation_chip import Verdicts, value_said
from annotator.ui.words import KINDS, REVIEWS, SUBTYPES, WORKS, said

LONGEST: Final = 90
"""How many characters of an annotation's words are said; the reading keys say them all."""


def mark_said(row: ListRow, verdicts: Verdicts) -> str:
    """Return kind, status and words."""
    return f"{', '.join(_facts(row, verdicts))}: {shortened(row.exact)}"


def place_said(place: int, count: int) -> str:
    """Return which of the annotations at one place it is, from 1; nothing when it stands alone."""
    if count < 2:
        return ""
    return QCoreApplication.translate("Aloud", "{0} of {1} here").format(place, count)


def article_said(title: str, found: Counts) -> str:
    """Return an article's title and what there is in it."""
    parts = [
        title,
        QCoreApplication.translate("StatusLine", "%n annotation(s)", "", found.annotations),
    ]
    if found.flagged:
        flagged = QCoreApplication.translate("StatusLine", "⚑ %n flagged", "", found.flagged)
        parts.append(flagged.lstrip("⚑ "))
    return ", ".join(parts)


def shortened(words: str) -> str:
    """Return words on one line, cut behind a whole one when there are many."""
    line = " ".join(words.split())
    if len(line) <= LONGEST:
        return line
    whole = line[: LONGEST + 1].rpartition(" ")[0] or line[:LONGEST]
    return whole.rstrip(" ,;:") + "…"


def _facts(row: ListRow, verdicts: Verdicts) -> Iterator[str]:
    """Yield the kind, then what the eye sees of the annotation in the text and in the list."""
    yield said(KINDS, row.kind)
    if row.subtype:
        yield said(SUBTYPES, row.subtype)
    value = value_said(row)
    if value and value != said(SUBTYPES, row.subtype):
        yield value
    if row.origin is Origin.SUGGESTED:
        yield QCoreApplication.translate("Aloud", "suggested")
    yield said(WORKS, row.work)
    if row.verdict:
        yield verdicts.face(row.verdict).text
    if row.open_flags:
        yield QCoreApplication.translate("StatementCard", "%n open flag(s)", "", row.open_flags)
    if row.review is not ReviewStatus.NONE:
        yield said(REVIEWS, row.review)
    if row.state not in {AnchorState.EXACT, AnchorState.MOVED}:
        yield QCoreApplication.translate("Words", "words changed")
