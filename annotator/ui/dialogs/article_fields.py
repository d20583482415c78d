"""The form for what is known about an article."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from annotator.domain.dates import suggestion_of
from annotator.domain.refusal import Refusal
from annotator.domain.source import check_url
from annotator.services.days import iso_day
from annotator.ui.refusals import worded_refusal
from annotator.ui.widgets.form import Form


class ArticleFields(QWidget):
    """Title, byline, publisher, address, language and day of publication."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        form = Form(self)
        box.addWidget(form)
        box.addStretch(1)
        self.title = QLineEdit(self)
        self.byline = QLineEdit(self)
        self.publisher = QLineEdit(self)
        self.url = QLineEdit(self)
        self.url.setPlaceholderText("https://")
        self.published_on = QLineEdit(self)
        self.published_on.setPlaceholderText(self.tr("2023-01-17 or 17 January 2023"))
        self.lang = QComboBox(self)
        for code, name in (("", self.tr("Not known")), ("fr", "Français"), ("en", "English")):
            self.lang.addItem(name, code)
        self._title_row = form.add(self.tr("Title"), self.title)
        form.add(self.tr("Byline"), self.byline)
        form.add(self.tr("Publisher"), self.publisher)
        self._url_row = form.add(self.tr("Address"), self.url)
        form.add(self.tr("Language"), self.lang)
        self._day_row = form.add(self.tr("Published on"), self.published_on)
        for field in self.lines().values():
            field.textChanged.connect(self.complaint)
            field.textChanged.connect(self.edited)

    def lines(self) -> dict[str, QLineEdit]:
        """Return the fields of one line by the names that articles and drafts have for them."""
        return {
            "title": self.title,
            "byline": self.byline,
            "publisher": self.publisher,
            "url": self.url,
            "published_on": self.published_on,
        }

    def show_language(self, lang: str) -> None:
        """Choose a language; one that is not in the list is added to it."""
        at = self.lang.findData(lang)
        if at < 0:
            self.lang.addItem(lang, lang)
            at = self.lang.count() - 1
        self.lang.setCurrentIndex(at)

    def chosen_language(self) -> str:
        """Return the BCP 47 tag, or an empty text."""
        return str(self.lang.currentData() or "")

    def published(self) -> str:
        """Return the day as ISO, also when it was typed in words; raises `Refusal`."""
        return typed_day(self.published_on.text())

    def clear(self) -> None:
        """Empty the fields, and say nothing of it."""
        for field in self.lines().values():
            with QSignalBlocker(field):
                field.clear()
        self.show_language("")
        for row in (self._title_row, self._url_row, self._day_row):
            row.set_hint("")

    def complaint(self) -> str:
        """Show what is wrong beside each field and return the first of it, or an empty text."""
        untitled = "" if self.title.text().strip() else worded_refusal(Refusal("article_untitled"))
        self._title_row.set_hint(untitled)
        url = _told(lambda: check_url(self.url.text().strip()))
        self._url_row.set_hint(url)
        day = _told(self.published)
        self._day_row.set_hint(day)
        return untitled or url or day


def typed_day(typed: str) -> str:
    """Return a day as ISO, also when it was typed in words; raises `Refusal`."""
    return iso_day(suggestion_of(typed.strip()) or typed.strip())


def _told(check: Callable[[], object]) -> str:
    try:
        check()
    except Refusal as refusal:
        return worded_refusal(refusal)
    return ""
