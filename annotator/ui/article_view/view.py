"""The article view: one article's header, text, marks and minimap, as others see and use them.

All offsets and spans are code points of the stored text, whatever the widget counts in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import astuple

from PySide6.QtCore import QPoint, QPointF, QRect, Signal
from PySide6.QtGui import QMouseEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from annotator.domain.segments import sentence_at
from annotator.domain.text import Span
from annotator.ui.article_view.coverage import next_gap, previous_gap
from annotator.ui.article_view.display import Display
from annotator.ui.article_view.edges import Edge
from annotator.ui.article_view.editor import ArticleEditor
from annotator.ui.article_view.gestures import is_near
from annotator.ui.article_view.granularity import Granularity
from annotator.ui.article_view.header import Header
from annotator.ui.article_view.holding import Holding
from annotator.ui.article_view.marks import SHORT, Mark, MarkIndex, order
from annotator.ui.article_view.minimap import Minimap
from annotator.ui.article_view.proposals import Proposal, Within
from annotator.ui.article_view.selecting import Selecting
from annotator.ui.theme import themes


class ArticleView(QWidget):
    """Shows an article and what is annotated in it; says what is selected, and asks for nothing."""

    selection_changed = Signal(object)  # Span | None: settled and snapped, whoever changed it
    mark_picked = Signal(str)  # clicked, or reached with the caret: an annotation's id, "" for none
    caret_moved = Signal(int)  # code points
    hover_changed = Signal(str)  # the annotation under the mouse, "" for none
    edge_held = Signal(object)  # Held | None: an edge was taken hold of, moved or let go
    mark_resized = Signal(str, object)  # an annotation's id, the Span it is wanted to stand on
    menu_asked = Signal(QPoint)  # where in the editor's viewport; what is meant is selected
    marks_asked = Signal(object, object)  # ids behind a "+n", where in the editor's viewport
    disturbed = Signal()  # a key or a button was pressed in the text
    zoom_asked = Signal(int)  # Ctrl and the wheel: 1 for larger, -1 for smaller

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = ArticleEditor(self)
        self._minimap = Minimap(self.editor.seen, self)
        self._selecting = Selecting(self.editor)
        self._holding = Holding(self.editor, self._preview)
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

    def __del__(self) -> None:
        """Let go of the keyboard while all is still there, if Python's collector takes the view.

        Else Qt has the editor's caret painted away when its layout has gone already, and crashes.
        """
        if isValid(self) and isValid(self.editor):
            self.editor.clearFocus()

    @property
    def granularity(self) -> Granularity:
        """What a selection is widened to; whole words at first."""
        return self._selecting.granularity

    @granularity.setter
    def granularity(self, granularity: Granularity) -> None:
        self._selecting.granularity = self._holding.by = granularity

    # The article and its marks

    def show_article(self, header: Header, text: str) -> None:
        """Show a canonical text from its start, with no marks; caret and selection are reset.

        A first line that is the header's title is set as the headline, else the title is painted.
        """
        self._holding.forget()
        self._index = MarkIndex()
        self.editor.show_text(header, Display(text))
        self._minimap.show_marks(self._index, len(text))
        self._name(header)
        self._selecting.forget()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replace all marks; the selected one stays selected if it is among them.

        Of an index that grows, the marks around the screen are shown; say `show_all_marks` then.
        """
        self._holding.forget()
        self._index = marks if isinstance(marks, MarkIndex) else MarkIndex(marks)
        if self._index.get(self.editor.selected_id) is None:
            self.editor.selected_id = ""
        self.editor.show_marks(self._index)
        if self._index.is_whole:
            self.show_all_marks()

    def show_all_marks(self) -> None:
        """Show in the minimap what has come since: the marks are all here."""
        self._minimap.show_marks(self._index, len(self.editor.display.text))

    def put_mark(self, mark: Mark) -> None:
        """Insert a mark or replace the one with its id; repaint only the blocks it touches."""
        self._holding.forget(mark.id)
        replaced = self._index.put(mark)
        self._touch(mark.span, *([replaced.span] if replaced else []))

    def drop_mark(self, mark_id: str) -> None:
        """Take a mark away, if there is one with this id."""
        self._holding.forget(mark_id)
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

    def marks_here(self) -> list[Mark]:
        """Return the marks at the caret, or at the selected one when the caret is not in it."""
        selected, caret = self._index.get(self.editor.selected_id), self.caret()
        if selected is None or selected.span.start <= caret < selected.span.end:
            return self.marks_at(caret)
        is_behind = caret == selected.span.end
        return self.marks_at(caret - 1 if is_behind else selected.span.start)

    def next_gap(self, step: int) -> Span | None:
        """Return the next sentence without a mark, or the one before when `step` is negative.

        Counted from what is selected; with only a caret, its own sentence is the first.
        """
        text, selection = self.editor.display.text, self.selection()
        find = next_gap if step > 0 else previous_gap
        if selection:
            return find(text, self._index, selection.start)
        here = sentence_at(text, self.caret())
        if here and not self._index.window(here.start, here.end):
            return here
        return find(text, self._index, self.caret())

    @property
    def hovered(self) -> str:
        """The id of the smallest mark under the mouse, or an empty text."""
        return self.editor.hovered.id if self.editor.hovered else ""

    def dim_except(self, ids: Collection[str] | None) -> None:
        """Dim the marks whose id is not among these, in text and minimap; None dims nothing."""
        self.editor.dim_except(ids)
        self._minimap.dim_except(ids)

    def show_hits(self, spans: Sequence[Span], current: int = -1) -> None:
        """Show what was found, in reading order, the one at place `current` stronger."""
        self.editor.show_hits(spans, current)
        self._minimap.show_hits(spans, current)

    def show_proposals(self, within: Within | None, current: Proposal | None = None) -> None:
        """Show what is suggested, looked up where it is painted, `current` filled."""
        self.editor.show_proposals(within, current)

    def show_coverage(self, *, on: bool) -> None:
        """Show beside the text which sentences have no mark, or no longer."""
        self.editor.show_coverage(on=on)

    def mark_after(self, ids: Collection[str]) -> str | None:
        """Return the mark that follows the last of these in reading order; None at the end."""
        last = max((order(mark) for each in ids if (mark := self._index.get(each))), default=None)
        following = self._index.step(last, 1) if last else None
        return following.id if following else None

    # Edges

    def let_edges_move(self, *, allowed: bool) -> None:
        """Show grips at the selected mark, or none because nothing can be changed."""
        self.editor.has_grips = allowed
        self.editor.viewport().update()

    def hold_edge(self, edge: Edge) -> None:
        """Take hold of an edge of the selected mark; of the held one again: let it go, moved."""
        mark = self._index.get(self.editor.selected_id)
        if mark is not None:
            self._holding.take(mark, edge)

    # Selection and caret

    def selection(self) -> Span | None:
        """Return what is selected: whole words, or exactly what was selected with Alt held."""
        return self._selecting.span()

    def target(self) -> Span | None:
        """Return the selection, or else the word that the caret touches."""
        return self._selecting.target()

    def widen(self) -> None:
        """Select the word at the caret, then its sentence, then its paragraph."""
        self._selecting.widen()

    def narrow(self) -> None:
        """Select less again, in the end nothing."""
        self._selecting.narrow()

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

    def mark_rect(self, mark_id: str) -> QRect:
        """Return where the lines of a mark that are on the screen stand; null if none is."""
        mark, seen = self._index.get(mark_id), self.editor.seen()
        if mark is None or not mark.span.overlaps(seen):
            return QRect()
        start, end = max(mark.span.start, seen.start), min(mark.span.end, seen.end)
        first = self.editor.text_rect(Span(start, end))
        return first.united(self.editor.text_rect(Span(end - 1, end)))

    def line_under_mouse(self) -> QRect:
        """Return a place on the line under the mouse: where the hovered mark's card belongs."""
        return self.editor.line_at_mouse()

    def is_short(self, mark_id: str) -> bool:
        """Whether a mark is one of words or sentences, and not of a whole article."""
        mark = self._index.get(mark_id)
        return mark is not None and len(mark.span) <= SHORT

    def _connect(self) -> None:
        editor = self.editor
        self._selecting.changed.connect(self.selection_changed)
        self._holding.held.connect(self.edge_held)
        self._holding.resized.connect(self.mark_resized)
        editor.disturbed.connect(self.disturbed)
        self._holding.held.connect(self.disturbed)
        editor.menu_asked.connect(self._ask_for_menu)
        editor.menu_key_pressed.connect(self.ask_for_menu)
        editor.cursorPositionChanged.connect(self._tell_caret)
        editor.pressed_ended.connect(self._end_press)
        editor.walked.connect(self._pick_at_caret)
        editor.zoom_asked.connect(self.zoom_asked)
        editor.hover_changed.connect(self.hover_changed)
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

    def _preview(self, mark: Mark) -> None:
        """Show a mark with another edge; what lies between the old and the new place changes."""
        before = self._index.put(mark)
        if before is None:
            return
        for one, other in zip(astuple(before.span), astuple(mark.span), strict=True):
            if one != other:
                self._touch(Span(min(one, other), max(one, other)))

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

    def _ask_for_menu(self, point: QPoint) -> None:
        """Select what is meant: a selection that is pointed at stays, else the mark, the caret."""
        self._point_at(QPointF(point))
        self.menu_asked.emit(point)

    def ask_for_menu(self) -> None:
        """Ask for the menu of what is selected, where it stands, or else at the caret."""
        mark = self._index.get(self.editor.selected_id)
        span = self.selection() or (mark.span if mark else None)
        place = self.editor.text_rect(span) if span else QRect()
        if place.isNull():
            place = self.editor.cursorRect()
        self.menu_asked.emit(place.bottomLeft())

    def _point_at(self, point: QPointF) -> None:
        offset = self.editor.offset_under(point)
        selection = self.selection()
        if selection and selection.start <= offset < selection.end:
            return
        under = self.editor.marks_under(point)
        self._selecting.set_caret(offset)
        self._pick(under[0].id if under else "")

    def _pick_under(self, point: QPointF) -> None:
        """Pick the smallest mark under a click; the next larger one when the click is repeated."""
        hidden = self.editor.more_under(point)
        if hidden:
            self.marks_asked.emit([mark.id for mark in hidden], point.toPoint())
            return
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
