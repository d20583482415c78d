"""Every control of every window says what it is to who cannot see it, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from annotator.domain.annotation import Kind
from annotator.store import annotations as stored
from annotator.ui.find.pane import FindPane
from annotator.ui.settings import LANGUAGE
from tests.ui.answers import Answers
from tests.ui.conftest import write
from tests.ui.hearing import complaints, rows_of
from tests.ui.office import Office

LANGUAGES = ("en", "fr")


@pytest.fixture(params=LANGUAGES)
def sample(request: pytest.FixtureRequest, office: Office) -> Iterator[Office]:
    """The program on the sample project, heard by somebody."""
    QAccessible.setActive(True)
    office.settings.put(LANGUAGE, request.param)
    office.start(sample=True)
    yield office
    QAccessible.setActive(False)


def select(office: Office, kind: Kind) -> None:
    rows = stored.list_rows(office.project, office.window.current.article_id)
    office.window.current.select(next(row.id for row in rows if row.kind is kind))
    QTest.qWait(0)


@pytest.mark.parametrize("kind", list(Kind))
def test_the_window_with_the_details_of_an_annotation(sample: Office, kind: Kind) -> None:
    sample.window.side.show_annotations()
    select(sample, kind)
    assert complaints(sample.window) == []


@pytest.mark.parametrize("row", ["flag", "cite", "note", "verdict"])
def test_the_rows_that_open_in_the_details(sample: Office, row: str) -> None:
    select(sample, Kind.CLAIM)
    sample.window.actions_table[row].trigger()
    QTest.qWait(0)
    assert complaints(sample.window) == []


def test_the_queue_with_a_statement(sample: Office) -> None:
    sample.window.actions_table["tab_review"].trigger()
    QTest.qWait(0)
    assert sample.window.side.review.sheet.card.isVisible()
    assert complaints(sample.window) == []


def test_the_sources(sample: Office) -> None:
    sample.window.actions_table["tab_sources"].trigger()
    sample.window.side.sources.list.setFocus()
    sample.press(Qt.Key.Key_Home)
    QTest.qWait(0)
    assert complaints(sample.window) == []


def test_the_find_pane_with_hits(sample: Office) -> None:
    sample.window.focus_article()
    sample.window.actions_table["find"].trigger()
    write("le")
    sample.press(Qt.Key.Key_Down)
    assert complaints(sample.window) == []


def test_places_to_be_chosen_from(sample: Office) -> None:
    sample.window.focus_article()
    sample.window.actions_table["find"].trigger()
    write("le")
    QTest.qWait(200)
    sample.window.actions_table["tag_all"].trigger()
    QTest.qWait(0)
    (pane,) = sample.window.findChildren(FindPane)
    assert pane.is_choosing
    assert complaints(sample.window) == []


def test_several_annotations_chosen_together(sample: Office) -> None:
    sample.window.side.show_annotations()
    sample.press(Qt.Key.Key_Home)
    sample.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    for row in ("flag", "note", "tags"):
        sample.window.actions_table[row].trigger()
        QTest.qWait(0)
        assert complaints(sample.window) == []


def test_the_palette(sample: Office) -> None:
    sample.window.actions_table["palette"].trigger()
    QTest.qWait(0)
    assert complaints(sample.window) == []


def test_the_list_of_annotations_at_one_place(sample: Office) -> None:
    select(sample, Kind.CLAIM)
    sample.window.focus_article()
    sample.window.actions_table["marks_here"].trigger()
    QTest.qWait(0)
    popup = QApplication.activePopupWidget()
    if popup is not None:
        found = complaints(popup)
        popup.hide()
        assert found == []


def test_the_window_in_focus_mode(sample: Office) -> None:
    sample.window.actions_table["focus_mode"].trigger()
    QTest.qWait(0)
    assert complaints(sample.window) == []


def test_the_window_without_an_article(sample: Office) -> None:
    sample.window.current.open_article("")
    QTest.qWait(0)
    assert complaints(sample.window) == []


@pytest.mark.parametrize(
    "command",
    [
        *("export", "paste_article", "article_details", "preferences"),
        *("shortcuts", "change_shortcuts", "project_file", "about"),
    ],
)
def test_the_dialogs(sample: Office, answers: Answers, command: str) -> None:
    found: list[str] = []

    def listen(dialog: QWidget) -> None:
        QTest.qWait(0)
        found.extend(complaints(dialog))

    kind = QMessageBox if command == "about" else QDialog
    answers.add(kind, listen)
    sample.window.actions_table[command].trigger()
    assert found == []


def _with_a_person(office: Office) -> Callable[[], None]:
    return office.window.errands.choose_person


def _with_a_reason(office: Office) -> Callable[[], None]:
    return office.window.errands.reopen


def _with_files(office: Office) -> Callable[[], None]:
    folder = office.project.path.parent / "articles"
    folder.mkdir()
    for name in ("a.txt", "b.html", "c.pdf"):
        (folder / name).write_text(f"Words of {name}", "utf-8")
    return lambda: office.window.errands.import_files([folder])


@pytest.mark.parametrize("errand", [_with_a_person, _with_a_reason, _with_files])
def test_the_dialogs_that_no_command_opens(
    sample: Office, answers: Answers, errand: Callable[[Office], Callable[[], None]]
) -> None:
    found: list[str] = []
    answers.add(QDialog, lambda dialog: found.extend(complaints(dialog)))
    errand(sample)()
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_welcome_page(office: Office, language: str) -> None:
    office.settings.put(LANGUAGE, language)
    office.start(sample=True)
    office.program.close_project()
    office.in_front()
    assert complaints(office.welcome) == []


def test_the_rows_of_the_lists_say_their_state(sample: Office) -> None:
    window = sample.window
    select(sample, Kind.CLAIM)
    for view in (window.side.annotations.list, window.articles.list):
        said = rows_of(view)
        assert said
        assert all(said)
