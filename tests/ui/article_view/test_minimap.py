"""The minimap: a tick for each mark, and a click that goes there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view import Mark
from annotator.ui.article_view.minimap import AT_ONCE, Minimap
from annotator.ui.article_view.ticks import COLUMNS, HITS, TICK, Scale, hit_rows
from annotator.ui.theme import light, themes
from tests.ui.article_view.conftest import LEFT, NONE, Hand, Show

CLAIM, DATE = Kind.CLAIM, Kind.DATE
LONG = "\n".join(f"Paragraph {n} says as little as the others do." for n in range(400))


def minimap(hand: Hand) -> Minimap:
    found = hand.view.findChild(Minimap)
    assert isinstance(found, Minimap)
    return found


def rows_of(picture: QImage, color: QColor, column: str) -> list[int]:
    """The pixels of a colour in the column of a kind, of the flags, or of what was found."""
    x = COLUMNS[column][0] + 1 if column in COLUMNS else HITS + 1
    return [y for y in range(picture.height()) if picture.pixelColor(x, y) == color]


def picture(hand: Hand) -> QImage:
    return minimap(hand).grab().toImage()


def test_a_mark_has_a_tick_at_its_share_of_the_article(show: Show) -> None:
    half = len(LONG) // 2
    hand = show(LONG, Mark("one", Kind.DATE, Span(half, half + 5)))
    rows = rows_of(picture(hand), light().date_line, Kind.DATE)
    assert len(rows) == 3
    assert abs(rows[1] - minimap(hand).height() / 2) <= 3


def test_each_kind_has_a_column_and_a_flag_one_more(show: Show) -> None:
    marks = [Mark(kind, kind, Span(at, at + 5)) for at, kind in ((0, CLAIM), (6_000, DATE))]
    hand = show(LONG, *marks, Mark("e", Kind.ENTITY, Span(9_000, 9_010), flagged=True))
    found = picture(hand)
    entity = rows_of(found, light().entity_line, Kind.ENTITY)
    assert rows_of(found, light().flag, "flags") == entity
    rows = [rows_of(found, light().kind_colors(kind)[1], kind)[0] for kind in (CLAIM, DATE)]
    assert rows == sorted([*rows, entity[0]])[:2]


def test_a_dimmed_mark_has_a_faint_tick_that_hides_none(show: Show) -> None:
    marks = [Mark(f"m{at}", Kind.CLAIM, Span(at, at + 5)) for at in (100, 9_000, 9_001)]
    hand = show(LONG, *marks)
    hand.view.dim_except(["m9001"])
    found = picture(hand)
    assert len(rows_of(found, light().claim_line, Kind.CLAIM)) == TICK
    assert len(rows_of(found, light().line, Kind.CLAIM)) == TICK
    hand.view.dim_except(None)
    assert len(rows_of(picture(hand), light().claim_line, Kind.CLAIM)) == 2 * TICK


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


def test_a_mark_that_has_come_just_before_all_are_drawn_anew_is_drawn_with_them(show: Show) -> None:
    first, second = (Mark(f"m{n}", Kind.CLAIM, Span(n, n + 9)) for n in (400, 9_000))
    hand = show(LONG, first)
    picture(hand)
    minimap(hand).hide()
    hand.view.put_mark(second)
    hand.view.set_marks([first, second])
    QTest.qWait(20)
    minimap(hand).show()
    drawn = picture(hand)
    minimap(hand).redraw()
    assert picture(hand) == drawn


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
    first = rows_of(picture(hand), light().hover, Kind.CLAIM)
    bar = hand.view.editor.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = rows_of(picture(hand), light().hover, Kind.CLAIM)
    assert first
    assert last
    assert max(first) < min(last)


def test_nothing_is_told_when_all_is_on_the_screen(show: Show) -> None:
    assert not rows_of(picture(show("One line.")), light().hover, Kind.CLAIM)


def test_thousands_of_ticks_come_after_the_first_paint(show: Show, qtbot: QtBot) -> None:
    hand = show(LONG)
    count = AT_ONCE + 1
    hand.view.set_marks(Mark(f"m{n}", Kind.ENTITY, Span(n, n + 3)) for n in range(count))
    assert not rows_of(picture(hand), light().entity_line, Kind.ENTITY)
    hand.view.put_mark(Mark("early", Kind.CLAIM, Span(9_000, 9_010)))
    hand.view.drop_mark("m0")
    qtbot.waitUntil(lambda: bool(rows_of(picture(hand), light().entity_line, Kind.ENTITY)))
    assert rows_of(picture(hand), light().claim_line, Kind.CLAIM)


def test_ticks_that_are_drawn_anew_stay_till_then(show: Show, qtbot: QtBot) -> None:
    marks = [Mark(f"m{n}", Kind.ENTITY, Span(n, n + 3)) for n in range(AT_ONCE + 1)]
    hand = show(LONG, *marks)
    qtbot.waitUntil(lambda: bool(rows_of(picture(hand), light().entity_line, Kind.ENTITY)))
    before = picture(hand)
    hand.view.dim_except([])
    assert picture(hand) == before
    qtbot.waitUntil(lambda: picture(hand) != before)
    assert not rows_of(picture(hand), light().entity_line, Kind.ENTITY)


def test_another_theme_draws_the_ticks_anew(show: Show) -> None:
    hand = show(LONG, Mark("one", Kind.DATE, Span(5_000, 5_005)))
    picture(hand)
    try:
        for choice in ("dark", "contrast"):
            themes().choose(choice)
            assert rows_of(picture(hand), themes().current.date_line, Kind.DATE)
    finally:
        themes().choose("light")


def test_what_was_found_has_ticks_at_the_right_and_the_current_one_goes_across(
    show: Show,
) -> None:
    hand = show(LONG)
    hits = [Span(at, at + 4) for at in range(0, len(LONG) - 4, 50)]
    hand.view.show_hits(hits, 200)
    found = picture(hand)
    every = rows_of(found, light().hit_line, "hits")
    current = rows_of(found, light().hit_line, Kind.CLAIM)
    assert len(every) > 200
    assert len(current) == TICK - 1
    assert set(current) <= set(every)
    hand.view.show_hits([])
    assert not rows_of(picture(hand), light().hit_line, "hits")


@given(
    st.lists(st.integers(0, 9_999), max_size=60).map(sorted),
    st.integers(10_000, 10_500),
    st.integers(1, 900),
)
def test_rows_of_hits_are_those_of_every_single_one(
    starts: list[int], length: int, room: int
) -> None:
    scale = Scale(length, room)
    hits = [Span(start, start) for start in starts]
    assert hit_rows(hits, scale) == sorted({scale.row(start) for start in starts})


@given(st.integers(1, 10_500), st.integers(1, 900), st.data())
def test_the_first_place_of_a_row_is_the_first_with_its_tick_there(
    length: int, room: int, data: st.DataObject
) -> None:
    scale = Scale(length, room)
    row = scale.row(data.draw(st.integers(0, length)))
    first = scale.first(row)
    assert scale.row(first) == row
    assert first == 0 or scale.row(first - 1) < row
