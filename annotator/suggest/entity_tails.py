"""Tails of French names: the lower-case words that go on with one, *mondiale de la santé*."""

from __future__ import annotations

import re
from typing import Final

_ENDINGS: Final = (
    "al|ale|aux|ales|aire|aires|ique|iques|ien|ienne|iens|iennes|éen|éenne|ais|aise|aises|ois|oise"
    "|oises|ain|aine|if|ive|ifs|ives|é|ée|és|ées|eur|eure|ieux|ieuse|urbain|public|publique|royal"
    "|royales|armées|unies?|verte?s?|rouge"
)
_ADJECTIVE: Final = rf"(?:[a-zà-öø-ÿ][\w’-]{{0,30}}?(?:{_ENDINGS}))(?![\w’-])"
_JOINT: Final = (
    r"(?: (?:de la|du|des|de|pour la|pour le|pour l['’]|contre la|contre le)| de l['’]| d['’])"
)
_NOUN: Final = r"(?:la |l['’]|les |)[A-Za-zÀ-ÿ][\w’-]{0,40}"
_TAIL: Final = re.compile(
    rf"(?: {_ADJECTIVE}){{0,3}}(?:{_JOINT}(?<=['’]){_NOUN}(?: {_ADJECTIVE}){{0,2}}"
    rf"|{_JOINT}(?<!['’]) {_NOUN}(?: {_ADJECTIVE}){{0,2}})?"
)


_ADJECTIVES: Final = re.compile(rf"(?: {_ADJECTIVE}){{0,2}}")


def adjectives_end(text: str, end: int) -> int:
    """Return where the adjectives behind a name end: *ministère de la Défense israélien*."""
    found = _ADJECTIVES.match(text, end)
    return found.end() if found else end


def tail_end(text: str, head_end: int) -> int:
    """Return where the tail of a name ends whose first word ends here; here if it has none."""
    found = _TAIL.match(text, head_end)
    return found.end() if found else head_end
