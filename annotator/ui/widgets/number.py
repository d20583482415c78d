"""Fields for numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget


class NumberField(QSpinBox):
    """A spin box whose digits stand as far from the edge as the text of other fields.

    A style sheet cannot do that: for spin boxes Qt leaves its left padding out.
    """

    def __init__(self, parent: QWidget | None = None, *, least: int = 0, most: int = 99) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.lineEdit().setTextMargins(7, 0, 0, 0)


class DecimalField(QDoubleSpinBox):
    """A field for a number with one decimal; its digits stand like those of `NumberField`."""

    def __init__(
        self, parent: QWidget | None = None, *, least: float = 0, most: float = 99
    ) -> None:
        super().__init__(parent)
        self.setDecimals(1)
        self.setSingleStep(0.1)
        self.setRange(least, most)
        self.lineEdit().setTextMargins(7, 0, 0, 0)
