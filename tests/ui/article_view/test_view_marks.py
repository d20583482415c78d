"""Marks on the screen: where they are painted, how they look, and how a hand picks them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view import Header, Mark
from annotator.ui.article_view.overlay import KEPT
from annotator.ui.article_view.setting import SIDE
from annotator.ui.theme import light, themes
from tests.ui.article_view.conftest import Hand, PaintWatch, Show

TEXT = (
    "The two armies added intelligence to their pact on Tuesday in Rabat, the general said.\n\n"
    "It was the first meeting of the committee, held on Monday and Tuesday under two chairs."
)


def mark(hand: Hand, words: str, kind: Kind = Kind.CLAIM, mark_id: str = "") -> Mark:
    return Mark(mark_id or words, kind, hand.span(words))


def colors(picture: QImage, rect: QRect) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
    }


def name(color: QColor) -> str:
    return color.name()


@pytest.mark.parametrize(
    ("kind", "back", "line"),
    [
        (Kind.CLAIM, "claim_back", "claim_line"),
        (Kind.ENTITY, "entity_back", "entity_line"),
        (Kind.DATE, "date_back", "date_line"),
    ],
)
def test_a_mark_is_painted_behind_and_below_its_words_only(
    show: Show, kind: Kind, back: str, line: str
) -> None:
    hand = show(TEXT)
    hand.view.put_mark(mark(hand, "Tuesday in", kind))
    rect = hand.view.text_rect(hand.span("Tuesday in"))
    picture = hand.picture()
    assert {name(getattr(light(), back)), name(getattr(light(), line))} <= colors(picture, rect)
    beside = hand.view.text_rect(hand.span("Rabat"))
    assert name(getattr(light(), back)) not in colors(picture, beside)


def test_dropping_a_mark_leaves_no_trace(show: Show) -> None:
    hand = show(TEXT)
    before = hand.picture()
    hand.view.put_mark(mark(hand, "first meeting"))
    assert hand.picture() != before
    hand.view.drop_mark("first meeting")
    hand.view.drop_mark("no such mark")
    assert hand.picture() == before


def test_putting_a_mark_again_moves_it(show: Show) -> None:
    hand = show(TEXT)
    hand.view.put_mark(mark(hand, "Rabat", mark_id="one"))
    hand.view.put_mark(mark(hand, "committee", mark_id="one"))
    moved = hand.picture()
    hand.view.set_marks([mark(hand, "committee", mark_id="one")])
    assert hand.picture() == moved
    assert hand.view.marks_at(hand.span("Rabat").start) == []


def test_a_changed_mark_repaints_its_own_blocks_only(show: Show, qtbot: QtBot) -> None:
    hand = show(TEXT)
    qtbot.wait(50)
    watch = PaintWatch(hand.viewport)
    hand.view.put_mark(mark(hand, "first meeting"))
    qtbot.waitUntil(lambda: bool(watch.painted))
    assert len(watch.painted) == 1
    assert watch.painted[0].contains(hand.view.text_rect(hand.span("first meeting")))
    assert not watch.painted[0].intersects(hand.view.text_rect(hand.span("two armies")))


def test_every_kind_and_state_can_be_told_without_colour(show: Show) -> None:
    hand = show(TEXT)
    plain = mark(hand, "first meeting")
    looks = [
        plain,
        replace(plain, kind=Kind.ENTITY),
        replace(plain, kind=Kind.DATE),
        replace(plain, checked=True),
        replace(plain, stale=True),
        replace(plain, suggested=True),
        replace(plain, flagged=True),
    ]
    pictures = []
    for each in looks:
        hand.view.put_mark(each)
        pictures.append(hand.picture().convertToFormat(QImage.Format.Format_Mono))
    for place, picture in enumerate(pictures):
        assert picture not in pictures[place + 1 :]


def test_a_flag_stands_in_the_margin_and_at_the_words(show: Show) -> None:
    hand = show(TEXT)
    hand.view.put_mark(replace(mark(hand, "first meeting"), flagged=True))
    rect = hand.view.text_rect(hand.span("first meeting"))
    picture, flag = hand.picture(), name(light().flag)
    margin = QRect(0, rect.top(), hand.before(hand.span("It was").start).x() - 4, rect.height())
    assert flag in colors(picture, margin)
    assert flag in colors(picture, QRect(rect.right(), rect.top() - 8, 12, 16))


def test_overlapping_marks_have_a_lane_each_and_the_fourth_is_counted(show: Show) -> None:
    hand = show(TEXT)
    whole = hand.span("held on Monday and Tuesday")
    for length in (26, 20, 14):
        span = Span(whole.start, whole.start + length)
        hand.view.put_mark(Mark(f"m{length}", Kind.CLAIM, span))
    rect = hand.view.text_rect(hand.span("held on"))
    below = QRect(rect.left() + 4, rect.bottom() - 3, 1, 12)
    picture, line = hand.picture(), name(light().claim_line)
    painted = [picture.pixelColor(below.left(), y).name() == line for y in _rows(below)]
    runs = sum(now and not was for was, now in zip([False, *painted], painted, strict=False))
    assert runs == 3
    hand.view.put_mark(Mark("m7", Kind.CLAIM, Span(whole.start, whole.start + 7)))
    beside = QRect(hand.viewport.width() - SIDE, rect.top(), SIDE, rect.height())
    assert colors(hand.picture(), beside) != colors(picture, beside)


def _rows(rect: QRect) -> range:
    return range(rect.top(), rect.bottom() + 1)


def test_the_selected_mark_has_an_outline_and_only_one_has(show: Show) -> None:
    hand = show(TEXT)
    hand.view.set_marks([mark(hand, "Rabat"), mark(hand, "first meeting")])
    plain = hand.picture()
    hand.view.select_mark("Rabat")
    assert hand.view.selected_mark() == "Rabat"
    outlined = hand.picture()
    around = hand.view.text_rect(hand.span("Rabat")).adjusted(-4, -4, 4, 4)
    assert name(light().accent) in colors(outlined, around)
    hand.view.select_mark("first meeting")
    hand.view.select_mark(None)
    assert hand.picture() == plain
    assert hand.view.selected_mark() is None
    assert hand.picked == []


def test_selecting_an_unknown_mark_selects_none(show: Show) -> None:
    hand = show(TEXT)
    hand.view.select_mark("gone")
    assert hand.view.selected_mark() is None


def test_a_selected_mark_that_goes_is_no_longer_selected(show: Show) -> None:
    hand = show(TEXT)
    hand.view.set_marks([mark(hand, "Rabat")])
    hand.view.select_mark("Rabat")
    hand.view.drop_mark("Rabat")
    assert hand.view.selected_mark() is None
    hand.view.set_marks([mark(hand, "Rabat")])
    hand.view.select_mark("Rabat")
    hand.view.set_marks([])
    assert hand.view.selected_mark() is None


def test_the_selection_of_text_is_seen_on_a_mark(show: Show) -> None:
    hand = show(TEXT)
    hand.view.put_mark(mark(hand, "first meeting", Kind.ENTITY))
    hand.view.select_span(hand.span("first"))
    rect = hand.view.text_rect(hand.span("first"))
    assert name(light().highlight) in colors(hand.picture(), rect)


def test_a_mark_in_right_to_left_text_stands_on_its_own_glyphs(show: Show) -> None:
    hand = show("abc שלום עולם def")
    hand.view.put_mark(mark(hand, "שלום"))
    first, second = (hand.view.text_rect(hand.span(word)) for word in ("שלום", "עולם"))
    assert second.right() < first.left()
    picture, back = hand.picture(), name(light().claim_back)
    assert back in colors(picture, first)
    assert back not in colors(picture, second)
    assert hand.view.editor.marks_under(first.center().toPointF()) != []


def test_a_mark_across_directions_falls_into_two_pieces(show: Show) -> None:
    hand = show("abc שלום עולם def")
    start = hand.span("c שלום").start
    hand.view.put_mark(Mark("both", Kind.CLAIM, Span(start, hand.span("שלום").end)))
    picture, back = hand.picture(), name(light().claim_back)
    assert back not in colors(picture, hand.view.text_rect(hand.span("עולם")))
    assert back in colors(picture, hand.view.text_rect(Span(start, start + 1)))


def test_a_click_picks_the_smallest_mark_then_the_ones_around_it(show: Show) -> None:
    hand = show(TEXT)
    hand.view.set_marks(
        [
            mark(hand, "held on Monday and Tuesday", Kind.CLAIM),
            mark(hand, "Monday and Tuesday", Kind.DATE),
            mark(hand, "Monday", Kind.ENTITY),
        ]
    )
    point = hand.on("Monday")
    for _ in range(4):
        hand.click(point)
        QTest.qWait(1)
    assert hand.picked == ["Monday", "Monday and Tuesday", "held on Monday and Tuesday", "Monday"]


def test_a_click_elsewhere_begins_again_with_the_smallest(show: Show) -> None:
    hand = show(TEXT)
    hand.view.set_marks([mark(hand, "Monday and Tuesday"), mark(hand, "Tuesday under")])
    hand.click(hand.on("Monday"))
    hand.click(hand.on("under"))
    hand.click(hand.on("It was"))
    assert hand.picked == ["Monday and Tuesday", "Tuesday under", ""]
    assert hand.view.selected_mark() is None


def test_a_drag_picks_nothing(show: Show) -> None:
    hand = show(TEXT)
    hand.view.set_marks([mark(hand, "Monday and Tuesday")])
    span = hand.span("Monday")
    hand.drag(hand.before(span.start), hand.before(span.end))
    assert hand.picked == []


def test_walking_onto_a_mark_picks_it_and_walking_off_lets_go(show: Show) -> None:
    hand = show(TEXT)
    hand.view.set_marks([mark(hand, "two")])
    hand.press(Qt.Key.Key_Right, times=len("The two "))
    assert hand.picked == ["two", ""]


def test_selecting_with_keys_picks_nothing(show: Show) -> None:
    hand = show(TEXT)
    hand.view.set_marks([mark(hand, "The two")])
    hand.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, times=3)
    assert hand.picked == []


def test_the_next_mark_follows_the_selected_one_or_the_caret(show: Show) -> None:
    hand = show(TEXT)
    hand.view.set_marks([mark(hand, "Rabat"), mark(hand, "armies"), mark(hand, "committee")])
    assert hand.view.next_mark(1) == "armies"
    assert hand.view.next_mark(-1) is None
    hand.view.set_caret(hand.span("general").start)
    assert hand.view.next_mark(1) == "committee"
    assert hand.view.next_mark(-1) == "Rabat"
    hand.view.select_mark("armies")
    assert hand.view.next_mark(1) == "Rabat"
    assert hand.view.next_mark(2) == "committee"
    assert hand.view.next_mark(-1) is None


def test_another_theme_repaints_marks_header_and_paper(show: Show) -> None:
    hand = show(TEXT)
    hand.view.set_marks([mark(hand, "Rabat")])
    rect = hand.view.text_rect(hand.span("Rabat"))
    try:
        themes().choose("dark")
        found = colors(hand.picture(), rect)
        theme = themes().current
        assert {name(theme.claim_back), name(theme.claim_line)} <= found
        assert hand.picture().pixelColor(2, 2) == theme.paper
        assert name(light().claim_back) not in found
    finally:
        themes().choose("light")


def test_in_high_contrast_the_letter_of_the_kind_stands_above(show: Show) -> None:
    hand = show(TEXT)
    rect = hand.view.text_rect(hand.span("Rabat"))
    above = QRect(rect.left(), rect.top() - 5, 10, 10)
    try:
        themes().choose("contrast")
        bare = colors(hand.picture(), above)
        hand.view.set_marks([mark(hand, "Rabat")])
        assert colors(hand.picture(), above) != bare
    finally:
        themes().choose("light")


def test_a_mark_over_many_blocks_is_painted_in_each(show: Show) -> None:
    hand = show(TEXT)
    hand.view.put_mark(Mark("all", Kind.CLAIM, Span(0, len(TEXT))))
    picture, back = hand.picture(), name(light().claim_back)
    for words in ("two armies", "two chairs"):
        assert back in colors(picture, hand.view.text_rect(hand.span(words)))


def test_marks_in_a_long_paragraph_stand_on_their_words_in_every_piece(show: Show) -> None:
    hand = show("Some words, 😀 and more of the same kind. " * 500, header=Header("", ""))
    blocks = hand.view.editor.document()
    cut = hand.view.editor.display.offset(blocks.findBlockByNumber(1).position())
    hand.view.put_mark(Mark("across", Kind.DATE, Span(cut - 12, cut + 12)))
    hand.view.select_mark("across")
    picture, back = hand.picture(), name(light().date_back)
    for span in (Span(cut - 12, cut - 1), Span(cut, cut + 12)):
        rect = hand.view.text_rect(span)
        assert not rect.isNull()
        assert back in colors(picture, rect)
    hand.click(hand.view.text_rect(Span(cut, cut + 12)).center() + QPoint(0, 1))
    assert hand.view.selected_mark() == "across"


def test_marks_seen_long_ago_are_still_painted_when_one_returns(show: Show) -> None:
    text = "\n".join(f"Line {n} here." for n in range(KEPT + 100))
    hand = show(text)
    first = hand.span("Line 0")
    hand.view.put_mark(Mark("first", Kind.CLAIM, first))
    before = hand.picture()
    bar = hand.view.editor.verticalScrollBar()
    for value in range(0, bar.maximum() + 10, 10):
        bar.setValue(value)
        hand.picture()
    bar.setValue(0)
    assert hand.picture() == before


def test_the_outline_of_a_mark_covers_no_comma_beside_it(show: Show) -> None:
    hand = show(TEXT)
    plain = hand.picture()
    rabat = hand.span("Rabat")
    comma = hand.view.text_rect(Span(rabat.end, rabat.end + 1))
    inked = [
        (x, y)
        for x in range(comma.left(), comma.right() + 1)
        for y in range(comma.top(), comma.bottom() + 1)
        if plain.pixelColor(x, y).lightness() < 80
    ]
    assert inked
    hand.view.put_mark(mark(hand, "Rabat", Kind.ENTITY))
    hand.view.select_mark("Rabat")
    outlined = hand.picture()
    assert name(light().accent) in colors(outlined, comma)
    assert all(outlined.pixelColor(x, y).lightness() < 80 for x, y in inked)


def test_in_right_to_left_words_a_flag_stands_where_they_end(show: Show) -> None:
    hand = show("abc שלום עולם def")
    hand.view.put_mark(replace(mark(hand, "שלום"), flagged=True))
    rect, picture = hand.view.text_rect(hand.span("שלום")), hand.picture()
    left, right = (QRect(x, rect.top() - 8, 12, 16) for x in (rect.left() - 12, rect.right()))
    flag = name(light().flag)
    assert flag in colors(picture, left)
    assert flag not in colors(picture, right)


def test_a_number_does_not_break_the_mark_of_right_to_left_words(show: Show) -> None:
    hand = show("אמר כי 12 מיליון שקל הוצאו")
    hand.view.put_mark(mark(hand, "12 מיליון שקל"))
    block = hand.view.editor.document().firstBlock()
    (drawn,) = hand.view.editor._overlay.art(block).drawn
    assert len(drawn.pieces) == 1
    assert drawn.end == drawn.pieces[0].left
    rect = hand.view.text_rect(hand.span("12"))
    assert drawn.begin is not None
    assert rect.left() - 1 <= drawn.begin <= rect.right() + 1


def test_in_high_contrast_letters_and_signs_stand_side_by_side(show: Show) -> None:
    hand = show(TEXT)
    two, first = hand.span("two armies"), hand.span("two")
    try:
        themes().choose("contrast")
        hand.view.set_marks(
            [
                Mark("long", Kind.CLAIM, two),
                Mark("short", Kind.ENTITY, first, flagged=True, checked=True),
                Mark("next", Kind.DATE, Span(first.end + 1, two.end)),
            ]
        )
        hand.picture()
        block = hand.view.editor.document().firstBlock()
        art = hand.view.editor._overlay.art(block)
        places = [place.x() for place, _ in art.letters]
        places += [flag.boundingRect().left() for flag in art.flags]
        places += [tick.x1() for tick in art.ticks[::2]]
        places.sort()
        apart = [later - one for one, later in pairwise(places)]
        assert len(places) == 5
        assert min(apart) >= art.measures.letter
    finally:
        themes().choose("light")
