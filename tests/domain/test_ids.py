"""Tests of `annotator/domain/ids.py`."""

from __future__ import annotations

import time
import uuid
from itertools import pairwise

import pytest

from annotator.domain.ids import new_id


def test_an_id_is_a_uuid_of_version_7() -> None:
    made = new_id()
    assert str(uuid.UUID(made)) == made
    assert uuid.UUID(made).variant == uuid.RFC_4122
    assert uuid.UUID(made).version == 7


def test_an_id_begins_with_the_millisecond_it_was_made_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: 0x0185_C0FF_EE00 * 1_000_000 + 999_999)
    assert new_id().startswith("0185c0ff-ee00-7")


def test_ids_of_one_millisecond_differ_and_those_of_later_ones_sort_after(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    moments = [1_700_000_000_000 + step for step in range(3)]
    made: list[list[str]] = []
    for moment in moments:
        monkeypatch.setattr(time, "time_ns", lambda now=moment: now * 1_000_000)
        made.append([new_id() for _ in range(500)])
    assert len({each for some in made for each in some}) == 1500
    assert all(max(before) < min(after) for before, after in pairwise(made))
