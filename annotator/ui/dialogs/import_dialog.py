"""The import dialog: what is known about an article, and the text exactly as it will be kept."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.services.importing import ArticleDraft, draft_of_bytes, draft_of_text
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.dialogs.article_fields import ArticleFields
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.refusals import worded_refusal
from annotator.ui.widgets.labels import GroupTitle, PlainLabel

ENCODINGS: Final[dict[str, str]] = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": QT_TRANSLATE_NOOP("ImportDialog", "Windows 1252, Western Europe"),
    "iso8859-15": QT_TRANSLATE_NOOP("ImportDialog", "ISO 8859-15, Western Europe"),
    "mac-roman": QT_TRANSLATE_NOOP("ImportDialog", "Mac Roman, Western Europe"),
    "cp1250": QT_TRANSLATE_NOOP("ImportDialog", "Windows 1250, Central Europe"),
    "cp1251": QT_TRANSLATE_NOOP("ImportDialog", "Windows 1251, Cyrillic"),
}
"""Encodings that are offered, by the names that Python has for them."""

PREVIEW_LIMIT: Final = 200_000
"""Characters shown of a long text; all of it is kept."""

REST_MS: Final = 300


class ImportDialog(DialogFrame):
    """Made with `of_file` or `of_paste`; `ask` returns the draft to be stored, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ImportDialog", "Open an article"),
            QCoreApplication.translate("ImportDialog", "Open article"),
            parent,
        )
        self._data: bytes | None = None
        self._name = ""
        self._draft: ArticleDraft | None = None
        self._guessed: dict[str, str] = {}
        self.resize(940, 600)
        self.fields = ArticleFields(self)
        self.fields.setMinimumWidth(340)
        self.encoding = QComboBox(self)
        self.encoding.setAccessibleName(self.tr("Encoding"))
        self._encoding_label = PlainLabel(self.tr("Encoding"), role="muted")
        self._encoding_label.setBuddy(self.encoding)
        self.text = QPlainTextEdit(self)
        self.text.setProperty("role", "field")
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setTabChangesFocus(True)
        self.size_label = PlainLabel(role="muted")
        self.size_label.setWordWrap(True)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._read_paste)
        self._arrange()
        self.fields.edited.connect(self._judge)

    @classmethod
    def of_file(cls, data: bytes, name: str, parent: QWidget | None) -> ImportDialog:
        """Show a file's text; raises `Refusal` when it has none."""
        draft = draft_of_bytes(data, name)
        dialog = cls(parent)
        dialog._data, dialog._name = data, name
        dialog.text.setReadOnly(True)
        dialog._offer_encodings(draft.encoding)
        dialog._show(draft)
        dialog.begin_in(dialog.fields.title)
        return dialog

    @classmethod
    def of_paste(cls, pasted: str, parent: QWidget | None) -> ImportDialog:
        """Show a pasted text, which may still be edited."""
        dialog = cls(parent)
        dialog.setWindowTitle(QCoreApplication.translate("ImportDialog", "Paste an article"))
        dialog.setAccessibleName(dialog.windowTitle())
        dialog.encoding.hide()
        dialog._encoding_label.hide()
        dialog.text.setPlaceholderText(
            QCoreApplication.translate("ImportDialog", "Paste or type the article here.")
        )
        dialog.text.setPlainText(pasted)
        dialog.text.textChanged.connect(dialog._rest.start)
        dialog._read_paste()
        dialog.begin_in(dialog.text)
        return dialog

    def ask(self) -> ArticleDraft | None:
        """Show the dialog; return the article as the editor wants it, or none."""
        return self._decided() if self.run() else None

    @override
    def accept(self) -> None:
        """Close when nothing is wrong; otherwise the fields say what is."""
        if self._rest.isActive():
            self._read_paste()
        if self._draft is not None and not self.fields.complaint():
            super().accept()

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(GroupTitle(self.tr("The text as it is kept")), 1)
        head.addWidget(self._encoding_label)
        head.addWidget(self.encoding)
        right.addLayout(head)
        right.addWidget(self.text, 1)
        right.addWidget(self.size_label)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.fields, 2)
        row.addLayout(right, 3)
        self.body.addLayout(row)

    def _offer_encodings(self, found: str) -> None:
        for name in dict.fromkeys((found, *ENCODINGS)):
            words = ENCODINGS.get(name, name)
            self.encoding.addItem(QCoreApplication.translate("ImportDialog", words), name)
        self.encoding.currentIndexChanged.connect(self._read_again)

    def _read_again(self, _index: int) -> None:
        if self._data is None:
            return
        try:
            draft = draft_of_bytes(self._data, self._name, str(self.encoding.currentData()))
        except Refusal as refusal:
            self._draft = None
            self.text.clear()
            self.hint.show_wrong(worded_refusal(refusal))
            self._judge()
            return
        self.hint.show_note("")
        self._show(draft)

    def _read_paste(self) -> None:
        self._rest.stop()
        # What was typed here is the original: no stored text is read back from a widget.
        pasted = self.text.document().toRawText().replace("\u2029", "\n")
        try:
            self._draft = draft_of_text(pasted) if pasted.strip() else None
        except Refusal as refusal:
            self._draft = None
            self.hint.show_wrong(worded_refusal(refusal))
        else:
            self.hint.show_note("")
        if self._draft is not None:
            self._propose(self._draft)
        self._judge()

    def _show(self, draft: ArticleDraft) -> None:
        self._draft = draft
        self.text.setPlainText(draft.text[:PREVIEW_LIMIT])
        self._propose(draft)
        self._judge()

    def _propose(self, draft: ArticleDraft) -> None:
        """Fill in the guesses, but in no field that the editor has written in."""
        fields = self.fields
        for name, field in fields.lines().items():
            guess = str(getattr(draft, name))
            if field.text() in {"", self._guessed.get(name, "")}:
                self._guessed[name] = guess
                field.setText(guess)
                field.setCursorPosition(0)
        if fields.chosen_language() in {"", self._guessed.get("lang", "")}:
            self._guessed["lang"] = draft.lang
            fields.show_language(draft.lang)

    def _judge(self) -> None:
        self.size_label.setText(self._told_of_size())
        self.act.setEnabled(self._draft is not None and not self.fields.complaint())

    def _told_of_size(self) -> str:
        characters = len(self._draft.text) if self._draft else 0
        told = [self.tr("%n character(s)", "", characters)]
        if self._data is not None and characters > PREVIEW_LIMIT:
            told.append(self.tr("the first {0} are shown").format(PREVIEW_LIMIT))
        return " · ".join(told)

    def _decided(self) -> ArticleDraft | None:
        if self._draft is None:
            return None
        typed = {name: field.text().strip() for name, field in self.fields.lines().items()}
        return replace(
            self._draft,
            title=typed["title"],
            byline=typed["byline"],
            publisher=typed["publisher"],
            url=typed["url"],
            lang=self.fields.chosen_language(),
            published_on=self.fields.published(),
        )
