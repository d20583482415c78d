"""Annotations on their way in, in the real window: chosen, dropped, labelled, put by hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.text import Span
from annotator.formats.incoming import IncomingAnnotation
from annotator.formats.incoming_document import IncomingDocument
from annotator.services.documents_in import NEW
from annotator.services.exporting import export_file
from annotator.services.importing import ArticleDraft, import_article
from annotator.services.incoming_files import GivenFile, Reading
from annotator.store import articles
from annotator.store.labels import label_mappings
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.intake_annotations.dialog import TakingInAnnotations
from tests.ui.answers import Answers
from tests.ui.conftest import TEXT, press
from tests.ui.office import CONTROL, Office

Key = Qt.Key
Act = Callable[[TakingInAnnotations], None]


@pytest.fixture
def at_work(office: Office, desk_file: Path) -> Iterator[Office]:
    office.start([desk_file])
    yield office
    office.end()


def line(words: str, text: str = TEXT, **more: object) -> dict[str, object]:
    start = text.index(words)
    return {"kind": "claim", "start": start, "end": start + len(words), "quote": words, **more}


def jsonl(path: Path, *lines: object) -> Path:
    path.write_text("".join(f"{json.dumps(each)}\n" for each in lines), "utf-8")
    return path


def planned(office: Office, act: Act) -> Act:
    """Act once the dialog has planned what would come in."""

    def wait(dialog: TakingInAnnotations) -> None:
        settled(office, dialog)
        act(dialog)

    return wait


def settled(office: Office, dialog: TakingInAnnotations) -> None:
    office.qtbot.waitUntil(
        lambda: not dialog.planner.is_planning and dialog.plan is not None, timeout=60_000
    )
    QTest.qWait(0)


def drop(office: Office, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, none)
    office.window.dropEvent(event)
    QTest.qWait(0)


def choose(office: Office, monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    monkeypatch.setattr(
        "annotator.ui.file_dialogs.open_files", lambda *_, **__: [str(path) for path in paths]
    )
    office.window.actions_table["take_in_annotations"].trigger()
    QTest.qWait(0)


def counts(dialog: TakingInAnnotations) -> list[str]:
    return [option.label for option in dialog.fate.options()]


def shown(dialog: TakingInAnnotations, column: int = 0) -> list[str]:
    model = dialog.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def document(office: Office, theirs: str, *marks: tuple[str, str]) -> TakingInAnnotations:
    """The dialog of a document with words and their labels."""
    incoming = []
    for number, (words, label) in enumerate(marks, 1):
        start = theirs.index(words)
        annotation = Annotation("", "", Kind.ENTITY, "", "", "")
        span = Span(start, start + len(words))
        incoming.append(IncomingAnnotation(number, annotation, span, label=label))
    found = IncomingDocument("01.txt", theirs, tuple(incoming))
    readings = [Reading(GivenFile("01.ann", b""), "docx", (), (found,))]
    session, window = office.window.session, office.window
    dialog = TakingInAnnotations(session.desk, readings, window.current.article_id, window)
    dialog.show()
    dialog.activateWindow()
    settled(office, dialog)
    return dialog


def test_a_file_chosen_from_the_menu_comes_in_as_one_step(
    at_work: Office, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = jsonl(tmp_path / "m.jsonl", line("12 millions"), line("mardi", kind="date"), {})
    seen: list[object] = []

    def look(dialog: TakingInAnnotations) -> None:
        seen.extend(counts(dialog))
        seen.append(shown(dialog))
        seen.append(dialog.head.text())
        dialog.act.click()

    answers.add(TakingInAnnotations, planned(at_work, look))
    choose(at_work, monkeypatch, path)
    assert seen == [
        "Comes in · 2",
        "Left out · 1",
        "There already · 0",
        ["12 millions", "mardi"],
        "m.jsonl",
    ]
    assert at_work.tagged() == [("claim", "12 millions"), ("date", "mardi")]
    assert at_work.toast == "2 new · 1 left out"
    assert at_work.window.toast.offers_undo()
    assert at_work.window.session.undo_stack.count() == 1
    at_work.in_front()
    at_work.window.article.setFocus()
    at_work.press(Key.Key_Z, CONTROL)
    assert at_work.tagged() == []
    at_work.press(Key.Key_Y, CONTROL)
    assert len(at_work.tagged()) == 2


def test_files_dropped_on_the_window_are_told_apart(
    at_work: Office, answers: Answers, tmp_path: Path
) -> None:
    path = jsonl(tmp_path / "m.jsonl", line("12 millions"))
    answers.add(TakingInAnnotations, planned(at_work, lambda dialog: dialog.act.click()))
    drop(at_work, path)
    assert at_work.tagged() == [("claim", "12 millions")]
    answers.add(TakingInAnnotations, planned(at_work, lambda dialog: dialog.reject()))
    drop(at_work, path)
    assert len(at_work.tagged()) == 1


def test_what_is_there_already_brings_nothing(
    at_work: Office, answers: Answers, tmp_path: Path
) -> None:
    path = jsonl(tmp_path / "m.jsonl", line("12 millions"))
    answers.add(TakingInAnnotations, planned(at_work, lambda dialog: dialog.act.click()))
    drop(at_work, path)
    seen: list[object] = []

    def look(dialog: TakingInAnnotations) -> None:
        seen.append((counts(dialog)[2], dialog.act.isEnabled(), dialog.hint.text()))
        dialog.accept()
        seen.append(dialog.isVisible())
        dialog.reject()

    answers.add(TakingInAnnotations, planned(at_work, look))
    drop(at_work, path)
    nothing = "There is nothing in it that the project does not have."
    assert seen == [("There already · 1", False, nothing), True]


def test_a_file_that_cannot_be_read_says_why(at_work: Office, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("a,b\n", "utf-8")
    drop(at_work, bad)
    assert at_work.toast.startswith("bad.csv: ")
    missing = at_work.window.errands
    missing.annotations_given.emit([tmp_path / "missing.jsonl"])
    assert "missing.jsonl could not be read" in at_work.toast


def test_what_labels_mean_is_seen_changed_and_kept(at_work: Office) -> None:
    dialog = document(at_work, TEXT, ("La mairie", "ORG"), ("12 millions", "MONEY"))
    table = dialog.labels.table
    model = dialog.labels.model
    assert [[model.index(r, c).data() for c in range(3)] for r in range(2)] == [
        ["MONEY", "1", "Only a tag"],
        ["ORG", "1", "Entity · organisation"],
    ]
    table.setFocus()
    QTest.keyClick(table, Key.Key_Down)
    assert dialog.labels.meaning.currentText() == "Entity · organisation"
    table.selectAll()
    assert dialog.labels.meaning.currentIndex() == -1
    dialog.labels.meaning.setFocus()
    QTest.keyClick(dialog.labels.meaning, Key.Key_Home)
    settled(at_work, dialog)
    assert shown(dialog, 1) == ["Claim", "Claim"]
    table.selectRow(0)
    dialog.labels.meaning.setFocus()
    QTest.keyClick(dialog.labels.meaning, Key.Key_End)
    settled(at_work, dialog)
    assert counts(dialog)[:2] == ["Comes in · 1", "Left out · 1"]
    assert dialog.plan is not None
    at_work.window.session.take(dialog.plan.step)
    kept = {each.label: str(each.treatment) for each in label_mappings(at_work.project, "docx")}
    assert kept == {"MONEY": "leave", "ORG": "claim"}
    dialog.reject()


def test_what_labels_mean_can_be_read_whole(at_work: Office) -> None:
    dialog = document(at_work, TEXT, ("La mairie", "organisation-gouvernementale"), ("12", "X"))
    table, model = dialog.labels.table, dialog.labels.model
    dialog.show()
    settled(at_work, dialog)
    room = table.columnWidth(2) - 16
    for row in range(model.rowCount()):
        said = str(model.index(row, 2).data())
        assert table.fontMetrics().horizontalAdvance(said) <= room
    assert sum(map(table.columnWidth, range(3))) <= table.viewport().width()
    dialog.reject()


def test_a_comment_is_called_so_and_what_is_all_left_says_where_to_look(at_work: Office) -> None:
    dialog = document(at_work, "Un autre texte.", ("autre", "comment"))
    assert dialog.labels.model.index(0, 0).data() == "Comment"
    settled(at_work, dialog)
    assert dialog.hint.text() == "Nothing comes in; beside each line stands why."
    assert not dialog.act.isEnabled()
    dialog.reject()


def test_what_found_no_place_is_put_there_by_a_key_and_taken_back(at_work: Office) -> None:
    theirs = TEXT.replace("La mairie a dépensé 12", "On dit 12").replace("La maire", "Le maire")
    marks = (("Le maire", "PER"), ("On dit", "PER"), ("12 millions d", "MONEY"))
    dialog = document(at_work, theirs, *marks)
    dialog.fate.choose(1)
    assert shown(dialog) == ["Le maire", "On dit"]
    assert not dialog.places_card.isVisible()
    assert dialog.places_title.text() == "These words stand nowhere in the article exactly"
    dialog.reject()
    theirs = f"Le maire de Montclar, 12. {TEXT}"
    dialog = document(at_work, theirs, ("Montclar", "GPE"), ("12", "MONEY"), ("douze", "N"))
    assert counts(dialog)[:2] == ["Comes in · 1", "Left out · 2"]
    assert dialog.summary.text() == "Écoles: 86 % of the text agree"
    dialog.fate.choose(1)
    dialog.table.setFocus()
    assert dialog.places_title.text().startswith("These words stand here exactly")
    assert dialog.places.model().rowCount() == 1
    told = dialog.places.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("1, paragraph 2: ")
    press(Key.Key_7)
    press(Key.Key_1)
    settled(at_work, dialog)
    assert counts(dialog)[:2] == ["Comes in · 2", "Left out · 1"]
    assert shown(dialog) == ["12"]
    dialog.places.setFocus()
    press(Key.Key_Return)
    settled(at_work, dialog)
    assert counts(dialog)[:2] == ["Comes in · 3", "Left out · 0"]
    assert dialog.isVisible()
    dialog.fate.choose(0)
    assert shown(dialog) == ["Montclar", "12", "douze"]
    dialog.table.setFocus()
    dialog.table.selectRow(2)
    press(Key.Key_Delete)
    assert not dialog.planner.is_planning
    dialog.table.selectRow(1)
    press(Key.Key_Delete)
    settled(at_work, dialog)
    assert counts(dialog)[:2] == ["Comes in · 2", "Left out · 1"]
    dialog.accept()
    assert dialog.plan is not None
    assert dialog.plan.rows[0].span == Span(TEXT.index("Montclar"), TEXT.index("Montclar") + 8)


def test_documents_come_onto_the_article_that_is_chosen_or_as_new_ones(at_work: Office) -> None:
    dialog = document(at_work, "Tout autre chose.", ("autre", "X"))
    assert shown(dialog, 3) == [
        "No article has the text of 01.txt; choose one, or take it in as a new article."
    ]
    assert not dialog.act.isEnabled()
    dialog.onto.setFocus()
    QTest.keyClick(dialog.onto, Key.Key_Down)
    settled(at_work, dialog)
    assert shown(dialog, 3) == ["new · Tout autre chose."]
    assert dialog.summary.text() == ""
    QTest.keyClick(dialog.onto, Key.Key_Down)
    settled(at_work, dialog)
    assert dialog.onto.currentData() == NEW
    QTest.keyClick(dialog.onto, Key.Key_Down)
    settled(at_work, dialog)
    assert counts(dialog)[1] == "Left out · 1"
    assert dialog.summary.text() == "Écoles: 0 % of the text agree"
    dialog.reject()


def test_what_is_to_be_known_of_documents_is_told(at_work: Office) -> None:
    session, window = at_work.window.session, at_work.window
    found = IncomingDocument("01.txt", TEXT, lost={"relations": 2, "odd_things": 1})
    readings = [Reading(GivenFile("01.ann", b""), "docx", (), (found,))]
    dialog = TakingInAnnotations(session.desk, readings, "", window)
    dialog.onto.setCurrentIndex(dialog.onto.findData(NEW))
    dialog.onto.activated.emit(dialog.onto.currentIndex())
    settled(at_work, dialog)
    assert dialog.summary.text() == (
        "The project already has an article with the same text. · "
        "No place here for odd things: 1 · No place here for relations: 2"
    )
    dialog.reject()
    dialog.deleteLater()


def test_a_line_without_an_article_is_looked_for_in_the_open_one(
    at_work: Office, answers: Answers, tmp_path: Path
) -> None:
    path = jsonl(tmp_path / "m.jsonl", {**line("mardi"), "start": 2, "end": 7}, {"kind": 1})

    def put(dialog: TakingInAnnotations) -> None:
        assert shown(dialog) == ["mardi", ""]
        dialog.table.selectRow(1)
        assert not dialog.places_card.isVisible()
        dialog.table.selectRow(0)
        dialog.places.setFocus()
        QTest.keyClick(dialog.places, Key.Key_1)
        settled(at_work, dialog)
        dialog.act.click()

    answers.add(TakingInAnnotations, planned(at_work, put))
    drop(at_work, path)
    assert at_work.tagged() == [("claim", "mardi")]


def test_new_articles_are_opened(
    at_work: Office, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = docx.Document()
    paragraph = file.add_paragraph("Le toit ")
    run = paragraph.add_run("fuit")
    file.add_comment(run, text="Vrai ?", author="Zoé")
    path = tmp_path / "toit.docx"
    file.save(str(path))

    def as_new(dialog: TakingInAnnotations) -> None:
        dialog.onto.setCurrentIndex(dialog.onto.findData(NEW))
        dialog.onto.activated.emit(dialog.onto.currentIndex())
        settled(at_work, dialog)
        dialog.act.click()

    answers.add(TakingInAnnotations, planned(at_work, as_new))
    choose(at_work, monkeypatch, path)
    assert len(articles.article_rows(at_work.project)) == 3
    assert at_work.text == "Le toit fuit"
    assert at_work.tagged() == [("claim", "fuit")]


def test_the_comments_of_a_word_article_are_offered_with_it(
    at_work: Office, answers: Answers, tmp_path: Path
) -> None:
    file = docx.Document()
    paragraph = file.add_paragraph("Le toit ")
    file.add_comment(paragraph.add_run("fuit"), text="Vrai ?", author="Zoé")
    path = tmp_path / "toit.docx"
    file.save(str(path))
    answers.add(ImportDialog, lambda dialog: dialog.act.click())
    answers.add(TakingInAnnotations, planned(at_work, lambda dialog: dialog.act.click()))
    drop(at_work, path)
    assert at_work.text == "Le toit fuit"
    assert at_work.tagged() == [("claim", "fuit")]
    plain = docx.Document()
    plain.add_paragraph("Rien.")
    plain.save(str(path))
    answers.add(ImportDialog, lambda dialog: dialog.act.click())
    drop(at_work, path)
    assert at_work.text == "Rien."


def test_another_format_is_tried_and_refused_with_its_reason(
    at_work: Office, answers: Answers, tmp_path: Path
) -> None:
    path = jsonl(tmp_path / "m.jsonl", line("12 millions"))
    seen: list[str] = []

    def read_as(dialog: TakingInAnnotations, name: str) -> None:
        dialog.format.setCurrentIndex(dialog.format.findData(name))
        dialog.format.activated.emit(dialog.format.currentIndex())

    def try_csv(dialog: TakingInAnnotations) -> None:
        read_as(dialog, "jsonl")
        assert not dialog.planner.is_planning
        read_as(dialog, "csv")
        seen.extend((dialog.hint.text(), str(dialog.format.currentData())))
        dialog.act.click()

    answers.add(TakingInAnnotations, planned(at_work, try_csv))
    drop(at_work, path)
    assert seen[0].startswith("CSV (tables): ")
    assert seen[1] == "jsonl"
    table = tmp_path / "m.csv"
    export_file(at_work.window.session.desk, table, "csv")

    def try_jsonl(dialog: TakingInAnnotations) -> None:
        read_as(dialog, "jsonl")
        settled(at_work, dialog)
        seen.append(counts(dialog)[1])
        read_as(dialog, "csv")
        settled(at_work, dialog)
        seen.append(counts(dialog)[2])
        dialog.reject()

    answers.add(TakingInAnnotations, planned(at_work, try_jsonl))
    drop(at_work, table)
    assert seen[2:] == ["Left out · 2", "There already · 1"]


def test_the_report_is_saved(
    at_work: Office, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = jsonl(
        tmp_path / "m.jsonl",
        line("12 millions"),
        {**line("mardi"), "quote": "lundi"},
        {**line("mardi"), "quote": "douze écoles"},
    )
    out = tmp_path / "report.txt"
    said: list[str] = []

    def save(dialog: TakingInAnnotations) -> None:
        for name in ("", str(out), str(tmp_path / "no" / "where.txt")):
            monkeypatch.setattr(
                "annotator.ui.file_dialogs.save_file", lambda *_, name=name, **__: name
            )
            dialog.save.click()
            said.append(dialog.hint.text())
        dialog.reject()

    answers.add(TakingInAnnotations, planned(at_work, save))
    drop(at_work, path)
    assert said[:2] == ["", "Saved the report as report.txt"]
    assert "could not be written" in said[2]
    assert out.read_text("utf-8").splitlines() == [
        "1 new, 0 changed, 0 there already, 2 left out.",
        "",
        "Left out:",
        "m.jsonl:2: “lundi” does not stand in the article.",
        "m.jsonl:3: “mardi” stands there, not “douze écoles”.",
        "  The words stand exactly at 45–57, paragraph 1: "
        + TEXT.split("\n")[0].replace("douze écoles", "[douze écoles]"),
        "",
        "Came in:",
        "m.jsonl:1: '12 millions'",
    ]


def test_several_files_say_where_each_line_is_from(
    at_work: Office, answers: Answers, tmp_path: Path
) -> None:
    one = jsonl(tmp_path / "a.jsonl", line("12 millions"))
    other = jsonl(tmp_path / "b.jsonl", line("mardi", kind="date"))
    seen: list[str] = []

    def look(dialog: TakingInAnnotations) -> None:
        seen.extend(shown(dialog, 2))
        dialog.act.click()

    answers.add(TakingInAnnotations, planned(at_work, look))
    drop(at_work, one, other)
    assert seen == ["1 · a.jsonl", "1 · b.jsonl"]
    assert len(at_work.tagged()) == 2


def test_a_project_that_is_only_read_takes_nothing(
    office: Office, desk_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.store.opening.may_write", lambda _: False)
    office.start([desk_file])
    command = office.window.actions_table["take_in_annotations"]
    assert command.property("reason") == "This project is open for reading only"
    office.window.errands.annotations_given.emit([jsonl(tmp_path / "m.jsonl", line("mardi"))])
    assert "can only be read" in office.toast
    office.end()


def test_what_is_changed_in_the_meantime_is_not_stored_over(
    at_work: Office, answers: Answers, tmp_path: Path
) -> None:
    path = jsonl(tmp_path / "m.jsonl", line("12 millions"))
    desk = at_work.window.session.desk

    def meanwhile(dialog: TakingInAnnotations) -> None:
        assert dialog.plan is not None
        desk.commit(dialog.plan.step)
        dialog.act.click()

    answers.add(TakingInAnnotations, planned(at_work, meanwhile))
    drop(at_work, path)
    assert "changed elsewhere" in at_work.toast
    assert at_work.window.session.undo_stack.count() == 0


def test_an_article_that_is_gone_is_told(at_work: Office) -> None:
    dialog = document(at_work, TEXT, ("La mairie", "ORG"))
    dialog.onto.addItem("Gone", "gone")
    dialog.onto.setCurrentIndex(dialog.onto.count() - 1)
    dialog.onto.activated.emit(dialog.onto.currentIndex())
    at_work.qtbot.waitUntil(lambda: not dialog.planner.is_planning)
    assert dialog.hint.text() == "There is no article gone in the project."
    assert not dialog.act.isEnabled()
    assert dialog.model.rowCount() == 0
    dialog.reject()


def test_ten_thousand_annotations_come_in(
    at_work: Office, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # No bar is shown meanwhile, which would want an answer too.
    monkeypatch.setattr("annotator.ui.waiting.AT_ONCE", 60_000)
    count = 10_000
    text = "\n".join(f"Phrase {n} de la mairie." for n in range(count))
    article_id, step = import_article(at_work.window.session.desk, ArticleDraft("Long", text))
    at_work.window.session.take(step)
    at_work.window.current.open_article(article_id)
    lines, start = [], 0
    for _ in range(count):
        start = text.index("mairie", start) + 1
        lines.append({"kind": "entity", "start": start - 1, "end": start + 5, "quote": "mairie"})
    path = jsonl(tmp_path / "many.jsonl", *lines)
    answers.add(TakingInAnnotations, planned(at_work, lambda dialog: dialog.act.click()))
    drop(at_work, path)
    assert len(at_work.tagged()) == count


def test_the_dialog_is_worked_by_keyboard_alone(at_work: Office) -> None:
    dialog = document(at_work, TEXT, ("La mairie", "ORG"))
    assert QApplication.focusWidget() is dialog.table
    seen = set()
    for _ in range(12):
        press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused.accessibleName() or type(focused).__name__)
    assert {"Format", "Onto", "Labels", "Comes in as"} <= seen
    dialog.table.setFocus()
    press(Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.result() == 1
