"""When the card of an annotation is shown: after a rest of the mouse, or asked for by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from annotator.ui.announcing import announce
from annotator.ui.article_pane import ArticlePane
from annotator.ui.current import Current
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.mark_card import MarkCard

HOVER_MS: Final = 500
"""How long the mouse rests on a mark before its card comes."""


class Cards(QObject):
    """Shows the card of the mark under the mouse for a while, or that of the selected one.

    Only one that was asked for with the keyboard follows the selection, until it is closed. The
    keyboard stays where it is. Nothing is read before a card is shown.
    """

    def __init__(self, session: Session, current: Current, pane: ArticlePane) -> None:
        super().__init__(pane)
        self._session = session
        self._current = current
        self._pane = pane
        self._view = pane.view
        self._card: MarkCard | None = None
        self._asker: QWidget | None = None
        self._rest = QTimer(self, interval=HOVER_MS, singleShot=True)
        self._rest.timeout.connect(self._show_hovered)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show_selected)
        self._view.hover_changed.connect(self._follow_mouse)
        self._view.disturbed.connect(self._give_way)
        self._view.editor.verticalScrollBar().valueChanged.connect(self._scrolled)
        current.annotation_changed.connect(self._follow_selection)
        session.changed.connect(self._follow_selection)

    @property
    def card(self) -> MarkCard | None:
        """The card that is shown."""
        return self._card if self._card is not None and self._card.isVisible() else None

    def toggle(self) -> None:
        """Show the card of the selected annotation, or close it."""
        if self._asker is not None:
            self.close()
        elif self._current.annotation_id:
            self._asker = QApplication.focusWidget()
            if self._asker is not None:
                self._asker.installEventFilter(self)
            self._show_selected()

    def close(self) -> None:
        """Show no card."""
        self._rest.stop()
        asker, self._asker = self._asker, None
        if asker is not None:
            asker.removeEventFilter(self)
        if self._card is not None:
            self._card.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.close()
            event.accept()
            return True
        return False

    def _follow_mouse(self, annotation_id: str) -> None:
        if self._asker is not None:
            return
        self.close()
        if annotation_id and self._view.is_short(annotation_id):
            self._rest.start()

    def _give_way(self) -> None:
        if self._asker is None:
            self.close()

    def _scrolled(self) -> None:
        if self._asker is None:
            self.close()
        else:
            self._soon.start()

    def _follow_selection(self, _what: object) -> None:
        if self._asker is not None:
            self._soon.start()
        else:
            self.close()

    def _show_hovered(self) -> None:
        if self._view.hovered:
            self._show(self._view.hovered, self._view.line_under_mouse())

    def _show_selected(self) -> None:
        mark_id = self._current.annotation_id
        if self._asker is None:
            return
        if not mark_id:
            self.close()
            return
        self._show(mark_id, QRect())
        if self._card is not None and self._card.facts is not None:
            announce(self._view.editor, self._card.facts.spoken())

    def _show(self, mark_id: str, line: QRect) -> None:
        """Show a mark's card beside all its lines, or beside `line` where there is no room."""
        # Here, for the start has no need of them.
        from annotator.ui.mark_card import MarkCard
        from annotator.ui.mark_facts import read_facts

        facts = read_facts(self._session.project, self._current.article_id, mark_id)
        words = self._view.mark_rect(mark_id)
        if facts is None or words.isNull():
            if self._card is not None:
                self._card.hide()
            return
        if self._card is None:
            self._card = MarkCard(self._pane)
        places = [self._in_pane(each) for each in (words, line) if not each.isNull()]
        self._card.show_facts(facts, places)

    def _in_pane(self, words: QRect) -> QRect:
        corner = self._view.editor.viewport().mapTo(self._pane, QPoint(0, 0))
        return words.translated(corner)
