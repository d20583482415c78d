"""Many files at once: what comes of each is shown, and what is accepted comes in, in one step."""

from __future__ import annotations

from pathlib import Path

import docx as python_docx
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt, QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.refusal import Refusal
from annotator.services import batch_importing
from annotator.services.batch_importing import FileRead
from annotator.store import articles
from annotator.store.annotations import annotations as annotations_of
from annotator.store.people import people
from annotator.store.project import Project
from annotator.ui import file_dialogs
from annotator.ui.errands import Errands
from annotator.ui.intake.batch_dialog import BatchDialog
from annotator.ui.intake.batch_model import FILE, OUTCOME
from annotator.ui.settings import OPEN_FOLDER, Settings
from annotator.ui.waiting import Waiting
from tests.formats.article_files import docx, para, pdf, run
from tests.ui.answers import Answers
from tests.ui.conftest import Bench, click
from tests.ui.office import Office, settle

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def errands(bench: Bench, settings: Settings, qtbot: QtBot) -> Errands:
    window = QWidget()
    qtbot.addWidget(window)
    return Errands(bench.session, bench.current, settings, window)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "a.txt").write_bytes("Été à Montclar.".encode("cp1252"))
    (made / "b.docx").write_bytes(docx(para(f'<w:ins w:id="1">{run("Un mot")}</w:ins>')))
    (made / "c.pdf").write_bytes(pdf([[]]))
    return made


def stored(bench: Bench) -> list[tuple[str, str]]:
    """Titles and texts of all articles but the first, as they stand in the file."""
    project = bench.session.project
    return [
        (row.article.title, articles.current_version(project, row.article.id).text)
        for row in articles.article_rows(project)[1:]
    ]


def cells(dialog: BatchDialog, column: int) -> list[str]:
    model = dialog.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def go_to(dialog: BatchDialog, row: int) -> None:
    dialog.table.setFocus()
    while dialog.table.currentIndex().row() != row:
        down = dialog.table.currentIndex().row() < row
        QTest.keyClick(dialog.table, KEY.Key_Down if down else KEY.Key_Up)


def type_over(field: QWidget, words: str) -> None:
    click(field)
    QTest.keyClick(field, KEY.Key_A, CONTROL)
    QTest.keyClicks(field, words)


def accepted(dialog: BatchDialog) -> None:
    click(dialog.act)


def test_what_comes_of_each_file_is_shown_before_anything_is_stored(
    answers: Answers, errands: Errands, bench: Bench, folder: Path
) -> None:
    def look(dialog: BatchDialog) -> None:
        assert cells(dialog, FILE) == ["a.txt", "b.docx", "c.pdf"]
        plain, word, pictures = cells(dialog, OUTCOME)
        assert plain == "Text · 15 characters"
        assert word.startswith("Word · 6 characters · The document has tracked changes")
        assert pictures.startswith("Its pages are pictures")
        assert dialog.summary.text() == "3 file(s) · 1 cannot be read"
        assert dialog.act.text() == "Open 2 article(s)"
        assert stored(bench) == []
        accepted(dialog)

    answers.add(BatchDialog, look)
    told: list[str] = []
    opened: list[str] = []
    errands.told.connect(told.append)
    errands.article_opened.connect(opened.append)
    errands.import_files([folder])
    assert stored(bench) == [("a", "Été à Montclar."), ("b", "Un mot")]
    assert bench.undo_steps() == 1
    assert told == ["2 article(s) came in"]
    assert len(opened) == 1


def test_a_file_that_is_unticked_stays_out(
    answers: Answers, errands: Errands, bench: Bench, folder: Path
) -> None:
    def look(dialog: BatchDialog) -> None:
        QTest.keyClick(dialog.table, KEY.Key_Space)
        assert dialog.act.text() == "Open 1 article(s)"
        go_to(dialog, 1)
        QTest.keyClick(dialog.table, KEY.Key_Space)
        assert not dialog.act.isEnabled()
        QTest.keyClick(dialog, KEY.Key_Return)
        assert dialog.isVisible()
        QTest.keyClick(dialog.table, KEY.Key_Space)
        accepted(dialog)

    answers.add(BatchDialog, look)
    errands.import_files([folder])
    assert [title for title, _ in stored(bench)] == ["b"]


