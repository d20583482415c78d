"""What is pasted and dropped into the sources: drafts, known ones, files, and what they tell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QListView, QWidget

from annotator.ui.sources.taking_in import TakingIn
from tests.ui.answers import Answers
from tests.ui.conftest import press, write
from tests.ui.sources.shelf import Shelf

CTRL = Qt.KeyboardModifier.ControlModifier
RIS = (
    "TY  - RPRT\nAU  - Adler, Ruth\nTI  - Annual report\nPY  - 2022\n"
    "UR  - https://agency.example/report\nER  - \n"
    "TY  - NEWS\nTI  - Un budget\nUR  - http://www.montclar.example/b/\nIS  - 7\nER  - \n"
    "TY  - BOOK\nAU  - Nobody\nER  - \n"
)
BIB = "@book{roux, author={Roux, L{\\'e}a}, title={Les {\\'E}coles}, year=2021, publisher={Plon}}"


def paste(shelf: Shelf, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    shelf.pane.list.go_in()
    press(Qt.Key.Key_V, CTRL)


def told(shelf: Shelf) -> str:
    return shelf.pane.details.recognised.text()


def rows(view: QListView) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_doi_becomes_a_draft_that_says_what_to_fill_in(shelf: Shelf) -> None:
    paste(shelf, "doi:10.1000/xyz123.")
    assert told(shelf) == "Recognised: a DOI. Nothing is looked up: type the title."
    assert shelf.pane.details.type.currentText() == "Journal article"
    assert shelf.line("DOI").text() == "10.1000/xyz123"
    assert shelf.line("title").hasFocus()
    assert shelf.pane.count() == 3
    write("A paper")
    press(Qt.Key.Key_Return)
    assert shelf.stored("A paper").item["DOI"] == "10.1000/xyz123"
    assert told(shelf) == ""


def test_an_address_becomes_a_web_page(shelf: Shelf) -> None:
    paste(shelf, "https://news.example/a?b=1")
    assert told(shelf) == "Recognised: a web address. Nothing is looked up: type the title."
    assert shelf.line("URL").text() == "https://news.example/a?b=1"
    assert shelf.line("container-title").text() == "news.example"


def test_a_reference_stands_in_the_title_and_is_saved_by_its_key(shelf: Shelf) -> None:
    line = "Adler, R. (2019). The roofs of Montclar. Cambridge Press."
    paste(shelf, line)
    assert told(shelf).startswith("Pasted as a title.")
    assert "take it apart" in told(shelf)
    assert shelf.line("title").text() == line
    assert shelf.pane.count() == 3
    press(Qt.Key.Key_Return, CTRL)
    assert shelf.stored(line).title == line


def test_one_record_becomes_a_draft_with_all_it_says(shelf: Shelf) -> None:
    paste(shelf, BIB)
    assert told(shelf) == "Recognised: a record of a reference manager."
    assert shelf.line("author").text() == "Roux, Léa"
    press(Qt.Key.Key_Return, CTRL)
    made = shelf.stored("Les Écoles")
    assert made.item["author"] == [{"family": "Roux", "given": "Léa"}]
    assert made.item["citation-key"] == "roux"


def test_what_the_library_has_is_shown_and_not_made_again(shelf: Shelf) -> None:
    shelf.select("Entretien")
    paste(shelf, "http://www.montclar.example/b/?utm_source=x")
    assert shelf.pane.list.currentIndex().data() == "Budget 2022"
    assert shelf.told == ["Already in the library: Budget 2022"]
    assert shelf.pane.count() == 3


def test_pasting_nothing_says_so(shelf: Shelf) -> None:
    paste(shelf, "  ")
    assert [each.code for each in shelf.bench.refusals] == ["paste_empty"]


def test_into_the_empty_title_of_a_new_source_an_address_is_pasted_as_one(shelf: Shelf) -> None:
    shelf.pane.new.trigger()
    QGuiApplication.clipboard().setText("https://news.example/a")
    press(Qt.Key.Key_V, CTRL)
    assert shelf.line("title").text() == ""
    assert shelf.line("URL").text() == "https://news.example/a"
    write("An")
    QGuiApplication.clipboard().setText(" article")
    press(Qt.Key.Key_V, CTRL)
    assert shelf.line("title").text() == "An article"


def test_a_known_address_in_a_new_source_offers_that_source(shelf: Shelf) -> None:
    shelf.pane.new.trigger()
    shelf.retype("URL", "https://www.montclar.example/b")
    known = shelf.pane.details.known
    assert known.isVisible()
    assert known.hint.text() == "Already in the library: Budget 2022"
    press(Qt.Key.Key_R, CTRL)
    assert shelf.line("title").text() == "Budget 2022"
    assert not shelf.pane.details.is_new
    assert not shelf.pane.details.known.isVisible()
    assert shelf.pane.count() == 3


def test_what_a_file_would_bring_is_shown_and_comes_in_as_one_step(
    shelf: Shelf, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "sources.ris"
    path.write_text(RIS, encoding="utf-8")
    seen: list[str] = []

    def look(dialog: TakingIn) -> None:
        seen.extend((dialog.head.text(), dialog.summary.text(), *rows(dialog.list)))
        assert dialog.act.isEnabled()
        press(Qt.Key.Key_Return)

    answers.add(TakingIn, look)
    before = shelf.bench.undo_steps()
    drop(shelf.pane, [path])
    assert seen == [
        "sources.ris · RIS",
        "1 new · 1 joined to known ones · 1 left out",
        "Left out, no. 3: A source needs a title.",
        "Annual report",
        "Joined: Budget 2022",
    ]
    assert shelf.bench.undo_steps() == before + 1
    assert "Annual report" in shelf.titles()
    assert shelf.stored("Budget 2022").item["issue"] == "7"
    shelf.bench.session.undo()
    assert shelf.pane.count() == 3


def test_escape_takes_nothing_in(shelf: Shelf, answers: Answers) -> None:
    answers.add(TakingIn, lambda _: press(Qt.Key.Key_Escape))
    paste(shelf, f"{RIS}{RIS}")
    assert shelf.pane.count() == 3


def test_a_file_that_brings_nothing_new_cannot_be_taken_in(shelf: Shelf, answers: Answers) -> None:
    told: list[str] = []

    def look(dialog: TakingIn) -> None:
        assert not dialog.act.isEnabled()
        told.append(dialog.hint.text())
        press(Qt.Key.Key_Escape)

    items = [
        {"type": "webpage", "title": "Budget 2022", "URL": "https://montclar.example/b"},
        {"type": "webpage", "title": "Registre", "URL": "https://montclar.example/r"},
    ]
    answers.add(TakingIn, look)
    paste(shelf, json.dumps(items))
    assert told == ["There is nothing in it that the library does not have."]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("a.json", "{", "file_refused"),
        ("a.bib", "", "file_refused"),
        ("b.ris", None, "file_unreadable"),
    ],
)
def test_a_file_that_is_none_is_refused_by_its_name(
    shelf: Shelf, tmp_path: Path, name: str, text: str | None, code: str
) -> None:
    path = tmp_path / name
    if text is not None:
        path.write_text(text, encoding="utf-8")
    drop(shelf.pane, [path])
    (refusal,) = shelf.bench.refusals
    assert refusal.code == code
    assert name in str(refusal.params["path"])


def test_what_is_no_file_of_sources_is_left_to_the_window(shelf: Shelf, tmp_path: Path) -> None:
    assert not takes(shelf.pane, [tmp_path / "article.txt"])
    assert takes(shelf.pane, [tmp_path / "a.BIB"])


def test_a_dropped_address_becomes_a_draft(shelf: Shelf) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://news.example/a")])
    assert _enter(shelf.pane, mime)
    QApplication.sendEvent(shelf.pane, _dropped(mime))
    assert shelf.line("URL").text() == "https://news.example/a"


def _mime(paths: list[Path]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def _dropped(mime: QMimeData) -> QDropEvent:
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    return QDropEvent(QPointF(9, 9), action, mime, button, Qt.KeyboardModifier.NoModifier)


def takes(widget: QWidget, paths: list[Path]) -> bool:
    return _enter(widget, _mime(paths))


def _enter(widget: QWidget, mime: QMimeData) -> bool:
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPointF(9, 9).toPoint(), action, mime, button, none)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget: QWidget, paths: list[Path]) -> None:
    assert takes(widget, paths)
    mime = _mime(paths)
    QApplication.sendEvent(widget, _dropped(mime))
