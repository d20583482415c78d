"""The shown copy of a text and the way back to the stored one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.text import Span
from annotator.ui.article_view import display as module
from annotator.ui.article_view.display import LONGEST, PIECE, Display

TEXTS = st.text(st.sampled_from("ab é\u00a0\n.😀é"), max_size=60)


@pytest.fixture(autouse=True)
def short_pieces(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let properties cut after a few characters, so that small texts have many cuts."""
    if "given" in request.node.name:
        monkeypatch.setattr(module, "LONGEST", 6)
        monkeypatch.setattr(module, "PIECE", 4)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_a_text_of_ordinary_paragraphs_is_shown_as_it_is() -> None:
    text = "One paragraph.\n\n" + "x" * LONGEST + "\nAnother."
    assert Display(text).shown is text


def test_a_long_paragraph_is_cut_at_spaces_and_keeps_its_offsets() -> None:
    text = "Some words, and more. " * 1_000 + "\nThe end."
    shown = Display(text).shown
    assert len(shown) == len(text)
    assert max(map(len, shown.split("\n"))) <= PIECE
    changed = {(was, now) for was, now in zip(text, shown, strict=True) if was != now}
    assert changed == {(" ", "\n")}


def test_a_cut_prefers_the_end_of_a_sentence() -> None:
    shown = Display("Some words, and more. " * 1_000).shown
    assert all(line.endswith(".") for line in shown.split("\n")[:-1])


def test_a_no_break_space_is_never_cut() -> None:
    text = "12\u00a0000" * 2_000
    display = Display(text)
    assert display.shown.count("\u00a0") == text.count("\u00a0")
    assert display.shown.replace("\n", "") == text


def test_a_run_without_spaces_gets_line_ends_that_count_for_nothing() -> None:
    text = "é" * (2 * LONGEST) + "\nend"
    display = Display(text)
    assert len(display.shown) == len(text) + 4 - 1
    end = text.index("end")
    assert display.unit(end) == display.shown.index("end")
    assert display.offset(display.unit(end)) == end


def test_an_inserted_line_end_never_splits_a_cluster() -> None:
    family = "👨‍👩‍👧"
    shown = Display(family * LONGEST).shown
    assert all(len(line) % len(family) == 0 for line in shown.split("\n"))


def test_a_cluster_longer_than_a_piece_still_ends() -> None:
    display = Display("a" + "\u0301" * (2 * LONGEST))
    assert display.shown.replace("\n", "") == display.text


def test_only_line_ends_of_ours_are_soft() -> None:
    text = "Stored line.\n" + "word 😀 " * 2_000
    display = Display(text)
    line_ends = [at for at, character in enumerate(display.shown) if character == "\n"]
    soft = [display.is_soft(units(display.shown[:at])) for at in line_ends]
    assert soft == [False] + [True] * (len(line_ends) - 1)


@pytest.mark.usefixtures("short_pieces")
@given(TEXTS, st.data())
def test_given_any_span_its_units_lead_back_to_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    display = Display(text)
    first, last = display.units(span)
    assert (display.offset(first), display.offset(last)) == (span.start, span.end)
    shown = display.shown.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le")
    flat = str.maketrans("", "", " \n")
    assert shown.translate(flat) == text[span.start : span.end].translate(flat)
    assert display.length == units(display.shown)


@pytest.mark.usefixtures("short_pieces")
@given(TEXTS, st.data())
def test_given_any_two_units_the_span_holds_whole_characters(
    text: str, data: st.DataObject
) -> None:
    display = Display(text)
    start = data.draw(st.integers(0, display.length))
    end = data.draw(st.integers(start, display.length))
    span = display.span(start, end)
    assert span.start <= display.offset(start)
    assert span.end >= display.offset(end)
    assert display.slice(span) == text[span.start : span.end]
