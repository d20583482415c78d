from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.segments import paragraph_at, sentence_at
from annotator.store.passages import Passages
from tests.store.making import TEXT

WORDS = st.lists(st.sampled_from(["Un", " ", "mot", ". ", "\n", "\n\n", "!", "  "]), max_size=20)


def test_a_sentence_and_a_paragraph_are_found_by_an_offset() -> None:
    passages = Passages(TEXT)
    assert passages.sentence(TEXT.index("cent")) == "La maire en promet cent."
    assert passages.sentence(TEXT.index("2020")) == "Le budget a doublé depuis 2020."
    assert (passages.paragraph(0), passages.paragraph(len(TEXT) - 1)) == (1, 2)


def test_a_blank_line_has_no_sentence() -> None:
    passages = Passages("\n\nUn mot.\n\nDeux.")
    assert passages.sentence(0) == ""
    assert passages.sentence(10) == ""


def test_space_at_the_start_of_a_paragraph_belongs_to_its_first_sentence() -> None:
    assert Passages("Avant.\n  Un mot. Deux mots.").sentence(7) == "Un mot."


@given(WORDS.map("".join), st.randoms(use_true_random=False))
def test_they_are_what_each_offset_alone_would_give(text: str, shuffled: Random) -> None:
    passages = Passages(text)
    offsets = [*range(len(text)), *range(len(text))]
    shuffled.shuffle(offsets)
    for offset in [*range(len(text)), *offsets]:
        span = sentence_at(text, offset)
        assert passages.sentence(offset) == text[span.start : span.end]
        assert passages.paragraph(offset) == paragraph_at(text, offset)[0]
