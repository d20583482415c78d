"""Tests of `annotator/domain/ink.py`."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.ink import Ink
from annotator.domain.text import Span

TEXTS = st.text(alphabet="ab \n\u00a0\u202f👩é", max_size=40)


@given(TEXTS)
def test_the_ink_is_all_that_is_no_white_space(text: str) -> None:
    ink = Ink(text)
    assert ink.characters == "".join(text.split())
    assert ink.length == len(ink.characters)


@given(TEXTS)
def test_every_character_is_found_again_by_its_number(text: str) -> None:
    ink = Ink(text)
    for number, character in enumerate(ink.characters):
        assert text[ink.offset(number)] == character
        assert ink.before(ink.offset(number)) == number
    assert [ink.before(at) for at in range(len(text) + 1)] == [
        len("".join(text[:at].split())) for at in range(len(text) + 1)
    ]


def test_a_span_leaves_out_white_space_at_its_ends() -> None:
    assert Ink("  ab  cd ").span(1, 3) == Span(3, 7)
    assert Ink("  ab  cd ").span(0, 4) == Span(2, 8)
