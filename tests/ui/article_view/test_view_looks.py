"""How marks look: every state can be told from every other, in each theme and without colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view import Mark
from annotator.ui.article_view.marks import SHORT, MarkIndex
from annotator.ui.theme import light, themes
from tests.ui.article_view.conftest import Hand, Show

TEXT = "They met in Rabat on Tuesday, and the two sides signed a pact there, the general said."
WORDS = "the two sides signed"
TOLD_APART = 20
"""Pixels that differ clearly between two looks, at the least."""


@pytest.fixture(params=["light", "dark", "contrast"])
def theme(request: pytest.FixtureRequest) -> Iterator[str]:
    themes().choose(request.param)
    yield request.param
    themes().choose("light")


def around(hand: Hand, words: str = WORDS) -> QRect:
    return hand.view.text_rect(hand.span(words)).adjusted(-6, -10, 16, 10)


def greys(hand: Hand, words: str = WORDS) -> list[int]:
    """The words and what is around them, as shades of grey."""
    picture = hand.picture().copy(around(hand, words))
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    size = grey.size()
    return [grey.pixelColor(x, y).red() for y in range(size.height()) for x in range(size.width())]


def difference(one: list[int], other: list[int]) -> int:
    """How many pixels differ by more than an eye overlooks."""
    return sum(abs(here - there) > 48 for here, there in zip(one, other, strict=True))


def states(mark: Mark) -> dict[str, Mark]:
    """The mark in every state that is its own."""
    return {
        "plain": mark,
        "checked": replace(mark, checked=True),
        "flagged": replace(mark, flagged=True),
        "stale": replace(mark, stale=True),
        "suggested": replace(mark, suggested=True),
    }


@pytest.mark.parametrize("kind", list(Kind))
def test_every_state_survives_greyscale(show: Show, theme: str, kind: Kind) -> None:
    hand = show(TEXT)
    mark = Mark("one", kind, hand.span(WORDS))
    seen: dict[str, list[int]] = {}
    for name, each in states(mark).items():
        hand.view.put_mark(each)
        seen[name] = greys(hand)
    hand.view.put_mark(mark)
    hand.view.dim_except(())
    seen["dimmed"] = greys(hand)
    hand.view.dim_except(None)
    hand.view.editor.hover(mark)
    seen["hovered"] = greys(hand)
    hand.view.editor.hover(None)
    hand.view.select_mark("one")
    seen["selected"] = greys(hand)
    hand.view.show_hits([mark.span])
    hand.view.select_mark(None)
    seen["found"] = greys(hand)
    hand.view.show_hits([mark.span], 0)
    seen["found and current"] = greys(hand)
    for one, other in combinations(seen, 2):
        assert difference(seen[one], seen[other]) >= TOLD_APART, (theme, one, other)


def test_kinds_survive_greyscale(show: Show, theme: str) -> None:
    hand = show(TEXT)
    seen = {}
    for kind in Kind:
        hand.view.put_mark(Mark("one", kind, hand.span(WORDS)))
        seen[kind] = greys(hand)
    for one, other in combinations(seen, 2):
        assert difference(seen[one], seen[other]) >= TOLD_APART, (theme, one, other)


def row(hand: Hand, y: int, span: Span) -> list[str]:
    """The colours of a row of pixels under some words."""
    rect, picture = hand.view.text_rect(span), hand.picture()
    return [picture.pixelColor(x, y).name() for x in range(rect.left(), rect.right())]


def test_two_of_a_kind_that_touch_are_one_stretch_with_a_hairline_between(show: Show) -> None:
    hand = show(TEXT)
    first, second = hand.span("the two "), hand.span("sides signed")
    hand.view.set_marks([Mark("a", Kind.CLAIM, first), Mark("b", Kind.CLAIM, second)])
    both = Span(first.start, second.end)
    rect = hand.view.text_rect(both)
    under = row(hand, rect.bottom(), both)
    assert set(under) == {light().claim_line.name()}
    ground = row(hand, rect.top() + 1, both)
    seam = hand.view.text_rect(second).left() - rect.left()
    others = [color for x, color in enumerate(ground) if abs(x - seam) > 1]
    assert set(others) == {light().claim_back.name()}
    assert ground[seam] != light().claim_back.name()


def test_nothing_stands_between_two_kinds_that_touch_or_where_a_line_ends(show: Show) -> None:
    hand = show(TEXT)
    claim, entity = hand.span("the two "), hand.span("sides")
    hand.view.set_marks([Mark("a", Kind.CLAIM, claim), Mark("b", Kind.ENTITY, entity)])
    rect = hand.view.text_rect(claim)
    ground = row(hand, rect.top() + 1, Span(claim.start, entity.end))
    assert set(ground) == {light().claim_back.name(), light().entity_back.name()}
    words = "words and more words to fill some lines of the column " * 4
    hand = show(words)
    line_end = hand.view.editor.document().firstBlock().layout().lineAt(1).textStart()
    marks = Mark("a", Kind.CLAIM, Span(0, line_end)), Mark("b", Kind.CLAIM, Span(line_end, 150))
    hand.view.set_marks(marks)
    second = Span(line_end, 150)
    ground = row(hand, hand.view.text_rect(second).top() + 1, second)
    assert set(ground) == {light().claim_back.name()}


def test_a_mark_longer_than_a_page_leaves_those_within_it_to_be_seen(show: Show) -> None:
    text = TEXT + " More of the same, to be read." * 100
    hand = show(text)
    rect = hand.view.text_rect(hand.span(WORDS))
    hand.view.set_marks([Mark("all", Kind.CLAIM, Span(0, len(text))), Mark("in", *_claim(hand))])
    assert len(text) > SHORT
    beside = hand.view.text_rect(hand.span("Rabat"))
    picture = hand.picture()
    assert picture.pixelColor(rect.left() + 1, rect.top() + 2) == light().claim_back
    assert picture.pixelColor(beside.left() + 1, beside.top() + 1) == light().paper
    assert light().claim_line.name() in row(hand, beside.bottom(), hand.span("Rabat"))
    ids = [mark.id for mark in hand.view.editor.marks_under(rect.center().toPointF())]
    assert ids == ["in", "all"]


def _claim(hand: Hand) -> tuple[Kind, Span]:
    return Kind.CLAIM, hand.span(WORDS)


def test_what_a_filter_hides_is_dimmed_in_text_and_margin(show: Show) -> None:
    hand = show(TEXT)
    marks = [Mark("one", Kind.CLAIM, hand.span(WORDS)), Mark("two", Kind.DATE, hand.span("Tues"))]
    hand.view.set_marks(marks)
    plain = hand.picture()
    hand.view.dim_except(["one"])
    assert hand.picture() != plain
    rect, date = around(hand), around(hand, "Tues")
    assert hand.picture().copy(rect) == plain.copy(rect)
    assert hand.picture().copy(date) != plain.copy(date)
    hand.view.put_mark(Mark("three", Kind.ENTITY, hand.span("Rabat")))
    rabat = hand.view.text_rect(hand.span("Rabat"))
    assert hand.picture().pixelColor(rabat.left() + 1, rabat.top() + 1) == light().paper
    hand.view.drop_mark("three")
    hand.view.dim_except(None)
    assert hand.picture() == plain


def test_another_filter_goes_through_no_mark_that_is_not_on_the_screen(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n".join(f"Line {n} here." for n in range(2_000))
    hand = show(text, *(Mark(f"m{n}", Kind.CLAIM, Span(n * 9, n * 9 + 4)) for n in range(2_000)))
    asked: list[int] = []
    window = MarkIndex.window

    def watched(index: MarkIndex, low: int, high: int) -> list[Mark]:
        found = window(index, low, high)
        asked.append(len(found))
        return found

    monkeypatch.setattr(MarkIndex, "window", watched)
    hand.view.editor.dim_except({"m3"})
    hand.picture()
    assert 0 < sum(asked) < 200
