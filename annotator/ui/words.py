"""What kinds, statuses and the other fixed values of the records are called on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from annotator.domain.annotation import Kind, ReviewStatus, TimexMod, Work
from annotator.domain.article import ArticleStatus
from annotator.domain.correction import CorrectionState
from annotator.domain.person import Role
from annotator.domain.review import FlagReason, Severity
from annotator.domain.source import Confidentiality, SourceClass, Stance
from annotator.domain.spoken_dates import spoken
from annotator.services.translatable import QT_TRANSLATE_NOOP

KINDS: Final[Mapping[str, str]] = {
    Kind.CLAIM: QT_TRANSLATE_NOOP("Words", "Claim"),
    Kind.ENTITY: QT_TRANSLATE_NOOP("Words", "Entity"),
    Kind.DATE: QT_TRANSLATE_NOOP("Words", "Date"),
}

SUBTYPES: Final[Mapping[str, str]] = {
    "statement": QT_TRANSLATE_NOOP("Words", "statement"),
    "number": QT_TRANSLATE_NOOP("Words", "number"),
    "quotation": QT_TRANSLATE_NOOP("Words", "quotation"),
    "comparison": QT_TRANSLATE_NOOP("Words", "comparison"),
    "causal": QT_TRANSLATE_NOOP("Words", "causal"),
    "prediction": QT_TRANSLATE_NOOP("Words", "prediction"),
    "person": QT_TRANSLATE_NOOP("Words", "person"),
    "organisation": QT_TRANSLATE_NOOP("Words", "organisation"),
    "place": QT_TRANSLATE_NOOP("Words", "place"),
    "event": QT_TRANSLATE_NOOP("Words", "event"),
    "work": QT_TRANSLATE_NOOP("Words", "work"),
    "other": QT_TRANSLATE_NOOP("Words", "other"),
    "date": QT_TRANSLATE_NOOP("Words", "date"),
    "time": QT_TRANSLATE_NOOP("Words", "time"),
    "duration": QT_TRANSLATE_NOOP("Words", "duration"),
    "set": QT_TRANSLATE_NOOP("Words", "recurring"),
}

STATUSES: Final[Mapping[str, str]] = {
    ArticleStatus.DRAFT: QT_TRANSLATE_NOOP("Words", "Draft"),
    ArticleStatus.IN_CHECK: QT_TRANSLATE_NOOP("Words", "In check"),
    ArticleStatus.READY: QT_TRANSLATE_NOOP("Words", "Ready"),
    ArticleStatus.SIGNED_OFF: QT_TRANSLATE_NOOP("Words", "Signed off"),
}
"""Where an article stands."""

WORKS: Final[Mapping[str, str]] = {
    Work.TO_CHECK: QT_TRANSLATE_NOOP("Words", "to check"),
    Work.IN_PROGRESS: QT_TRANSLATE_NOOP("Words", "in progress"),
    Work.CHECKED: QT_TRANSLATE_NOOP("Words", "checked"),
}

REVIEWS: Final[Mapping[str, str]] = {
    ReviewStatus.NONE: QT_TRANSLATE_NOOP("Words", "no review asked for"),
    ReviewStatus.REQUESTED: QT_TRANSLATE_NOOP("Words", "review asked for"),
    ReviewStatus.APPROVED: QT_TRANSLATE_NOOP("Words", "approved"),
    ReviewStatus.CHANGES_REQUESTED: QT_TRANSLATE_NOOP("Words", "changes asked for"),
}

REASONS: Final[Mapping[str, str]] = {
    FlagReason.NUMBER: QT_TRANSLATE_NOOP("Words", "Number"),
    FlagReason.QUOTE: QT_TRANSLATE_NOOP("Words", "Quote"),
    FlagReason.NAME: QT_TRANSLATE_NOOP("Words", "Name"),
    FlagReason.DATE: QT_TRANSLATE_NOOP("Words", "Date"),
    FlagReason.NEEDS_SOURCE: QT_TRANSLATE_NOOP("Words", "Needs a source"),
    FlagReason.LEGAL: QT_TRANSLATE_NOOP("Words", "Legal"),
    FlagReason.PRIVACY: QT_TRANSLATE_NOOP("Words", "Privacy"),
    FlagReason.STYLE: QT_TRANSLATE_NOOP("Words", "Style"),
    FlagReason.OTHER: QT_TRANSLATE_NOOP("Words", "Other"),
}

SEVERITIES: Final[Mapping[str, str]] = {
    Severity.INFO: QT_TRANSLATE_NOOP("Words", "to note"),
    Severity.WARN: QT_TRANSLATE_NOOP("Words", "warning"),
    Severity.BLOCK: QT_TRANSLATE_NOOP("Words", "blocking"),
}

STANCES: Final[Mapping[str, str]] = {
    Stance.SUPPORTS: QT_TRANSLATE_NOOP("Words", "Supports"),
    Stance.REFUTES: QT_TRANSLATE_NOOP("Words", "Refutes"),
    Stance.CONTEXT: QT_TRANSLATE_NOOP("Words", "Context"),
}

CLASSES: Final[Mapping[str, str]] = {
    SourceClass.PRIMARY: QT_TRANSLATE_NOOP("Words", "primary"),
    SourceClass.SECONDARY: QT_TRANSLATE_NOOP("Words", "secondary"),
}

CONFIDENTIALITIES: Final[Mapping[str, str]] = {
    Confidentiality.PUBLIC: QT_TRANSLATE_NOOP("Words", "public"),
    Confidentiality.BACKGROUND: QT_TRANSLATE_NOOP("Words", "background"),
    Confidentiality.CONFIDENTIAL: QT_TRANSLATE_NOOP("Words", "confidential"),
}

STATES: Final[Mapping[str, str]] = {
    CorrectionState.PROPOSED: QT_TRANSLATE_NOOP("Words", "proposed"),
    CorrectionState.ACCEPTED: QT_TRANSLATE_NOOP("Words", "accepted"),
    CorrectionState.REJECTED: QT_TRANSLATE_NOOP("Words", "rejected"),
    CorrectionState.APPLIED: QT_TRANSLATE_NOOP("Words", "stands in the text"),
}
"""Where a correction stands."""

PRIORITIES: Final = (
    QT_TRANSLATE_NOOP("Words", "no priority"),
    QT_TRANSLATE_NOOP("Words", "low"),
    QT_TRANSLATE_NOOP("Words", "high"),
    QT_TRANSLATE_NOOP("Words", "urgent"),
)
"""By their number."""

ROLES: Final[Mapping[str, str]] = {
    Role.CHECKER: QT_TRANSLATE_NOOP("Words", "checker"),
    Role.EDITOR: QT_TRANSLATE_NOOP("Words", "editor"),
    Role.REPORTER: QT_TRANSLATE_NOOP("Words", "reporter"),
}

MODIFIERS: Final[Mapping[str, str]] = {
    TimexMod.NONE: QT_TRANSLATE_NOOP("Words", "the whole of it"),
    TimexMod.START: QT_TRANSLATE_NOOP("Words", "start"),
    TimexMod.MID: QT_TRANSLATE_NOOP("Words", "middle"),
    TimexMod.END: QT_TRANSLATE_NOOP("Words", "end"),
    TimexMod.APPROX: QT_TRANSLATE_NOOP("Words", "about"),
    TimexMod.BEFORE: QT_TRANSLATE_NOOP("Words", "before"),
    TimexMod.AFTER: QT_TRANSLATE_NOOP("Words", "after"),
}


def said(words: Mapping[str, str], value: str) -> str:
    """Return what a value is called in the user's language; an unknown one is shown as it is."""
    return QCoreApplication.translate("Words", words.get(value, value))


def said_word(word: str) -> str:
    """Return one word of the tables here in the user's language."""
    return QCoreApplication.translate("Words", word)


def language() -> str:
    """Return the language of the window: `fr`, or `en`."""
    return QLocale().name()[:2]


def day_said(iso_day: str) -> str:
    """Return an ISO date as `17 Jan 2023`, today's as *today*."""
    if iso_day and QDate.fromString(iso_day, Qt.DateFormat.ISODate) == QDate.currentDate():
        return QCoreApplication.translate("Words", "today")
    return spoken(iso_day, language())


def moment_said(utc: str) -> str:
    """Return a UTC time on the clock of the user: `10:42` for today, else the day."""
    there = QDateTime.fromString(utc, Qt.DateFormat.ISODateWithMs).toLocalTime()
    if there.date() == QDate.currentDate():
        # AM and PM would stand beside the initials of who it was.
        return there.toString("HH:mm")
    return spoken(there.date().toString(Qt.DateFormat.ISODate), language())
