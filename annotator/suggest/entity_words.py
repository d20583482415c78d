"""Words that tell what kind of name stands beside them, in French and in English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from annotator.suggest import entity_words_en as en
from annotator.suggest import entity_words_fr as fr
from annotator.suggest.entity_neighbours import Neighbours, neighbours_of


@dataclass(frozen=True, slots=True)
class Words:
    """What a language says of names; the sets are folded to lower case.

    Of the patterns, `persons`, `offices`, `works`, `exercises`, `where`, `of_place` and those of
    `lower_heads` end where what is searched ends.
    """

    no_names: frozenset[str]
    """Words that stand with a capital at the beginning of a sentence and name nothing."""
    organisations: frozenset[str]
    """What the names of organisations begin with (French) or hold (English)."""
    last: frozenset[str]
    """What the names of organisations end with."""
    events: frozenset[str]
    places: frozenset[str]
    """*stade*, *rue*, *River*: the name behind or before it is a place."""
    portfolios: frozenset[str]
    """The fields of offices: *Défense* in *ministre de la Défense*."""
    titles: re.Pattern[str]
    """Titles and offices, wherever they stand."""
    persons: re.Pattern[str]
    """A title or an office right before a person's name."""
    offices: re.Pattern[str]
    """An office right before its field."""
    works: re.Pattern[str]
    """What stands before the title of a work in quotation marks."""
    exercises: re.Pattern[str]
    """What stands before the name of an event in quotation marks."""
    where: re.Pattern[str]
    of_place: re.Pattern[str]
    lower_heads: tuple[tuple[str, re.Pattern[str]], ...]
    """By what it names: a lower-case head (group 1) that belongs to the name behind it."""
    periphrases: tuple[tuple[str, re.Pattern[str]], ...]
    """By what it names: what begins like a name and goes on in lower case, *État hébreu*."""
    common: frozenset[str]
    """What has a capital and names nothing by itself."""
    verbs: re.Pattern[str]
    """What no role holds."""
    determiner: re.Pattern[str]
    bodies: frozenset[str]
    """Acronyms of bodies that every town has: *CHU de Rennes*."""
    makers: re.Pattern[str]
    """*auteur de*, *author of*: what follows is a work."""
    bound: re.Pattern[str]
    """An article or a preposition right before: hardly a person who speaks."""
    civil: re.Pattern[str]
    """*Mme*, *Dr* right before: a person."""
    no_first: re.Pattern[str]
    """How words end that begin a sentence and are no names, unless a list holds them."""
    outside: re.Pattern[str]
    """*port de*, *gare de*: before a place's name they are no part of it."""
    neighbours: Neighbours
    lang: str
    definite: re.Pattern[str]
    """An article right before a name: hardly a person's."""
    joints: str
    """What may stand between the words of a name, as a pattern."""
    head_is_first: bool
    """Whether the word that says what is named comes first: *Commission européenne*."""


FRENCH: Final = Words(
    no_names=fr.NO_NAMES,
    organisations=fr.ORGANISATIONS,
    last=fr.LAST,
    events=fr.EVENTS,
    places=fr.PLACES,
    portfolios=fr.PORTFOLIOS,
    titles=fr.TITLES,
    persons=fr.PERSONS,
    offices=fr.OFFICES,
    works=fr.WORKS,
    exercises=fr.EXERCISES,
    where=fr.WHERE,
    of_place=fr.OF_PLACE,
    lower_heads=fr.LOWER_HEADS,
    periphrases=fr.PERIPHRASES,
    common=fr.COMMON,
    verbs=fr.VERBS,
    determiner=fr.DETERMINER,
    bodies=fr.BODIES,
    makers=fr.MAKERS,
    bound=fr.BOUND,
    civil=fr.CIVIL,
    no_first=fr.NO_FIRST,
    outside=fr.OUTSIDE,
    neighbours=neighbours_of("fr"),
    lang="fr",
    definite=fr.DEFINITE,
    joints=fr.JOINTS,
    head_is_first=True,
)
ENGLISH: Final = Words(
    no_names=en.NO_NAMES,
    organisations=en.ORGANISATIONS,
    last=en.LAST,
    events=en.EVENTS,
    places=en.PLACES,
    portfolios=en.PORTFOLIOS,
    titles=en.TITLES,
    persons=en.PERSONS,
    offices=en.OFFICES,
    works=en.WORKS,
    exercises=en.EXERCISES,
    where=en.WHERE,
    of_place=en.OF_PLACE,
    lower_heads=en.LOWER_HEADS,
    periphrases=en.PERIPHRASES,
    common=en.COMMON,
    verbs=en.VERBS,
    determiner=en.DETERMINER,
    bodies=en.BODIES,
    makers=en.MAKERS,
    bound=en.BOUND,
    civil=en.CIVIL,
    no_first=en.NO_FIRST,
    outside=en.OUTSIDE,
    neighbours=neighbours_of("en"),
    lang="en",
    definite=en.DEFINITE,
    joints=en.JOINTS,
    head_is_first=False,
)


def words_of(lang: str) -> Words:
    """Return the words of a BCP 47 tag; all but French is read as English."""
    return FRENCH if lang.lower().startswith("fr") else ENGLISH
