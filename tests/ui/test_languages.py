"""The language of the window: the editor's, else the system's, else English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from annotator.ui import languages
from annotator.ui.languages import Translators, language_for


@pytest.fixture
def translators(qapp: QApplication) -> Iterator[Translators]:
    before = QLocale()
    translators = Translators(qapp)
    yield translators
    translators.fall_silent()
    QLocale.setDefault(before)


def system_is(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    class Elsewhere(QLocale):
        @staticmethod
        def system() -> QLocale:
            return QLocale(name)

    monkeypatch.setattr(languages, "QLocale", Elsewhere)


@pytest.mark.parametrize(
    ("choice", "system", "spoken"),
    [
        ("fr", "en_GB", "fr"),
        ("en", "fr_CA", "en"),
        ("", "fr_CA", "fr"),
        ("", "en_GB", "en"),
        ("", "de_DE", "en"),
        ("", "C", "en"),
        ("tlh", "fr_FR", "en"),
    ],
)
def test_the_editors_choice_counts_before_the_systems(
    monkeypatch: pytest.MonkeyPatch, choice: str, system: str, spoken: str
) -> None:
    system_is(monkeypatch, system)
    assert language_for(choice) == spoken


def test_numbers_and_times_are_those_of_the_users_country(
    monkeypatch: pytest.MonkeyPatch, translators: Translators
) -> None:
    system_is(monkeypatch, "fr_CA")
    translators.speak("fr")
    assert QLocale().name() == "fr_CA"
    translators.speak("en")
    assert QLocale().language() == QLocale.Language.English


def test_qts_own_words_are_spoken_too(translators: Translators) -> None:
    translators.speak("fr")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    translators.speak("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_language_that_is_taken_away_leaves_no_word_behind(translators: Translators) -> None:
    for _ in range(3):
        translators.speak("fr")
    translators.fall_silent()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