def test_a_box_is_ticked_with_the_mouse_and_what_cannot_be_read_has_none(
    answers: Answers, errands: Errands, bench: Bench, folder: Path
) -> None:
    def look(dialog: BatchDialog) -> None:
        table, model = dialog.table, dialog.model
        box = table.visualRect(model.index(0, FILE)).topLeft() + QPoint(16, 16)
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
        assert not model.entry(0).is_wanted
        assert not model.flags(model.index(2, FILE)) & Qt.ItemFlag.ItemIsUserCheckable
        assert model.index(2, FILE).data(Qt.ItemDataRole.CheckStateRole) is None
        assert not model.setData(model.index(0, OUTCOME), 2, Qt.ItemDataRole.CheckStateRole)
        assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
        click(dialog.cancel)

    answers.add(BatchDialog, look)
    errands.import_files([folder])
    assert stored(bench) == []


def test_what_is_edited_beside_one_article_is_kept_while_another_is_looked_at(
    answers: Answers, errands: Errands, bench: Bench, folder: Path
) -> None:
    def look(dialog: BatchDialog) -> None:
        fields = dialog.sheet.fields
        type_over(fields.title, "Mine")
        type_over(fields.published_on, "17 janvier 2023")
        go_to(dialog, 1)
        assert fields.title.text() == "b"
        type_over(fields.byline, "Ines")
        go_to(dialog, 0)
        assert (fields.title.text(), fields.byline.text()) == ("Mine", "")
        assert fields.published_on.text() == "17 janvier 2023"
        accepted(dialog)

    answers.add(BatchDialog, look)
    errands.import_files([folder])
    rows = [row.article for row in articles.article_rows(bench.session.project)[1:]]
    assert [(row.title, row.byline, row.published_on) for row in rows] == [
        ("Mine", "", "2023-01-17"),
        ("b", "Ines", ""),
    ]


def test_a_wrong_encoding_of_one_of_many_is_corrected(
    answers: Answers, errands: Errands, bench: Bench, folder: Path
) -> None:
    def look(dialog: BatchDialog) -> None:
        encoding = dialog.sheet.encoding
        assert encoding.currentData() == "cp1252"
        encoding.setCurrentIndex(encoding.findData("utf-8"))
        assert "no text in utf-8" in dialog.hint.text()
        encoding.setCurrentIndex(encoding.findData("mac-roman"))
        assert dialog.hint.isHidden()
        go_to(dialog, 1)
        assert encoding.isHidden()
        go_to(dialog, 0)
        assert encoding.currentData() == "mac-roman"
        accepted(dialog)

    answers.add(BatchDialog, look)
    errands.import_files([folder / "a.txt", folder / "b.docx"])
    assert stored(bench)[0][1] == "Été à Montclar.".encode("cp1252").decode("mac-roman")


def test_an_article_with_something_wrong_is_gone_to(
    answers: Answers, errands: Errands, bench: Bench, folder: Path
) -> None:
    def look(dialog: BatchDialog) -> None:
        fields = dialog.sheet.fields
        type_over(fields.title, " ")
        go_to(dialog, 1)
        accepted(dialog)
        assert dialog.isVisible()
        assert dialog.table.currentIndex().row() == 0
        assert fields.title.hasFocus()
        type_over(fields.title, "Titre")
        accepted(dialog)

    answers.add(BatchDialog, look)
    errands.import_files([folder])
    assert [title for title, _ in stored(bench)] == ["Titre", "b"]


def test_a_file_that_cannot_be_read_shows_why(
    answers: Answers, errands: Errands, folder: Path
) -> None:
    def look(dialog: BatchDialog) -> None:
        go_to(dialog, 2)
        assert dialog.hint.text().startswith("Its pages are pictures")
        assert not dialog.sheet.isEnabled()
        assert dialog.sheet.fields.title.text() == ""
        go_to(dialog, 1)
        assert dialog.hint.isHidden()
        assert dialog.sheet.isEnabled()
        click(dialog.cancel)

    answers.add(BatchDialog, look)
    errands.import_files([folder])


