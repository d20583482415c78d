"""What obstacles, gaps and doubts are called in the overview."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.gate import Obstacle
from annotator.services.coverage import Gap
from annotator.services.dates_in_order import DateDoubt
from annotator.services.side_by_side import NameDoubt
from annotator.services.translatable import QT_TRANSLATE_NOOP

OBSTACLES: Final[Mapping[str, str]] = {
    Obstacle.NOTHING_MARKED: QT_TRANSLATE_NOOP("Overview", "Nothing is tagged yet"),
    Obstacle.BLOCKING_FLAG: QT_TRANSLATE_NOOP("Overview", "Blocking flags"),
    Obstacle.CHANGES_REQUESTED: QT_TRANSLATE_NOOP("Overview", "Changes asked for"),
    Obstacle.REVIEW_REQUESTED: QT_TRANSLATE_NOOP("Overview", "Reviews not decided"),
    Obstacle.CORRECTION_UNDECIDED: QT_TRANSLATE_NOOP("Overview", "Corrections not decided"),
    Obstacle.VERDICT_MISSING: QT_TRANSLATE_NOOP("Overview", "Verdict missing"),
    Obstacle.RATIONALE_MISSING: QT_TRANSLATE_NOOP("Overview", "Rationale missing"),
    Obstacle.EVIDENCE_MISSING: QT_TRANSLATE_NOOP("Overview", "No quoted source"),
    Obstacle.GROUND_MISSING: QT_TRANSLATE_NOOP("Overview", "No source or note"),
    Obstacle.WORDS_UNSETTLED: QT_TRANSLATE_NOOP("Overview", "Words have changed"),
    Obstacle.NOT_CHECKED: QT_TRANSLATE_NOOP("Overview", "Not marked as checked"),
}

GAPS: Final[Mapping[str, str]] = {
    Gap.SENTENCE: QT_TRANSLATE_NOOP("Overview", "Sentences with no claim"),
    Gap.UNSOURCED: QT_TRANSLATE_NOOP("Overview", "Claims with no source"),
    Gap.SINGLE: QT_TRANSLATE_NOOP("Overview", "Only one independent source"),
    Gap.REFUTED: QT_TRANSLATE_NOOP("Overview", "Claims refuted"),
    Gap.SPELLING: QT_TRANSLATE_NOOP("Overview", "Spelling not confirmed"),
    Gap.UNDATED: QT_TRANSLATE_NOOP("Overview", "Dates not resolved"),
}

NAME_DOUBTS: Final[Mapping[str, str]] = {
    NameDoubt.TWO_WAYS: QT_TRANSLATE_NOOP("Overview", "Written in two ways"),
    NameDoubt.ROLES: QT_TRANSLATE_NOOP("Overview", "Roles that differ"),
    NameDoubt.TITLES: QT_TRANSLATE_NOOP("Overview", "Titles that differ"),
    NameDoubt.SPELLING: QT_TRANSLATE_NOOP("Overview", "Spelling not confirmed"),
}

DATE_DOUBTS: Final[Mapping[str, str]] = {
    DateDoubt.NONE: QT_TRANSLATE_NOOP("Overview", "All dates in order"),
    DateDoubt.WEEKDAY: QT_TRANSLATE_NOOP("Overview", "Weekday contradicts the date"),
    DateDoubt.UNRESOLVED: QT_TRANSLATE_NOOP("Overview", "Not resolved"),
}


def named(words: Mapping[str, str], value: str) -> str:
    """Return what a value is called in the user's language."""
    return QCoreApplication.translate("Overview", words[value])
