"""Folded texts: what is made alike, and that every place leads back to where it came from."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import folded_text
from annotator.domain.folded_text import Folding, fold_text, folded, is_word_character
from annotator.domain.text import Span

STRICT = Folding(keeps_case=True, keeps_accents=True)
FOLDINGS = [Folding(case, accents) for case in (False, True) for accents in (False, True)]

TEXTS = st.text(
    st.sampled_from(
        "abeEéÉœŒßﬁﬀİ\u0131Σ\u03c3ςłŁ \u00a0\u202f\t\n'’“-\u2011"
        "\u00ad\u200b\u200d\ufe0f\u0301\u0308\u0327"
        "☀👩👨🇫🇷ᄀ\u1161\u11a8가कि\u094dか\u3099\u05d0\u05b8"
    )
    | st.characters(codec="utf-8"),
    max_size=60,
)


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("État", "etat"),
        ("e\u0301te\u0301", "ete"),
        ("Œuvre", "oeuvre"),
        ("ÆTHER", "aether"),
        ("Straße", "strasse"),
        ("ﬁnﬂou ﬀ ﬆ", "finflou ff st"),
        ("İstanbul", "istanbul"),
        ("Diyarbak\u0131r", "diyarbakir"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("12\u202f000\u00a0€\tet", "12 000 € et"),
        ("L’été", "l'ete"),
        ("“dit”", '"dit"'),
        ("politico\u2011militaire", "politico-militaire"),
        ("poli\u00adtique", "politique"),
        ("☀\ufe0f", "☀"),
        ("m²", "m2"),
        ("Łódź", "lodz"),
    ],
)
def test_a_reader_takes_them_for_the_same(words: str, plain: str) -> None:
    assert folded(words, Folding()) == plain


def test_what_counts_is_kept() -> None:
    assert folded("L’État\u00a0ﬁn", STRICT) == "L'État fin"
    assert folded("L’État", Folding(keeps_case=True)) == "L'Etat"
    assert folded("L’État", Folding(keeps_accents=True)) == "l'état"


def test_composed_and_decomposed_are_one_even_where_accents_count() -> None:
    assert folded("e\u0301", STRICT) == folded("é", STRICT) == "é"
    assert folded("\u1100\u1161\u11a8", STRICT) == "각"


def test_vowels_and_sound_marks_are_no_accents() -> None:
    assert folded("か\u3099", Folding()) == "が"
    assert folded("कि", Folding()) == "कि"


def test_half_of_what_a_letter_has_become_is_no_place() -> None:
    text = fold_text("cœur", Folding())
    assert text.text == "coeur"
    assert text.span(1, 3) == Span(1, 2)
    assert text.span(1, 2) is None
    assert text.span(2, 4) is None
    assert text.around(2, 4) == Span(1, 3)
    assert text.around(0, 2) == Span(0, 2)
    assert text.span(3, 5) == Span(2, 4)


def test_what_is_not_seen_belongs_to_neither_side() -> None:
    text = fold_text("poli\u00adtique", Folding())
    assert text.span(0, 4) == Span(0, 4)
    assert text.span(4, 9) == Span(5, 10)
    assert text.span(0, 9) == Span(0, 10)


def test_a_mark_without_a_letter_folds_by_itself() -> None:
    text = fold_text("\u0301a\n\u0301b", Folding())
    assert text.text == "a\nb"
    assert text.span(0, 1) == Span(1, 2)
    assert text.span(2, 3) == Span(4, 5)


def test_the_work_can_be_ended() -> None:
    def pause() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fold_text("words", Folding(), pause)


@given(TEXTS, st.sampled_from(FOLDINGS))
def test_every_place_leads_back_one_to_one(text: str, folding: Folding) -> None:
    there = fold_text(text, folding)
    done = 0
    for at in range(len(there.text)):
        around = there.around(at, at + 1)
        assert done <= around.end <= len(text)
        assert around.start <= around.end
        span = there.span(at, at + 1)
        assert span in {None, around}
        if span:
            assert folded(text[span.start : span.end], folding) == there.text[at]
        done = max(done, around.start)


@given(TEXTS, st.sampled_from(FOLDINGS))
def test_what_is_folded_stays_as_it_is(text: str, folding: Folding) -> None:
    once = folded(text, folding)
    if normalize("NFC", once) == once:  # where a mark follows a letter that had swallowed one
        assert folded(once, folding) == once


@given(TEXTS, st.sampled_from(FOLDINGS), st.integers(1, 7))
def test_slices_make_no_difference(text: str, folding: Folding, size: int) -> None:
    whole = fold_text(text, folding)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folded_text, "SLICE", size)
        sliced = fold_text(text, folding)
    assert sliced.text == whole.text
    for at in range(len(whole.text)):
        assert sliced.around(at, at + 1) == whole.around(at, at + 1)


def test_a_letter_is_not_cut_from_its_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folded_text, "SLICE", 1)
    assert fold_text("e\u0327\u0301a", STRICT).text == "ȩ\u0301a"


def test_marks_digits_and_underscores_are_parts_of_words() -> None:
    assert all(map(is_word_character, "aé1_\u0301"))
    assert not any(map(is_word_character, " '-."))
