"""Sources given out: files that others read, and references on the clipboard."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from annotator.domain.source import Confidentiality
from annotator.services.source_editing import Apart, make_source
from annotator.ui.settings import SOURCE_FORMAT, SOURCE_STYLE
from annotator.ui.sources.giving_out import GivingOut
from annotator.ui.sources.reference_maker import styles_in_order, usual_style
from tests.ui.answers import Answers
from tests.ui.conftest import press
from tests.ui.sources.shelf import Shelf


def choose(combo: QComboBox, data: str) -> None:
    place = combo.findData(data)
    assert place >= 0
    combo.setCurrentIndex(place)


def give(shelf: Shelf, answers: Answers, path: Path, format_name: str, **asked: object) -> str:
    """Export as a person does; return what the preview said of the file."""
    seen: list[str] = []

    def act(dialog: GivingOut) -> None:
        choose(dialog.format, format_name)
        if "scope" in asked:
            choose(dialog.scope, str(asked["scope"]))
        dialog.confidential.setChecked(bool(asked.get("confidential")))
        dialog.path.setText(str(path))
        while dialog.is_reading:
            QTest.qWait(5)
        seen.append(dialog.sheet.text.toPlainText())
        press(Qt.Key.Key_Return)
        while dialog.progress.isVisible():
            QTest.qWait(5)

    answers.add(GivingOut, act)
    shelf.pane.commands.export()
    return seen[0]


@pytest.fixture
def secret(shelf: Shelf) -> None:
    secret = Apart(confidentiality=Confidentiality.CONFIDENTIAL)
    shelf.bench.do(
        make_source(shelf.bench.session.desk, "webpage", {"title": "Paul Martin"}, secret)
    )


@pytest.mark.usefixtures("secret")
def test_all_sources_are_written_as_csl_json_under_their_pseudonyms(
    shelf: Shelf, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "out.json"
    preview = give(shelf, answers, path, "csl")
    text = path.read_text(encoding="utf-8")
    items = json.loads(text)
    assert "Paul Martin" not in text + preview
    assert {"Budget 2022", "Registre des écoles"} <= {item["title"] for item in items}
    assert preview.splitlines()[0] == text.splitlines()[0]
    assert shelf.told == ["Exported 4 source(s) to out.json"]


@pytest.mark.usefixtures("secret")
def test_what_is_confidential_is_named_only_when_ticked(
    shelf: Shelf, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "out.ris"
    give(shelf, answers, path, "ris", confidential=True)
    records = rispy.loads(path.read_text(encoding="utf-8"))
    assert "Paul Martin" in {record["title"] for record in records}


def test_the_selected_sources_alone_are_written(
    shelf: Shelf, answers: Answers, tmp_path: Path
) -> None:
    shelf.select("Budget 2022")
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(shelf.pane.selected_ids()) == 3
    shelf.select("Registre des écoles")
    path = tmp_path / "out.bib"
    give(shelf, answers, path, "bibtex", scope="selected")
    (entry,) = parse_string(path.read_text(encoding="utf-8")).entries
    assert entry["url"] == "https://montclar.example/r"


def test_those_cited_in_the_article_are_written(
    shelf: Shelf, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "out.ris"
    give(shelf, answers, path, "ris", scope="article")
    (record,) = rispy.loads(path.read_text(encoding="utf-8"))
    assert record["title"] == "Budget 2022"


def test_the_ending_follows_the_format_and_both_are_remembered(
    shelf: Shelf, answers: Answers, tmp_path: Path
) -> None:
    seen: list[str] = []

    def look(dialog: GivingOut) -> None:
        for name in ("ris", "bibtex", "csl"):
            choose(dialog.format, name)
            seen.append(dialog.path.text().rpartition(".")[2])
        dialog.path.setText(str(tmp_path / "mine.json"))
        choose(dialog.format, "ris")
        seen.append(Path(dialog.path.text()).name)
        dialog.path.clear()
        assert not dialog.act.isEnabled()
        dialog.path.setText(str(tmp_path / "no" / "where.ris"))
        press(Qt.Key.Key_Return)
        while dialog.progress.isVisible():
            QTest.qWait(5)
        seen.append(dialog.hint.text())
        assert dialog.isVisible()
        dialog.path.setText(str(shelf.project.path))
        assert dialog.hint.text() == "The file is there already and will be replaced."
        dialog.path.setText(str(tmp_path / "a.ris"))
        dialog.act.click()
        while dialog.progress.isVisible():
            QTest.qWait(5)

    answers.add(GivingOut, look)
    shelf.pane.commands.export()
    assert seen[:4] == ["ris", "bib", "json", "mine.ris"]
    assert seen[4].endswith("/no does not exist.")
    assert shelf.settings.get(SOURCE_FORMAT) == "ris"


def test_the_reference_of_the_shown_source_is_copied_in_the_chosen_style(
    shelf: Shelf,
) -> None:
    shelf.select("Budget 2022")
    shelf.pane.details.reference.copy.trigger()
    first = QGuiApplication.clipboard().text()
    assert "“Budget 2022.”" in first
    assert shelf.told == [f"Copied: {first}"]
    shelf.pane.details.reference.styles.choose(2)
    assert shelf.settings.get(SOURCE_STYLE) == "iso690-fr"
    shelf.pane.commands.copy_reference()
    assert "Disponible à l'adresse" in QGuiApplication.clipboard().text()


def test_several_references_are_copied_one_a_line(shelf: Shelf) -> None:
    shelf.select("Budget 2022")
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    shelf.pane.commands.copy_reference()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert shelf.told == ["Copied 2 reference(s)"]


@pytest.mark.usefixtures("secret")
def test_a_confidential_source_is_copied_as_its_pseudonym(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.select("Source 2")
    assert shelf.line("title").text() == "Paul Martin"
    shelf.pane.commands.copy_reference()
    assert QGuiApplication.clipboard().text() == "Source 2"
    box = shelf.pane.details.reference
    qtbot.waitUntil(lambda: box.text.text() == "Source 2")


@pytest.mark.parametrize(("locale", "first"), [("fr_FR", "iso690-fr"), ("en_GB", "chicago")])
def test_the_usual_style_of_the_language_comes_first(locale: str, first: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert styles_in_order()[0] == usual_style() == first
        assert len(styles_in_order()) == 3
    finally:
        QLocale.setDefault(before)


@pytest.mark.usefixtures("secret")
def test_references_are_given_out_as_a_text(shelf: Shelf, answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "references.txt"
    preview = give(shelf, answers, path, "apa")
    text = path.read_text(encoding="utf-8")
    assert preview.splitlines() == text.splitlines()
    assert len(text.splitlines()) == 4
    assert any("Budget 2022" in line for line in text.splitlines())
    assert "Paul Martin" not in text
