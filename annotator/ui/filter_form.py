"""The form of all that a list can be asked for beside words, kind and status."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.store.list_filter import EMPTY
from annotator.ui.facets import AnyFilter, Facet, with_facet
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.key_button import KeyButton

_WIDTH = 344
_SHOWN_ROWS = 14
_LETTERS = 80
"""No combo box is wide enough for more letters of a title."""


class FilterForm(QFrame):
    """A popup over the bar; each choice is applied at once. Escape and Return close it."""

    changed = Signal(object)
    """The filter that was given, with what is now chosen in the form."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("More filters"))
        self._facets: tuple[Facet, ...] = ()
        self._wanted: AnyFilter = EMPTY
        self._form = Form()
        self.combos: dict[str, QComboBox] = {}
        self._clear = QAction(self.tr("Clear"), self)
        self._clear.triggered.connect(self._clear_all)
        self._box = QVBoxLayout(self)
        metrics = themes().current.metrics
        self._box.setContentsMargins(*(metrics.medium,) * 4)
        self._box.setSpacing(metrics.medium)
        self._box.addWidget(self._form)
        self._box.addWidget(KeyButton(self._clear, role="quiet"), 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(_WIDTH)

    def open_at(self, corner: QPoint, facets: Sequence[Facet], wanted: AnyFilter) -> None:
        """Show the choices there are now below a corner, in global coordinates."""
        self._facets = tuple(facets)
        for facet in self._facets:
            if facet.field not in self.combos:
                self._add(facet)
        self._fill(wanted)
        self.adjustSize()
        self.move(self._on_screen(corner))
        self.show()
        self.combos[self._facets[0].field].setFocus(Qt.FocusReason.PopupFocusReason)

    def _add(self, facet: Facet) -> None:
        combo = QComboBox()
        combo.setMaxVisibleItems(_SHOWN_ROWS)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setObjectName(facet.field)
        combo.activated.connect(self._choose)
        self.combos[facet.field] = combo
        self._form.add(facet.label, combo)

    def _fill(self, wanted: AnyFilter) -> None:
        self._wanted = wanted
        for facet in self._facets:
            combo = self.combos[facet.field]
            combo.blockSignals(True)
            combo.clear()
            combo.addItems([_line(words) for words, _ in facet.choices])
            combo.setCurrentIndex(facet.place_of(wanted))
            combo.setEnabled(combo.count() > 1)
            combo.blockSignals(False)
        self._clear.setEnabled(any(facet.words_of(wanted) for facet in self._facets))

    def _choose(self, _place: int) -> None:
        for facet in self._facets:
            place = self.combos[facet.field].currentIndex()
            if place >= 0:
                self._wanted = with_facet(self._wanted, facet.field, facet.choices[place][1])
        self._tell()

    def _clear_all(self) -> None:
        for facet in self._facets:
            self._wanted = with_facet(self._wanted, facet.field, facet.choices[0][1])
        self._fill(self._wanted)
        self._tell()

    def _tell(self) -> None:
        self._clear.setEnabled(any(facet.words_of(self._wanted) for facet in self._facets))
        self.changed.emit(self._wanted)

    def _on_screen(self, corner: QPoint) -> QPoint:
        room = self.screen().availableGeometry()
        left = max(room.left(), min(corner.x(), room.right() - self.width()))
        top = max(room.top(), min(corner.y(), room.bottom() - self.height()))
        return QPoint(left, top)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {*RETURN_KEYS, Qt.Key.Key_Escape}:
            self.hide()
        else:
            super().keyPressEvent(event)


def _line(words: str) -> str:
    return " ".join(words[:_LETTERS].split())
