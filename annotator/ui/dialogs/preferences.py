"""The preferences: the language and the colours of the window, and how articles are set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QWidget

from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.reading_part import ReadingPart
from annotator.ui.languages import LANGUAGES
from annotator.ui.reading import Reading
from annotator.ui.settings import LANGUAGE, SUGGESTIONS, THEME, Settings
from annotator.ui.theme import Choice, themes
from annotator.ui.widgets.form import Form


class Preferences(DialogFrame):
    """`ask` keeps what was chosen; colours change then, the language with a new window.

    What is chosen for reading is seen at once in the article behind, and taken back on Cancel.
    """

    shortcuts_wanted = Signal()
    """The editor wants other keys."""

    def __init__(
        self, settings: Settings, parent: QWidget | None = None, reading: Reading | None = None
    ) -> None:
        """Without `reading`, what is chosen for reading is only remembered."""
        super().__init__(
            QCoreApplication.translate("Preferences", "Preferences"),
            QCoreApplication.translate("Preferences", "Save"),
            parent,
        )
        self._settings = settings
        self._reading = reading or Reading(settings, self)
        self._before = self._reading.setting
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
        shortcuts = QPushButton(self.tr("Change shortcuts…"), self)
        shortcuts.setAutoDefault(False)
        shortcuts.clicked.connect(self.shortcuts_wanted)
        form.add(self.tr("Keyboard"), shortcuts)
        self.suggestions = QCheckBox(self.tr("Look for dates, names, quotations and claims"), self)
        self.suggestions.setChecked(settings.get(SUGGESTIONS))
        form.add(self.tr("Suggestions"), self.suggestions)
        self.body.addWidget(form)
        self.reading = ReadingPart(self._reading, self)
        self.body.addWidget(self.reading)
        self.body.addStretch(1)
        self.begin_in(self.language)

    def ask(self) -> bool:
        """Show the dialog; return whether the window has to be made again."""
        if not self.run():
            if self._reading.setting != self._before:
                self._reading.try_out(self._before)
            return False
        self._reading.keep()
        language = str(self.language.currentData() or "")
        other_language = language != self._settings.get(LANGUAGE)
        self._settings.put(LANGUAGE, language)
        self._settings.put(SUGGESTIONS, self.suggestions.isChecked())
        choice: Choice = self.theme.currentData()
        self._settings.put(THEME, choice)
        themes().choose(choice)
        return other_language
