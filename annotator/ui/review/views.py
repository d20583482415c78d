"""The views of the queue: those that every project has, and its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import Kind
from annotator.domain.saved_view import Pane
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.store.list_filter import Status
from annotator.store.project import Project
from annotator.store.queue_filter import (
    ALL_WAITING,
    ME,
    NOT_ME,
    Among,
    QueueFilter,
    QueueOrder,
    Why,
)
from annotator.store.queue_query import filter_of
from annotator.store.views import views


@dataclass(frozen=True, slots=True)
class NamedView:
    """A filter and an order under a name; `key` is the id of one that the project has saved."""

    key: str
    name: str
    wanted: QueueFilter
    order: QueueOrder = QueueOrder.READING
    is_own: bool = False


EVERYTHING: Final = "waiting"
"""The key of the view that the queue begins with."""
_BUILT_IN: Final = (
    (EVERYTHING, QT_TRANSLATE_NOOP("Views", "All that waits"), ALL_WAITING),
    (
        "mine",
        QT_TRANSLATE_NOOP("Views", "My work"),
        QueueFilter(among=Among.OPEN, assigned=ME),
    ),
    (
        "second",
        QT_TRANSLATE_NOOP("Views", "Needs a second pair of eyes"),
        QueueFilter(why=Why.REQUESTED, checker=NOT_ME),
    ),
    (
        "sourceless",
        QT_TRANSLATE_NOOP("Views", "Without source"),
        QueueFilter(among=Among.ALL, kind=Kind.CLAIM, status=Status.WITHOUT_SOURCE),
    ),
    (
        "refuted",
        QT_TRANSLATE_NOOP("Views", "Refuted"),
        QueueFilter(among=Among.ALL, status=Status.REFUTED),
    ),
    ("stale", QT_TRANSLATE_NOOP("Views", "Stale"), QueueFilter(why=Why.STALE)),
)


def all_views(project: Project) -> list[NamedView]:
    """Return those that every project has, in the user's language, and then its own."""
    found = [
        NamedView(key, QCoreApplication.translate("Views", name), wanted)
        for key, name, wanted in _BUILT_IN
    ]
    for each in views(project, Pane.QUEUE):
        wanted, order = filter_of(each.query)
        found.append(NamedView(each.id, each.name, wanted, order, is_own=True))
    return found


def built_in(key: str) -> NamedView:
    """Return one of those that every project has."""
    return next(
        NamedView(each, QCoreApplication.translate("Views", name), wanted)
        for each, name, wanted in _BUILT_IN
        if each == key
    )
