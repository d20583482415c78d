"""Tests of `annotator/ui/suggestions/helper.py`, with a real process."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from annotator.suggest.protocol import understood
from annotator.ui.suggestions import helper as module
from annotator.ui.suggestions.helper import Helper

ODD = ("-m", "tests.ui.suggestions.odd_worker")
TEXT = "Le 5 mai 2022. "


@pytest.fixture
def helper(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Helper]:
    monkeypatch.setattr(module, "REST_MS", (0, 10, 20))
    made = Helper(command=ODD)
    yield made
    made.end()


def about(text: str) -> dict[str, object]:
    return {
        "ask": "recognise",
        "recogniser": "dates/1",
        "host": "",
        "key": text,
        "lang": "fr",
        "published_on": "",
        "within": [0, len(text)],
    }


def ask(helper: Helper, text: str, deadline_ms: int = 20_000) -> int:
    helper.work_on(text, text)
    return helper.ask(about(text), deadline_ms)


def test_it_starts_when_it_is_asked_and_answers(helper: Helper, qtbot: QtBot) -> None:
    assert helper.pid == 0
    with qtbot.waitSignal(helper.answered, timeout=20_000) as heard:
        wanted = ask(helper, TEXT)
        assert helper.is_busy
    got, answer = heard.args
    assert got == wanted
    assert [each.quote for each in understood(answer["found"])] == ["5 mai 2022"]
    assert helper.pid
    assert not helper.is_busy


def test_one_that_hangs_is_ended_and_the_next_request_answered(
    helper: Helper, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(helper.answered, timeout=20_000):
        ask(helper, TEXT)
    first = helper.pid
    with qtbot.waitSignal(helper.lost, timeout=20_000) as lost:
        hanging = ask(helper, "hang", 100)
    assert lost.args == [hanging]
    with qtbot.waitSignal(helper.answered, timeout=20_000) as heard:
        wanted = ask(helper, TEXT)
    assert heard.args[0] == wanted
    assert helper.pid not in {0, first}


def test_one_that_dies_is_started_again(helper: Helper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(helper.answered, timeout=20_000):
        ask(helper, TEXT)
    with qtbot.waitSignal(helper.lost, timeout=20_000):
        ask(helper, "die")
    with qtbot.waitSignal(helper.answered, timeout=20_000):
        ask(helper, TEXT)
    with qtbot.waitSignal(helper.answered, timeout=20_000):
        # It is killed while nobody asks anything of it.
        os.kill(helper.pid, signal.SIGKILL)
        qtbot.waitUntil(lambda: helper.pid == 0)
        ask(helper, TEXT)


def test_one_that_always_dies_is_given_up_until_it_is_wanted_again(
    helper: Helper, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(helper.ended, timeout=30_000):
        for _ in range(3):
            with qtbot.waitSignal(helper.lost, timeout=20_000):
                ask(helper, "die")
    ask(helper, TEXT)
    qtbot.wait(100)
    assert helper.pid == 0
    with qtbot.waitSignal(helper.answered, timeout=20_000):
        helper.try_again()


def test_what_was_asked_about_another_text_is_dropped(helper: Helper, qtbot: QtBot) -> None:
    heard: list[int] = []
    helper.answered.connect(lambda number, _answer: heard.append(number))
    with qtbot.waitSignal(helper.answered, timeout=20_000):
        ask(helper, TEXT)
    heard.clear()
    stale = ask(helper, "busy 6 mai 2022")
    with qtbot.waitSignal(helper.answered, timeout=20_000):
        fresh = ask(helper, "Le 7 mai 2022")
    assert heard == [fresh]
    assert stale not in heard


def test_a_program_that_is_not_there_is_no_worker(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "REST_MS", (0, 5))
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    made = Helper()
    with qtbot.waitSignal(made.ended, timeout=10_000):
        ask(made, TEXT)
        qtbot.waitUntil(lambda: not made.is_busy or made.pid == 0)
        ask(made, TEXT)
    made.end()
