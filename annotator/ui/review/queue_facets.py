"""What the queue can be asked for, with every choice in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import Kind
from annotator.domain.review import FlagReason, Severity
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.store.articles import article_rows
from annotator.store.list_filter import Status
from annotator.store.people import people
from annotator.store.project import Project
from annotator.store.queue_filter import (
    ALL_WAITING,
    ME,
    NOBODY,
    NOT_ME,
    THIS,
    Age,
    Among,
    QueueOrder,
    Why,
)
from annotator.ui.facets import Facet, Value
from annotator.ui.words import KINDS, PRIORITIES, REASONS, SEVERITIES, said, said_word

LABELS: Final[dict[str, str]] = {
    "among": QT_TRANSLATE_NOOP("QueueFacets", "Out of"),
    "why": QT_TRANSLATE_NOOP("QueueFacets", "Waits because"),
    "reason": QT_TRANSLATE_NOOP("QueueFacets", "Flag"),
    "severity": QT_TRANSLATE_NOOP("QueueFacets", "Severity"),
    "kind": QT_TRANSLATE_NOOP("QueueFacets", "Kind"),
    "status": QT_TRANSLATE_NOOP("QueueFacets", "Status"),
    "priority": QT_TRANSLATE_NOOP("QueueFacets", "Priority"),
    "assigned": QT_TRANSLATE_NOOP("QueueFacets", "Assigned to"),
    "checker": QT_TRANSLATE_NOOP("QueueFacets", "Checked by"),
    "age": QT_TRANSLATE_NOOP("QueueFacets", "Waits for"),
    "article": QT_TRANSLATE_NOOP("QueueFacets", "Article"),
}
"""What the fields of a `QueueFilter` are called, in the order of the form."""
ORDERS: Final[Mapping[QueueOrder, str]] = {
    QueueOrder.READING: QT_TRANSLATE_NOOP("QueueFacets", "Reading order"),
    QueueOrder.SEVERITY: QT_TRANSLATE_NOOP("QueueFacets", "Worst first"),
    QueueOrder.PRIORITY: QT_TRANSLATE_NOOP("QueueFacets", "Most urgent first"),
    QueueOrder.AGE: QT_TRANSLATE_NOOP("QueueFacets", "Longest waiting first"),
    QueueOrder.DUE: QT_TRANSLATE_NOOP("QueueFacets", "Due soonest first"),
    QueueOrder.ASSIGNEE: QT_TRANSLATE_NOOP("QueueFacets", "By who has it"),
    QueueOrder.KIND: QT_TRANSLATE_NOOP("QueueFacets", "By kind"),
    QueueOrder.QUOTE: QT_TRANSLATE_NOOP("QueueFacets", "By the words"),
}

_AMONG: Final = {
    Among.WAITING: QT_TRANSLATE_NOOP("QueueFacets", "what waits"),
    Among.OPEN: QT_TRANSLATE_NOOP("QueueFacets", "all not approved"),
    Among.ALL: QT_TRANSLATE_NOOP("QueueFacets", "all annotations"),
}
_WHY: Final = {
    Why.FLAGGED: QT_TRANSLATE_NOOP("QueueFacets", "it is flagged"),
    Why.REQUESTED: QT_TRANSLATE_NOOP("QueueFacets", "review is asked for"),
    Why.STALE: QT_TRANSLATE_NOOP("QueueFacets", "its words have changed"),
}
_STATUS: Final = {
    Status.TO_CHECK: QT_TRANSLATE_NOOP("QueueFacets", "to check"),
    Status.IN_PROGRESS: QT_TRANSLATE_NOOP("QueueFacets", "in progress"),
    Status.CHECKED: QT_TRANSLATE_NOOP("QueueFacets", "checked"),
    Status.WITHOUT_SOURCE: QT_TRANSLATE_NOOP("QueueFacets", "without source"),
    Status.REFUTED: QT_TRANSLATE_NOOP("QueueFacets", "refuted"),
    Status.CHANGES_REQUESTED: QT_TRANSLATE_NOOP("QueueFacets", "changes asked for"),
    Status.APPROVED: QT_TRANSLATE_NOOP("QueueFacets", "approved"),
}
_AGES: Final = {
    Age.DAY: QT_TRANSLATE_NOOP("QueueFacets", "a day or more"),
    Age.WEEK: QT_TRANSLATE_NOOP("QueueFacets", "a week or more"),
    Age.MONTH: QT_TRANSLATE_NOOP("QueueFacets", "a month or more"),
}

Choices = Iterable[tuple[str, Value]]


def read_queue_facets(project: Project) -> tuple[Facet, ...]:
    """Read who and what there is in the project, and return all that can be asked for."""
    choices: dict[str, Choices] = {
        "why": _worded(_WHY),
        "reason": [(said(REASONS, each), each) for each in FlagReason],
        "severity": [(said(SEVERITIES, each), each) for each in Severity],
        "kind": [(said(KINDS, each), each) for each in Kind],
        "status": _worded(_STATUS),
        "priority": [(said_word(word), number) for number, word in enumerate(PRIORITIES)],
        "assigned": (
            (_said(QT_TRANSLATE_NOOP("QueueFacets", "me")), ME),
            (_said(QT_TRANSLATE_NOOP("QueueFacets", "nobody")), NOBODY),
            *((each.name, each.id) for each in people(project)),
        ),
        "checker": ((_said(QT_TRANSLATE_NOOP("QueueFacets", "not by me")), NOT_ME),),
        "age": _worded(_AGES),
        "article": (
            (_said(QT_TRANSLATE_NOOP("QueueFacets", "the open one")), THIS),
            *((row.article.title, row.article.id) for row in article_rows(project)),
        ),
    }
    facets = [Facet("among", _said(LABELS["among"]), tuple(_worded(_AMONG)))]
    for field, label in LABELS.items():
        if field in choices:
            none = (_said(QT_TRANSLATE_NOOP("QueueFacets", "any")), getattr(ALL_WAITING, field))
            facets.append(Facet(field, _said(label), (none, *choices[field])))
    return tuple(facets)


def order_said(order: QueueOrder) -> str:
    """Return what an order is called."""
    return _said(ORDERS[order])


def _worded(
    words: Mapping[Among, str] | Mapping[Why, str] | Mapping[Status, str] | Mapping[Age, str],
) -> Choices:
    return [(_said(word), value) for value, word in words.items()]


def _said(text: str) -> str:
    return QCoreApplication.translate("QueueFacets", text)
