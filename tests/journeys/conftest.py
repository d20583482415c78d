"""Journeys: the whole program at a real project file, from what a hand does to what is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import cli
from annotator.resources import sample
from annotator.ui.theme import themes
from tests.journeys.keyboard import Layout
from tests.journeys.sitting import Sitting

AUDE = "Aude Martin"

SitDown = Callable[..., Sitting]


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A project with one sample article, made by the command line in Aude's name."""
    path = tmp_path / "desk.annot"
    article = sample("comite-de-suivi.fr.txt")
    for order in (["new", path], ["import", path, article, "--published", "2023-01-17"]):
        assert cli.run(["--as", AUDE, *map(str, order)]) == 0
    capsys.readouterr()
    return path


@pytest.fixture
def sit_down(project: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[SitDown]:
    """Return a function that opens the project's window for a person."""
    locale = QLocale()
    opened: list[Sitting] = []

    def open_window(person: str = AUDE, layout: Layout = Layout.QWERTY) -> Sitting:
        sitting = Sitting(qtbot, project, person, layout)
        opened.append(sitting)
        sitting.open()
        return sitting

    yield open_window
    for sitting in opened:
        sitting.close()
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)
    themes().choose("system")
