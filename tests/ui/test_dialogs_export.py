"""The export dialog: what the preview shows is what the file holds."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest

from annotator.domain.annotation import Kind
from annotator.domain.source import Citation, Confidentiality
from annotator.services import attaching, correcting, evidence, planning, reviewing
from annotator.services.appearing import appearing
from annotator.services.desk import Desk
from annotator.services.export_preview import LONGEST_LINE
from annotator.services.exporting import preview
from annotator.services.importing import ArticleDraft, import_article
from annotator.services.watching import Watch
from annotator.ui import file_dialogs
from annotator.ui.dialogs import export_dialog
from annotator.ui.dialogs.export_dialog import PREVIEW_ROWS, ExportDialog, Shown
from annotator.ui.settings import EXPORT_FOLDER, EXPORT_FORMAT, EXPORT_PROFILE, Settings
from tests.ui.answers import Answers
from tests.ui.conftest import Bench, click

KEY = Qt.Key
Look = Callable[[ExportDialog], None]


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    """Where exports go."""
    out = tmp_path / "out"
    out.mkdir()
    settings.put(EXPORT_FOLDER, str(out))
    return out


@pytest.fixture
def tagged(bench: Bench) -> Bench:
    claim = bench.tag("La mairie a dépensé 12 millions d’euros")
    bench.cite(claim)
    bench.tag("Inès Vauquelin", Kind.ENTITY)
    bench.tag("fin juin 2022", Kind.DATE)
    bench.do(reviewing.ask_review(bench.session.desk, [claim]))
    return bench


def confide(bench: Bench) -> None:
    """Cite a source that must not be named."""
    form = evidence.SourceForm(
        "The mayor’s driver",
        url="https://driver.example/",
        confidentiality=Confidentiality.CONFIDENTIAL,
        pseudonym="Source A",
    )
    claim = bench.tag("douze écoles")
    bench.do(evidence.cite(bench.session.desk, claim, form=form, quote="Twelve, yes."))


def dialog_of(bench: Bench, settings: Settings) -> ExportDialog:
    return ExportDialog(bench.session.desk, Shown(bench.article_id), settings)


def settled(dialog: ExportDialog) -> None:
    """Wait until the preview of what is chosen stands there."""
    while dialog.is_reading:
        QTest.qWait(5)


def header_of(dialog: ExportDialog) -> list[str]:
    settled(dialog)
    table = dialog.sheet.table
    items = [table.horizontalHeaderItem(column) for column in range(table.columnCount())]
    return [item.text() for item in items if item is not None]


def rows_of(dialog: ExportDialog) -> list[list[str]]:
    settled(dialog)
    table = dialog.sheet.table
    rows = [
        [table.item(row, column) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]
    return [[item.text() for item in row if item is not None] for row in rows]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def accepted(dialog: ExportDialog) -> None:
    QTest.keyClick(dialog, KEY.Key_Return)
    written(dialog)


def written(dialog: ExportDialog) -> None:
    """Wait until nothing is written any more."""
    while dialog.progress.isVisible():
        QTest.qWait(5)


def lines_of(dialog: ExportDialog) -> list[str]:
    settled(dialog)
    return dialog.sheet.text.toPlainText().splitlines()


def choose(name: str, value: str) -> Look:
    def look(dialog: ExportDialog) -> None:
        combo = getattr(dialog, name)
        combo.setCurrentIndex(combo.findData(value))
        settled(dialog)

    return look


def test_the_preview_is_the_beginning_of_the_file(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    seen: list[list[str]] = []

    def look(dialog: ExportDialog) -> None:
        seen.append(header_of(dialog))
        seen.extend(rows_of(dialog))
        accepted(dialog)

    answers.add(ExportDialog, look)
    told = dialog_of(tagged, settings).ask()
    written = folder / "écoles.csv"
    with written.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows == seen
    assert len(rows) == 4
    assert names(folder) == ["écoles.csv", "écoles.csv-metadata.json"]
    assert "écoles.csv" in told


@pytest.mark.parametrize(("profile", "delimiter"), [("excel-fr", ";"), ("excel-en", ",")])
def test_a_profile_for_excel_is_written_as_previewed_and_remembered(
    answers: Answers,
    tagged: Bench,
    settings: Settings,
    folder: Path,
    profile: str,
    delimiter: str,
) -> None:
    seen: list[list[str]] = []

    def look(dialog: ExportDialog) -> None:
        choose("profile", profile)(dialog)
        seen.extend(rows_of(dialog))
        accepted(dialog)

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()
    with (folder / "écoles.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=delimiter))
    assert rows[1:] == seen
    assert names(folder) == ["écoles.csv"]
    assert settings.get(EXPORT_PROFILE) == profile


def test_json_lines_have_no_profile_and_are_written_as_previewed(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    seen: list[str] = []

    def look(dialog: ExportDialog) -> None:
        assert not dialog.profile_row.isHidden()
        choose("format", "jsonl")(dialog)
        assert dialog.profile_row.isHidden()
        assert dialog.sheet_title.text() == "How the file begins"
        seen.extend(lines_of(dialog))
        accepted(dialog)

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()
    lines = (folder / "écoles.jsonl").read_text(encoding="utf-8").splitlines()
    assert [line[:LONGEST_LINE] for line in lines] == seen
    assert json.loads(lines[0])["quote"] == "La mairie a dépensé 12 millions d’euros"
    assert settings.get(EXPORT_FORMAT) == "jsonl"


def test_the_next_export_begins_where_the_last_one_ended(
    answers: Answers, tagged: Bench, settings: Settings, tmp_path: Path, folder: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()

    def first(dialog: ExportDialog) -> None:
        assert dialog.path.text() == str(folder / "écoles.csv")
        choose("format", "jsonl")(dialog)
        dialog.path.setText(str(other / "mine.jsonl"))
        accepted(dialog)

    def second(dialog: ExportDialog) -> None:
        assert dialog.format.currentData() == "jsonl"
        assert dialog.path.text() == str(other / "écoles.jsonl")

    answers.add(ExportDialog, first)
    dialog_of(tagged, settings).ask()
    answers.add(ExportDialog, second)
    assert dialog_of(tagged, settings).ask() == ""
    assert names(other) == ["mine.jsonl"]


def test_a_name_that_was_typed_stays_and_only_its_ending_changes(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    def look(dialog: ExportDialog) -> None:
        dialog.path.selectAll()
        QTest.keyClicks(dialog.path, "mine.csv")
        choose("format", "jsonl")(dialog)
        assert dialog.path.text() == "mine.jsonl"
        choose("scope", "all")(dialog)
        assert dialog.path.text() == "mine.jsonl"
        dialog.path.setText("mine")
        choose("format", "csv")(dialog)
        assert dialog.path.text() == "mine"
        dialog.path.setText("mine.csv")
        accepted(dialog)

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()
    assert names(folder) == ["mine.csv", "mine.csv-metadata.json"]


def test_a_proposed_name_follows_the_scope(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    def look(dialog: ExportDialog) -> None:
        choose("scope", "all")(dialog)
        assert dialog.path.text() == str(folder / "desk.csv")
        choose("scope", "article")(dialog)
        assert dialog.path.text() == str(folder / "écoles.csv")

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()


def test_a_title_of_signs_only_still_makes_a_name(
    answers: Answers, bench: Bench, settings: Settings, folder: Path
) -> None:
    article_id, step = import_article(bench.session.desk, ArticleDraft("?!", "Words."))
    bench.do(step)

    def look(dialog: ExportDialog) -> None:
        assert dialog.path.text() == str(folder / "annotations.csv")

    answers.add(ExportDialog, look)
    ExportDialog(bench.session.desk, Shown(article_id), settings).ask()


def test_the_project_itself_is_never_written_over(
    answers: Answers, tagged: Bench, settings: Settings
) -> None:
    path = tagged.session.project.path

    def look(dialog: ExportDialog) -> None:
        dialog.path.setText(str(path))
        accepted(dialog)
        assert dialog.isVisible()
        assert "is the project itself" in dialog.hint.text()

    before = path.read_bytes()
    answers.add(ExportDialog, look)
    assert dialog_of(tagged, settings).ask() == ""
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there_is_told_and_can_be_corrected(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    def look(dialog: ExportDialog) -> None:
        dialog.path.setText(str(folder / "nowhere" / "a.csv"))
        click(dialog.act)
        written(dialog)
        assert dialog.hint.text() == f"The folder {folder / 'nowhere'} does not exist."
        dialog.path.setText(str(folder / "a.csv"))
        assert dialog.hint.isHidden()
        click(dialog.act)
        written(dialog)

    answers.add(ExportDialog, look)
    assert dialog_of(tagged, settings).ask()
    assert "a.csv" in names(folder)


def test_a_name_that_no_file_can_have_is_told(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    def look(dialog: ExportDialog) -> None:
        dialog.path.setText(str(folder / ("n" * 300 + ".csv")))
        click(dialog.act)
        written(dialog)
        assert "could not be written" in dialog.hint.text()

    answers.add(ExportDialog, look)
    assert dialog_of(tagged, settings).ask() == ""
    assert names(folder) == []


def test_a_file_that_is_there_is_named_before_it_is_replaced(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    (folder / "écoles.csv").write_bytes(b"old")

    def look(dialog: ExportDialog) -> None:
        assert dialog.hint.text() == "The file is there already and will be replaced."
        dialog.path.clear()
        assert not dialog.act.isEnabled()
        accepted(dialog)
        assert dialog.isVisible()
        dialog.accept()
        assert dialog.isVisible()
        dialog.path.setText("écoles.csv")
        click(dialog.act)
        written(dialog)

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()
    assert (folder / "écoles.csv").read_bytes().startswith(b"annotation_id,")


def test_what_is_confidential_stays_out_until_it_is_asked_for(
    answers: Answers, bench: Bench, settings: Settings, folder: Path
) -> None:
    confide(bench)

    def look(dialog: ExportDialog) -> None:
        settled(dialog)
        assert "confidential value(s) are left out" in dialog.confidential_row.hint.text()
        assert dialog.withheld_label.text() == (
            "Left out as confidential: 1 name(s) of sources, 1 address(es), 1 quote(s)."
        )
        assert "driver" not in str(rows_of(dialog))
        dialog.confidential.setChecked(True)
        settled(dialog)
        assert dialog.confidential_row.hint.text() == (
            "The file names confidential sources: keep it to yourself."
        )
        assert "The mayor’s driver" in str(rows_of(dialog))
        assert dialog.withheld_label.isHidden()
        dialog.confidential.setChecked(False)
        accepted(dialog)

    answers.add(ExportDialog, look)
    dialog_of(bench, settings).ask()
    written = (folder / "écoles.csv").read_text(encoding="utf-8")
    assert "Source A" in written
    assert "driver" not in written


def test_a_redacted_file_is_without_histories_and_says_why(
    answers: Answers, tagged: Bench, settings: Settings
) -> None:
    def look(dialog: ExportDialog) -> None:
        choose("format", "jsonl")(dialog)
        assert dialog.withheld_label.text() == (
            "The history of 3 annotation(s) is left out: it could hold what is confidential."
        )
        dialog.confidential.setChecked(True)
        settled(dialog)
        assert dialog.withheld_label.isHidden()
        dialog.reject()

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()


def test_confidential_names_are_written_when_they_are_asked_for(
    answers: Answers, bench: Bench, settings: Settings, folder: Path
) -> None:
    confide(bench)

    def look(dialog: ExportDialog) -> None:
        dialog.confidential.setFocus()
        QTest.keyClick(dialog.confidential, KEY.Key_Space)
        assert dialog.confidential.isChecked()
        accepted(dialog)

    answers.add(ExportDialog, look)
    dialog_of(bench, settings).ask()
    assert "The mayor’s driver" in (folder / "écoles.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("only", "quotes"),
    [
        ("claim", ["La mairie a dépensé 12 millions d’euros"]),
        ("entity", ["Inès Vauquelin"]),
        ("date", ["fin juin 2022"]),
        ("approved", []),
    ],
)
def test_an_export_can_be_narrowed(
    answers: Answers,
    tagged: Bench,
    settings: Settings,
    folder: Path,
    only: str,
    quotes: list[str],
) -> None:
    def look(dialog: ExportDialog) -> None:
        choose("only", only)(dialog)
        at = header_of(dialog).index("quote")
        assert [row[at] for row in rows_of(dialog)] == quotes
        assert dialog.count_label.text().startswith(f"{len(quotes)} annotation")

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()
    assert names(folder) == []


def test_all_articles_are_exported_when_none_is_open(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    def look(dialog: ExportDialog) -> None:
        assert [dialog.scope.itemData(at) for at in range(dialog.scope.count())] == ["all"]
        assert len(rows_of(dialog)) == 3

    answers.add(ExportDialog, look)
    ExportDialog(tagged.session.desk, Shown(), settings).ask()


def test_an_article_that_has_gone_is_told(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    def look(dialog: ExportDialog) -> None:
        settled(dialog)
        assert dialog.hint.text() == "There is no article gone in the project."
        accepted(dialog)
        assert dialog.isVisible()

    answers.add(ExportDialog, look)
    assert ExportDialog(tagged.session.desk, Shown("gone"), settings).ask() == ""
    assert names(folder) == []


def test_of_many_annotations_the_first_are_shown_and_all_are_written(
    answers: Answers, bench: Bench, settings: Settings, folder: Path
) -> None:
    text = " ".join(f"word{n}" for n in range(PREVIEW_ROWS + 5))
    article_id, step = import_article(bench.session.desk, ArticleDraft("Many", text))
    bench.do(step)
    bench.article_id = article_id
    for n in range(PREVIEW_ROWS + 5):
        bench.tag(f"word{n}")

    def look(dialog: ExportDialog) -> None:
        assert len(rows_of(dialog)) == PREVIEW_ROWS
        assert dialog.count_label.text().startswith(f"{PREVIEW_ROWS + 5} ")
        accepted(dialog)

    answers.add(ExportDialog, look)
    dialog_of(bench, settings).ask()
    assert len((folder / "many.csv").read_text(encoding="utf-8").splitlines()) == PREVIEW_ROWS + 6


def test_a_file_is_chosen_in_the_file_dialog(
    answers: Answers,
    tagged: Bench,
    settings: Settings,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen = [str(folder / "b.csv"), ""]
    monkeypatch.setattr(file_dialogs, "save_file", lambda *_, **__: chosen.pop(0))

    def look(dialog: ExportDialog) -> None:
        click(dialog.browse)
        click(dialog.browse)
        assert dialog.path.text() == str(folder / "b.csv")
        accepted(dialog)

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()
    assert chosen == []
    assert "b.csv" in names(folder)


def test_escape_writes_nothing(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    def look(dialog: ExportDialog) -> None:
        assert dialog.focusWidget() is dialog.format
        assert dialog.accessibleName() == "Export"
        QTest.keyClick(dialog, KEY.Key_Escape)

    answers.add(ExportDialog, look)
    assert dialog_of(tagged, settings).ask() == ""
    assert names(folder) == []


def test_what_the_format_has_no_place_for_is_told_with_numbers(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    desk = tagged.session.desk
    claim, citation = first(tagged), cited(tagged)
    tagged.do(reviewing.comment(desk, claim, "Ask again."))
    tagged.do(correcting.propose(desk, claim, "13 millions"))
    tagged.do(planning.set_due(desk, [claim], "2023-02-01"))
    tagged.do(attaching.attach(desk, citation, "budget.txt", b"Twelve millions."))

    def look(dialog: ExportDialog) -> None:
        settled(dialog)
        assert dialog.lost_label.text() == (
            "No place in this format for: 1 correction(s), 1 comment(s), 1 attached file(s), "
            "1 assignment(s), priorities or due dates."
        )
        choose("format", "jsonl")(dialog)
        assert dialog.lost_label.text() == (
            "1 attached file(s) stay in the project: the file holds their digests."
        )
        choose("only", "entity")(dialog)
        assert dialog.lost_label.isHidden()

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()


def test_the_choice_to_name_confidential_sources_is_never_remembered(
    answers: Answers, bench: Bench, settings: Settings, folder: Path
) -> None:
    confide(bench)

    def first_time(dialog: ExportDialog) -> None:
        dialog.confidential.setChecked(True)
        settled(dialog)
        accepted(dialog)

    answers.add(ExportDialog, first_time)
    assert dialog_of(bench, settings).ask()
    answers.add(ExportDialog, lambda dialog: seen.append(dialog.confidential.isChecked()))
    seen: list[bool] = []
    dialog_of(bench, settings).ask()
    assert seen == [False]


def first(bench: Bench) -> str:
    """The id of the claim that is cited."""
    (change,) = (c for s in bench.steps for c in s.changes if c.name == "citation")
    assert isinstance(change.after, Citation)
    return change.after.annotation_id


def cited(bench: Bench) -> str:
    """The id of its citation."""
    return bench.cited(first(bench))[0].citation.id


def second_article(bench: Bench) -> None:
    _, step = import_article(bench.session.desk, ArticleDraft("Roofs", "The roofs leak."))
    bench.do(step)


def test_several_articles_of_a_format_that_holds_one_make_a_folder(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    second_article(tagged)

    def look(dialog: ExportDialog) -> None:
        choose("format", "docx")(dialog)
        assert dialog.path.text() == str(folder / "écoles.docx")
        assert dialog.sheet_title.text() == "How the file begins"
        choose("scope", "all")(dialog)
        assert dialog.path.text() == str(folder / "desk")
        assert dialog.path.accessibleName() == dialog.target.label.text() == "Folder"
        assert "How the first of 2 file" in dialog.sheet_title.text()
        (folder / "desk").mkdir()
        choose("format", "csv")(dialog)
        assert dialog.path.text() == str(folder / "desk.csv")
        choose("format", "docx")(dialog)
        assert dialog.hint.text().startswith("The folder is there already")
        accepted(dialog)

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()
    assert names(folder / "desk") == ["roofs.docx", "écoles.docx"]


def test_the_language_is_asked_for_where_a_format_has_words(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    def look(dialog: ExportDialog) -> None:
        assert dialog.language_row.isHidden()
        choose("format", "docx")(dialog)
        assert not dialog.language_row.isHidden()
        assert "Affirmation — Pas encore de verdict" in lines_of(dialog)
        choose("language", "en")(dialog)
        assert "Claim — No verdict yet" in lines_of(dialog)
        accepted(dialog)

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()
    (claim, *_) = docx.Document(str(folder / "écoles.docx")).comments
    assert claim.text.startswith("Claim — No verdict yet")


def test_all_but_secrecy_is_remembered(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    chosen = {"format": "docx", "language": "fr", "scope": "all", "only": "claim"}

    def first(dialog: ExportDialog) -> None:
        for name, value in chosen.items():
            choose(name, value)(dialog)
        dialog.confidential.setChecked(True)
        accepted(dialog)

    def second(dialog: ExportDialog) -> None:
        assert {name: getattr(dialog, name).currentData() for name in chosen} == chosen
        assert not dialog.confidential.isChecked()

    answers.add(ExportDialog, first)
    dialog_of(tagged, settings).ask()
    answers.add(ExportDialog, second)
    dialog_of(tagged, settings).ask()


def test_a_format_that_was_asked_for_is_chosen(tagged: Bench, settings: Settings) -> None:
    shown = Shown(tagged.article_id)
    dialog = ExportDialog(tagged.session.desk, shown, settings, format_name="docx")
    assert dialog.chosen_format() == "docx"
    settled(dialog)
    dialog.reject()
    dialog.deleteLater()


def test_what_the_format_does_not_take_is_listed_with_the_reason(
    answers: Answers, tagged: Bench, settings: Settings, folder: Path
) -> None:
    def look(dialog: ExportDialog) -> None:
        settled(dialog)
        assert not dialog.left_out.isVisible()
        choose("format", "claimreview")(dialog)
        assert dialog.left_out.toPlainText() == (
            "“La mairie a dépensé 12 millions d’euros”: not approved"
        )
        assert dialog.left_out_title.isVisible()
        choose("format", "csv")(dialog)
        assert not dialog.left_out.isVisible()

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()


def test_tab_goes_as_one_reads(answers: Answers, tagged: Bench, settings: Settings) -> None:
    def look(dialog: ExportDialog) -> None:
        settled(dialog)
        passed = [dialog.focusWidget()]
        for _ in range(9):
            QTest.keyClick(dialog.focusWidget(), KEY.Key_Tab)
            passed.append(dialog.focusWidget())
        fields = [dialog.format, dialog.profile, dialog.scope, dialog.only, dialog.confidential]
        rest = [dialog.sheet.table, dialog.path, dialog.browse, dialog.cancel, dialog.act]
        assert passed == [*fields, *rest]

    answers.add(ExportDialog, look)
    dialog_of(tagged, settings).ask()


def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every export take until it is stopped, as one of a million annotations does."""

    def never(_desk: Desk, path: Path, _name: str, *, watch: Watch, **_: object) -> None:
        with appearing(path, (path,)):
            watch.expect(1000)
            while True:
                watch.advance()
                QThread.msleep(1)

    monkeypatch.setattr(export_dialog, "export_file", never)


