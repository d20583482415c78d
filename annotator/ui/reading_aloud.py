"""Says to a screen reader where the editor has come to, once they have arrived there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from annotator.domain.change import Step
from annotator.store import annotations as stored
from annotator.store import articles
from annotator.store.verdicts import every_value
from annotator.ui.acts import worded_act
from annotator.ui.annotation_chip import Verdicts
from annotator.ui.announcing import announce
from annotator.ui.article_view import ArticleView
from annotator.ui.current import Current
from annotator.ui.session import Session
from annotator.ui.side_tabs import SideTabs
from annotator.ui.widgets.row_focus import tell_row

SETTLE_MS: Final = 180
"""How long caret and selection rest before it is said where they are: a held key is faster."""


class ReadingAloud(QObject):
    """Follows the annotation under the caret and what becomes of it.

    A list says its own rows and a field its own value, so moves are told here only while article
    or queue have the keyboard, and what an act has made of an annotation in the list too.
    """

    def __init__(
        self,
        session: Session,
        current: Current,
        view: ArticleView,
        side: SideTabs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._current = current
        self._view = view
        self._side = side
        self._said = ""
        self._acts: list[str] = []
        self._has_changed = self._has_turned = False
        self._soon = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._soon.timeout.connect(self._tell)
        session.changed.connect(self._follow)
        current.article_changed.connect(self._turn)
        current.annotation_changed.connect(self._later)
        view.caret_moved.connect(self._later)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._return)

    # What is heard

    def _later(self, _what: object = None) -> None:
        """Wait for rest: a held key passes over many marks."""
        if QAccessible.isActive():
            self._soon.start()

    def _turn(self, _article_id: str) -> None:
        self._has_turned = QAccessible.isActive()
        self._later()

    def _follow(self, step: Step) -> None:
        """Keep the name of an act that an annotation's own sentence would not show."""
        if not QAccessible.isActive():
            return
        self._has_changed = True
        touched = len(step.touched_annotations())
        if step.act.startswith("undo_") or step.act == "delete" or touched > 1:
            self._acts.append(self._act_said(step.act, touched))
        self._later()

    def _return(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Say where one is when one comes to the article or to a list, though nothing has moved."""
        if new is self._view.editor:
            self._said = ""
            self._later()
        elif isinstance(new, QAbstractItemView):
            tell_row(new)

    # What is said

    def _tell(self) -> None:
        if not self._session.is_open:
            return
        place = self._place()
        parts = [*dict.fromkeys(self._acts)]
        if self._has_turned and self._current.article_id:
            parts.append(self._article())
        if place != self._said and self._is_told_here():
            parts.append(place or self.tr("Outside annotations"))
        self._said = place
        self._acts.clear()
        self._has_changed = self._has_turned = False
        announce(self._view.editor, ". ".join(parts))

    def _is_told_here(self) -> bool:
        focused = QApplication.focusWidget()
        if focused is self._side.annotations.list:
            return self._has_changed
        return focused is self._view.editor or self._is_queue()

    def _is_queue(self) -> bool:
        return self._side.queue_sheet() is not None

    def _act_said(self, act: str, touched: int) -> str:
        words = worded_act(act)
        words = words[:1].upper() + words[1:]
        if touched < 2:
            return words
        counted = self.tr("%n annotation(s)", "", touched)
        return f"{words}, {counted}"

    def _article(self) -> str:
        from annotator.ui.spoken_marks import article_said

        project, article_id = self._session.project, self._current.article_id
        article = articles.article(project, article_id)
        return article_said(article.title, stored.counts(project, article_id)) if article else ""

    def _place(self) -> str:
        """Return the selected annotation's sentence; in the queue all that its reviewer weighs."""
        from annotator.ui.spoken_marks import mark_said, place_said

        project, chosen = self._session.project, self._current.annotation_id
        rows = stored.list_rows(project, self._current.article_id, [chosen]) if chosen else []
        if not rows:
            return ""
        row, caret = rows[0], self._view.caret()
        at = caret if row.start <= caret <= row.end else row.start
        told = mark_said(row, Verdicts(every_value(project)))
        sheet = self._side.queue_sheet()
        if sheet is None:
            here = [mark.id for mark in self._view.marks_at(at)]
            place = place_said(here.index(chosen) + 1, len(here)) if chosen in here else ""
            return f"{told}. {place}" if place else told
        return f"{sheet.bar.place.text()}. {told}\n{sheet.card.passage.accessibleDescription()}"
