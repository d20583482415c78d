"""The program from its start to its end: what opens, what is refused, what is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.resources import sample
from annotator.store import annotations as stored
from annotator.store.articles import article_rows, current_version
from annotator.store.people import people
from annotator.store.project import Project, StoreError
from annotator.ui import file_dialogs
from annotator.ui.app import application, run
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.preferences import Preferences
from annotator.ui.intake.batch_dialog import BatchDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program, default_project
from annotator.ui.settings import LANGUAGE, LAST_PROJECT, PERSON, Settings, data_folder
from annotator.ui.welcome import Welcome
from tests.formats.article_files import docx, para
from tests.ui.answers import Answers
from tests.ui.conftest import click, write
from tests.ui.office import CONTROL, SHIFT, Office, settle

KEY = Qt.Key
ROOT = Path(__file__).resolve().parents[2]


def names(folder: Path) -> set[str]:
    """The files of a folder, without the settings."""
    return {path.name for path in folder.iterdir() if path.suffix != ".ini"}


def told_by(sentences: list[str]) -> Callable[[QMessageBox], None]:
    """Read a message and close it with Return."""

    def read(box: QMessageBox) -> None:
        sentences.append(box.text())
        QTest.keyClick(box, KEY.Key_Return)

    return read


# The start


def test_the_first_start_shows_the_welcome_page(office: Office) -> None:
    office.start()
    assert office.welcome.isVisible()
    assert office.program.session is None
    assert not data_folder().exists()


def test_the_sample_is_opened_as_a_copy(office: Office) -> None:
    before = sample("sample.annot").read_bytes()
    office.start()
    click(office.welcome.starts[0])
    office.in_front()
    assert office.project.path == data_folder() / "sample.annot"
    assert not office.project.read_only
    office.press(KEY.Key_C)
    assert office.tagged()
    office.end()
    assert sample("sample.annot").read_bytes() == before
    assert names(data_folder()) == {"sample.annot"}


def test_the_sample_can_be_asked_for_at_the_start(office: Office) -> None:
    office.start(sample=True)
    assert office.project.path == data_folder() / "sample.annot"


def test_a_sample_that_cannot_be_copied_is_told(office: Office, answers: Answers) -> None:
    sentences: list[str] = []
    data_folder().parent.mkdir(parents=True, exist_ok=True)
    data_folder().write_bytes(b"a file in the way")
    answers.add(QMessageBox, told_by(sentences))
    office.start(sample=True)
    assert "could not be written" in sentences[0]
    assert office.welcome.isVisible()
    data_folder().unlink()


def test_the_second_start_opens_where_the_first_ended(office: Office, desk_file: Path) -> None:
    office.start([desk_file])
    office.window.articles.list.setCurrentIndex(office.window.articles.list.model().index(1, 0))
    office.drag("3 million")
    office.press(KEY.Key_C)
    claim = office.selected
    office.click("They leak")
    office.window.current.select(claim)
    caret = office.window.article.view.caret()
    assert caret > office.span("3 million").end
    office.end()
    assert names(desk_file.parent) == {"desk.annot"}

    office.start()
    assert office.project.path == desk_file
    assert office.window.article.view.caret() == caret
    assert office.selected == claim
    assert office.words() == "3 million"
    assert office.window.article.view.selected_mark() == claim
    assert office.window.article.view.editor.hasFocus()


def test_a_place_that_is_gone_is_no_obstacle(office: Office, desk_file: Path) -> None:
    office.start([desk_file])
    article_id = office.window.current.article_id
    path = office.project.path
    office.end()
    settings = office.settings
    settings.put_place(path, "", {"article": "gone"})
    settings.put_place(path, article_id, {"caret": 99999, "top": -4, "annotation": "gone"})
    office.start()
    assert office.window.current.article_id == article_id
    assert office.window.article.view.caret() == len(office.text)
    assert office.selected == ""


def test_a_project_that_was_deleted_meanwhile_leads_to_the_welcome_page(
    office: Office, desk_file: Path
) -> None:
    office.start([desk_file])
    office.end()
    desk_file.unlink()
    office.start()
    assert office.welcome.recent == []


def test_a_damaged_last_project_is_told_over_the_welcome_page(
    office: Office, desk_file: Path, answers: Answers
) -> None:
    sentences: list[str] = []
    office.settings.put(LAST_PROJECT, str(desk_file))
    desk_file.write_bytes(desk_file.read_bytes()[:5000])
    answers.add(QMessageBox, told_by(sentences))
    office.start()
    assert sentences == [
        f"{desk_file} is damaged and was left as it is; open a backup copy instead."
    ]
    assert office.welcome.isVisible()


def test_who_works_is_said_at_the_start(office: Office, desk_file: Path) -> None:
    office.start([desk_file], person="léa roy")
    assert office.program.session is not None
    assert office.program.session.desk.person.name == "Léa Roy"
    office.end()
    office.settings.put(PERSON, "Bruno Keller")
    office.start([desk_file])
    assert {person.name for person in people(office.project)} == {
        "Aude Martin",
        "Léa Roy",
        "Bruno Keller",
    }


def test_a_person_without_a_name_opens_nothing(
    office: Office, desk_file: Path, answers: Answers
) -> None:
    sentences: list[str] = []
    answers.add(QMessageBox, told_by(sentences))
    office.start([desk_file], person=" ")
    assert sentences == ["A person needs a name."]
    assert office.welcome.isVisible()
    assert names(desk_file.parent) == {"desk.annot"}


# Articles


def test_an_article_at_the_start_is_shown_before_it_comes_in(
    office: Office, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "roof.txt").write_bytes(b"The roof leaks.")
    answers.add(ImportDialog, lambda dialog: QTest.keyClick(dialog, KEY.Key_Return))
    office.start([tmp_path / "roof.txt"])
    assert office.project.path == default_project()
    assert [row.article.title for row in article_rows(office.project)] == ["roof"]
    assert office.text == "The roof leaks."
    office.end()
    answers.add(ImportDialog, lambda dialog: QTest.keyClick(dialog, KEY.Key_Escape))
    office.start([tmp_path / "roof.txt"])
    assert office.project.path == default_project()
    assert len(article_rows(office.project)) == 1


def test_an_article_goes_into_the_project_that_is_named_before_it(
    office: Office, answers: Answers, desk_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "roof.txt").write_bytes(b"The roof leaks.")
    answers.add(ImportDialog, lambda dialog: QTest.keyClick(dialog, KEY.Key_Return))
    office.start([desk_file, tmp_path / "roof.txt"])
    assert office.project.path == desk_file
    assert office.text == "The roof leaks."
    assert not default_project().exists()


def test_an_article_that_is_not_there_is_told_and_makes_no_project(
    office: Office, answers: Answers, tmp_path: Path
) -> None:
    sentences: list[str] = []
    answers.add(QMessageBox, told_by(sentences))
    office.start([tmp_path / "gone.txt"])
    assert sentences == [f"There is no file {tmp_path / 'gone.txt'}."]
    assert office.welcome.isVisible()
    assert not default_project().exists()


def test_articles_are_chosen_on_the_welcome_page(
    office: Office, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_bytes(path.stem.encode())
    answers.add(BatchDialog, lambda dialog: QTest.keyClick(dialog, KEY.Key_Return))
    chosen = [[], [str(path) for path in paths]]
    monkeypatch.setattr(file_dialogs, "open_files", lambda *_, **__: chosen.pop(0))
    office.start()
    for _ in range(2):
        QTest.keyClick(office.welcome, KEY.Key_I, CONTROL)
    assert [row.article.title for row in article_rows(office.project)] == ["one", "two"]


def dropped(office: Office, *paths: Path) -> None:
    """Drop files on the window, all at once."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, left, none)
    QApplication.sendEvent(office.window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(300, 300), copy, data, left, none)
    QApplication.sendEvent(office.window, drop)


