"""The bar of the article without line ends: opened, against the same text in paragraphs."""

from __future__ import annotations

from annotator.domain.change import Change, Step
from annotator.ui.main_window import MainWindow
from tests.benchmarks.making import LONG, USUAL, article_of, in_one_paragraph
from tests.benchmarks.measuring import Bar, in_turns
from tests.benchmarks.opening import set_text
from tests.benchmarks.watching import Watched, settle
from tests.benchmarks.windows import bare_text

FLAT = "flat"


def bars(window: MainWindow, *, turns: int = 9) -> list[Bar]:
    """Turn to an article of one paragraph, against the same letters in paragraphs, in Qt's widget.

    Qt itself takes some 40 times as long for a paragraph of a million letters as for a thousand of
    six hundred each.
    """
    window.current.open_article(LONG)
    settle(500)
    text = window.article.text
    records = article_of(FLAT, in_one_paragraph(text))
    window.session.desk.commit(Step("make", tuple(Change(None, each) for each in records)))
    editor = window.article.view.editor
    watched = Watched(window, [editor.viewport()])

    def turn_to_it() -> float:
        window.current.open_article(USUAL)
        settle(300)
        return watched.ms(lambda: window.current.open_article(FLAT))

    with bare_text(editor.font(), editor.width(), editor.height()) as bare:
        bared = Watched(bare, [bare.viewport()])
        value, floor = in_turns(turn_to_it, lambda: set_text(bare, bared, text), turns)
    return [Bar("open_1MB_in_one_paragraph", value, "CPU ms", floor, 3.0)]
