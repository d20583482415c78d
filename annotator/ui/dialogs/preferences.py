"""The preferences: the language and the colours of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.languages import LANGUAGES
from annotator.ui.settings import LANGUAGE, THEME, Settings
from annotator.ui.theme import Choice, themes
from annotator.ui.widgets.form import Form


class Preferences(DialogFrame):
    """`ask` keeps what was chosen; colours change at once, the language with a new window."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("Preferences", "Preferences"),
            QCoreApplication.translate("Preferences", "Save"),
            parent,
        )
        self._settings = settings
        self.resize(420, 180)
        self.language = QComboBox(self)
        self.language.addItem(self.tr("The system’s"), "")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.get(LANGUAGE))))
        self.theme = QComboBox(self)
        choices: tuple[tuple[Choice, str], ...] = (
            ("system", self.tr("The system’s")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        )
        for choice, name in choices:
            self.theme.addItem(name, choice)
        self.theme.setCurrentIndex(max(0, self.theme.findData(settings.get(THEME))))
        form = Form(self)
        form.add(self.tr("Language"), self.language)
        form.add(self.tr("Colours"), self.theme)
        self.body.addWidget(form)
        self.body.addStretch(1)
        self.begin_in(self.language)

    def ask(self) -> bool:
        """Show the dialog; return whether the window has to be made again."""
        if not self.run():
            return False
        language = str(self.language.currentData() or "")
        other_language = language != self._settings.get(LANGUAGE)
        self._settings.put(LANGUAGE, language)
        choice: Choice = self.theme.currentData()
        self._settings.put(THEME, choice)
        themes().choose(choice)
        return other_language
