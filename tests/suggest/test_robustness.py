"""Texts that nobody writes: no hang, no crash, and time in proportion to the text."""

from __future__ import annotations

import time

import pytest

from annotator.domain.text import Span
from annotator.suggest import claims, consistency, date_suggestions, entities, quotes
from annotator.suggest.suggestion import Suggestion

SENTENCE = "Le 3 mai, Jean Dupont (FAR) a dit : « Il y a 12 % de plus à Lyon », selon la BBC. "
HOSTILE = {
    "1 MB": SENTENCE * 12_500,
    "5,000 quotation marks": '"' * 5_000,
    "5,000 openers": "«" * 5_000,
    "one sentence of 250,000 characters": "le mot Jean Dupont et 12 % de Lyon, " * 7_000,
    "one word of 250,000 characters": "a" * 250_000,
    "capitals": "Aa " * 60_000,
    "lone surrogates": "\ud800 Jean Dupont a dit « Bonjour \udfff à tous les amis ». " * 200,
    "100,000 commas": "," * 100_000,
    "100,000 digits": "1" * 100_000,
    "digits apart": "1 " * 100_000,
    "particles": "Jean de la " * 20_000,
    "titles": "le ministre de la " * 20_000,
    "parts": "20 dont 12 et " * 10_000,
    "lines": "\n" * 100_000,
    "emoji": "👩‍👩‍👧‍👦 Lyon 🇫🇷 " * 10_000,
}
LIMIT_S = 30
"""Each takes some seconds on a quiet machine; what is not linear takes minutes."""


FULL_OF_NAMES = frozenset(
    {"1 MB", "one sentence of 250,000 characters", "capitals", "particles", "emoji"}
)
NAMED = 30_000
"""So much of these is read for names: each word near a capital is weighed, which takes long where
the lines that are run are counted too. The window's own tests give the worker all of them."""


def read(text: str, lang: str, within: Span | None = None) -> list[Suggestion]:
    found: list[Suggestion] = []
    for each in (date_suggestions, quotes, claims):
        found += each.recognise(text, lang, "2023-01-17", within)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_hangs_or_breaks_a_recogniser(name: str) -> None:
    text = HOSTILE[name]
    started = time.monotonic()
    for lang in ("fr", "en") if len(text) < 300_000 else ("fr",):
        named = text[:NAMED] if name in FULL_OF_NAMES else text
        assert all(each.fits(named) for each in entities.recognise(named, lang))
        assert all(each.fits(text) for each in read(text, lang))
        middle = len(text) // 2
        view = Span(middle, min(middle + 2_000, len(text)))
        shown = [*read(text, lang, view), *entities.recognise(text, lang, "", view)]
        assert all(each.fits(text) for each in shown)
    assert time.monotonic() - started < LIMIT_S


@pytest.mark.slow
def test_ten_thousand_different_names_and_numbers_are_compared_in_time() -> None:
    text = " ".join(
        f"Hier Jean Dupont{'abcdefghij'[at % 10]}{at:x} a payé {at} euros à la banque Unie."
        for at in range(10_000)
    )
    names = entities.recognise(text, "fr")
    started = time.monotonic()
    consistency.findings(text, "fr", "2023-01-17", names, [])
    assert time.monotonic() - started < LIMIT_S