@pytest.mark.parametrize("by", ["key", "button"])
def test_what_is_written_can_be_stopped_and_leaves_nothing(
    answers: Answers,
    tagged: Bench,
    settings: Settings,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    by: str,
) -> None:
    slow(monkeypatch)

    def look(dialog: ExportDialog) -> None:
        settled(dialog)
        QTest.keyClick(dialog, KEY.Key_Return)
        assert dialog.progress.isVisible()
        while not dialog.progress.count.text():
            QTest.qWait(5)
        assert dialog.progress.count.text().endswith(" of 1000")
        assert dialog.cancel.text() == "Stop"
        assert dialog.cancel.hasFocus()
        assert not dialog.act.isEnabled()
        assert not dialog.form.isEnabled()
        if by == "key":
            QTest.keyClick(dialog.cancel, KEY.Key_Escape)
        else:
            click(dialog.cancel)
        written(dialog)
        assert dialog.isVisible()
        assert dialog.hint.text() == "Stopped: nothing was written."
        assert dialog.cancel.text() == "Cancel"
        assert dialog.focusWidget() is dialog.format

    answers.add(ExportDialog, look)
    assert dialog_of(tagged, settings).ask() == ""
    assert names(folder) == []


def test_a_preview_that_takes_long_lets_the_editor_go_on(
    answers: Answers,
    tagged: Bench,
    settings: Settings,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:

    def long(*args: Any, watch: Watch, **choices: Any) -> object:
        while not choices["only"]:
            watch.advance()
            QThread.msleep(1)
        return preview(*args, watch=watch, **choices)

    monkeypatch.setattr(export_dialog, "preview", long)

    def look(dialog: ExportDialog) -> None:
        assert dialog.is_reading
        assert dialog.count_label.text() == "Reading…"
        dialog.only.setCurrentIndex(dialog.only.findData("claim"))
        settled(dialog)
        assert dialog.count_label.text().startswith("1 annotation")
        dialog.only.setCurrentIndex(0)
        accepted(dialog)

    answers.add(ExportDialog, look)
    assert dialog_of(tagged, settings).ask()
    assert "écoles.csv" in names(folder)
