"""Words, and the selection of whole ones."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.graphemes import is_boundary
from annotator.domain.segments import next_word, previous_word, snap_to_words, word_at, words
from annotator.domain.text import Span

MATHEMATICAL = "\U0001d426\U0001d41a\U0001d42d\U0001d421"

MIXED = st.text(
    st.sampled_from(
        "ab l'’-.,:/&@#%«»“”()[]\"! \n\u00a0\u202f\u0301\u200d1é漢ไา👍🇫🇷\u2139\u0600क\u094d"
    )
    | st.characters()
)


def told(text: str) -> list[str]:
    return [text[each.start : each.end] for each in words(text)]


def snapped(marked: str) -> str:
    """Return what becomes of the selection between the two bars."""
    before, selected, after = marked.split("|")
    text = before + selected + after
    span = snap_to_words(text, Span(len(before), len(before) + len(selected)))
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée d’Alembert", ["L'", "armée", "d’", "Alembert"]),
        ("jusqu'ici, lorsqu'il", ["jusqu'", "ici", "lorsqu'", "il"]),
        ("aujourd'hui presqu'île N'Djamena", ["aujourd'hui", "presqu'île", "N'Djamena"]),
        ("John's don’t O'Brien we'll", ["John", "'s", "don’t", "O'Brien", "we", "'ll"]),
        ("the dogs' tails 'so'", ["the", "dogs", "tails", "so"]),
        ("politico-militaires a-t-il", ["politico-militaires", "a-t-il"]),
        ("un - deux -- trois–quatre", ["un", "deux", "trois", "quatre"]),
        (
            "12\u202f000 1\u00a0234\u00a0567,5 2022\u00a0450",
            ["12\u202f000", "1\u00a0234\u00a0567,5", "2022", "450"],
        ),
        ("12\u202f0000 12\u202f00", ["12", "0000", "12", "00"]),
        ("3,5 % 3.5, 16/01/2023 14:30 km/h", ["3,5", "3.5", "16/01/2023", "14:30", "km", "h"]),
        (
            "U.S. av. J.-C. J.F.Kennedy 2 a.m.",
            ["U.S.", "av", "J.-C.", "J.F.", "Kennedy", "2", "a.m."],
        ),
        ("Acme Inc. etc. Income.", ["Acme", "Inc.", "etc.", "Income"]),
        ("lemonde.fr a@b.fr R&D #MeToo @nom", ["lemonde.fr", "a@b.fr", "R&D", "#MeToo", "@nom"]),
        ("Fin.Début", ["Fin", "Début"]),
        (
            "\U0001d426\U0001d41a\U0001d42d\U0001d421 e\u0301te\u0301 1️⃣ 🇫🇷 👍",
            [MATHEMATICAL, "e\u0301te\u0301", "1️⃣"],
        ),
        ("co\u00adopérer", ["co\u00adopérer"]),
        ("קול שָׁלוֹם السلام", ["קול", "שָׁלוֹם", "السلام"]),
        ("می‌خواهم", ["می‌خواهم"]),
        ("a.漢 l.字 n'漢 1.๑ 漢's ำ", ["a", "漢", "l", "字", "n", "漢", "1.๑", "漢", "'s", "ำ"]),
        ("漢字abc ไทย カナ", ["漢", "字", "abc", "ไ", "ท", "ย", "カナ"]),
        ("", []),
        ("« … » — ?!", []),
    ],
)
def test_words_are_what_an_editor_would_select(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("l'|armée|", "armée"),
        ("l'|arm|ée", "armée"),
        ("|l'arm|ée", "l'armée"),
        ("l|'|armée", "l'"),
        ("|Joh|n's car", "John"),
        ("|John's| car", "John's"),
        ("poli|tico-mil|itaires", "politico-militaires"),
        ("le| , 12\u202f0|00 euros", "12\u202f000"),
        ("le 1|6/01/20|23.", "16/01/2023"),
        ("soit |45 %| des", "45 %"),
        ("soit |4|5 %", "45"),
        ("il fait |-5 °C.| Ou", "-5 °C"),
        ("un|e - |5", "une"),
        ("|  Paris,\u00a0|", "Paris"),
        ("|«\u00a0Bonjour\u00a0»|, dit-il", "Bonjour"),
        ("|« Bonjour », |dit-il", "Bonjour"),
        ("|« Où va-t-on ? » a-t-il| dit", "« Où va-t-on ? » a-t-il"),
        ("|a dit « non ».|", "a dit « non »"),
        ("|« Bonjour, |dit-il", "Bonjour"),
        ("|l'Union européenne (UE)| et", "l'Union européenne (UE)"),
        ("|(UE) et l'Union|", "(UE) et l'Union"),
        ("|((UE) et l'Union)|", "(UE) et l'Union"),
        ("|(UE)|", "UE"),
        ("|() UE ()|", "UE"),
        ("|UE) et (ONU|", "UE) et (ONU"),
        ("|(l'UE]|", "l'UE"),
        ('|"African Lion 2022", |le', "African Lion 2022"),
        ('|"a" et "b"|', '"a" et "b"'),
        ("|Bravo 👍!|", "Bravo 👍"),
        ("vive 🇫|🇷 Paris|", "🇫🇷 Paris"),
        ("e|t\u0301|e", "et\u0301e"),
        ("dans les |U.S.|", "U.S."),
        (" |...| ", "..."),
        ("a |\u0301| b", " \u0301"),
        ("👨|‍👩|‍👧", "👨‍👩‍👧"),
    ],
)
def test_a_dragged_selection_becomes_whole_words(marked: str, expected: str) -> None:
    assert snapped(marked) == expected


def test_a_caret_selects_nothing() -> None:
    assert snap_to_words("un mot", Span(4, 4)) == Span(4, 4)
    assert snap_to_words("", Span(0, 0)) == Span(0, 0)
    assert snap_to_words("mot", Span(7, 9)) == Span(3, 3)


def test_a_caret_is_at_the_word_it_touches() -> None:
    text = "l'armée (John's) part"
    found = {at: told_at(text, at) for at in (0, 1, 2, 7, 8, 9, 13, 14, 15, 21)}
    assert found == {
        0: "l'",
        1: "l'",
        2: "armée",
        7: "armée",
        8: None,
        9: "John",
        13: "John",
        14: "'s",
        15: "'s",
        21: "part",
    }
    assert told_at("un  mot", 3) is None
    assert told_at("mot", 9) is None


def told_at(text: str, offset: int) -> str | None:
    word = word_at(text, offset)
    return None if word is None else text[word.start : word.end]


def test_the_next_word_is_the_first_that_ends_further_on() -> None:
    text = "Un, deux."
    assert [next_word(text, at) for at in (0, 1, 2, 5)] == [
        Span(0, 2),
        Span(0, 2),
        Span(4, 8),
        Span(4, 8),
    ]
    assert next_word(text, 8) is None


def test_the_previous_word_is_the_last_that_begins_before() -> None:
    text = "Un, deux."
    assert [previous_word(text, at) for at in (9, 5, 4, 1)] == [
        Span(4, 8),
        Span(4, 8),
        Span(0, 2),
        Span(0, 2),
    ]
    assert previous_word(text, 0) is None
    assert previous_word("... un", 3) is None
    assert previous_word("John's", 5) == Span(4, 6)
    assert previous_word("John's", 4) == Span(0, 4)
    assert previous_word("Un #mot", 4) == Span(3, 7)


@given(MIXED, st.data())
def test_words_read_from_any_place_are_the_same(text: str, data: st.DataObject) -> None:
    every = list(words(text))
    assert all(a.end <= b.start for a, b in pairwise(every))
    at = data.draw(st.integers(0, len(text)))
    region = Span(at, data.draw(st.integers(at, len(text))))
    assert list(words(text, region)) == [each for each in every if each.overlaps(region)]
    touching = [each for each in every if each.touches_point(at)]
    assert word_at(text, at) in touching if touching else word_at(text, at) is None
    assert next_word(text, at) == next((each for each in every if each.end > at), None)
    assert previous_word(text, at) == next((e for e in every[::-1] if e.start < at), None)


@given(MIXED, st.data())
def test_a_snapped_selection_keeps_its_words_and_ends_at_boundaries(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    result = snap_to_words(text, span)
    assert all(result.contains(each) for each in words(text, span))
    assert is_boundary(text, result.start)
    assert is_boundary(text, result.end)
    assert snap_to_words(text, result) == result
    for each in words(text) if span else ():
        assert not each.start < result.start < each.end
        assert not each.start < result.end < each.end


LONG = 100_000
PATHOLOGICAL = {
    "one word": "x" * LONG,
    "apostrophes": "'" * LONG,
    "nested brackets": "(" * LONG + "a" + ")" * LONG,
    "quotation marks": '" ' * LONG + "b",
    "a list of figures": "1," * LONG,
    "dotted letters": "a." * LONG + "bb",
    "ideographs": "漢" * LONG,
    "hyphens": "-" * LONG + "a",
    "no-break spaces": "a" + "\u00a0" * LONG,
    "thousands": "1\u00a0111" * (LONG // 4),
    "decomposed": "e\u0301" * LONG,
}


@pytest.mark.parametrize("text", PATHOLOGICAL.values(), ids=PATHOLOGICAL.keys())
def test_no_selection_takes_more_than_linear_time(text: str) -> None:
    # Quadratic, each would last from a minute to hours.
    middle = len(text) // 2
    assert snap_to_words(text, Span(1, len(text) - 1)).end <= len(text)
    for offset in (0, middle, len(text)):
        for word in (word_at(text, offset), next_word(text, offset), previous_word(text, offset)):
            assert word is None or word.end <= len(text)
