"""A text that begins with its title: the first line is the headline, and text like any other."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextCursor
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view import ArticleView, Header, Mark
from annotator.ui.article_view.header import TOP
from annotator.ui.article_view.minimap import Minimap
from annotator.ui.article_view.setting import BlockMeasures, Setting
from annotator.ui.theme import light, themes
from tests.ui.article_view.conftest import Hand, Show
from tests.ui.article_view.settings import set_in

DETAIL = "By a desk · 17 January 2023 · version 1"
BODY = (
    "The river had been without a bridge since Monday.\n\nThe mayor opened the new one on Tuesday."
)
SHORT = "A new bridge opens in Montclar"
LONG = (
    "A new bridge opens in Montclar after eleven years of works, four mayors and one flood that "
    "carried the old piers away"
)
EMOJI = "👩🏽‍🚒 A new bridge 🌉 opens in Montclar"
PITCH = 34
"""From one line of a headline to the next at the size of 19 px: 27 × 1.25."""


def article(show: Show, title: str = SHORT, body: str = BODY, *marks: Mark) -> Hand:
    text = f"{title}\n\n{body}" if body else title
    return show(text, *marks, header=Header(title, DETAIL))


def top(hand: Hand, words: str) -> int:
    return hand.view.text_rect(hand.span(words)).top()


def inked(picture: QImage, rect: QRect, color: QColor | None = None) -> list[QPoint]:
    """The points of a rectangle that are not paper, or that have a colour."""
    paper = themes().current.paper
    return [
        QPoint(x, y)
        for y in range(max(0, rect.top()), min(picture.height(), rect.bottom() + 1))
        for x in range(rect.left(), rect.right() + 1)
        if (picture.pixelColor(x, y) == color if color else picture.pixelColor(x, y) != paper)
    ]


def column(hand: Hand) -> QRect:
    frame = hand.view.editor._frame
    return QRect(frame.left - 1, 0, frame.width + 2, hand.viewport.height())


def between(hand: Hand, first: str, second: str) -> QRect:
    """The column between the line of one piece of text and that of another."""
    above, below = hand.view.text_rect(hand.span(first)), hand.view.text_rect(hand.span(second))
    area = column(hand)
    return QRect(area.left(), above.bottom() + 1, area.width(), below.top() - above.bottom() - 1)


def painted_rows(picture: QImage, rect: QRect, *colors: QColor) -> list[int]:
    """The rows of a picture that have one of these colours above, in or below a rectangle."""
    columns = range(rect.left(), rect.right() + 1)
    return [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y) in colors for x in columns)
    ]


# Looks


def test_the_title_is_shown_once_with_the_detail_beneath_it(show: Show) -> None:
    hand = article(show)
    picture = hand.picture()
    headline = hand.view.text_rect(hand.span(SHORT))
    assert TOP <= headline.top() <= TOP + 4
    above = QRect(column(hand).left() + 4, 0, column(hand).width(), TOP)
    assert not inked(picture, above)
    detail = inked(picture, between(hand, SHORT, "The river"))
    rows = {point.y() for point in detail}
    assert max(rows) - min(rows) < 16
    assert headline.bottom() + 4 < min(rows)
    assert max(rows) + 16 < top(hand, "The river") + 6
    assert hand.view.editor.document().blockCount() == hand.text.count("\n") + 1


def test_the_headline_is_bold_and_larger_than_the_text(show: Show) -> None:
    words = "Words that are set in two sizes"
    hand = article(show, words, f"{words} here.")
    body = hand.view.text_rect(Span(hand.text.rindex(words), hand.text.rindex(words) + len(words)))
    headline = hand.view.text_rect(hand.span(words))
    assert headline.width() > body.width() * 1.42
    assert hand.view.editor.document().defaultFont().pixelSize() == 19
    caret, plain = (
        hand.view.editor.cursorRect(cursor).height() for cursor in cursors(hand, 3, len(words) + 5)
    )
    assert caret > plain * 1.3


def cursors(hand: Hand, *offsets: int) -> list[QTextCursor]:
    made = [QTextCursor(hand.view.editor.document()) for _ in offsets]
    for cursor, offset in zip(made, offsets, strict=True):
        cursor.setPosition(hand.view.editor.display.unit(offset))
    return made


def test_a_headline_that_wraps_has_lines_closer_than_the_text_has(show: Show) -> None:
    hand = article(show, LONG)
    assert hand.view.editor.document().firstBlock().layout().lineCount() == 3
    tops = sorted({hand.before(offset).y() for offset in range(len(LONG))})
    assert [low - high for high, low in pairwise(tops)] == [PITCH, PITCH]
    assert inked(hand.picture(), between(hand, "piers away", "The river"))


def test_the_text_stands_where_it_stood_below_a_painted_title(show: Show) -> None:
    hand = article(show)
    painted = show(BODY, header=Header(SHORT, DETAIL))
    assert 0 <= top(hand, "The river") - top(painted, "The river") < 8


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n\n"])
def test_blank_lines_below_the_title_take_part_of_the_room_for_the_detail(
    show: Show, gap: str
) -> None:
    hand = show(f"{SHORT}{gap}{BODY}", header=Header(SHORT, DETAIL))
    usual = article(show)
    more = max(0, len(gap) - 2) * 16
    assert 0 <= top(hand, "The river") - top(usual, "The river") <= more
    assert inked(hand.picture(), between(hand, SHORT, "The river"))


def test_a_headline_without_a_detail_leaves_no_room_for_it(show: Show) -> None:
    bare = show(f"{SHORT}\n\n{BODY}", header=Header(SHORT, ""))
    hand = article(show)
    assert not inked(bare.picture(), between(bare, SHORT, "The river"))
    assert top(hand, "The river") - top(bare, "The river") > 16


def test_a_headline_below_blank_lines_is_one_too(show: Show) -> None:
    hand = show(f"\n\n{SHORT}\n\n{BODY}", header=Header(SHORT, DETAIL))
    usual = article(show)
    assert top(hand, SHORT) == top(usual, SHORT) + 32
    assert top(hand, "The river") == top(usual, "The river") + 32
    assert not inked(hand.picture(), QRect(column(hand).left() + 4, 0, 300, TOP + 32))


@pytest.mark.parametrize("first", ["A new bridge opens", "Another line", "", f"{SHORT}."])
def test_a_first_line_that_is_not_the_title_is_text_below_it(show: Show, first: str) -> None:
    hand = show(f"{first}\n\n{BODY}", header=Header(SHORT, DETAIL))
    plain = show(f"{first}\n\n{BODY}", header=Header("", ""))
    assert top(hand, "The river") > top(plain, "The river") + 50
    assert hand.view.text_rect(hand.span("river")).size() == (
        plain.view.text_rect(plain.span("river")).size()
    )
    assert inked(hand.picture(), QRect(column(hand).left(), 33, 300, 30))


def test_the_headline_has_the_ink_of_the_theme(show: Show) -> None:
    hand = article(show)
    rect = hand.view.text_rect(hand.span(SHORT))
    try:
        for choice in ("dark", "light"):
            themes().choose(choice)
            assert inked(hand.picture(), rect, themes().current.text)
    finally:
        themes().choose("light")


def test_another_text_inherits_nothing_of_the_headline(show: Show) -> None:
    plain = show(BODY, header=Header("Another title", DETAIL)).picture()
    hand = article(show)
    hand.view.select_span(Span(2, 8))
    hand.view.show_article(Header("Another title", DETAIL), BODY)
    assert hand.picture() == plain


def test_an_article_shown_again_under_another_title_is_set_anew(show: Show) -> None:
    hand = article(show)
    before = hand.picture()
    hand.view.show_article(Header("Another title", DETAIL), hand.text)
    assert top(hand, SHORT) > TOP + 30
    hand.view.show_article(Header(SHORT, DETAIL), hand.text)
    assert hand.picture() == before


def test_a_headline_is_no_change_of_the_document(show: Show) -> None:
    hand = show("", header=Header("", ""))
    document = hand.view.editor.document()
    counts: dict[str, list[int]] = {}
    told: list[str] = []
    document.contentsChange.connect(lambda *_: told.append("contentsChange"))
    hand.view.editor.textChanged.connect(lambda: told.append("textChanged"))
    for title in (SHORT, "Another title"):
        hand.view.show_article(Header("", ""), "")
        told.clear()
        hand.view.show_article(Header(title, DETAIL), f"{SHORT}\n\n{BODY}")
        hand.picture()
        counts[title] = [told.count(each) for each in ("contentsChange", "textChanged")]
    assert counts[SHORT] == counts["Another title"]
    hand.view.show_article(Header(SHORT, DETAIL), f"{SHORT}\n\n{BODY}")
    told.clear()
    set_in(hand.view, pixel_size=30)
    hand.picture()
    assert told == []
    assert not document.isUndoAvailable()
    assert not document.isModified()


# Places


@pytest.mark.parametrize("title", [SHORT, LONG, EMOJI, "כותרת ארוכה על גשר חדש"])
def test_every_caret_of_a_headline_is_found_by_its_place(show: Show, title: str) -> None:
    hand = article(show, title)
    editor = hand.view.editor
    for cursor in cursors(hand, *range(len(title) + 6)):
        rect = editor.cursorRect(cursor)
        found = editor.cursorRect(editor.cursorForPosition(rect.center()))
        assert (found.left(), found.top()) == (rect.left(), rect.top())


def test_keys_walk_out_of_the_headline_into_the_text(show: Show) -> None:
    hand = article(show)
    hand.press(Qt.Key.Key_Down)
    assert hand.view.caret() == len(SHORT) + 1
    hand.press(Qt.Key.Key_Down)
    assert hand.view.caret() == len(SHORT) + 2
    hand.press(Qt.Key.Key_Up, times=2)
    assert hand.view.caret() == 0
    hand.press(Qt.Key.Key_End)
    assert hand.view.caret() == len(SHORT)


def test_a_scrolled_headline_keeps_the_detail_beneath_it(show: Show) -> None:
    hand = article(show, LONG, "\n\n".join([BODY] * 30))
    gap = between(hand, "piers away", "The river").height()
    hand.view.editor.verticalScrollBar().setValue(2)
    rect = hand.view.text_rect(hand.span("piers away"))
    assert -4 <= rect.top() <= 4
    assert between(hand, "piers away", "The river").height() == gap
    assert inked(hand.picture(), between(hand, "piers away", "The river"))
    assert hand.view.place()[1] > LONG.index("flood")
    hand.view.editor.verticalScrollBar().setValue(3)
    assert hand.view.text_rect(hand.span("piers away")).isNull()
    assert top(hand, "The river") < PITCH


@pytest.mark.parametrize("title", [SHORT, LONG])
def test_the_last_line_can_be_scrolled_to_however_little_is_missing(show: Show, title: str) -> None:
    for count in range(14, 24):
        hand = article(show, title, "A line.\n" * count + "The end.")
        bar = hand.view.editor.verticalScrollBar()
        bar.setValue(bar.maximum())
        rect = hand.view.text_rect(hand.span("The end"))
        assert not rect.isNull()
        assert rect.bottom() < hand.viewport.height()


@pytest.mark.parametrize("height", [120, 135, 150, 180, 240, 400])
def test_an_article_that_is_all_headline_shows_its_end_and_its_detail(
    show: Show, qtbot: QtBot, height: int
) -> None:
    hand = article(show, LONG, "")
    hand.view.resize(730, height)
    bar = hand.view.editor.verticalScrollBar()
    bar.setValue(bar.maximum())
    rect = hand.view.text_rect(hand.span("piers away"))
    assert 0 < rect.bottom() < height
    below = QRect(column(hand).left(), rect.bottom() + 4, 300, 24)
    assert len({point.y() for point in inked(hand.picture(), below)}) >= 8
    hand.double_click(hand.on("piers"))
    assert hand.view.selection() == hand.span("piers")


def test_a_place_in_a_long_article_with_a_headline_is_found_again(show: Show, qtbot: QtBot) -> None:
    body = "\n\n".join(f"Paragraph {n} says as little as the others." for n in range(300))
    hand = article(show, LONG, body)
    wanted = hand.text.index("Paragraph 150")
    hand.view.go_to_place(wanted, wanted)
    place = hand.view.place()
    other = ArticleView()
    qtbot.addWidget(other)
    other.show_article(Header(LONG, DETAIL), hand.text)
    other.go_to_place(*place)
    other.resize(500, 600)
    with qtbot.waitExposed(other):
        other.show()
    assert other.place() == place
    other.select_mark(None)
    other.go_to_place(0, LONG.index("flood"))
    assert other.place()[1] <= LONG.index("flood")


def test_a_mark_in_the_headline_is_scrolled_to_from_far_below(show: Show) -> None:
    hand = article(show, LONG, "\n\n".join([BODY] * 60))
    hand.view.put_mark(Mark("one", Kind.CLAIM, hand.span("one flood")))
    bar = hand.view.editor.verticalScrollBar()
    hand.view.select_mark("one")
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    hand.view.select_mark("one")
    assert not hand.view.text_rect(hand.span("one flood")).isNull()


# Selecting


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (SHORT, "new bridge"),
        (LONG, "new bridge"),
        (LONG, "four mayors"),
        (LONG, "old piers away"),
        (LONG, "opens in Montclar after eleven years of works, four mayors and one flood"),
        (EMOJI, "new bridge 🌉 opens"),
        (EMOJI, "in Montclar"),
        ("כותרת ארוכה על גשר חדש", "על גשר"),
    ],
)
def test_a_drag_over_words_of_the_headline_selects_them(show: Show, title: str, words: str) -> None:
    hand = article(show, title)
    wanted = hand.span(words)
    hand.drag(hand.before(wanted.start + 1), hand.before(wanted.end - 1))
    assert hand.view.selection() == wanted
    assert hand.selected == [wanted]
    hand.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == words


def test_a_drag_from_the_headline_into_the_text_takes_both(show: Show) -> None:
    hand = article(show)
    start, end = hand.span("Montclar").start, hand.span("river").end
    hand.drag(hand.before(start), hand.before(end))
    assert hand.view.selection() == Span(start, end)


@pytest.mark.parametrize(("title", "word"), [(LONG, "eleven"), (LONG, "piers"), (EMOJI, "bridge")])
def test_a_double_click_in_the_headline_takes_the_word(show: Show, title: str, word: str) -> None:
    hand = article(show, title)
    hand.double_click(hand.on(word))
    assert hand.view.selection() == hand.span(word)


def test_a_triple_click_in_the_headline_takes_all_of_it(show: Show) -> None:
    hand = article(show, LONG)
    hand.double_click(hand.on("eleven"))
    hand.click(hand.on("eleven"))
    assert hand.view.selection() == hand.span(LONG)


@pytest.mark.parametrize("below", [False, True])
def test_clicks_beside_the_headline_select_no_word(show: Show, *, below: bool) -> None:
    hand = article(show)
    rect = hand.view.text_rect(hand.span(SHORT))
    detail = between(hand, SHORT, "The river").center().y()
    point = QPoint(rect.left() + 30, detail if below else 12)
    hand.double_click(point)
    hand.click(point)
    assert hand.view.selection() is None
    assert hand.selected == []


def test_a_click_low_on_a_line_of_the_headline_stays_on_that_line(show: Show) -> None:
    hand = article(show, LONG)
    rect = hand.view.text_rect(hand.span("eleven"))
    second = hand.text.index("eleven")
    for y in range(rect.top() + 1, rect.top() + PITCH - 2):
        hand.click(QPoint(rect.left() + 1, y))
        assert hand.view.caret() == second


def test_a_selection_in_the_headline_is_seen(show: Show) -> None:
    hand = article(show)
    rect = hand.view.text_rect(hand.span("bridge"))
    hand.view.select_span(hand.span("bridge"))
    rows = painted_rows(hand.picture(), rect, light().highlight)
    assert len(rows) > 25


# Marks


@pytest.mark.parametrize("title", [SHORT, LONG])
def test_a_mark_is_painted_at_the_height_of_the_headline(show: Show, title: str) -> None:
    hand = article(show, title)
    bare = hand.picture()
    hand.view.set_marks(
        [Mark("in", Kind.CLAIM, hand.span("bridge")), Mark("out", Kind.CLAIM, hand.span("river"))]
    )
    picture, ours = hand.picture(), (light().claim_back, light().claim_line)
    measures = BlockMeasures.of(Setting(), 0)
    heights = []
    for words, each in (("bridge", measures.title), ("river", measures.body)):
        rect = hand.view.text_rect(hand.span(words))
        rows = [y for y in painted_rows(picture, rect, *ours) if abs(y - rect.center().y()) < 30]
        assert rows == list(range(rect.top(), rect.bottom() + 1))
        assert rect.height() == each.rise + each.drop + 1
        line = painted_rows(picture, rect, light().claim_line)
        assert set(range(rect.bottom() - 1, rect.bottom() + 1)) <= set(line)
        heights.append(rect.height())
    assert heights[0] > heights[1] * 1.25
    around = hand.view.text_rect(hand.span("bridge")).adjusted(-1, 0, 1, 2)
    for point in inked(picture, around.adjusted(-12, 0, 12, 0)):
        changed = picture.pixelColor(point) != bare.pixelColor(point)
        assert around.contains(point) or not changed


def test_a_mark_over_three_lines_is_painted_on_each_up_to_their_words(show: Show) -> None:
    hand = article(show, LONG)
    hand.view.put_mark(Mark("all", Kind.CLAIM, Span(0, len(LONG))))
    picture = hand.picture()
    for words in ("A new bridge", "eleven years", "piers away"):
        rect = hand.view.text_rect(hand.span(words))
        assert inked(picture, rect, light().claim_back)
        assert inked(picture, rect.adjusted(0, rect.height() - 3, 0, 0), light().claim_line)
    beneath = between(hand, "piers away", "The river")
    assert not inked(picture, beneath.adjusted(0, 3, 0, 0), light().claim_line)


def test_three_lanes_beneath_the_headline_leave_the_detail_free(show: Show) -> None:
    hand = article(show)
    words = hand.span("new bridge opens")
    for length in (16, 10, 3):
        hand.view.put_mark(Mark(f"m{length}", Kind.CLAIM, Span(words.start, words.start + length)))
    picture = hand.picture()
    rect = hand.view.text_rect(hand.span("new"))
    lines = painted_rows(picture, rect, light().claim_line)
    assert sum(now - before > 1 for before, now in pairwise(lines)) == 2
    detail = inked(picture, between(hand, SHORT, "The river"), light().muted)
    assert max(lines) + 2 < min(point.y() for point in detail)


def test_a_mark_on_a_right_to_left_headline_stands_at_the_right(show: Show) -> None:
    title = "כותרת ארוכה על גשר חדש"
    hand = article(show, title)
    hand.view.put_mark(Mark("one", Kind.ENTITY, hand.span("כותרת")))
    rect = hand.view.text_rect(hand.span("כותרת"))
    assert abs(rect.right() - column(hand).right()) <= 3
    assert inked(hand.picture(), rect, light().entity_back)
    hand.click(rect.center())
    assert hand.picked == ["one"]


@pytest.mark.parametrize("title", ["כותרת", "Another title"])
def test_the_detail_stands_at_the_side_of_the_title(show: Show, title: str) -> None:
    hand = show("כותרת\n\n" + "שלום.", header=Header(title, DETAIL))
    rect = hand.view.text_rect(hand.span("כותרת"))
    above = QRect(column(hand).left() + 4, 0, column(hand).width() - 4, rect.top())
    beneath = between(hand, "כותרת", "שלום")
    is_headline = title == "כותרת"
    ink = inked(hand.picture(), beneath if is_headline else above)
    left, right = min(point.x() for point in ink), max(point.x() for point in ink)
    assert (column(hand).right() - right < 6) is is_headline
    assert (left - column(hand).left() < 6) is not is_headline


def test_a_click_picks_a_mark_in_the_headline_up_to_its_edges(show: Show) -> None:
    hand = article(show, LONG)
    hand.view.put_mark(Mark("one", Kind.CLAIM, hand.span("eleven")))
    rect = hand.view.text_rect(hand.span("eleven"))
    for y in (rect.top() + 1, rect.bottom() - 1):
        hand.click(QPoint(rect.center().x(), y))
        hand.click(QPoint(rect.center().x(), y + 2 * PITCH))
    assert hand.picked == ["one", "", "one", ""]


def test_a_mark_in_the_headline_has_stripe_outline_and_tick(show: Show) -> None:
    hand = article(show, LONG)
    wanted = hand.span("four mayors")
    hand.view.put_mark(Mark("one", Kind.CLAIM, wanted, flagged=True))
    hand.view.select_mark("one")
    picture, rect = hand.picture(), hand.view.text_rect(wanted)
    assert inked(picture, rect.adjusted(-4, -4, 4, 4), light().accent)
    margin = QRect(0, rect.top(), column(hand).left() - 4, rect.height())
    for color in (light().claim_line, light().flag):
        rows = {point.y() for point in inked(picture, margin, color)}
        assert len(rows) > rect.height() * 0.8
    minimap = hand.view.findChild(Minimap)
    assert isinstance(minimap, Minimap)
    ticks = inked(minimap.grab().toImage(), minimap.rect(), light().flag)
    share = wanted.start / len(hand.text)
    assert abs(min(point.y() for point in ticks) / minimap.height() - share) < 0.02


def test_dropping_a_mark_leaves_no_trace_on_the_headline(show: Show) -> None:
    hand = article(show, EMOJI)
    before = hand.picture()
    hand.view.put_mark(Mark("one", Kind.DATE, hand.span("🌉 opens"), flagged=True))
    assert hand.picture() != before
    hand.view.drop_mark("one")
    assert hand.picture() == before


def test_emoji_do_not_move_the_lines_of_a_headline(show: Show) -> None:
    plain, emoji = article(show, "A new bridge"), article(show, "🌉 new bridge")
    assert top(plain, "bridge") == top(emoji, "bridge")
    assert top(plain, "The river") == top(emoji, "The river")


# Other sizes


@pytest.mark.parametrize("size", [14, 38])
def test_another_size_sets_the_headline_and_its_marks_along(
    show: Show, qtbot: QtBot, size: int
) -> None:
    hand = article(show, LONG)
    hand.view.put_mark(Mark("one", Kind.CLAIM, hand.span("eleven")))
    before = hand.view.text_rect(hand.span("eleven"))
    set_in(hand.view, pixel_size=size)
    rect, share = hand.view.text_rect(hand.span("eleven")), size / 19
    assert abs(rect.width() / before.width() - share) < 0.1
    assert abs(rect.height() / before.height() - share) < 0.1
    picture = hand.picture()
    assert inked(picture, rect, light().claim_back)
    assert inked(picture, between(hand, "piers away", "The river"), light().muted)
    hand.double_click(hand.on("piers"))
    assert hand.view.selection() == hand.span("piers")
    fresh = ArticleView()
    qtbot.addWidget(fresh)
    set_in(fresh, pixel_size=size)
    fresh.resize(hand.view.size())
    fresh.show_article(Header(LONG, DETAIL), hand.text)
    with qtbot.waitExposed(fresh):
        fresh.show()
    assert fresh.text_rect(hand.span("eleven")) == rect


def test_another_face_is_taken_by_the_headline_too(show: Show) -> None:
    hand = article(show)
    before = hand.view.text_rect(hand.span(SHORT)).width()
    set_in(hand.view, family="DejaVu Sans Mono")
    letters = hand.view.text_rect(hand.span("new bridge"))
    same = hand.view.text_rect(hand.span("Montclar"))
    assert abs(letters.width() / 10 - same.width() / 8) < 1
    set_in(hand.view, family="")
    assert hand.view.text_rect(hand.span(SHORT)).width() == before


def test_a_narrower_window_wraps_the_headline_anew(show: Show) -> None:
    hand = article(show)
    hand.view.resize(300, 700)
    assert hand.view.editor.document().firstBlock().layout().lineCount() > 1
    assert hand.view.text_rect(hand.span("Montclar")).right() < hand.viewport.width()
    hand.double_click(hand.on("Montclar"))
    assert hand.view.selection() == hand.span("Montclar")
