"""What the editor is at: the article that is open and the annotation that is selected in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Current(QObject):
    """The one account of the current place; every pane follows it and moves it by asking here."""

    article_changed = Signal(str)
    """The article's id; empty when none is open."""
    annotation_changed = Signal(str)
    """The annotation's id; empty when none is selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.article_id = ""
        self.annotation_id = ""

    def open_article(self, article_id: str) -> None:
        """Turn to an article, with nothing selected in it."""
        if article_id == self.article_id:
            return
        self.annotation_id = ""
        self.article_id = article_id
        self.article_changed.emit(article_id)
        self.annotation_changed.emit("")

    def select(self, annotation_id: str) -> None:
        """Select an annotation of the open article, or none with an empty id."""
        if annotation_id == self.annotation_id:
            return
        self.annotation_id = annotation_id
        self.annotation_changed.emit(annotation_id)

    def go_to(self, article_id: str, annotation_id: str) -> None:
        """Turn to an article and select an annotation in it."""
        self.open_article(article_id)
        self.select(annotation_id)
