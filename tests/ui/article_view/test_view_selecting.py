"""Selecting with the mouse and with keys: every selection is a span of the stored text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.text import Span
from annotator.ui.article_view import Granularity
from tests.ui.article_view.conftest import LEFT, NONE, Hand, Show

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
EMOJI = "👩🏽‍🚒 Firefighters 😀 put out the fire on Tuesday. The mayor thanked them. It rained."


def turn_wheel(hand: Hand, turn: int, keys: Qt.KeyboardModifier) -> None:
    place, is_inverted = QPointF(100, 100), False
    event = QWheelEvent(
        place,
        hand.viewport.mapToGlobal(place),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        is_inverted,
    )
    QApplication.sendEvent(hand.viewport, event)


def test_a_drag_after_emoji_selects_the_right_code_points(show: Show) -> None:
    hand = show(EMOJI)
    wanted = hand.span("put out the fire")
    hand.drag(hand.before(wanted.start), hand.before(wanted.end))
    assert hand.view.selection() == wanted
    assert hand.selected == [wanted]
    assert hand.selected_text() == "put out the fire"


def test_a_drag_is_widened_to_whole_words_and_shown_so(show: Show) -> None:
    hand = show(EMOJI)
    wanted = hand.span("fire on Tuesday")
    hand.drag(hand.before(wanted.start + 2), hand.before(wanted.end - 3))
    assert hand.view.selection() == wanted
    assert hand.selected_text() == "fire on Tuesday"


def test_a_drag_to_the_left_keeps_its_anchor_at_the_right(show: Show) -> None:
    hand = show(EMOJI)
    wanted = hand.span("fire on Tuesday")
    hand.drag(hand.before(wanted.end - 3), hand.before(wanted.start + 2))
    cursor = hand.view.editor.textCursor()
    assert cursor.anchor() > cursor.position()
    assert hand.view.selection() == wanted


def test_alt_at_the_release_keeps_the_selection_exact(show: Show) -> None:
    hand = show(EMOJI)
    word = hand.span("Tuesday")
    wanted = Span(word.start, word.start + 4)
    hand.drag(hand.before(wanted.start), hand.before(wanted.end), ALT)
    assert hand.view.selection() == wanted
    assert hand.selected_text() == "Tues"


def test_by_characters_every_selection_is_exact(show: Show) -> None:
    hand = show(EMOJI)
    assert hand.view.granularity is Granularity.WORD
    hand.view.granularity = Granularity.CHARACTER
    word = hand.span("Tuesday")
    hand.drag(hand.before(word.start + 1), hand.before(word.start + 3))
    assert hand.view.selection() == Span(word.start + 1, word.start + 3)


def test_no_selection_ends_inside_an_emoji_of_several_code_points(show: Show) -> None:
    hand = show(EMOJI)
    hand.view.select_span(Span(0, 2))
    assert hand.view.selection() == Span(0, EMOJI.index(" "))


def test_a_selection_of_white_space_is_none(show: Show) -> None:
    hand = show("One.     Two.")
    hand.view.select_span(Span(5, 8))
    assert hand.view.selection() is None


def test_a_double_click_selects_the_word_under_the_mouse(show: Show) -> None:
    hand = show("Une réunion de l'armée, à Rabat.")
    hand.double_click(hand.on("armée"))
    assert hand.view.selection() == hand.span("armée")
    assert hand.selected[-1] == hand.span("armée")


def test_a_double_click_left_of_the_last_letters_middle_still_takes_the_word(show: Show) -> None:
    hand = show("Rabat, Tel-Aviv")
    end = hand.before(hand.span("Rabat").end)
    hand.double_click(end - QPoint(2, 0))
    assert hand.view.selection() == hand.span("Rabat")


def test_a_triple_click_selects_the_sentence(show: Show) -> None:
    hand = show(EMOJI)
    point = hand.on("mayor")
    hand.double_click(point)
    hand.click(point)
    assert hand.view.selection() == hand.span("The mayor thanked them.")
    assert hand.selected[-1] == hand.span("The mayor thanked them.")


def test_four_clicks_select_the_paragraph(show: Show, qtbot: QtBot) -> None:
    hand = show(f"A line before.\n{EMOJI}\n\nA line after.")
    point = hand.on("mayor")
    hand.double_click(point)
    hand.click(point)
    QTest.mouseDClick(hand.viewport, LEFT, NONE, point)
    QTest.mouseMove(hand.viewport, point + QPoint(2, 0))
    QTest.mouseRelease(hand.viewport, LEFT, NONE, point)
    assert hand.view.selection() == hand.span(EMOJI)
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    hand.click(point)
    assert hand.view.selection() is None


@pytest.mark.parametrize(
    ("by", "wanted"),
    [
        (Granularity.SENTENCE, "The mayor thanked them. It rained."),
        (Granularity.PARAGRAPH, EMOJI),
    ],
)
def test_a_drag_is_widened_to_what_is_selected_by(show: Show, by: Granularity, wanted: str) -> None:
    hand = show(EMOJI)
    hand.view.granularity = by
    hand.drag(hand.before(hand.span("thanked").start), hand.before(hand.span("rained").start))
    assert hand.view.selection() == hand.span(wanted)
    assert hand.selected_text() == wanted


def test_by_sentences_alt_still_selects_exactly(show: Show) -> None:
    hand = show(EMOJI)
    hand.view.granularity = Granularity.SENTENCE
    wanted = hand.span("thanked")
    hand.drag(hand.before(wanted.start), hand.before(wanted.end), ALT)
    assert hand.view.selection() == wanted


def test_the_selection_is_widened_step_by_step_and_narrowed_again(show: Show) -> None:
    hand = show(f"{EMOJI}\n\nA line after.")
    hand.view.set_caret(hand.span("mayor").start + 2)
    caret = hand.view.caret()
    seen = []
    for step in (hand.view.widen,) * 4 + (hand.view.narrow,) * 4:
        step()
        seen.append(hand.selected_text())
    sentence = "The mayor thanked them."
    assert seen == ["mayor", sentence, EMOJI, EMOJI, sentence, "mayor", "", ""]
    assert hand.view.caret() == caret


def test_widening_begins_at_what_is_selected_now(show: Show) -> None:
    hand = show(EMOJI)
    hand.view.set_caret(0)
    hand.view.widen()
    hand.view.select_span(hand.span("mayor thanked"))
    hand.view.widen()
    assert hand.selected_text() == "The mayor thanked them."
    hand.view.narrow()
    assert hand.selected_text() == "mayor thanked"


def test_narrowing_what_was_not_widened_goes_to_its_first_part(show: Show) -> None:
    hand = show(EMOJI)
    hand.view.select_span(hand.span("The mayor thanked them. It rained."))
    hand.view.narrow()
    assert hand.selected_text() == "The mayor thanked them."
    hand.view.narrow()
    assert hand.selected_text() == "The"


def test_a_triple_click_does_not_grow_while_the_mouse_trembles(show: Show) -> None:
    hand = show(EMOJI)
    point = hand.on("mayor")
    hand.double_click(point)
    hand.drag(point, point + QPoint(1, 0))
    assert hand.view.selection() == hand.span("The mayor thanked them.")


def test_a_click_much_later_is_no_triple_click(show: Show, qtbot: QtBot) -> None:
    hand = show(EMOJI)
    point = hand.on("mayor")
    hand.double_click(point)
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    hand.click(point)
    assert hand.view.selection() is None


def test_a_click_between_two_lines_stays_on_its_column(show: Show) -> None:
    hand = show("Some words that fill a line of the article. " * 6)
    rect = hand.view.text_rect(Span(10, 14))
    hand.click(QPoint(rect.left() + 1, rect.bottom() + 3))
    assert hand.view.caret() in (10, 11)


def test_pressing_inside_a_selection_begins_a_new_one(show: Show) -> None:
    hand = show(EMOJI)
    hand.view.select_span(hand.span("put out the fire on Tuesday"))
    wanted = hand.span("the fire")
    hand.drag(hand.before(wanted.start), hand.before(wanted.end))
    assert hand.view.selection() == wanted


def test_shift_and_arrows_select_and_count_as_whole_words(show: Show) -> None:
    hand = show(EMOJI)
    wanted = hand.span("fire")
    hand.view.set_caret(wanted.start)
    hand.press(Qt.Key.Key_Right, SHIFT, times=2)
    assert hand.selected_text() == "fi"
    assert hand.view.selection() == wanted
    assert hand.selected[-1] == wanted


def test_arrows_move_the_caret_over_a_whole_emoji(show: Show) -> None:
    hand = show(EMOJI)
    moved: list[int] = []
    hand.view.caret_moved.connect(moved.append)
    hand.press(Qt.Key.Key_Right)
    assert hand.view.caret() == EMOJI.index(" ")
    assert moved == [EMOJI.index(" ")]


def test_the_target_is_the_word_at_the_caret_when_nothing_is_selected(show: Show) -> None:
    hand = show(EMOJI)
    hand.view.set_caret(hand.span("mayor").start + 2)
    assert hand.view.target() == hand.span("mayor")
    hand.view.select_span(hand.span("It rained"))
    assert hand.view.target() == hand.span("It rained")


def test_clearing_a_selection_leaves_the_caret_and_tells(show: Show) -> None:
    hand = show(EMOJI)
    hand.view.select_span(hand.span("mayor"))
    caret = hand.view.caret()
    hand.view.clear_selection()
    assert hand.view.selection() is None
    assert hand.view.caret() == caret
    assert hand.selected == [hand.span("mayor"), None]


def test_another_article_has_nothing_selected(show: Show) -> None:
    hand = show(EMOJI)
    hand.view.select_span(hand.span("mayor"))
    hand.view.show_article(hand.view.editor._header, "Another text.")
    assert hand.selected[-1] is None


@pytest.mark.parametrize(
    "key",
    [
        Qt.Key.Key_C,
        Qt.Key.Key_1,
        Qt.Key.Key_BracketLeft,
        Qt.Key.Key_Comma,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Return,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Space,
    ],
)
def test_letters_digits_and_edit_keys_are_left_to_the_shortcuts(show: Show, key: Qt.Key) -> None:
    hand = show(EMOJI)
    fired: list[Qt.Key] = []
    action = QAction("act", hand.view, shortcut=QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: fired.append(key))
    hand.view.addAction(action)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key, NONE)
    override.ignore()
    QApplication.sendEvent(hand.view.editor, override)
    assert not override.isAccepted()
    hand.press(key)
    assert fired == [key]


def test_copying_gives_the_stored_characters(show: Show) -> None:
    hand = show("Il a dit\u00a0: «\u202f12\u00a0000 morts\u202f».\nEt puis 😀.")
    hand.press(Qt.Key.Key_A, CONTROL)
    hand.press(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == hand.text


def test_copying_out_of_a_long_paragraph_gives_its_spaces_back(show: Show) -> None:
    text = "Some words, 😀 and more. " * 1_000
    hand = show(text.strip())
    assert hand.view.editor.document().blockCount() > 1
    cut = hand.view.editor.document().findBlockByNumber(1).position()
    offset = hand.view.editor.display.offset(cut)
    hand.view.select_span(Span(offset - 10, offset + 10))
    hand.press(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == text[offset - 10 : offset + 10]


def test_a_drag_over_right_to_left_words_selects_them(show: Show) -> None:
    hand = show("abc שלום עולם def")
    wanted = hand.span("עולם")
    hand.drag(hand.before(wanted.start + 1), hand.before(wanted.end - 1))
    assert hand.view.selection() == wanted


def test_pointing_at_a_line_far_down_gives_its_offset(show: Show) -> None:
    text = "\n\n".join(f"Paragraph number {n} 😀 says little." for n in range(400))
    hand = show(text)
    wanted = hand.span("number 300")
    hand.view.select_span(wanted)
    hand.double_click(hand.on("number 300"))
    picked = hand.view.selection()
    assert picked is not None
    assert text[picked.start : picked.end] in {"number", "300"}
    assert wanted.start <= picked.start <= picked.end <= wanted.end


def test_the_wheel_with_control_asks_for_another_size_and_scrolls_nothing(show: Show) -> None:
    hand = show("Line.\n" * 200)
    asked: list[int] = []
    hand.view.zoom_asked.connect(asked.append)
    for turn in (120, -120, 0):
        turn_wheel(hand, turn, CONTROL)
    assert asked == [1, -1]
    assert hand.view.editor.verticalScrollBar().value() == 0
    assert hand.view.editor.font().pixelSize() == 19


def test_the_wheel_alone_scrolls(show: Show) -> None:
    hand = show("Line.\n" * 200)
    turn_wheel(hand, -120, NONE)
    assert hand.view.editor.verticalScrollBar().value() > 0


def test_a_click_with_shift_reaches_from_the_caret_to_it(show: Show) -> None:
    hand = show(EMOJI)
    wanted = hand.span("put out the fire")
    hand.view.set_caret(wanted.start)
    QTest.mouseClick(hand.viewport, LEFT, SHIFT, hand.before(wanted.end))
    assert hand.view.selection() == wanted


def test_a_double_click_and_a_drag_take_more_whole_words(show: Show) -> None:
    hand = show(EMOJI)
    point, end = hand.on("put"), hand.before(hand.span("the fire").end - 1)
    hand.click(point)
    QTest.mouseDClick(hand.viewport, LEFT, NONE, point)
    QTest.mouseMove(hand.viewport, end)
    QTest.mouseRelease(hand.viewport, LEFT, NONE, end)
    assert hand.view.selection() == hand.span("put out the fire")


def test_a_drag_out_of_the_view_selects_to_the_end(show: Show) -> None:
    hand = show("Some words here.\nAnd the last ones.")
    start = hand.before(5)
    hand.drag(start, QPoint(start.x(), hand.viewport.height() + 40))
    selected = hand.view.selection()
    assert selected is not None
    assert selected.start == 5
    assert selected.end > hand.text.index("And")


def test_a_double_click_where_no_word_is_selects_nothing(show: Show) -> None:
    hand = show("Words.\n\n  —  —  \n\nMore words.")
    hand.double_click(hand.before(hand.text.index("—") + 1))
    assert hand.view.selection() is None


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_the_other_buttons_keep_selection_and_marks(show: Show, button: Qt.MouseButton) -> None:
    hand = show(EMOJI)
    hand.view.select_span(hand.span("mayor"))
    for act in (QTest.mousePress, QTest.mouseRelease, QTest.mouseDClick, QTest.mouseRelease):
        act(hand.viewport, button, NONE, hand.on("mayor"))
    assert hand.view.selection() == hand.span("mayor")
    assert hand.picked == []


def test_escape_lets_go_of_a_selection_and_leaves_the_caret(show: Show) -> None:
    hand = show(EMOJI)
    hand.view.set_caret(0)
    hand.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, times=3)
    assert hand.view.selection() is not None
    hand.selected.clear()
    caret = hand.view.caret()
    hand.press(Qt.Key.Key_Escape)
    assert hand.view.selection() is None
    assert hand.view.caret() == caret
    assert hand.selected == [None]
