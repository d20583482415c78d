"""Sentences without a mark: the next one, the one before, and the strip beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from annotator.domain.annotation import Kind
from annotator.domain.segments import sentences
from annotator.domain.text import Span
from annotator.ui.article_view import Mark
from annotator.ui.article_view.coverage import AWAY, Coverage, next_gap, previous_gap
from annotator.ui.article_view.marks import MarkIndex
from annotator.ui.theme import light
from tests.ui.article_view.conftest import Hand, Show

TEXT = (
    "M. Dupont came on 3 Jan. 2022. He left.\n\nNobody knows why. It rained. The end.\nLast line."
)


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def index_on(*words: str) -> MarkIndex:
    return MarkIndex(Mark(each, Kind.CLAIM, span(each)) for each in words)


def said(found: Span | None) -> str:
    return TEXT[found.start : found.end] if found else ""


def test_gaps_are_gone_through_onward_over_paragraphs() -> None:
    index = index_on("left", "rained")
    at, seen = -1, []
    while (gap := next_gap(TEXT, index, at)) is not None:
        at = gap.start
        seen.append(said(gap))
    assert seen == ["M. Dupont came on 3 Jan. 2022.", "Nobody knows why.", "The end.", "Last line."]


def test_gaps_are_gone_through_back_to_the_start() -> None:
    index = index_on("left", "Last")
    at, seen = len(TEXT), []
    while (gap := previous_gap(TEXT, index, at)) is not None:
        at = gap.start
        seen.append(said(gap))
    assert seen == ["The end.", "It rained.", "Nobody knows why.", "M. Dupont came on 3 Jan. 2022."]


def test_a_mark_over_two_sentences_covers_both_and_touching_is_not_covering() -> None:
    index = index_on("knows why. It")
    assert said(next_gap(TEXT, index, span("He left").start)) == "The end."
    blank = MarkIndex([Mark("gap", Kind.DATE, Span(span("He left.").end, span("Nobody").start))])
    assert said(next_gap(TEXT, blank, 0)) == "He left."
    assert said(previous_gap(TEXT, blank, span("It rained").start)) == "Nobody knows why."


def test_where_all_is_covered_or_nothing_is_said_there_is_no_gap() -> None:
    assert next_gap(TEXT, MarkIndex([Mark("all", Kind.CLAIM, Span(0, len(TEXT)))]), -1) is None
    assert next_gap("", MarkIndex(), 0) is None
    assert previous_gap("\n\n", MarkIndex(), 2) is None


@given(
    st.lists(st.sampled_from(["One. ", "Two! ", "three ", "\n", "M. X came. "]), max_size=30),
    st.data(),
)
def test_gaps_are_the_sentences_of_the_whole_text_that_no_mark_meets(
    parts: list[str], data: st.DataObject
) -> None:
    text = "".join(parts)
    ends = st.integers(0, max(0, len(text)))
    pairs = data.draw(st.lists(st.tuples(ends, ends).filter(lambda pair: pair[0] < pair[1])))
    spans = [Span(*pair) for pair in pairs] if text else []
    index = MarkIndex(Mark(str(n), Kind.CLAIM, each) for n, each in enumerate(spans))
    offset = data.draw(ends)
    gaps = [each for each in sentences(text) if not any(each.overlaps(mark) for mark in spans)]
    assert next_gap(text, index, offset) == next((g for g in gaps if g.start > offset), None)
    earlier = [each for each in gaps if each.start < offset]
    assert previous_gap(text, index, offset) == (earlier[-1] if earlier else None)


def test_the_sentences_a_span_touches_are_found_around_it() -> None:
    coverage = Coverage()
    coverage.show(TEXT)
    start, end = span("knows").start, span("rained").end
    around = coverage.around(Span(start, end))
    assert said(around) == "Nobody knows why. It rained."
    assert coverage.around(Span(len(TEXT), len(TEXT))) == span("Last line.")
    blank = TEXT.index("\n\n") + 1
    assert coverage.around(Span(blank, blank)) == Span(blank, blank)


# On the screen


def strip(hand: Hand, words: str) -> QColor:
    """The colour beside a line, where the strip would be."""
    rect = hand.view.text_rect(hand.span(words))
    return hand.picture().pixelColor(hand.before(0).x() - AWAY, rect.center().y())


LINES = "First sentence here.\nSecond sentence there.\n" + "A third that is long enough. " * 4


def test_a_strip_stands_beside_sentences_without_a_mark_while_it_is_wanted(show: Show) -> None:
    hand = show(LINES)
    plain = hand.picture()
    hand.view.put_mark(Mark("one", Kind.CLAIM, hand.span("Second")))
    hand.view.show_coverage(on=True)
    assert strip(hand, "First") == light().handle
    assert strip(hand, "Second") == light().paper
    assert strip(hand, "A third") == light().handle
    hand.view.drop_mark("one")
    assert strip(hand, "Second") == light().handle
    hand.view.show_coverage(on=False)
    assert hand.picture() == plain


def test_a_mark_takes_the_strip_away_from_all_lines_of_its_sentence(show: Show) -> None:
    text = "Words that go on and on over the lines of one sentence, " * 6 + "end."
    hand = show(text)
    hand.view.show_coverage(on=True)
    lines = hand.view.editor.document().firstBlock().layout()
    words = [text[lines.lineAt(n).textStart() :][:8] for n in (0, 3)]
    last = Span(lines.lineAt(3).textStart(), lines.lineAt(3).textStart() + 8)
    rects = [hand.view.text_rect(at) for at in (Span(0, 8), last)]
    assert strip(hand, words[0]) == light().handle
    hand.view.put_mark(Mark("one", Kind.CLAIM, Span(5, 9)))
    picture = hand.picture()
    for rect in rects:
        assert picture.pixelColor(hand.before(0).x() - AWAY, rect.center().y()) == light().paper


def test_in_a_paragraph_of_many_pieces_a_sentence_over_a_cut_has_one_strip(show: Show) -> None:
    hand = show("Some words of a sentence that is told here. " * 400)
    hand.view.show_coverage(on=True)
    document = hand.view.editor.document()
    cut = hand.view.editor.display.offset(document.findBlockByNumber(1).position())
    hand.view.go_to_place(cut, cut)
    assert document.blockCount() > 2
    point = hand.view.text_rect(Span(cut, cut + 4)).center().y()
    assert hand.picture().pixelColor(hand.before(cut).x() - AWAY, point) == light().handle


def test_what_a_long_mark_covers_is_not_cut_into_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "A line that says little.\n" * 400 + "The end."
    index = MarkIndex([Mark("all but the ends", Kind.CLAIM, Span(30, len(text) - 10))])
    cut: list[Span] = []

    def watched(text: str, line: Span) -> list[Span]:
        cut.append(line)
        return sentences(text, line)

    monkeypatch.setattr("annotator.ui.article_view.coverage.sentences", watched)
    found = next_gap(text, index, 0)
    assert found is not None
    assert text[found.start : found.end] == "The end."
    assert previous_gap(text, index, found.start) == Span(0, 24)
    assert len(cut) < 10
