"""An edge of the selected mark in the editor's hand: moved, kept, or put back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from typing_extensions import override

from annotator.domain.text import Span
from annotator.ui.article_view import edges
from annotator.ui.article_view.edges import Edge
from annotator.ui.article_view.editor import ArticleEditor
from annotator.ui.article_view.granularity import Granularity
from annotator.ui.article_view.marks import Mark
from annotator.ui.widgets.commit import Unfinished

_SIDEWAYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LINES: Final = {
    Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
    Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
}
_SENTENCES: Final = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
_KEEPING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STAYING: Final = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})


@dataclass(frozen=True, slots=True)
class Held:
    """Which edge is held, and the words that the mark stands on meanwhile."""

    edge: Edge
    span: Span
    by_keyboard: bool


class Holding(Unfinished):
    """Moves an edge with keys or the mouse; the mark is shown at its new place meanwhile.

    Nothing is changed until the edge is let go: `resized` then asks for it, and the mark stands
    where it stood before, until somebody shows it elsewhere.
    """

    held = Signal(object)  # Held | None: an edge was taken hold of, moved or let go
    resized = Signal(str, object)  # a mark's id and the Span it is to stand on

    def __init__(self, editor: ArticleEditor, show: Callable[[Mark], None]) -> None:
        """`show` shows a mark at another place."""
        super().__init__(editor)
        self.by = Granularity.WORD
        self._editor = editor
        self._show = show
        self._mark: Mark | None = None
        self._span = Span(0, 0)
        self._walk: QTextCursor | None = None
        self._grabbed = QPointF()
        editor.grip_pressed.connect(self._grab)
        editor.grip_moved.connect(self._drag)
        editor.grip_released.connect(self.commit)
        editor.pressed.connect(self.commit)
        editor.cursorPositionChanged.connect(self.commit)

    @property
    def edge(self) -> Edge | None:
        """The edge that is held."""
        return self._editor.held_edge

    def take(self, mark: Mark, edge: Edge) -> None:
        """Take hold of an edge; the same edge again lets it go, the other one changes hands."""
        if self._mark is not None and self._mark.id == mark.id:
            if edge is self.edge:
                self.commit()
                return
        else:
            self.commit()
            self._mark, self._span = mark, mark.span
            self._editor.installEventFilter(self)
        self._walk = None
        self._tell(edge)

    @override
    def commit(self) -> None:
        """Let the edge go where it stands now."""
        mark, span = self._mark, self._span
        self._let_go()
        if mark is not None and span != mark.span:
            self.resized.emit(mark.id, span)

    def put_back(self) -> None:
        """Let the edge go where it was taken hold of."""
        self._let_go()

    def forget(self, mark_id: str = "") -> None:
        """Let go of a mark that is no longer there, or of any."""
        if self._mark is not None and mark_id in {"", self._mark.id}:
            self._mark = None
            self._tell(None)
            self._editor.removeEventFilter(self)

    # By keyboard

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if isinstance(event, QFocusEvent):
            self._leave(event)
        return False

    def _leave(self, event: QFocusEvent) -> None:
        if event.lostFocus() and event.reason() not in _STAYING:
            self.commit()

    def _key(self, event: QKeyEvent) -> bool:
        """Take the keys that move or end; leave all others to whom they belong."""
        if not self._is_ours(event):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._obey(Qt.Key(event.key()), event.modifiers())
        return event.type() != QEvent.Type.KeyRelease

    def _is_ours(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if key in _SIDEWAYS and held == Qt.KeyboardModifier.ControlModifier:
            return True
        moves = {*_SIDEWAYS, *_LINES, *_SENTENCES, *_KEEPING, Qt.Key.Key_Escape}
        return held == Qt.KeyboardModifier.NoModifier and key in moves

    def _obey(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> None:
        edge = self.edge
        if key in _KEEPING:
            self.commit()
        elif key == Qt.Key.Key_Escape:
            self.put_back()
        elif edge is not None and key in _LINES:
            self._move_by_line(edge, _LINES[key])
        elif edge is not None:
            self._walk = None
            self._put(self._moved(edge, key, keys))

    def _moved(self, edge: Edge, key: Qt.Key, keys: Qt.KeyboardModifier) -> Span:
        """Return where a key for words, characters or sentences brings an edge."""
        if key in _SENTENCES:
            return edges.to_sentence(self._text, self._span, edge, _SENTENCES[key])
        is_fine = bool(keys & Qt.KeyboardModifier.ControlModifier)
        by, block = _SIDEWAYS[key], self._editor.document().findBlock(self._unit)
        if block.textDirection() == Qt.LayoutDirection.RightToLeft:
            by = -by
        return edges.stepped(self._text, self._span, edge, by, by_words=not is_fine)

    def _move_by_line(self, edge: Edge, way: QTextCursor.MoveOperation) -> None:
        """Go a line up or down; the cursor that walks keeps its column over several lines."""
        if self._walk is None:
            self._walk = QTextCursor(self._editor.document())
            self._walk.setPosition(self._unit)
        if self._walk.movePosition(way):
            offset = self._editor.display.offset(self._walk.position())
            self._put(edges.put(self._text, self._span, edge, offset, by_words=True))

    # By mouse

    def _grab(self, edge: Edge, off: QPointF) -> None:
        """Take hold with the mouse; `off` is how far beside the edge it was pressed."""
        self.commit()
        mark = self._editor.selected()
        if mark is not None:
            self._grabbed = off
            self.take(mark, edge)

    def _drag(self, point: QPointF, keys: Qt.KeyboardModifier) -> None:
        if self.edge is None:
            return
        is_exact = bool(keys & Qt.KeyboardModifier.AltModifier)
        by_words = not is_exact and self.by is not Granularity.CHARACTER
        offset = self._editor.caret_under(point - self._grabbed)
        self._put(edges.put(self._text, self._span, self.edge, offset, by_words=by_words))

    # Either way

    @property
    def _text(self) -> str:
        return self._editor.display.text

    @property
    def _unit(self) -> int:
        """Where the held edge stands in the widget."""
        start, end = self._editor.display.units(self._span)
        return start if self.edge is Edge.START else end

    def _put(self, span: Span) -> None:
        if self._mark is None or self.edge is None or span == self._span:
            return
        self._span = span
        self._show(replace(self._mark, span=span))
        self._tell(self.edge)

    def _tell(self, edge: Edge | None) -> None:
        self._editor.hold_grip(edge)
        if edge is None:
            self.held.emit(None)
            return
        by_keyboard = not self._editor.is_pulling()
        if by_keyboard:
            at = edge.of(self._span)
            self._editor.reveal(Span(max(0, at - (edge is Edge.END)), at + (edge is Edge.START)))
        self.held.emit(Held(edge, self._span, by_keyboard))

    def _let_go(self) -> None:
        mark, self._mark = self._mark, None
        if mark is None:
            return
        self._editor.removeEventFilter(self)
        if self._span != mark.span:
            self._show(mark)
        self._tell(None)
