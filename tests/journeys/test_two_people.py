"""Two people at one desk: nobody approves their own check, and what is approved is locked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton

from annotator.domain.refusal import Refusal
from annotator.ui.dialogs.person_dialog import PersonDialog
from annotator.ui.refusals import worded_refusal
from tests.journeys.conftest import AUDE, SitDown
from tests.journeys.reading import Row, rows, told, told_json
from tests.journeys.sitting import Sitting

LUCAS = "Lucas Roy"
SOMEBODY_ELSE = "Somebody else…"


def test_the_second_pair_of_eyes_is_another_persons(sit_down: SitDown, project: Path) -> None:
    desk = sit_down()
    _sits_down_for_the_first_time(desk, LUCAS)
    _sits_down_again(desk, AUDE)
    claim = _check_a_claim(desk)

    desk.keys.press("Ctrl+2", "A")
    assert desk.toast == worded_refusal(Refusal("own_work"))
    assert _standing(project, claim)["review"] == "requested"
    desk.keys.press("Escape")

    _sits_down_again(desk, LUCAS)
    desk.keys.press("Ctrl+2", "A")
    assert _standing(project, claim)["review"] == "approved"
    (review,) = rows(
        project,
        "SELECT name, decision, self_review FROM review JOIN person ON person.id = reviewer_id",
    )
    assert review == {"name": LUCAS, "decision": "approved", "self_review": 0}

    _is_locked_until_it_is_reopened(desk, claim)
    desk.close()
    assert told("check", project) == ""
    people = {row["id"]: row["name"] for row in rows(project, "SELECT id, name FROM person")}
    whos = {row["act"]: row["who"] for row in told_json("history", project)}
    assert people.get(whos["check"], whos["check"]) == AUDE
    assert people.get(whos["approve"], whos["approve"]) == LUCAS
    assert people.get(whos["reopen"], whos["reopen"]) == LUCAS


def _sits_down_for_the_first_time(desk: Sitting, name: str) -> None:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonDialog)
        desk.tab_to(dialog.name)
        desk.keys.type(name)
        desk.keys.press("Return")

    desk.in_dialog(lambda: _choose(desk, SOMEBODY_ELSE), answer)
    assert _who_works(desk).text().endswith(name)
    desk.keys.press("F6")


def _sits_down_again(desk: Sitting, name: str) -> None:
    _choose(desk, name)
    # What a window manager does when the menu has closed; offscreen there is none.
    QTest.qWait(10)
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    assert _who_works(desk).text().endswith(name)
    desk.keys.press("F6")


def _choose(desk: Sitting, entry: str) -> None:
    """Open the menu of who works by its key, go to an entry, and choose it."""
    desk.keys.press("F4")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    while not menu.activeAction().text().startswith(entry):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def _who_works(desk: Sitting) -> QPushButton:
    """The link at the lower right that names who works."""
    links = desk.window.status.findChildren(QPushButton)
    return next(link for link in links if link.text().endswith((AUDE, LUCAS)))


def _check_a_claim(desk: Sitting) -> str:
    keys = desk.keys
    desk.walk_to("quatorze mois")
    keys.press("C", "C", "V")
    keys.digit(1)
    keys.press("Escape", "S")
    keys.type("Protocol of November 2021")
    desk.tab_to(desk.window.side.annotations.details.citations.row.quote)
    keys.type("Signed in Rabat.")
    keys.press("Ctrl+Return", "K", "Q")
    stored = _standing(desk.project, desk.selected)
    assert stored == {"work": "checked", "review": "requested", "verdict": "true"}
    return desk.selected


def _is_locked_until_it_is_reopened(desk: Sitting, claim: str) -> None:
    keys = desk.keys
    keys.press("F6", "Alt+Down", "Shift+E")
    assert desk.selected == claim
    assert rows(desk.project, "SELECT kind FROM annotation") == [{"kind": "claim"}]
    assert desk.toast == worded_refusal(Refusal("locked"))
    # The keyboard stands on what mends it.
    keys.press("Space")
    keys.type("The protocol was published again.")
    keys.press("Return")
    assert _standing(desk.project, claim)["review"] == "none"
    keys.press("F6", "V")
    keys.digit(2)
    assert _standing(desk.project, claim)["verdict"] == "mostly_true"


def _standing(project: Path, annotation_id: str) -> Row:
    query = "SELECT work, review, verdict FROM annotation WHERE id = ?"
    return rows(project, query, annotation_id)[0]
