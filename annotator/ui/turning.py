"""From one article to another, and back to where the editor was in an earlier run."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from annotator.ui.article_list import ArticleList
from annotator.ui.article_pane import ArticlePane
from annotator.ui.current import Current
from annotator.ui.part import Part
from annotator.ui.session import Session
from annotator.ui.settings import Settings


class Turning(Part):
    """Opens articles; the keyboard is the window's affair."""

    def __init__(
        self,
        session: Session,
        current: Current,
        articles: ArticleList,
        pane: ArticlePane,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._current = current
        self._articles = articles
        self._pane = pane
        self._settings = settings

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        return {"next_article": self._next, "previous_article": self._previous}

    def open_last(self) -> None:
        """Open the article that was open last, or else the first."""
        left = str(self._settings.place(self._session.project.path).get("article") or "")
        article_id = left if self._articles.holds(left) else self._articles.first()
        self._current.open_article(article_id)

    def select_last(self) -> None:
        """Select the annotation that was selected in this article when it was left."""
        if not self._current.annotation_id:
            self._current.select(self._pane.remembered_annotation(self._current.article_id))

    def _next(self) -> None:
        self._turn(1)

    def _previous(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        article_id = self._articles.neighbour(step)
        if article_id:
            self._current.open_article(article_id)
