"""The article view: one article's header, text, marks and minimap, as others see and use them.

All offsets and spans are code points of the stored text, whatever the widget counts in.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, Signal
from PySide6.QtGui import QMouseEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.domain.text import Span
from annotator.ui.article_view.display import Display
from annotator.ui.article_view.editor import ArticleEditor
from annotator.ui.article_view.gestures import is_near
from annotator.ui.article_view.header import Header
from annotator.ui.article_view.marks import Mark, MarkIndex, order
from annotator.ui.article_view.minimap import Minimap
from annotator.ui.article_view.selecting import Selecting
from annotator.ui.article_view.setting import Setting
from annotator.ui.theme import themes


class ArticleView(QWidget):
    """Shows an article and what is annotated in it; says what is selected, and asks for nothing."""

    selection_changed = Signal(object)  # Span | None: settled and snapped, whoever changed it
    mark_picked = Signal(str)  # clicked, or reached with the caret: an annotation's id, "" for none
    caret_moved = Signal(int)  # code points
    zoom_asked = Signal(int)  # Ctrl and the wheel: 1 for larger, -1 for smaller

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = ArticleEditor(self)
        self._minimap = Minimap(self.editor.seen, self)
        self._selecting = Selecting(self.editor)
        self._index = MarkIndex()
        self._pressed_at = QPointF()
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.editor, 1)
        box.addWidget(self._minimap)
        self.setFocusProxy(self.editor)
        self.editor.setAccessibleDescription(
            self.tr("Read only. Select words to annotate them; the keys stand in the Help menu.")
        )
        self.setAutoFillBackground(True)
        self._connect()
        self._take_theme()
        self._name(Header("", ""))

    @property
    def snapping(self) -> bool:
        """Whether a selection is widened to whole words; on at first."""
        return self._selecting.snapping

    @snapping.setter
    def snapping(self, snapping: bool) -> None:
        self._selecting.snapping = snapping

    # The article and its marks

    def show_article(self, header: Header, text: str) -> None:
        """Show a canonical text from its start, with no marks; caret and selection are reset.

        A first line that is the header's title is set as the headline, else the title is painted.
        """
        self._index = MarkIndex()
        self.editor.show_text(header, Display(text))
        self._minimap.show_marks(self._index, len(text))
        self._name(header)
        self._selecting.forget()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replace all marks; the selected one stays selected if it is among them."""
        self._index = MarkIndex(marks)
        if self._index.get(self.editor.selected_id) is None:
            self.editor.selected_id = ""
        self.editor.show_marks(self._index)
        self._minimap.show_marks(self._index, len(self.editor.display.text))

    def put_mark(self, mark: Mark) -> None:
        """Insert a mark or replace the one with its id; repaint only the blocks it touches."""
        replaced = self._index.put(mark)
        self._touch(mark.span, *([replaced.span] if replaced else []))

    def drop_mark(self, mark_id: str) -> None:
        """Take a mark away, if there is one with this id."""
        dropped = self._index.drop(mark_id)
        if dropped is not None:
            if self.editor.selected_id == mark_id:
                self.editor.selected_id = ""
            self._touch(dropped.span)

    def marks_at(self, offset: int) -> list[Mark]:
        """Return the marks over a code point, or else those ending there; the smallest first."""
        return self._index.at(offset)

    def select_mark(self, mark_id: str | None, *, reveal: bool = True) -> None:
        """Outline a mark, or none; scroll to it if no line of it is on the screen; emit nothing."""
        mark = self._index.get(mark_id or "")
        self.editor.select_id(mark.id if mark else "")
        if mark and reveal:
            self.editor.reveal(mark.span)

    def selected_mark(self) -> str | None:
        """Return the id of the outlined mark."""
        return self.editor.selected_id or None

    def next_mark(self, step: int) -> str | None:
        """Return the mark `step` places on in reading order; None past either end.

        Counted from the selected mark, or else from the caret.
        """
        selected = self._index.get(self.editor.selected_id)
        found = self._index.step(order(selected) if selected else (self.caret(),), step)
        return found.id if found else None

    # Selection and caret

    def selection(self) -> Span | None:
        """Return what is selected: whole words, or exactly what was selected with Alt held."""
        return self._selecting.span()

    def target(self) -> Span | None:
        """Return the selection, or else the word that the caret touches."""
        return self._selecting.target()

    def clear_selection(self) -> None:
        """Select nothing; the caret stays where it is."""
        self._selecting.clear()

    def select_span(self, span: Span) -> None:
        """Select exactly these words, and scroll to them if they are off the screen."""
        self._selecting.select(span)
        self.editor.reveal(span)

    def caret(self) -> int:
        """Return the caret's place."""
        return self._selecting.caret()

    def set_caret(self, offset: int, *, reveal: bool = True) -> None:
        """Put the caret before a code point and select nothing."""
        top = self.editor.top_unit()
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(self.editor.display.unit(offset))
        self.editor.setTextCursor(cursor)
        if not reveal:
            self.editor.scroll_to(top)

    def place(self) -> tuple[int, int]:
        """Return the caret and the first code point on the screen, to be remembered."""
        return self.caret(), self.editor.display.offset(self.editor.top_unit())

    def go_to_place(self, caret: int, top: int) -> None:
        """Return to a remembered place, also before the view is shown for the first time."""
        self.set_caret(caret, reveal=False)
        self.editor.scroll_to(self.editor.display.unit(top))

    # Looks

    def text_rect(self, span: Span) -> QRect:
        """Return where a span's first line stands in the editor's viewport; null if off it."""
        return self.editor.text_rect(span)

    def set_reading(
        self,
        *,
        family: str | None = None,
        pixel_size: int | None = None,
        line_height: float | None = None,
        column: int | None = None,
    ) -> None:
        """Set the text in another face, size or column; what is left out stays as it is."""
        now = self.editor.setting
        self.editor.take_setting(
            Setting(
                now.family if family is None else family,
                now.pixel_size if pixel_size is None else pixel_size,
                now.line_height if line_height is None else line_height,
                now.column if column is None else column,
            )
        )

    def _connect(self) -> None:
        editor = self.editor
        self._selecting.changed.connect(self.selection_changed)
        editor.cursorPositionChanged.connect(self._tell_caret)
        editor.pressed_ended.connect(self._end_press)
        editor.walked.connect(self._pick_at_caret)
        editor.zoom_asked.connect(self.zoom_asked)
        bar = editor.verticalScrollBar()
        bar.valueChanged.connect(self._follow_scrolling)
        bar.rangeChanged.connect(self._follow_scrolling)
        self._minimap.asked.connect(self._go_to)
        themes().changed.connect(self._take_theme)

    def _take_theme(self) -> None:
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Window, themes().current.paper)
        self.setPalette(colors)
        self.editor.take_theme()

    def _name(self, header: Header) -> None:
        self.editor.setAccessibleName(header.title or self.tr("Article"))

    def _tell_caret(self) -> None:
        self.caret_moved.emit(self.caret())

    def _touch(self, *spans: Span) -> None:
        for span in spans:
            self.editor.touch(span)
            self._minimap.touch(span)

    def _go_to(self, offset: int) -> None:
        self.editor.scroll_to(self.editor.display.unit(offset), 0.5)

    def _follow_scrolling(self) -> None:
        self._minimap.update()

    def _end_press(self, event: QMouseEvent) -> None:
        """Take a selection that was made with the mouse, or else the place that was clicked."""
        if not self._selecting.settle(event):
            self._pick_under(event.position())

    def _pick_under(self, point: QPointF) -> None:
        """Pick the smallest mark under a click; the next larger one when the click is repeated."""
        ids = [mark.id for mark in self.editor.marks_under(point)]
        is_again = is_near(self._pressed_at, point) and self.editor.selected_id in ids
        self._pressed_at = point
        place = ids.index(self.editor.selected_id) + 1 if is_again else 0
        self._pick(ids[place % len(ids)] if ids else "")

    def _pick_at_caret(self) -> None:
        if self.editor.textCursor().hasSelection():
            return
        over = self._index.at(self.caret())
        if self.editor.selected_id not in {mark.id for mark in over}:
            self._pick(over[0].id if over else "")

    def _pick(self, mark_id: str) -> None:
        if mark_id != self.editor.selected_id:
            self.select_mark(mark_id, reveal=False)
            self.mark_picked.emit(mark_id)
