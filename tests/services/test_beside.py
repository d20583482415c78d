"""Tests of `annotator/services/beside.py`."""

from __future__ import annotations

import threading

import pytest

from annotator.domain.refusal import Refusal
from annotator.services import annotating
from annotator.services.beside import desk_beside
from annotator.store import annotations as stored
from tests.services.conftest import Bench


def test_another_thread_sees_what_was_committed(bench: Bench) -> None:
    claim = bench.tag("40 000")
    found: list[list[str]] = []

    def look() -> None:
        with desk_beside(bench.desk) as beside:
            assert beside.person == bench.desk.person
            found.append([each.id for each in stored.annotations(beside.project, bench.article_id)])

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert found == [[claim]]


def test_it_writes_only_where_it_is_to(bench: Bench) -> None:
    claim = bench.tag("40 000")
    with desk_beside(bench.desk) as beside:
        step = annotating.edit(beside, claim, note="seen")
        with pytest.raises(Refusal) as only_read:
            beside.commit(step)
    assert only_read.value.code == "project_read_only"
    with desk_beside(bench.desk, to_write=True) as beside:
        beside.commit(step)
    assert bench.get(claim).note == "seen"
