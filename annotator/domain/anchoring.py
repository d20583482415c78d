"""Quotes with their context: whether they still hold, where they stand exactly.

The quote and context are those of the W3C TextQuoteSelector, in code points.
"""

from __future__ import annotations

from typing import Final

from annotator.domain.text import Span

CONTEXT: Final = 32
"""How many code points of prefix and of suffix are kept beside a quote."""


def quote_of(text: str, span: Span) -> tuple[str, str, str]:
    """Return what the span quotes, the text before it, the text after it: exact, prefix, suffix."""
    return (
        text[span.start : span.end],
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
    )


def holds(text: str, span: Span, exact: str) -> bool:
    """Whether the span quotes exactly these words: False for a span that leaves the text."""
    return len(span) == len(exact) and text.startswith(exact, span.start)


def find_exact(
    text: str, exact: str, prefix: str = "", suffix: str = "", near: int | None = None
) -> Span | None:
    """Return the only place where `exact` stands between `prefix` and `suffix`, or None.

    All three match to the letter. Where several places do, the one that starts at the code point
    offset `near` is it, because quote, context and position then say the same; one merely close to
    it is not. None when there is no such place, or no way to tell: a guess is never returned.
    """
    if not exact:
        return None
    passage = prefix + exact + suffix
    found = text.find(passage)
    if found < 0:
        return None
    if text.find(passage, found + 1) >= 0:
        found = -1 if near is None else near - len(prefix)
        if found < 0 or not text.startswith(passage, found):
            return None
    start = found + len(prefix)
    return Span(start, start + len(exact))
