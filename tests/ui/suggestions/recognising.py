"""Recognisers for tests: one that never ends, one that ends the process, one that is slow."""

from __future__ import annotations

import os
import time

from annotator.domain.text import Span
from annotator.suggest import date_suggestions
from annotator.suggest.suggestion import Suggestion


def recognise(
    text: str, lang: str, published_on: str = "", within: Span | None = None
) -> list[Suggestion]:
    """Find dates; "hang" in the region never ends, "die" ends the process, "busy" takes a second.

    While it is busy it holds Python's lock, as a model does that is being loaded.
    """
    region = text if within is None else text[within.start : within.end]
    if "hang" in region:
        time.sleep(600)
    if "die" in region:
        os._exit(3)
    if "busy" in region:
        sum(range(40_000_000))
    return date_suggestions.recognise(text, lang, published_on, within)
