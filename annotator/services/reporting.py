"""Reporting: what a checking report tells of an article beside its annotations, gathered once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from annotator import __version__
from annotator.domain.article import Article
from annotator.domain.document import Document
from annotator.domain.dossier import Evidence
from annotator.domain.source import Source
from annotator.formats.redaction import independent_count
from annotator.formats.report_facts import ReportFacts
from annotator.formats.report_words import LANGUAGES
from annotator.services.citing import cited
from annotator.services.coverage import Coverage, Gap, coverage
from annotator.services.desk import Desk
from annotator.services.gate import obstacles_of
from annotator.store import articles, people, reviews, verdicts
from annotator.store.sign_offs import head, sign_offs

STYLES: Final[Mapping[str, str]] = {"en": "chicago", "fr": "iso690-fr"}
"""The style in which a report cites, by its language."""


def language_for(article: Article, asked: str = "") -> str:
    """Return the language of a report: the one asked for, else the article's, else English."""
    for tag in (asked, article.lang):
        known = tag.lower().split("-")[0]
        if known in LANGUAGES:
            return known
    return LANGUAGES[0]


def facts(desk: Desk, document: Document, *, lang: str, redacted: bool = True) -> ReportFacts:
    """Return what a report in `lang` tells of an article; redacted, no source that is not public.

    Setting the first reference in type takes a moment. Of an article that the project does not have
    nothing is counted.
    """
    project, article_id = desk.project, document.article.id
    lang = language_for(document.article, lang)
    counted = articles.article(project, article_id) and coverage(desk, article_id)
    evidence = [each for dossier in document.dossiers for each in dossier.evidence]
    references = _References(lang, redacted=redacted)
    last, signed = head(project), sign_offs(project, article_id)
    return ReportFacts(
        made_at=desk.now(),
        program=__version__,
        annotations=counted.counts.annotations if counted else 0,
        people={each.id: each for each in people.people(project)},
        verdicts={each.id: each for each in verdicts.every_value(project)},
        references=references.by_citation(evidence),
        listed=references.by_source(evidence),
        flags=tuple(reviews.flags_on_article(project, article_id)),
        history_seq=last.seq,
        history_hash=last.hash,
        coverage=_gaps(counted, document, redacted=redacted) if counted else {},
        obstacles=_obstacles(desk, article_id) if counted else {},
        sign_off=next((each for each in signed if each.stands), None),
        reopened=tuple(each for each in signed if not each.stands),
    )


class _References:
    """Sources as a report in a language cites them, each with each place set in type only once."""

    def __init__(self, lang: str, *, redacted: bool) -> None:
        self._lang, self._redacted = lang, redacted
        self._lines: dict[tuple[str, str], str] = {}

    def by_citation(self, evidence: Iterable[Evidence]) -> dict[str, str]:
        """Return each source as it is cited, with its place, by the id of the citation."""
        return {e.citation.id: self._line(e.source, e.citation.locator) for e in evidence}

    def by_source(self, evidence: Iterable[Evidence]) -> dict[str, str]:
        """Return each source as a list of references has it, by its id."""
        return {e.source.id: self._line(e.source) for e in evidence}

    def _line(self, source: Source, locator: str = "") -> str:
        known = self._lines.get((source.id, locator))
        if known is None:
            lang, redacted = self._lang, self._redacted
            made = cited(source, STYLES[lang], locator=locator, lang=lang, redacted=redacted)
            known = self._lines[source.id, locator] = made.line
        return known


def _gaps(found: Coverage, document: Document, *, redacted: bool) -> dict[str, tuple[int, int]]:
    """Return the gaps with their counts, and out of how many each is.

    Redacted, claims with a single independent source are not counted where the number would tell
    who a source that is not named speaks with.
    """
    told = {gap.value: (count, found.of(gap)) for gap, count in found.gaps.items()}
    dossiers = (each for each in document.dossiers if each.evidence)
    if any(independent_count(each.evidence, redacted=redacted) is None for each in dossiers):
        del told[Gap.SINGLE.value]
    return told


def _obstacles(desk: Desk, article_id: str) -> dict[str, int]:
    return {each.value: count for each, count in obstacles_of(desk, article_id).items()}
