"""Work in the background: told once, stopped when asked, and nothing of it left over."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.refusal import Refusal
from annotator.services.beside import desk_beside
from annotator.services.watching import Watch
from annotator.ui.background import Job, end_all
from tests.ui.conftest import Bench


@dataclass
class Heard:
    """What a job told, in order."""

    job: Job
    told: list[object] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.job.done.connect(lambda result: self.told.append(result))
        self.job.refused.connect(lambda refusal: self.told.append(refusal.code))
        self.job.stopped.connect(lambda: self.told.append("stopped!"))
        self.job.progressed.connect(lambda done, total: self.told.append((done, total)))


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    end_all()
    owner.deleteLater()


def until_stopped(watch: Watch) -> None:
    while True:
        watch.advance()
        QThread.msleep(1)


def test_work_is_done_on_another_thread_and_its_result_told_on_this_one(
    owner: QObject, qtbot: QtBot
) -> None:
    threads: list[int] = []

    def work(_watch: Watch) -> int:
        threads.append(threading.get_ident())
        return 7

    job = Job(work, owner)
    job.done.connect(lambda _: threads.append(threading.get_ident()))
    with qtbot.waitSignal(job.done) as heard:
        job.start()
    assert heard.args == [7]
    assert threads[0] != threads[1] == threading.get_ident()
    assert not job.is_running


def test_how_far_it_is_is_told_while_it_runs(owner: QObject, qtbot: QtBot) -> None:
    go_on = threading.Event()

    def work(watch: Watch) -> str:
        watch.expect(3)
        for _ in watch.over(range(2)):
            pass
        go_on.wait(5)
        return "end"

    heard = Heard(Job(work, owner))
    heard.job.start()
    qtbot.waitUntil(lambda: (2, 3) in heard.told)
    go_on.set()
    qtbot.waitUntil(lambda: heard.told[-1] == "end")


def test_a_refusal_is_told_as_one(owner: QObject, qtbot: QtBot) -> None:
    def work(_watch: Watch) -> None:
        raise Refusal("disk_full", path="a")

    heard = Heard(Job(work, owner))
    heard.job.start()
    qtbot.waitUntil(lambda: heard.told == ["disk_full"])


def test_it_stops_at_its_next_step(owner: QObject, qtbot: QtBot) -> None:
    heard = Heard(Job(until_stopped, owner))
    heard.job.start()
    qtbot.waitUntil(lambda: heard.job.watch.done > 3)
    heard.job.stop()
    qtbot.waitUntil(lambda: not heard.job.is_running)
    assert heard.told[-1] == "stopped!"


def test_short_work_is_told_before_start_returns(owner: QObject) -> None:
    heard = Heard(Job(lambda _watch: "at once", owner))
    heard.job.start(at_once=5000)
    assert heard.told == ["at once"]
    QTest.qWait(50)
    assert heard.told == ["at once"]


def test_of_dropped_work_nothing_is_told(owner: QObject) -> None:
    heard = Heard(Job(until_stopped, owner))
    heard.job.start()
    heard.job.drop()
    QTest.qWait(80)
    assert heard.told == []


def test_work_whose_owner_goes_is_stopped(owner: QObject, qtbot: QtBot) -> None:
    job = Job(until_stopped, owner)
    watch = job.watch
    job.start()
    job.deleteLater()
    qtbot.waitUntil(lambda: watch.is_stopped)


def test_an_error_of_ours_is_raised_where_it_is_heard_of(owner: QObject, qtbot: QtBot) -> None:
    def work(_watch: Watch) -> None:
        raise ZeroDivisionError

    heard = Heard(Job(work, owner))
    with qtbot.captureExceptions() as raised:
        heard.job.start()
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    assert heard.told == ["stopped!"]


def test_all_work_ends_before_the_program_does(owner: QObject) -> None:
    jobs = [Job(until_stopped, owner) for _ in range(3)]
    for job in jobs:
        job.start()
    end_all()
    assert all(job.watch.is_stopped for job in jobs)
    QTest.qWait(0)


def test_only_this_thread_looks_for_garbage_meanwhile(owner: QObject, qtbot: QtBot) -> None:
    """What Python frees may be a widget, which another thread must not do."""
    freed_in: list[int] = []

    class Knot:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            freed_in.append(threading.get_ident())

    def work(watch: Watch) -> None:
        while not freed_in:
            watch.advance()
            Knot()
            QThread.msleep(0)

    job = Job(work, owner)
    assert gc.isenabled()
    with qtbot.waitSignal(job.done, timeout=20_000):
        job.start()
        assert not gc.isenabled()
    assert set(freed_in) == {threading.get_ident()}
    assert gc.isenabled()


@pytest.mark.parametrize("ask", [Job.stop, Job.drop])
def test_to_stop_what_has_ended_does_nothing(owner: QObject, ask: Callable[[Job], None]) -> None:
    heard = Heard(Job(lambda _watch: 1, owner))
    heard.job.start(at_once=5000)
    ask(heard.job)
    QTest.qWait(0)
    assert heard.told == [1]


def test_a_project_is_closed_after_what_reads_it_has_ended(bench: Bench, qtbot: QtBot) -> None:
    desk = bench.session.desk

    def read(watch: Watch) -> None:
        with desk_beside(desk):
            until_stopped(watch)

    job = Job(read, bench.current)
    job.start()
    qtbot.waitUntil(lambda: job.watch.done > 0)
    bench.session.close()
    assert job.watch.is_stopped
    folder = desk.project.path.parent
    assert [each.name for each in folder.iterdir() if "wal" in each.name] == []
