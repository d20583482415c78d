"""The status line: counts that are links, the place, the person, and whether all is saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Kind
from annotator.domain.review import FlagReason
from annotator.services import annotating, reviewing
from annotator.store.project import Project
from annotator.ui.current import Current
from annotator.ui.session import Session
from annotator.ui.status_line import StatusLine
from annotator.ui.theme import themes
from tests.ui.conftest import AUDE, LEA, Bench, click
from tests.ui.office import Office, settle

NAMES = ("all", "claim", "entity", "date", "checked", "flagged", "without_source")


@pytest.fixture
def line(bench: Bench, qtbot: QtBot) -> Iterator[StatusLine]:
    themes().choose("light")
    line = StatusLine(bench.session, bench.current)
    qtbot.addWidget(line)
    line.resize(1300, 28)
    with qtbot.waitExposed(line):
        line.show()
    yield line
    line.hide()


def link(line: StatusLine, name: str) -> QPushButton:
    found = line.findChild(QPushButton, f"count_{name}")
    assert isinstance(found, QPushButton)
    return found


def counts(line: StatusLine) -> dict[str, int]:
    """The number in each link that is shown, once everything has been painted."""
    QTest.qWait(0)
    shown = {name: link(line, name) for name in NAMES}
    return {
        name: int("".join(sign for sign in each.text() if sign.isdigit()))
        for name, each in shown.items()
        if each.isVisible()
    }


def test_the_counts_are_those_of_the_article(line: StatusLine, bench: Bench) -> None:
    assert counts(line) == dict.fromkeys(NAMES[:-1], 0)
    claim = bench.tag("La mairie")
    bench.tag("Montclar", Kind.ENTITY)
    bench.tag("mardi", Kind.DATE)
    bench.do(reviewing.flag(bench.session.desk, claim, FlagReason.NAME))
    assert counts(line) == {
        "all": 3,
        "claim": 1,
        "entity": 1,
        "date": 1,
        "checked": 0,
        "flagged": 1,
        "without_source": 1,
    }
    bench.do(annotating.edit(bench.session.desk, claim, verdict="true"))
    bench.cite(claim)
    bench.do(reviewing.check(bench.session.desk, [claim]))
    assert counts(line)["checked"] == 1
    assert "without_source" not in counts(line)
    bench.session.undo()
    assert counts(line)["checked"] == 0


def test_a_flag_is_told_by_its_sign_and_not_by_colour_alone(line: StatusLine, bench: Bench) -> None:
    QTest.qWait(0)
    flagged = link(line, "flagged")
    assert flagged.property("tone") == ""
    claim = bench.tag("La mairie")
    bench.do(reviewing.flag(bench.session.desk, claim, FlagReason.NAME))
    QTest.qWait(0)
    assert flagged.text().startswith("⚑")
    assert flagged.property("tone") == "flag"
    colour = flagged.palette().color(flagged.foregroundRole())
    assert colour == themes().current.flag


@pytest.mark.parametrize("name", NAMES)
def test_each_count_asks_for_its_list(line: StatusLine, bench: Bench, name: str) -> None:
    bench.tag("La mairie")
    wanted = QSignalSpy(line.list_wanted)
    click(link(line, name))
    link(line, name).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(link(line, name), Qt.Key.Key_Space)
    assert [wanted.at(n)[0] for n in range(wanted.count())] == [name, name]


def test_without_an_article_there_is_nothing_to_count(line: StatusLine, bench: Bench) -> None:
    bench.current.open_article("")
    assert counts(line) == {}
    bench.current.open_article(bench.article_id)
    assert counts(line)["all"] == 0


def test_who_works_stands_there_and_can_be_changed(line: StatusLine, bench: Bench) -> None:
    assert line.person.text().strip() == "Aude Martin"
    bench.session.sit_down(LEA)
    assert line.person.text().strip() == "Léa Roy"
    wanted = QSignalSpy(line.person_wanted)
    click(line.person)
    assert wanted.count() == 1


def test_the_place_of_a_selection_is_shown_and_goes(line: StatusLine) -> None:
    line.show_place(3, 120, 140)
    assert line.place.text() == "¶ 3 · 120–140"
    line.hide_place()
    assert line.place.text() == ""


def test_a_project_that_is_written_is_saved(line: StatusLine) -> None:
    assert line.saved.text() == "Saved"


def test_a_project_for_reading_says_so(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    session = Session(Project.open(bench.session.project.path, read_only=True), AUDE)
    line = StatusLine(session, Current())
    qtbot.addWidget(line)
    assert line.saved.text() == "Read-only"
    session.close()


def test_a_count_leads_to_its_list_in_the_window(office: Office, desk_file: Path) -> None:
    office.start([desk_file])
    for words, key in (("12 millions", Qt.Key.Key_C), ("Vauquelin", Qt.Key.Key_E)):
        office.drag(words)
        office.press(key)
    office.window.side.show_sources()
    click(link(office.window.status, "entity"))
    model = office.window.side.annotations.list.model()
    assert model.rowCount() == 1
    assert office.window.side.annotations.isVisible()
    assert office.window.side.annotations.list.hasFocus()


def test_the_selection_in_the_article_is_told_by_its_place(office: Office, desk_file: Path) -> None:
    office.start([desk_file])
    office.drag("fin juin 2022")
    span = office.span("fin juin 2022")
    settle()
    assert office.window.status.place.text() == f"¶ 2 · {span.start}–{span.end}"
    office.click("Montclar")
    settle()
    assert office.window.status.place.text() == ""


def test_nothing_comes_or_goes_while_an_article_waits_to_be_painted(
    line: StatusLine, bench: Bench
) -> None:
    # A link that is shown or hidden has the whole window arranged anew.
    bench.tag("La mairie")
    assert counts(line)["without_source"] == 1
    words = line.stands.text()
    bench.current.open_article("")
    assert not line.stands.isVisible()
    bench.current.open_article(bench.article_id)
    assert not any(link(line, name).isVisible() for name in NAMES)
    assert counts(line)["without_source"] == 1
    assert line.stands.isVisible()
    assert line.stands.text() == words
