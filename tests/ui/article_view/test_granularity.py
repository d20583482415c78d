"""Selecting by characters, words, sentences and paragraphs: French and English."""

from __future__ import annotations

import pytest

from annotator.domain.text import Span
from annotator.ui.article_view.granularity import Granularity, narrower, snapped, wider

FRENCH = (
    "M. Dupont est venu le 3 janv. 2022 à Rabat. « Nous partons… », a-t-il dit. Puis rien.\n"
    "\n"
    "  Le second paragraphe est court. Fin !  \n"
)
FIRST = "M. Dupont est venu le 3 janv. 2022 à Rabat."
SPEECH = "« Nous partons… », a-t-il dit."
PARAGRAPH = f"{FIRST} {SPEECH} Puis rien."


def at(words: str, text: str = FRENCH) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def words(span: Span | None, text: str = FRENCH) -> str:
    return text[span.start : span.end] if span else ""


@pytest.mark.parametrize(
    ("by", "wanted"),
    [
        (Granularity.CHARACTER, "upont est venu le 3 ja"),
        (Granularity.WORD, "Dupont est venu le 3 janv"),
        (Granularity.SENTENCE, FIRST),
        (Granularity.PARAGRAPH, PARAGRAPH),
    ],
)
def test_a_drag_is_widened_to_its_unit(by: Granularity, wanted: str) -> None:
    assert words(snapped(FRENCH, at("upont est venu le 3 ja"), by)) == wanted


def test_a_drag_over_two_sentences_takes_both_and_no_space_beside_them() -> None:
    dragged = at("Rabat. « Nous")
    assert words(snapped(FRENCH, dragged, Granularity.SENTENCE)) == f"{FIRST} {SPEECH}"
    between = Span(at("Fin !").start - 1, at("Fin !").end + 2)
    assert words(snapped(FRENCH, between, Granularity.SENTENCE)) == "Fin !"


def test_paragraphs_are_taken_without_their_outer_white_space() -> None:
    both = snapped(FRENCH, at("rien.\n\n  Le"), Granularity.PARAGRAPH)
    assert words(both) == FRENCH.strip()


@pytest.mark.parametrize("by", list(Granularity))
def test_white_space_alone_stays_white_space(by: Granularity) -> None:
    blank = at("\n\n")
    assert words(snapped(FRENCH, blank, by)).isspace()


def test_characters_are_never_cut_apart() -> None:
    text = "One 👩🏽‍🚒 came."
    assert snapped(text, Span(5, 6), Granularity.CHARACTER) == at("👩🏽‍🚒", text)


def test_it_is_widened_from_the_caret_to_the_word_the_sentence_and_the_paragraph() -> None:
    span: Span | None = Span(at("partons").start + 2, at("partons").start + 2)
    taken = []
    while span is not None:
        span = wider(FRENCH, span)
        taken.append(words(span))
    assert taken == ["partons", SPEECH, PARAGRAPH, ""]


def test_a_part_of_a_word_is_widened_to_the_word_first() -> None:
    assert words(wider(FRENCH, at("arton"))) == "partons"


def test_on_a_blank_line_there_is_nothing_to_widen_to() -> None:
    blank = FRENCH.index("\n\n") + 1
    assert wider(FRENCH, Span(blank, blank)) is None


def test_it_is_narrowed_again_the_same_way() -> None:
    origin = Span(at("partons").start, at("partons").start)
    here: Span | None = at(PARAGRAPH)
    taken = []
    while here:
        here = narrower(FRENCH, origin, here)
        taken.append(words(here))
    assert taken == [SPEECH, "partons", ""]


def test_what_was_selected_at_first_is_the_last_it_is_narrowed_to() -> None:
    origin = at("arton")
    assert narrower(FRENCH, origin, at("partons")) == origin
    assert narrower(FRENCH, origin, origin) is None


def test_after_the_coarsest_comes_the_finest() -> None:
    by, seen = Granularity.WORD, []
    for _ in range(4):
        by = by.next()
        seen.append(by.value)
    assert seen == ["sentence", "paragraph", "character", "word"]


def test_an_unknown_name_means_words() -> None:
    assert Granularity.named("sentence") is Granularity.SENTENCE
    assert Granularity.named("") is Granularity.WORD
