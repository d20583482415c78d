"""A claim beside the source that is cited for it: other words, or older than what it tells."""

from __future__ import annotations

from annotator.domain.quote_difference import Match, compare
from annotator.domain.review import FlagReason
from annotator.domain.text import Span
from annotator.suggest.findings import Finding, Inconsistency


def quote_finding(span: Span, printed: str, cited: str) -> Finding | None:
    """Return a finding if a quotation differs from the words cited from its source.

    `printed` is what the article prints at `span`. Words that have little in common are another
    passage of the source, and none.
    """
    compared = compare(cited, printed)
    if compared.match is not Match.DIFFERS:
        return None
    first = compared.differences[0] if compared.differences else None
    params = {
        "cited": first.cited.strip() if first else cited,
        "printed": first.printed.strip() if first else printed,
    }
    return Finding(FlagReason.QUOTE, Inconsistency.QUOTE, (span,), params)


def age_finding(span: Span, event_from: str, source_on: str) -> Finding | None:
    """Return a finding if a source is older than the event that it is cited for.

    `event_from` is the first ISO day on which the event may have been, `source_on` the date of the
    source, `2023`, `2023-01` or `2023-01-17`; a year or a month counts as its last day. Either may
    be empty: then nothing is said.
    """
    if not event_from or not source_on:
        return None
    latest = (source_on + "-12-31"[len(source_on) - 4 :])[:10] if len(source_on) < 10 else source_on
    if latest >= event_from:
        return None
    params = {"source": source_on, "event": event_from}
    return Finding(FlagReason.NEEDS_SOURCE, Inconsistency.SOURCE_AGE, (span,), params)
