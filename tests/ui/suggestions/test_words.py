"""The words of suggestions: every reason that a recogniser gives has its own."""

from __future__ import annotations

import pytest

from annotator.suggest.recognisers import RECOGNISERS
from annotator.ui.suggestions import words
from tests.suggest.labelled import paragraphs


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_reason_has_its_words(lang: str) -> None:
    text = "\n".join(each.text for each in paragraphs(lang))
    codes = {
        reason.code
        for each in RECOGNISERS
        if not each.extra
        for found in each.recognise(text, lang, "2023-01-17")
        for reason in found.reasons
    }
    assert codes - words.REASONS.keys() == set()


def test_every_recogniser_has_its_words() -> None:
    assert {each.name for each in RECOGNISERS} <= words.RECOGNISERS.keys()
    assert {each.name for each in RECOGNISERS if each.extra} == words.LOADING.keys()
