"""The checking report asked for in the real window: previewed, then printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.settings import EXPORT_FOLDER, EXPORT_FORMAT
from tests.ui.answers import Answers
from tests.ui.office import Office

KEY = Qt.Key


@pytest.fixture
def at_work(office: Office, desk_file: Path, tmp_path: Path) -> Iterator[Office]:
    office.settings.put(EXPORT_FOLDER, str(tmp_path))
    office.start([desk_file])
    office.drag("12 millions")
    office.press(KEY.Key_C)
    yield office
    office.end()


def settled(dialog: ExportDialog) -> None:
    while dialog.is_reading or dialog.progress.isVisible():
        QTest.qWait(5)


def test_the_command_opens_the_dialog_for_a_report_and_prints_it(
    at_work: Office, answers: Answers, tmp_path: Path
) -> None:
    def look(dialog: ExportDialog) -> None:
        settled(dialog)
        assert dialog.format.currentData() == "report-pdf"
        assert dialog.language_row.isVisible()
        assert not dialog.profile_row.isVisible()
        beginning = dialog.sheet.text.toPlainText()
        assert beginning.startswith("Checking report — ")
        dialog.language.setCurrentIndex(dialog.language.findData("fr"))
        settled(dialog)
        beginning = dialog.sheet.text.toPlainText()
        assert beginning.startswith("Rapport de vérification — ")
        QTest.keyClick(dialog, KEY.Key_Return)
        settled(dialog)

    answers.add(ExportDialog, look)
    at_work.window.actions_table["report"].trigger()
    (made,) = tmp_path.glob("*.pdf")
    pdf = pypdfium2.PdfDocument(made.read_bytes())
    told = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    pdf.close()
    assert "12 millions" in told
    assert "Comment contrôler ce rapport" in told
    assert at_work.settings.get(EXPORT_FORMAT) == "report-pdf"
    assert made.name in at_work.toast


def test_a_report_needs_an_article(office: Office, desk_file: Path) -> None:
    office.start([desk_file])
    window = office.window
    assert window.actions_table["report"].isEnabled()
    window.current.open_article("")
    QTest.qWait(0)
    assert not window.actions_table["report"].isEnabled()
    office.end()
