"""The keys of one command: taken away, added by pressing them, or as they came."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.ui.command import Command, full_name, translated
from annotator.ui.dialogs.question import Question
from annotator.ui.key_map import KeyMap, native
from annotator.ui.key_rules import is_key, obstacle
from annotator.ui.key_words import clash_said, obstacle_said, place_said
from annotator.ui.theme import themes
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.key_chip import KeyChip
from annotator.ui.widgets.key_recorder import KeyRecorder
from annotator.ui.widgets.labels import ElidedLabel, Hint, PlainLabel


class KeyStrip(Card):
    """Writes every change into the map at once; a clash is asked about first."""

    done = Signal()
    """Recording has ended: the keyboard can go back to the list."""

    def __init__(self, key_map: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key_map = key_map
        self.command: Command | None = None
        self.chips: list[KeyChip] = []
        self.title = ElidedLabel(role="strong")
        self.where = PlainLabel(role="muted")
        self.add = QPushButton(self.tr("Add a key"), self)
        self.recorder = KeyRecorder(self)
        self.reset = QPushButton(self.tr("Reset"), self)
        self.reset.setProperty("role", "quiet")
        self.hint = Hint()
        self.question = Question(self.tr("Leave it as it is"))
        self._arrange()
        self.add.clicked.connect(self.record)
        self.reset.clicked.connect(self._ask_to_reset)
        self.recorder.recorded.connect(self._take)
        self.recorder.given_up.connect(self._stop)
        self.question.answered.connect(self._stop)
        key_map.changed.connect(self._show_keys)

    def show_command(self, command: Command | None) -> None:
        """Show another command's keys; nothing without one."""
        self.command = command
        self.question.close_question()
        self._close_recorder()
        self.hint.show_note("")
        self.title.setText(full_name(command) if command else "")
        where = (translated(command.menu), place_said(command.where)) if command else ()
        self.where.setText(" · ".join(where))
        self._show_keys()

    def record(self) -> None:
        """Wait for the keys that are to be added."""
        if self.command is None:
            return
        self.question.close_question()
        self.hint.show_note(self.tr("Press the keys that are to run it. Escape gives up."))
        self.add.hide()
        self.recorder.show()
        self.recorder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        head = QHBoxLayout()
        head.setSpacing(metrics.medium)
        head.addWidget(self.title, 1)
        head.addWidget(self.where)
        self._keys = QWidget()
        self._flow = FlowLayout(self._keys, gap=metrics.small)
        for control in (self.add, self.recorder, self.reset):
            self._flow.addWidget(control)
        self.recorder.hide()
        self.rows.setSpacing(metrics.small)
        self.rows.addLayout(head)
        for part in (self._keys, self.hint, self.question):
            self.rows.addWidget(part)

    def _show_keys(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        keys = self._key_map.keys(self.command.id) if self.command else ()
        self.chips = [self._chip(key) for key in keys]
        self._flow.put_first(self.chips)
        is_changed = self.command is not None and self._key_map.is_changed(self.command.id)
        self.reset.setVisible(is_changed)
        self.add.setEnabled(self.command is not None)

    def _chip(self, key: str) -> KeyChip:
        chip = KeyChip(key, native(key), self._keys)
        chip.removed.connect(self._remove)
        return chip

    def _remove(self, key: str) -> None:
        if self.command is None:
            return
        left = [each for each in self._key_map.keys(self.command.id) if each != key]
        self._key_map.put(self.command.id, left)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, key: str) -> None:
        command = self.command
        if command is None or not is_key(key):
            return
        found = obstacle(key, command)
        if found is not None:
            self.hint.show_wrong(obstacle_said(found, key))
            return
        if key in self._key_map.keys(command.id):
            self._stop()
            return
        self._put(command, (key, *self._key_map.keys(command.id)), (key,))

    def _ask_to_reset(self) -> None:
        if self.command is None:
            return
        came = self._key_map.default(self.command.id)
        now = self._key_map.keys(self.command.id)
        self._put(self.command, came, tuple(key for key in came if key not in now))

    def _put(self, command: Command, keys: tuple[str, ...], new: tuple[str, ...]) -> None:
        """Give the command its keys, once it is known what becomes of those who had the new."""
        self._close_recorder()
        self.hint.show_note("")
        holders = self._key_map.holders(command, new)

        def put() -> None:
            self._key_map.put(command.id, keys)

        if not holders:
            put()
            self.done.emit()
            return
        taken = [key for key in new if self._key_map.holders(command, (key,))]
        sentence = clash_said(taken, command, holders)
        self.question.ask(sentence, self.tr("Take it over"), put)

    def _stop(self) -> None:
        self._close_recorder()
        self.hint.show_note("")
        self.done.emit()

    def _close_recorder(self) -> None:
        self.recorder.hide()
        self.add.show()
