"""Tests of `annotator/domain/alignment.py`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.alignment import SHORTEST, Alignment, Block
from annotator.domain.text import Span

ARTICLE = (
    "La mairie de Montclar a dépensé 12 millions d’euros pour douze écoles.\n"
    "Les travaux ont commencé fin juin 2022 et finiront en 2024, dit la maire.\n"
    "« C’est un record », assure-t-elle. Montclar compte 40 000 habitants 👩‍🚀."
)


def span(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def mapped(theirs: str, ours: str, words: str, nth: int = 0) -> str | None:
    found = Alignment(theirs, ours).span(span(theirs, words, nth))
    return None if found is None else ours[found.start : found.end]


def test_equal_texts_keep_every_span_as_it_is() -> None:
    alignment = Alignment(ARTICLE, ARTICLE)
    assert alignment.is_whole
    assert alignment.share == 1.0
    for start in range(len(ARTICLE)):
        for end in (start + 1, start + 7):
            if end <= len(ARTICLE) and ARTICLE[start:end].strip():
                assert alignment.span(Span(start, end)) == Span(start, end)


@pytest.mark.parametrize("sign", ["\n", "\r\n", "  ", "\u00a0", "\u2028"])
def test_white_space_of_another_kind_changes_nothing(sign: str) -> None:
    theirs = ARTICLE.replace(" ", sign)
    assert Alignment(theirs, ARTICLE).is_whole
    assert mapped(theirs, ARTICLE, f"12{sign}millions") == "12 millions"


def test_words_alone_are_aligned_with_words_and_their_spaces() -> None:
    theirs = "La mairie de Montclar a dépensé 12 millions d’ euros pour douze écoles ."
    ours = ARTICLE[:70]
    assert mapped(theirs, ours, "d’ euros pour") == "d’euros pour"
    assert mapped(theirs, ours, "écoles .") == "écoles."
    assert mapped("can not be", "cannot be", "can not") == "cannot"
    assert mapped(f"{ARTICLE} can not be so", f"{ARTICLE} cannot be 1", "can not") == "cannot"


def test_white_space_at_the_ends_is_kept_where_the_article_has_it() -> None:
    assert mapped(ARTICLE, ARTICLE, " millions ") == " millions "
    assert mapped(ARTICLE.replace(" ", "  "), ARTICLE, "  millions ") == "millions "


def test_what_was_changed_is_not_aligned_and_what_stands_beside_it_is() -> None:
    theirs = ARTICLE.replace("12 millions", "13 millions")
    assert mapped(theirs, ARTICLE, "13 millions") is None
    assert mapped(theirs, ARTICLE, "millions") == "millions"
    assert mapped(theirs, ARTICLE, "La mairie") == "La mairie"


def test_a_span_does_not_close_over_what_was_put_in() -> None:
    theirs = ARTICLE.replace("fin juin 2022 ", "")
    assert mapped(theirs, ARTICLE, "ont commencé et finiront") is None
    assert mapped(theirs, ARTICLE, "Les travaux ont commencé") == "Les travaux ont commencé"
    assert mapped(ARTICLE, theirs, "commencé fin juin 2022 et finiront") is None


def test_one_of_two_equal_sentences_is_never_guessed() -> None:
    sentence = "Montclar compte quarante mille habitants. "
    theirs = f"Il est dit : {sentence}{sentence}Rien de plus."
    ours = f"Il est dit : {sentence}Rien de plus."
    assert mapped(theirs, ours, "quarante mille", 0) is None
    assert mapped(theirs, ours, "quarante mille", 1) is None
    assert mapped(theirs, ours, "Rien de plus.") == "Rien de plus."
    assert mapped(ours, theirs, "quarante mille") is None


def test_a_repeated_quote_goes_to_its_own_place() -> None:
    sentences = [f"Le maire dit la phrase numéro {n}, et Paris écoute." for n in range(20)]
    theirs = " ".join(sentences)
    ours = " ".join([*sentences[:3], "Une phrase de plus, sans rien.", *sentences[3:]])
    alignment = Alignment(theirs, ours)
    found = alignment.span(span(theirs, "Paris", 11))
    assert found == span(ours, "Paris", 11)


def test_a_single_word_in_a_strange_passage_is_chance() -> None:
    theirs = f"{ARTICLE} Dupont a démissionné hier soir."
    ours = f"{ARTICLE} On apprend que le sénateur Dupont est né à Lyon."
    assert mapped(theirs, ours, "Dupont") is None
    assert len("Dupont") < SHORTEST


def test_passages_that_changed_places_are_aligned_once_at_most() -> None:
    first, second = ARTICLE[:70], ARTICLE[71:144]
    alignment = Alignment(f"{first}\n{second}", f"{second}\n{first}")
    told = [alignment.span(Span(3, 9)), alignment.span(Span(74, 81))]
    assert None in told


def test_texts_without_anything_in_common_or_at_all() -> None:
    assert Alignment("abc", "xyz").blocks == ()
    assert Alignment("", "").is_whole
    assert Alignment("", "").share == 1.0
    assert Alignment("", "xyz").span(Span(0, 0)) is None
    assert Alignment("abc", "").near(2) == 0
    assert Alignment("abc", "xyz").near(2) == 0
    assert Alignment(ARTICLE, ARTICLE).span(Span(9, 10)) is None


def test_a_lost_place_is_told_nearly() -> None:
    theirs = ARTICLE.replace("12 millions", "13 millions")
    alignment = Alignment(theirs, ARTICLE)
    assert abs(alignment.near(theirs.index("13")) - ARTICLE.index("12")) <= 2
    assert alignment.near(len(theirs)) == len(ARTICLE) - 1


def test_blocks_are_counted_in_ink() -> None:
    assert Alignment("a b", "ab").blocks == (Block(0, 0, 2),)


WORDS = st.lists(
    st.sampled_from(["un", "deux", "trois", "l’", "été", "👩‍🚀", ",", "x"]), max_size=40
)


@given(WORDS, WORDS, WORDS)
def test_what_is_aligned_is_equal_and_in_order(
    one: list[str], other: list[str], end: list[str]
) -> None:
    theirs, ours = " ".join([*one, *end]), "\n".join([*other, *end])
    alignment = Alignment(theirs, ours)
    last = -1
    for start in range(len(theirs)):
        found = alignment.span(Span(start, start + 1)) if theirs[start].strip() else None
        if found is not None:
            assert ours[found.start : found.end] == theirs[start]
            assert found.start > last
            last = found.start


@given(WORDS, WORDS)
def test_it_is_the_same_whenever_it_is_asked(one: list[str], other: list[str]) -> None:
    theirs, ours = " ".join(one), " ".join(other)
    assert Alignment(theirs, ours).blocks == Alignment(theirs, ours).blocks


def test_a_long_text_is_aligned_around_all_that_was_changed() -> None:
    sentences = [f"Phrase numéro {n} sur la ville et ses {n * 7} écoles." for n in range(24_000)]
    theirs = " ".join(sentences)
    for n in range(0, 24_000, 50):
        sentences[n] = f"Autre chose {n}, tout autre."
    del sentences[5_000:5_100]
    ours = "\n".join(sentences)
    assert len(theirs) > 1_000_000
    alignment = Alignment(theirs, ours)
    assert alignment.share > 0.9
    found = alignment.span(span(theirs, "Phrase numéro 20001 "))
    assert found is not None
    assert found.start == ours.index("Phrase numéro 20001 ")
