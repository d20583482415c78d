"""The tab of sources: searching, editing in place, making, deleting, and where each is cited."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.domain.source import Confidentiality, Source, SourceClass
from annotator.services import evidence, source_editing
from annotator.services.source_editing import shown_text
from annotator.store.project import Project
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session
from annotator.ui.source_list import ROW_ROLE
from annotator.ui.widgets.key_button import KeyButton
from tests.ui.conftest import AUDE, Bench, click, press, write
from tests.ui.sources.shelf import Shelf, put_away, shelf_of, three_sources

Key = Qt.Key
AT = "2023-01-17T10:00:00.000Z"


@pytest.fixture
def shelf(bench: Bench, qtbot: QtBot) -> Iterator[Shelf]:
    made = three_sources(bench, qtbot)
    yield made
    put_away(made)


def test_every_source_is_listed_by_title_with_what_is_known_of_it(shelf: Shelf) -> None:
    assert shelf.pane.count() == 3
    assert shelf.titles() == ["Budget 2022", "Entretien", "Registre des écoles"]
    assert shelf.detail("Budget 2022") == "Préfecture · 2022 · cited 2×"
    assert shelf.detail("Registre des écoles") == "Léa Roux · Mairie · not cited"
    model = shelf.pane.list.model()
    told = model.index(1, 0).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert told == "Entretien, not cited, background"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ECOLES", ["Registre des écoles"]),
        ("lea mairie", ["Registre des écoles"]),
        ("montclar.example", ["Budget 2022", "Registre des écoles"]),
        ("prefecture", ["Budget 2022"]),
    ],
)
def test_what_is_typed_is_found_after_a_rest(
    shelf: Shelf, qtbot: QtBot, typed: str, found: list[str]
) -> None:
    shelf.pane.setFocus()
    assert shelf.pane.field.hasFocus()
    write(typed)
    assert len(shelf.titles()) == 3
    qtbot.waitUntil(lambda: shelf.titles() == found)
    assert shelf.pane.count() == 3


def test_a_search_that_finds_nothing_says_so_and_escape_takes_it_back(shelf: Shelf) -> None:
    click(shelf.pane.field)
    write("xyz")
    press(Key.Key_Return)
    shown = [each.text() for each in shelf.pane.findChildren(QLabel) if each.isVisible()]
    assert "No source fits" in shown
    shelf.pane.field.setFocus()
    press(Key.Key_Escape)
    assert len(shelf.titles()) == 3
    assert shelf.left == []
    press(Key.Key_Escape)
    assert shelf.left == [True]


def test_the_keyboard_goes_from_the_search_to_the_rows_to_the_fields(shelf: Shelf) -> None:
    shelf.pane.setFocus()
    press(Key.Key_Down)
    assert shelf.pane.list.hasFocus()
    press(Key.Key_Down)
    assert shelf.line("title").text() == "Entretien"
    press(Key.Key_Return)
    assert shelf.line("title").hasFocus()
    press(Key.Key_Escape)
    assert shelf.left == [True]


@pytest.mark.parametrize(
    ("name", "typed", "stored"),
    [
        ("title", "Budget primitif", "Budget primitif"),
        ("URL", "http://montclar.example/c", "http://montclar.example/c"),
        ("container-title", "Ville", "Ville"),
        ("author", "Roux, Léa; Ville", "Roux, Léa; Ville"),
        ("issued", "17 janvier 2023", "2023-01-17"),
        ("issued", "2021", "2021"),
    ],
)
def test_a_field_is_edited_in_place(shelf: Shelf, name: str, typed: str, stored: str) -> None:
    shelf.select("Budget 2022")
    before = shelf.bench.undo_steps()
    shelf.retype(name, typed)
    source = shelf.stored("Budget primitif" if name == "title" else "Budget 2022")
    assert shown_text(name, source.item[name]) == stored
    assert shelf.line(name).text() == stored
    assert shelf.bench.undo_steps() == before + 1
    shelf.bench.session.undo()
    item = shelf.stored("Budget 2022").item
    assert shelf.line(name).text() == shown_text(name, item.get(name))


def test_the_list_follows_what_is_edited(shelf: Shelf) -> None:
    shelf.select("Budget 2022")
    shelf.retype("title", "Un budget")
    assert shelf.titles() == ["Entretien", "Registre des écoles", "Un budget"]
    assert shelf.pane.list.currentIndex().data() == "Un budget"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "montclar.example", "https://a b"]
)
def test_only_web_addresses_are_taken(shelf: Shelf, address: str) -> None:
    shelf.select("Budget 2022")
    shelf.retype("URL", address)
    hint = shelf.pane.details.sheet.rows["URL"].hint
    assert hint.text() == (
        f"“{address}” is no web address; it has to begin with http:// or https://."
    )
    assert hint.isVisible()
    assert shelf.stored("Budget 2022").url == "https://montclar.example/b"
    assert shelf.line("URL").text() == address
    assert shelf.bench.refusals == []
    shelf.retype("URL", "https://montclar.example/new")
    assert not hint.isVisible()
    assert shelf.stored("Budget 2022").url == "https://montclar.example/new"


def test_a_source_keeps_a_title_and_a_date_that_is_one(shelf: Shelf) -> None:
    shelf.select("Budget 2022")
    click(shelf.line("title"))
    shelf.line("title").selectAll()
    press(Key.Key_Delete)
    press(Key.Key_Return)
    rows = shelf.pane.details.sheet.rows
    assert rows["title"].hint.text() == "A source needs a title."
    shelf.retype("issued", "someday")
    assert "is no date" in rows["issued"].hint.text()
    assert shelf.stored("Budget 2022").issued == "2022-03"
    shelf.select("Entretien")
    assert not rows["title"].hint.isVisible()
    assert not rows["issued"].hint.isVisible()


def test_what_is_being_typed_is_stored_for_the_source_it_was_typed_for(shelf: Shelf) -> None:
    shelf.select("Entretien")
    click(shelf.line("container-title"))
    write("Radio")
    shelf.select("Budget 2022")
    assert shelf.stored("Entretien").publisher == "Radio"
    assert shelf.stored("Budget 2022").publisher == "Préfecture"


def test_type_and_class_are_chosen(shelf: Shelf) -> None:
    shelf.select("Budget 2022")
    details = shelf.pane.details
    details.apart.source_class.choose(0)
    assert shelf.stored("Budget 2022").source_class is SourceClass.PRIMARY
    details.type.setFocus()
    QTest.keyClick(details.type, Key.Key_Down)
    assert shelf.stored("Budget 2022").item["type"] == "report"


def test_a_type_that_is_not_known_here_is_kept(shelf: Shelf) -> None:
    item = {"id": "s", "type": "leaflet", "title": "Brevet"}
    shelf.bench.do(Step("save_source", (Change(None, Source("s", item, AT)),)))
    shelf.select("Brevet")
    assert shelf.pane.details.type.currentText() == "leaflet"
    shelf.retype("container-title", "Office")
    assert shelf.stored("Brevet").item["type"] == "leaflet"


def test_it_says_what_exports_hide_of_a_confidential_source(shelf: Shelf) -> None:
    shelf.select("Entretien")
    apart = shelf.pane.details.apart
    apart.confidentiality.choose(0)
    assert apart.secrecy.hint.text() == ""
    assert not apart.pseudonym_row.isVisible()
    apart.confidentiality.choose(2)
    stored = shelf.stored("Entretien")
    assert stored.confidentiality is Confidentiality.CONFIDENTIAL
    assert apart.pseudonym_row.isVisible()
    assert apart.pseudonym.text() == stored.pseudonym == "Source 1"
    assert "“Source 1”" in apart.secrecy.hint.text()
    click(apart.pseudonym)
    apart.pseudonym.selectAll()
    write("Une source proche")
    press(Key.Key_Return)
    assert "“Une source proche”" in apart.secrecy.hint.text()
    assert shelf.stored("Entretien").pseudonym == "Une source proche"


def test_a_confidential_source_is_listed_by_its_pseudonym_alone(shelf: Shelf) -> None:
    shelf.select("Registre des écoles")
    shelf.pane.details.apart.confidentiality.choose(2)
    assert shelf.titles() == ["Budget 2022", "Entretien", "Source 2"]
    assert shelf.detail("Source 2") == "not cited"
    index = shelf.pane.list.currentIndex()
    roles = range(64)
    told = " ".join(str(index.data(role)) for role in roles if role != ROW_ROLE)
    assert "Source 2" in told
    assert "Registre" not in told
    assert "Roux" not in told
    assert shelf.line("title").text() == "Registre des écoles"
    click(shelf.pane.field)
    write("roux")
    press(Key.Key_Return)
    assert shelf.titles() == ["Source 2"]


def test_where_it_is_cited_leads_there(shelf: Shelf) -> None:
    shelf.select("Budget 2022")
    uses = shelf.pane.details.uses
    assert uses.badge.count == 2
    model = uses.list.model()
    assert [model.index(row, 0).data() for row in range(2)] == ["12 millions", "douze écoles"]
    second = model.index(1, 0)
    click(uses.list, uses.list.visualRect(second).center())
    uses.list.setFocus()
    uses.list.setCurrentIndex(model.index(0, 0))
    press(Key.Key_Return)
    ids = [each.changes[0].id for each in shelf.bench.steps if each.act == "annotate"]
    assert shelf.places == [(shelf.bench.article_id, each) for each in ids]
    press(Key.Key_Escape)
    assert shelf.left == [True]


def test_a_new_citation_is_listed_at_once(shelf: Shelf) -> None:
    shelf.select("Registre des écoles")
    uses = shelf.pane.details.uses
    assert uses.nothing.isVisible()
    desk, registre = shelf.bench.session.desk, shelf.stored("Registre des écoles")
    shelf.bench.do(
        evidence.cite(desk, shelf.bench.tag("mardi"), source_id=registre.id, locator="p. 1")
    )
    assert uses.badge.count == 1
    assert shelf.detail("Registre des écoles") == "Léa Roux · Mairie · cited 1×"


def test_a_new_source_is_made_of_what_was_typed_once_it_has_a_title(shelf: Shelf) -> None:
    shelf.pane.new.trigger()
    details = shelf.pane.details
    assert details.title.isVisible()
    assert shelf.line("title").hasFocus()
    shelf.retype("container-title", "Radio")
    assert shelf.pane.count() == 3
    details.apart.source_class.choose(0)
    details.apart.confidentiality.choose(1)
    shelf.retype("title", "Journal de midi")
    made = shelf.stored("Journal de midi")
    assert (made.publisher, made.source_class) == ("Radio", SourceClass.PRIMARY)
    assert made.confidentiality is Confidentiality.BACKGROUND
    assert shelf.pane.list.currentIndex().data() == "Journal de midi"
    assert not details.title.isVisible()
    shelf.retype("author", "Léa Roux")
    assert shelf.stored("Journal de midi").author == "Léa Roux"


def test_a_new_source_with_a_wrong_address_waits(shelf: Shelf) -> None:
    shelf.pane.new.trigger()
    shelf.retype("URL", "montclar")
    shelf.retype("title", "Montclar")
    assert shelf.pane.count() == 3
    assert shelf.pane.details.sheet.rows["URL"].hint.isVisible()
    shelf.retype("URL", "https://montclar.example")
    assert shelf.stored("Montclar").url == "https://montclar.example"


def test_escape_drops_a_new_source_without_a_title(shelf: Shelf) -> None:
    shelf.pane.new.trigger()
    press(Key.Key_Escape)
    assert shelf.pane.count() == 3
    assert shelf.pane.list.hasFocus()
    assert shelf.line("title").text() == "Budget 2022"
    assert shelf.left == []


def test_only_what_is_cited_nowhere_can_be_deleted(shelf: Shelf) -> None:
    shelf.select("Budget 2022")
    details = shelf.pane.details
    assert not details.delete.isEnabled()
    button = next(
        each for each in details.findChildren(KeyButton) if each.action() is details.delete
    )
    assert worded_refusal(Refusal("source_used", count=2)) in button.toolTip()
    shelf.select("Entretien")
    assert details.delete.isEnabled()
    click(button)
    assert shelf.titles() == ["Budget 2022", "Registre des écoles"]
    assert shelf.line("title").text() == "Registre des écoles"
    shelf.bench.session.undo()
    assert shelf.titles() == ["Budget 2022", "Entretien", "Registre des écoles"]


def test_the_last_source_goes_too(bench: Bench, qtbot: QtBot) -> None:
    shelf = shelf_of(bench, qtbot)
    assert not shelf.pane.details.isVisible()
    shown = [each.text() for each in shelf.pane.findChildren(QLabel) if each.isVisible()]
    assert "No sources yet" in shown
    shelf.pane.new.trigger()
    shelf.retype("title", "Budget")
    shelf.pane.details.delete.trigger()
    assert shelf.titles() == []
    assert not shelf.pane.details.isVisible()
    put_away(shelf)


def test_a_source_deleted_elsewhere_is_shown_no_more(shelf: Shelf) -> None:
    shelf.select("Entretien")
    desk = shelf.bench.session.desk
    shelf.bench.do(evidence.delete_source(desk, shelf.stored("Entretien").id))
    assert not shelf.pane.details.isVisible()
    assert shelf.pane.count() == 2


def test_a_hidden_tab_counts_and_reads_the_rest_when_it_is_shown(shelf: Shelf) -> None:
    shelf.select("Entretien")
    shelf.tabs.setCurrentIndex(1)
    desk, known = shelf.bench.session.desk, shelf.stored("Entretien")
    shelf.bench.do(source_editing.edit_source(desk, known.id, {"container-title": "Radio"}))
    shelf.bench.do(source_editing.make_source(desk, "webpage", {"title": "Autre"}))
    assert shelf.pane.count() == 4
    assert shelf.line("container-title").text() == ""
    shelf.tabs.setCurrentIndex(0)
    assert shelf.line("container-title").text() == "Radio"


def test_a_project_that_is_only_read_can_be_searched_and_not_changed(
    shelf: Shelf, tmp_path: Path, qtbot: QtBot
) -> None:
    shelf.project.backup(tmp_path / "copy.annot")
    project = Project.open(tmp_path / "copy.annot", read_only=True)
    other = Bench(Session(project, AUDE), shelf.bench.current, shelf.bench.article_id)
    reading = shelf_of(other, qtbot)
    reading.select("Entretien")
    details = reading.pane.details
    assert all(line.isReadOnly() for line in details.sheet.lines.values())
    assert not details.delete.isEnabled()
    assert not reading.pane.new.isEnabled()
    assert not details.type.isEnabled()
    assert not details.apart.source_class.isEnabled()
    reading.select("Budget 2022")
    assert details.uses.badge.count == 2
    put_away(reading)
    other.session.close()


def test_every_field_has_a_name(shelf: Shelf) -> None:
    details = shelf.pane.details
    apart = details.apart
    fields: list[QWidget] = [*details.sheet.lines.values(), details.type, details.uses.list]
    fields += [apart.source_class, apart.confidentiality, apart.group, apart.pseudonym]
    fields += [shelf.pane.field, shelf.pane.list, details.reference.styles]
    assert [each for each in fields if not each.accessibleName()] == []


def test_nothing_is_cut_in_the_narrowest_pane(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.tabs.setFixedWidth(380)
    shelf.select("Budget 2022")

    def cut() -> list[str]:
        labels = [each for each in shelf.pane.findChildren(QLabel) if each.isVisible()]
        return [
            each.text()
            for each in labels
            if each.wordWrap() and each.height() < each.heightForWidth(each.width())
        ]

    # Layouts settle one inside the other, each in a turn of the loop.
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: shelf.pane.width() <= 380 and not cut())
    assert shelf.pane.width() <= 380
    assert cut() == []
