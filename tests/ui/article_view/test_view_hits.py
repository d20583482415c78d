"""What was found: painted under the words, the current one stronger, and gone again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view import Header, Mark
from annotator.ui.article_view.hits import Hits
from annotator.ui.theme import light
from tests.ui.article_view.conftest import Hand, Show
from tests.ui.article_view.settings import set_in

TEXT = "One pact, another pact, and at the end of the line a third pact that stands alone."


def hits_of(text: str, words: str) -> list[Span]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + len(words))
    return found


def colors(hand: Hand, span: Span) -> set[str]:
    rect, picture = hand.view.text_rect(span), hand.picture()
    return {
        picture.pixelColor(x, y).name()
        for x in range(rect.left() + 1, rect.right())
        for y in range(rect.top(), rect.bottom())
    }


def test_hits_are_painted_and_the_current_one_is_stronger(show: Show) -> None:
    hand = show(TEXT)
    plain = hand.picture()
    spans = hits_of(TEXT, "pact")
    hand.view.show_hits(spans, 1)
    for span in spans:
        assert {light().hit.name(), light().hit_line.name()} <= colors(hand, span)
    assert light().hit.name() not in colors(hand, hand.span("another"))
    framed = hand.picture()
    rects = [hand.view.text_rect(span) for span in spans]
    frames = [framed.pixelColor(rect.left(), rect.center().y()).name() for rect in rects]
    assert [each == light().hit_line.name() for each in frames] == [False, True, False]
    hand.view.show_hits(spans, 2)
    assert hand.picture() != framed
    hand.view.show_hits([])
    assert hand.picture() == plain


def test_hits_leave_the_underlines_of_marks_to_be_seen(show: Show) -> None:
    hand = show(TEXT, Mark("one", Kind.CLAIM, Span(4, 8)))
    hand.view.show_hits(hits_of(TEXT, "pact"))
    rect, picture = hand.view.text_rect(Span(4, 8)), hand.picture()
    under = {picture.pixelColor(x, rect.bottom()).name() for x in range(rect.left(), rect.right())}
    assert under == {light().claim_line.name()}


def test_a_hit_over_a_line_end_and_a_paragraph_is_painted_in_all_its_pieces(show: Show) -> None:
    text = "Words to fill a line of the column, and more of them to fill another one. " * 3
    hand = show(f"{text}\n{text}")
    hand.view.show_hits([Span(20, len(text) + 40)])
    for at in (24, 120, len(text) + 5):
        assert light().hit.name() in colors(hand, Span(at, at + 12))
    assert light().hit.name() not in colors(hand, Span(0, 12))


def test_hits_in_another_size_stand_on_their_words(show: Show) -> None:
    hand = show(TEXT)
    spans = hits_of(TEXT, "pact")
    hand.view.show_hits(spans)
    hand.picture()
    set_in(hand.view, pixel_size=30)
    assert light().hit.name() in colors(hand, spans[2])
    assert light().hit.name() not in colors(hand, hand.span("another"))


def test_a_hit_in_right_to_left_text_stands_on_its_own_glyphs(show: Show) -> None:
    hand = show("abc שלום עולם def")
    hand.view.show_hits([hand.span("שלום")])
    assert light().hit.name() in colors(hand, hand.span("שלום"))
    assert light().hit.name() not in colors(hand, hand.span("עולם"))


def test_another_article_has_none_of_them(show: Show) -> None:
    hand = show(TEXT)
    plain = hand.picture()
    hand.view.show_hits(hits_of(TEXT, "pact"))
    hand.view.show_article(Header("", ""), "Something else.")
    hand.view.show_article(*_same(hand))
    assert hand.picture() == plain


def _same(_hand: Hand) -> tuple[Header, str]:
    return Header("A title above the article", "By a desk · 17 January 2023 · version 1"), TEXT


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(1, 6)), max_size=30),
    st.integers(0, 120),
    st.integers(1, 60),
)
def test_the_hits_within_a_window_are_those_that_touch_it(
    steps: list[tuple[int, int]], low: int, length: int
) -> None:
    spans, at = [], 0
    for gap, size in steps:
        spans.append(Span(at + gap, at + gap + size))
        at += gap + size
    hits = Hits()
    hits.show(spans)
    window = Span(low, low + length)
    assert list(hits.within(low, low + length)) == [each for each in spans if each.overlaps(window)]
