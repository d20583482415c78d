"""Moving the edges of the selected mark, with the grips and with keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view import Edge, Granularity, Held, Mark
from annotator.ui.article_view.grips import Grip
from annotator.ui.theme import themes
from annotator.ui.widgets.commit import commit_focused
from tests.ui.article_view.conftest import LEFT, NONE, Hand, Show

TEXT = (
    "The mayor said that the roofs of twelve schools cost 12 million euros. It rained on Tuesday. "
    "Nobody had asked for the new roofs, which leak already."
)
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


class Mover:
    """A hand on the edges of one mark; it notes what is asked for."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.view = hand.view
        self.resized: list[tuple[str, str]] = []
        self.held: list[Held | None] = []
        self.view.mark_resized.connect(self._note)
        self.view.edge_held.connect(self.held.append)

    def _note(self, mark_id: str, span: Span) -> None:
        self.resized.append((mark_id, self.hand.text[span.start : span.end]))

    def shown(self, mark_id: str = "m") -> str:
        """The words that the mark is shown on."""
        marks = {mark.id: mark for at in range(len(self.hand.text)) for mark in self._at(at)}
        span = marks[mark_id].span
        return self.hand.text[span.start : span.end]

    def _at(self, offset: int) -> list[Mark]:
        return self.view.marks_at(offset)

    def knob(self, edge: Edge) -> QPoint:
        """The middle of what the mouse takes hold of."""
        grip = next(each for each in self.view.editor.grips() if each.edge is edge)
        return grip.knob.toPoint()

    def pull(self, edge: Edge, to: QPoint) -> None:
        """Press on a grip and drag it below a place between two letters, without letting go."""
        start = self.knob(edge)
        below = QPoint(0, start.y() - self.middle(edge))
        QTest.mousePress(self.hand.viewport, LEFT, NONE, start)
        self.move((start + to + below) / 2)
        self.move(to + below)

    def middle(self, edge: Edge) -> int:
        grip = next(each for each in self.view.editor.grips() if each.edge is edge)
        return round(grip.middle.y())

    def move(self, point: QPoint) -> None:
        QTest.mouseMove(self.hand.viewport, point)

    def let_go(self, at: QPoint | None = None) -> None:
        QTest.mouseRelease(self.hand.viewport, LEFT, NONE, at or QPoint(300, 300))

    def keys(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            self.hand.press(key, held)


@pytest.fixture
def mover(show: Show) -> Callable[..., Mover]:
    """Return a function that shows a text with one claim, which is selected."""

    def begin(words: str = "twelve schools", text: str = TEXT, **facts: bool) -> Mover:
        start = text.index(words)
        mark = Mark("m", Kind.CLAIM, Span(start, start + len(words)), **facts)
        hand = show(text, mark)
        hand.view.select_mark("m")
        return Mover(hand)

    return begin


# The grips


def test_the_selected_mark_has_a_grip_below_each_of_its_ends(
    mover: Callable[..., Mover],
) -> None:
    moving = mover()
    start, end = moving.view.editor.grips()
    assert (start.edge, end.edge) == (Edge.START, Edge.END)
    words = moving.view.text_rect(moving.hand.span("twelve schools"))
    assert abs(start.x - words.left()) <= 1
    assert abs(end.x - words.right() - 1) <= 1
    assert start.knob.y() > words.bottom() - 3
    assert (start.side, end.side) == (-1, 1)


def test_grips_are_painted_in_the_accent_and_the_held_one_is_larger(
    mover: Callable[..., Mover],
) -> None:
    moving = mover()
    accent = themes().current.accent.rgb()
    knob = moving.knob(Edge.END)
    assert moving.hand.picture().pixelColor(knob).rgb() == accent
    beside = knob + QPoint(8, 0)
    assert moving.hand.picture().pixelColor(beside).rgb() != accent
    moving.view.hold_edge(Edge.END)
    assert moving.hand.picture().pixelColor(beside).rgb() == accent


def test_without_a_selected_mark_there_is_no_grip(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.select_mark(None)
    assert list(moving.view.editor.grips()) == []


def test_a_locked_mark_has_no_grip(mover: Callable[..., Mover]) -> None:
    assert list(mover(locked=True).view.editor.grips()) == []


def test_where_nothing_can_be_changed_there_is_no_grip(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.let_edges_move(allowed=False)
    assert list(moving.view.editor.grips()) == []
    moving.view.let_edges_move(allowed=True)
    assert len(list(moving.view.editor.grips())) == 2


def test_the_mouse_changes_its_shape_over_a_grip_only(mover: Callable[..., Mover]) -> None:
    moving = mover()
    QTest.mouseMove(moving.hand.viewport, moving.knob(Edge.START))
    assert moving.hand.viewport.cursor().shape() == Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(moving.hand.viewport, moving.hand.on("rained"))
    assert moving.hand.viewport.cursor().shape() == Qt.CursorShape.IBeamCursor


def test_a_mark_over_two_lines_has_a_grip_on_each(mover: Callable[..., Mover]) -> None:
    moving = mover(TEXT.removesuffix("."))
    start, end = moving.view.editor.grips()
    assert end.middle.y() > start.middle.y() + 20


# With the mouse


def test_a_pulled_edge_goes_from_word_to_word_and_is_asked_for_when_let_go(
    mover: Callable[..., Mover],
) -> None:
    moving = mover()
    end = moving.hand.before(moving.hand.span("million").end - 2)
    moving.pull(Edge.END, end)
    assert moving.shown() == "twelve schools cost 12 million"
    assert moving.resized == []
    moving.let_go()
    assert moving.resized == [("m", "twelve schools cost 12 million")]
    assert moving.shown() == "twelve schools"


def test_the_start_is_pulled_to_the_left_and_over_a_line(mover: Callable[..., Mover]) -> None:
    moving = mover("roofs, which")
    moving.pull(Edge.START, moving.hand.before(moving.hand.span("rained").start + 1))
    moving.let_go()
    ((_, words),) = moving.resized
    assert words == "rained on Tuesday. Nobody had asked for the new roofs, which"


def test_with_alt_an_edge_goes_to_the_very_letter(mover: Callable[..., Mover]) -> None:
    moving = mover()
    aim = moving.hand.before(moving.hand.span("million").start + 3)
    knob = moving.knob(Edge.END)
    below = QPoint(0, knob.y() - moving.middle(Edge.END))
    QTest.mousePress(moving.hand.viewport, LEFT, ALT, knob)
    drag(moving.hand, aim + below, ALT)
    moving.let_go()
    assert moving.resized == [("m", "twelve schools cost 12 mil")]


def test_by_characters_alt_is_not_needed(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.granularity = Granularity.CHARACTER
    moving.pull(Edge.END, moving.hand.before(moving.hand.span("million").start + 3))
    moving.let_go()
    assert moving.resized == [("m", "twelve schools cost 12 mil")]


def test_an_edge_pulled_past_the_other_stops_at_the_last_word(
    mover: Callable[..., Mover],
) -> None:
    moving = mover()
    moving.pull(Edge.END, moving.hand.before(moving.hand.span("mayor").start))
    assert moving.shown() == "twelve"
    moving.let_go()
    assert moving.resized == [("m", "twelve")]


def test_escape_while_pulling_puts_the_edge_back(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.pull(Edge.END, moving.hand.before(moving.hand.span("million").end))
    moving.keys(KEY.Key_Escape)
    assert moving.shown() == "twelve schools"
    moving.move(moving.hand.on("euros"))
    assert moving.shown() == "twelve schools"
    moving.let_go()
    assert moving.resized == []
    assert moving.hand.picked == []
    assert moving.view.selected_mark() == "m"


def test_a_click_on_a_grip_changes_and_picks_nothing(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.hand.click(moving.knob(Edge.END))
    assert moving.resized == []
    assert moving.hand.picked == []
    assert moving.held[-1] is None


def test_pulling_moves_neither_the_caret_nor_a_selection(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.set_caret(3)
    moving.pull(Edge.END, moving.hand.before(moving.hand.span("million").end))
    moving.let_go()
    assert moving.view.caret() == 3
    assert moving.view.selection() is None


def test_pressing_on_the_words_at_an_edge_selects_text(mover: Callable[..., Mover]) -> None:
    moving = mover()
    wanted = moving.hand.span("twelve schools cost")
    moving.hand.drag(moving.hand.before(wanted.start), moving.hand.before(wanted.end))
    assert moving.view.selection() == wanted
    assert moving.resized == []


def test_with_shift_a_press_on_a_grip_reaches_for_text(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.set_caret(0)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(moving.hand.viewport, LEFT, shift, moving.knob(Edge.END))
    assert moving.view.selection() is not None
    assert moving.held == []


def test_held_below_the_view_the_mouse_scrolls_and_takes_the_edge_along(
    mover: Callable[..., Mover], qtbot: QtBot
) -> None:
    text = "\n\n".join(f"Paragraph {n} says little." for n in range(60))
    moving = mover("Paragraph 1 says", text)
    bar = moving.view.editor.verticalScrollBar()
    moving.pull(Edge.END, QPoint(200, moving.hand.viewport.height() + 30))
    qtbot.waitUntil(lambda: bar.value() > 20)
    moving.move(QPoint(200, 300))
    moving.let_go()
    ((_, words),) = moving.resized
    assert words.startswith("Paragraph 1 says little.\n\nParagraph 2")
    assert len(words) > 300


def test_held_above_the_view_it_scrolls_back(mover: Callable[..., Mover], qtbot: QtBot) -> None:
    text = "\n\n".join(f"Paragraph {n} says little." for n in range(60))
    moving = mover("Paragraph 40 says", text)
    bar = moving.view.editor.verticalScrollBar()
    top = bar.value()
    assert top > 0
    moving.pull(Edge.START, QPoint(200, -30))
    qtbot.waitUntil(lambda: bar.value() < top - 4)
    moving.let_go()
    assert moving.resized[0][1].endswith("Paragraph 40 says")


def test_right_to_left_words_have_their_grips_on_the_right_sides(
    mover: Callable[..., Mover],
) -> None:
    text = "abc שלום עולם טוב def"
    moving = mover("עולם", text)
    start, end = moving.view.editor.grips()
    assert start.x > end.x
    assert (start.side, end.side) == (1, -1)
    last = moving.hand.span("טוב")
    moving.pull(Edge.END, moving.hand.before(last.end - 1))
    moving.let_go()
    assert moving.resized == [("m", "עולם טוב")]


# With keys


def test_arrows_move_the_held_end_word_by_word_and_return_keeps_it(
    mover: Callable[..., Mover],
) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Right, KEY.Key_Right)
    assert moving.shown() == "twelve schools cost 12"
    moving.keys(KEY.Key_Left)
    assert moving.resized == []
    moving.keys(KEY.Key_Return)
    assert moving.resized == [("m", "twelve schools cost")]
    assert moving.held[-1] is None


def test_arrows_move_the_held_start(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.START)
    moving.keys(KEY.Key_Left, KEY.Key_Left, KEY.Key_Right, KEY.Key_Enter)
    assert moving.resized == [("m", "of twelve schools")]


def test_with_control_an_edge_goes_by_whole_characters(mover: Callable[..., Mover]) -> None:
    text = "Firefighters 👩🏽‍🚒 came."
    moving = mover("Firefighters", text)
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Right, KEY.Key_Right, held=CONTROL)
    moving.keys(KEY.Key_Return)
    assert moving.resized == [("m", "Firefighters 👩🏽‍🚒")]


def test_up_and_down_move_an_edge_by_a_line_and_keep_its_column(
    mover: Callable[..., Mover],
) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.END)
    x = end_of(moving).x
    moving.keys(KEY.Key_Down)
    below = end_of(moving)
    assert moving.shown().startswith("twelve schools cost 12 million euros")
    assert abs(below.x - x) < 80
    moving.keys(KEY.Key_Up)
    assert moving.shown() == "twelve schools"


def test_home_and_end_go_to_the_bounds_of_sentences(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_End)
    assert moving.shown() == "twelve schools cost 12 million euros."
    moving.keys(KEY.Key_End, KEY.Key_Home)
    moving.view.hold_edge(Edge.START)
    moving.keys(KEY.Key_Home, KEY.Key_Return)
    assert moving.resized == [("m", TEXT[: TEXT.index(" It rained")])]


def test_both_edges_in_turn_are_one_change(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.START)
    moving.keys(KEY.Key_Left)
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Right)
    assert moving.resized == []
    moving.keys(KEY.Key_Return)
    assert moving.resized == [("m", "of twelve schools cost")]


def test_the_same_edge_again_lets_it_go(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Right)
    moving.view.hold_edge(Edge.END)
    assert moving.resized == [("m", "twelve schools cost")]
    assert moving.view.editor.held_edge is None


def test_escape_puts_the_edge_back(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Right, KEY.Key_Escape)
    assert moving.shown() == "twelve schools"
    assert moving.resized == []
    moving.keys(KEY.Key_Right)
    assert moving.shown() == "twelve schools"


def test_an_edge_that_did_not_move_asks_for_nothing(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Right, KEY.Key_Left, KEY.Key_Return)
    assert moving.resized == []


def test_what_is_held_is_told_with_its_words(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Right)
    first, second = moving.held
    assert first == Held(Edge.END, moving.hand.span("twelve schools"), by_keyboard=True)
    assert second == Held(Edge.END, moving.hand.span("twelve schools cost"), by_keyboard=True)


def test_a_mouse_is_told_apart_from_keys(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.pull(Edge.END, moving.hand.before(moving.hand.span("million").end))
    assert all(held and not held.by_keyboard for held in moving.held)
    moving.let_go()


def test_another_command_keeps_the_edge_first(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Right)
    commit_focused()
    assert moving.resized == [("m", "twelve schools cost")]


@pytest.mark.parametrize("key", [KEY.Key_PageDown, KEY.Key_A])
def test_a_key_that_moves_the_caret_keeps_the_edge_first(
    mover: Callable[..., Mover], key: Qt.Key
) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Right)
    moving.keys(key, held=CONTROL if key == KEY.Key_A else NONE)
    assert moving.resized == [("m", "twelve schools cost")]


def test_a_click_in_the_text_keeps_the_edge_first(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Right)
    moving.hand.click(moving.hand.on("Nobody"))
    assert moving.resized == [("m", "twelve schools cost")]


def test_a_grip_pressed_while_the_other_edge_is_held_keeps_that_first(
    mover: Callable[..., Mover],
) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.START)
    moving.keys(KEY.Key_Left)
    moving.hand.click(moving.knob(Edge.END))
    assert moving.resized == [("m", "of twelve schools")]


def test_leaving_the_article_keeps_the_edge(mover: Callable[..., Mover], qtbot: QtBot) -> None:
    moving = mover()
    field = QLineEdit(moving.view)
    field.show()
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Right)
    field.setFocus(Qt.FocusReason.PopupFocusReason)
    assert moving.resized == []
    moving.view.setFocus()
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(lambda: bool(moving.resized))


def test_a_held_modifier_alone_lets_nothing_go(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Control, KEY.Key_Shift)
    assert moving.view.editor.held_edge is Edge.END


@pytest.mark.parametrize("way", ["dropped", "all replaced", "changed"])
def test_a_held_mark_that_goes_away_is_forgotten(mover: Callable[..., Mover], way: str) -> None:
    moving = mover()
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Right)
    if way == "dropped":
        moving.view.drop_mark("m")
    elif way == "all replaced":
        moving.view.set_marks([])
    else:
        moving.view.put_mark(Mark("m", Kind.DATE, moving.hand.span("Tuesday")))
        assert moving.shown() == "Tuesday"
    assert moving.view.editor.held_edge is None
    assert moving.view.marks_at(moving.hand.span("schools").start) == []
    moving.keys(KEY.Key_Return)
    assert moving.resized == []


def test_without_a_selected_mark_no_edge_is_held(mover: Callable[..., Mover]) -> None:
    moving = mover()
    moving.view.select_mark(None)
    moving.view.hold_edge(Edge.END)
    assert moving.held == []


def test_left_in_a_right_to_left_paragraph_is_onwards(mover: Callable[..., Mover]) -> None:
    text = "שלום עולם טוב מאוד"
    moving = mover("עולם", text)
    moving.view.hold_edge(Edge.END)
    moving.keys(KEY.Key_Left, KEY.Key_Return)
    assert moving.resized == [("m", "עולם טוב")]


def test_an_edge_that_walks_off_the_screen_is_followed(mover: Callable[..., Mover]) -> None:
    text = "\n\n".join(f"Paragraph {n} says little." for n in range(60))
    moving = mover("Paragraph 1 says", text)
    moving.view.hold_edge(Edge.END)
    moving.keys(*[KEY.Key_Down] * 60)
    grips = [each for each in moving.view.editor.grips() if each.edge is Edge.END]
    assert len(grips) == 1
    assert moving.view.editor.verticalScrollBar().value() > 0
    moving.keys(KEY.Key_Escape)


def test_the_mark_is_shown_at_its_new_place_in_a_long_paragraph_too(
    mover: Callable[..., Mover],
) -> None:
    text = "Some words, 😀 and more. " * 1_000 + "The very end."
    moving = mover("The very", text)
    moving.view.hold_edge(Edge.START)
    moving.keys(KEY.Key_Left, KEY.Key_Left, KEY.Key_Return)
    assert moving.resized == [("m", "and more. The very")]


def end_of(moving: Mover) -> Grip:
    return next(each for each in moving.view.editor.grips() if each.edge is Edge.END)


def drag(hand: Hand, to: QPoint, keys: Qt.KeyboardModifier) -> None:
    """Move the mouse with a button and keys held: QTest has no way to hold keys."""
    point = QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove, point, hand.viewport.mapToGlobal(point), LEFT, LEFT, keys
    )
    QApplication.sendEvent(hand.viewport, event)
