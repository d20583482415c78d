"""What comes up where an editor points: card, menu, the list of annotations that overlap."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from annotator.store import annotations as stored
from annotator.ui.actions import Actions
from annotator.ui.article_pane import ArticlePane
from annotator.ui.card_showing import Cards
from annotator.ui.current import Current
from annotator.ui.part import Part
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.mark_chooser import Choice, MarkChooser
    from annotator.ui.mark_menu import MarkMenus


class Pointing(Part):
    """Makes what comes up when it is first asked for, and selects what is chosen there."""

    def __init__(self, session: Session, current: Current, pane: ArticlePane) -> None:
        super().__init__(pane)
        self._session = session
        self._current = current
        self._pane = pane
        self._view = pane.view
        self._actions: Actions | None = None
        self._menus: MarkMenus | None = None
        self._chooser: MarkChooser | None = None
        self.cards = Cards(session, current, pane)
        self._view.menu_asked.connect(self._show_menu)
        self._view.marks_asked.connect(self._choose_among)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        return {
            "card": self.cards.toggle,
            "marks_here": self.choose_here,
            "context_menu": self.show_menu,
            "copy_words": self.copy_words,
        }

    def set_actions(self, actions: Actions) -> None:
        """Take up the commands that the menus are made of."""
        self._actions = actions

    def serve_list(self, rows: QAbstractItemView) -> None:
        """Show the annotation's menu in a list too; its right button selects the row."""
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows.customContextMenuRequested.connect(self._show_list_menu)

    def show_menu(self) -> None:
        """Show the menu at what is selected, in the article or in a list of annotations."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractItemView):
            at = focused.visualRect(focused.currentIndex())
            self._pop_up(focused.viewport(), at.bottomLeft())
        else:
            self._view.ask_for_menu()

    def choose_here(self) -> None:
        """List the annotations at the caret, or at the selected one when the caret is elsewhere."""
        self._choose_among([mark.id for mark in self._view.marks_here()], None)

    def copy_words(self) -> None:
        """Copy the selected words, or else the word at the caret."""
        span = self._view.target()
        if span is not None:
            QGuiApplication.clipboard().setText(self._view.editor.display.slice(span))

    def _show_menu(self, place: QPoint) -> None:
        self._pop_up(self._view.editor.viewport(), place)

    def _show_list_menu(self, place: QPoint) -> None:
        rows = self.sender()
        if isinstance(rows, QAbstractItemView) and rows.indexAt(place).isValid():
            self._pop_up(rows.viewport(), place)

    def _pop_up(self, widget: QWidget, place: QPoint) -> None:
        from annotator.ui.mark_menu import MarkMenus, pop_up

        if self._actions is None or QApplication.activePopupWidget() is not None:
            return
        if self._menus is None:
            self._menus = MarkMenus(self._actions, self._pane)
        self.cards.close()
        chosen = self._current.annotation_id
        found = stored.annotation(self._session.project, chosen) if chosen else None
        is_in_text = widget is self._view.editor.viewport()
        if found is None or (is_in_text and self._view.selection()):
            menu = self._menus.of_words()
        else:
            menu = self._menus.of_mark(found.kind)
        pop_up(menu, widget.mapToGlobal(place))

    def _choose_among(self, ids: Sequence[str], place: QPoint | None) -> None:
        """List annotations at a place of the viewport, or below the line of the first of them."""
        choices = self._choices(ids)
        if not choices:
            return
        if self._chooser is None:
            from annotator.ui.mark_chooser import MarkChooser

            self._chooser = MarkChooser(self._pane)
            self._chooser.chosen.connect(self._current.select)
            self._chooser.looked_at.connect(self._look_at)
            self._chooser.closed.connect(self._look_away)
        self.cards.close()
        at = place or self._view.mark_rect(ids[0]).bottomLeft() + QPoint(0, 6)
        corner = self._view.editor.viewport().mapToGlobal(at)
        self._chooser.show_choices(choices, self._current.annotation_id, corner)

    def _choices(self, ids: Sequence[str]) -> list[Choice]:
        from annotator.store.verdicts import every_value
        from annotator.ui.annotation_chip import Verdicts, chip_of
        from annotator.ui.mark_chooser import Choice
        from annotator.ui.spoken_marks import mark_said

        project = self._session.project
        verdicts = Verdicts(every_value(project))
        rows = {
            row.id: row for row in stored.list_rows(project, self._current.article_id, list(ids))
        }
        return [
            Choice(row.id, row.kind, row.exact, chip_of(row, verdicts), mark_said(row, verdicts))
            for each in ids
            if (row := rows.get(each)) is not None
        ]

    def _look_at(self, annotation_id: str) -> None:
        self._view.select_mark(annotation_id, reveal=False)

    def _look_away(self) -> None:
        self._view.select_mark(self._current.annotation_id or None, reveal=False)
