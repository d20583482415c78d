"""Paragraphs and their numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.paragraphs import line_around
from annotator.domain.segments import paragraph_at, paragraphs
from annotator.domain.text import Span

LINES = st.text(st.sampled_from("ab \n\u00a0\u0085\x0c") | st.characters())


def test_blank_lines_are_no_paragraphs_and_lines_stay_whole() -> None:
    text = "\n Un \n \t\u00a0\n\nDeux\n"
    assert [text[each.start : each.end] for each in paragraphs(text)] == [" Un ", "Deux"]
    assert paragraphs("") == paragraphs("\n \n") == []


def test_paragraphs_within_a_region_are_those_that_overlap_it() -> None:
    text = "Un\nDeux\n\nTrois"
    assert paragraphs(text, Span(1, 4)) == [Span(0, 2), Span(3, 7)]
    assert paragraphs(text, Span(2, 3)) == []
    assert paragraphs(text, Span(9, 14)) == [Span(9, 14)]


def test_a_paragraph_has_its_number_among_those_that_are_not_blank() -> None:
    text = "\nUn\n\n \nDeux\nTrois"
    assert paragraph_at(text, 1) == (1, Span(1, 3))
    assert paragraph_at(text, 3) == (1, Span(1, 3))
    assert paragraph_at(text, text.index("eux")) == (2, Span(7, 11))
    assert paragraph_at(text, len(text)) == (3, Span(12, 17))


def test_a_blank_line_has_the_number_of_the_paragraph_before_it() -> None:
    text = "\nUn\n \n"
    assert paragraph_at(text, 0) == (0, Span(0, 0))
    assert paragraph_at(text, 4) == (1, Span(4, 5))
    assert paragraph_at(text, 6) == (1, Span(6, 6))
    assert paragraph_at("", 0) == (0, Span(0, 0))


@given(LINES)
def test_lines_end_at_line_feeds_only(text: str) -> None:
    lines = text.split("\n")
    kept = [text[each.start : each.end] for each in paragraphs(text)]
    assert kept == [line for line in lines if line.strip()]


@given(LINES)
def test_every_offset_lies_in_its_line(text: str) -> None:
    for number, paragraph in enumerate(paragraphs(text), 1):
        for offset in (paragraph.start, paragraph.end):
            assert paragraph_at(text, offset) == (number, paragraph)
    for offset in range(len(text) + 1):
        line = line_around(text, offset)
        assert line.touches_point(offset)
        assert "\n" not in text[line.start : line.end]


def test_long_blank_lines_take_linear_time() -> None:
    # Quadratic, it would last for minutes.
    text = " " * 500_000 + "\n" + " " * 500_000 + "a\n" + "\n" * 500_000
    assert paragraphs(text) == [Span(500_001, 1_000_002)]
