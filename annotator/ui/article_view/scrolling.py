"""Which line stands at the top of the article view, and how to bring another one there.

`QPlainTextEdit` scrolls by lines. The number of a line depends on how many lines the blocks before
it are known to have, so a place is remembered as a position in the text and never as a number.
"""

from __future__ import annotations

from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from annotator.ui.article_view.layout import ReadingLayout


def top_unit(editor: QPlainTextEdit) -> int:
    """Return the UTF-16 position of the first character of the first line shown."""
    block = editor.firstVisibleBlock()
    line = editor.verticalScrollBar().value() - block.firstLineNumber()
    layout = block.layout()
    if not 0 < line < layout.lineCount():
        return block.position()
    return block.position() + layout.lineAt(line).textStart()


def scroll_to(editor: QPlainTextEdit, layout: ReadingLayout, unit: int, above: int = 0) -> None:
    """Scroll so that the line with `unit` stands some `above` pixels below the upper edge.

    Never more than that below it; less at the two ends of the text.
    """
    block = editor.document().findBlock(unit)
    if not block.isValid():
        return
    layout.height(block)
    line = max(0, block.layout().lineForTextPosition(unit - block.position()).lineNumber())
    block, line = _line_above(layout, block, line, above)
    bar = editor.verticalScrollBar()
    is_far = abs(bar.value() - block.firstLineNumber() - line) > bar.pageStep()
    viewport = editor.viewport()
    if is_far and viewport.updatesEnabled():
        # Qt would lay out everything between here and there to move pixels that nobody sees.
        viewport.setUpdatesEnabled(False)
        bar.setValue(block.firstLineNumber() + line)
        viewport.setUpdatesEnabled(True)
    else:
        bar.setValue(block.firstLineNumber() + line)


def _line_above(
    layout: ReadingLayout, block: QTextBlock, line: int, above: int
) -> tuple[QTextBlock, int]:
    """Walk up from a line while what is passed fits into `above` pixels."""
    while (up := _one_up(layout, block, line)) is not None:
        before, number, pixels = up
        above -= pixels
        if above < 0:
            break
        block, line = before, number
    return block, line


def _one_up(
    layout: ReadingLayout, block: QTextBlock, line: int
) -> tuple[QTextBlock, int, int] | None:
    """Return the line before a line, and how many pixels lie between their upper edges."""
    top = block.layout().lineAt(line).y()
    if line > 0:
        return block, line - 1, round(top - block.layout().lineAt(line - 1).y())
    before = block.previous()
    if not before.isValid():
        return None
    height = layout.height(before)
    last = before.layout().lineCount() - 1
    return before, last, round(top + height - before.layout().lineAt(last).y())
