"""Every size, line height and column: marks, lanes and the caret stand on the right words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QTextCursor

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view import Mark
from annotator.ui.article_view.setting import LANES, BlockMeasures, Frame, Setting
from annotator.ui.reading import COLUMNS, LINE_HEIGHTS, SIZES
from annotator.ui.theme import light
from tests.ui.article_view.conftest import Hand, Show
from tests.ui.article_view.settings import set_in

TEXT = (
    "Kochavi Hpxgy 😀 and the armies of both sides met again in the city. "
    "Élan ÅÉÊ (qÇj) was what they lacked, said Hbdk, «gpq» of the paper. " * 8
)
EXTREMES = [
    (size, height, column)
    for size in (SIZES[0], 19, SIZES[-1])
    for height in (LINE_HEIGHTS[0], LINE_HEIGHTS[-1])
    for column in (COLUMNS[0], COLUMNS[-1])
]
set_at = pytest.mark.parametrize(("size", "height", "column"), EXTREMES)


def opened(show: Show, size: int, height: float, column: int) -> Hand:
    hand = show(TEXT)
    hand.view.resize(1250, 800)
    set_in(hand.view, pixel_size=size, line_height=height, column=column)
    return hand


@set_at
def test_the_caret_is_found_where_it_stands(
    show: Show, size: int, height: float, column: int
) -> None:
    hand = opened(show, size, height, column)
    editor = hand.view.editor
    for offset in range(0, 240, 7):
        point = hand.before(offset)
        if hand.viewport.rect().contains(point):
            cursor = editor.cursorForPosition(point)
            assert editor.display.offset(cursor.position()) == offset
            right = editor.cursorRect(_cursor(hand, offset)).right()
            assert editor.display.offset(editor.cursorForPosition(point).position()) == offset
            assert right <= hand.viewport.width()


def _cursor(hand: Hand, offset: int) -> QTextCursor:
    cursor = QTextCursor(hand.view.editor.document())
    cursor.setPosition(hand.view.editor.display.unit(offset))
    return cursor


@set_at
def test_a_mark_is_painted_on_its_words_and_found_under_them(
    show: Show, size: int, height: float, column: int
) -> None:
    hand = opened(show, size, height, column)
    for words in ("Hpxgy", "armies", "lacked"):
        span = hand.span(words)
        rect = hand.view.text_rect(span)
        if rect.isNull() or rect.bottom() > hand.viewport.height():
            continue
        hand.view.set_marks([Mark("one", Kind.CLAIM, span)])
        found = columns_of(hand.picture(), light().claim_back.name(), rect)
        assert abs(found[0] - rect.left()) <= 1
        assert abs(found[-1] - rect.right()) <= 1
        assert [mark.id for mark in hand.view.editor.marks_under(rect.center().toPointF())]


def columns_of(picture: QImage, color: str, rect: QRect) -> list[int]:
    """The columns of pixels at the height of a rectangle that hold a colour."""
    return [
        x
        for x in range(max(0, rect.left() - 30), min(picture.width(), rect.right() + 30))
        if any(picture.pixelColor(x, y).name() == color for y in range(rect.top(), rect.bottom()))
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("height", LINE_HEIGHTS)
def test_no_lane_reaches_the_next_capitals_and_each_is_apart(size: int, height: float) -> None:
    measures = BlockMeasures.of(Setting(pixel_size=size, line_height=height)).body
    assert 1 <= measures.lanes <= LANES
    last = measures.drop + (measures.lanes - 1) * measures.lane + measures.line / 2
    capitals = size * 0.72
    assert measures.lanes == 1 or last <= measures.pitch - capitals + 1
    assert measures.line < measures.lane
    assert measures.thin < measures.line
    assert measures.rise <= measures.baseline


@set_at
def test_the_underline_of_every_lane_is_seen_below_the_words(
    show: Show, size: int, height: float, column: int
) -> None:
    hand = opened(show, size, height, column)
    measures = hand.view.editor._measures.body
    span = hand.span("armies")
    hand.view.set_marks(
        Mark(f"m{n}", Kind.CLAIM, Span(span.start, span.end - n)) for n in range(measures.lanes)
    )
    rect, picture = hand.view.text_rect(span), hand.picture()
    x = rect.left() + 2
    down = [
        picture.pixelColor(x, y) == light().claim_line
        for y in range(rect.bottom() - 2, rect.bottom() + measures.lanes * measures.lane)
    ]
    runs = sum(now and not was for was, now in zip([False, *down], down, strict=False))
    assert runs == measures.lanes


def test_larger_text_has_a_wider_column_of_as_many_letters() -> None:
    normal, double = Setting(column=500), Setting(column=500, pixel_size=38)
    assert (normal.width, double.width) == (500, 1000)
    assert Frame.within(1400, double.width).width == 1000
    assert Frame.within(800, double.width).width == 800 - 2 * 56
