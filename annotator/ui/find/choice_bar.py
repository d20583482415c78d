"""The head of a list of places to be chosen from: how many are ticked, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.ui.find.choice import Choice
from annotator.ui.theme import themes
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.key_button import KEY, KeyButton, explain
from annotator.ui.widgets.labels import PlainLabel


class ChoiceBar(QFrame):
    """Its keys act in the list below it; here they are shown, for the mouse and for reading."""

    all_wanted = Signal()
    none_wanted = Signal()
    flip_wanted = Signal()
    confirmed = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        metrics = themes().current.metrics
        self.title = PlainLabel(role="strong")
        self.title.setWordWrap(True)
        self.hint = PlainLabel(role="muted")
        self.hint.setWordWrap(True)
        self._confirm = self._action("", "Return", self.confirmed)
        self.confirm = KeyButton(self._confirm, role="primary")
        self.everything = KeyButton(self._action(self.tr("All"), "A", self.all_wanted))
        self.nothing = KeyButton(self._action(self.tr("None"), "N", self.none_wanted))
        self.flip = KeyButton(self._action(self.tr("Tick"), "Space", self.flip_wanted))
        self.drop = KeyButton(self._action(self.tr("Cancel"), "Escape", self.dropped))
        buttons = FlowLayout(gap=metrics.small)
        for part in (self.confirm, self.everything, self.nothing, self.flip, self.drop):
            buttons.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(metrics.medium, 10, metrics.small, metrics.small)
        box.setSpacing(metrics.tiny)
        box.addWidget(self.title)
        box.addWidget(self.hint)
        box.addSpacing(metrics.tiny)
        box.addLayout(buttons)

    def show_title(self, title: str, hint: str = "") -> None:
        """Say what is chosen from."""
        self.title.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def show_choice(self, choice: Choice) -> None:
        """Say how many places are ticked."""
        self._confirm.setText(self.tr("Tag %n place(s)", "", choice.count))
        explain(self._confirm, "" if choice.count else self.tr("Tick a place first"))

    def _action(self, words: str, key: str, wanted: SignalInstance) -> QAction:
        action = QAction(words, self)
        native = QKeySequence.SequenceFormat.NativeText
        action.setProperty(KEY, QKeySequence(key).toString(native))
        action.triggered.connect(wanted)
        return action
