"""The page itself: header, column, scrolling, remembered places, sizes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view import ArticleView, Header, Mark
from annotator.ui.article_view.setting import SIDE
from tests.ui.article_view.conftest import HEADER, Hand, Show
from tests.ui.article_view.settings import set_in

LONG = "\n\n".join(
    f"Paragraph {n} 😀 has a few sentences. They say little, but they fill its lines well enough."
    for n in range(300)
)


def round_trip(hand: Hand, offset: int) -> int:
    """The offset of the caret that a click on the caret's own place would set."""
    editor = hand.view.editor
    cursor = editor.cursorForPosition(hand.before(offset))
    return editor.display.offset(cursor.position())


@pytest.mark.parametrize("header", [HEADER, Header("", ""), Header("Words " * 40, "and a detail")])
def test_the_header_moves_no_offset(show: Show, header: Header) -> None:
    text = "First line of the text 😀 here.\n\nSecond one."
    hand = show(text, header=header)
    assert hand.view.editor.document().toRawText().count("\u2029") == 2
    for offset in (0, 5, text.index("😀") + 1, text.index("Second"), len(text)):
        assert round_trip(hand, offset) == offset


def test_the_header_stands_above_the_text_and_scrolls_away(show: Show) -> None:
    hand = show(LONG)
    bare = show(LONG, header=Header("", ""))
    first = Span(0, 9)
    assert hand.view.text_rect(first).top() > bare.view.text_rect(first).top() + 60
    title_row = hand.view.text_rect(first).top() - 60
    hand.view.editor.verticalScrollBar().setValue(1)
    assert hand.view.text_rect(Span(LONG.index("Paragraph 1 "), 90)).top() < title_row


def test_a_long_title_wraps(show: Show) -> None:
    short = show(LONG, header=Header("Words", ""))
    long = show(LONG, header=Header("Words " * 40, ""))
    tops = [hand.view.text_rect(Span(0, 9)).top() for hand in (short, long)]
    assert tops[1] > tops[0] + 60


def test_the_last_line_can_be_scrolled_to_however_little_is_missing(show: Show) -> None:
    for count in range(14, 26):
        hand = show("A line.\n" * count + "The end.")
        bar = hand.view.editor.verticalScrollBar()
        bar.setValue(bar.maximum())
        rect = hand.view.text_rect(hand.span("The end"))
        assert not rect.isNull()
        assert rect.bottom() < hand.viewport.height()


def test_the_column_is_centred_and_no_wider_than_asked(show: Show) -> None:
    hand = show("Some words to fill a line and then another one. " * 20)
    left = hand.before(0).x()
    assert left == SIDE
    hand.view.resize(1200, 800)
    middle = hand.viewport.width() / 2
    assert abs(hand.before(0).x() - (middle - 320)) <= 1
    set_in(hand.view, column=400)
    assert abs(hand.before(0).x() - (middle - 200)) <= 1


def test_a_narrow_view_still_shows_text(show: Show) -> None:
    hand = show("Some words to fill a line. " * 20)
    hand.view.resize(220, 300)
    assert hand.view.text_rect(Span(0, 4)).right() < hand.viewport.width()


def test_blank_lines_are_small_gaps_and_still_characters(show: Show) -> None:
    hand = show("One.\n\nTwo.\nThree.")
    tops = [hand.view.text_rect(hand.span(words)).top() for words in ("One", "Two", "Three")]
    pitch = round(19 * 1.7)
    assert tops[1] - tops[0] == pitch + pitch // 2
    assert pitch < tops[2] - tops[1] < tops[1] - tops[0]
    hand.press(Qt.Key.Key_Down)
    assert hand.view.caret() == 5
    hand.press(Qt.Key.Key_Down)
    assert hand.view.caret() == 6


def test_emoji_do_not_move_the_lines_apart(show: Show) -> None:
    plain, emoji = (show(f"First {sign} line.\nSecond.") for sign in ("x", "😀"))
    tops = {hand.view.text_rect(hand.span("Second")).top() for hand in (plain, emoji)}
    assert len(tops) == 1


def test_the_caret_is_seen_without_a_mouse(show: Show) -> None:
    hand = show("One word.")
    hand.view.set_caret(0)
    before = hand.picture()
    hand.press(Qt.Key.Key_Right)
    assert hand.picture() != before
    assert hand.view.editor.cursorWidth() == 2


def test_a_place_is_found_again_in_another_view_of_another_width(show: Show, qtbot: QtBot) -> None:
    hand = show(LONG)
    hand.view.go_to_place(LONG.index("Paragraph 150"), LONG.index("Paragraph 145"))
    place = hand.view.place()
    assert place == (LONG.index("Paragraph 150"), LONG.index("Paragraph 145"))
    other = ArticleView()
    qtbot.addWidget(other)
    other.show_article(HEADER, LONG)
    other.go_to_place(*place)
    other.resize(500, 600)
    with qtbot.waitExposed(other):
        other.show()
    assert other.place() == place


