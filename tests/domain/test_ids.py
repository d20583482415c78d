"""Ids: UUIDs of version 7 that sort by the order in which they were made."""

from __future__ import annotations

import time
import uuid

import pytest

from annotator.domain.ids import derived_id, new_id


def test_an_id_is_a_uuid_of_version_7_that_tells_its_time() -> None:
    before = time.time_ns() // 1_000_000
    made = uuid.UUID(new_id())
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert before - 1 <= made.int >> 80 <= time.time_ns() // 1_000_000 + 10


def test_ids_are_different_and_sort_as_they_were_made() -> None:
    made = [new_id() for _ in range(20_000)]
    assert len(set(made)) == len(made)
    assert made == sorted(made)
    assert {uuid.UUID(each).version for each in made} == {7}


def test_a_clock_that_is_set_back_does_not_take_the_order_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = new_id()
    monkeypatch.setattr(time, "time_ns", lambda: 1_000_000)
    assert new_id() > first


def test_more_ids_than_a_millisecond_can_count_go_on_in_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now)
    made = [new_id() for _ in range(5000)]
    assert made == sorted(set(made))
    assert len({uuid.UUID(each).int >> 80 for each in made}) >= 2


def test_a_derived_id_follows_from_its_words_alone() -> None:
    derived = derived_id("comment", "Zoé")
    assert derived == derived_id("comment", "Zoé")
    assert derived != derived_id("commentZoé")
    assert uuid.UUID(derived).version == 8
    assert uuid.UUID(derived).variant == uuid.RFC_4122
    assert derived_id("\ud83d") != derived_id("?")
