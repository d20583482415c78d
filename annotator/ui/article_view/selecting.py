"""What the editor has selected: the widget's own selection, as words or more of stored text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCursor

from annotator.domain.graphemes import snap_to_graphemes
from annotator.domain.segments import sentence_at, word_at
from annotator.domain.text import Span
from annotator.ui.article_view.editor import ArticleEditor
from annotator.ui.article_view.granularity import Granularity, narrower, snapped, wider


class Selecting(QObject):
    """Turns what a hand or a key selects into a span.

    It is widened to whole words, or to what `granularity` says, unless Alt was held when the
    button was let go, or the program chose the span. No span ever ends inside a grapheme cluster.
    """

    changed = Signal(object)  # Span | None: it stands still now, and differs from the last one told

    def __init__(self, editor: ArticleEditor) -> None:
        super().__init__(editor)
        self.granularity = Granularity.WORD
        self._origin: Span | None = None
        self._editor = editor
        self._is_exact = False
        self._is_ours = False
        self._told: Span | None = None
        editor.selectionChanged.connect(self._follow)
        editor.word_asked.connect(self._take_word)
        editor.sentence_asked.connect(self._take_sentence)
        editor.paragraph_asked.connect(self._take_paragraph)

    def span(self) -> Span | None:
        """Return the selection; None when there is none or only white space is selected."""
        cursor = self._editor.textCursor()
        if not cursor.hasSelection():
            return None
        display = self._editor.display
        span = display.span(cursor.selectionStart(), cursor.selectionEnd())
        if not self._is_exact:
            span = snapped(display.text, span, self.granularity)
        return span if span and not display.slice(span).isspace() else None

    def target(self) -> Span | None:
        """Return the selection, or else the word that the caret touches."""
        return self.span() or word_at(self._editor.display.text, self.caret())

    def select(self, span: Span) -> None:
        """Select exactly this span, widened to whole grapheme clusters; the caret is at its end."""
        whole = snap_to_graphemes(self._editor.display.text, span)
        self._set(*self._editor.display.units(whole), is_exact=True)
        self._tell()

    def widen(self) -> None:
        """Select the word at the caret, then its sentence, then its paragraph."""
        here = self.span() or Span(self.caret(), self.caret())
        found = wider(self._editor.display.text, here)
        if found is not None:
            origin = here if self._origin is None else self._origin
            self.select(found)
            self._origin = origin

    def narrow(self) -> None:
        """Select less again: the way back from `widen`, in the end the caret."""
        here = self.span()
        if here is None:
            return
        origin = Span(here.start, here.start) if self._origin is None else self._origin
        found = narrower(self._editor.display.text, origin, here)
        if found is not None:
            self.select(found)
            self._origin = origin
        else:
            self.set_caret(origin.start)

    def set_caret(self, offset: int) -> None:
        """Put the caret before a code point and select nothing, without scrolling."""
        unit = self._editor.display.unit(offset)
        self._set(unit, unit, is_exact=False)
        self._tell()

    def clear(self) -> None:
        """Select nothing; the caret stays where it is."""
        cursor = self._editor.textCursor()
        self._set(cursor.position(), cursor.position(), is_exact=False)
        self._tell()

    def caret(self) -> int:
        """Return the caret's place in code points."""
        return self._editor.display.offset(self._editor.textCursor().position())

    def forget(self) -> None:
        """Another text is shown: nothing is selected in it."""
        self._is_exact = False
        self._tell()

    def settle(self, event: QMouseEvent) -> bool:
        """Make a dragged selection what it counts as; whether there is one."""
        cursor = self._editor.textCursor()
        if not cursor.hasSelection():
            self._tell()
            return False
        if not self._is_exact:
            self._is_exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._show(cursor)
        self._tell()
        return True

    def _show(self, cursor: QTextCursor) -> None:
        """Let the widget show what the selection counts as, its anchor on the same side."""
        span = self.span()
        if span is not None:
            start, end = self._editor.display.units(span)
            ends = (start, end) if cursor.anchor() <= cursor.position() else (end, start)
            self._set(*ends, is_exact=self._is_exact)

    def _take_word(self, offset: int) -> None:
        self._take(word_at(self._editor.display.text, offset))

    def _take_sentence(self, offset: int) -> None:
        self._take(sentence_at(self._editor.display.text, offset))

    def _take_paragraph(self, offset: int) -> None:
        text = self._editor.display.text
        self._take(snapped(text, sentence_at(text, offset), Granularity.PARAGRAPH))

    def _take(self, span: Span | None) -> None:
        if span:
            self._set(*self._editor.display.units(span), is_exact=True)
        else:
            self.clear()

    def _set(self, anchor: int, position: int, *, is_exact: bool) -> None:
        self._is_ours = True
        self._editor.put_cursor(anchor, position)
        self._is_ours = False
        self._is_exact = is_exact
        self._origin = None

    def _follow(self) -> None:
        if self._is_ours:
            return
        self._is_exact = False
        self._origin = None
        if not self._editor.is_pressing:
            self._tell()

    def _tell(self) -> None:
        span = self.span()
        if span != self._told:
            self._told = span
            self.changed.emit(span)
