"""What is known about an article that is to come in, beside its text exactly as it will be kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.domain.refusal import Refusal
from annotator.services.importing import ArticleDraft, draft_of_text
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.services.wording import NOTES
from annotator.ui.dialogs.article_fields import ArticleFields
from annotator.ui.theme import themes
from annotator.ui.widgets.labels import GroupTitle, Hint, PlainLabel

Reread = Callable[[str], ArticleDraft]
"""Reads a file again in another encoding; raises `Refusal`."""

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


class DraftSheet(QWidget):
    """Fields at the left, the text at the right; a wrong encoding is put right here.

    `draft` is the article as it would be stored; it is none when there is no text.
    """

    edited = Signal()
    """A field or the text has changed."""
    refused = Signal(object)
    """The `Refusal` of the text in the encoding that was chosen, or as it was pasted; else none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read: ArticleDraft | None = None
        self._reread: Reread | None = None
        self._guessed: dict[str, str] = {}
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
        self.notes = Hint(self)
        self.size_label = PlainLabel(role="muted")
        self.size_label.setWordWrap(True)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.settle)
        self._arrange()
        self.fields.edited.connect(self.edited)
        self.encoding.currentIndexChanged.connect(self._read_again)

    def show_file(self, read: ArticleDraft, kept: ArticleDraft, reread: Reread) -> None:
        """Show a file as it was `read`, and what the editor has made of it so far."""
        self._reread = reread
        self.text.setReadOnly(True)
        self._offer_encodings(read.encoding, kept.encoding)
        self._guessed = {}
        self._fill(kept)
        self._guessed = {name: str(getattr(read, name)) for name in (*self.fields.lines(), "lang")}
        self._show(kept)

    def clear(self) -> None:
        """Show nothing, of a file that has no article."""
        self._read, self._reread = None, None
        self._offer_encodings("")
        self.fields.clear()
        self.text.clear()
        self.notes.show_note("")
        self.size_label.setText("")

    def show_paste(self, pasted: str) -> None:
        """Show a pasted text, which may still be edited."""
        self._offer_encodings("")
        self.text.setPlaceholderText(self.tr("Paste or type the article here."))
        self.text.setPlainText(pasted)
        self.text.textChanged.connect(self._rest.start)
        self.settle()

    def settle(self) -> None:
        """Look at once at what was typed last into a pasted text."""
        self._rest.stop()
        if self._reread is not None:
            return
        # What was typed here is the original: no stored text is read back from a widget.
        pasted = self.text.document().toRawText().replace("\u2029", "\n")
        try:
            self._read = draft_of_text(pasted) if pasted.strip() else None
        except Refusal as refusal:
            self._read = None
            self.refused.emit(refusal)
        else:
            self.refused.emit(None)
        if self._read is not None:
            self._propose(self._read)
        self._tell()

    def is_fit(self) -> bool:
        """Whether there is a text, and nothing wrong beside it; the fields say what is."""
        return self._read is not None and not self.fields.complaint()

    def draft(self) -> ArticleDraft | None:
        """Return the article as the editor wants it; raises `Refusal` for a day that is none."""
        kept = self.kept()
        return None if kept is None else replace(kept, published_on=self.fields.published())

    def kept(self) -> ArticleDraft | None:
        """Return the article with the fields as they are typed, the day perhaps none."""
        if self._read is None:
            return None
        typed = {name: field.text().strip() for name, field in self.fields.lines().items()}
        return replace(
            self._read,
            title=typed["title"],
            byline=typed["byline"],
            publisher=typed["publisher"],
            url=typed["url"],
            lang=self.fields.chosen_language(),
            published_on=typed["published_on"],
        )

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        title = GroupTitle(self.tr("The text as it is kept"))
        # As high as the choice of an encoding, whether there is one or not: nothing jumps.
        title.setMinimumHeight(themes().current.metrics.control)
        head.addWidget(title, 1)
        head.addSpacing(16)
        head.addWidget(self._encoding_label)
        head.addWidget(self.encoding)
        right.addLayout(head)
        right.addWidget(self.text, 1)
        right.addWidget(self.notes)
        right.addWidget(self.size_label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.fields, 2)
        row.addLayout(right, 3)

    def _offer_encodings(self, found: str, chosen: str = "") -> None:
        """Offer the encodings, the one that was found first; none where there is none to choose."""
        with QSignalBlocker(self.encoding):
            self.encoding.clear()
            for name in dict.fromkeys((found, *ENCODINGS)):
                words = ENCODINGS.get(name, name)
                self.encoding.addItem(QCoreApplication.translate("ImportDialog", words), name)
            self.encoding.setCurrentIndex(max(self.encoding.findData(chosen), 0))
        self.encoding.setVisible(bool(found))
        self._encoding_label.setVisible(bool(found))

    def _read_again(self, _index: int) -> None:
        if self._reread is None:
            return
        try:
            draft = self._reread(str(self.encoding.currentData()))
        except Refusal as refusal:
            self._read = None
            self.text.clear()
            self.refused.emit(refusal)
            self._tell()
            return
        self.refused.emit(None)
        self._propose(draft)
        self._show(draft)

    def _show(self, draft: ArticleDraft) -> None:
        self._read = draft
        self.text.setPlainText(draft.text[:PREVIEW_LIMIT])
        self._tell()

    def _fill(self, draft: ArticleDraft) -> None:
        for name, field in self.fields.lines().items():
            field.setText(str(getattr(draft, name)))
            field.setCursorPosition(0)
        self.fields.show_language(draft.lang)

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

    def _tell(self) -> None:
        """Say how long the text is, and what is to be known of it."""
        notes = self._read.notes if self._read else ()
        self.notes.show_note(" ".join(_worded(code) for code in notes))
        self.size_label.setText(self._told_of_size())
        self.edited.emit()

    def _told_of_size(self) -> str:
        characters = len(self._read.text) if self._read else 0
        told = [self.tr("%n character(s)", "", characters)]
        if self._reread is not None and characters > PREVIEW_LIMIT:
            told.append(self.tr("the first {0} are shown").format(PREVIEW_LIMIT))
        return " · ".join(told)


def _worded(note: str) -> str:
    return QCoreApplication.translate("Notes", NOTES[note])
