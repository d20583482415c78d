"""The minimap: a tick for each mark, and a click that goes there."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view import Mark
from annotator.ui.article_view.minimap import AT_ONCE, Minimap
from annotator.ui.theme import light, themes
from tests.ui.article_view.conftest import LEFT, NONE, Hand, Show

LONG = "\n".join(f"Paragraph {n} says as little as the others do." for n in range(400))


def minimap(hand: Hand) -> Minimap:
    found = hand.view.findChild(Minimap)
    assert isinstance(found, Minimap)
    return found


def rows_of(picture: QImage, color: QColor) -> list[int]:
    return [y for y in range(picture.height()) if picture.pixelColor(7, y) == color]


def picture(hand: Hand) -> QImage:
    return minimap(hand).grab().toImage()


def test_a_mark_has_a_tick_at_its_share_of_the_article(show: Show) -> None:
    half = len(LONG) // 2
    hand = show(LONG, Mark("one", Kind.DATE, Span(half, half + 5)))
    rows = rows_of(picture(hand), light().date_line)
    assert len(rows) == 3
    assert abs(rows[1] - minimap(hand).height() / 2) <= 3


def test_a_flagged_mark_has_the_flags_colour_and_a_dimmed_one_none(show: Show) -> None:
    marks = (
        Mark("flagged", Kind.DATE, Span(100, 110), flagged=True),
        Mark("dimmed", Kind.CLAIM, Span(9_000, 9_010), dimmed=True),
    )
    found = picture(show(LONG, *marks))
    assert rows_of(found, light().flag)
    assert not rows_of(found, light().claim_line)
    assert not rows_of(found, light().date_line)


def test_changing_one_mark_gives_the_same_picture_as_drawing_all_anew(show: Show) -> None:
    marks = [
        Mark(f"m{n}", list(Kind)[n % 3], Span(n * 37, n * 37 + 9), flagged=n % 7 == 0)
        for n in range(300)
    ]
    hand = show(LONG, *marks)
    picture(hand)
    for each in marks[::10]:
        hand.view.drop_mark(each.id)
    moved = Mark("m5", Kind.CLAIM, Span(15_000, 15_020))
    hand.view.put_mark(moved)
    step_by_step = picture(hand)
    left = [each for each in marks if each not in marks[::10] and each.id != "m5"]
    hand.view.set_marks([*left, moved])
    assert picture(hand) == step_by_step


def test_a_click_and_a_drag_go_to_the_place(show: Show) -> None:
    hand = show(LONG)
    target = minimap(hand)
    middle = QPoint(7, target.height() // 2)
    QTest.mousePress(target, LEFT, NONE, middle)
    caret, top = hand.view.place()
    assert caret == 0
    assert 0.4 * len(LONG) < top < 0.5 * len(LONG)
    QTest.mouseMove(target, QPoint(7, target.height() + 50))
    QTest.mouseRelease(target, LEFT, NONE, QPoint(7, target.height() + 50))
    bar = hand.view.editor.verticalScrollBar()
    assert bar.value() == bar.maximum()
    assert not hand.view.text_rect(hand.span("Paragraph 399")).isNull()


def test_what_is_on_the_screen_is_shown_and_follows(show: Show) -> None:
    hand = show(LONG)
    first = rows_of(picture(hand), light().hover)
    bar = hand.view.editor.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = rows_of(picture(hand), light().hover)
    assert first
    assert last
    assert max(first) < min(last)


def test_nothing_is_told_when_all_is_on_the_screen(show: Show) -> None:
    assert not rows_of(picture(show("One line.")), light().hover)


def test_thousands_of_ticks_come_after_the_first_paint(show: Show, qtbot: QtBot) -> None:
    hand = show(LONG)
    count = AT_ONCE + 1
    hand.view.set_marks(Mark(f"m{n}", Kind.ENTITY, Span(n, n + 3)) for n in range(count))
    hand.view.put_mark(Mark("early", Kind.CLAIM, Span(9_000, 9_010)))
    assert not rows_of(picture(hand), light().entity_line)
    qtbot.waitUntil(lambda: bool(rows_of(picture(hand), light().entity_line)))
    assert rows_of(picture(hand), light().claim_line)


def test_another_theme_draws_the_ticks_anew(show: Show) -> None:
    hand = show(LONG, Mark("one", Kind.DATE, Span(5_000, 5_005)))
    picture(hand)
    try:
        for choice in ("dark", "contrast"):
            themes().choose(choice)
            assert rows_of(picture(hand), themes().current.date_line)
    finally:
        themes().choose("light")