def test_a_mark_selected_before_the_view_is_shown_is_on_the_screen_then(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.show_article(HEADER, LONG)
    span = Span(LONG.index("Paragraph 200"), LONG.index("Paragraph 200") + 9)
    view.set_marks([Mark("far", Kind.CLAIM, span)])
    view.select_mark("far")
    view.resize(700, 700)
    with qtbot.waitExposed(view):
        view.show()
    assert 0 < view.text_rect(span).top() < 400


def test_a_mark_on_the_screen_is_selected_without_scrolling(show: Show) -> None:
    hand = show(LONG)
    near, far = hand.span("Paragraph 3 "), hand.span("Paragraph 250")
    hand.view.set_marks([Mark("near", Kind.CLAIM, near), Mark("far", Kind.CLAIM, far)])
    bar = hand.view.editor.verticalScrollBar()
    hand.view.select_mark("near")
    hand.view.select_mark("far", reveal=False)
    assert bar.value() == 0
    hand.view.select_mark("far")
    assert bar.value() > 0
    assert 0 < hand.view.text_rect(far).top() < hand.viewport.height() / 2
    hand.view.select_mark("near")
    assert 0 < hand.view.text_rect(near).top() < hand.viewport.height() / 2


def test_a_mark_that_began_above_the_screen_is_not_scrolled_to(show: Show) -> None:
    hand = show(LONG)
    top = LONG.index("Paragraph 100")
    hand.view.set_marks([Mark("long", Kind.CLAIM, Span(top - 300, top + 300))])
    hand.view.go_to_place(top, top)
    hand.view.select_mark("long")
    assert hand.view.place() == (top, top)


def test_a_caret_is_put_off_the_screen_without_scrolling_if_asked(show: Show) -> None:
    hand = show(LONG)
    hand.view.set_caret(len(LONG) - 5, reveal=False)
    assert hand.view.place() == (len(LONG) - 5, 0)
    hand.view.set_caret(len(LONG) - 5)
    assert hand.view.place()[1] > 0


def test_selecting_words_shows_them(show: Show) -> None:
    hand = show(LONG)
    hand.view.select_span(hand.span("Paragraph 250"))
    assert not hand.view.text_rect(hand.span("Paragraph 250")).isNull()


def test_a_sentence_taken_by_clicks_scrolls_nothing(show: Show) -> None:
    hand = show("Short one. " + "A sentence that never ends, " * 80 + "until here. " + LONG)
    point = hand.on("never ends")
    hand.double_click(point)
    hand.click(point)
    assert hand.view.selection() is not None
    assert hand.view.editor.verticalScrollBar().value() == 0


def test_another_size_keeps_the_first_line_and_moves_the_marks_along(show: Show) -> None:
    hand = show(LONG)
    top = LONG.index("Paragraph 100")
    hand.view.put_mark(Mark("one", Kind.CLAIM, Span(top, top + 9)))
    hand.view.go_to_place(top, top)
    before = hand.view.text_rect(Span(top, top + 9))
    set_in(hand.view, pixel_size=28, line_height=1.5, family="DejaVu Serif")
    assert hand.view.place() == (top, top)
    after = hand.view.text_rect(Span(top, top + 9))
    assert after.width() > before.width()
    point = QPoint(after.right() - 3, after.center().y())
    assert [mark.id for mark in hand.view.editor.marks_under(point.toPointF())] == ["one"]


def test_a_wider_window_keeps_the_first_line(show: Show) -> None:
    hand = show(LONG)
    top = LONG.index("Paragraph 100")
    hand.view.go_to_place(top, top)
    hand.view.resize(520, 700)
    assert hand.view.place() == (top, top)


def test_words_off_the_screen_have_no_rectangle(show: Show) -> None:
    hand = show(LONG)
    assert hand.view.text_rect(hand.span("Paragraph 250")).isNull()
    assert hand.view.text_rect(hand.span("\n")).isNull()


def test_pages_turn_and_come_back_by_key(show: Show) -> None:
    hand = show(LONG)
    hand.press(Qt.Key.Key_PageDown)
    assert hand.view.place()[1] > 0
    hand.press(Qt.Key.Key_PageUp)
    assert hand.view.place()[1] == 0


def test_every_caret_of_a_page_is_found_by_its_place(show: Show) -> None:
    hand = show(LONG)
    for offset in range(0, 600, 7):
        cursor = QTextCursor(hand.view.editor.document())
        cursor.setPosition(hand.view.editor.display.unit(offset))
        assert round_trip(hand, offset) == hand.view.editor.display.offset(cursor.position())


def test_an_empty_article_can_be_shown(show: Show) -> None:
    hand = show("", header=Header("", ""))
    assert hand.view.selection() is None
    assert hand.view.target() is None
    assert hand.view.next_mark(1) is None
    hand.click(QPoint(100, 100))
    assert hand.view.place() == (0, 0)


def test_a_text_that_the_widget_would_change_is_refused(show: Show) -> None:
    hand = show("Fine.")
    with pytest.raises(RuntimeError):
        hand.view.show_article(HEADER, "Not canonical:\r\nQt makes one of the two.")


def test_the_editor_has_a_name_for_screen_readers(show: Show) -> None:
    hand = show("Text.")
    assert hand.view.editor.accessibleName() == HEADER.title
    assert hand.view.editor.accessibleDescription()
    assert show("Text.", header=Header("", "")).view.editor.accessibleName()


def test_a_paragraph_from_the_right_stands_at_the_right(show: Show) -> None:
    hand = show("Plain words." + "\n\n" + "שלום עולם.", header=Header("כותרת", "ועוד שורה"))
    column_ends = hand.before(0).x() + hand.view.editor._frame.width
    assert abs(hand.view.text_rect(hand.span("שלום")).right() - column_ends) <= 2
    picture = hand.picture()
    ink = [
        x
        for x in range(picture.width())
        for y in range(40, 60)
        if picture.pixelColor(x, y).lightness() < 128
    ]
    assert min(ink) > column_ends - 120


def test_a_double_or_triple_click_on_the_header_selects_no_word(show: Show) -> None:
    hand = show("Words below the header.")
    point = QPoint(100, 50)
    hand.double_click(point)
    hand.click(point)
    assert hand.view.selection() is None
    assert hand.selected == []
