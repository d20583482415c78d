"""Finding: hits are whole characters, in order, apart, and there for every way of writing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import finding
from annotator.domain.finding import Finder, Query, is_inside_word
from annotator.domain.folded_text import FoldedText, Folding, fold_text, folded
from annotator.domain.graphemes import is_boundary
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span

TEXTS = st.text(
    st.sampled_from("abeEéœßﬁİς\u03c3 \u00a0'’\n\u00ad\u0301\u200d\ufe0f☀👩👨🏽🇫🇷ᄀ\u1161कि")
    | st.characters(codec="utf-8"),
    max_size=50,
)
SEEN = st.lists(
    st.sampled_from(
        [
            *"abeEéœßﬁİς\u03c3 \u00a0'’\n☀👩👨🏽🇫🇷ᄀ\u1161क",
            "कि",
            "e\u0301",
            "☀\ufe0f",
            "\u00ad",
            "\u200b",
            "e\u0301\u0327",
        ]
    ),
    max_size=30,
).map("".join)
QUERIES = st.builds(
    Query,
    st.just(""),
    whole_words=st.booleans(),
    keeps_case=st.booleans(),
    keeps_accents=st.booleans(),
)


def hits(words: str, text: str, **options: bool) -> list[str]:
    found = Finder(text).find(Query(words, **options))
    return [text[span.start : span.end] for span in found.spans]


def test_neither_capitals_nor_accents_count_at_first() -> None:
    assert hits("etat", "État, etat, ÉTAT, e\u0301tat") == ["État", "etat", "ÉTAT", "e\u0301tat"]


def test_capitals_and_accents_count_when_they_are_to() -> None:
    text = "État etat état"
    assert hits("etat", text, keeps_accents=True) == ["etat"]
    assert hits("État", text, keeps_case=True) == ["État"]
    assert hits("état", text, keeps_accents=True) == ["État", "état"]


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("oeuvre", "L’Œuvre", "Œuvre"),
        ("œuvre", "oeuvre", "oeuvre"),
        ("strasse", "STRAẞE", "STRAẞE"),
        ("fin", "ﬁn", "ﬁn"),
        ("istanbul", "İstanbul", "İstanbul"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος", "σίσυφος"),
        ("12 000", "12\u202f000", "12\u202f000"),
        ("l'etat", "l’État", "l’État"),
        ("politique", "poli\u00adtique", "poli\u00adtique"),
        ("☀", "☀\ufe0f", "☀\ufe0f"),
        ("été", "e\u0301te\u0301", "e\u0301te\u0301"),
    ],
)
def test_other_ways_of_writing_are_found(words: str, text: str, found: str) -> None:
    assert hits(words, text) == [found]


def test_half_a_character_is_no_hit() -> None:
    assert hits("o", "œ") == []
    assert hits("f", "ﬁ") == []
    assert hits("👩", "👩\u200d🚀") == []
    assert hits("🇫", "🇫🇷") == []
    assert hits("e", "e\u0301", keeps_accents=True) == []


def test_the_search_goes_on_behind_half_a_character() -> None:
    assert hits("oo", "œoo") == ["oo"]
    assert hits("e", "œe") == ["e"]


def test_whole_words_have_no_letter_beside_them() -> None:
    text = "roi, roitelet, effroi, l’roi, roi2, roi_, e\u0301roi roi"
    assert hits("roi", text, whole_words=True) == ["roi", "roi", "roi"]
    assert hits("(roi", "a(roi", whole_words=True) == ["(roi"]
    assert is_inside_word("ab", 1)
    assert not is_inside_word("ab", 0)
    assert not is_inside_word("ab", 2)


def test_nothing_is_found_for_nothing() -> None:
    assert hits("", "words") == []
    assert hits("\u00ad", "words") == []


def test_hits_do_not_overlap() -> None:
    assert hits("aa", "aaaaa") == ["aa", "aa"]


def test_hits_are_capped_and_it_is_said() -> None:
    found = Finder("a" * 20).find(Query("a"), most=7)
    assert (len(found.spans), found.is_capped) == (7, True)
    found = Finder("a" * 7).find(Query("a"), most=7)
    assert (len(found.spans), found.is_capped) == (7, False)


def pattern(words: str, text: str, **options: bool) -> list[str]:
    return hits(words, text, is_pattern=True, **options)


def test_a_pattern_finds_what_it_describes() -> None:
    assert pattern(r"\d{4}", "en 2021, en 2022") == ["2021", "2022"]
    assert pattern(r"^\w+", "un\ndeux mots") == ["un", "deux"]
    assert pattern(r"[A-Z]\w+", "le Maroc", keeps_case=True) == ["Maroc"]
    assert pattern("ETAT", "l’état") == ["état"]
    assert pattern("d’é", "D'État") == ["D'É"]
    assert pattern("ss", "Straße") == ["ß"]
    assert pattern("roi", "roi effroi", whole_words=True) == ["roi"]


def test_a_match_of_no_width_is_no_hit() -> None:
    assert pattern("^|x*", "axa") == ["x"]


def test_a_match_that_ends_inside_a_character_takes_all_of_it() -> None:
    assert pattern("o", "cœur") == ["œ"]
    assert pattern("👩", "👩\u200d🚀") == ["👩\u200d🚀"]
    assert pattern(".", "e\u0301", keeps_accents=True) == ["e\u0301"]
    assert pattern("o|e", "œ") == ["œ"]


def test_a_match_of_nothing_but_what_is_not_seen_is_passed_over() -> None:
    assert pattern("a|b", "a\u00adb") == ["a", "b"]


def test_a_pattern_that_would_take_years_is_cut_short() -> None:
    finder = Finder("aa " * 3 + "a" * 60 + "!")
    finder.limit_s = 0.05
    found = finder.find(Query(r"\b(a|aa)+$|\baa\b", is_pattern=True))
    assert found.is_cut_short
    assert found.spans == (Span(0, 2), Span(3, 5), Span(6, 8))


def test_a_query_is_refused_before_it_is_asked() -> None:
    with pytest.raises(Refusal, match="pattern_group_open"):
        Query("(", is_pattern=True).check()
    Query("(").check()
    Query("", is_pattern=True).check()


def test_two_foldings_are_kept_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    folded_with: list[Folding] = []

    def fold(text: str, folding: Folding, pause: Callable[[], None]) -> FoldedText:
        folded_with.append(folding)
        return fold_text(text, folding, pause)

    monkeypatch.setattr(finding, "fold_text", fold)
    finder = Finder("words")
    bare, strict, case = Folding(), Folding(True, True), Folding(True)
    for each in (bare, strict, bare, case, bare, strict):
        finder.prepare(each)
    assert folded_with == [bare, strict, case, strict]


def test_the_search_can_be_ended() -> None:
    def pause() -> None:
        raise KeyboardInterrupt

    finder = Finder("a" * 10)
    finder.prepare(Folding())
    with pytest.raises(KeyboardInterrupt):
        finder.find(Query("a"), pause)


@given(SEEN, QUERIES, st.data())
def test_what_stands_in_a_text_is_found_there(
    text: str, options: Query, data: st.DataObject
) -> None:
    ends = [at for at in range(len(text) + 1) if is_boundary(text, at)]
    start, end = sorted(data.draw(st.tuples(st.sampled_from(ends), st.sampled_from(ends))))
    query = replace(options, words=text[start:end], whole_words=False)
    wanted = folded(query.words, query.folding())
    found = Finder(text).find(query).spans
    for span in found:
        assert folded(text[span.start : span.end], query.folding()) == wanted
    assert not wanted or any(span.overlaps(Span(start, end)) for span in found)


@given(TEXTS, QUERIES, st.text(st.sampled_from("abeéœfiss '’\u0301☀"), min_size=1, max_size=3))
def test_hits_are_whole_characters_in_order_and_apart(
    text: str, options: Query, words: str
) -> None:
    for is_pattern in (False, True):
        query = Query(
            re.escape(words) if is_pattern else words,
            options.whole_words,
            is_pattern,
            options.keeps_case,
            options.keeps_accents,
        )
        done = 0
        for span in Finder(text).find(query).spans:
            assert span
            assert span.start >= done
            assert is_boundary(text, span.start)
            assert is_boundary(text, span.end)
            done = span.end
