"""Says that an edge of a mark is held, and where it stands: in the status line and aloud."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from annotator.ui.announcing import announce
from annotator.ui.article_view import ArticleView, Edge, Held
from annotator.ui.widgets.toast import Toast


class EdgeVoice(QObject):
    """Follows the edge in the editor's hand; the keys that move it are told once."""

    def __init__(self, view: ArticleView, place: QLabel, toast: Toast, parent: QObject) -> None:
        """`place` is where the status line says what is selected."""
        super().__init__(parent)
        self._view = view
        self._place = place
        self._toast = toast
        self._before: Held | None = None
        self._has_told = False
        view.edge_held.connect(self._follow)

    def _follow(self, held: Held | None) -> None:
        before, self._before = self._before, held
        if held is None:
            self._place.clear()
            if self._has_told:
                self._toast.hide()
            self._has_told = False
            return
        self._place.setText(f"{self._name(held)} · {held.span.start}–{held.span.end}")
        if before is None or before.edge is not held.edge:
            self._tell_keys(held)
        else:
            announce(self._view.editor, self._words_at(held))

    def _name(self, held: Held) -> str:
        is_start = held.edge is Edge.START
        return self.tr("Start held") if is_start else self.tr("End held")

    def _tell_keys(self, held: Held) -> None:
        if held.by_keyboard:
            keys = self.tr(
                "Arrows move it, with Ctrl by characters. Return keeps it, Escape undoes it."
            )
            self._toast.say(f"{self._name(held)}. {keys}")
            self._has_told = True

    def _words_at(self, held: Held) -> str:
        """Return the words next to the edge, inside the mark."""
        inside = self._view.editor.display.slice(held.span).split()
        near = inside[:2] if held.edge is Edge.START else inside[-2:]
        return " ".join(near)
