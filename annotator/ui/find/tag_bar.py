"""As what a hit is tagged: kind, subtype, and the two acts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.domain.annotation import SUBTYPES, Kind
from annotator.ui.actions import Actions
from annotator.ui.settings import FIND_KIND, FIND_SUBTYPES, Settings
from annotator.ui.theme import themes
from annotator.ui.widgets.combo_name import name_combo
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.segmented import Option, Segmented
from annotator.ui.words import KINDS, said
from annotator.ui.words import SUBTYPES as SUBTYPE_WORDS


class TagBar(QFrame):
    """Remembers the kind, and for each kind its subtype."""

    changed = Signal()

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setProperty("role", "bar")
        metrics = themes().current.metrics
        self.kinds = Segmented(self.tr("Tag as"), self._options())
        self.kinds.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.subtypes = QComboBox()
        name_combo(self.subtypes, self.tr("Subtype"))
        self.tag = KeyButton(actions["tag_hit"])
        self.tag_all = KeyButton(actions["tag_all"])
        legend = PlainLabel(self.tr("Tag as"), role="muted")
        self._flow = FlowLayout(gap=metrics.small)
        self._flow.addWidget(_beside(legend, self.kinds, self.subtypes))
        self._flow.addWidget(_beside(self.tag, self.tag_all))
        box = QVBoxLayout(self)
        box.setContentsMargins(metrics.medium, 0, metrics.small, metrics.small)
        box.addLayout(self._flow)
        stored = settings.get(FIND_KIND)
        self.kinds.set_current(stored if stored in set(Kind) else Kind.ENTITY.value)
        self._fill()
        self.kinds.chosen.connect(self._take_kind)
        self.subtypes.activated.connect(self._take_subtype)
        themes().changed.connect(self._dress)

    def kind(self) -> Kind:
        """Return the kind that is chosen."""
        return Kind(self.kinds.current())

    def subtype(self) -> str:
        """Return the subtype that is chosen, empty for none."""
        return str(self.subtypes.currentData() or "")

    def choose_kind(self, kind: Kind) -> None:
        """Choose a kind, with the subtype that it had last."""
        if kind is not self.kind():
            self.kinds.set_current(kind.value)
            self._take_kind(kind.value)

    def choose_subtype(self, number: int) -> None:
        """Choose the subtype of a digit, from 1; the same again takes it back."""
        if number < self.subtypes.count():
            is_same = number == self.subtypes.currentIndex()
            self.subtypes.setCurrentIndex(0 if is_same else number)
            self._take_subtype()

    def _take_kind(self, kind: str) -> None:
        self._settings.put(FIND_KIND, kind)
        self._fill()
        self.changed.emit()

    def _take_subtype(self, _place: int = 0) -> None:
        self._settings.put(FIND_SUBTYPES[self.kind()], self.subtype())
        self.changed.emit()

    def _fill(self) -> None:
        kind = self.kind()
        self.subtypes.clear()
        self.subtypes.addItem(self.tr("no subtype"), "")
        for number, each in enumerate(SUBTYPES[kind], 1):
            self.subtypes.addItem(f"{number}  {said(SUBTYPE_WORDS, each)}", each)
        stored = self._settings.get(FIND_SUBTYPES[kind])
        self.subtypes.setCurrentIndex(max(0, self.subtypes.findData(stored)))

    def _options(self) -> list[Option]:
        theme = themes().current
        return [Option(each.value, said(KINDS, each), theme.kind_colors(each)[1]) for each in Kind]

    def _dress(self, _theme: object = None) -> None:
        self.kinds.set_options(self._options())


def _beside(*parts: QWidget) -> QWidget:
    """Put widgets side by side that stay together where a row is broken."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(themes().current.metrics.small)
    for part in parts:
        row.addWidget(part)
    return group
