"""The dialog before a sign-off: what is frozen, and a note to go with it."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.domain.article import Article, ArticleVersion
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.widgets.labels import PlainLabel


class SigningDialog(DialogFrame):
    """`ask` returns the note, which may be empty, or none when nothing is to be signed."""

    def __init__(
        self,
        article: Article,
        version: ArticleVersion,
        person: str,
        names: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent, title=self.tr("Sign off"), act=self.tr("Sign off"))
        self.resize(580, 360)
        told = (
            self.tr("{0} signs off “{1}” as it stands now.").format(person, article.title),
            self.tr("Text {0}, SHA-256 {1}").format(version.n, f"\n{version.text_sha256}"),
            self.tr("Checked or approved by: {0}").format(", ".join(names)) if names else "",
            self.tr("A change of the article afterwards reopens it."),
        )
        for words in filter(None, told):
            label = PlainLabel()
            label.setWordWrap(True)
            label.setText(words)
            self.body.addWidget(label)
        self.note = QPlainTextEdit(self)
        self.note.setProperty("role", "field")
        self.note.setPlaceholderText(self.tr("A note, if there is something to say"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.body.addWidget(self.note, 1)
        self.begin_in(self.note)

    def ask(self) -> str | None:
        """Show the dialog; return the note, or none."""
        chosen = self.run()
        text = self.note.document().toRawText().replace("\u2029", "\n").strip()
        return text if chosen else None
