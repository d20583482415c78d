"""The bars of suggestions: when the first are there, and that the window never waits for them."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtTest import QTest

from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft, import_article
from annotator.suggest.model_packages import is_there
from annotator.ui.main_window import MainWindow
from annotator.ui.suggestions.helper import Helper
from annotator.ui.suggestions.part import Suggestions
from tests.benchmarks.making import LONG, USUAL
from tests.benchmarks.measuring import Bar
from tests.benchmarks.watching import settle
from tests.benchmarks.windows import main_window

STALL_MS: Final = 50.0
"""The longest that the window may be deaf."""
TICK_MS: Final = 2
LONGEST_S: Final = 30.0
ROOT: Final = Path(__file__).resolve().parents[2]
ODD: Final = ("-m", "tests.ui.suggestions.odd_worker")
ALONE: Final = """
import os, sys
os.nice(10)
from annotator.suggest import date_suggestions
from annotator.suggest.blocks import blocks
text = sys.stdin.read()
date_suggestions.recognise(text, "fr", "2023-01-17", blocks(text)[0])
"""
DENSE: Final = (
    "Le 3 mai, Jean Dupont (FAR) a dit : « Il y a 12 % de plus à Lyon », selon la BBC. " * 8 + "\n"
) * 1_500
BUSY: Final = "Le 5 mai 2022, la mairie de Lyon a promis 12 % de plus. busy\n" * 200


class Ticking:
    """A timer in the window, and the longest time between two of its ticks."""

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, 1_000 * (now - self._last))
        self._last = now


def bars(desk: Desk, *, turns: int = 5) -> list[Bar]:
    """Measure with a worker of its own each time, and nothing kept from the time before.

    The first suggestions, against a process as patient as the worker that does nothing but
    recognise in the same paragraphs: what the window adds. The longest silence of a timer in the
    window, against 50 ms: while the worker reads a long article whose words are annotated, while
    it finds a hundred thousand suggestions in a megabyte, and while it loads a model and reads by
    it. The last is `silence_french_model` where that is installed; without it a worker stands in
    that holds Python's lock for as long (`silence_busy_stand_in`).
    """
    busy, dense = _imported(desk, BUSY), _imported(desk, DENSE)
    # Where all is annotated nothing is suggested.
    fresh = _imported(desk, BUSY.replace("busy", "") + desk.version(USUAL).text)
    found: list[Bar] = []
    with main_window(desk) as window:
        text = desk.version(fresh).text
        first = [_first_ms(window, fresh) for _ in range(turns)]
        alone = [_alone_ms(text) for _ in range(turns)]
        found.append(Bar("first_suggestions", median(first), "ms", median(alone), 2.5))
        silence = median(_silence_ms(window, LONG) for _ in range(min(turns, 3)))
        found.append(Bar("silence_long_article", silence, "ms", STALL_MS, 1.0))
        silence = median(_silence_ms(window, dense) for _ in range(min(turns, 3)))
        found.append(Bar("silence_megabyte", silence, "ms", STALL_MS, 1.0))
    found.append(_model_bar(desk, busy, min(turns, 3)))
    return found


def _model_bar(desk: Desk, busy: str, turns: int) -> Bar:
    with main_window(desk) as window:
        if is_there("fr"):
            modelled = _imported(desk, BUSY.replace("busy", "modelled"))
            silence = median(_silence_ms(window, modelled, by_model=True) for _ in range(turns))
            return Bar("silence_french_model", silence, "ms", STALL_MS, 1.0)
        helper = Helper(window.session, ODD)
        silence = median(_silence_ms(window, busy) for _ in range(turns))
        helper.end()
        return Bar("silence_busy_stand_in", silence, "ms", STALL_MS, 1.0)


def _imported(desk: Desk, text: str) -> str:
    draft = ArticleDraft("Suggestions", text, lang="fr", published_on="2023-01-17")
    article_id, step = import_article(desk, draft)
    desk.commit(step)
    return article_id


def _first_ms(window: MainWindow, article_id: str) -> float:
    """Return the time from the start of the worker until something is shown."""
    part = _begin(window, article_id)
    began = time.perf_counter()
    window.actions_table["suggestions"].trigger()
    while part.at_work is None or not part.at_work.shelf.shown:
        # Spinning would take the worker's processor away.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() - began > LONGEST_S:
            raise TimeoutError("nothing was suggested")
    ms = 1_000 * (time.perf_counter() - began)
    _end(window)
    return ms


def _silence_ms(window: MainWindow, article_id: str, *, by_model: bool = False) -> float:
    """Return how long the window was deaf while the worker was at work for some seconds.

    With `by_model` until the model has been loaded and has read everything.
    """
    part = _begin(window, article_id)
    window.actions_table["suggestions"].trigger()
    ticking = Ticking()
    QTest.qWait(4_000)
    began = time.perf_counter()
    while by_model and not _is_read_by_model(part):
        QTest.qWait(20)
        if time.perf_counter() - began > LONGEST_S:
            raise TimeoutError("the model did not answer")
    longest = ticking.longest_ms
    if part.at_work is None or part.at_work.asker.reading is None:
        raise RuntimeError("nothing was asked")
    _end(window)
    return longest


def _is_read_by_model(part: Suggestions) -> bool:
    shown = part.at_work.shelf.shown if part.at_work is not None else []
    makers = {each.suggestion.recogniser for each in shown if each.suggestion is not None}
    names = {each.partition("/")[0] for each in makers}
    return "names-fr" in names and "names" not in names


def _begin(window: MainWindow, article_id: str) -> Suggestions:
    """Turn to an article with suggestions off, and forget what was found."""
    _end(window)
    window.current.open_article(article_id)
    settle(500)
    window.session.project.connection.execute("DELETE FROM suggestion_cache")
    return next(each for each in window.parts if isinstance(each, Suggestions))


def _end(window: MainWindow) -> None:
    """Switch suggestions off, and end the worker."""
    action = window.actions_table["suggestions"]
    if action.isChecked():
        action.trigger()
    for helper in window.session.findChildren(Helper):
        helper.end()
    settle(100)


def _alone_ms(text: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", ALONE], input=text.encode(), cwd=ROOT, check=True)
    return 1_000 * (time.perf_counter() - began)
