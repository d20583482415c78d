"""The words of a statement in their paragraph."""

from __future__ import annotations

from annotator.domain.anchoring import quote_of
from annotator.domain.annotation import Anchor
from annotator.domain.text import Span
from annotator.ui.review.passage import CONTEXT, LONGEST, Passage, passage_of

TEXT = "Première phrase. La mairie 👩‍🚀 a dépensé 12 millions, dit-elle. Une autre.\nEncore une."


def anchor_on(words: str, text: str = TEXT) -> Anchor:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Anchor("x", "a", "v", span.start, span.end, *quote_of(text, span))


def words_of(passage: Passage) -> str:
    return passage.text[passage.span.start : passage.span.end]


def test_the_words_stand_in_their_paragraph() -> None:
    passage = passage_of(TEXT, anchor_on("a dépensé 12 millions"))
    assert passage.text == TEXT.partition("\n")[0]
    assert words_of(passage) == "a dépensé 12 millions"


def test_words_of_two_paragraphs_stand_in_both_on_one_line() -> None:
    passage = passage_of(TEXT, anchor_on("autre.\nEncore"))
    assert passage.text == TEXT.replace("\n", " ")
    assert words_of(passage) == "autre. Encore"


def test_white_space_before_a_paragraph_is_kept_with_words_that_begin_there() -> None:
    passage = passage_of(TEXT, anchor_on("\nEncore une."))
    assert words_of(passage) == " Encore une."


def test_what_the_text_no_longer_holds_is_shown_with_what_stood_around_it() -> None:
    passage = passage_of("Tout autre chose.", anchor_on("a dépensé"))
    assert passage.text.startswith("…")
    assert passage.text.endswith("12 millions, dit-elle. Une autr…")
    assert words_of(passage) == "a dépensé"
    alone = passage_of("Tout autre chose.", Anchor("x", "a", "v", 0, 4, "Rien", "", ""))
    assert alone == Passage("Rien", Span(0, 4))


def test_a_long_paragraph_is_cut_between_words_on_either_side() -> None:
    text = f"Or {'avant ' * 100}ici même {'après ' * 100}fin."
    passage = passage_of(text, anchor_on("ici même", text))
    assert passage.text.startswith("… avant avant")
    assert passage.text.endswith("après après…")
    assert words_of(passage) == "ici même"
    assert len(passage.text) <= 2 * CONTEXT + len("ici même") + 3


def test_a_long_word_is_cut_all_the_same() -> None:
    text = f"ici{'x' * 1000}"
    passage = passage_of(text, anchor_on("ici", text))
    assert passage.text == f"ici{'x' * CONTEXT}…"


def test_long_words_are_cut_in_their_middle() -> None:
    text = "mot " * 1000
    passage = passage_of(text, Anchor("x", "a", "v", 0, 3999, *quote_of(text, Span(0, 3999))))
    assert len(words_of(passage)) == LONGEST + 3
    assert " … " in words_of(passage)
