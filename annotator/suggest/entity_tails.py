"""Tails of French names: the lower-case words that go on with one, *mondiale de la santé*."""

from __future__ import annotations

import re
from typing import Final

from annotator.domain.text import Span

_ENDINGS: Final = (
    "al|ale|aux|ales|aire|aires|ique|iques|ien|ienne|iens|iennes|éen|éenne|ais|aise|aises|ois|oise"
    "|oises|ain|aine|if|ive|ifs|ives|é|ée|és|ées|eur|eure|ieux|ieuse|urbain|public|publique|royal"
    "|royales|armées|unies?|verte?s?|rouge|bleue?s?|noire?s?|basque|arabe|russe|libre|populaire"
    "|iste|istes|crate|crates|el|elle|els|elles|ine|ines|able|ible|juive|turque|grecque|serbe|suisse|belge|corse|bretonn?e?|catalane?|afghane?"
)
ADJECTIVE: Final = rf"(?:[a-zà-öø-ÿ][\w-]{{0,30}}?(?:{_ENDINGS}))(?![\w’'-])"
_JOINT: Final = (
    r"(?:(?: (?:de la|du|des|de|pour la|pour le|pour les|contre la|contre le|sur la|sur le|à la"
    r"|aux|sur les|contre les) )|(?: (?:de l|d|pour l|à l|sur l|contre l)['’]))"
)
_NOUN: Final = r"(?:l['’])?[A-Za-zÀ-ÿ][\w-]{0,40}(?![\w’'])"
_PIECE: Final = rf"{_JOINT}{_NOUN}(?: {ADJECTIVE}){{0,2}}"
_TAIL: Final = re.compile(
    rf"(?: {ADJECTIVE}){{0,3}}(?:{_PIECE}){{0,2}}"
    rf"(?: et (?:de |d['’]|aux ){_NOUN}(?: {ADJECTIVE})?(?:{_PIECE}){{0,2}})?"
)
_ADJECTIVES: Final = re.compile(rf"(?: {ADJECTIVE}){{0,2}}")
_AND: Final = rf" et (?:de |d['’]|aux |à la |du |des )?{_NOUN}"
_BRACKETED: Final = re.compile(
    rf"((?: {ADJECTIVE}){{0,3}}(?:(?:{_PIECE})|{_AND}){{0,6}})"
    r" \(([A-Z][\w.&-]{1,11})\)"
)


def adjectives_end(text: str, end: int) -> int:
    """Return where the adjectives behind a name end: *ministère de la Défense israélien*."""
    found = _ADJECTIVES.match(text, end)
    return found.end() if found else end


def tail_end(text: str, head_end: int) -> int:
    """Return where the tail of a name ends whose first word ends here; here if it has none."""
    found = _TAIL.match(text, head_end)
    return found.end() if found else head_end


def bracket_end(text: str, head: Span) -> int:
    """Return where a name ends that an acronym in brackets ties together; 0 if none does."""
    found = _BRACKETED.match(text, head.end)
    if found is None:
        return 0
    return found.end(1)
