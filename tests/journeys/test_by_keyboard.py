"""The whole job without a mouse, on QWERTY and AZERTY, then all of it taken back and done again."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from annotator.domain.refusal import Refusal
from annotator.domain.segments import sentence_at
from annotator.ui.refusals import worded_refusal
from tests.journeys.conftest import SitDown
from tests.journeys.keyboard import Layout, Modifier
from tests.journeys.reading import Row, records, rows, spans
from tests.journeys.sitting import Sitting

TITLE: Final = "Minutes of the first session"
URL: Final = "https://example.org/minutes?day=17"
QUOTE: Final = "The committee met on 16 and 17 January."
REASON: Final = "Two sources say so (one of 2023)."
DOUBT: Final = "Is it 14 months, or 15?"
COMMENT: Final = "Say who counted."


@pytest.mark.parametrize("layout", list(Layout))
def test_the_whole_job_by_keyboard(
    sit_down: SitDown, project: Path, tmp_path: Path, layout: Layout
) -> None:
    QGuiApplication.clipboard().clear()
    before = records(project)
    aude = sit_down(layout=layout)
    place = _name_the_place(aude)
    day = _date_the_session(aude)
    claim = _check_the_claim(aude)
    count = _ask_about_the_count(aude)
    _go_back_and_forth(aude)
    _decide_in_the_queue(aude, [place, day, claim, count])
    after = records(project)

    found = {row["id"]: row for row in spans(project)}
    text = aude.text
    assert [found[each]["exact"] for each in (place, day, claim, count)] == [
        "Rabat",
        "lundi et mardi",
        text[slice(*_ends(aude, "quatorze mois"))],
        _count_words(aude),
    ]
    assert all(row["exact"] == row["words"] for row in found.values())

    steps = aude.window.session.undo_stack.count()
    aude.keys.press(*["Ctrl+Z"] * steps)
    assert not aude.window.session.undo_stack.canUndo()
    assert records(project) == before
    aude.keys.press(*["Ctrl+Shift+Z"] * steps)
    assert not aude.window.session.undo_stack.canRedo()
    assert records(project) == after

    _export_and_compare(aude, tmp_path / "out" / "checked-17.csv", [place, day, claim, count])


def _name_the_place(aude: Sitting) -> str:
    """A word under the caret becomes an entity with a subtype, a name and a role; checked."""
    keys = aude.keys
    aude.walk_to("Rabat", into=2)
    keys.press("E")
    made = aude.selected
    assert aude.is_at_article()
    keys.digit(3)
    assert _annotation(aude, made)["subtype"] == "place"
    caret = aude.window.article.view.caret()
    keys.press("Return")
    keys.type("Rabat")
    keys.press("Tab")
    keys.type("la capitale")
    keys.press("Escape")
    assert aude.is_at_article()
    assert aude.window.article.view.caret() == caret
    keys.press("N")
    keys.type("Spelt as in the 2023 atlas.")
    keys.press("Escape", "K", "Q")
    stored = _annotation(aude, made)
    assert stored["role"] == "la capitale"
    assert (stored["work"], stored["review"]) == ("checked", "requested")
    names = rows(aude.project, "SELECT canonical_name, type FROM entity")
    assert names == [{"canonical_name": "Rabat", "type": "place"}]
    return made


def _date_the_session(aude: Sitting) -> str:
    """Words selected with Shift and the arrows become a date; it is flagged with a severity."""
    keys = aude.keys
    aude.walk_to("lundi et mardi")
    keys.press(*["Shift+Right"] * len("lundi et mar"))
    keys.press("D")
    made = aude.selected
    keys.press("Return")
    keys.type("2023-01-16/2023-01-17")
    keys.press("Return", "Escape")
    stored = _annotation(aude, made)
    assert (stored["earliest"], stored["latest"]) == ("2023-01-16", "2023-01-17")
    keys.press("F")
    keys.digit(4)
    keys.type("Which week?")
    keys.press("Return")
    assert aude.is_at_article()
    (flag,) = rows(aude.project, "SELECT reason, severity, status FROM flag")
    assert flag == {"reason": "date", "severity": "warn", "status": "open"}
    return made


def _check_the_claim(aude: Sitting) -> str:
    """Twice C takes the sentence; verdict, rationale and a source; checked, then flagged."""
    keys = aude.keys
    aude.walk_to("quatorze mois", into=3)
    keys.press("C", "C")
    made = aude.selected
    keys.digit(2)
    assert _annotation(aude, made)["subtype"] == "number"
    keys.press("K")
    assert aude.toast == worded_refusal(Refusal("verdict_missing"))
    assert _annotation(aude, made)["work"] != "checked"
    keys.digit(1)
    keys.press("Tab")
    keys.type(REASON)
    keys.press("Escape")
    assert aude.is_at_article()
    stored = _annotation(aude, made)
    assert (stored["verdict"], stored["rationale"]) == ("true", REASON)
    _cite_with_all_fields(aude)
    keys.press("K")
    assert _annotation(aude, made)["work"] == "checked"
    keys.press("F")
    keys.digit(1)
    keys.type(DOUBT)
    aude.tab_to(aude.window.side.annotations.details.flags.row.severity)
    keys.digit(3)
    keys.press("Ctrl+Return")
    assert aude.is_at_article()
    query = "SELECT severity, message FROM flag WHERE annotation_id = ?"
    assert rows(aude.project, query, made) == [{"severity": "block", "message": DOUBT}]
    return made


def _cite_with_all_fields(aude: Sitting) -> None:
    keys, row = aude.keys, aude.window.side.annotations.details.citations.row
    keys.press("S")
    keys.type(TITLE)
    for field, typed in (
        (row.fields.url, URL),
        (row.fields.publisher, "Desk 24"),
        (row.fields.author, "Aude Martin; Lucas Roy"),
        (row.fields.issued, "17 January 2023"),
    ):
        aude.tab_to(field)
        keys.type(typed)
    aude.tab_to(row.stance)
    keys.digit(2)
    for text_field, typed in ((row.quote, QUOTE), (row.locator, "p. 2")):
        aude.tab_to(text_field)
        keys.type(typed)
    keys.press("Ctrl+M")
    aude.tab_to(row.accessed)
    keys.press("Ctrl+A")
    keys.type("2023-01-18")
    keys.press("Ctrl+Return")
    assert aude.is_at_article()
    (stored,) = rows(
        aude.project, "SELECT * FROM citation JOIN source ON source.id = citation.source_id"
    )
    assert (stored["stance"], stored["quote"], stored["locator"]) == ("refutes", QUOTE, "p. 2")
    assert stored["accessed_on"] == "2023-01-18"
    item = json.loads(stored["item"])
    assert (item["title"], item["URL"], item["container-title"]) == (TITLE, URL, "Desk 24")
    assert item["issued"] == {"date-parts": [[2023, 1, 17]]}
    assert len(item["author"]) == 2


def _ask_about_the_count(aude: Sitting) -> str:
    """A claim with a no-break space in it; what is missing is named; a review is asked for."""
    keys = aude.keys
    words = _count_words(aude)
    aude.walk_to(words)
    keys.press(*["Shift+Right"] * len(words), "C")
    made = aude.selected
    keys.press("V")
    keys.digit(4)
    keys.press("Escape", "K")
    assert aude.toast == worded_refusal(Refusal("evidence_missing"))
    assert aude.window.side.annotations.isAncestorOf(aude.focus())
    keys.press("Escape", "Q")
    stored = _annotation(aude, made)
    assert (stored["verdict"], stored["review"]) == ("false", "requested")
    assert stored["work"] != "checked"
    return made


def _go_back_and_forth(aude: Sitting) -> None:
    """Retag, delete and walk from mark to mark; it ends at the first one."""
    keys = aude.keys
    aude.walk_to("Benny Gantz")
    keys.press("C")
    made = aude.selected
    keys.press("Shift+E")
    assert _annotation(aude, made)["kind"] == "entity"
    keys.press("Delete")
    assert rows(aude.project, "SELECT id FROM annotation WHERE id = ?", made) == []
    keys.press("Alt+Up", "Alt+Up", "Alt+Up", "Alt+Up")
    assert aude.selected == spans(aude.project)[0]["id"]


def _decide_in_the_queue(aude: Sitting, waiting: list[str]) -> None:
    keys = aude.keys
    place, day, claim, count = waiting
    keys.digit(2, Modifier.ControlModifier)
    assert _waits(aude) == (place, len(waiting))
    keys.press("A")
    assert _waits(aude) == (day, 3)
    keys.press("Space")
    assert _waits(aude) == (claim, 3)
    keys.press("Backspace")
    assert _waits(aude) == (day, 3)
    keys.press("M")
    keys.digit(2)
    assert _waits(aude) == (claim, 2)
    keys.press("R")
    assert _waits(aude) == (count, 1)
    keys.press("X")
    keys.type(COMMENT)
    keys.press("Ctrl+Return")
    assert _waits(aude)[1] == 0
    covered = QCoreApplication.translate("Dismissal", "Already covered")
    flags = rows(aude.project, "SELECT annotation_id, status, resolution FROM flag ORDER BY id")
    assert flags == [
        {"annotation_id": day, "status": "dismissed", "resolution": covered},
        {"annotation_id": claim, "status": "resolved", "resolution": ""},
    ]
    reviews = rows(aude.project, "SELECT annotation_id, decision, comment, self_review FROM review")
    assert reviews == [
        {"annotation_id": place, "decision": "approved", "comment": "", "self_review": 1},
        {
            "annotation_id": count,
            "decision": "changes_requested",
            "comment": COMMENT,
            "self_review": 0,
        },
    ]
    keys.press("Escape")
    assert aude.is_at_article()


def _waits(aude: Sitting) -> tuple[str, int]:
    """What the queue shows, which has the keyboard, and how much waits."""
    review = aude.window.side.review
    assert review.isAncestorOf(aude.focus())
    statement = review.sheet.card.statement
    return statement.id if statement else "", review.count()


def _export_and_compare(aude: Sitting, target: Path, made: list[str]) -> None:
    target.parent.mkdir()

    def answer(dialog: QDialog) -> None:
        path = dialog.findChild(QLineEdit, "export_path")
        assert path is not None
        aude.tab_to(path)
        aude.keys.press("Ctrl+A")
        aude.keys.type(str(target))
        aude.keys.press("Return")
        while dialog.isVisible():
            QTest.qWait(5)

    aude.in_dialog(lambda: aude.keys.press("Ctrl+E"), answer)
    assert target.name in aude.toast
    with target.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert [row["annotation_id"] for row in found] == made
    for row in found:
        assert row["quote"] == aude.text[int(row["start"]) : int(row["end"])]
    place, day, claim, count = found
    assert (place["kind"], place["subtype"], place["value"]) == ("entity", "place", "Rabat")
    assert (place["work_status"], place["review_status"]) == ("checked", "self_approved")
    assert (day["value"], day["earliest"]) == ("2023-01-16/2023-01-17", "2023-01-16")
    assert (claim["verdict"], claim["rationale"]) == ("true", REASON)
    assert (claim["source_count"], claim["refutes"]) == ("1", "1")
    assert (claim["source_titles"], claim["source_urls"]) == (TITLE, URL)
    assert (claim["citation_quotes"], claim["accessed_on"]) == (QUOTE, "2023-01-18")
    assert (count["verdict"], count["review_status"]) == ("false", "changes_requested")


def _annotation(aude: Sitting, annotation_id: str) -> Row:
    return rows(aude.project, "SELECT * FROM annotation WHERE id = ?", annotation_id)[0]


def _ends(aude: Sitting, words: str) -> tuple[int, int]:
    """Where the sentence of some words begins and ends."""
    sentence = sentence_at(aude.text, aude.span(words).start)
    return sentence.start, sentence.end


def _count_words(aude: Sitting) -> str:
    """Words with a no-break space between the digits."""
    found = re.search(r"Plus de 7\s500 personnes", aude.text)
    assert found is not None
    return found.group()
