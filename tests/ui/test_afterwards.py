"""What only counts hears of changes once they have been painted, and all of them at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from annotator.domain.change import Change
from annotator.store.project import Project
from annotator.ui.afterwards import Afterwards
from tests.ui.conftest import Bench

Told = list[tuple[Change, ...] | None]


@pytest.fixture
def told(bench: Bench) -> Told:
    heard: Told = []
    afterwards = Afterwards(bench.session, bench.session)
    afterwards.told.connect(heard.append)
    QTest.qWait(0)
    return heard


def test_at_first_everything_has_to_be_read(told: Told) -> None:
    assert told == [None]
    QTest.qWait(0)
    assert told == [None]


def test_the_changes_of_many_steps_are_told_together_and_later(told: Told, bench: Bench) -> None:
    bench.tag("La mairie")
    bench.tag("mardi")
    assert told == [None]
    QTest.qWait(0)
    first, second = bench.steps
    assert told[1:] == [(*first.changes, *second.changes)]


def test_who_has_just_read_everything_is_told_nothing(bench: Bench) -> None:
    heard: Told = []
    afterwards = Afterwards(bench.session, QObject(bench.session), is_read=True)
    afterwards.told.connect(heard.append)
    QTest.qWait(0)
    bench.tag("La mairie")
    afterwards.forget()
    QTest.qWait(0)
    assert heard == []
    bench.tag("mardi")
    QTest.qWait(0)
    assert heard == [bench.steps[-1].changes]
    afterwards.read_anew()
    QTest.qWait(0)
    assert heard[1:] == [None]


def test_what_another_program_has_written_has_to_be_read(told: Told, bench: Bench) -> None:
    with Project.open(bench.session.project.path) as elsewhere:
        made = bench.tag("La mairie")
        QTest.qWait(0)
        assert len(told) == 2
        found = bench.get(made)
        elsewhere.rows("UPDATE annotation SET note = 'x' WHERE id = ?", (found.id,))
    bench.tag("mardi")
    QTest.qWait(0)
    assert told[2:] == [None]


def test_a_closed_project_is_asked_nothing(told: Told, bench: Bench) -> None:
    bench.tag("La mairie")
    bench.session.close()
    QTest.qWait(0)
    assert told == [None]
