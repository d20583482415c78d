"""The bar under the article: what is suggested, why, and the keys that take or leave it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from annotator.ui.actions import Actions
from annotator.ui.announcing import announce
from annotator.ui.find.sign_button import SignButton
from annotator.ui.suggestions.items import TOPICS, Item
from annotator.ui.suggestions.words import SEVERAL, becomes, percent, reasons_of, word
from annotator.ui.suggestions.words import TOPICS as NAMES
from annotator.ui.theme import themes
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel, PlainLabel

ACTS: Final = ("take_suggestion", "leave_suggestion", "take_alike", "other_reading")
STEPS: Final = 100
"""Of the slider: one for each hundredth of the score."""
SLIDER: Final = 80


class SuggestionBar(QFrame):
    """Shows one suggestion, and what is shown at all; it decides nothing."""

    hidden_changed = Signal(object)
    """The topics that are not to be shown."""
    threshold_changed = Signal(float)
    """The score from which claims are to be shown."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAccessibleName(self.tr("Suggestions"))
        metrics = themes().current.metrics
        self.what = ElidedLabel(role="strong")
        self.why = ElidedLabel(role="muted")
        self.note = PlainLabel(role="muted")
        self.note.setWordWrap(True)
        self.note.hide()
        self.buttons = {name: KeyButton(actions[name]) for name in ACTS}
        self.next = KeyButton(actions["next_suggestion"])
        self.close_button = SignButton(actions["suggestions"], icon="cross", shows_state=False)
        self.close_button.setToolTip(self.tr("Look for no suggestions"))
        self.topics = {topic: self._topic(topic) for topic in TOPICS}
        self.slider = self._slider()
        self.threshold = PlainLabel(role="muted")
        self._of_slider = QWidget(self)
        self._chosen, self._choice = QWidget(self), QWidget(self)
        self._arrange(metrics.medium, metrics.small, metrics.tiny)
        self.show_item(None, "")

    def show_item(self, item: Item | None, place: str) -> None:
        """Show a suggestion and its place among all (`3 of 12`), or none."""
        self._chosen.setHidden(item is None)
        self._choice.setHidden(item is not None)
        if item is None:
            return
        each = item.suggestion
        name = word(NAMES[item.topic])
        words = " ".join(item.quote.split())
        self.what.setText(" · ".join(filter(None, (name, becomes(item), words))))
        score = percent(item.score) if each is not None else ""
        reasons = reasons_of(each) if each is not None else ""
        self.why.setText(" · ".join(filter(None, (place, score, reasons))))
        has_others = each is not None and bool(each.details.get("alternatives"))
        self.buttons["other_reading"].setVisible(has_others)
        announce(self, f"{self.what.text()}. {self.why.text()}")

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many there are of each topic; what is not found takes no room."""
        self._of_slider.setVisible(counts.get(TOPICS[0], 0) > 0 or self.slider.value() > 0)
        for topic, button in self.topics.items():
            count = QLocale().toString(counts.get(topic, 0))
            button.setText(f"{word(SEVERAL[topic])} {count}")
            button.setVisible(counts.get(topic, 0) > 0)

    def show_hidden(self, hidden: Collection[str]) -> None:
        """Show which topics are hidden."""
        for topic, button in self.topics.items():
            button.setChecked(topic not in hidden)

    def show_threshold(self, score: float) -> None:
        """Show from which score on claims are suggested."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(score * STEPS))
        self.slider.blockSignals(False)
        self.threshold.setText(self.tr("from {0}").format(percent(score)))
        self.slider.setToolTip(self.tr("Claims from a score of {0}").format(percent(score)))

    def say(self, note: str) -> None:
        """Show a sentence under all, or none."""
        self.note.setText(note)
        self.note.setHidden(not note)

    def _arrange(self, medium: int, small: int, tiny: int) -> None:
        acts = FlowLayout(gap=small)
        for button in self.buttons.values():
            acts.addWidget(button)
        chosen = QVBoxLayout(self._chosen)
        chosen.setContentsMargins(0, 0, 0, 0)
        chosen.setSpacing(tiny)
        chosen.addWidget(self.what)
        chosen.addWidget(self.why)
        chosen.addLayout(acts)
        threshold = QHBoxLayout(self._of_slider)
        threshold.setContentsMargins(0, 0, 0, 0)
        threshold.setSpacing(small)
        threshold.addWidget(self.slider)
        threshold.addWidget(self.threshold)
        filters = FlowLayout(gap=medium)
        filters.addWidget(self.next)
        # What flows stands at the top of its row: of one height, it stands on one line.
        height = self.next.sizeHint().height()
        for each in (self._of_slider, *self.topics.values()):
            each.setFixedHeight(height)
        for topic, switch in self.topics.items():
            filters.addWidget(switch)
            if topic == TOPICS[0]:
                filters.addWidget(self._of_slider)
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(filters, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(medium, small, small, small)
        box.setSpacing(small)
        for part in (self._chosen, self._choice, self.note):
            box.addWidget(part)

    def _topic(self, topic: str) -> QCheckBox:
        box = QCheckBox(self)
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.setToolTip(word(SEVERAL[topic]))
        box.clicked.connect(self._tell_hidden)
        return box

    def _slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, STEPS)
        slider.setPageStep(10)
        slider.setFixedSize(QSize(SLIDER, slider.sizeHint().height()))
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        slider.setAccessibleName(self.tr("Score from which claims are suggested, in percent"))
        slider.valueChanged.connect(self._tell_threshold)
        return slider

    def _tell_hidden(self, _on: object = None) -> None:
        hidden = frozenset(topic for topic, button in self.topics.items() if not button.isChecked())
        self.hidden_changed.emit(hidden)

    def _tell_threshold(self, value: int) -> None:
        self.show_threshold(value / STEPS)
        self.threshold_changed.emit(value / STEPS)
