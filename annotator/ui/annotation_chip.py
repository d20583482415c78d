"""The one chip of an annotation's row: what matters most about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import AnchorState, Kind, Work
from annotator.domain.spoken_dates import spoken
from annotator.domain.verdict import VerdictValue
from annotator.store.annotations import ListRow
from annotator.ui.widgets.folding import fold
from annotator.ui.widgets.painting import Tone
from annotator.ui.words import SEVERITIES, SUBTYPES, WORKS, language, said


@dataclass(frozen=True, slots=True)
class ChipFace:
    """A word on a chip; `sign` as `paint_chip` takes it."""

    text: str
    tone: Tone = Tone.NEUTRAL
    sign: str | None = None


@dataclass(frozen=True, slots=True)
class RowFace:
    """All that is painted of a row."""

    row: ListRow
    chip: ChipFace


class Verdicts:
    """The verdicts of the project as chips show them: a scale's best is good, its worst a cross."""

    def __init__(self, values: Iterable[VerdictValue] = ()) -> None:
        self._values = {value.id: value for value in values}
        self._best: dict[str, int] = {}
        for value in self._values.values():
            if value.rating is not None:
                best = self._best.get(value.scale_id, value.rating)
                self._best[value.scale_id] = max(best, value.rating)
        self.refuting = frozenset(v.id for v in self._values.values() if v.rating == 1)
        """The ids of those that say a claim is wrong: rated 1, the worst of the scale."""

    def face(self, verdict_id: str) -> ChipFace:
        """Return the chip of a verdict; one that is not known shows its id."""
        value = self._values.get(verdict_id)
        if value is None:
            return ChipFace(verdict_id)
        label = value.label(language())
        if verdict_id in self.refuting:
            return ChipFace(label, Tone.FLAG, "cross")
        if value.rating is not None and value.rating == self._best[value.scale_id]:
            return ChipFace(label, Tone.GOOD)
        return ChipFace(label)


def chip_of(row: ListRow, verdicts: Verdicts) -> ChipFace:
    """Choose what matters most: an open flag, changed words, a verdict, a value, how far it is."""
    if row.open_flags:
        return _flag(row)
    if row.state not in {AnchorState.EXACT, AnchorState.MOVED}:
        words = QCoreApplication.translate("Words", "words changed")
        return ChipFace(words, Tone.FLAG, "warning")
    if row.kind is Kind.CLAIM and row.verdict:
        return verdicts.face(row.verdict)
    value = value_said(row)
    if not value:
        return ChipFace(said(WORKS, row.work), sign=_tick(row))
    return ChipFace(value, sign=_tick(row))


def _flag(row: ListRow) -> ChipFace:
    word = said(SEVERITIES, row.severity)
    return ChipFace(word if row.open_flags == 1 else f"{word} · {row.open_flags}", Tone.FLAG)


def _tick(row: ListRow) -> str:
    return "check" if row.work is Work.CHECKED else ""


def value_said(row: ListRow) -> str:
    """Return what the words mean: a date, a name they do not show; a subtype for want of a name."""
    if row.kind is Kind.DATE:
        return spoken(row.value, language()) if row.value else ""
    if row.kind is Kind.ENTITY:
        names_more = row.value and fold(row.value) != fold(row.exact)
        return row.value if names_more else said(SUBTYPES, row.subtype) if row.subtype else ""
    return ""
