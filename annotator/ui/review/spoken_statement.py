"""A statement of the queue as it is read out: all that its reviewer weighs, in the card's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from annotator.domain.dossier import Evidence
from annotator.domain.review import Flag
from annotator.ui.review.facts import Fact
from annotator.ui.review.statement import Statement
from annotator.ui.sources.naming import shown_name
from annotator.ui.words import REASONS, SEVERITIES, STANCES, said


def statement_said(statement: Statement, facts: Iterable[Fact]) -> str:
    """Return the sentence, the flags, the sources, what is known and the comments, line by line."""
    return "\n".join(_lines(statement, facts))


def _lines(statement: Statement, facts: Iterable[Fact]) -> Iterator[str]:
    yield statement.passage.text.strip()
    if statement.is_self_approved:
        yield QCoreApplication.translate("StatementCard", "self-approved")
    yield from map(_flag, statement.flags)
    yield from map(_source, statement.evidence)
    for fact in facts:
        yield f"{fact.label}: {fact.chip.text if fact.chip else fact.words}"
    for comment in statement.comments:
        yield f"{statement.initials_of(comment.author_id)}: {comment.text.strip()}"


def _flag(flag: Flag) -> str:
    kind = f"{said(REASONS, flag.reason)}, {said(SEVERITIES, flag.severity)}"
    return f"{kind}: {flag.message.strip()}" if flag.message.strip() else kind


def _source(evidence: Evidence) -> str:
    cited = evidence.citation
    parts = (shown_name(evidence.source), cited.locator.strip(), cited.quote.strip())
    return f"{said(STANCES, cited.stance)}: {', '.join(part for part in parts if part)}"
