"""Hostile texts in the real window, with the real worker: nothing hangs, the rest still comes."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from annotator.domain.refusal import Refusal
from annotator.suggest import model_packages
from annotator.suggest.recognisers import RECOGNISERS
from annotator.ui.settings import SUGGESTIONS
from tests.ui.office import Office
from tests.ui.suggestions.conftest import Room, made
from tests.ui.suggestions.hostile import HOSTILE, LONG, text_of

BUSY_MS = 150.0
"""How long the window may work without looking up; `make bench` holds it to 50 ms in silence."""

needs_model = pytest.mark.skipif(
    not model_packages.is_there("fr"), reason="the French model (annotator[fr]) is not installed"
)


class Ticking:
    """A timer in the window, and the most work of the window's thread between two of its ticks.

    Work, not time: other tests take the machine away for longer than any stall.
    """

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(interval=2)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.thread_time()
        self.longest_ms = max(self.longest_ms, 1_000 * (now - self._last))
        self._last = now


def opened(office: Office, path: Path) -> Room:
    """Open a project with suggestions on, until the first thing is asked."""
    office.settings.put(SUGGESTIONS, True)
    office.start([path])
    room = Room(office, path)
    office.qtbot.waitUntil(lambda: room.part.at_work is not None, timeout=20_000)
    return room


@pytest.fixture(autouse=True)
def clean() -> Iterator[None]:
    """What earlier tests left in the process is not gone through again: it is not the window's."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def read(office: Office, tmp_path: Path, name: str) -> Room:
    """Let the window read a hostile text, wholly or for some seconds."""
    room = opened(office, made(tmp_path / "desk.annot", text_of(name)))
    ticking, failed = Ticking(), list[str]()
    room.at_work.asker.failed.connect(failed.append)
    if name in LONG:
        office.qtbot.waitUntil(lambda: len(room.at_work.shelf) > 0, timeout=30_000)
        QTest.qWait(3_000)
        assert room.at_work.showing.note.isVisible()
        assert room.at_work.showing.note.words.text().startswith("Suggestions: ")
        room.at_work.showing.note.stop.click()
        assert not room.at_work.showing.note.isVisible()
    else:
        office.qtbot.waitUntil(room.is_done, timeout=120_000)
        QTest.qWait(150)
        words = {each.quote for each in room.at_work.shelf.shown}
        assert {"Jean Dupont", "Lyon", "3 mai 2022", "Anne Roy", "Lille", "4 juin 2021"} <= words
        assert not room.at_work.showing.note.isVisible()
    assert ticking.longest_ms < BUSY_MS
    assert failed == []
    began = time.monotonic()
    pid = room.at_work.asker.helper.pid
    office.end()
    assert time.monotonic() - began < 5
    assert not pid or not Path(f"/proc/{pid}/exe").exists()
    return room


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_hangs_the_window_with_the_rules(
    office: Office, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.suggest.recognisers.is_there", lambda _: False)
    read(office, tmp_path, name)


@needs_model
@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_hangs_the_window_with_the_model(office: Office, tmp_path: Path, name: str) -> None:
    read(office, tmp_path, name)


@pytest.mark.parametrize(("sign", "code"), [("\0", "text_nul"), ("\ud800", "text_surrogate")])
def test_what_no_text_may_hold_does_not_come_into_a_project(
    tmp_path: Path, sign: str, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        made(tmp_path / "desk.annot", f"Le 5 mai{sign} 2022.")
    assert refused.value.code == code


def test_what_no_text_may_hold_does_not_end_the_worker(room: Room) -> None:
    """It cannot come from a project; the worker does not rely on that."""
    heard: list[dict[str, object]] = []
    helper = room.at_work.asker.helper
    helper.answered.connect(lambda _number, answer: heard.append(answer))
    text = "\ud800 Le 5 mai 2022, Jean Dupont a dit \0 « oui » à Lyon \udfff."
    labels = [each.label for each in RECOGNISERS if each.is_there()]
    helper.work_on("odd", text)
    for label in labels:
        ask = {"ask": "recognise", "recogniser": label, "host": "", "key": "odd", "lang": "fr"}
        helper.ask({**ask, "published_on": "", "within": [0, len(text)]}, 60_000)
    room.office.qtbot.waitUntil(lambda: len(heard) == len(labels), timeout=60_000)
    assert all("error" not in each for each in heard)
