"""Findings between the claims of an article and the sources that are cited for them."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.domain.dossier import Dossier
from annotator.domain.source import Stance
from annotator.domain.text import Span
from annotator.services.desk import Desk
from annotator.services.suggesting import Reading
from annotator.store import suggestions as stored
from annotator.store.date_places import date_places
from annotator.store.dossiers import dossiers
from annotator.suggest.cited import age_finding, quote_finding
from annotator.suggest.findings import Finding


def cited_findings(desk: Desk, reading: Reading) -> list[Finding]:
    """Return where a claim does not fit a source that is cited for it, in reading order.

    A quotation may differ from the words that are cited, and a source be older than the dates in
    the claim, of which the first counts. What is cited as context is not compared, and what was
    flagged for the same reason is not told again. What it costs depends on the cited claims alone.
    """
    project = desk.project
    ids = stored.cited_claims(project, reading.version_id)
    if not ids:
        return []
    dates = [
        (Span(each.start, each.end), each.earliest)
        for each in date_places(project, reading.article_id)
        if each.earliest
    ]
    return [
        finding
        for dossier in dossiers(project, article_id=reading.article_id, ids=ids)
        for finding in _of(dossier, dates)
        if not any(flag.reason is finding.reason for flag in dossier.flags)
    ]


def _of(dossier: Dossier, dates: list[tuple[Span, str]]) -> Iterator[Finding]:
    """Yield at most one finding of each sort: the first source that does not fit tells it."""
    anchor = dossier.anchor
    span = Span(anchor.start, anchor.end)
    event = min((day for place, day in dates if span.contains(place)), default="")
    cited = [each for each in dossier.evidence if each.citation.stance is not Stance.CONTEXT]
    if dossier.annotation.subtype == "quotation":
        quotes = (quote_finding(span, anchor.exact, e.citation.quote) for e in cited)
        yield from _first(quotes)
    yield from _first(age_finding(span, event, each.source.issued) for each in cited)


def _first(found: Iterator[Finding | None]) -> Iterator[Finding]:
    first = next((each for each in found if each is not None), None)
    if first is not None:
        yield first
