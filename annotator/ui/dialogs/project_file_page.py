"""The page of the help that says what every table and column of the project file holds."""

from __future__ import annotations

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextFrameFormat, QTextTable
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.resources import resource
from annotator.ui.theme import themes
from annotator.ui.words import language


class ProjectFilePage(QDialog):
    """Shows the page in the language of the window; Escape and Return close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The project file"))
        self.setAccessibleName(self.windowTitle())
        room = self.screen().availableSize()
        self.resize(min(860, room.width() - 40), min(820, room.height() - 60))
        self.page = QTextEdit(self)
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        self.page.setAccessibleName(self.windowTitle())
        self.page.setMarkdown(_page())
        self._space_out()
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        metrics = themes().current.metrics
        rows = QVBoxLayout(self)
        rows.setContentsMargins(metrics.large, metrics.large, metrics.large, metrics.large)
        rows.setSpacing(metrics.medium)
        rows.addWidget(self.page, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        rows.addLayout(foot)
        self.page.setFocus()

    def _space_out(self) -> None:
        """Give the page a margin, and air around its headings: Markdown brings none."""
        metrics = themes().current.metrics
        document = self.page.document()
        document.setDocumentMargin(metrics.large)
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            # Cells of tables have room of their own.
            if cursor.currentTable() is None:
                is_heading = block.blockFormat().headingLevel() > 0
                form = QTextBlockFormat()
                form.setTopMargin(metrics.huge if is_heading and block.blockNumber() else 0)
                form.setBottomMargin(metrics.small)
                cursor.mergeBlockFormat(form)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _draw(frame)


def _draw(table: QTextTable) -> None:
    """Draw the lines of a table thin, in the colour of all lines."""
    form = table.format()
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(themes().current.line)
    form.setBorderCollapse(True)
    form.setCellPadding(themes().current.metrics.tiny)
    table.setFormat(form)


def _page() -> str:
    chosen = language() if language() == "fr" else "en"
    return resource("help", f"project-file.{chosen}.md").read_text("utf-8")
