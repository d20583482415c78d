"""The mouse pointer that says that something takes a moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


@contextmanager
def busy(*, is_slow: bool = True) -> Iterator[None]:
    """Show the waiting pointer meanwhile, whatever happens; nothing changes for what is quick."""
    if is_slow:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        if is_slow:
            QApplication.restoreOverrideCursor()
