"""The files that are kept for a citation, in little room: a paper clip and a name for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from annotator.domain.attachment import Attachment
from annotator.ui.evidence.attachment_words import attachment_about
from annotator.ui.theme import themes
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.key_button import KeyButton

_NAME_WIDTH: Final = 250
"""Pixels of a name that are shown; its tip has the whole."""


class AttachmentStrip(QWidget):
    """One button for each file, which opens it."""

    open_wanted = Signal(object)
    """The `Attachment`."""

    def __init__(
        self,
        attachments: Sequence[Attachment],
        parent: QWidget | None = None,
        *,
        are_veiled: bool = False,
    ) -> None:
        """Veiled files are a confidential source's: their names stay out of sight."""
        super().__init__(parent)
        flow = FlowLayout(self, gap=themes().current.metrics.tiny)
        self.buttons = [FileButton(each, is_veiled=are_veiled) for each in attachments]
        for button in self.buttons:
            button.open_wanted.connect(self.open_wanted)
            flow.addWidget(button)


class FileButton(KeyButton):
    """A paper clip and the name of a file; of a veiled one only what it is."""

    open_wanted = Signal(object)
    """The `Attachment`."""

    def __init__(self, attachment: Attachment, *, is_veiled: bool = False) -> None:
        self.attachment = attachment
        opening = QAction()
        super().__init__(opening, role="link", icon="clip")
        opening.setParent(self)
        about = attachment_about(attachment)
        name = about if is_veiled else attachment.name
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _NAME_WIDTH)
        opening.setText(shown.replace("&", "&&"))
        tip = self.tr("Open {0}") if is_veiled else self.tr("Open {0} · {1}")
        opening.setToolTip(tip.format(name, about))
        opening.triggered.connect(self._open)

    def _open(self) -> None:
        self.open_wanted.emit(self.attachment)
