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
    ask(helper, "die")
    qtbot.wait(100)
    assert helper.pid == 0
    with qtbot.waitSignal(helper.lost, timeout=20_000):
        helper.try_again()
    assert helper.is_busy is False


def test_another_text_begins_anew_with_a_worker_that_was_given_up(
    helper: Helper, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(helper.ended, timeout=30_000):
        for _ in range(3):
            with qtbot.waitSignal(helper.lost, timeout=20_000):
                ask(helper, "die")
    with qtbot.waitSignal(helper.answered, timeout=20_000):
        ask(helper, TEXT)


def test_who_is_busy_with_what_nobody_wants_any_more_is_ended(helper: Helper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(helper.answered, timeout=20_000):
        ask(helper, TEXT)
    first = helper.pid
    ask(helper, "hang", 600_000)
    qtbot.waitUntil(lambda: helper._now is not None and helper._now.id > 0, timeout=20_000)
    with qtbot.waitSignal(helper.answered, timeout=20_000) as heard:
        wanted = ask(helper, "Le 7 mai 2022")
    assert heard.args[0] == wanted
    assert helper.pid != first
    # Stopping is enough: nothing else need be wanted.
    ask(helper, "hang", 600_000)
    qtbot.waitUntil(lambda: helper._now is not None and helper._now.id > 0, timeout=20_000)
    helper.drop()
    qtbot.waitUntil(lambda: helper.pid == 0, timeout=20_000)
    assert not helper.is_busy


def test_what_is_about_no_text_is_not_dropped_with_it(helper: Helper, qtbot: QtBot) -> None:
    ask(helper, TEXT)
    other = helper.ask({"ask": "learn", "decisions": []}, 20_000)
    with qtbot.waitSignal(
        helper.answered, timeout=20_000, check_params_cb=lambda number, _: number == other
    ):
        helper.drop()


def test_a_model_is_loaded_before_it_is_asked_and_once(helper: Helper, qtbot: QtBot) -> None:
    told: list[str] = []
    helper.loading.connect(told.append)
    for _ in range(2):
        helper.work_on(TEXT, TEXT)
        with qtbot.waitSignal(helper.answered, timeout=20_000) as heard:
            helper.ask({**about(TEXT), "needs": "dates/1"}, 20_000)
        assert "found" in heard.args[1]
    assert told == ["dates/1", ""]


def test_a_model_that_cannot_be_loaded_is_the_failure_of_who_needs_it(
    helper: Helper, qtbot: QtBot
) -> None:
    told: list[str] = []
    helper.loading.connect(told.append)
    helper.work_on(TEXT, TEXT)
    with qtbot.waitSignal(helper.answered, timeout=20_000) as heard:
        wanted = helper.ask({**about(TEXT), "needs": "nobody/1"}, 20_000)
    assert heard.args[0] == wanted
    assert "error" in heard.args[1]
    assert not helper.is_busy
    assert told == ["nobody/1", ""]


def test_a_model_that_ends_the_worker_while_it_loads_is_lost(helper: Helper, qtbot: QtBot) -> None:
    helper.work_on(TEXT, TEXT)
    with qtbot.waitSignal(helper.lost, timeout=20_000) as lost:
        wanted = helper.ask({**about(TEXT), "needs": "dying/1"}, 20_000)
    assert lost.args == [wanted]
    with qtbot.waitSignal(helper.answered, timeout=20_000):
        helper.ask(about(TEXT), 20_000)


def test_it_is_started_before_there_is_anything_to_ask(helper: Helper, qtbot: QtBot) -> None:
    helper.warm_up()
    qtbot.waitUntil(lambda: helper.pid != 0, timeout=20_000)
    pid = helper.pid
    helper.warm_up()
    with qtbot.waitSignal(helper.answered, timeout=20_000):
        ask(helper, TEXT)
    assert helper.pid == pid


def test_a_worker_that_is_ended_is_not_waited_for_and_leaves_nothing(
    helper: Helper, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(helper.answered, timeout=20_000):
        ask(helper, TEXT)
    with qtbot.waitSignal(helper.lost, timeout=20_000):
        ask(helper, "hang", 50)
    assert len(helper._dying) <= 1
    qtbot.waitUntil(lambda: not helper._dying, timeout=20_000)


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
