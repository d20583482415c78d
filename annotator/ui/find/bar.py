"""The find bar: the words, what counts in them, how many hits there are, and the way through."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.finding import Query
from annotator.ui.actions import Actions
from annotator.ui.find.field import FindField
from annotator.ui.find.sign_button import SignButton
from annotator.ui.theme import themes
from annotator.ui.widgets.labels import PlainLabel

SWITCHES: Final = (
    ("find_case", "Aa"),
    ("find_words", "[ab]"),
    ("find_accents", "é"),
    ("find_pattern", ".*"),
)
"""What can be asked of a hit, in the order of the buttons."""

_LEAST_FIELD: Final = 170
_ROOMY_FIELD: Final = 320
"""With so much left for the field, the buttons show their keys."""


class FindBar(QFrame):
    """Says what is looked for; it looks for nothing itself."""

    closed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        metrics = themes().current.metrics
        self.field = FindField()
        self.count = PlainLabel(role="muted")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.switches = {each: SignButton(actions[each], sign=sign) for each, sign in SWITCHES}
        close = QAction(self.tr("Close"), self)
        # Its key is the field's and the list's own, and is shown only.
        close.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        close.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        close.triggered.connect(self.closed)
        self.steps = (
            SignButton(actions["find_previous"], icon="arrow-up"),
            SignButton(actions["find_next"], icon="arrow-down"),
        )
        self.close_button = SignButton(close, icon="cross")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(metrics.medium, metrics.small, metrics.small, metrics.tiny)
        self._row.setSpacing(metrics.tiny)
        self._row.addWidget(self.field, 1)
        for part in (*self.switches.values(), self.count, *self.steps, self.close_button):
            self._row.addWidget(part)
        self.show_count("")

    def query(self) -> Query:
        """Return what the bar asks for."""
        on = {each: button.action().isChecked() for each, button in self.switches.items()}
        return Query(
            self.field.text(),
            whole_words=on["find_words"],
            is_pattern=on["find_pattern"],
            keeps_case=on["find_case"],
            keeps_accents=on["find_accents"],
        )

    def show_place(self, number: int, count: int, *, is_capped: bool) -> None:
        """Show that the hit at hand is the one with this number, from 1, of so many."""
        place, total = QLocale().toString(number), QLocale().toString(count)
        self.show_count(self.tr("{0} of {1}").format(place, f"{total}+" if is_capped else total))

    def show_count(self, words: str) -> None:
        """Show other words in place of the count."""
        self.count.setText(words)
        self.count.setMinimumWidth(
            max(
                self.count.fontMetrics().horizontalAdvance(self.tr("{0} of {1}").format(88, 888)),
                self.count.sizeHint().width(),
            )
        )
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        width = _LEAST_FIELD + self._taken(with_keys=False)
        return QSize(width, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.width() - self._taken(with_keys=True) >= _ROOMY_FIELD
        for each in self._buttons():
            each.show_key(shown=shown)

    def _taken(self, *, with_keys: bool) -> int:
        """Return the width of all but the field."""
        margins = self._row.contentsMargins()
        widths = [each.wanted_width(with_key=with_keys) for each in self._buttons()]
        gaps = (len(widths) + 2) * self._row.spacing()
        return sum(widths) + gaps + self.count.minimumWidth() + margins.left() + margins.right()

    def _buttons(self) -> tuple[SignButton, ...]:
        return (*self.switches.values(), *self.steps, self.close_button)
