"""The preferences about reading: seen at once in the article, taken back, reset, kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.ui.article_view.setting import Setting
from annotator.ui.dialogs.preferences import Preferences
from annotator.ui.settings import READING_FACE, TEXT_SIZE
from annotator.ui.widgets.faces import READABLE, FaceChoice
from tests.ui.answers import Answers
from tests.ui.conftest import click
from tests.ui.office import Office


@pytest.fixture
def at_work(office: Office, desk_file: Path) -> Office:
    office.start([desk_file])
    return office


def now(office: Office) -> Setting:
    return office.window.article.view.editor.setting


def ask(office: Office) -> None:
    office.window.actions_table["preferences"].trigger()


def test_each_field_is_seen_in_the_article_at_once_and_remembered(
    at_work: Office, answers: Answers, desk_file: Path
) -> None:
    def look(dialog: Preferences) -> None:
        part = dialog.reading
        part.face.choose("DejaVu Sans")
        QTest.keyClick(part.size_field, Qt.Key.Key_Up)
        QTest.keyClick(part.lines, Qt.Key.Key_Up)
        QTest.keyClick(part.column, Qt.Key.Key_Down)
        assert now(at_work) == Setting("DejaVu Sans", 20, 1.8, 620)
        assert at_work.window.article.view.editor.font().families() == ["DejaVu Sans"]
        assert at_work.settings.get(TEXT_SIZE) == 19
        dialog.accept()

    answers.add(Preferences, look)
    ask(at_work)
    assert at_work.settings.get(READING_FACE) == "DejaVu Sans"
    assert at_work.settings.get(TEXT_SIZE) == 20
    assert now(at_work) == Setting("DejaVu Sans", 20, 1.8, 620)
    at_work.end()
    at_work.start([desk_file])
    assert now(at_work) == Setting("DejaVu Sans", 20, 1.8, 620)
    assert at_work.window.article.view.editor.font().families() == ["DejaVu Sans"]


def test_cancel_takes_back_what_was_tried_out(at_work: Office, answers: Answers) -> None:
    before = now(at_work)

    def look(dialog: Preferences) -> None:
        QTest.keyClick(dialog.reading.size_field, Qt.Key.Key_Up)
        assert now(at_work) != before
        dialog.reject()

    answers.add(Preferences, look)
    ask(at_work)
    assert now(at_work) == before
    assert at_work.settings.get(TEXT_SIZE) == before.pixel_size


def test_reset_brings_the_normal_setting_back(at_work: Office, answers: Answers) -> None:
    at_work.window.actions_table["larger"].trigger()

    def look(dialog: Preferences) -> None:
        part = dialog.reading
        assert part.size_field.value() == 22
        assert part.normal.isEnabled()
        click(part.normal)
        assert now(at_work) == Setting()
        assert part.size_field.value() == 19
        assert not part.normal.isEnabled()
        dialog.accept()

    answers.add(Preferences, look)
    ask(at_work)
    assert at_work.settings.get(TEXT_SIZE) == 19


# The choice of faces


def test_the_readable_faces_that_are_there_come_first_and_all_others_when_it_opens(
    qtbot: QtBot,
) -> None:
    choice = FaceChoice("The usual one")
    qtbot.addWidget(choice)
    choice.show()
    names = [choice.itemText(place) for place in range(choice.count())]
    present = [name for name in READABLE if QFontDatabase.hasFamily(name)]
    assert names == ["The usual one", *present]
    for _ in range(2):
        choice.showPopup()
        choice.hidePopup()
    listed = [choice.itemText(place) for place in range(choice.count())]
    assert len(listed) == len(set(listed)) > len(names)
    latin = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    assert set(latin) <= set(listed)


def test_a_face_that_is_not_in_the_short_list_can_be_chosen(qtbot: QtBot) -> None:
    choice = FaceChoice("The usual one")
    qtbot.addWidget(choice)
    assert choice.family() == ""
    choice.choose("DejaVu Sans Mono")
    assert choice.family() == "DejaVu Sans Mono"
    choice.choose("Nowhere Serif")
    assert choice.family() == "Nowhere Serif"
    choice.choose("")
    assert choice.family() == ""
