"""Importing a library without what it would only bring along."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType


class _Hiding:
    """A finder that is asked first, and says of some modules that they are not there."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = frozenset(names)

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Leave all other modules to the other finders."""
        if name in self._names:
            raise ModuleNotFoundError(name)
        return None


@contextmanager
def without(*names: str) -> Iterator[None]:
    """Let imports within find none of these modules, unless they are there already."""
    hiding = _Hiding(names)
    sys.meta_path.insert(0, hiding)
    try:
        yield
    finally:
        sys.meta_path.remove(hiding)
