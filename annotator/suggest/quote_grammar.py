"""Who can speak: names, noun phrases and pronouns, in French and in English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from annotator.suggest.word_lists import listed

_UPPER: Final = "A-ZÀ-ÖØ-ÞŒŸ"
_CAPITALISED: Final = rf"(?:(?:[dDlLO]|Mc|Mac)['’])?[{_UPPER}][\w’'-]*(?<!['’-])"
_PARTICLE: Final = (
    r"(?:de la|de|du|des|d['’]|da|dos|di|del|della|von der|van der|van den|von|van|ben|bin|ibn|el"
    r"|al|le|la)"
)
_TITLE: Final = (
    r"(?:MM?\.|Mmes?|Mlles?|Mgr|Me|Dr\.?|Pr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Lord|Lady|Prof\.?|Sen\.|Rep\."
    r"|Gov\.|Gen\.)"
)
NAME: Final = (
    rf"(?:{_TITLE}\s)?{_CAPITALISED}"
    rf"(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]?)?{_CAPITALISED}|[ \u00a0][{_UPPER}]\.){{0,5}}"
)
_LOWER_WORD: Final = r"[^\W\d_][\w’'-]*"

_FRENCH_STOP: Final = (
    r"(?:à|au|aux|dans|lors|devant|sur|ce|cette|hier|mardi|lundi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|depuis|avant|après|pendant|en|qui|que|pour|avec|auprès|par|vers|dont|où|lorsque"
    r"|tandis|alors|mais|puis|ainsi|a|ont|est|sont|avait|avaient|interrogée?s?|citée?s?|invitée?s?)"
)
_ENGLISH_STOP: Final = (
    r"(?:on|in|at|during|after|before|when|while|who|that|which|for|with|to|by|as|since|from|and"
    r"|but|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this|has"
    r"|have|had|is|was|were|are|told|said)"
)
_FRENCH_DETERMINER: Final = (
    r"(?:l['’]|(?:le|la|les|un|une|des|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|votre|mon|ma"
    r"|certains|certaines|plusieurs|deux|trois)\s)"
)
_ENGLISH_DETERMINER: Final = (
    r"(?:(?:the|a|an|his|her|its|their|our|my|one|two|three|several|some|many|another)\s)"
)
_OF: Final = r"(?:de la |de l['’]|du |des |de |d['’]|et |à la |aux |à l['’]|en )"


def _phrase(determiner: str, stop: str, joint: str) -> str:
    """Return a pattern: a determiner, words up to one that ends it, a name behind a comma."""
    word = rf"(?!(?i:{stop})(?![\w’'-])){_LOWER_WORD}"
    return (
        rf"(?i:{determiner}){word}(?:[ \u00a0](?:{joint})?(?:{NAME}|{word})){{0,9}}"
        rf"(?:(?:,|,? nommée?)\s?(?P<named>{NAME}))?"
    )


def _titled(stop: str) -> str:
    """Return a pattern: a few words without a determiner, and a full name behind them."""
    word = rf"(?!(?i:{stop})(?![\w’'-]))[a-zà-öø-ÿ][\w’'-]*"
    return rf"{word}(?:[ \u00a0]{word}){{0,3}}[ \u00a0](?P<named>{NAME})"


@dataclass(frozen=True, slots=True)
class Grammar:
    """Who can speak in a language; each pattern matches at the beginning of a phrase."""

    named: re.Pattern[str]
    titled: re.Pattern[str]
    """A name (group `named`) behind words that say what its bearer is: *hydrologist Jane Stone*."""
    phrase: re.Pattern[str]
    pronoun: re.Pattern[str]
    adjunct: re.Pattern[str]
    """What may stand between a cue and its speaker: *mardi*, *dans un communiqué*, *to AFP*."""
    no_names: frozenset[str]
    """Words that begin a sentence with a capital and are no names."""


FRENCH: Final = Grammar(
    re.compile(NAME),
    re.compile(_titled(_FRENCH_STOP)),
    re.compile(_phrase(_FRENCH_DETERMINER, _FRENCH_STOP, _OF)),
    re.compile(r"(?:ils?|elles?|on|ce dernier|cette dernière|celui-ci|celle-ci)(?!\w)", re.I),
    re.compile(
        r"(?:(?:,\s*)?(?:(?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd['’]hui"
        r"|de son côté|pour sa part|également|aussi|encore)(?:\s(?:soir|matin|dernier))?"
        r"|(?:à|au|aux|dans|sur|auprès|devant|lors|en)\s[^,.;:«»“”\"]{2,50}?)(?:,\s*|\s+))",
        re.IGNORECASE,
    ),
    listed(
        "selon pour dans mais et or donc car si comme il elle ils elles on ce cette ces le la les"
        " un une des en au aux à sur par avec après avant depuis hier mardi lundi mercredi jeudi"
        " vendredi samedi dimanche ainsi alors enfin puis lors interrogé interrogée d'après nous"
        " je vous l de du d ceux celui celle tout tous toute toutefois pourtant cependant"
    ),
)
ENGLISH: Final = Grammar(
    re.compile(NAME),
    re.compile(_titled(_ENGLISH_STOP)),
    re.compile(_phrase(_ENGLISH_DETERMINER, _ENGLISH_STOP, r"of |of the |for |for the ")),
    re.compile(r"(?:he|she|they|it)(?!\w)", re.IGNORECASE),
    re.compile(
        r"(?:(?:,\s*)?(?:yesterday|today|(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"|later|also)(?:,\s*|\s+))",
        re.IGNORECASE,
    ),
    listed(
        "according the a an but and so in on at by for with as if when while he she they it we i"
        " you his her their its our this that these those there after before since during however"
        " yesterday today monday tuesday wednesday thursday friday saturday sunday asked"
        " meanwhile still yet then"
    ),
)


def grammar_of(lang: str) -> Grammar:
    """Return the grammar of a BCP 47 tag; all but French is read as English."""
    return FRENCH if lang.lower().startswith("fr") else ENGLISH
