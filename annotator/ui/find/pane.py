"""The find pane: the bar, as what hits are tagged, and the list of hits in context."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.domain.refusal import Refusal
from annotator.ui.actions import Actions
from annotator.ui.find.bar import FindBar
from annotator.ui.find.choice_bar import ChoiceBar
from annotator.ui.find.hit_facts import FactReader
from annotator.ui.find.hit_list import HitList
from annotator.ui.find.hit_model import HitModel
from annotator.ui.find.tag_bar import TagBar
from annotator.ui.refusals import worded_refusal
from annotator.ui.settings import FIND_HEIGHT, Settings
from annotator.ui.theme import themes
from annotator.ui.widgets.frames import Line
from annotator.ui.widgets.labels import Hint
from annotator.ui.widgets.states import set_state

ROWS = 5
"""How many rows the list has room for at first."""


class FindPane(QWidget):
    """Finding: bar, tags, list. Choosing: the head of a choice, and the same list with ticks."""

    left = Signal()
    """Escape: the editor is done here."""

    def __init__(self, reader: FactReader, actions: Actions, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.bar = FindBar(actions)
        self.tags = TagBar(actions, settings)
        self.choice = ChoiceBar()
        self.hint = Hint()
        self.model = HitModel(reader, self)
        self.list = HitList(self.model)
        self.list.setMinimumHeight(1)
        self._said = QFrame()
        self._said.setProperty("role", "bar")
        self._arrange()
        self.bar.field.left.connect(self.left)
        self.bar.closed.connect(self.left)
        self.list.left.connect(self.left)
        self.choice.dropped.connect(self.left)
        self.choice.all_wanted.connect(self.list.tick_all)
        self.choice.none_wanted.connect(self.list.tick_none)
        self.choice.flip_wanted.connect(self.list.flip)
        self.list.ticked.connect(self._count_ticks)
        self.turn_to_finding()

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        line = QVBoxLayout(self._said)
        line.setContentsMargins(metrics.medium, 0, metrics.medium, metrics.small)
        line.addWidget(self.hint)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part in (self.bar, self.tags, self.choice, self._said, Line()):
            box.addWidget(part)
        box.addWidget(self.list, 1)

    @property
    def is_choosing(self) -> bool:
        """Whether places are being chosen."""
        return self.model.choice is not None

    def turn_to_finding(self) -> None:
        """Show the bar and an empty list."""
        self.model.show_hits(())
        self._turn(is_choosing=False)

    def turn_to_choosing(self) -> None:
        """Show the head of a choice; the model has it already."""
        self.say("")
        self._turn(is_choosing=True)
        self._count_ticks()

    def wanted_height(self, width: int) -> int:
        """Return the height that the editor gave the pane, or what shows a few rows."""
        stored = self._settings.get(FIND_HEIGHT)
        metrics = themes().current.metrics
        bars = self.bar.sizeHint().height() + self.tags.heightForWidth(width)
        return stored or bars + ROWS * metrics.row + metrics.large

    def remember_height(self) -> None:
        """Keep the height that the pane has now."""
        self._settings.put(FIND_HEIGHT, self.height())

    def say(self, words: str) -> None:
        """Say something quietly under the bar; nothing with an empty text."""
        set_state(self.bar.field, "state", "")
        self.hint.show_note(words)
        self._said.setVisible(bool(words))

    def say_wrong(self, refusal: Refusal) -> None:
        """Say what is wrong with what was typed."""
        set_state(self.bar.field, "state", "wrong")
        self.hint.show_wrong(worded_refusal(refusal))
        self._said.show()

    def _turn(self, *, is_choosing: bool) -> None:
        self.choice.setVisible(is_choosing)
        self.bar.setHidden(is_choosing)
        self.tags.setHidden(is_choosing)
        name = self.tr("Places to tag") if is_choosing else self.tr("Hits")
        self.list.setAccessibleName(name)

    def _count_ticks(self) -> None:
        if self.model.choice is not None:
            self.choice.show_choice(self.model.choice)
