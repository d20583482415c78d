"""How long ago something was done, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, Qt

from annotator.ui.words import moment_said

_MINUTE = 60
_HOUR = 60 * _MINUTE


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
