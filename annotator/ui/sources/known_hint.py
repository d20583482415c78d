"""The quiet word that a source is in the library already, and the key that uses that one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.source import Source
from annotator.ui.announcing import announce
from annotator.ui.sources.naming import shown_name
from annotator.ui.theme import themes
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import Hint


class KnownHint(QWidget):
    """Takes no room while nothing is known. Its key acts in the whole of `scope`."""

    wanted = Signal(str)
    """The id of the source that is to be used instead, or merged with."""

    def __init__(self, scope: QWidget) -> None:
        super().__init__(scope)
        self._id = ""
        self.hint = Hint()
        self.use = QAction(self)
        self.use.setShortcut(QKeySequence("Ctrl+R"))
        self.use.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.use.triggered.connect(self._ask)
        scope.addAction(self.use)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(themes().current.metrics.tiny)
        rows.addWidget(self.hint)
        rows.addWidget(KeyButton(self.use), 0, Qt.AlignmentFlag.AlignLeft)
        self.show_known(None, is_new=True)

    def show_known(self, source: Source | None, *, is_new: bool) -> None:
        """Name the source that is known; for one that is stored already, offer to merge them."""
        self._id = source.id if source else ""
        self.use.setText(self.tr("Use that one") if is_new else self.tr("Compare and merge…"))
        self.use.setEnabled(source is not None)
        self.setHidden(source is None)
        told = self.tr("Already in the library: {0}").format(shown_name(source)) if source else ""
        if told not in {"", self.hint.text()}:
            announce(self, told)
        self.hint.show_note(told)

    def _ask(self) -> None:
        self.wanted.emit(self._id)
