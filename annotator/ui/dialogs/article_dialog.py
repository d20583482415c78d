"""The dialog about an article: everything that is known of it but its text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.domain.article import Article
from annotator.ui.dialogs.article_fields import ArticleFields
from annotator.ui.dialogs.frame import DialogFrame


class ArticleDialog(DialogFrame):
    """`ask` returns the article as it was edited, or none."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ArticleDialog", "About the article"),
            QCoreApplication.translate("ArticleDialog", "Save"),
            parent,
        )
        self.resize(520, 380)
        self._article = article
        self.fields = ArticleFields(self)
        for name, field in self.fields.lines().items():
            field.setText(str(getattr(article, name)))
            field.setCursorPosition(0)
        self.fields.show_language(article.lang)
        self.body.addWidget(self.fields)
        self.begin_in(self.fields.title)

    def ask(self) -> Article | None:
        """Show the dialog; return the edited article, or none."""
        if not self.run():
            return None
        typed = {name: field.text().strip() for name, field in self.fields.lines().items()}
        return replace(
            self._article,
            title=typed["title"],
            byline=typed["byline"],
            publisher=typed["publisher"],
            url=typed["url"],
            lang=self.fields.chosen_language(),
            published_on=self.fields.published(),
        )

    @override
    def accept(self) -> None:
        """Close when nothing is wrong; otherwise the fields say what is."""
        if not self.fields.complaint():
            super().accept()
