"""The first page: the sample project, a new one, an article, or a project opened before."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QIcon, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.resources import resource
from annotator.ui.key_map import KeyMap
from annotator.ui.settings import Settings
from annotator.ui.theme import themes
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel, GroupTitle, PlainLabel
from annotator.ui.widgets.tips import plain_tip

COLUMN_WIDTH: Final = 520
BUTTON_WIDTH: Final = 280
ROWS: Final = 6
"""How many recent projects are shown."""


class Welcome(QWidget):
    """Shown when no project is open. A file can be dropped on it."""

    sample_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    articles_wanted = Signal()
    path_chosen = Signal(object)
    """A `Path` of a recent project, or a list of those of the files that were dropped."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Annotator")
        self.setObjectName("welcome")
        self.setAcceptDrops(True)
        self.resize(1080, 720)
        self.starts: list[KeyButton] = []
        self.recent: list[QPushButton] = []
        column = QWidget(self)
        column.setFixedWidth(COLUMN_WIDTH)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(themes().current.metrics.small)
        box.addStretch(1)
        self._add_head(box)
        self._add_starts(box, KeyMap(settings, self))
        self._add_recent(box, settings.recent())
        box.addSpacing(themes().current.metrics.large)
        hint = PlainLabel(self.tr("You can also drop a text or a project here."), role="muted")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(hint)
        box.addStretch(2)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(column)
        outer.addStretch(1)
        first = self.recent[0] if self.recent else self.starts[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_head(self, box: QVBoxLayout) -> None:
        mark = QLabel(self)
        icon = QIcon(str(resource("icons", "annotator.svg")))
        mark.setPixmap(icon.pixmap(QSize(56, 56), self.devicePixelRatio()))
        mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title = PlainLabel("Annotator", role="title")
        words = PlainLabel(
            self.tr("Check an article line by line, and keep the evidence."), role="muted"
        )
        words.setWordWrap(True)
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for part in (mark, title, words):
            box.addWidget(part)
        box.addSpacing(themes().current.metrics.large)

    def _add_starts(self, box: QVBoxLayout, key_map: KeyMap) -> None:
        starts = (
            (self.tr("Look at the sample project"), "", self.sample_wanted, "primary"),
            (self.tr("New project…"), "new_project", self.new_wanted, ""),
            (self.tr("Open an article…"), "import_article", self.articles_wanted, ""),
            (self.tr("Open project…"), "open_project", self.open_wanted, ""),
        )
        for text, command_id, signal, role in starts:
            action = QAction(text, self)
            if command_id:
                action.setShortcuts([QKeySequence(key) for key in key_map.keys(command_id)])
            action.triggered.connect(signal)
            self.addAction(action)
            button = KeyButton(action, self, role=role)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            # Return presses the button that has the keyboard, as in a dialog.
            button.setAutoDefault(True)
            button.setMinimumWidth(BUTTON_WIDTH)
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self.starts.append(button)

    def _add_recent(self, box: QVBoxLayout, recent: list[Path]) -> None:
        if not recent:
            return
        box.addSpacing(themes().current.metrics.large)
        box.addWidget(GroupTitle(self.tr("Recent projects")))
        card = Card(self)
        rows = card.rows
        rows.setContentsMargins(4, 4, 4, 4)
        rows.setSpacing(0)
        for path in recent[:ROWS]:
            row = _RecentRow(path, self)
            row.chosen.connect(self.path_chosen)
            rows.addWidget(row)
            self.recent.append(row)
        box.addWidget(card)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.path_chosen.emit([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])


class _RecentRow(QPushButton):
    """A project's name, and its folder muted behind it."""

    chosen = Signal(object)

    def __init__(self, path: Path, page: QWidget) -> None:
        super().__init__(page)
        self._path = path
        self.setProperty("role", "quiet")
        self.setAutoDefault(True)
        self.setAccessibleName(path.stem)
        self.setAccessibleDescription(str(path))
        self.setMinimumHeight(34)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(themes().current.metrics.medium)
        name = ElidedLabel(path.stem, self, role="strong")
        folder = ElidedLabel(
            str(path.parent), self, role="muted", mode=Qt.TextElideMode.ElideMiddle
        )
        folder.setAlignment(Qt.AlignmentFlag.AlignRight)
        for part in (name, folder):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(name, 2)
        row.addWidget(folder, 3)
        self.setToolTip(plain_tip(str(path)))
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._path)
