"""What is painted anew after a change: no more than needed, and never too little."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view import Mark
from annotator.ui.theme import Choice, themes
from tests.ui.article_view.conftest import Hand, PaintWatch, Show

TEXT = "\n\n".join(
    f"Paragraph {n} tells of a pact that two towns made in the spring. It says who signed it, and "
    f"when; it leaves out what it cost. The mayor of one of them calls it a success. {n} people "
    "were asked, and most of them had not heard of it. The other town says nothing at all."
    for n in range(12)
)


def on_screen(hand: Hand, qtbot: QtBot) -> QImage:
    """What stands on the screen after the paints that were asked for, and no others."""
    qtbot.wait(1)
    screen = hand.view.screen()
    area = hand.viewport.geometry()
    return screen.grabWindow(hand.view.winId()).toImage().copy(area)


@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize("seed", range(4))
def test_after_any_changes_the_screen_is_as_if_painted_at_once(
    show: Show, qtbot: QtBot, seed: int, theme: Choice
) -> None:
    themes().choose(theme)
    random = Random(seed)
    hand = show(TEXT)
    hand.view.show_coverage(on=seed % 2 == 1)
    hand.view.clearFocus()
    for _ in range(25):
        change(hand, random)
        seen = on_screen(hand, qtbot)
        assert seen == hand.picture().convertToFormat(seen.format())
    themes().choose("light")


def change(hand: Hand, random: Random) -> None:
    """Do one of the things that change marks, or how they are shown."""
    mark_id = f"m{random.randrange(12)}"
    start = random.randrange(900)
    what = random.randrange(10)
    if what < 6:
        span = Span(start, start + random.choice((4, 9, 40, 300)))
        kind = random.choice(list(Kind))
        states = (random.random() < 0.3 for _ in range(4))
        hand.view.put_mark(Mark(mark_id, kind, span, *states))
    elif what == 6:
        hand.view.drop_mark(mark_id)
    elif what == 7:
        hand.view.select_mark(mark_id, reveal=False)
    elif what == 8:
        hand.view.editor.hover(next(iter(hand.view.marks_at(start)), None))
    else:
        hand.view.dim_except(random.choice((None, {mark_id, "m1"})))


def test_a_change_on_one_line_paints_that_line_and_not_all_of_its_paragraph(
    show: Show, qtbot: QtBot
) -> None:
    hand = show(TEXT)
    qtbot.wait(50)
    watch = PaintWatch(hand.viewport)
    hand.view.put_mark(Mark("one", Kind.ENTITY, hand.span("pact")))
    qtbot.waitUntil(lambda: bool(watch.painted))
    assert watch.painted[0].contains(hand.view.text_rect(hand.span("pact")))
    assert watch.painted[0].height() < 4 * 32
