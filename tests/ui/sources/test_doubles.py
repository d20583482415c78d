"""Doubles in the library: counted, compared side by side, merged with the values chosen."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from annotator.domain.change import Change, Step
from annotator.domain.source import Confidentiality, Source
from annotator.services import evidence
from annotator.store import sources
from annotator.ui.sources.comparing import Comparing
from tests.ui.answers import Answers
from tests.ui.conftest import press
from tests.ui.sources.shelf import Shelf

AT = "2024-01-17T10:00:00.000Z"
CTRL = Qt.KeyboardModifier.ControlModifier


def put(shelf: Shelf, source_id: str, title: str, **fields: object) -> Source:
    item = {"id": source_id, "type": "article-newspaper", "title": title, **fields}
    made = Source(source_id, item, AT)
    shelf.bench.do(Step("save_source", (Change(None, made),)))
    return made


@pytest.fixture
def twin(shelf: Shelf, qtbot: QtBot) -> Source:
    """Another source with the address of *Budget 2022*, which is cited twice."""
    made = put(
        shelf,
        "twin",
        "Le budget",
        URL="http://www.montclar.example/b/",
        publisher="Ville",
        page="3",
    )
    qtbot.waitUntil(shelf.pane.bar.doubles.isEnabled)
    return made


def radio(dialog: Comparing, name: str) -> QRadioButton:
    (found,) = (each for each in dialog.findChildren(QRadioButton) if each.accessibleName() == name)
    return found


def words(dialog: Comparing) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]


def test_the_list_says_how_many_there_are(shelf: Shelf, qtbot: QtBot) -> None:
    bar = shelf.pane.bar
    assert not bar._doubles_button.isVisible()
    put(shelf, "twin", "Le budget", URL="http://www.montclar.example/b/")
    qtbot.waitUntil(bar._doubles_button.isVisible)
    assert bar.doubles.text() == "1 double(s)"
    put(shelf, "third", "Un budget", URL="https://montclar.example/b#top")
    assert bar.doubles.text() == "2 double(s)"
    shelf.bench.session.undo()
    shelf.bench.session.undo()
    assert not bar._doubles_button.isVisible()


@pytest.mark.usefixtures("twin")
def test_they_are_compared_and_merged_by_keys_in_one_step(shelf: Shelf, answers: Answers) -> None:
    seen: list[str] = []

    def choose(dialog: Comparing) -> None:
        seen.extend(words(dialog))
        assert radio(dialog, "Keep: Budget 2022").isChecked()
        assert radio(dialog, "Keep: Budget 2022").hasFocus()
        assert radio(dialog, "Title: Budget 2022").isChecked()
        press(Qt.Key.Key_Tab)
        while QApplication.focusWidget() is not radio(dialog, "Title: Budget 2022"):
            press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Right)
        assert radio(dialog, "Title: Le budget").isChecked()
        press(Qt.Key.Key_Return)

    answers.add(Comparing, choose)
    before = shelf.bench.undo_steps()
    shelf.pane.bar.doubles.trigger()
    assert {"cited 2×", "not cited", "Pages", "3", "—", "Published in"} <= set(seen)
    assert shelf.bench.undo_steps() == before + 1
    kept = shelf.stored("Le budget")
    assert kept.item["page"] == "3"
    assert kept.item["type"] == "webpage"
    assert kept.url == "https://montclar.example/b"
    assert sources.source_uses(shelf.project) == {kept.id: 2}
    assert shelf.pane.list.currentIndex().data() == "Le budget"
    assert not shelf.pane.bar._doubles_button.isVisible()
    shelf.bench.session.undo()
    assert shelf.titles() == ["Budget 2022", "Entretien", "Le budget", "Registre des écoles"]


def test_which_one_stays_is_chosen_and_brings_its_values(
    shelf: Shelf, answers: Answers, twin: Source
) -> None:
    def choose(dialog: Comparing) -> None:
        radio(dialog, "Keep: Le budget").click()
        assert radio(dialog, "Title: Le budget").isChecked()
        assert radio(dialog, "Type: News article").isChecked()
        dialog.act.click()

    answers.add(Comparing, choose)
    shelf.pane.bar.doubles.trigger()
    kept = sources.source(shelf.project, twin.id)
    assert kept is not None
    assert kept.title == "Le budget"
    assert (kept.item["publisher"], kept.item["container-title"]) == ("Ville", "Préfecture")
    assert sources.source_uses(shelf.project) == {twin.id: 2}


@pytest.mark.usefixtures("twin")
def test_what_is_refused_is_off_with_its_reason(shelf: Shelf, answers: Answers) -> None:
    bench = shelf.bench
    claim = next(each.changes[0].id for each in bench.steps if each.act == "annotate")
    bench.do(evidence.cite(bench.session.desk, claim, source_id="twin", quote="q"))
    bench.approve(claim)
    seen: list[tuple[bool, str]] = []

    def look(dialog: Comparing) -> None:
        for name in ("Keep: Le budget", "Keep: Budget 2022"):
            radio(dialog, name).click()
            seen.append((dialog.act.isEnabled(), dialog.hint.text()))
        dialog.reject()

    answers.add(Comparing, look)
    before = sources.sources(shelf.project)
    shelf.pane.merge_doubles()
    assert [each[0] for each in seen] == [False, False]
    assert "approved statements (1)" in seen[0][1]
    assert sources.sources(shelf.project) == before


def test_one_group_after_the_other_and_one_is_left_alone(
    shelf: Shelf, answers: Answers, twin: Source
) -> None:
    put(shelf, "other", "Registre", URL="https://montclar.example/r/")
    texts: list[Sequence[str]] = []

    def leave(dialog: Comparing) -> None:
        texts.append(words(dialog))
        dialog.skip.click()

    def merge(dialog: Comparing) -> None:
        texts.append(words(dialog))
        assert not dialog.skip.isVisible()
        dialog.act.click()

    answers.add(Comparing, leave)
    answers.add(Comparing, merge)
    shelf.pane.bar.doubles.trigger()
    assert "1 more group(s) after it." in texts[0][0]
    left = {each.title for each in sources.sources(shelf.project)}
    assert len(left) == 4
    assert twin.title in left or "Registre" in left


def test_selected_sources_are_merged_whether_they_look_alike_or_not(
    shelf: Shelf, answers: Answers
) -> None:
    shelf.pane.list.go_in()
    shelf.pane.list.selectAll()
    assert len(shelf.pane.list.selected_ids()) == 3
    shelf.pane.list.clearSelection()
    shelf.select("Budget 2022")
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(shelf.pane.list.selected_ids()) == 2
    answers.add(Comparing, lambda dialog: dialog.act.click())
    shelf.pane.commands.merge()
    assert len(shelf.titles()) == 2


def test_without_doubles_it_says_how_to_merge_all_the_same(shelf: Shelf) -> None:
    shelf.pane.commands.merge()
    assert shelf.told == ["No two sources look alike. Select two to merge them."]


def test_in_its_form_a_double_is_named_and_compared_by_a_key(
    shelf: Shelf, answers: Answers, twin: Source
) -> None:
    shelf.select("Le budget")
    known = shelf.pane.details.known
    assert known.hint.text() == "Already in the library: Budget 2022"
    shelf.line("title").setFocus()
    answers.add(Comparing, lambda dialog: dialog.reject())
    press(Qt.Key.Key_R, CTRL)
    assert len(shelf.titles()) == 4


def test_the_strictest_secrecy_holds(shelf: Shelf, answers: Answers, twin: Source) -> None:
    shelf.select("Le budget")
    shelf.pane.details.apart.confidentiality.choose(2)
    answers.add(Comparing, lambda dialog: dialog.act.click())
    shelf.pane.merge_doubles()
    assert shelf.stored("Budget 2022").confidentiality is Confidentiality.CONFIDENTIAL
    assert "Budget 2022" not in shelf.titles()
