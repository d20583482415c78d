"""Grammars of dates by language tag; each is compiled when it is first wanted."""

from __future__ import annotations

from functools import cache

from annotator.suggest import dates_rules_en, dates_rules_fr
from annotator.suggest.dates_lexicon_en import ENGLISH
from annotator.suggest.dates_lexicon_fr import FRENCH
from annotator.suggest.dates_patterns import Grammar


def grammar_of(lang: str) -> Grammar:
    """Return the grammar of a BCP 47 tag: French for `fr`, English for all else.

    Of English, the United States (and a bare `en`) write the month before the day in figures.
    """
    language, _, rest = lang.lower().replace("_", "-").partition("-")
    if language == "fr":
        return _french()
    return _english(american=not rest or "us" in rest.split("-"))


@cache
def _french() -> Grammar:
    return Grammar(FRENCH, dates_rules_fr.LOOSE, dates_rules_fr.TIGHT)


@cache
def _english(*, american: bool) -> Grammar:
    tight = dates_rules_en.TIGHT_AMERICAN if american else dates_rules_en.TIGHT_DAY_FIRST
    return Grammar(ENGLISH, dates_rules_en.LOOSE, tight)
