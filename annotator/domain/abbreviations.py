"""Full stops that do not end a sentence, in French and in English.

One set of tables serves both languages, because articles quote each other's. Where a word is an
abbreviation in one and a plain word in the other, its case or what follows it decides.
"""

from __future__ import annotations

import re
from typing import Final


def _listed(words: str) -> frozenset[str]:
    """Read a table written as words between spaces."""
    return frozenset(words.split())


_MONTHS: Final = "jan janv feb fév févr mar apr avr jun jul juil aug août sep sept oct nov dec déc"

_TITLES: Final = _listed(
    "M MM Mme Mmes Mlle Mlles Mgr Dr Drs Pr Prof Mr Mrs Ms Messrs Rev Hon Gov Sen Sens Rep Reps"
    " Pres Gen Gén Adm Amb Maj Cmdr Cmdt Cdt Capt Col Lt Sgt Cpl Supt Insp Ph Ch Th Chr"
)
"""Always before a name. In this case only: "col", "rep" and "hon" are words too."""

_BINDING: Final = _listed(
    "dr pr prof mgr gén cf vs v e.g i.e p.ex c.-à-d viz av apr ap env approx bd boul éd éds"
    " eds resp"
)
"""Never at the end of a sentence, in any case."""

_NUMBERED: Final = _listed(
    f"{_MONTHS} p pp art arts vol vols n no nos num t fig figs tab chap ch sec sect §"
    " c ca circa b d al alin paragr pt ver tél tel"
)
"""Bound to the figure, Roman numeral or letter that follows; otherwise a word with a full stop."""

_SOFT: Final = _listed(
    "ex Inc Corp Ltd Co Bros Cie Jr Sr St Ste Mt Ft Ave Blvd Rd Dept Univ Assn Assoc Int Intl Natl"
    " Calif Fla Ariz Conn Colo Ga Kan Ky Md Mich Minn Neb Nev Okla Ore Pa Tenn Tex Va Vt Wis"
    " Wyo"
)
"""Ends a sentence only before a word that is likely to begin one: "Apple Inc. Chairman …"."""

_OF_AN_ERA: Final = _listed("j.-c b.c b.c.e c.e a.d")
_OF_A_DAY: Final = _listed("a.m p.m")

_AFTER_A_TIME: Final = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.|\d"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T)\b|(?:eastern|central|pacific|local)\s+time",
    re.IGNORECASE,
)

_STARTERS: Final = _listed(
    """
    a about after all also although an and another any are as at because before both but by can
    critics despite did do does during each even every few finally first for from had has have he
    her here his how however i if in instead is it its last later like many meanwhile more most my
    nearly neither next no nobody none nor not nothing now of officials on once one only or other
    our over people several she since so some still such than that the their then there these they
    this those though through to today two under unlike until was we were what when where whether
    which while who why will with without yes yesterday yet you your
    à ainsi alors après au aucun aucune aujourd'hui aussi autant autre aux avant avec beaucoup bien
    bref c' car ce cela celle celui cependant certaines certains ces cet cette ceux chaque chez
    comme comment d' dans de depuis des dès désormais deux donc du elle elles en encore enfin
    ensuite entre et hier il ils j' jamais je jusqu' l' la le les leur leurs lors lorsqu' lorsque
    ma mais malgré même mes mon n' ne ni nos notre nous on or où outre par parmi pas pendant peu
    plus plusieurs pour pourquoi pourtant près puis qu' quand quant que quel quelle quelques qui
    quoi s' sa sans se selon ses si soit son sous sur tandis tous tout toute toutefois toutes trois
    très un une vers voici voilà vos votre vous y
    """
)

_DOTTED: Final = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}")
_INITIALS: Final = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])*")
_LABELLED: Final = _listed(
    "plan vitamin vitamine hepatitis hépatite group groupe category catégorie type class classe"
    " point appendix annexe ligue série section bloc zone variant option"
)
_NUMBER: Final = re.compile(r"[\d§]|[IVXLCDM]+\b|[A-Z]\.")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+['’]?(?!\.)")
_NAME_WITH_ARTICLE: Final = re.compile(r"(?:L[ae]|Les|D[eu]|Des)\s+(?!\d)\w")


def binds(word: str, before: str, after: str) -> bool:
    """Whether the full stop of `word` (given without it) leaves the sentence open.

    `before` is the word before it, or empty; `after` is what follows the full stop and the white
    space, from the first letter or digit of something that begins like a sentence.
    """
    low = word.casefold()
    if word in _TITLES or low in _BINDING:
        return True
    if low in _NUMBERED and _NUMBER.match(after):
        return True
    if low in _OF_AN_ERA:
        return False
    if low in _OF_A_DAY:
        return _AFTER_A_TIME.match(after) is not None
    if len(word) > 1 and "." not in word:
        return word in _SOFT and not _starts(after)
    if _INITIALS.fullmatch(word) and word[0].isupper():
        return _goes_on(word, before, after)
    return (word in _SOFT or _DOTTED.fullmatch(word) is not None) and not _starts(after)


def _goes_on(word: str, before: str, after: str) -> bool:
    """Whether the capitals are of a name or an acronym that goes on: "J. F. Kennedy"."""
    if len(word) == 1 and before.casefold() in _LABELLED:
        return False
    return _NAME_WITH_ARTICLE.match(after) is not None or not _starts(after)


def _starts(after: str) -> bool:
    """Whether the first word is one that sentences commonly begin with."""
    first = _FIRST_WORD.match(after)
    if first is None:
        return False
    word = first[0].casefold().replace("’", "'")
    return word in _STARTERS or word.rstrip("'") in _STARTERS
