"""The filters of the list that counts and saved views know by name."""

from __future__ import annotations

from annotator.domain.annotation import Kind
from annotator.store.list_filter import Filter, Status


def filter_named(name: str) -> Filter:
    """Return the filter that a count or a saved view stands for: a kind, a status, or `all`.

    A name that means nothing raises ValueError.
    """
    if name == "all":
        return Filter()
    if name in set(Kind):
        return Filter(kind=Kind(name))
    status = Status(name)
    return Filter(kind=Kind.CLAIM if status is Status.WITHOUT_SOURCE else None, status=status)
