"""How long ago something was done, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from annotator.ui.words import moment_said

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_MONTH = 30 * _DAY


def ago_said(utc: str, now: str) -> str:
    """Return `just now`, `12 min ago`, `3 h ago`; after half a day, the time or the day.

    Both are UTC as records have it; a clock that was set back counts as just now.
    """
    then, today = (QDateTime.fromString(each, Qt.DateFormat.ISODateWithMs) for each in (utc, now))
    seconds = then.secsTo(today)
    minutes, hours = seconds // _MINUTE, seconds // _HOUR
    if seconds < _MINUTE:
        return QCoreApplication.translate("Review", "just now")
    if seconds < _HOUR:
        return QCoreApplication.translate("Review", "{0} min ago").format(minutes)
    if seconds < 12 * _HOUR:
        return QCoreApplication.translate("Review", "{0} h ago").format(hours)
    return moment_said(utc)


def age_said(since: str, now: str) -> str:
    """Return how long something has waited, in as few letters as a column has: `12 min`, `3 d`.

    Both are UTC as records have it; a clock that was set back counts as no time.
    """
    then, today = (QDateTime.fromString(each, Qt.DateFormat.ISODateWithMs) for each in (since, now))
    seconds = max(0, then.secsTo(today))
    if seconds < _HOUR:
        return QCoreApplication.translate("Review", "{0} min").format(seconds // _MINUTE)
    if seconds < _DAY:
        return QCoreApplication.translate("Review", "{0} h").format(seconds // _HOUR)
    if seconds < 3 * _MONTH:
        return QCoreApplication.translate("Review", "{0} d").format(seconds // _DAY)
    return QCoreApplication.translate("Review", "{0} mo").format(seconds // _MONTH)


def short_day_said(iso_day: str) -> str:
    """Return an ISO date as `20 Nov`, with its year only when that is another one than today's."""
    day = QDate.fromString(iso_day, Qt.DateFormat.ISODate)
    is_near = day.year() == QDate.currentDate().year()
    return QLocale().toString(day, "d MMM" if is_near else "MMM yyyy")