def test_a_document_that_is_dropped_on_the_window_comes_in(
    office: Office, answers: Answers, desk_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "roof.docx").write_bytes(docx(para("The roof leaks.")))
    office.start([desk_file])
    answers.add(ImportDialog, lambda dialog: QTest.keyClick(dialog, KEY.Key_Return))
    dropped(office, tmp_path / "roof.docx")
    assert office.text == "The roof leaks."


def test_what_is_dropped_together_comes_in_together(
    office: Office, answers: Answers, desk_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    for name, words in {"a": "The roof.", "in/b": "The cellar.", "in/c": "The attic."}.items():
        (tmp_path / f"{name}.txt").write_text(words, "utf-8")
    office.start([desk_file])
    before = len(article_rows(office.project))
    answers.add(BatchDialog, lambda dialog: QTest.keyClick(dialog, KEY.Key_Return))
    dropped(office, tmp_path / "a.txt", tmp_path / "in")
    assert len(article_rows(office.project)) == before + 3
    assert office.text == "The roof."
    office.in_front()
    QTest.keyClick(office.window, KEY.Key_Z, CONTROL)
    assert len(article_rows(office.project)) == before


def test_something_that_is_no_path_is_not_opened(office: Office) -> None:
    office.start()
    office.program.open("https://gazette.example/")
    assert office.welcome.isVisible()


# What is refused


def foreign(path: Path) -> str:
    path.write_bytes(b"SQLite format 3\0" + bytes(4096))
    return f"{path} is not an Annotator project."


def no_database(path: Path) -> str:
    path.write_bytes(b"Dear diary, ")
    return f"{path} is not an Annotator project."


def newer(path: Path) -> str:
    Project.create(path, at="2023-01-17T10:00:00.000Z").close()
    data = bytearray(path.read_bytes())
    data[60:64] = (9999).to_bytes(4, "big")
    path.write_bytes(data)
    return f"{path} was made by a newer version of Annotator; please update the program."


def damaged(path: Path) -> str:
    Project.create(path, at="2023-01-17T10:00:00.000Z").close()
    path.write_bytes(path.read_bytes()[:9000])
    return f"{path} is damaged and was left as it is; open a backup copy instead."


def missing(path: Path) -> str:
    return f"There is no project at {path}."


BAD = pytest.mark.parametrize("make", [foreign, no_database, newer, damaged, missing])


@BAD
def test_what_is_no_project_of_ours_leaves_the_welcome_page(
    office: Office, answers: Answers, tmp_path: Path, make: Callable[[Path], str]
) -> None:
    path = tmp_path / "bad.annot"
    sentence = make(path)
    before = path.read_bytes() if path.exists() else None
    sentences: list[str] = []
    office.start()
    answers.add(QMessageBox, told_by(sentences))
    office.welcome.path_chosen.emit(path)
    assert sentences == [sentence]
    assert office.welcome.isVisible()
    assert (path.read_bytes() if path.exists() else None) == before
    assert names(tmp_path) == ({"bad.annot"} if before is not None else set())


@BAD
def test_what_is_no_project_of_ours_leaves_the_open_project(
    office: Office,
    answers: Answers,
    desk_file: Path,
    tmp_path: Path,
    make: Callable[[Path], str],
) -> None:
    sentence = make(tmp_path / "bad.annot")
    sentences: list[str] = []
    office.start([desk_file])
    window = office.window
    answers.add(QMessageBox, told_by(sentences))
    office.program.open(tmp_path / "bad.annot")
    assert sentences == [sentence]
    assert office.window is window
    assert window.isVisible()
    office.in_front()
    office.drag("12 millions")
    office.press(KEY.Key_C)
    assert office.tagged() == [("claim", "12 millions")]
    assert office.settings.get(LAST_PROJECT) == str(desk_file)


def test_a_project_that_breaks_while_it_is_shown_leaves_the_open_one(
    office: Office,
    answers: Answers,
    desk_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "other.annot"
    Project.create(other, at="2023-01-17T10:00:00.000Z").close()
    office.start([desk_file])
    sentences: list[str] = []
    answers.add(QMessageBox, told_by(sentences))

    def broken(*_: object) -> None:
        raise StoreError("project_damaged", path=str(other))

    with monkeypatch.context() as patch:
        patch.setattr(MainWindow, "__init__", broken)
        assert not office.program.open_project(other)
    assert len(sentences) == 1
    assert office.project.path == desk_file
    assert names(tmp_path) == {"desk.annot", "desk.annot-wal", "desk.annot-shm", "other.annot"}


# From one project to another


def test_another_project_takes_the_place_of_the_open_one(
    office: Office, desk_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.annot"
    Project.create(other, at="2023-01-17T10:00:00.000Z").close()
    office.start([desk_file])
    office.program.open(other)
    settle()
    assert office.project.path == other
    assert office.window.current.article_id == ""
    assert "desk.annot-wal" not in names(tmp_path)
    assert office.settings.recent() == [other, desk_file]


def test_the_open_project_is_not_opened_twice(office: Office, desk_file: Path) -> None:
    office.start([desk_file])
    window = office.window
    office.drag("12 millions")
    office.press(KEY.Key_C)
    office.program.open(desk_file)
    assert office.window is window
    office.press(KEY.Key_Z, CONTROL)
    assert office.tagged() == []


def test_a_new_project_is_made_where_it_is_wanted(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = ["", str(tmp_path / "My.first desk")]
    monkeypatch.setattr(file_dialogs, "save_file", lambda *_, **__: chosen.pop(0))
    office.start()
    for _ in range(2):
        QTest.keyClick(office.welcome, KEY.Key_N, CONTROL)
    assert office.project.path == tmp_path / "My.first desk.annot"
    assert [person.name for person in people(office.project)] == ["Aude Martin"]


def test_a_new_project_of_a_known_name_opens_the_known_one(
    office: Office, desk_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "save_file", lambda *_, **__: str(desk_file))
    office.start()
    QTest.keyClick(office.welcome, KEY.Key_N, CONTROL)
    assert len(article_rows(office.project)) == 2


def test_a_new_project_where_none_can_be_is_told(
    office: Office, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    sentences: list[str] = []
    office.start()
    answers.add(QMessageBox, told_by(sentences))
    assert not office.program.make_project(tmp_path / "file" / "a.annot")
    answers.add(QMessageBox, told_by(sentences))
    assert not office.program.make_project(tmp_path / ("n" * 300 + ".annot"))
    answers.add(QMessageBox, told_by(sentences))
    office.program.open(tmp_path / ("n" * 300 + ".txt"))
    assert "There is no file" in sentences.pop()
    assert all("could not be written" in sentence for sentence in sentences)
    assert office.welcome.isVisible()


def test_a_project_is_chosen_on_the_welcome_page(
    office: Office, desk_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = ["", str(desk_file)]
    monkeypatch.setattr(file_dialogs, "open_file", lambda *_, **__: chosen.pop(0))
    office.start()
    for _ in range(2):
        QTest.keyClick(office.welcome, KEY.Key_O, CONTROL)
    assert office.project.path == desk_file


def test_closing_the_project_leads_to_the_welcome_page_and_leaves_one_file(
    office: Office, desk_file: Path
) -> None:
    office.start([desk_file])
    office.press(KEY.Key_W, CONTROL)
    settle()
    assert office.program.session is None
    assert [row.accessibleName() for row in office.welcome.recent] == ["desk"]
    assert names(desk_file.parent) == {"desk.annot"}
    office.end()
    office.start()
    assert office.welcome.isVisible()


def test_what_is_being_typed_is_saved_when_the_project_is_closed(
    office: Office, desk_file: Path
) -> None:
    office.start([desk_file])
    office.drag("12 millions")
    office.press(KEY.Key_C)
    claim = office.selected
    office.press(KEY.Key_N)
    write("Ask the treasurer")
    office.program.close_project()
    settle()
    with Project.open(desk_file) as project:
        found = stored.annotation(project, claim)
        assert found is not None
        assert found.note == "Ask the treasurer"


# The language


def test_another_language_makes_the_window_again_at_the_same_place(
    office: Office, answers: Answers, desk_file: Path
) -> None:
    def speak_french(dialog: Preferences) -> None:
        dialog.language.setCurrentIndex(dialog.language.findData("fr"))
        QTest.keyClick(dialog, KEY.Key_Return)

    office.start([desk_file])
    office.drag("12 millions")
    office.press(KEY.Key_C)
    claim, before = office.selected, office.window
    office.click("fin juin")
    office.window.current.select(claim)
    caret = office.window.article.view.caret()
    answers.add(Preferences, speak_french)
    office.window.actions_table["preferences"].trigger()
    settle()
    office.in_front()
    assert office.window is not before
    assert office.settings.get(LANGUAGE) == "fr"
    assert office.selected == claim
    assert office.window.article.view.caret() == caret
    office.press(KEY.Key_Z, CONTROL)
    assert office.tagged() == []


def test_a_language_nobody_speaks_is_english(office: Office) -> None:
    office.settings.put(LANGUAGE, "tlh")
    office.start()
    assert office.welcome.starts[1].text() == "New project…"


def test_rebuilding_without_a_project_changes_nothing(office: Office) -> None:
    office.start()
    page = office.welcome
    office.program.rebuild()
    settle()
    assert office.welcome is page


# The end


def test_the_application_ends_with_its_window_and_leaves_one_file(
    office: Office, desk_file: Path, qapp: QApplication
) -> None:
    office.start([desk_file])
    office.drag("12 millions")
    office.press(KEY.Key_C)

    def leave() -> None:
        office.press(KEY.Key_Q, CONTROL)

    QTimer.singleShot(0, leave)
    assert qapp.exec() == 0
    assert office.program.session is None
    assert names(desk_file.parent) == {"desk.annot"}
    with Project.open(desk_file) as project:
        assert [row.annotations for row in article_rows(project)] == [1, 0]


def test_a_whole_run_from_the_command_line(
    office: Office, desk_file: Path, qapp: QApplication
) -> None:
    hook = sys.excepthook
    seen: list[str] = []

    def look() -> None:
        shell = QApplication.activeWindow()
        window = shell.findChild(MainWindow) if shell is not None else None
        if window is None:
            QTimer.singleShot(10, look)
            return
        seen.append(window.session.desk.person.name)
        QTest.keyClick(window, KEY.Key_Q, CONTROL)

    QTimer.singleShot(10, look)
    assert run([str(desk_file), "--as", "Léa Roy"]) == 0
    assert seen == ["Léa Roy"]
    assert sys.excepthook != hook
    sys.excepthook = hook
    assert names(desk_file.parent) == {"desk.annot"}
    for program in qapp.findChildren(Program):
        if program.window is not None:
            program.window.deleteLater()
        program.deleteLater()
    settle()


def test_there_is_one_application(qapp: QApplication) -> None:
    assert application() is qapp


def test_the_window_is_as_it_was_left(office: Office, desk_file: Path) -> None:
    office.start([desk_file])
    size = office.window.article.view.editor.font().pixelSize()
    office.press(KEY.Key_B, CONTROL)
    office.press(KEY.Key_Plus, CONTROL)
    larger = office.window.article.view.editor.font().pixelSize()
    assert larger > size
    office.end()
    office.start()
    assert office.window.articles.isHidden()
    assert office.window.article.view.editor.font().pixelSize() == larger


CHILD = """
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.app import application
from annotator.ui.program import Program
from annotator.ui.settings import Settings

app = application()
program = Program(app, Settings(Path(sys.argv[2])))
program.start([Path(sys.argv[1])], person="Aude Martin")


def annotate():
    view = program.window.article.view
    view.setFocus()
    view.set_caret(view.editor.display.text.index("millions"))
    QTest.keyClick(view.editor, Qt.Key.Key_C)
    print(program.window.current.annotation_id, flush=True)


QTimer.singleShot(300, annotate)
app.exec()
"""


@pytest.mark.slow
def test_nothing_is_lost_when_the_program_is_killed(
    office: Office, desk_file: Path, tmp_path: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(desk_file), str(tmp_path / "child.ini")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        claim = child.stdout.readline().strip()
        # Long enough for the place to be written down as well.
        time.sleep(1)
        child.send_signal(signal.SIGKILL)
        assert child.wait(10) == -signal.SIGKILL
    assert claim
    office.start([desk_file])
    office.window.current.select(claim)
    assert office.words() == "millions"
    assert office.annotation().created_by == "p-aude"
    kept = Settings(tmp_path / "child.ini").place(desk_file, office.window.current.article_id)
    assert kept["annotation"] == claim
    version = current_version(office.project, office.window.current.article_id)
    assert office.text == version.text
    office.end()
    assert names(tmp_path) == {"desk.annot"}


def test_a_new_page_is_made_for_each_welcome(office: Office, desk_file: Path) -> None:
    office.start()
    first = office.welcome
    office.program.open(desk_file)
    office.program.close_project()
    settle()
    assert office.welcome is not first
    assert isinstance(office.program.window, Welcome)
    assert office.welcome.recent


def test_shift_c_does_nothing_without_an_annotation(office: Office, desk_file: Path) -> None:
    office.start([desk_file])
    office.press(KEY.Key_C, SHIFT)
    assert office.tagged() == []
