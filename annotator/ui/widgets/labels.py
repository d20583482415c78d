"""Labels: headings, group titles, words that are cut with an ellipsis, hints."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from annotator.ui.announcing import announce
from annotator.ui.icons import paint_icon
from annotator.ui.theme import themes
from annotator.ui.widgets.states import set_state
from annotator.ui.widgets.tips import plain_tip

_SIGN_ROOM = 18
_LONG_WORD = re.compile(r"\S{32,}")
_PIECE = re.compile(r"(\S{15})(?=\w)")
"""Not before an accent or a joiner: what looks like one letter is not broken."""


def _breakable(word: re.Match[str]) -> str:
    return _PIECE.sub("\\1\u200b", word[0])


class PlainLabel(QLabel):
    """A label that never takes its words for HTML, whoever wrote them.

    Where it wraps, a word as long as an address is broken too, or it would push its pane wide.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None, *, role: str = "") -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    @override
    def text(self) -> str:
        """Return the words as they were given."""
        return self._whole

    @override
    def setText(self, text: str) -> None:
        self._whole = text
        super().setText(_LONG_WORD.sub(_breakable, text) if self.wordWrap() else text)

    @override
    def setWordWrap(self, on: bool) -> None:
        super().setWordWrap(on)
        self.setText(self._whole)


class Heading(PlainLabel):
    """The heading of a pane or a dialog: 15 px, 600."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, role="heading")
        self.setWordWrap(True)


class GroupTitle(PlainLabel):
    """The title of a group of rows: 11 px, 600, muted."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, role="group")


class ElidedLabel(PlainLabel):
    """One line that is cut with an ellipsis where it has no room; the tool tip then has it whole.

    `text()` is always the whole text, for screen readers too.
    """

    mode = Qt.TextElideMode.ElideRight

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        role: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, parent, role=role)
        self.mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._explain()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            self.alignment() | Qt.AlignmentFlag.AlignVCenter,
            self.palette(),
            self.isEnabled(),
            self._shown(),
            self.foregroundRole(),
        )
        painter.end()

    def _shown(self) -> str:
        line = self.text().replace("\n", " ")
        return self.fontMetrics().elidedText(line, self.mode, self.contentsRect().width())

    def _explain(self) -> None:
        whole = self.text()
        self.setToolTip(plain_tip(whole) if self._shown() != whole else "")


class Hint(PlainLabel):
    """A line under a field: a quiet note, or what is wrong in the flag's colour and with a sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._is_wrong = False
        self.setWordWrap(True)
        self.hide()

    def show_note(self, text: str) -> None:
        """Show a quiet note; an empty one takes no room."""
        self._show(text, is_wrong=False)

    def show_wrong(self, text: str) -> None:
        """Show what is wrong or missing; an empty text takes no room."""
        self._show(text, is_wrong=True)

    def _show(self, text: str, *, is_wrong: bool) -> None:
        is_news = text not in {"", self.text()}
        self._is_wrong = is_wrong
        self.setContentsMargins(_SIGN_ROOM if is_wrong else 0, 0, 0, 0)
        set_state(self, "role", "flag" if is_wrong else "muted")
        self.setText(text)
        self.setHidden(not text)
        if is_news and self._is_at_hand():
            announce(self, text, urgent=is_wrong)

    def _is_at_hand(self) -> bool:
        """Whether it is about what the keyboard is at, and so has to be heard."""
        around, focused = self.parentWidget(), QApplication.focusWidget()
        if around is None or focused is None or not self.isVisible():
            return False
        return around.isAncestorOf(focused)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_wrong:
            painter = QPainter(self)
            top = (self.fontMetrics().height() - 13) / 2
            paint_icon(painter, QRectF(0, top, 13, 13), "warning", themes().current.flag)
            painter.end()
