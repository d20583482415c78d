"""Tests of `annotator/domain/quote_difference.py`."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.quote_difference import (
    MOST_WORDS,
    Comparison,
    Match,
    Part,
    best_comparison,
    compare,
)

SENTENCE = (
    "Le maire l’a dit : « Nous avons dépensé 12\u00a0millions d’euros pour douze écoles », mardi."
)


def told(quote: str, article: str = SENTENCE) -> list[tuple[str, str]]:
    """The differences, as the quote and the article have them."""
    return [(piece.cited, piece.printed) for piece in compare(quote, article).differences]


def joined(found: Comparison) -> tuple[str, str]:
    return (
        "".join(piece.cited for piece in found.pieces),
        "".join(piece.printed for piece in found.pieces),
    )


@pytest.mark.parametrize(
    "quote",
    [
        "Nous avons dépensé 12 millions d'euros pour douze écoles",
        "“Nous avons dépensé 12\u202fmillions d’euros pour douze écoles.”",
        "nous avons dépensé",
        "de\u0301pense\u0301 12 millions d\u2018euros",
        "Millions d'euros pour douze écoles, mardi",
        "millions\nd’euros",
        "(douze écoles)",
    ],
)
def test_signs_of_every_kind_spaces_and_a_first_capital_make_no_difference(quote: str) -> None:
    found = compare(quote, SENTENCE)
    assert (found.match, found.likeness) == (Match.SAME, 1.0)


@pytest.mark.parametrize(
    ("quote", "article"),
    [
        ("une offre d’œufs", "une oﬀre d'oeufs"),
        ("politico-militaires", "politico\u2010militaires"),
        ("la paix – la vraie – vient", "la paix - la vraie — vient"),
        ("\u2039 la paix \u203a", "'la paix'"),
        ("coopé\u00adration", "coopération"),
        ("Æuvre", "Aeuvre"),
    ],
)
def test_ligatures_dashes_and_soft_hyphens_make_no_difference(quote: str, article: str) -> None:
    assert compare(quote, article).match is Match.SAME


def test_each_word_that_differs_is_one_place() -> None:
    quote = "nous avons dépensé 13 millions d’euros pour dix écoles."
    found = compare(quote, SENTENCE)
    assert found.match is Match.DIFFERS
    assert told(quote) == [("13", "12"), ("dix", "douze")]
    assert joined(found) == (quote, SENTENCE)
    assert [piece.part for piece in found.pieces] == [
        Part.AROUND,
        Part.SAME,
        Part.DIFFERENT,
        Part.SAME,
        Part.DIFFERENT,
        Part.SAME,
        Part.AROUND,
    ]


@pytest.mark.parametrize(
    ("quote", "differences"),
    [
        ("Nous avons beaucoup dépensé pour", [("beaucoup", ""), ("pour", "12")]),
        ("Vous avez dépensé 12 millions d'euros", [("Vous avez", "Nous avons")]),
        ("12 millions d'euros pour onze lycées", [("onze lycées", "douze écoles")]),
        ("dépensé -12 millions d'euros", [("-12", "12")]),
        ("dépensé 12 % millions d'euros", [("%", "")]),
        ("dépensé 12,5 millions d'euros", [("12,5", "12")]),
        ("Pour Douze écoles", [("Douze", "douze")]),
    ],
)
def test_words_too_many_missing_or_other_are_shown_where_they_are(
    quote: str, differences: list[tuple[str, str]]
) -> None:
    found = compare(quote, SENTENCE)
    assert told(quote) == differences
    assert joined(found) == (quote, SENTENCE)


@pytest.mark.parametrize("gap", ["…", "[…]", "(...)"])
def test_what_a_quote_leaves_out_behind_an_ellipsis_is_no_difference(gap: str) -> None:
    found = compare(f"Nous avons {gap} pour douze écoles", SENTENCE)
    assert found.match is Match.SAME
    (left_out,) = [piece for piece in found.pieces if piece.part is Part.LEFT_OUT]
    assert (left_out.cited, left_out.printed) == ("", "dépensé 12\u00a0millions d’euros")


def test_an_ellipsis_hides_no_other_words() -> None:
    assert told("Nous avons … peut-être … dépensé 12 millions d'euros") == [("peut-être", "")]


def test_a_source_that_says_more_says_the_same() -> None:
    found = compare("Hier, pour douze écoles, il a plu.", "douze écoles")
    assert found.match is Match.SAME
    assert [(each.part, each.cited) for each in found.pieces] == [
        (Part.AROUND, "Hier, pour "),
        (Part.SAME, "douze écoles"),
        (Part.AROUND, ", il a plu."),
    ]


@pytest.mark.parametrize(
    "quote",
    [
        "La pluie tombe à Rabat depuis trois jours",
        "Un autre maire a parlé de l’eau",
        "« … »",
        "",
        "de la mairie, et l’a dit le maire un mardi de pluie à douze reprises",
    ],
)
def test_other_words_are_not_in_the_article(quote: str) -> None:
    assert compare(quote, SENTENCE).match is Match.ABSENT
    assert compare(quote, "").match is Match.ABSENT


def test_words_far_apart_are_not_the_same_words() -> None:
    article = "douze " + "mais rien de tout cela ne compte ici " * 3 + "écoles"
    assert compare("douze écoles", article).match is not Match.SAME


def test_a_word_in_common_by_chance_far_off_does_not_stretch_the_quote() -> None:
    article = "Le préfet et toute sa suite ont dit hier que nous avons six classes de plus ici."
    found = compare("Le fait : nous avons six classes de plus", article)
    assert [(each.cited, each.printed) for each in found.differences] == [
        ("Le fait", "hier que"),
    ]
    after = "Nous avons six classes de plus, comme le préfet l’a répété à tous ceux de la ville."
    assert told("six classes de plus dans la ville", after) == [
        ("dans la ville", "comme le préfet")
    ]


def test_the_nearer_of_several_passages_is_taken() -> None:
    found = best_comparison("12 millions d'euros pour dix écoles", ["douze écoles", SENTENCE])
    assert [(each.cited, each.printed) for each in found.differences] == [("dix", "douze")]
    assert best_comparison("douze écoles", ["rien", "douze écoles"]).match is Match.SAME
    assert best_comparison("douze écoles", []) == Comparison(Match.ABSENT)


def test_what_is_very_long_is_not_compared() -> None:
    long = "mot " * (MOST_WORDS + 1)
    assert compare("mot", long).match is Match.TOO_LONG
    assert compare(long, "mot").match is Match.TOO_LONG
    assert best_comparison("douze", [long, "douze"]).match is Match.SAME


def test_the_longest_comparison_is_not_felt() -> None:
    words = ("de la les et à un mairie école 12 pour dans " * 100).split()
    one, other = " ".join(words[:MOST_WORDS]), " ".join(reversed(words[:MOST_WORDS]))
    begun = time.perf_counter()
    compare(one, other)
    assert time.perf_counter() - begun < 2


_TEXTS = st.lists(
    st.sampled_from(["la", "mairie", "12", "Écoles", "…", "«", "»", ",", "d’", "\u00a0", "-", "x"]),
    max_size=14,
).map(" ".join)


@given(_TEXTS, _TEXTS)
def test_the_pieces_are_both_texts_whole(quote: str, article: str) -> None:
    found = compare(quote, article)
    if found.pieces:
        assert joined(found) == (quote, article)
        assert (found.match is Match.DIFFERS) == bool(found.differences)
        assert all(piece.cited or piece.printed for piece in found.pieces)


@given(_TEXTS)
def test_a_text_has_the_same_words_as_itself(text: str) -> None:
    assert compare(text, text).match in {Match.SAME, Match.ABSENT}


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_is_too_odd(quote: str, article: str) -> None:
    found = compare(quote, article)
    assert 0 <= found.likeness <= 1
    assert not found.pieces or joined(found) == (quote, article)
