"""Pointing at marks: the one under the mouse, the menu, those that overlap, what has no mark."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import Kind
from annotator.domain.segments import sentences
from annotator.domain.text import Span
from annotator.ui.article_view import Mark, coverage
from tests.ui.article_view.conftest import Hand, Show

TEXT = (
    "The mayor said that twelve schools have new roofs. It rained on Tuesday. "
    "Nobody had asked for them.\n\nThe end is near."
)


def mark(mark_id: str, words: str, kind: Kind = Kind.CLAIM) -> Mark:
    start = TEXT.index(words)
    return Mark(mark_id, kind, Span(start, start + len(words)))


@pytest.fixture
def hand(show: Show) -> Hand:
    """A text with a claim, and an entity within it."""
    return show(TEXT, mark("outer", "twelve schools have new roofs"), mark("inner", "schools"))


def ask(hand: Hand, point: QPoint, reason: QContextMenuEvent.Reason) -> list[QPoint]:
    asked: list[QPoint] = []
    hand.view.menu_asked.connect(asked.append)
    event = QContextMenuEvent(reason, point, hand.viewport.mapToGlobal(point))
    QApplication.sendEvent(hand.viewport, event)
    return asked


def right_click(hand: Hand, point: QPoint) -> list[QPoint]:
    QTest.mousePress(
        hand.viewport, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, point
    )
    asked = ask(hand, point, QContextMenuEvent.Reason.Mouse)
    QTest.mouseRelease(
        hand.viewport, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, point
    )
    return asked


# Under the mouse


def test_the_smallest_mark_under_the_mouse_is_told_and_again_when_it_is_left(hand: Hand) -> None:
    told: list[str] = []
    hand.view.hover_changed.connect(told.append)
    for words in ("mayor", "schools", "schools", "roofs", "Nobody"):
        QTest.mouseMove(hand.viewport, hand.on(words))
    assert told == ["inner", "outer", ""]
    assert hand.view.hovered == ""


def test_leaving_the_text_leaves_the_mark(hand: Hand) -> None:
    QTest.mouseMove(hand.viewport, hand.on("schools"))
    assert hand.view.hovered == "inner"
    QApplication.sendEvent(hand.viewport, QEvent(QEvent.Type.Leave))
    assert hand.view.hovered == ""


def test_while_a_button_is_down_nothing_is_hovered(hand: Hand) -> None:
    hand.drag(hand.on("mayor"), hand.on("schools"))
    assert hand.view.hovered == ""


def test_the_line_under_the_mouse_is_known(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    point = hand.on("schools")
    monkeypatch.setattr(QCursor, "pos", lambda: hand.viewport.mapToGlobal(point))
    line = hand.view.line_under_mouse()
    assert line.top() <= point.y() <= line.bottom()
    assert abs(line.left() - point.x()) < 12
    outside = hand.viewport.mapToGlobal(QPoint(-40, -40))
    monkeypatch.setattr(QCursor, "pos", lambda: outside)
    assert hand.view.line_under_mouse().isNull()


def test_keys_buttons_and_a_held_edge_are_told_as_disturbances(hand: Hand) -> None:
    told: list[bool] = []
    hand.view.disturbed.connect(lambda: told.append(True))
    hand.press(Qt.Key.Key_Z)
    assert len(told) == 1
    hand.click(hand.on("mayor"))
    assert len(told) == 2


def test_a_stripe_in_the_margin_is_pointed_at_with_a_finger(hand: Hand) -> None:
    line = hand.on("mayor").y()
    stripe = next(
        QPoint(x, line)
        for x in range(56)
        if hand.view.editor.marks_under(QPoint(x, line).toPointF())
    )
    QTest.mouseMove(hand.viewport, stripe)
    assert hand.viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
    hand.click(stripe)
    assert hand.picked[-1] in {"inner", "outer"}


# Where a mark stands


def test_the_place_of_a_mark_is_all_its_lines(show: Show) -> None:
    words = TEXT.partition("\n")[0]
    hand = show(TEXT, mark("long", words))
    place = hand.view.mark_rect("long")
    assert place.contains(hand.on("mayor"))
    assert place.contains(hand.on("Nobody"))
    assert not place.contains(hand.on("The end"))
    assert hand.view.mark_rect("nothing") == QRect()


def test_of_a_mark_that_begins_above_the_screen_the_rest_counts(show: Show) -> None:
    text = "\n\n".join(f"Paragraph {n} says little." for n in range(90))
    hand = show(text, Mark("all", Kind.CLAIM, Span(0, len(text))))
    assert not hand.view.mark_rect("all").isNull()
    hand.view.set_caret(text.index("Paragraph 60"))
    assert not hand.view.mark_rect("all").isNull()
    hand.view.put_mark(Mark("head", Kind.DATE, Span(0, 9)))
    assert hand.view.mark_rect("head").isNull()
    assert hand.view.is_short("head")
    assert not hand.view.is_short("none")


def test_a_mark_as_long_as_the_article_is_not_short(show: Show) -> None:
    text = "Words that go on. " * 200
    hand = show(text.strip(), Mark("all", Kind.CLAIM, Span(0, 3_000)))
    assert not hand.view.is_short("all")


# The menu


def test_a_right_click_on_a_mark_picks_it_and_asks_for_the_menu(hand: Hand) -> None:
    point = hand.on("schools")
    assert right_click(hand, point) == [point]
    assert hand.picked == ["inner"]


def test_a_right_click_inside_the_selection_keeps_it_and_picks_nothing(hand: Hand) -> None:
    wanted = hand.span("said that twelve schools")
    hand.view.select_span(wanted)
    assert len(right_click(hand, hand.on("schools"))) == 1
    assert hand.view.selection() == wanted
    assert hand.picked == []


def test_a_right_click_outside_the_selection_takes_it_away(hand: Hand) -> None:
    hand.view.select_span(hand.span("Nobody"))
    right_click(hand, hand.on("schools"))
    assert hand.view.selection() is None
    assert hand.picked == ["inner"]


def test_a_right_click_beside_all_marks_puts_the_caret_there(hand: Hand) -> None:
    hand.view.select_mark("inner")
    right_click(hand, hand.on("Nobody"))
    assert hand.view.target() == hand.span("Nobody")
    assert hand.picked == [""]


def test_the_menu_key_asks_at_the_selection_at_the_mark_or_at_the_caret(hand: Hand) -> None:
    keyboard = QContextMenuEvent.Reason.Keyboard
    hand.view.select_span(hand.span("Nobody"))
    hand.view.select_mark("inner")
    hand.view.select_span(hand.span("Nobody"))
    (place,) = ask(hand, QPoint(), keyboard)
    assert place == hand.view.text_rect(hand.span("Nobody")).bottomLeft()
    hand.view.clear_selection()
    place = ask(hand, QPoint(), keyboard)[-1]
    assert place == hand.view.text_rect(hand.span("schools")).bottomLeft()
    hand.view.select_mark(None)
    place = ask(hand, QPoint(), keyboard)[-1]
    assert place == hand.view.editor.cursorRect().bottomLeft()
    assert hand.picked == []


# Those that overlap


def test_the_marks_at_the_caret_are_here_or_those_at_the_selected_one(hand: Hand) -> None:
    hand.view.set_caret(hand.span("schools").start + 1)
    assert [each.id for each in hand.view.marks_here()] == ["inner", "outer"]
    hand.view.set_caret(0)
    assert hand.view.marks_here() == []
    hand.view.select_mark("outer")
    assert [each.id for each in hand.view.marks_here()] == ["outer"]


def test_a_click_on_the_count_asks_for_the_hidden_marks(show: Show) -> None:
    words = "twelve schools have new roofs"
    marks = [mark(f"m{number}", words) for number in range(6)]
    hand = show(TEXT, *marks)
    hidden = {each.id for each in marks[3:]}
    point = next(
        QPoint(x, y)
        for y in range(100, 180, 3)
        for x in range(hand.viewport.width() - 1, 0, -3)
        if hand.view.editor.more_under(QPoint(x, y).toPointF())
    )
    asked: list[tuple[list[str], QPoint]] = []
    hand.view.marks_asked.connect(lambda ids, place: asked.append((ids, place)))
    QTest.mouseMove(hand.viewport, point)
    assert hand.viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
    hand.click(point)
    ((ids, place),) = asked
    assert set(ids) == hidden
    assert place == point
    assert hand.picked == []


# Sentences without a mark


def test_the_next_sentence_without_a_mark_is_found(hand: Hand) -> None:
    found = hand.view.next_gap(1)
    assert found == hand.span("It rained on Tuesday.")
    hand.view.select_span(found)
    assert hand.view.next_gap(1) == hand.span("Nobody had asked for them.")
    hand.view.select_span(hand.span("The end is near."))
    assert hand.view.next_gap(1) is None
    assert hand.view.next_gap(-1) == hand.span("Nobody had asked for them.")
    hand.view.select_span(found)
    assert hand.view.next_gap(-1) is None


def test_with_a_caret_only_its_own_sentence_is_the_first(hand: Hand) -> None:
    hand.view.set_caret(hand.span("rained").start)
    for step in (1, -1):
        assert hand.view.next_gap(step) == hand.span("It rained on Tuesday.")


def test_no_long_text_is_cut_into_sentences_for_the_next_one(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n".join(f"Paragraph {n} says little. It is short." for n in range(20_000))
    hand = show(text)
    hand.view.set_caret(text.index("Paragraph 9000"))
    seen: list[Span | None] = []

    def cut(text: str, within: Span | None = None) -> list[Span]:
        seen.append(within)
        return sentences(text, within)

    monkeypatch.setattr(coverage, "sentences", cut)
    hand.view.select_span(Span(hand.view.caret(), hand.view.caret() + 9))
    assert hand.view.next_gap(1) is not None
    assert hand.view.next_gap(-1) is not None
    assert None not in seen
    assert len(seen) < 6
