"""The import dialog: the text that is kept is the text that was shown."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.refusal import Refusal
from annotator.services.importing import ArticleDraft
from annotator.store import articles
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.errands import Errands
from annotator.ui.intake.draft_sheet import PREVIEW_LIMIT
from annotator.ui.settings import Settings
from annotator.ui.widgets.form import FieldRow
from tests.formats.article_files import docx, para, run
from tests.ui.answers import Answers
from tests.ui.conftest import Bench, click

KEY = Qt.Key
FRENCH = (
    "L’école coûte 12 millions\n\nPar Élise Vauquelin\n\n"
    "Montclar, 17 janvier 2023 — La mairie a payé 12\u00a0millions d’euros pour l’école."
)


def shown(dialog: ImportDialog) -> str:
    """The text on the screen, letter by letter."""
    return dialog.text.document().toRawText().replace("\u2029", "\n")


def hint_of(field: QWidget) -> str:
    row = field.parentWidget()
    assert isinstance(row, FieldRow)
    return row.hint.text() if not row.hint.isHidden() else ""


def type_over(field: QWidget, words: str) -> None:
    click(field)
    QTest.keyClick(field, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, words)


def choose(dialog: ImportDialog, encoding: str) -> None:
    """Choose an encoding with the keyboard."""
    at = dialog.encoding.findData(encoding)
    assert at >= 0
    dialog.encoding.setFocus()
    while dialog.encoding.currentIndex() != at:
        down = dialog.encoding.currentIndex() < at
        QTest.keyClick(dialog.encoding, KEY.Key_Down if down else KEY.Key_Up)


def accepted(dialog: ImportDialog) -> None:
    QTest.keyClick(dialog, KEY.Key_Return)


@pytest.fixture
def errands(bench: Bench, settings: Settings, qtbot: QtBot) -> Errands:
    window = QWidget()
    qtbot.addWidget(window)
    return Errands(bench.session, bench.current, settings, window)


def test_what_is_shown_is_what_is_taken(answers: Answers) -> None:
    seen: list[str] = []
    data = FRENCH.replace("\n", "\r\n").encode("utf-8-sig")

    def look(dialog: ImportDialog) -> None:
        seen.append(shown(dialog))
        accepted(dialog)

    answers.add(ImportDialog, look)
    draft = ImportDialog.of_file(data, "ecole.txt", None).ask()
    assert draft is not None
    assert draft.text == seen[0] == FRENCH
    assert draft.title == "L’école coûte 12 millions"
    assert draft.byline == "Élise Vauquelin"
    assert (draft.lang, draft.published_on) == ("fr", "2023-01-17")


def test_a_wrong_encoding_is_corrected_and_the_preview_follows(answers: Answers) -> None:
    def correct(dialog: ImportDialog) -> None:
        assert dialog.encoding.currentData() == "utf-8"
        choose(dialog, "cp1252")
        assert "Ã©cole coÃ»te" in shown(dialog)
        assert dialog.fields.title.text().startswith("Lâ€™Ã©cole")
        assert dialog.fields.byline.text() == "Ã‰lise Vauquelin"
        choose(dialog, "utf-8")
        assert shown(dialog) == FRENCH
        assert dialog.fields.title.text() == "L’école coûte 12 millions"
        assert dialog.fields.byline.text() == "Élise Vauquelin"
        accepted(dialog)

    answers.add(ImportDialog, correct)
    draft = ImportDialog.of_file(FRENCH.encode(), "ecole.txt", None).ask()
    assert draft is not None
    assert (draft.text, draft.encoding) == (FRENCH, "utf-8")


def test_an_encoding_that_does_not_fit_is_told_and_nothing_can_be_taken(answers: Answers) -> None:
    def look(dialog: ImportDialog) -> None:
        assert dialog.encoding.currentData() == "cp1252"
        dialog.encoding.setCurrentIndex(dialog.encoding.findData("utf-8"))
        assert re.search(r"no text in utf-8: byte 1 ", dialog.hint.text())
        assert shown(dialog) == ""
        assert not dialog.act.isEnabled()
        accepted(dialog)
        assert dialog.isVisible()
        dialog.encoding.setCurrentIndex(dialog.encoding.findData("cp1252"))
        assert dialog.hint.isHidden()
        assert dialog.act.isEnabled()
        accepted(dialog)

    answers.add(ImportDialog, look)
    draft = ImportDialog.of_file(FRENCH.encode("cp1252"), "ecole.txt", None).ask()
    assert draft is not None
    assert draft.text == FRENCH


def test_what_the_editor_has_written_stays_when_the_encoding_changes(answers: Answers) -> None:
    def look(dialog: ImportDialog) -> None:
        type_over(dialog.fields.title, "Mine")
        dialog.fields.show_language("en")
        choose(dialog, "cp1252")
        assert dialog.fields.title.text() == "Mine"
        assert dialog.fields.chosen_language() == "en"
        choose(dialog, "utf-8")
        accepted(dialog)

    answers.add(ImportDialog, look)
    draft = ImportDialog.of_file(FRENCH.encode(), "ecole.txt", None).ask()
    assert draft is not None
    assert (draft.title, draft.lang) == ("Mine", "en")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.7 words", b"", b" \n"])
def test_what_is_no_text_opens_no_dialog(data: bytes) -> None:
    with pytest.raises(Refusal, match=r"not_text|article_empty|file_broken"):
        ImportDialog.of_file(data, "photo.txt", None)


def test_a_wrong_address_and_a_wrong_day_are_told_beside_their_fields(answers: Answers) -> None:
    def look(dialog: ImportDialog) -> None:
        fields = dialog.fields
        type_over(fields.url, "gazette")
        assert hint_of(fields.url).startswith("“gazette” is no web address")
        assert not dialog.act.isEnabled()
        type_over(fields.url, "https://gazette.example/a")
        assert hint_of(fields.url) == ""
        type_over(fields.published_on, "soon")
        assert hint_of(fields.published_on).startswith("“soon” is no date")
        accepted(dialog)
        assert dialog.isVisible()
        type_over(fields.published_on, "17 janvier 2023")
        assert hint_of(fields.published_on) == ""
        type_over(fields.title, " ")
        assert hint_of(fields.title) == "An article needs a title."
        assert not dialog.act.isEnabled()
        type_over(fields.title, " A  title ")
        accepted(dialog)

    answers.add(ImportDialog, look)
    draft = ImportDialog.of_file(b"One line.", "a.txt", None).ask()
    assert draft is not None
    assert (draft.title, draft.url) == ("A  title", "https://gazette.example/a")
    assert draft.published_on == "2023-01-17"


def test_escape_takes_nothing(answers: Answers) -> None:
    answers.add(ImportDialog, lambda dialog: QTest.keyClick(dialog, KEY.Key_Escape))
    assert ImportDialog.of_file(b"One line.", "a.txt", None).ask() is None


def test_the_keyboard_is_in_the_title_and_the_dialog_has_a_name(answers: Answers) -> None:
    def look(dialog: ImportDialog) -> None:
        assert dialog.focusWidget() is dialog.fields.title
        assert dialog.fields.title.cursorPosition() == 0
        assert dialog.accessibleName() == dialog.windowTitle() == "Open an article"
        accepted(dialog)

    answers.add(ImportDialog, look)
    ImportDialog.of_file(FRENCH.encode(), "a.txt", None).ask()


def test_of_a_very_long_text_the_beginning_is_shown_and_all_is_kept(answers: Answers) -> None:
    long = "Words. " * (PREVIEW_LIMIT // 7 + 100)

    def look(dialog: ImportDialog) -> None:
        assert len(shown(dialog)) == PREVIEW_LIMIT
        assert f"the first {PREVIEW_LIMIT} are shown" in dialog.sheet.size_label.text()
        accepted(dialog)

    answers.add(ImportDialog, look)
    draft = ImportDialog.of_file(long.encode(), "long.txt", None).ask()
    assert draft is not None
    assert draft.text == long


def test_an_encoding_found_by_statistics_is_offered_by_its_own_name(answers: Answers) -> None:
    def look(dialog: ImportDialog) -> None:
        assert dialog.encoding.itemData(0) == "koi8-r"
        assert dialog.encoding.itemText(0) == "koi8-r"
        accepted(dialog)

    answers.add(ImportDialog, look)
    words = "Мэрия потратила двенадцать миллионов на школы города, сообщила мэр. " * 4
    draft = ImportDialog.of_file(words.encode("koi8-r"), "a.txt", None).ask()
    assert draft is not None
    assert draft.text == words


# Pasting


def test_a_pasted_text_is_kept_as_it_stands_in_the_dialog(answers: Answers) -> None:
    seen: list[str] = []

    def look(dialog: ImportDialog) -> None:
        assert dialog.windowTitle() == "Paste an article"
        assert dialog.focusWidget() is dialog.text
        assert dialog.encoding.isHidden()
        assert dialog.fields.title.text() == "L’école coûte 12 millions"
        QTest.keyClick(dialog.text, KEY.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(dialog.text, KEY.Key_Return)
        QTest.keyClicks(dialog.text, "Fin.")
        seen.append(shown(dialog))
        # At once, before the dialog has looked at what was typed.
        click(dialog.act)

    answers.add(ImportDialog, look)
    draft = ImportDialog.of_paste(FRENCH, None).ask()
    assert draft is not None
    assert draft.text == seen[0] == FRENCH + "\nFin."


def test_an_empty_paste_cannot_be_taken_until_there_are_words(
    answers: Answers, qtbot: QtBot
) -> None:
    def look(dialog: ImportDialog) -> None:
        assert not dialog.act.isEnabled()
        assert hint_of(dialog.fields.title) == ""
        QTest.keyClicks(dialog.text, "Three short words.")
        qtbot.waitUntil(dialog.act.isEnabled)
        assert dialog.fields.title.text() == "Three short words."
        QTest.keyClick(dialog.text, KEY.Key_Tab)
        assert not dialog.text.hasFocus()
        click(dialog.act)

    answers.add(ImportDialog, look)
    draft = ImportDialog.of_paste("", None).ask()
    assert draft is not None
    assert draft.text == "Three short words."


def test_what_no_text_may_hold_is_told(answers: Answers, qtbot: QtBot) -> None:
    def look(dialog: ImportDialog) -> None:
        dialog.text.setPlainText("A word \0 broken")
        qtbot.waitUntil(lambda: not dialog.hint.isHidden())
        assert "NUL character in line 1" in dialog.hint.text()
        assert not dialog.act.isEnabled()
        dialog.text.setPlainText("A word")
        qtbot.waitUntil(dialog.hint.isHidden)
        assert dialog.act.isEnabled()

    answers.add(ImportDialog, look)
    assert ImportDialog.of_paste("A word", None).ask() is None


# From the window


def stored(bench: Bench) -> list[tuple[str, str]]:
    """Titles and texts of all articles but the first, as they stand in the file."""
    project = bench.session.project
    return [
        (row.article.title, articles.current_version(project, row.article.id).text)
        for row in articles.article_rows(project)[1:]
    ]


def test_the_stored_text_is_the_preview_and_its_hash_is_that_of_the_file(
    answers: Answers, errands: Errands, bench: Bench, tmp_path: Path
) -> None:
    seen: list[str] = []
    path = tmp_path / "ecole.txt"
    path.write_bytes(FRENCH.replace("\n", "\r\n").encode("cp1252"))

    def look(dialog: ImportDialog) -> None:
        seen.append(shown(dialog))
        accepted(dialog)

    answers.add(ImportDialog, look)
    errands.import_files([path])
    assert stored(bench) == [("L’école coûte 12 millions", seen[0])]


def test_the_clipboard_is_what_is_pasted_to_begin_with(
    answers: Answers, errands: Errands, bench: Bench
) -> None:
    QGuiApplication.clipboard().setText("From the clipboard.")
    answers.add(ImportDialog, lambda dialog: click(dialog.act))
    errands.paste_article()
    assert stored(bench) == [("From the clipboard.", "From the clipboard.")]


def test_the_same_text_a_second_time_is_taken_and_told(
    answers: Answers, errands: Errands, bench: Bench, tmp_path: Path
) -> None:
    (tmp_path / "one.txt").write_bytes(b"Some words.")
    for _ in range(2):
        answers.add(ImportDialog, accepted)
        errands.import_files([tmp_path / "one.txt"])
    assert [step.notes for step in bench.steps] == [(), ("same_text_known",)]


def test_a_draft_is_all_that_is_handed_back(answers: Answers) -> None:
    answers.add(ImportDialog, accepted)
    draft = ImportDialog.of_file(b"One line.", "a.txt", None).ask()
    assert draft is not None
    assert draft == replace(
        ArticleDraft("a", "One line."), lang=draft.lang, source_sha256=draft.source_sha256
    )


# Files that are no plain text


def test_a_document_has_no_encoding_to_choose_and_its_notes_are_told(answers: Answers) -> None:
    def look(dialog: ImportDialog) -> None:
        assert dialog.encoding.isHidden()
        assert dialog.fields.title.text() == "La piscine"
        assert "tracked changes" in dialog.sheet.notes.text()
        accepted(dialog)

    answers.add(ImportDialog, look)
    body = para("La piscine", style="Title") + para(f'<w:ins w:id="1">{run("Un mot")}</w:ins>')
    draft = ImportDialog.of_file(docx(body), "piscine.docx", None).ask()
    assert draft is not None
    assert (draft.text, draft.source_format) == ("La piscine\n\nUn mot", "docx")


def test_the_encoding_of_a_web_page_is_corrected_too(answers: Answers) -> None:
    page = '<html><meta charset="koi8-r"><h1>L’été</h1><p>Un mot.</p></html>'.encode()

    def correct(dialog: ImportDialog) -> None:
        assert "été" not in shown(dialog)
        choose(dialog, "utf-8")
        assert shown(dialog) == "L’été\n\nUn mot."
        assert dialog.fields.title.text() == "L’été"
        accepted(dialog)

    answers.add(ImportDialog, correct)
    draft = ImportDialog.of_file(page, "ete.html", None).ask()
    assert draft is not None
    assert draft.text == "L’été\n\nUn mot."


def test_who_hears_of_a_file_that_came_in_has_its_bytes(
    answers: Answers, errands: Errands, tmp_path: Path
) -> None:
    heard: list[tuple[object, ...]] = []
    errands.article_taken.connect(lambda *told: heard.append(told))
    data = docx(para("Un mot"))
    (tmp_path / "a.docx").write_bytes(data)
    answers.add(ImportDialog, accepted)
    errands.import_files([tmp_path / "a.docx"])
    answers.add(ImportDialog, lambda dialog: click(dialog.cancel))
    errands.import_files([tmp_path / "a.docx"])
    assert [told[1:] for told in heard] == [(data, "a.docx", "docx")]


def test_a_file_that_cannot_be_read_is_refused_by_its_name(
    errands: Errands, bench: Bench, tmp_path: Path
) -> None:
    refusals: list[Refusal] = []
    errands.refused.connect(refusals.append)
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\0")
    for name in ("photo.png", "gone.txt"):
        errands.import_files([tmp_path / name])
    assert [each.code for each in refusals] == ["file_refused", "file_unreadable"]
    assert [each.params["path"] for each in refusals] == ["photo.png", "gone.txt"]
    assert stored(bench) == []


def test_a_reading_that_is_stopped_brings_nothing_and_says_nothing(
    errands: Errands, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise Refusal("stopped")

    refusals: list[Refusal] = []
    errands.refused.connect(refusals.append)
    monkeypatch.setattr("annotator.ui.dialogs.import_dialog.waited", stop)
    (tmp_path / "a.txt").write_bytes(b"Un mot.")
    errands.import_files([tmp_path / "a.txt"])
    assert (refusals, stored(bench)) == ([], [])
