"""What a list can be asked for beside words, kind and status, with every choice in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final, TypeVar, cast

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import ReviewStatus
from annotator.domain.review import FlagReason, Severity
from annotator.domain.verdict import VerdictValue
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.store.list_filter import EMPTY, NOTHING, Filter, FlagState
from annotator.store.project import Project
from annotator.store.queue_filter import QueueFilter
from annotator.store.tallies import in_use
from annotator.store.verdicts import every_value, times_given, verdict_values
from annotator.ui.words import REASONS, REVIEWS, SEVERITIES, language, said

Value = StrEnum | str | int | None
AnyFilter = Filter | QueueFilter
W = TypeVar("W", bound=AnyFilter)

LABELS: Final[dict[str, str]] = {
    "verdict": QT_TRANSLATE_NOOP("Facets", "Verdict"),
    "review": QT_TRANSLATE_NOOP("Facets", "Review"),
    "flag": QT_TRANSLATE_NOOP("Facets", "Flag"),
    "reason": QT_TRANSLATE_NOOP("Facets", "Reason"),
    "severity": QT_TRANSLATE_NOOP("Facets", "Severity"),
    "author": QT_TRANSLATE_NOOP("Facets", "Tagged by"),
    "source": QT_TRANSLATE_NOOP("Facets", "Source"),
    "tag": QT_TRANSLATE_NOOP("Facets", "Tag"),
}
"""What the fields of a `Filter` are called that are facets, in the order of the form."""

_FLAGS: Final[dict[str, str]] = {
    FlagState.OPEN: QT_TRANSLATE_NOOP("Facets", "open"),
    FlagState.ANSWERED: QT_TRANSLATE_NOOP("Facets", "answered"),
    FlagState.NONE: QT_TRANSLATE_NOOP("Facets", "no open one"),
}


@dataclass(frozen=True, slots=True)
class Facet:
    """A field of a filter and what can be chosen for it: words and value, `any` first."""

    field: str
    label: str
    choices: tuple[tuple[str, Value], ...]

    def place_of(self, wanted: AnyFilter) -> int:
        """Return which choice a filter holds; -1 for a value that is no choice any more."""
        values = [value for _, value in self.choices]
        held = self._held(wanted)
        return values.index(held) if held in values else -1

    def words_of(self, wanted: AnyFilter) -> str:
        """Return the facet as a filter holds it, as `Verdict: false`; empty when it holds none."""
        if self._held(wanted) == self.choices[0][1]:
            return ""
        place = self.place_of(wanted)
        words = self.choices[place][0] if place >= 0 else "…"
        return _said(QT_TRANSLATE_NOOP("Facets", "{0}: {1}")).format(self.label, words)

    def _held(self, wanted: AnyFilter) -> Value:
        held: Value = getattr(wanted, self.field)
        return held


def _verdicts_of(project: Project) -> list[VerdictValue]:
    """Return the verdicts of the scale in use, and those that were given with another one."""
    offered, given = verdict_values(project), times_given(project)
    of_scale = {each.id for each in offered}
    others = (each for each in every_value(project) if each.id not in of_scale)
    return [*offered, *(each for each in others if each.id in given)]


def read_facets(project: Project, article_id: str) -> tuple[Facet, ...]:
    """Read what the annotations of an article have, and return the facets that tell them apart."""
    used = in_use(project, article_id)
    none = _said(QT_TRANSLATE_NOOP("Facets", "none"))
    verdicts = [(each.label(language()), each.id) for each in _verdicts_of(project)]
    choices: dict[str, Iterable[tuple[str, Value]]] = {
        "verdict": ((none, NOTHING), *verdicts),
        "review": [(said(REVIEWS, each), each) for each in ReviewStatus],
        "flag": [(_said(words), FlagState(state)) for state, words in _FLAGS.items()],
        "reason": [(said(REASONS, each), each) for each in FlagReason],
        "severity": [(said(SEVERITIES, each), each) for each in Severity],
        "author": [(each.name, each.id) for each in used.authors],
        "source": ((none, NOTHING), *((each.title, each.id) for each in used.sources)),
        "tag": [(each, each) for each in used.tags],
    }
    return tuple(
        Facet(
            field,
            _said(label),
            ((_said(QT_TRANSLATE_NOOP("Facets", "any")), getattr(EMPTY, field)), *choices[field]),
        )
        for field, label in LABELS.items()
    )


def with_facet(wanted: W, field: str, value: Value) -> W:
    """Return a filter with another value of a facet."""
    return replace(wanted, **cast("dict[str, Any]", {field: value}))


def _said(text: str) -> str:
    return QCoreApplication.translate("Facets", text)
