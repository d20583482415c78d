"""The digit a key means, on layouts whose digit row needs no Shift and on those where it does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

AZERTY_ROW: Final = "&é\"'(-è_çà"
"""What the digit row of a French keyboard types without Shift, from 1 to 0."""


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit 0 to 9 that a key means; AZERTY's unshifted digit row counts."""
    text = event.text()
    if len(text) == 1 and text in "0123456789":
        return int(text)
    if event.modifiers() == Qt.KeyboardModifier.NoModifier and text and text in AZERTY_ROW:
        return (AZERTY_ROW.index(text) + 1) % 10
    return None
