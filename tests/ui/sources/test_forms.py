"""The form of a source by its type: its fields, how they are read, and when they are stored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from annotator.domain.change import Change, Step
from annotator.domain.source import Source
from annotator.services.source_types import TYPES
from annotator.ui.sources.named_fields import NamedLine
from annotator.ui.sources.type_choice import TypeChoice
from annotator.ui.widgets import commit
from tests.ui.conftest import click, press, write
from tests.ui.sources.shelf import Shelf

AT = "2023-01-17T10:00:00.000Z"


def choose_type(shelf: Shelf, csl_type: str) -> None:
    box = shelf.pane.details.type
    box.setFocus()
    place = box.findData(csl_type)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def labels(shelf: Shelf) -> list[str]:
    """The labels of the fields from top to bottom, as they stand on the screen."""
    sheet = shelf.pane.details.sheet
    rows = [row for row in sheet.rows.values() if row.isVisible()]
    rows.sort(key=lambda row: row.mapTo(sheet, row.rect().topLeft()).y())
    return [row.label.text() for row in rows]


@pytest.mark.parametrize(
    ("csl_type", "shown"),
    [
        ("article-newspaper", ["Title", "Author", "Newspaper", "Published", "Pages", "Address"]),
        ("webpage", ["Title", "Address", "Site", "Author", "Published"]),
        (
            "report",
            ["Title", "Author", "Institution", "Number", "Published", "Address", "DOI"],
        ),
        ("interview", ["Subject", "Interviewed", "By", "How", "When", "Published in", "Address"]),
        (
            "dataset",
            ["Title", "Compiled by", "Publisher", "Version", "Published", "DOI", "Address"],
        ),
        (
            "motion_picture",
            ["Title", "By", "Platform", "Producer", "Length", "Published", "Address"],
        ),
        ("personal_communication", ["Subject", "From", "To", "How", "When"]),
    ],
)
def test_each_type_shows_its_fields_in_its_order_and_its_words(
    shelf: Shelf, qtbot: QtBot, csl_type: str, shown: list[str]
) -> None:
    shelf.pane.new.trigger()
    choose_type(shelf, csl_type)
    qtbot.waitUntil(lambda: labels(shelf) == shown)
    write("T")
    rows = shelf.pane.details.sheet.rows
    spoken = [row.field.accessibleName() for row in rows.values() if row.isVisible()]
    assert sorted(spoken) == sorted(shown)


def test_fields_that_another_type_had_are_kept_and_shown_when_wanted(shelf: Shelf) -> None:
    shelf.select("Budget 2022")
    choose_type(shelf, "personal_communication")
    item = shelf.stored("Budget 2022").item
    assert (item["URL"], item["container-title"]) == ("https://montclar.example/b", "Préfecture")
    sheet = shelf.pane.details.sheet
    assert sheet.unfold.text() == "2 other field(s)"
    assert not sheet.rows["URL"].isVisible()
    sheet.unfold.trigger()
    assert sheet.rows["URL"].isVisible()
    shelf.retype("URL", "https://montclar.example/c")
    assert shelf.stored("Budget 2022").url == "https://montclar.example/c"
    shelf.bench.session.undo()
    shelf.bench.session.undo()
    assert shelf.stored("Budget 2022").item["type"] == "webpage"
    assert labels(shelf)[1] == "Address"


def test_the_other_types_are_one_entry_away(qtbot: QtBot) -> None:
    box = TypeChoice()
    qtbot.addWidget(box)
    box.show()
    box.show_type("webpage")
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    assert box.count() == 10
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert box.view().isVisible()
    assert box.current_type() == "webpage"
    assert chosen == []
    types = {box.itemData(place) for place in range(box.count())} - {None}
    assert types == set(TYPES)
    box.hidePopup()
    _arrow_to(box, "thesis")
    assert chosen[-1] == "thesis"


def _arrow_to(box: QComboBox, csl_type: str) -> None:
    while box.currentData() != csl_type:
        QTest.keyClick(box, Qt.Key.Key_Down)


def test_a_new_source_can_be_of_a_rarer_type(shelf: Shelf) -> None:
    item = {"id": "s", "type": "treaty", "title": "Traité", "authority": "ONU"}
    shelf.bench.do(Step("save_source", (Change(None, Source("s", item, AT)),)))
    shelf.select("Traité")
    assert shelf.pane.details.type.currentText() == "Treaty"
    assert shelf.line("authority").text() == "ONU"


def note(shelf: Shelf, key: str) -> str:
    return shelf.pane.details.sheet.rows[key].hint.text()


@pytest.mark.parametrize(
    ("key", "typed", "told"),
    [
        ("author", "Roux, Léa; Mairie", "Léa Roux (person) · Mairie (organisation)"),
        ("issued", "17 janvier 2023", "2023-01-17 · 17 Jan 2023"),
        ("issued", "2023-01", "January 2023"),
        ("issued", "someday", "Not a date yet: a day, a month or a year"),
    ],
)
def test_while_one_types_it_is_told_how_it_is_read(
    shelf: Shelf, key: str, typed: str, told: str
) -> None:
    shelf.select("Registre des écoles")
    click(shelf.line(key))
    shelf.line(key).selectAll()
    write(typed)
    assert note(shelf, key) == told


def test_names_are_stored_as_people_and_organisations(shelf: Shelf) -> None:
    shelf.select("Budget 2022")
    shelf.retype("author", "van der Berg, Jan; Mairie, service des écoles,")
    assert shelf.stored("Budget 2022").item["author"] == [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        {"literal": "Mairie, service des écoles"},
    ]
    assert note(shelf, "author") == ""


@pytest.mark.parametrize(
    ("key", "typed", "told"),
    [
        ("issued", "someday", "“someday” is no date; write it as 2023-01-17."),
        ("DOI", "abc", "“abc” is no DOI; a DOI looks like 10.1000/xyz."),
    ],
)
def test_what_cannot_stand_there_is_told_in_a_sentence_at_the_field(
    shelf: Shelf, key: str, typed: str, told: str
) -> None:
    shelf.select("Budget 2022")
    choose_type(shelf, "dataset")
    before = shelf.stored("Budget 2022")
    shelf.retype(key, typed)
    assert note(shelf, key) == told
    assert shelf.line(key).property("state") == "wrong"
    assert shelf.stored("Budget 2022") == before


def test_what_is_typed_is_stored_after_a_rest_as_one_step_a_visit(
    shelf: Shelf, qtbot: QtBot
) -> None:
    shelf.select("Budget 2022")
    line = shelf.line("container-title")
    assert isinstance(line, NamedLine)
    line.commits.rest_ms = 60
    click(line)
    line.end(False)
    before = shelf.bench.undo_steps()
    write(" du")
    qtbot.waitUntil(lambda: shelf.stored("Budget 2022").publisher == "Préfecture du")
    write(" Sud")
    qtbot.waitUntil(lambda: shelf.stored("Budget 2022").publisher == "Préfecture du Sud")
    assert line.text() == "Préfecture du Sud"
    assert line.cursorPosition() == len(line.text())
    assert shelf.bench.undo_steps() == before + 1
    shelf.bench.session.undo()
    assert shelf.stored("Budget 2022").publisher == "Préfecture"


def test_half_a_date_or_an_address_is_not_stored_by_a_rest(shelf: Shelf) -> None:
    shelf.select("Budget 2022")
    rests = {key: shelf.line(key).commits.rest_ms for key in ("title", "URL", "issued", "author")}
    assert rests == {
        "title": commit.REST_MS,
        "URL": 0,
        "issued": 0,
        "author": commit.REST_MS,
    }
    shelf.pane.new.trigger()
    assert {line.commits.rest_ms for line in shelf.pane.details.sheet.lines.values()} == {0}


def test_what_a_file_says_on_several_lines_stays_on_them(shelf: Shelf) -> None:
    item = {"id": "s", "type": "report", "title": "R", "abstract": "Un.\nDeux.", "note": "n"}
    shelf.bench.do(Step("save_source", (Change(None, Source("s", item, AT)),)))
    shelf.select("R")
    shelf.pane.details.sheet.unfold.trigger()
    assert shelf.line("abstract").text() == "Un.\nDeux."
    click(shelf.line("abstract"))
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    write(" Trois.")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shelf.stored("R").item["abstract"] == "Un.\nDeux. Trois."


def test_the_save_key_says_what_a_new_source_lacks(shelf: Shelf) -> None:
    shelf.pane.new.trigger()
    shelf.retype("container-title", "Radio")
    assert note(shelf, "title") == ""
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert note(shelf, "title") == "A source needs a title."
    assert shelf.line("title").hasFocus()
    write("Journal de midi")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shelf.stored("Journal de midi").publisher == "Radio"


def test_an_origin_is_proposed_from_those_that_are_known(shelf: Shelf) -> None:
    group = shelf.pane.details.apart.group
    shelf.select("Budget 2022")
    click(group)
    write("Mairie")
    press(Qt.Key.Key_Return)
    shelf.select("Entretien")
    click(group)
    write("mai")
    popup = group.completer().popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert shelf.stored("Budget 2022").independence_group == "Mairie"
    assert shelf.stored("Entretien").independence_group == "Mairie"


def test_its_reference_is_made_in_the_style_that_is_chosen(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.select("Budget 2022")
    box = shelf.pane.details.reference
    assert [each.label for each in box.styles.options()] == ["Chicago", "APA", "ISO 690"]
    qtbot.waitUntil(lambda: "“Budget 2022.”" in box.text.text())
    box.styles.choose(1)
    qtbot.waitUntil(
        lambda: box.text.text().endswith("(2022, March). Préfecture. https://montclar.example/b")
    )
    shelf.retype("title", "Budget primitif")
    qtbot.waitUntil(lambda: "Budget primitif" in box.text.text())
