"""What a card says of an annotation, read from the project when the card is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import AnchorState, Kind, ReviewStatus
from annotator.domain.dossier import Evidence
from annotator.domain.review import Flag
from annotator.domain.source import Confidentiality
from annotator.domain.spoken_dates import spoken
from annotator.store import annotations as stored
from annotator.store import reviews, sources
from annotator.store.annotations import ListRow
from annotator.store.project import Project
from annotator.store.verdicts import every_value
from annotator.ui.annotation_chip import ChipFace, Verdicts
from annotator.ui.sources.naming import shown_name
from annotator.ui.spoken_marks import shortened
from annotator.ui.widgets.painting import Tone
from annotator.ui.words import (
    CONFIDENTIALITIES,
    KINDS,
    REASONS,
    REVIEWS,
    SEVERITIES,
    STANCES,
    SUBTYPES,
    WORKS,
    language,
    said,
)

LETTERS: Final = 220
"""How much of a value, a note or a message is shown."""
TITLES: Final = 3
"""How many sources are named; more are only counted."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """A line of the card: a label, what stands beside it, and the chip before that, if any."""

    label: str
    words: str
    chip: ChipFace | None = None

    def spoken(self) -> str:
        """Return the line as it is read out."""
        chip = self.chip.text if self.chip else ""
        told = " ".join(part for part in (chip, self.words) if part)
        return f"{self.label}: {told}" if self.label else told


@dataclass(frozen=True, slots=True)
class MarkFacts:
    """What a card says: the kind, the words, the verdict's chip if there is one, the lines."""

    kind: Kind
    title: str
    quote: str
    verdict: ChipFace | None
    lines: tuple[CardLine, ...]

    def spoken(self) -> str:
        """Return all of it as one text, for a screen reader."""
        verdict = f"{self.verdict.text}. " if self.verdict else ""
        lines = ". ".join(line.spoken() for line in self.lines)
        return f"{self.title}: {shortened(self.quote)}. {verdict}{lines}"


def read_facts(project: Project, article_id: str, annotation_id: str) -> MarkFacts | None:
    """Read what is known of an annotation; none when it has no place in the newest text."""
    rows = stored.list_rows(project, article_id, [annotation_id])
    if not rows:
        return None
    row = rows[0]
    flags = [flag for flag in reviews.flags_of(project, row.id) if flag.is_open]
    evidence = sources.citations_of(project, row.id)
    verdict = Verdicts(every_value(project)).face(row.verdict) if row.verdict else None
    subtype = said(SUBTYPES, row.subtype) if row.subtype else ""
    kind = said(KINDS, row.kind)
    return MarkFacts(
        row.kind,
        f"{kind} · {subtype}" if subtype and subtype.casefold() != kind.casefold() else kind,
        row.exact,
        verdict,
        tuple(_lines(row, evidence, flags)),
    )


def _lines(row: ListRow, evidence: list[Evidence], flags: list[Flag]) -> Iterator[CardLine]:
    if row.value:
        yield _value(row)
    yield CardLine(QCoreApplication.translate("MarkCard", "Checking"), _checking(row))
    yield from _sources(evidence)
    for flag in flags:
        face = ChipFace(said(SEVERITIES, flag.severity), Tone.FLAG)
        flagged = QCoreApplication.translate("MarkCard", "Flag")
        yield CardLine(flagged, said(REASONS, flag.reason), face)
        if flag.message.strip():
            yield CardLine("", _cut(flag.message))
    if row.note.strip():
        yield CardLine(QCoreApplication.translate("MarkCard", "Note"), _cut(row.note))


def _value(row: ListRow) -> CardLine:
    match row.kind:
        case Kind.CLAIM:
            return CardLine(QCoreApplication.translate("MarkCard", "Claim text"), _cut(row.value))
        case Kind.ENTITY:
            return CardLine(QCoreApplication.translate("MarkCard", "Name"), _cut(row.value))
    return CardLine(QCoreApplication.translate("MarkCard", "Date"), spoken(row.value, language()))


def _checking(row: ListRow) -> str:
    parts = [said(WORKS, row.work)]
    if row.review is not ReviewStatus.NONE:
        parts.append(said(REVIEWS, row.review))
    if row.state not in {AnchorState.EXACT, AnchorState.MOVED}:
        parts.append(QCoreApplication.translate("Words", "words changed"))
    return " · ".join(parts)


def _sources(evidence: list[Evidence]) -> Iterator[CardLine]:
    """Yield the sources with their stances, or that there is none."""
    if not evidence:
        yield CardLine(
            QCoreApplication.translate("MarkCard", "Sources"),
            QCoreApplication.translate("MarkCard", "none yet"),
        )
        return
    if len(evidence) > 1:
        counted = Counter(said(STANCES, each.citation.stance) for each in evidence)
        told = " · ".join(f"{stance} {count}" for stance, count in counted.items())
        yield CardLine(QCoreApplication.translate("MarkCard", "Sources"), told)
    for each in evidence[:TITLES]:
        stance = said(STANCES, each.citation.stance)
        title, secrecy = _cut(shown_name(each.source)), each.source.confidentiality
        if secrecy is not Confidentiality.PUBLIC:
            title = f"{title} · {said(CONFIDENTIALITIES, secrecy)}"
        yield CardLine(stance, title)


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LETTERS else f"{line[:LETTERS].rstrip()}…"
