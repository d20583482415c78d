"""Days as people type them into a field that takes ISO dates."""

from __future__ import annotations

from datetime import date

from annotator.domain.refusal import Refusal


def iso_day(typed: str) -> str:
    """Return the day as `2023-01-17`, empty for nothing; else refuse it (`date_not_iso`)."""
    day = typed.strip()
    if not day:
        return ""
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise Refusal("date_not_iso", date=day) from None
