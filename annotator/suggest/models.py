"""Names by an optional model of spaCy: the tagger weighs what it says with what the rules say.

For the worker's process only: loading takes seconds and holds Python's lock. Nothing of spaCy is
imported before a text is read; whether a model is there: `model_packages`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Final, Protocol

from annotator.domain.text import Span
from annotator.suggest.blocks import blocks
from annotator.suggest.entities import found_names, suggested
from annotator.suggest.entity_guess import Guess
from annotator.suggest.entity_words import words_of
from annotator.suggest.model_packages import PACKAGES
from annotator.suggest.model_spans import labelled
from annotator.suggest.name_tagger import names
from annotator.suggest.suggestion import Suggestion

_NOT_NEEDED: Final = ("parser", "tagger", "morphologizer", "lemmatizer", "attribute_ruler")


class _Named(Protocol):
    """What of spaCy's `Span` is used."""

    start_char: int
    end_char: int
    label_: str


class _Read(Protocol):
    """What of spaCy's `Doc` is used."""

    @property
    def ents(self) -> Sequence[_Named]:
        """The names found."""


class _Model(Protocol):
    """What of spaCy's `Language` is used."""

    def pipe(self, texts: Iterable[str]) -> Iterator[_Read]:
        """Read texts one after the other."""


def recognise(
    text: str, lang: str, published_on: str = "", within: Span | None = None
) -> list[Suggestion]:
    """Return the names of a text in order, by its language's model and the rules together.

    With `within`, those that overlap it. The text is read in blocks of at most 4,000 characters;
    whoever has a deadline gives one block at a time.
    """
    words = words_of(lang)
    found: list[Guess] = []
    for region, seen in model_names(text, lang, within):
        found += names(text, region, words.lang, found_names(text, words, region), seen)
    return suggested(text, words, found, f"names-{words.lang}/2", within)


def model_names(
    text: str, lang: str, within: Span | None = None
) -> Iterator[tuple[Span, list[Guess]]]:
    """Yield each block of a text and what the model alone takes for names there, cleaned."""
    words = words_of(lang)
    regions = blocks(text, within)
    pieces = (readable(text[each.start : each.end]) for each in regions)
    for region, read in zip(regions, _model(words.lang).pipe(pieces), strict=True):
        placed = (
            (Span(each.start_char + region.start, each.end_char + region.start), each.label_)
            for each in read.ents
        )
        named = (labelled(text, span, label, words) for span, label in placed)
        yield region, [each for each in named if each is not None]


def readable(text: str) -> str:
    """Return a text that a model can read, of the same length: half a character becomes `?`."""
    return text.encode("utf-8", "replace").decode("utf-8")


@cache
def _model(extra: str) -> _Model:
    """Load a model, once in a process."""
    spacy = import_module("spacy")
    model: _Model = spacy.load(PACKAGES[extra], exclude=list(_NOT_NEEDED))
    return model
