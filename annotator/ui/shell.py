"""The one window on the screen: it stands at once, and then holds the welcome page or a project.

Little may be imported here: this is what is painted while the rest of the program is read.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ui.settings import Settings


class Shell(QWidget):
    """Has the shape that the window had last, and one page in it."""

    painted = Signal()
    """It has been painted for the first time."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._page: QWidget | None = None
        self._is_painted = False
        self.setObjectName("shell")
        self.setWindowTitle("Annotator")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.resize(1440, 900)
        self.restoreGeometry(settings.blob("geometry"))

    def hold(self, page: QWidget) -> None:
        """Show another page; the one before it is let go by whoever made it."""
        if self._page is not None:
            self._page.windowTitleChanged.disconnect(self.setWindowTitle)
            self._box.removeWidget(self._page)
        self._page = page
        # Another parent takes the keyboard from whoever was given it on the page.
        begins_in = page.focusWidget() or page
        self._box.addWidget(page)
        page.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(page.windowTitle())
        page.show()
        begins_in.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # After this paint has reached the screen.
            QTimer.singleShot(0, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the page save what is being typed in it."""
        if self._page is None or self._page.close():
            event.accept()
        else:
            event.ignore()
