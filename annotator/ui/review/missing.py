"""What stands in the way of an approval, each a link to where it is mended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.refusal import Refusal
from annotator.domain.review import Guard
from annotator.ui.refusals import worded_refusal
from annotator.ui.review.link_line import LinkLine
from annotator.ui.widgets.labels import GroupTitle


class Missing(QWidget):
    """Takes no room while nothing is missing."""

    mend_wanted = Signal(str)
    """The field in which it is mended, as the guards name it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links: list[LinkLine] = []
        self._guards: tuple[Guard, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(GroupTitle(self.tr("Before it can be approved")))
        self.hide()

    def show_guards(self, guards: Sequence[Guard]) -> None:
        """Show what is missing; nothing when nothing is."""
        if tuple(guards) == self._guards:
            return
        for link in self.links:
            self._rows.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._guards = tuple(guards)
        self.links = [LinkLine(worded_refusal(Refusal(each.code)), "warning") for each in guards]
        for link in self.links:
            link.clicked.connect(self._go)
            self._rows.addWidget(link)
        self.setHidden(not self.links)

    def _go(self) -> None:
        link = self.sender()
        if isinstance(link, LinkLine) and link in self.links:
            self.mend_wanted.emit(self._guards[self.links.index(link)].field)
