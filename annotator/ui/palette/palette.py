"""The palette over the window: a field, and under it what is found by what is typed there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from annotator.ui.actions import Actions
from annotator.ui.announcing import announce
from annotator.ui.palette.delegate import PaletteDelegate
from annotator.ui.palette.entries import (
    PALETTE,
    Entry,
    Hit,
    article_entries,
    command_entries,
    found,
)
from annotator.ui.palette.field import PaletteField
from annotator.ui.palette.hidden_words import hidden_words
from annotator.ui.palette.model import HIT, PaletteModel
from annotator.ui.settings import Settings
from annotator.ui.theme import themes
from annotator.ui.widgets.labels import PlainLabel

WIDTH: Final = 640
ROWS: Final = 12
"""So many rows are seen at once."""
TOP: Final = 72
"""How far under the upper edge of the window it stands, where there is room."""

Articles = Callable[[], Iterable[tuple[str, str]]]


class Palette(QWidget):
    """Opens over the upper middle of its window, and gives the keyboard back when it closes.

    It covers the whole window, so that a click beside what is seen of it closes it. A command
    runs after the keyboard is where it was before, so that it acts on the same words.
    """

    article_wanted = Signal(str)
    """The id of an article that was chosen."""

    def __init__(
        self, actions: Actions, articles: Articles, settings: Settings, window: QWidget
    ) -> None:
        """`articles` gives the ids and titles of the project's articles, as they are then."""
        super().__init__(window)
        self._actions = actions
        self._articles = articles
        self._settings = settings
        self._window = window
        self._hidden = hidden_words()
        self._before: QWidget | None = None
        self._commands: list[Entry] = []
        self._titles: list[Entry] = []
        self._recent: list[str] = []
        self.card = QFrame(self)
        self.field = PaletteField(self.card)
        self.model = PaletteModel(self)
        self.list = QListView(self.card)
        self.nothing = PlainLabel(self.tr("Nothing is called that"), self.card, role="muted")
        self._arrange()
        self._wire()
        self.hide()

    def open(self) -> None:
        """Show every command, those run last first, and take the keyboard."""
        if self.isVisible():
            self.close_palette()
            return
        self._before = QApplication.focusWidget()
        self._commands = command_entries(self._actions, self._hidden)
        self._titles = article_entries(self._articles())
        self._recent = self._settings.recent_commands()
        self.field.clear()
        self._find()
        self.show()
        self.raise_()
        # Neither a selection nor a field that is being typed in is left for a popup.
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Close it and give the keyboard back to whoever had it."""
        before = self._before
        self._shut()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> Entry | None:
        """Return the row that Return chooses."""
        hit = self.list.currentIndex().data(HIT)
        return hit.entry if isinstance(hit, Hit) else None

    def choose(self, entry: Entry) -> None:
        """Do what a row stands for; one that is off says why, and nothing else happens."""
        if not entry.is_article and not self._actions[entry.id].isEnabled():
            self._say(entry)
            return
        self.close_palette()
        if entry.is_article:
            self.article_wanted.emit(entry.id)
            return
        self._settings.ran(entry.id)
        self._actions[entry.id].trigger()

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        self.card.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Commands and articles"))
        self.field.setPlaceholderText(self.tr("A command, or the title of an article"))
        self.field.setAccessibleName(self.accessibleName())
        self.field.setMinimumHeight(metrics.row + 2)
        self.list.setAccessibleName(self.accessibleName())
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setProperty("role", "plain")
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing.setContentsMargins(metrics.medium, metrics.tiny, 0, metrics.small)
        self._rows = rows = QVBoxLayout(self.card)
        rows.setContentsMargins(metrics.small, metrics.small, metrics.small, metrics.small)
        rows.setSpacing(metrics.small)
        for part in (self.field, self.list, self.nothing):
            rows.addWidget(part)

    def _wire(self) -> None:
        self.field.textChanged.connect(self._find)
        self.field.stepped.connect(self._step)
        self.field.chosen.connect(self._choose_current)
        self.field.left.connect(self.close_palette)
        self.field.lost.connect(self._shut)
        self.field.other_key.connect(self._key)
        self.list.clicked.connect(self._clicked)
        self._window.installEventFilter(self)

    def _find(self, _text: str = "") -> None:
        hits = found(self.field.text(), self._commands, self._titles, self._recent)
        self.model.show_hits(hits)
        self.nothing.setHidden(bool(hits))
        self.list.setHidden(not hits)
        self._go_to(0)
        self._place()

    def _step(self, rows: int) -> None:
        """Go up or down; single steps go round at the ends."""
        last = self.model.rowCount() - 1
        at = self.list.currentIndex().row() + rows
        if abs(rows) == 1 and last >= 0:
            at %= last + 1
        self._go_to(max(0, min(at, last)))
        entry = self.current()
        if entry is not None:
            self._say(entry)

    def _go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row))

    def _say(self, entry: Entry) -> None:
        """Tell a screen reader which row it is: the keyboard stays in the field."""
        announce(self.field, entry.told())

    def _choose_current(self) -> None:
        entry = self.current()
        if entry is not None:
            self.choose(entry)

    def _clicked(self, index: QModelIndex) -> None:
        hit = index.data(HIT)
        if isinstance(hit, Hit):
            self.choose(hit.entry)

    def _key(self, event: QKeyEvent) -> None:
        """Close at the key that opens."""
        pressed = QKeySequence(event.keyCombination())
        if pressed in self._actions[PALETTE].shortcuts():
            self.close_palette()

    def _place(self) -> None:
        metrics = themes().current.metrics
        room = self._window.rect()
        width = min(WIDTH, room.width() - 2 * metrics.large)
        top = min(TOP, max(metrics.large, room.height() // 8))
        taken = 3 * metrics.small + self.field.minimumHeight() + 2
        fitting = (room.height() - top - metrics.large - taken) // metrics.row
        rows = max(1, min(ROWS, fitting, self.model.rowCount()))
        self.list.setFixedHeight(rows * metrics.row)
        self.card.setFixedWidth(width)
        self._rows.activate()
        self.card.resize(width, self._rows.sizeHint().height())
        self.card.move(room.center().x() - width // 2, top)
        self.setGeometry(room)

    def _shut(self) -> None:
        self._before = None
        self.hide()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close at a click beside the card; what is under it is not meant."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_palette()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
