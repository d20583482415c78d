"""Turns of an interview: a name, a colon, and what that person says up to the end of the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.quote_cues import RECOGNISER
from annotator.suggest.quote_details import details_of
from annotator.suggest.quote_speakers import Speaker
from annotator.suggest.suggestion import Reason, Suggestion, Topic

_UPPER: Final = "A-ZÀ-ÖØ-Þ"
_TURN: Final = re.compile(
    rf"^((?:[{_UPPER}][\w’'.-]{{0,30}}[ \u00a0]?){{2,5}}(?<=[\w.]))[ \u00a0\u202f]?:[ \u00a0]"
    r"(\S[^\n]{0,3000})$",
    re.MULTILINE,
)
_FEWEST: Final = 2
"""So many turns make an interview; one may be a heading."""


def turns(text: str) -> Iterator[Suggestion]:
    """Yield what is said in the turns of an interview, in order; nothing if the text is none."""
    found = list(_TURN.finditer(text))
    for match in found if len(found) >= _FEWEST else ():
        words, name = match[2].rstrip(), Span(*match.span(1))
        span = Span(match.start(2), match.start(2) + len(words))
        colon = text.index(":", name.end)
        details = details_of(text, Span(colon, colon + 1), Speaker(name))
        reasons = (Reason("speaker", match[1], 0.6), Reason("cue_of_speech", ":", 0.3))
        yield Suggestion(Topic.QUOTE, span, words, 0.9, RECOGNISER, "quotation", reasons, details)
