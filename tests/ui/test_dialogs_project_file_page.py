from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextTable
from PySide6.QtTest import QTest

from annotator.ui.dialogs.project_file_page import ProjectFilePage
from annotator.ui.theme import themes

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("locale", "title"), [("en_GB", "The project file"), ("fr_FR", "Le fichier de projet")]
)
def test_the_page_is_shown_in_the_language_of_the_window(
    qtbot: QtBot, locale: str, title: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        dialog = ProjectFilePage()
    finally:
        QLocale.setDefault(before)
    qtbot.addWidget(dialog)
    document = dialog.page.document()
    assert document.firstBlock().text() == title
    assert dialog.page.isReadOnly()
    # Every table is one to the screen too, and none has spilled its bars into the text.
    assert document.find("| ---").isNull()
    assert not document.find("spelling_confirmed").isNull()


def test_escape_closes_it_and_tab_reaches_the_button(qtbot: QtBot) -> None:
    dialog = ProjectFilePage()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog.page
    QTest.keyClick(dialog.page, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is not dialog.page
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_its_tables_are_drawn_with_the_lines_of_the_theme(qtbot: QtBot) -> None:
    dialog = ProjectFilePage()
    qtbot.addWidget(dialog)
    frames = dialog.page.document().rootFrame().childFrames()
    tables = [frame for frame in frames if isinstance(frame, QTextTable)]
    assert len(tables) > 20
    drawn = {table.format().borderBrush().color().name() for table in tables}
    assert drawn == {themes().current.line.name()}
