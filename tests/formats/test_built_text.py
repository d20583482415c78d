"""Tests of texts that are put together with places in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.text import Span, canonical
from annotator.formats.built_text import LINE, BuiltText, plain_words


def test_paragraphs_are_stripped_and_blank_ones_go() -> None:
    built = BuiltText()
    for words in (" un ", "", " \t", "deux"):
        built.add(words)
        built.close()
    assert built.text() == "un\n\ndeux"


def test_a_paragraph_may_stand_on_the_next_line_and_have_a_label() -> None:
    built = BuiltText()
    for words in ("un", "", "deux"):
        built.label("• ")
        built.add(words)
        built.close(LINE)
    assert built.text() == "• un\n• deux"


def test_spaces_that_were_added_last_can_be_taken_back() -> None:
    built = BuiltText()
    for words in ("un", " ", " "):
        built.add(words)
    built.trim()
    built.add("!")
    built.close()
    assert built.text() == "un!"


def test_ranges_shrink_to_their_words() -> None:
    built = BuiltText()
    built.start("across")
    built.start("lead")
    built.add("  un ")
    built.end("lead")
    built.start("tail")
    built.close()
    built.add(" ")
    built.end("tail")
    built.close()
    built.add("deux ")
    built.end("across")
    built.start("open")
    built.close()
    assert built.text() == "un\n\ndeux"
    assert built.spans() == {
        "across": Span(0, 8),
        "lead": Span(0, 2),
        "tail": Span(2, 2),
        "open": Span(8, 8),
    }


@given(st.text())
def test_plain_words_are_canonical(words: str) -> None:
    plain = plain_words(words.replace("\0", "").encode("utf-8", "replace").decode())
    assert canonical(plain) == plain
    assert "\n" not in plain


@given(st.lists(st.tuples(st.text(" ab\t"), st.booleans()), max_size=8))
def test_a_range_lies_in_the_text_and_never_begins_or_ends_in_white_space(
    parts: list[tuple[str, bool]],
) -> None:
    built = BuiltText()
    for index, (words, is_closed) in enumerate(parts):
        built.start(str(index))
        built.add(words)
        built.end(str(index))
        if is_closed:
            built.close()
    built.close()
    text = built.text()
    for span in built.spans().values():
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        assert span.end <= len(text)
