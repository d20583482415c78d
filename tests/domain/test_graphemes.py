"""Grapheme clusters: where they end, and that a span never ends inside one."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.graphemes import is_boundary, snap_to_graphemes
from annotator.domain.text import Span

CLUSTERS = {
    "family": "👨‍👩‍👧",
    "flag": "🇫🇷",
    "sun with variation selector": "☀️",
    "skin tone": "👍🏽",
    "keycap": "1️⃣",
    "flag of Scotland": "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "decomposed accent": "e\u0301",
    "two marks": "o\u0302\u0323",
    "Hangul letters": "\u1100\u1161\u11a8",
    "Hangul syllable with a final": "각\u11a8",
    "Devanagari conjunct": "क्ष",
    "Devanagari vowel sign": "षि",
    "Arabic number sign": "\u06001",
    "line end": "\r\n",
}

# Without a linker such as U+094D: `regex` joins one to a consonant even where none precedes it.
CLUSTERED = st.text(
    st.sampled_from(
        "ab \u0301\u0308👨👩👍☀\u2139©\u200d\ufe0f🏽🇫🇷\u0600कषि\u0903ᄀ\u1161\u11a8가각\r\n\u0085漢"
    )
    | st.characters(exclude_categories=("Cs", "Mn"))
)


def edges(text: str) -> list[int]:
    return [at for at in range(len(text) + 1) if is_boundary(text, at)]


@pytest.mark.parametrize("cluster", CLUSTERS.values(), ids=CLUSTERS.keys())
def test_a_span_never_ends_inside_a_cluster(cluster: str) -> None:
    text = f"x{cluster}y"
    whole = Span(1, 1 + len(cluster))
    assert edges(text) == [0, 1, whole.end, len(text)]
    for cut in range(whole.start + 1, whole.end):
        assert snap_to_graphemes(text, Span(whole.start, cut)) == whole
        assert snap_to_graphemes(text, Span(cut, whole.end)) == whole
        assert snap_to_graphemes(text, Span(0, cut)) == Span(0, whole.end)


def test_flags_pair_from_the_start_of_their_run() -> None:
    assert edges("🇫🇷🇩🇪🇮") == [0, 2, 4, 5]
    assert edges("x🇫🇷🇩🇪y") == [0, 1, 3, 5, 6]


def test_a_linker_joins_two_consonants_only() -> None:
    assert edges("क्क") == [0, 3]
    assert edges("a\u094dक") == [0, 2, 3]
    assert edges("क\u0301\u094d\u0301क") == [0, 5]


def test_a_joiner_joins_two_pictures_only() -> None:
    assert edges("👨\u0301\u200d👩") == [0, 4]
    assert edges("a\u200d👩") == [0, 2, 3]


def test_an_empty_span_stays_empty_at_the_start_of_its_cluster() -> None:
    assert snap_to_graphemes("a👨‍👩‍👧b", Span(3, 3)) == Span(1, 1)
    assert snap_to_graphemes("ab", Span(1, 1)) == Span(1, 1)


def test_a_span_past_the_text_is_cut_off() -> None:
    assert snap_to_graphemes("abc", Span(1, 9)) == Span(1, 3)
    assert snap_to_graphemes("abc", Span(7, 9)) == Span(3, 3)


@given(CLUSTERED)
def test_boundaries_are_those_of_extended_grapheme_clusters(text: str) -> None:
    ends = [match.end() for match in regex.finditer(r"\X", text)]
    assert edges(text) == [0, *ends]


@given(CLUSTERED, st.data())
def test_snapping_goes_outwards_to_boundaries_and_no_further(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    snapped = snap_to_graphemes(text, span)
    assert is_boundary(text, snapped.start)
    assert is_boundary(text, snapped.end)
    assert snap_to_graphemes(text, snapped) == snapped
    if span:
        assert snapped.contains(span)
        assert not any(is_boundary(text, at) for at in range(snapped.start + 1, span.start + 1))
        assert not any(is_boundary(text, at) for at in range(span.end, snapped.end))


@pytest.mark.parametrize("run", ["🇫🇷", "e\u0301", "👨‍", "é", "क्"], ids=ascii)
def test_a_long_run_costs_one_walk_at_most(run: str) -> None:
    text = run * 200_000
    middle = len(text) // 2
    snapped = snap_to_graphemes(text, Span(middle, middle + 1))
    assert snapped.contains(Span(middle, middle + 1))
