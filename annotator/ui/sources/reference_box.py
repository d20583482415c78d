"""How a source is cited: its reference in one of three styles, and a button that copies it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.domain.source import Source
from annotator.ui.settings import SOURCE_STYLE, Settings
from annotator.ui.sources.reference_maker import (
    STYLE_NAMES,
    ReferenceMaker,
    styles_in_order,
    usual_style,
)
from annotator.ui.theme import themes
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import GroupTitle, PlainLabel
from annotator.ui.widgets.segmented import Option, Segmented

REST_MS = 150
"""Who passes over sources wants none of their references."""


class ReferenceBox(QWidget):
    """The style is remembered."""

    style_chosen = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = themes().current.metrics
        self._settings = settings
        self._source: Source | None = None
        self._maker = ReferenceMaker(self)
        self._maker.made.connect(self._show)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._ask)
        self.styles = Segmented(self.tr("Style"), _options())
        self.styles.set_current(style_of(settings))
        self.styles.chosen.connect(self._choose)
        self.text = PlainLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = QAction(self.tr("Copy"), self)
        title = QHBoxLayout()
        title.setSpacing(metrics.small)
        title.addWidget(GroupTitle(self.tr("As a reference")))
        title.addStretch(1)
        title.addWidget(KeyButton(self.copy, role="quiet"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(metrics.small)
        rows.addLayout(title)
        rows.addWidget(self.styles)
        rows.addWidget(self.text)

    def show_source(self, source: Source) -> None:
        """Show the reference of a source, as soon as it is made."""
        if source != self._source:
            is_other = self._source is None or source.id != self._source.id
            self._source = source
            if is_other:
                self.text.setText("…")
            self._rest.start()

    def forget(self) -> None:
        """Show nothing more."""
        self._source = None
        self._rest.stop()

    def _ask(self) -> None:
        if self._source is not None and self.isVisible():
            self._maker.make(self._source, self.styles.current())

    def _show(self, source: object, style: str, line: str) -> None:
        if source == self._source and style == self.styles.current():
            self.text.setText(line)
            self.text.setAccessibleName(line)

    def _choose(self, style: str) -> None:
        self._settings.put(SOURCE_STYLE, style)
        self._ask()
        self.style_chosen.emit(style)


def style_of(settings: Settings) -> str:
    """Return the style that was chosen last, or the usual one of the language."""
    chosen = settings.get(SOURCE_STYLE)
    return chosen if chosen in STYLE_NAMES else usual_style()


def _options() -> list[Option]:
    return [
        Option(name, QCoreApplication.translate("Styles", STYLE_NAMES[name]))
        for name in styles_in_order()
    ]
