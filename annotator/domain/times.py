"""Times of records: UTC, ISO 8601 with a trailing Z, to the millisecond."""

from __future__ import annotations

from datetime import UTC, datetime


def utc_now() -> str:
    """Return the present moment, such as `2023-01-17T18:04:05.123Z`."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
