"""Classes of words, for the tagger of names: what a word says of the names beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from annotator.suggest.entity_neighbours import neighbours_of
from annotator.suggest.entity_words import words_of

_LONGEST: Final = 30
"""No word of a language that is known here is longer, in characters."""


@lru_cache(maxsize=20_000)
def classes_of(word: str, lang: str) -> tuple[str, ...]:
    """Return the classes of a word in small letters; `lang` is `fr` or `en`.

    `organisation`, `event` and `place` head such names, `noun-…` stands beside one of that kind,
    `in-…` is a part of it; `who` is what a person does or is, `body` and `sport` go with bodies.
    """
    is_word = len(word) <= _LONGEST and word.isalpha()
    return tuple(_classes(word, lang)) if is_word else ()


def _classes(word: str, lang: str) -> Iterator[str]:
    words, beside = words_of(lang), neighbours_of(lang)
    heads = (("organisation", words.organisations), ("event", words.events))
    for name, held in (*heads, ("place", words.places)):
        if word in held:
            yield name
    for prefix, kinds in (("noun", beside.nouns), ("in", beside.inside), ("behind", beside.behind)):
        for kind, held in kinds.items():
            if word in held:
                yield f"{prefix}-{kind}"
    if beside.is_occupation(word):
        yield "who"
    if word in beside.of_bodies:
        yield "body"
    if word in beside.sport:
        yield "sport"
