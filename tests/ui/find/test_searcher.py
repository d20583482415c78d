"""Work beside the window: the window goes on, and only the newest question is answered."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from annotator.ui.find.searcher import Pause, Searcher


@pytest.fixture
def searcher(qtbot: QtBot) -> Iterator[Searcher]:
    holder = QObject()
    yield Searcher(holder)
    holder.deleteLater()


def test_a_quick_answer_comes_at_once(searcher: Searcher) -> None:
    answers: list[int] = []
    searcher.ask(lambda _pause: 7, answers.append)
    assert answers == [7]
    assert not searcher.is_busy


def test_a_slow_answer_comes_later_in_the_thread_of_the_window(
    searcher: Searcher, qtbot: QtBot
) -> None:
    go, answers = threading.Event(), list[bool]()
    here = threading.current_thread()
    searcher.ask(
        lambda _pause: go.wait(5), lambda _: answers.append(threading.current_thread() is here)
    )
    assert searcher.is_busy
    assert answers == []
    go.set()
    qtbot.waitUntil(lambda: answers == [True])
    assert not searcher.is_busy


def test_only_the_newest_question_is_answered(searcher: Searcher, qtbot: QtBot) -> None:
    go, answers, ended = threading.Event(), list[str](), list[str]()

    def long(pause: Pause) -> str:
        go.wait(5)
        try:
            pause()
        finally:
            ended.append("long")
        return "long"

    searcher.ask(long, answers.append)
    searcher.ask(lambda _pause: "second", answers.append)
    searcher.ask(lambda _pause: "third", answers.append)
    go.set()
    qtbot.waitUntil(lambda: answers == ["third"])
    assert ended == ["long"]


def test_an_answer_that_is_not_wanted_any_more_is_dropped(searcher: Searcher, qtbot: QtBot) -> None:
    go, answers = threading.Event(), list[bool]()
    searcher.ask(lambda _pause: go.wait(5), answers.append)
    searcher.forget()
    assert not searcher.is_busy
    go.set()
    qtbot.waitUntil(lambda: searcher._running is None)
    assert answers == []


def test_what_the_work_raises_is_raised_in_the_window(searcher: Searcher) -> None:
    def work(_pause: Pause) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        searcher.ask(work, lambda _: None)
    answers: list[int] = []
    searcher.ask(lambda _pause: 1, answers.append)
    assert answers == [1]


def test_the_window_goes_on_meanwhile(searcher: Searcher, qtbot: QtBot) -> None:
    answers: list[bool] = []

    def work(pause: Pause) -> bool:
        until = time.monotonic() + 0.3
        while time.monotonic() < until:
            pause()
        return True

    began = time.monotonic()
    searcher.ask(work, answers.append)
    assert time.monotonic() - began < 0.2
    qtbot.waitUntil(lambda: answers == [True])
