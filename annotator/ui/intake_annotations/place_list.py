"""The exact places of words that found none: a digit puts them there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from annotator.domain.contexts import ParagraphNumbers, context_of
from annotator.domain.text import Span
from annotator.ui.find.hit_delegate import HitDelegate
from annotator.ui.find.hit_facts import HitFacts
from annotator.ui.find.hit_model import FACTS_ROLE, Index
from annotator.ui.theme import themes
from annotator.ui.widgets.digits import digit_of
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.lists import calm

_DIGIT: Final = 30


class PlaceList(QListView):
    """Places in their context, numbered as the digits that choose them."""

    chosen = Signal(object)
    """A `Span` of the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._spans: tuple[Span, ...] = ()
        self.setAccessibleName(self.tr("Nearest exact places"))
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(self._model)
        calm(self)
        self.doubleClicked.connect(self._choose_at)

    def show_places(self, text: str, spans: Sequence[Span]) -> None:
        """Show places of a text, the nearest first; none with an empty row."""
        self._spans = tuple(spans)
        self._model.clear()
        numbers = ParagraphNumbers(text) if spans else None
        for number, span in enumerate(spans, 1):
            context = context_of(text, span)
            paragraph = numbers.at(span.start) if numbers else 0
            item = QStandardItem()
            item.setData(HitFacts(context, paragraph), FACTS_ROLE)
            words = f"{context.before}{context.words}{context.after}"
            told = self.tr("{0}, paragraph {1}: {2}").format(number, paragraph, words)
            item.setData(told, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if spans:
            self.setCurrentIndex(self._model.index(0, 0))

    def choose(self, number: int) -> None:
        """Choose a place by its number, from 1; nothing happens if there is none."""
        if 0 < number <= len(self._spans):
            self.chosen.emit(self._spans[number - 1])

    @override
    def keyboardSearch(self, search: str) -> None:
        """Search for nothing: a digit chooses."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit:
            self.choose(digit)
        elif event.key() in RETURN_KEYS and self.currentIndex().isValid():
            self.choose(self.currentIndex().row() + 1)
        else:
            super().keyPressEvent(event)

    def _choose_at(self, index: Index) -> None:
        self.choose(index.row() + 1)


class _Delegate(HitDelegate):
    """A hit with the digit before it."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, room = themes().current, QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(room, theme.selection)
        painter.fillRect(room.left(), room.bottom(), room.width(), 1, theme.line)
        painter.setFont(option.font)
        painter.setPen(theme.muted_on_selection if is_chosen else theme.muted)
        place = QRect(room.left(), room.top(), _DIGIT, room.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.restore()
        inner = QStyleOptionViewItem(option)
        inner.rect = room.adjusted(_DIGIT, 0, 0, 0)
        super().paint(painter, inner, index)