def test_the_report_is_copied_line_by_line(
    answers: Answers, errands: Errands, folder: Path
) -> None:
    def look(dialog: BatchDialog) -> None:
        click(dialog.copy)
        click(dialog.cancel)

    answers.add(BatchDialog, look)
    errands.import_files([folder])
    first, *_, last = QGuiApplication.clipboard().text().splitlines()
    assert first == f"{folder / 'a.txt'}\tText · 15 characters"
    assert last.startswith(f"{folder / 'c.pdf'}\tIts pages are pictures")


def people_of(project: Project) -> dict[str, str]:
    return {each.id: each.name for each in people(project)}


def commented(path: Path, words: str, *said: tuple[str, str]) -> None:
    """Write a Word document with comments on all of its words: who said what."""
    document = python_docx.Document()
    run_of_words = document.add_paragraph().add_run(words)
    for who, what in said:
        document.add_comment(run_of_words, text=what, author=who)
    document.save(str(path))


@pytest.mark.parametrize("by_key", [False, True])
def test_comments_of_many_documents_come_in_as_one_step(
    answers: Answers, office: Office, desk_file: Path, tmp_path: Path, *, by_key: bool
) -> None:
    commented(tmp_path / "a.docx", "Douze écoles.", ("Zoé Petit", "Combien ?"), ("Max", "Vu."))
    commented(tmp_path / "b.docx", "Trois ponts.", ("Zoé Petit", "Où ?"))
    (tmp_path / "c.txt").write_text("Rien.", "utf-8")

    def look(dialog: BatchDialog) -> None:
        assert cells(dialog, OUTCOME)[:2] == [
            "Word · 13 characters · 2 comments",
            "Word · 12 characters · 1 comment",
        ]
        assert dialog.comments.text() == "Take in 3 comments as annotations"
        if by_key:
            dialog.comments.setFocus()
            QTest.keyClick(dialog.comments, KEY.Key_Space)
        accepted(dialog)

    office.start([desk_file])
    answers.add(BatchDialog, look)
    office.window.errands.import_files([tmp_path / name for name in ("a.docx", "b.docx", "c.txt")])
    settle()
    project = office.window.session.project
    notes = {
        (people_of(project)[each.created_by], each.note)
        for row in articles.article_rows(project)
        for each in annotations_of(project, row.article.id)
    }
    if by_key:
        assert notes == set()
        return
    assert notes == {("Zoé Petit", "Combien ?"), ("Max", "Vu."), ("Zoé Petit", "Où ?")}
    assert office.toast == "Comments: 3 new"
    office.window.actions_table["undo"].trigger()
    assert not any(row.annotations for row in articles.article_rows(project))
    assert len(articles.article_rows(project)) == 5


def test_only_comments_of_articles_that_come_in_are_offered(
    answers: Answers, errands: Errands, tmp_path: Path
) -> None:
    commented(tmp_path / "a.docx", "Douze écoles.", ("Zoé Petit", "Combien ?"))
    (tmp_path / "c.txt").write_text("Rien.", "utf-8")

    def look(dialog: BatchDialog) -> None:
        assert dialog.comments.isVisible()
        go_to(dialog, 0)
        QTest.keyClick(dialog.table, KEY.Key_Space)
        assert not dialog.comments.isEnabled()
        click(dialog.copy)
        click(dialog.cancel)

    answers.add(BatchDialog, look)
    errands.import_files([tmp_path / "a.docx", tmp_path / "c.txt"])
    first = QGuiApplication.clipboard().text().splitlines()[0]
    assert "Word · 13 characters · 1 comment" in first


