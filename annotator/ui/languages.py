"""The language of the window: the system's or the editor's, with Qt's own words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.resources import resource

LANGUAGES: Final = {"en": "English", "fr": "Français"}


def language_for(choice: str) -> str:
    """Return the language to speak: the editor's choice, else the system's when it is spoken."""
    wanted = choice or QLocale.system().name()[:2]
    return wanted if wanted in LANGUAGES else "en"


class Translators:
    """Holds the installed translators: Qt keeps no reference to them."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Speak a language from now on; windows that stand must be made again."""
        self.fall_silent()
        QLocale.setDefault(_locale(language))
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", qt_words), ("annotator", str(resource("i18n")))):
            translator = QTranslator(self._app)
            if translator.load(f"{name}_{language}", folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)

    def fall_silent(self) -> None:
        """Take away what was installed: words are as they stand in the source."""
        for old in self._installed:
            self._app.removeTranslator(old)
            old.deleteLater()
        self._installed.clear()


def _locale(language: str) -> QLocale:
    """Return the system's own locale when it is of this language: it knows the country."""
    system = QLocale.system()
    return system if system.name()[:2] == language else QLocale(language)
