"""What is said of a statement and would be approved: verdict, rationale, value, who checked it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.domain.annotation import Annotation, Kind, Work
from annotator.domain.spoken_dates import spoken
from annotator.ui.annotation_chip import ChipFace, Verdicts
from annotator.ui.review.statement import Statement
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.words import SUBTYPES, WORKS, language, moment_said, said

_ABOVE: Final = 2
"""Keeps words on one line with a chip."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands beside it: words, or a chip."""

    label: str
    words: str = ""
    chip: ChipFace | None = None


class Facts(QWidget):
    """Rows of a muted label and what stands beside it; what is not known has no row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[PlainLabel, PlainLabel, Chip]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(themes().current.metrics.tiny)
        self._grid.setColumnMinimumWidth(0, themes().current.metrics.label)
        self._grid.setColumnStretch(1, 1)

    def show_statement(self, statement: Statement) -> None:
        """Show what is known of another statement."""
        shown = self.facts(statement)
        while len(self._rows) < len(shown):
            self._add_row()
        for place, row in enumerate(self._rows):
            _fill(row, shown[place] if place < len(shown) else None)

    def facts(self, statement: Statement) -> list[Fact]:
        """Return what is known of a statement."""
        annotation = statement.annotation
        match annotation.kind:
            case Kind.CLAIM:
                known = self._of_claim(statement)
            case Kind.ENTITY:
                known = self._of_entity(statement)
            case Kind.DATE:
                known = self._of_date(annotation)
        known += [Fact(self.tr("Note"), annotation.note.strip()), self._work(statement)]
        return [fact for fact in known if fact.words or fact.chip]

    def _of_claim(self, statement: Statement) -> list[Fact]:
        claim = statement.annotation
        said_on = spoken(claim.claimed_on, language()) if claim.claimed_on else ""
        return [
            self._verdict(statement),
            Fact(self.tr("Rationale"), claim.rationale.strip()),
            Fact(self.tr("Claim text"), claim.claim_text.strip()),
            Fact(self.tr("Claimant"), statement.claimant),
            Fact(self.tr("Said on"), said_on),
        ]

    def _verdict(self, statement: Statement) -> Fact:
        claim = statement.annotation
        if claim.verdict is not None:
            return Fact(self.tr("Verdict"), chip=Verdicts(statement.scale).face(claim.verdict))
        if not claim.checkable:
            return Fact(self.tr("Verdict"), self.tr("not checkable"))
        return Fact(self.tr("Verdict"), self.tr("none yet"))

    def _of_entity(self, statement: Statement) -> list[Fact]:
        entity = statement.annotation
        is_sure = entity.spelling_confirmed
        return [
            Fact(self.tr("Name"), statement.entity),
            Fact(self.tr("Type"), said(SUBTYPES, entity.subtype) if entity.subtype else ""),
            Fact(self.tr("Role"), entity.role.strip()),
            Fact(
                self.tr("Spelling"), self.tr("confirmed") if is_sure else self.tr("not confirmed")
            ),
        ]

    def _of_date(self, date: Annotation) -> list[Fact]:
        value = date.edtf or date.timex_value
        words = spoken(value, language())
        meant = _bounds(date)
        return [
            Fact(self.tr("Date"), words if words == value else f"{words} · {value}"),
            Fact(self.tr("Meant"), "" if meant == words else meant),
        ]

    def _work(self, statement: Statement) -> Fact:
        annotation = statement.annotation
        if annotation.work is not Work.CHECKED:
            return Fact(self.tr("Checking"), said(WORKS, annotation.work))
        when = moment_said(annotation.checked_at) if annotation.checked_at else ""
        who = statement.initials_of(annotation.checked_by)
        return Fact(self.tr("Checking"), self.tr("✓ checked by {0}, {1}").format(who, when))

    def _add_row(self) -> None:
        label, words, chip = PlainLabel(role="muted"), PlainLabel(), Chip()
        label.setFixedWidth(themes().current.metrics.label)
        top, at = Qt.AlignmentFlag.AlignTop, len(self._rows)
        for each in (label, words):
            each.setWordWrap(True)
            each.setAlignment(top | Qt.AlignmentFlag.AlignLeft)
            each.setContentsMargins(0, _ABOVE, 0, _ABOVE)
        self._grid.addWidget(label, at, 0, top)
        self._grid.addWidget(words, at, 1)
        self._grid.addWidget(chip, at, 1, top | Qt.AlignmentFlag.AlignLeft)
        self._rows.append((label, words, chip))


def _bounds(date: Annotation) -> str:
    """Return the first and the last day that are meant: `21–30 Jun 2022`."""
    first, last = date.earliest, date.latest
    if not (first or last):
        return ""
    return spoken(first if first == last else f"{first or '..'}/{last or '..'}", language())


def _fill(row: tuple[PlainLabel, PlainLabel, Chip], fact: Fact | None) -> None:
    label, words, chip = row
    label.setText(fact.label if fact else "")
    words.setText(fact.words if fact else "")
    if fact is not None and fact.chip is not None:
        chip.show_word(fact.chip.text, fact.chip.tone, sign=fact.chip.sign)
    label.setHidden(fact is None)
    words.setHidden(fact is None or not fact.words)
    chip.setHidden(fact is None or fact.chip is None)
