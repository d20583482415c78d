"""The import dialog: one article to look at before it is stored."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.services.importing import ArticleDraft, draft_of_bytes
from annotator.services.watching import Watch
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.intake.draft_sheet import DraftSheet
from annotator.ui.refusals import worded_refusal
from annotator.ui.waiting import waited


class ImportDialog(DialogFrame):
    """Made with `of_file` or `of_paste`; `ask` returns the draft to be stored, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ImportDialog", "Open an article"),
            QCoreApplication.translate("ImportDialog", "Open article"),
            parent,
        )
        self.resize(940, 600)
        self.sheet = DraftSheet(self)
        self.fields = self.sheet.fields
        self.encoding = self.sheet.encoding
        self.text = self.sheet.text
        self.body.addWidget(self.sheet, 1)
        self.sheet.edited.connect(self._judge)
        self.sheet.refused.connect(self._say)

    @classmethod
    def of_file(cls, data: bytes, name: str, parent: QWidget | None) -> ImportDialog:
        """Show a file's text, read meanwhile on another thread.

        Raises `Refusal` when it has none, and when the editor stopped the reading.
        """

        def read(encoding: str | None) -> ArticleDraft:
            def work(watch: Watch) -> ArticleDraft:
                watch.what = name
                return draft_of_bytes(data, name, encoding)

            words = QCoreApplication.translate("ImportDialog", "Reading the file…")
            return waited(parent, words, work)

        draft = read(None)
        dialog = cls(parent)
        dialog.sheet.show_file(draft, draft, read)
        dialog.begin_in(dialog.fields.title)
        return dialog

    @classmethod
    def of_paste(cls, pasted: str, parent: QWidget | None) -> ImportDialog:
        """Show a pasted text, which may still be edited."""
        dialog = cls(parent)
        dialog.setWindowTitle(QCoreApplication.translate("ImportDialog", "Paste an article"))
        dialog.setAccessibleName(dialog.windowTitle())
        dialog.sheet.show_paste(pasted)
        dialog.begin_in(dialog.text)
        return dialog

    def ask(self) -> ArticleDraft | None:
        """Show the dialog; return the article as the editor wants it, or none."""
        return self.sheet.draft() if self.run() else None

    @override
    def accept(self) -> None:
        """Close when nothing is wrong; otherwise the fields say what is."""
        self.sheet.settle()
        if self.sheet.is_fit():
            super().accept()

    def _judge(self) -> None:
        self.act.setEnabled(self.sheet.is_fit())

    def _say(self, refusal: Refusal | None) -> None:
        if refusal is None:
            self.hint.show_note("")
        else:
            self.hint.show_wrong(worded_refusal(refusal))
