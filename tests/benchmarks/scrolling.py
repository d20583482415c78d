"""The bars of scrolling: a page down in a full article, the usual one and the slow ones."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

from annotator.ui.main_window import MainWindow
from tests.benchmarks.making import LONG
from tests.benchmarks.measuring import Bar, pairs_in_turns, share
from tests.benchmarks.watching import Watched, settle
from tests.benchmarks.windows import bare_text


def bars(window: MainWindow, *, pages: int = 200) -> list[Bar]:
    """Scroll by pages from a quarter of the long article on, each to its paint.

    The floor is the same text in a bare widget of the same size and face, in the same process. Each
    page is one that has not been shown before, so both lay it out and paint it.
    """
    window.current.open_article(LONG)
    settle(500)
    editor = window.article.view.editor
    watched = Watched(window, [editor.viewport()])
    with bare_text(editor.font(), editor.width(), editor.height()) as bare:
        bare.setPlainText(window.article.text)
        bared = Watched(bare, [bare.viewport()])
        for each in (editor, bare):
            _begin(each)
        settle(300)
        ours, floors = pairs_in_turns(
            lambda: _page(editor, watched), lambda: _page(bare, bared), pages
        )
    return [
        Bar("page_scroll_p50", share(ours, 0.5), "CPU ms", share(floors, 0.5), 1.6),
        Bar("page_scroll_p95", share(ours, 0.95), "CPU ms", share(floors, 0.95), 2.0),
    ]


def _begin(text: QPlainTextEdit) -> None:
    bar = text.verticalScrollBar()
    bar.setValue(bar.maximum() // 4)


def _page(text: QPlainTextEdit, watched: Watched) -> float:
    bar = text.verticalScrollBar()
    return watched.ms(lambda: bar.setValue(bar.value() + bar.pageStep()))
