"""The bars of opening: an article and its marks, from the project to the first paint."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

from annotator.ui.main_window import MainWindow
from tests.benchmarks.making import LONG, USUAL, sentences
from tests.benchmarks.measuring import Bar, in_turns
from tests.benchmarks.watching import Watched, settle
from tests.benchmarks.windows import bare_text

FEW = sentences(20)


def bars(window: MainWindow, *, turns: int = 15) -> list[Bar]:
    """Turn to the long article, against giving its text to a bare widget of the same size.

    Both stand on the screen with another text, in the same face and the same process. Ours reads
    text and marks from the project; the floor has its text at hand. Both end with the paint of the
    text. The list beside it fills after that, and so do the marks of what is not on the screen.
    """
    editor = window.article.view.editor
    watched = Watched(window, [editor.viewport()])
    # The text is asked of the window once; it forgets it again when it turns away.
    window.current.open_article(LONG)
    settle(500)
    text = window.article.text
    size = len(text) / 1e6
    with bare_text(editor.font(), editor.width(), editor.height()) as bare:
        bared = Watched(bare, [bare.viewport()])
        value, floor = in_turns(
            lambda: _open(window, watched), lambda: set_text(bare, bared, text), turns
        )
    marks = window.side.annotations.list.model().rowCount()
    return [Bar(f"open_{size:.0f}MB_{marks}_annotations", value, "CPU ms", floor, 2.0)]


def _open(window: MainWindow, watched: Watched) -> float:
    window.current.open_article(USUAL)
    settle(300)
    return watched.ms(lambda: window.current.open_article(LONG))


def set_text(bare: QPlainTextEdit, watched: Watched, text: str) -> float:
    """Return what it takes to show a text in place of a short one, to its paint."""
    bare.setPlainText(FEW)
    settle(300)
    return watched.ms(lambda: bare.setPlainText(text))
