"""The dialog in which the editor gives commands other keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.dialogs.key_strip import KeyStrip
from annotator.ui.dialogs.shortcut_rows import ROW, Row, ShortcutList, ShortcutRows
from annotator.ui.key_map import KeyMap
from annotator.ui.theme import themes
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.search_field import SearchField


class ShortcutEditor(QDialog):
    """A list of commands, and under it the keys of the chosen one. Every change counts at once."""

    def __init__(self, key_map: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change shortcuts"))
        self.setAccessibleName(self.windowTitle())
        self.resize(640, 680)
        self._key_map = key_map
        self.field = SearchField(self.tr("A command, a menu or a key"), self.tr("Find a command"))
        self.rows = ShortcutRows(key_map, self)
        self.list = ShortcutList(self.rows)
        self.strip = KeyStrip(key_map)
        self.reset_all = QPushButton(self.tr("Reset all…"), self)
        self.reset_all.setProperty("role", "quiet")
        self.close_button = QPushButton(self.tr("Close"), self)
        self._arrange()
        self._wire()
        self._follow_map()
        self.list.setCurrentIndex(self.rows.at(""))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        foot = QHBoxLayout()
        foot.setSpacing(metrics.small)
        foot.addWidget(self.reset_all)
        told = PlainLabel(self.tr("Changes count at once."), role="muted")
        foot.addWidget(told, 1)
        foot.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(metrics.huge, metrics.huge, metrics.huge, metrics.large)
        rows.setSpacing(metrics.medium)
        card = Card(self)
        card.rows.setContentsMargins(1, 1, 1, 1)
        card.rows.addWidget(self.list)
        for part in (self.field, card, self.strip):
            rows.addWidget(part, int(part is card))
        rows.addLayout(foot)

    def _wire(self) -> None:
        self.field.searched.connect(self._narrow)
        self.field.list_wanted.connect(self._go_to_list)
        self.field.left.connect(self.reject)
        self.list.selectionModel().currentChanged.connect(self._show)
        self.list.key_wanted.connect(self.strip.record)
        self.strip.done.connect(self._go_to_list)
        self.reset_all.clicked.connect(self._ask_to_reset_all)
        self.close_button.clicked.connect(self.accept)
        self._key_map.changed.connect(self._follow_map)

    def _narrow(self) -> None:
        command = self.strip.command
        self.rows.show_query(self.field.text())
        self.list.setCurrentIndex(self.rows.at(command.id if command else ""))
        self._show(self.list.currentIndex())

    def _go_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        row = index.data(ROW)
        self.strip.show_command(row.command if isinstance(row, Row) else None)

    def _ask_to_reset_all(self) -> None:
        self.strip.question.ask(
            self.tr("Every command gets the keys back that it came with."),
            self.tr("Reset all"),
            self._key_map.reset_all,
        )

    def _follow_map(self) -> None:
        self.reset_all.setEnabled(self._key_map.has_changes())
