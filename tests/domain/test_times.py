"""Tests of `annotator/domain/times.py`."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from annotator.domain.times import utc_now


def test_the_present_is_told_in_utc_to_the_millisecond() -> None:
    told = utc_now()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", told)
    moment = datetime.fromisoformat(told)
    assert moment.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - moment) < timedelta(minutes=1)
