"""The bar above the queue: which articles, in which order, and the place reached."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QWidget
from typing_extensions import override

from annotator.ui.review_queue import QueueOrder
from annotator.ui.theme import themes
from annotator.ui.widgets.labels import PlainLabel

ALL = "all"
THIS = "this"


class QueueBar(QFrame):
    """Says what is gone through."""

    narrowed = Signal()
    """Another choice of articles; see `is_narrow`."""
    sorted = Signal(str)
    """A `QueueOrder`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.scope = _combo(
            self.tr("Which articles"),
            {ALL: self.tr("All articles"), THIS: self.tr("This article")},
        )
        self.order = _combo(
            self.tr("Order of the queue"),
            {
                QueueOrder.READING: self.tr("Reading order"),
                QueueOrder.SEVERITY: self.tr("Worst first"),
            },
        )
        self.place = PlainLabel()
        self.place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        metrics = themes().current.metrics
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(metrics.small, metrics.small, metrics.medium, metrics.small)
        self._grid.setSpacing(metrics.small)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._is_wide: bool | None = None
        self._fit()
        self.scope.activated.connect(self._narrow)
        self.order.activated.connect(self._sort)

    def is_narrow(self) -> bool:
        """Whether only the open article is gone through."""
        return bool(self.scope.currentData() == THIS)

    def widen(self) -> None:
        """Go through all articles."""
        self.scope.setCurrentIndex(self.scope.findData(ALL))
        self.narrowed.emit()

    def show_place(self, position: int, total: int) -> None:
        """Show `2 of 5`; a position of 0 means that the statement shown does not wait."""
        if position:
            self.place.setText(self.tr("{0} of {1}").format(position, total))
        else:
            self.place.setText(self.tr("%n waiting", "", total) if total else "")
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the size with the order below."""
        margins = self._grid.contentsMargins()
        edges = margins.left() + margins.right() + self._grid.spacing()
        first = self.scope.minimumSizeHint().width() + self.place.sizeHint().width()
        return QSize(first + edges, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the order below where all three have no room beside each other."""
        parts = (self.scope, self.order, self.place)
        margins = self._grid.contentsMargins()
        edges = margins.left() + margins.right() + 2 * self._grid.spacing()
        needed = sum(part.sizeHint().width() for part in parts) + edges
        is_wide = self.width() >= needed
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        self._grid.addWidget(self.scope, 0, 0, 1, 1 if is_wide else 2)
        self._grid.addWidget(
            self.order, 0 if is_wide else 1, 1 if is_wide else 0, 1, 1 if is_wide else 2
        )
        self._grid.addWidget(self.place, 0, 2)

    def _narrow(self, _place: int) -> None:
        self.narrowed.emit()

    def _sort(self, _place: int) -> None:
        self.sorted.emit(self.order.currentData())


def _combo(name: str, choices: dict[str, str]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    for value, words in choices.items():
        combo.addItem(words, str(value))
    return combo