def test_tab_goes_from_the_files_to_what_is_done_with_all_of_them_and_then_to_one(
    answers: Answers, errands: Errands, tmp_path: Path
) -> None:
    commented(tmp_path / "a.docx", "Douze écoles.", ("Zoé Petit", "Combien ?"))
    (tmp_path / "c.txt").write_text("Rien.", "utf-8")

    def look(dialog: BatchDialog) -> None:
        dialog.activateWindow()
        dialog.table.setFocus()
        for part in (dialog.comments, dialog.copy, dialog.sheet.fields.title):
            dialog.focusNextChild()
            assert dialog.focusWidget() is part
        click(dialog.cancel)

    answers.add(BatchDialog, look)
    errands.import_files([tmp_path / "a.docx", tmp_path / "c.txt"])


def test_where_no_file_has_comments_none_are_offered(
    answers: Answers, errands: Errands, folder: Path
) -> None:
    def look(dialog: BatchDialog) -> None:
        assert not dialog.comments.isVisible()
        click(dialog.cancel)

    answers.add(BatchDialog, look)
    errands.import_files([folder])


def test_what_the_project_has_already_is_not_ticked(
    answers: Answers, errands: Errands, bench: Bench, folder: Path
) -> None:
    def look(dialog: BatchDialog) -> None:
        assert dialog.act.text() == "Open 1 article(s)"
        assert "already has an article with the same text" in cells(dialog, OUTCOME)[0]
        accepted(dialog)

    text = articles.current_version(bench.session.project, bench.article_id).text
    (folder / "a.txt").write_text(text, "utf-8")
    answers.add(BatchDialog, look)
    errands.import_files([folder])
    assert [title for title, _ in stored(bench)] == ["b"]


def test_the_keyboard_is_in_the_list_and_the_dialog_fits_a_small_screen(
    answers: Answers, errands: Errands, folder: Path
) -> None:
    def look(dialog: BatchDialog) -> None:
        assert dialog.focusWidget() is dialog.table
        assert dialog.accessibleName() == dialog.windowTitle() == "Open articles"
        assert dialog.height() <= 760
        assert dialog.width() <= 1240
        assert dialog.model.headerData(0, Qt.Orientation.Vertical) is None
        assert dialog.model.data(dialog.model.index(0, 0), Qt.ItemDataRole.FontRole) is None
        assert dialog.model.rowCount(QModelIndex()) == 3
        QTest.keyClick(dialog, KEY.Key_Escape)

    answers.add(BatchDialog, look)
    errands.import_files([folder])


def test_a_folder_is_chosen_and_remembered(
    answers: Answers,
    errands: Errands,
    bench: Bench,
    settings: Settings,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen = ["", str(folder)]
    monkeypatch.setattr(file_dialogs, "open_folder", lambda *_: chosen.pop(0))
    answers.add(BatchDialog, accepted)
    errands.choose_folder()
    assert stored(bench) == []
    errands.choose_folder()
    assert len(stored(bench)) == 2
    assert settings.get(OPEN_FOLDER) == str(folder)


def test_a_folder_without_articles_is_refused(errands: Errands, tmp_path: Path) -> None:
    refusals: list[Refusal] = []
    errands.refused.connect(refusals.append)
    (tmp_path / "empty").mkdir()
    errands.import_files([tmp_path / "empty"])
    assert [each.code for each in refusals] == ["folder_no_articles"]
    errands.import_files([])
    assert len(refusals) == 1


def test_the_reading_shows_how_far_it_is_and_can_be_stopped(
    answers: Answers,
    errands: Errands,
    bench: Bench,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[str] = []
    refusals: list[Refusal] = []
    errands.refused.connect(refusals.append)

    def slowly(path: Path) -> FileRead:
        QThread.msleep(300)
        return FileRead(path)

    def look(dialog: Waiting) -> None:
        while not dialog.progress.count.text():
            QTest.qWait(5)
        seen.append(dialog.progress.count.text())
        click(dialog.stop)
        while dialog.isVisible():
            QTest.qWait(5)

    monkeypatch.setattr(batch_importing, "read_file", slowly)
    answers.add(Waiting, look)
    errands.import_files([folder])
    assert seen[0].endswith(" of 3")
    assert (stored(bench), refusals) == ([], [])
