"""The head of the overview: which article, where it stands, and how to say that otherwise."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from annotator.domain.article import Article, ArticleStatus
from annotator.ui.theme import themes
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel
from annotator.ui.widgets.segmented import Option, Segmented
from annotator.ui.words import STATUSES, said

GATED = frozenset({ArticleStatus.READY, ArticleStatus.SIGNED_OFF})
"""What an article can only be when nothing stands in the way."""


class OverviewHead(QFrame):
    """The title, the statuses as a bar of choices, and the way back."""

    status_wanted = Signal(str)
    """An `ArticleStatus` that was chosen; nothing has been done yet."""

    def __init__(self, back: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        metrics = themes().current.metrics
        self.title = ElidedLabel(role="heading")
        self.status = Segmented(self.tr("Where the article stands"))
        self.back = KeyButton(back, role="quiet", icon="cross")
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.huge, metrics.medium, metrics.large, metrics.small)
        row.setSpacing(metrics.large)
        row.addWidget(self.title, 1)
        row.addWidget(self.status)
        row.addWidget(self.back)
        self.status.setMinimumWidth(400)
        self.status.chosen.connect(self._choose)
        self._shown = ""

    def show_article(self, article: Article, in_the_way: int, *, can_change: bool) -> None:
        """Show an article; what it cannot become now says why."""
        self.title.setText(article.title)
        self._shown = article.status.value
        had_keyboard = self.status.isAncestorOf(QApplication.focusWidget() or self)
        why_not = "" if can_change else self.tr("This project is open for reading only")
        self.status.set_options(
            [
                Option(each.value, said(STATUSES, each), None, not reason, reason)
                for each in ArticleStatus
                for reason in (why_not or self._why_not(each, article, in_the_way),)
            ]
        )
        self.status.set_current(article.status.value)
        if had_keyboard:
            # Where a reason has come or gone the choices were made anew.
            self.status.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_not(self, status: ArticleStatus, article: Article, in_the_way: int) -> str:
        if status not in GATED or not in_the_way or article.status is status:
            return ""
        return self.tr("%n thing(s) stand in the way", "", in_the_way)

    def _choose(self, status: str) -> None:
        """Ask for it; what stands is shown until it is done."""
        self.status.set_current(self._shown)
        if status and status != self._shown:
            self.status_wanted.emit(status)
