"""The line that proposes known names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.widgets.completing import MOST_ROWS, CompletingLineEdit, Proposal
from annotator.ui.widgets.folding import fold

KNOWN = [
    Proposal("e1", "Forces armées royales", "organisation"),
    Proposal("e2", "Belkhir El Farouk", "person"),
    Proposal("e3", "État-major des FAR", "organisation"),
    Proposal("e4", "Rabat", "place"),
]


class Pane:
    """A completing line, another field, and all that the line said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        rows = QVBoxLayout(self.window)
        self.line, self.other = CompletingLineEdit(), QLineEdit()
        rows.addWidget(self.line)
        rows.addWidget(self.other)
        self.know(KNOWN)
        self.heard: list[tuple[str, str]] = []
        self.line.picked.connect(lambda each: self.heard.append(("picked", each)))
        self.line.committed.connect(lambda text: self.heard.append(("new", text)))
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.line.setFocus()

    def know(self, proposals: Sequence[Proposal]) -> None:
        self.line.set_lookup(lambda: [(fold(each.label), each) for each in proposals])

    @property
    def popup(self) -> QAbstractItemView:
        popup = self.line.completer().popup()
        assert popup is not None
        return popup

    def proposed(self) -> list[str]:
        rows = self.popup.model()
        return [rows.index(row, 0).data() for row in range(rows.rowCount())]


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[Pane]:
    made = Pane(qtbot)
    yield made
    made.popup.hide()


def test_letters_match_anywhere_without_accents_or_case(pane: Pane, qtbot: QtBot) -> None:
    QTest.keyClicks(pane.line, "arme")
    assert pane.popup.isVisible()
    assert pane.proposed() == ["Forces armées royales"]


def test_beginnings_come_before_words_and_words_before_the_rest(pane: Pane, qtbot: QtBot) -> None:
    pane.know([Proposal("1", "Safari"), Proposal("2", "Les FAR"), Proposal("3", "Farouk")])
    QTest.keyClicks(pane.line, "far")
    assert pane.proposed() == ["Farouk", "Les FAR", "Safari"]


def test_no_more_rows_than_the_eye_takes_in(pane: Pane, qtbot: QtBot) -> None:
    pane.know([Proposal(str(n), f"Name {n}") for n in range(40)])
    QTest.keyClicks(pane.line, "na")
    assert len(pane.proposed()) == MOST_ROWS


def test_a_row_chosen_by_key_is_picked_by_its_id(pane: Pane, qtbot: QtBot) -> None:
    QTest.keyClicks(pane.line, "far")
    QTest.keyClick(pane.popup, Qt.Key.Key_Down)
    QTest.keyClick(pane.popup, Qt.Key.Key_Return)
    assert pane.heard == [("picked", "e2")]
    assert pane.line.text() == "Belkhir El Farouk"
    pane.other.setFocus()
    assert pane.heard == [("picked", "e2")]


def test_a_row_chosen_by_mouse_is_picked_by_its_id(pane: Pane, qtbot: QtBot) -> None:
    QTest.keyClicks(pane.line, "far")
    row = pane.popup.visualRect(pane.popup.model().index(1, 0))
    QTest.mouseClick(pane.popup.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert pane.heard == [("picked", "e3")]


def test_two_of_one_name_are_told_apart_by_the_row(pane: Pane, qtbot: QtBot) -> None:
    pane.know([Proposal("a", "Atlas", "work"), Proposal("b", "Atlas", "place")])
    QTest.keyClicks(pane.line, "atl")
    QTest.keyClick(pane.popup, Qt.Key.Key_Down)
    QTest.keyClick(pane.popup, Qt.Key.Key_Down)
    QTest.keyClick(pane.popup, Qt.Key.Key_Return)
    assert pane.heard == [("picked", "b")]


def test_return_without_a_chosen_row_commits_a_new_name(pane: Pane, qtbot: QtBot) -> None:
    QTest.keyClicks(pane.line, "Far")
    QTest.keyClick(pane.popup, Qt.Key.Key_Return)
    assert pane.heard == [("new", "Far")]
    assert not pane.popup.isVisible()


def test_a_label_typed_letter_by_letter_is_that_record(pane: Pane, qtbot: QtBot) -> None:
    QTest.keyClicks(pane.line, "Rabat")
    pane.popup.hide()
    pane.other.setFocus()
    assert pane.heard == [("picked", "e4")]


def test_a_half_typed_name_is_not_committed_by_a_rest(pane: Pane, qtbot: QtBot) -> None:
    assert pane.line.commits.rest_ms == 0
    QTest.keyClicks(pane.line, "Belk")
    qtbot.wait(30)
    assert pane.heard == []


def test_an_emptied_line_is_committed_as_empty(pane: Pane, qtbot: QtBot) -> None:
    pane.line.show_value("Rabat")
    pane.line.selectAll()
    QTest.keyClick(pane.line, Qt.Key.Key_Delete)
    pane.other.setFocus()
    assert pane.heard == [("new", "")]
    assert pane.proposed() == []


def test_escape_first_closes_the_list_and_then_leaves(pane: Pane, qtbot: QtBot) -> None:
    QTest.keyClicks(pane.line, "far")
    with qtbot.assertNotEmitted(pane.line.left):
        QTest.keyClick(pane.popup, Qt.Key.Key_Escape)
    assert not pane.popup.isVisible()
    with qtbot.waitSignal(pane.line.left):
        QTest.keyClick(pane.line, Qt.Key.Key_Escape)


def test_the_rows_are_painted_with_label_and_detail(pane: Pane, qtbot: QtBot) -> None:
    QTest.keyClicks(pane.line, "far")
    first = pane.popup.visualRect(pane.popup.model().index(0, 0))
    assert first.height() == 28
    before = pane.popup.grab().toImage()
    QTest.keyClick(pane.popup, Qt.Key.Key_Down)
    assert pane.popup.grab().toImage() != before


def test_folding_forgets_case_accents_and_ligatures() -> None:
    assert fold("Œuvre d’État\u202f!") == "oeuvre d'etat !"
    assert fold("ÇA") == fold("c\u0327a")
