"""The small dialogs: about the article, who works, preferences, why, the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator import __version__
from annotator.domain.article import Article
from annotator.domain.refusal import Refusal
from annotator.store import articles
from annotator.store.project import Project
from annotator.ui import file_dialogs
from annotator.ui.dialogs.about import show_about
from annotator.ui.dialogs.article_dialog import ArticleDialog
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.person_dialog import PersonDialog
from annotator.ui.dialogs.preferences import Preferences
from annotator.ui.dialogs.reason_dialog import ReasonDialog
from annotator.ui.errands import Errands
from annotator.ui.reading import Reading
from annotator.ui.session import Session
from annotator.ui.settings import LANGUAGE, OPEN_FOLDER, PERSON, THEME, Settings
from annotator.ui.theme import themes
from tests.ui.answers import Answers
from tests.ui.conftest import AUDE, LEA, Bench, click, type_into

KEY = Qt.Key
AT = "2023-01-17T10:00:00.000Z"
ARTICLE = Article(
    "t1",
    "A very long title of an article about twelve schools, their roofs and what they cost",
    AT,
    lang="de",
    url="https://gazette.example/a",
    publisher="La Gazette",
    byline="Ana Roy",
    published_on="2023-01-17",
)


def press_return(dialog: QWidget) -> None:
    QTest.keyClick(dialog, KEY.Key_Return)


def press_escape(dialog: QWidget) -> None:
    QTest.keyClick(dialog, KEY.Key_Escape)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def errands(bench: Bench, settings: Settings, window: QWidget) -> Errands:
    return Errands(bench.session, bench.current, settings, window)


# About the article


def test_an_article_that_is_only_looked_at_stays_as_it_is(answers: Answers) -> None:
    def look(dialog: ArticleDialog) -> None:
        assert dialog.accessibleName() == dialog.windowTitle() == "About the article"
        assert dialog.focusWidget() is dialog.fields.title
        assert dialog.fields.title.cursorPosition() == 0
        assert dialog.fields.chosen_language() == "de"
        press_return(dialog)

    answers.add(ArticleDialog, look)
    assert ArticleDialog(ARTICLE).ask() == ARTICLE


def test_an_article_is_saved_once_nothing_is_wrong(answers: Answers) -> None:
    def look(dialog: ArticleDialog) -> None:
        dialog.fields.published_on.clear()
        type_into(dialog.fields.published_on, "yesteryear")
        press_return(dialog)
        assert dialog.isVisible()
        dialog.fields.published_on.clear()
        type_into(dialog.fields.published_on, "3 mars 2023")
        dialog.fields.show_language("fr")
        click(dialog.act)

    answers.add(ArticleDialog, look)
    edited = ArticleDialog(ARTICLE).ask()
    assert edited is not None
    assert (edited.published_on, edited.lang) == ("2023-03-03", "fr")
    assert edited.title == ARTICLE.title


def test_escape_leaves_the_article(answers: Answers) -> None:
    answers.add(ArticleDialog, press_escape)
    assert ArticleDialog(ARTICLE).ask() is None


def test_what_is_wrong_has_room_for_its_words(answers: Answers) -> None:
    def look(dialog: ArticleDialog) -> None:
        dialog.fields.url.setText("gazette")
        dialog.fields.published_on.setText("soon")
        dialog.fields.title.clear()
        QTest.qWait(0)
        for hint in dialog.fields.findChildren(QWidget):
            if hint.isVisible() and hint.hasHeightForWidth():
                assert hint.height() >= hint.heightForWidth(hint.width())

    answers.add(ArticleDialog, look)
    ArticleDialog(ARTICLE).ask()


def test_an_edit_of_the_article_is_one_undo_step(
    answers: Answers, errands: Errands, bench: Bench
) -> None:
    def look(dialog: ArticleDialog) -> None:
        dialog.fields.title.clear()
        type_into(dialog.fields.title, "Douze écoles")
        press_return(dialog)

    answers.add(ArticleDialog, look)
    errands.edit_article()
    project = bench.session.project
    changed = articles.article(project, bench.article_id)
    assert changed is not None
    assert changed.title == "Douze écoles"
    bench.session.undo()
    again = articles.article(project, bench.article_id)
    assert again is not None
    assert again.title == "Écoles"


def test_without_an_article_there_is_nothing_to_edit(errands: Errands, bench: Bench) -> None:
    bench.current.open_article("")
    errands.edit_article()
    assert bench.steps == []


# Who works


def test_a_known_person_is_chosen_with_the_keyboard(answers: Answers) -> None:
    def look(dialog: PersonDialog) -> None:
        assert dialog.accessibleName() == "Who works at the desk?"
        assert dialog.focusWidget() is dialog.people
        assert dialog.people.currentRow() == 0
        QTest.keyClick(dialog.people, KEY.Key_Down)
        press_return(dialog)

    answers.add(PersonDialog, look)
    assert PersonDialog([AUDE, LEA], AUDE).ask() == "Léa Roy"


def test_a_double_click_chooses(answers: Answers) -> None:
    def look(dialog: PersonDialog) -> None:
        place = dialog.people.visualItemRect(dialog.people.item(1)).center()
        click(dialog.people, place)
        QTest.mouseDClick(
            dialog.people.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            place,
        )

    answers.add(PersonDialog, look)
    assert PersonDialog([AUDE, LEA], AUDE).ask() == "Léa Roy"


def test_a_typed_name_counts_and_choosing_takes_it_back(answers: Answers) -> None:
    def look(dialog: PersonDialog) -> None:
        type_into(dialog.name, "Bruno Keller")
        assert dialog.people.selectedItems() == []
        click(dialog.people, dialog.people.visualItemRect(dialog.people.item(1)).center())
        assert dialog.name.text() == ""
        type_into(dialog.name, " Bruno  Keller ")
        press_return(dialog)

    answers.add(PersonDialog, look)
    assert PersonDialog([AUDE, LEA], AUDE).ask() == "Bruno  Keller"


def test_nobody_cannot_work(answers: Answers) -> None:
    def look(dialog: PersonDialog) -> None:
        assert dialog.focusWidget() is dialog.name
        type_into(dialog.name, "B")
        assert dialog.act.isEnabled()
        QTest.keyClick(dialog.name, KEY.Key_Backspace)
        assert not dialog.act.isEnabled()
        press_return(dialog)
        assert dialog.isVisible()
        press_escape(dialog)

    answers.add(PersonDialog, look)
    assert PersonDialog([AUDE], LEA).ask() == ""


def test_somebody_new_sits_down_and_is_remembered(
    answers: Answers, errands: Errands, bench: Bench, settings: Settings
) -> None:
    def look(dialog: PersonDialog) -> None:
        type_into(dialog.name, "bruno keller")
        press_return(dialog)

    answers.add(PersonDialog, look)
    errands.choose_person()
    assert bench.session.desk.person.name == "bruno keller"
    assert bench.session.desk.person.initials == "BK"
    assert settings.get(PERSON) == "bruno keller"
    claim = bench.tag("La mairie")
    assert bench.get(claim).created_by == bench.session.desk.person.id


def test_a_known_name_in_other_capitals_is_the_same_person(
    answers: Answers, errands: Errands, bench: Bench
) -> None:
    def look(dialog: PersonDialog) -> None:
        type_into(dialog.name, "LÉA ROY")
        press_return(dialog)

    answers.add(PersonDialog, look)
    errands.choose_person()
    assert bench.session.desk.person == LEA
    assert bench.steps == []


def test_nothing_changes_when_nobody_is_chosen(
    answers: Answers, errands: Errands, bench: Bench, settings: Settings
) -> None:
    answers.add(PersonDialog, press_escape)
    errands.choose_person()
    assert bench.session.desk.person == AUDE
    assert settings.get(PERSON) == ""


# Preferences


def test_another_language_asks_for_another_window(answers: Answers, settings: Settings) -> None:
    def look(dialog: Preferences) -> None:
        assert dialog.focusWidget() is dialog.language
        dialog.language.setCurrentIndex(dialog.language.findData("fr"))
        press_return(dialog)

    answers.add(Preferences, look)
    assert Preferences(settings).ask()
    assert settings.get(LANGUAGE) == "fr"
    answers.add(Preferences, press_return)
    assert not Preferences(settings).ask()


def test_colours_change_at_once(answers: Answers, settings: Settings) -> None:
    before = themes().choice

    def look(dialog: Preferences) -> None:
        dialog.theme.setCurrentIndex(dialog.theme.findData("contrast"))
        press_return(dialog)

    try:
        answers.add(Preferences, look)
        assert not Preferences(settings).ask()
        assert themes().current.uses_letters
        assert settings.get(THEME) == "contrast"
    finally:
        themes().choose(before)


def test_escape_changes_no_preference(answers: Answers, settings: Settings) -> None:
    def look(dialog: Preferences) -> None:
        dialog.language.setCurrentIndex(dialog.language.findData("fr"))
        dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
        press_escape(dialog)

    before = themes().current
    answers.add(Preferences, look)
    assert not Preferences(settings).ask()
    assert (settings.get(LANGUAGE), settings.get(THEME)) == ("", "system")
    assert themes().current == before


def test_the_window_hears_whether_it_has_to_be_made_again(
    answers: Answers, errands: Errands, settings: Settings
) -> None:
    answers.add(Preferences, press_return)
    assert not errands.edit_preferences(Reading(settings))


# Why


def test_a_reason_has_words(answers: Answers) -> None:
    def look(dialog: ReasonDialog) -> None:
        assert dialog.focusWidget() is dialog.reason
        assert not dialog.act.isEnabled()
        QTest.keyClicks(dialog.reason, "New figures")
        QTest.keyClick(dialog.reason, KEY.Key_Return)
        QTest.keyClicks(dialog.reason, "came out. ")
        QTest.keyClick(dialog.reason, KEY.Key_Tab)
        assert not dialog.reason.hasFocus()
        press_return(dialog)

    answers.add(ReasonDialog, look)
    assert ReasonDialog("Reopen", "Why?", "Reopen").ask() == "New figures\ncame out."


def test_escape_gives_no_reason(answers: Answers) -> None:
    def look(dialog: ReasonDialog) -> None:
        QTest.keyClicks(dialog.reason, "Because")
        press_escape(dialog)

    answers.add(ReasonDialog, look)
    assert ReasonDialog("Reopen", "Why?", "Reopen").ask() == ""


def test_an_approved_annotation_is_reopened_for_a_reason(
    answers: Answers, errands: Errands, bench: Bench
) -> None:
    claim = bench.tag("La mairie")
    bench.approve(claim)
    bench.current.select(claim)
    answers.add(ReasonDialog, press_escape)
    errands.reopen()
    assert bench.get(claim).review == "approved"

    def look(dialog: ReasonDialog) -> None:
        QTest.keyClicks(dialog.reason, "New figures.")
        click(dialog.act)

    answers.add(ReasonDialog, look)
    errands.reopen()
    assert bench.get(claim).review == "none"


# The program


def test_the_program_says_its_version_and_its_licences(
    answers: Answers, window: QWidget, errands: Errands
) -> None:
    said: list[str] = []

    def look(box: QMessageBox) -> None:
        said.extend((box.windowTitle(), box.text()))
        press_return(box)

    answers.add(QMessageBox, look)
    show_about(window)
    answers.add(QMessageBox, press_return)
    errands.show_about()
    assert said[0].endswith(__version__)
    for licence in ("MIT", "LGPL 3", "Apache licence 2.0"):
        assert licence in said[1]


# Errands without a dialog of ours


def test_a_backup_copy_is_saved_and_told(
    errands: Errands, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    told: list[str] = []
    errands.told.connect(told.append)

    def choose(_window: QWidget, _title: str, proposed: str, _filter: str) -> str:
        asked.append(proposed)
        return str(tmp_path / "kept")

    monkeypatch.setattr(file_dialogs, "save_file", choose)
    claim = bench.tag("La mairie")
    errands.backup()
    assert asked == [str(tmp_path / "desk copy.annot")]
    assert told == ["Saved a copy as kept.annot"]
    with Project.open(tmp_path / "kept.annot") as copy:
        rows = articles.article_rows(copy)
        assert [row.annotations for row in rows] == [1]
    assert bench.get(claim)


def test_a_backup_never_goes_over_what_was_not_asked_about(
    errands: Errands, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals: list[Refusal] = []
    errands.refused.connect(refusals.append)
    (tmp_path / "kept.annot").write_bytes(b"mine")
    chosen = [str(tmp_path / "kept"), str(bench.session.project.path), ""]
    monkeypatch.setattr(file_dialogs, "save_file", lambda *_, **__: chosen.pop(0))
    for _ in range(3):
        errands.backup()
    assert [each.code for each in refusals] == ["project_exists", "backup_onto_project"]
    assert (tmp_path / "kept.annot").read_bytes() == b"mine"


def test_the_exact_words_are_copied(errands: Errands, bench: Bench) -> None:
    bench.current.select(bench.tag("12 millions d’euros"))
    errands.copy_quote()
    assert QGuiApplication.clipboard().text() == "12 millions d’euros"
    bench.current.select("")
    QGuiApplication.clipboard().clear()
    errands.copy_quote()
    assert QGuiApplication.clipboard().text() == ""


def test_a_project_is_chosen_in_the_file_dialog(
    errands: Errands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wanted: list[Path] = []
    errands.project_chosen.connect(wanted.append)
    chosen = [str(tmp_path / "a.annot"), ""]
    monkeypatch.setattr(file_dialogs, "open_file", lambda *_, **__: chosen.pop(0))
    errands.choose_project()
    errands.choose_project()
    assert wanted == [tmp_path / "a.annot"]


def test_articles_are_chosen_in_the_file_dialog_and_its_folder_is_remembered(
    answers: Answers,
    errands: Errands,
    bench: Bench,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "a.txt").write_bytes(b"Some words.")
    asked: list[str] = []
    chosen = [[str(shelf / "a.txt")], []]

    def choose(_window: QWidget, _title: str, folder: str, _filter: str) -> list[str]:
        asked.append(folder)
        return chosen.pop(0)

    monkeypatch.setattr(file_dialogs, "open_files", choose)
    answers.add(ImportDialog, press_return)
    errands.choose_articles()
    errands.choose_articles()
    assert asked == [str(Path.home()), str(shelf)]
    rows = articles.article_rows(bench.session.project)
    assert [row.article.title for row in rows] == ["Écoles", "a"]
    assert settings.get(OPEN_FOLDER) == str(shelf)


def test_a_backup_that_cannot_be_written_is_told(
    errands: Errands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals: list[Refusal] = []
    errands.refused.connect(refusals.append)
    out = tmp_path / "nowhere" / "a.annot"
    monkeypatch.setattr(file_dialogs, "save_file", lambda *_, **__: str(out))
    errands.backup()
    assert [each.code for each in refusals] == ["folder_missing"]


def test_somebody_new_cannot_join_a_project_for_reading(
    answers: Answers, bench: Bench, settings: Settings, window: QWidget
) -> None:
    def look(dialog: PersonDialog) -> None:
        type_into(dialog.name, "Bruno Keller")
        press_return(dialog)

    with Project.open(bench.session.project.path, read_only=True) as project:
        session = Session(project, AUDE)
        refusals: list[Refusal] = []
        session.refused.connect(refusals.append)
        answers.add(PersonDialog, look)
        Errands(session, bench.current, settings, window).choose_person()
        assert [each.code for each in refusals] == ["project_read_only"]
        assert session.desk.person == AUDE
    assert settings.get(PERSON) == ""


def test_a_project_for_reading_takes_no_article(
    bench: Bench, settings: Settings, window: QWidget, tmp_path: Path
) -> None:
    refusals: list[Refusal] = []
    with Project.open(bench.session.project.path, read_only=True) as project:
        errands = Errands(Session(project, AUDE), bench.current, settings, window)
        errands.refused.connect(refusals.append)
        errands.import_files([tmp_path / "a.txt"])
        errands.paste_article()
    assert [each.code for each in refusals] == ["project_read_only"] * 2
