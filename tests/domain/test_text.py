"""Canonical text, spans, and the conversion to UTF-16 and back."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from annotator.domain.refusal import Refusal
from annotator.domain.text import Span, Utf16Map, canonical, sha256

TRICKY = {
    "plain": "Une phrase simple.",
    "family": "La famille 👨‍👩‍👧 part à Paris",
    "flag": "🇫🇷🇩🇪 Paris",
    "variation selector": "☀️ Paris",
    "mathematical letters": "\U0001d426\U0001d41a\U0001d42d\U0001d421 Paris",
    "decomposed accents": "e\u0301te\u0301 n\u0303 Paris",
    "no-break spaces": "« Quoi\u202f? »\u00a0Paris",
    "line ends": "a\r\nb\rc\u2028d\u2029e\n🚀 Paris",
    "byte order mark": "\ufeffParis \ufeff 🚀",
    "two byte order marks": "\ufeff\ufeffParis",
    "byte order mark read the wrong way round": "\ufffeParis",
    "Arabic and Hebrew": "قال الوزير 🚀 שלום עליכם",
    "block separators of Qt": "a\ufdd0b\ufdd1c 🚀",
    "controls": "a\u0085b\x0bc\x0cd\x1ce",
    "empty": "",
}

# Lone surrogates included: the map must not fall over a text that canonical() would refuse.
ANY_TEXT = st.text(
    st.characters(exclude_categories=()) | st.sampled_from("a🚀\U0001d426é\ud83d\ude80")
)
RAW = st.text(
    st.sampled_from("a\r\n\u2028\ufeff\ufffe🚀")
    | st.characters(exclude_categories=["Cs"], exclude_characters="\0")
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class TestSpan:
    @pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1), (-2, -1)])
    def test_a_backward_or_negative_span_is_refused(self, start: int, end: int) -> None:
        with pytest.raises(ValueError, match=f"from {start} to {end}"):
            Span(start, end)

    def test_a_span_has_a_length_and_an_empty_one_is_false(self) -> None:
        assert len(Span(2, 5)) == 3
        assert Span(2, 5)
        assert len(Span(2, 2)) == 0
        assert not Span(2, 2)

    def test_spans_overlap_when_they_share_a_character(self) -> None:
        assert Span(0, 3).overlaps(Span(2, 5))
        assert Span(2, 5).overlaps(Span(0, 3))
        assert Span(0, 9).overlaps(Span(3, 4))
        assert not Span(0, 3).overlaps(Span(3, 5))
        assert not Span(0, 9).overlaps(Span(3, 3))
        assert not Span(3, 3).overlaps(Span(0, 9))

    def test_a_span_contains_what_lies_inside_its_ends_included(self) -> None:
        assert Span(1, 4).contains(Span(1, 4))
        assert Span(1, 4).contains(Span(4, 4))
        assert not Span(1, 4).contains(Span(0, 2))
        assert not Span(1, 4).contains(Span(3, 5))

    def test_a_caret_touches_both_ends(self) -> None:
        assert [at for at in range(7) if Span(2, 4).touches_point(at)] == [2, 3, 4]

    def test_spans_sort_by_start_and_then_by_end(self) -> None:
        assert sorted([Span(2, 3), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(2, 3)]


class TestCanonical:
    @pytest.mark.parametrize(
        ("raw", "text"),
        [
            ("a\r\nb\rc\n\rd\r\n\r\ne", "a\nb\nc\n\nd\n\ne"),
            ("a\u2028b\u2029c", "a\nb\nc"),
            ("\ufeffa\ufeffb", "a\ufeffb"),
            ("\ufeff\ufeffa", "a"),
            ("\ufffea", "a"),
            ("a\u0085b\x0bc\x0cd", "a\u0085b\x0bc\x0cd"),
            ("a\u00a0b\u202fc", "a\u00a0b\u202fc"),
            ("e\u0301\u00e9", "e\u0301\u00e9"),
            ("  a \t\n", "  a \t\n"),
            ("", ""),
        ],
    )
    def test_line_ends_become_one_kind_and_all_else_is_kept(self, raw: str, text: str) -> None:
        assert canonical(raw) == text

    @pytest.mark.parametrize(
        ("raw", "code", "line", "column"),
        [
            ("\0", "text_nul", 1, 1),
            ("ab\r\ncd\r🚀x\0\ud800", "text_nul", 3, 3),
            ("ab\ud83d", "text_surrogate", 1, 3),
            ("\ufeff\udc00", "text_surrogate", 1, 1),
        ],
    )
    def test_the_first_character_that_cannot_be_kept_is_named_with_its_place(
        self, raw: str, code: str, line: int, column: int
    ) -> None:
        with pytest.raises(Refusal) as refused:
            canonical(raw)
        assert refused.value.code == code
        assert refused.value.params == {"line": line, "column": column}

    @given(RAW)
    def test_canonical_text_is_canonical(self, raw: str) -> None:
        text = canonical(raw)
        assert canonical(text) == text
        assert not set(text) & set("\r\u2028\u2029")

    def test_the_hash_is_of_the_utf_8_bytes(self) -> None:
        assert sha256("é🚀") == hashlib.sha256(b"\xc3\xa9\xf0\x9f\x9a\x80").hexdigest()


class TestUtf16Map:
    @given(ANY_TEXT)
    def test_both_ways_agree_with_the_encoded_length(self, text: str) -> None:
        mapped = Utf16Map(text)
        assert mapped.length_utf16 == units(text)
        for offset in range(len(text) + 1):
            unit = units(text[:offset])
            assert mapped.to_utf16(offset) == unit
            assert mapped.to_code_points(unit) == offset

    @given(ANY_TEXT)
    def test_a_unit_inside_a_pair_goes_to_its_start(self, text: str) -> None:
        mapped = Utf16Map(text)
        for offset, character in enumerate(text):
            if character > "\uffff":
                assert mapped.to_code_points(units(text[:offset]) + 1) == offset

    @given(ANY_TEXT, st.data())
    def test_a_span_survives_the_journey(self, text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text)))
        span = Span(start, data.draw(st.integers(start, len(text))))
        mapped = Utf16Map(text)
        assert mapped.span_from_utf16(*mapped.span_to_utf16(span)) == span

    def test_an_end_inside_a_pair_goes_outwards(self) -> None:
        mapped = Utf16Map("a🚀b🚀c")
        assert mapped.span_to_utf16(Span(1, 4)) == (1, 6)
        assert mapped.span_from_utf16(2, 5) == Span(1, 4)
        assert mapped.span_from_utf16(1, 2) == Span(1, 2)
        assert mapped.span_from_utf16(2, 3) == Span(1, 2)

    def test_a_caret_inside_a_pair_goes_to_its_start(self) -> None:
        assert Utf16Map("a🚀b").span_from_utf16(2, 2) == Span(1, 1)

    @pytest.mark.parametrize("text", ["abc", "a🚀c"])
    def test_an_offset_outside_the_text_is_refused(self, text: str) -> None:
        mapped = Utf16Map(text)
        for wrong in (-1, units(text) + 1):
            with pytest.raises(ValueError, match="outside a text"):
                mapped.to_code_points(wrong)
        for wrong in (-1, len(text) + 1):
            with pytest.raises(ValueError, match="outside a text"):
                mapped.to_utf16(wrong)

    @pytest.mark.parametrize("raw", TRICKY.values(), ids=TRICKY.keys())
    def test_the_converter_agrees_with_a_text_document(self, raw: str) -> None:
        text = canonical(raw)
        mapped = Utf16Map(text)
        document = QTextDocument()
        document.setPlainText(text)
        assert document.characterCount() - 1 == mapped.length_utf16
        # What Qt shows for a line end and for its own separators is a paragraph separator.
        shown = text.translate(dict.fromkeys(map(ord, "\n\ufdd0\ufdd1"), "\u2029"))
        for offset, character in enumerate(shown):
            cursor = QTextCursor(document)
            cursor.setPosition(mapped.to_utf16(offset))
            cursor.setPosition(mapped.to_utf16(offset + 1), QTextCursor.MoveMode.KeepAnchor)
            assert cursor.selectedText() == character
