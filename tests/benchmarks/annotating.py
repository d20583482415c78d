"""The bar of annotating: from the key to the row in the list and the mark in the article."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.change import Step
from annotator.domain.text import Span
from annotator.services.desk import Desk
from annotator.ui.main_window import MainWindow
from tests.benchmarks.making import FILL, LONG
from tests.benchmarks.measuring import Bar, in_turns
from tests.benchmarks.watching import Watched, settle
from tests.benchmarks.windows import SIZE

ROOT = Path(__file__).resolve().parents[2]
WORDS = FILL.partition(",")[0]
"""Words that stand in every paragraph and that nobody has annotated."""


def bars(window: MainWindow, annotations: int, *, turns: int = 25) -> list[Bar]:
    """Press C on selected words, against a key in a bare window that is all painted anew.

    Ours is the main window with the long article open in it, at its middle. It is over when the
    list, with the new row selected in it, and the article, with its mark, are painted; what
    `Desk.commit` takes of that, which waits for the disk, has a bar of its own. The details of
    the new annotation, the counts and what is allowed now follow after that.

    The floor is another program whose window, of the same size, is one `QPlainTextEdit` and nothing
    else, with the same text in the same face: a key is pressed, and then all of it is painted,
    frame, ground and every line of text.
    """
    window.activateWindow()
    window.current.open_article(LONG)
    settle(500)
    places = _places(window.article.text)
    _annotate(window, next(places))
    before = window.side.annotations.list.model().rowCount()
    face = window.article.view.editor.font().toString()
    with _commits_timed() as taken, _bare(face, annotations) as repaint:
        value, floor = in_turns(lambda: _annotate(window, next(places)) - taken(), repaint, turns)
    if window.side.annotations.list.model().rowCount() != before + turns:
        raise RuntimeError("not every press has annotated something")
    return [Bar(f"annotate_among_{annotations}", value, "CPU ms", floor, 1.5)]


def _places(text: str) -> Iterator[Span]:
    for found in re.finditer(re.escape(WORDS), text[len(text) // 2 :]):
        start = len(text) // 2 + found.start()
        yield Span(start, start + len(WORDS))


def _annotate(window: MainWindow, span: Span) -> float:
    view, listed = window.article.view, window.side.annotations.list
    window.focus_article()
    view.select_span(span)
    settle()
    focused = QApplication.focusWidget() or window
    watched = Watched(window, [view.editor.viewport(), listed.viewport()])
    taken = watched.ms(lambda: QTest.keyClick(focused, Qt.Key.Key_C))
    watched.deleteLater()
    made, row = window.current.annotation_id, listed.currentIndex()
    if not made or window.article.view.marks_at(span.start)[0].id != made:
        raise RuntimeError("the words are not annotated")
    if not listed.viewport().rect().contains(listed.visualRect(row)):
        raise RuntimeError("the new row is not in sight")
    return taken


@contextmanager
def _commits_timed() -> Iterator[Callable[[], float]]:
    """Let the store tell how many milliseconds of work its last commit took."""
    commit, taken = Desk.commit, 0.0

    def timed(desk: Desk, step: Step) -> Step:
        nonlocal taken
        began = time.thread_time_ns()
        whole = commit(desk, step)
        taken = (time.thread_time_ns() - began) / 1e6
        return whole

    setattr(Desk, "commit", timed)  # noqa: B010 (its type is a method's)
    yield lambda: taken
    setattr(Desk, "commit", commit)  # noqa: B010


@contextmanager
def _bare(face: str, annotations: int) -> Iterator[Callable[[], float]]:
    """Start the bare program; what is yielded has it repainted and returns how long that took."""
    child = [sys.executable, "-m", "tests.benchmarks.bare_program", face]
    with subprocess.Popen(
        [*child, *map(str, SIZE), str(annotations)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as bare:
        told, asked = bare.stdout, bare.stdin
        if told is None or asked is None:
            raise RuntimeError("the bare program cannot be talked to")

        def repaint() -> float:
            settle()
            asked.write("\n")
            asked.flush()
            return float(told.readline())

        # The first one lays the text out.
        repaint()
        yield repaint
        asked.close()
