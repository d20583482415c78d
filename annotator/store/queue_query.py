"""Filters of the queue as saved views keep them: only what they ask for, by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import fields
from typing import Any, Final

from annotator.domain.annotation import Kind
from annotator.domain.review import FlagReason, Severity
from annotator.store.list_filter import Status
from annotator.store.queue_filter import ALL_WAITING, Age, Among, QueueFilter, QueueOrder, Why

ORDER: Final = "order"


def query_of(wanted: QueueFilter, order: QueueOrder) -> dict[str, object]:
    """Return what is kept of a filter and an order."""
    asked: dict[str, object] = {
        field.name: _plain(getattr(wanted, field.name))
        for field in fields(QueueFilter)
        if getattr(wanted, field.name) != getattr(ALL_WAITING, field.name)
    }
    return asked if order is QueueOrder.READING else {**asked, ORDER: order.value}


def filter_of(query: Mapping[str, object]) -> tuple[QueueFilter, QueueOrder]:
    """Return the filter and the order of a query; what a newer program wrote into it is left out.

    A query is only looked at as far as this version knows what it says.
    """
    asked: dict[str, Any] = {}
    for name, read in _READERS.items():
        with suppress(ValueError, TypeError, KeyError):
            asked[name] = read(query[name])
    order = QueueOrder.READING
    with suppress(ValueError, KeyError):
        order = QueueOrder(str(query[ORDER]))
    return QueueFilter(**asked), order


def _plain(value: object) -> object:
    return value if isinstance(value, int) else str(value)


_READERS: Final[Mapping[str, Callable[[Any], object]]] = {
    "among": Among,
    "why": Why,
    "reason": FlagReason,
    "severity": Severity,
    "kind": Kind,
    "status": Status,
    "priority": int,
    "assigned": str,
    "checker": str,
    "age": Age,
    "article": str,
}
