"""The table of the built-in recognisers: their names, what they find, and what they cost.

Nothing is imported until a recogniser is asked: neither a grammar, nor a model, nor its library.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Final, Protocol

from annotator.domain.text import Span
from annotator.suggest.model_packages import is_there
from annotator.suggest.suggestion import Suggestion, Topic


class Cost(StrEnum):
    """How long an answer takes, and where it comes from.

    `INSTANT`: milliseconds a page, after its grammar has been compiled once. `MODEL`: seconds of
    loading, then tenths of a second a page. `REMOTE`: it goes to the network.
    """

    INSTANT = "instant"
    MODEL = "model"
    REMOTE = "remote"


class Recognise(Protocol):
    """What a recogniser's module does: suggestions in order of their places.

    `lang` is a BCP 47 tag, `published_on` an ISO day or empty. Offsets are code points of `text`.
    With `within`, the suggestions that overlap it, for about the cost of that region.
    """

    def __call__(
        self, text: str, lang: str, published_on: str = "", within: Span | None = None
    ) -> list[Suggestion]:
        """Return what is found."""


@dataclass(frozen=True, slots=True)
class Recogniser:
    """One recogniser; `languages` are primary subtags, none for every language.

    `label` is what its suggestions are signed with. Those of a recogniser with `replaces` stand in
    the place of what the named ones have found in the same region. One that needs an `extra` of the
    package may be missing.
    """

    name: str
    version: str
    topics: tuple[Topic, ...]
    languages: tuple[str, ...]
    cost: Cost
    module: str
    extra: str = ""
    replaces: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Name and version: `dates/1`."""
        return f"{self.name}/{self.version}"

    def reads(self, lang: str) -> bool:
        """Whether it knows a language, given as a BCP 47 tag."""
        return not self.languages or lang.lower().partition("-")[0] in self.languages

    def is_there(self) -> bool:
        """Whether what it needs is installed; nothing of it is imported."""
        return not self.extra or is_there(self.extra)

    def recognise(
        self, text: str, lang: str, published_on: str = "", within: Span | None = None
    ) -> list[Suggestion]:
        """Import the recogniser's module and ask it; see `Recognise`."""
        ask: Recognise = import_module(self.module).recognise
        return ask(text, lang, published_on, within)


RECOGNISERS: Final = (
    Recogniser("dates", "1", (Topic.DATE,), (), Cost.INSTANT, "annotator.suggest.date_suggestions"),
    Recogniser("names", "2", (Topic.ENTITY,), (), Cost.INSTANT, "annotator.suggest.entities"),
    Recogniser("quotes", "2", (Topic.QUOTE,), (), Cost.INSTANT, "annotator.suggest.quotes"),
    Recogniser("claims", "2", (Topic.CLAIM,), (), Cost.INSTANT, "annotator.suggest.claims"),
    Recogniser(
        "names-fr",
        "2",
        (Topic.ENTITY,),
        ("fr",),
        Cost.MODEL,
        "annotator.suggest.models",
        extra="fr",
        replaces=("names",),
    ),
    Recogniser(
        "names-en",
        "2",
        (Topic.ENTITY,),
        ("en",),
        Cost.MODEL,
        "annotator.suggest.models",
        extra="en",
        replaces=("names",),
    ),
)
"""In the order in which they are asked: the instant ones first."""


def recognisers_for(
    lang: str, is_wanted: Callable[[Recogniser], bool] = lambda each: True
) -> list[Recogniser]:
    """Return the recognisers that know a language and are installed, in their order."""
    return [
        each for each in RECOGNISERS if each.reads(lang) and is_wanted(each) and each.is_there()
    ]
