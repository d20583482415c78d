"""A whole check of the sample article by two people at one real keyboard, and all of it undone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.resources import sample
from tests.journeys.pilot import Pilot
from tests.journeys.reading import Row, records, rows, spans, told
from tests.journeys.screen import Hand, need_a_screen, until

pytestmark = pytest.mark.xcb

AUDE, LUCAS = "Aude Martin", "Lucas Roy"
CLAIM: Final = "met for the first time"
DAYS: Final = "Monday and Tuesday"
FIELDS: Final = "electronic warfare"
URL: Final = "https://example.org/minutes?day=17&lang=en"
SOURCE: Final = "Minutes of the first session"
QUOTE: Final = "The committee sat for the first time."
PAGE: Final = "3"
BETTER: Final = "sat for the first time"
FOR_READERS: Final = "It sat, as the minutes say."
SAID: Final = "Please look at the minutes first."
DUE: Final = "2031-05-06"
FIRST_REASON: Final = "The minutes say so"
WANTED: Final = "Which minutes, and of which day?"
ANSWER: Final = "The minutes of January 17 say so"
SLIP: Final = "The minutes of January 71 say so"
DOUBT: Final = "Is that word for word?"
PATIENCE_S: Final = 30.0
"""How long a step may take on a machine that has much else to do."""

DONE: Final = (
    *[("annotate", AUDE)] * 3,
    ("cite", AUDE),
    ("set_verdict", AUDE),
    ("edit_rationale", AUDE),
    ("propose_correction", AUDE),
    ("comment", AUDE),
    ("assign", AUDE),
    ("set_due", AUDE),
    ("check", AUDE),
    *[("ask_review", AUDE)] * 2,
    ("request_changes", LUCAS),
    ("flag", LUCAS),
    *[("edit_rationale", AUDE)] * 2,
    ("ask_review", AUDE),
    ("revert", AUDE),
    ("resolve", AUDE),
    ("approve", LUCAS),
)
"""Every step of the check, by the names of the acts, and whose it is."""


@pytest.fixture(params=["us", "fr"])
def pilot(request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication) -> Iterator[Pilot]:
    """The test itself owns the clipboard, as the browser does from which an address is copied."""
    need_a_screen()
    hand = Hand()
    pilot = Pilot(hand, request.param, tmp_path / "home")
    qapp.clipboard().setText(URL)
    yield pilot
    pilot.kill()
    qapp.clipboard().clear()
    hand.layout("us")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of Aude's with the sample article."""
    path = tmp_path / "desk.annot"
    told("new", path, "--as", AUDE)
    told("import", path, sample("follow-up-committee.en.txt"), "--as", AUDE)
    return path


def test_two_people_check_an_article_by_keyboard(pilot: Pilot, project: Path) -> None:
    pilot.start(project, "--as", AUDE)
    _lucas_comes_and_aude_goes_on(pilot, project)
    first, before = records(project), _acts(project)
    assert first["annotation"] == first["source"] == []

    claim, days, fields = _tag(pilot, project)
    _cite(pilot, project, claim)
    _decide(pilot, project, claim)
    _talk_and_plan(pilot, project, claim)
    _hand_over(pilot, project, claim, days)

    _sit_down(pilot, "Down")
    _ask_for_changes(pilot, project, claim)
    _flag(pilot, project, fields)

    _sit_down(pilot, "Up")
    _answer(pilot, project, claim)
    _take_back_a_slip(pilot, project, claim)
    _resolve(pilot, project, fields)

    _sit_down(pilot, "Down")
    _approve(pilot, project, claim)
    assert _acts(project) == [*before, *DONE]
    last = records(project)
    _read_it_back(project)

    _undo_all_and_redo_all(pilot, project, first, last)
    pilot.quit()
    undone = [(f"undo_{act}", LUCAS) for act, _ in reversed(DONE)]
    again = [(act, LUCAS) for act, _ in DONE]
    assert _acts(project) == [*before, *DONE, *undone, *again]
    assert told("check", project) == ""


def _lucas_comes_and_aude_goes_on(pilot: Pilot, project: Path) -> None:
    """Somebody new by the menu of who works, then back to who was there before."""
    pilot.press("F4", "Down", "Return")
    pilot.turn_to("Who works")
    pilot.type(LUCAS)
    pilot.press("Return")
    until("Lucas to be known", lambda: len(rows(project, "SELECT id FROM person")) == 2)
    pilot.turn_away("Who works")
    _sit_down(pilot, "Up")


def _sit_down(pilot: Pilot, way: str) -> None:
    """The menu opens on who works now; the other one stands above or below."""
    pilot.choose("F4", way)
    pilot.press("F6")


def _tag(pilot: Pilot, project: Path) -> tuple[str, str, str]:
    """A claim selected with Shift and arrows; a date and an entity by finding their words."""
    text = rows(project, "SELECT text FROM article_version")[0]["text"]
    pilot.press("F6", "ctrl+Home", *["Right"] * text.index(CLAIM))
    pilot.press(*["shift+Right"] * len(CLAIM), "c")
    made = [_tagged(project, CLAIM)]
    for words, kind in ((DAYS, "ctrl+shift+d"), (FIELDS, "ctrl+shift+e")):
        pilot.press("ctrl+f", "ctrl+a")
        pilot.type(words)
        pilot.press(kind, "ctrl+Return")
        made.append(_tagged(project, words))
        pilot.press("Escape", "F6")
    assert [each["kind"] for each in spans(project)] == ["claim", "date", "entity"]
    return made[0], made[1], made[2]


def _tagged(project: Path, words: str) -> str:
    found: list[str] = []

    def look() -> bool:
        found[:] = [each["id"] for each in spans(project) if each["words"] == words]
        return bool(found)

    until(f"{words} to be tagged", look)
    return found[0]


def _cite(pilot: Pilot, project: Path, claim: str) -> None:
    """A source made of a pasted address: its title, the page, the use it is put to, its words."""
    pilot.press("ctrl+Home", "alt+Down", "s", "ctrl+v", "ctrl+a")
    pilot.type(SOURCE)
    pilot.press(*["Tab"] * 7)
    pilot.type(PAGE)
    # Behind the place: what is counted, a file, Save, Discard and More.
    pilot.press(*["Tab"] * 5, "space")
    # Before that again: two notes, the archive and the day.
    pilot.press(*["shift+Tab"] * 8)
    pilot.choose("p")
    pilot.press(*["shift+Tab"] * 3)
    pilot.type(QUOTE)
    pilot.press("ctrl+Return")
    _until(
        "the citation",
        lambda: rows(project, "SELECT annotation_id, quote, locator, used_as FROM citation"),
        [{"annotation_id": claim, "quote": QUOTE, "locator": f"p. {PAGE}", "used_as": "primary"}],
    )
    made = "SELECT item ->> 'title' AS title, item ->> 'URL' AS url FROM source"
    assert rows(project, made) == [{"title": SOURCE, "url": URL}]


def _decide(pilot: Pilot, project: Path, claim: str) -> None:
    """The verdict by its digit, why, and the words that ought to stand there."""
    pilot.press("v", pilot.digits[1], "Tab")
    pilot.type(FIRST_REASON)
    pilot.press("Escape")
    _until_stored(project, claim, verdict="mostly_true", rationale=FIRST_REASON)
    pilot.press("r")
    pilot.type(BETTER)
    pilot.press("Tab")
    pilot.type(FOR_READERS)
    pilot.press("Return")
    query = "SELECT annotation_id, from_text, to_text, note, state FROM correction"
    wanted = {"annotation_id": claim, "from_text": CLAIM, "to_text": BETTER, "note": FOR_READERS}
    _until("the correction", lambda: rows(project, query), [{**wanted, "state": "proposed"}])


def _talk_and_plan(pilot: Pilot, project: Path, claim: str) -> None:
    """A word to the other; the claim is the other's to look at, by a day."""
    pilot.press("shift+n")
    pilot.type(SAID)
    pilot.press("ctrl+Return")
    query = "SELECT annotation_id, text FROM comment"
    _until("the comment", lambda: rows(project, query), [{"annotation_id": claim, "text": SAID}])
    pilot.press("shift+p")
    pilot.choose("l")
    _until_stored(project, claim, assigned_to=_person(project, LUCAS))
    pilot.press("Tab", "Tab")
    pilot.type(DUE)
    pilot.press("Escape")
    _until_stored(project, claim, due_on=DUE)


def _hand_over(pilot: Pilot, project: Path, claim: str, days: str) -> None:
    """The claim is checked, and for this and for the date a second look is asked."""
    pilot.press("k", "q")
    _until_stored(project, claim, work="checked", review="requested")
    pilot.press("alt+Down", "q")
    _until_stored(project, days, review="requested")


def _ask_for_changes(pilot: Pilot, project: Path, claim: str) -> None:
    """The second person reads what waits, goes past the date, and sends the claim back."""
    pilot.press(f"ctrl+{pilot.digits[1]}", "space", "x")
    pilot.type(WANTED)
    pilot.press("ctrl+Return")
    _until_stored(project, claim, review="changes_requested", work="checked")
    query = "SELECT annotation_id, decision, comment, reviewer_id FROM review"
    lucas = _person(project, LUCAS)
    assert rows(project, query) == [
        {
            "annotation_id": claim,
            "decision": "changes_requested",
            "comment": WANTED,
            "reviewer_id": lucas,
        }
    ]


def _flag(pilot: Pilot, project: Path, fields: str) -> None:
    """The entity, third in the article, is in doubt."""
    pilot.press(f"ctrl+{pilot.digits[0]}", "F6", "ctrl+End", "alt+Up", "f", pilot.digits[1])
    pilot.type(DOUBT)
    pilot.press("Return")
    query = "SELECT annotation_id, reason, message, status FROM flag"
    wanted = {"annotation_id": fields, "reason": "quote", "message": DOUBT, "status": "open"}
    _until("the flag", lambda: rows(project, query), [wanted])


def _answer(pilot: Pilot, project: Path, claim: str) -> None:
    """The first person rewrites the rationale as the other wanted."""
    pilot.press("ctrl+Home", "alt+Down")
    _write_reason(pilot, project, claim, ANSWER)


def _take_back_a_slip(pilot: Pilot, project: Path, claim: str) -> None:
    """What was written over it by mistake is led back from the timeline of the statement."""
    _write_reason(pilot, project, claim, SLIP)
    pilot.press("q")
    _until_stored(project, claim, review="requested")
    # In the timeline the request is the newest, then the slip, then the answer.
    pilot.press(f"ctrl+{pilot.digits[1]}", "h", "Down", "Down", "Return")
    _until_stored(project, claim, rationale=ANSWER, review="requested", work="checked")
    pilot.press("Escape")


def _write_reason(pilot: Pilot, project: Path, claim: str, reason: str) -> None:
    pilot.press("v", "Tab", "ctrl+a")
    pilot.type(reason)
    pilot.press("Escape")
    _until_stored(project, claim, rationale=reason)


def _resolve(pilot: Pilot, project: Path, fields: str) -> None:
    """The flag on the third statement is answered in the queue."""
    pilot.press("F6", f"ctrl+{pilot.digits[0]}", "F6", "ctrl+End", "alt+Up")
    pilot.press(f"ctrl+{pilot.digits[1]}", "r")
    query = "SELECT annotation_id, status, closed_by FROM flag"
    aude = _person(project, AUDE)
    wanted = {"annotation_id": fields, "status": "resolved", "closed_by": aude}
    _until("the flag to be resolved", lambda: rows(project, query), [wanted])


def _approve(pilot: Pilot, project: Path, claim: str) -> None:
    pilot.press(f"ctrl+{pilot.digits[0]}", "F6", "ctrl+Home", "alt+Down")
    pilot.press(f"ctrl+{pilot.digits[1]}", "a")
    _until_stored(project, claim, review="approved")


def _read_it_back(project: Path) -> None:
    """Each of the three as it stands in the file, and each record with the name of whose it is."""
    aude, lucas = _person(project, AUDE), _person(project, LUCAS)
    query = (
        "SELECT exact, kind, work, review, checked_by, verdict, rationale, assigned_to, due_on"
        " FROM annotation JOIN anchor ON annotation_id = annotation.id ORDER BY start"
    )
    claim, days, fields = rows(project, query)
    assert claim == {
        "exact": CLAIM,
        "kind": "claim",
        "verdict": "mostly_true",
        "rationale": ANSWER,
        "work": "checked",
        "review": "approved",
        "checked_by": aude,
        "assigned_to": lucas,
        "due_on": DUE,
    }
    assert (days["exact"], days["kind"], days["review"]) == (DAYS, "date", "requested")
    assert (fields["exact"], fields["kind"], fields["review"]) == (FIELDS, "entity", "none")
    query = "SELECT decision, reviewer_id, self_review FROM review ORDER BY reviewed_at"
    assert rows(project, query) == [
        {"decision": "changes_requested", "reviewer_id": lucas, "self_review": 0},
        {"decision": "approved", "reviewer_id": lucas, "self_review": 0},
    ]
    owners = {
        "citation": ("created_by", aude),
        "correction": ("proposed_by", aude),
        "comment": ("author_id", aude),
        "flag": ("raised_by", lucas),
    }
    for table, (column, owner) in owners.items():
        assert rows(project, f"SELECT {column} FROM {table}") == [{column: owner}], table


def _undo_all_and_redo_all(
    pilot: Pilot, project: Path, first: dict[str, list[Row]], last: dict[str, list[Row]]
) -> None:
    """Step by step to where Aude began and forth again, whoever works by now."""
    pilot.press("F6", *["ctrl+z"] * len(DONE))
    _until("the first state", lambda: records(project), first)
    pilot.press(*["ctrl+shift+z"] * len(DONE))
    _until("the last state", lambda: records(project), last)


def _person(project: Path, name: str) -> str:
    return str(rows(project, "SELECT id FROM person WHERE name = ?", name)[0]["id"])


def _acts(project: Path) -> list[tuple[str, str]]:
    """What was done and by whom, from the beginning, a step as one."""
    query = (
        "SELECT act, name FROM history JOIN person ON person.id = who GROUP BY batch ORDER BY batch"
    )
    return [(row["act"], row["name"]) for row in rows(project, query)]


def _until_stored(project: Path, annotation_id: str, **fields: object) -> None:
    query = f"SELECT {', '.join(fields)} FROM annotation WHERE id = ?"
    _until(", ".join(fields), lambda: rows(project, query, annotation_id), [fields])


def _until(what: str, read: Callable[[], object], wanted: object) -> None:
    """Wait for what another program does, and meanwhile hand out what it asks the clipboard for."""
    found = read()
    end = time.monotonic() + PATIENCE_S
    while found != wanted and time.monotonic() < end:
        QTest.qWait(50)
        found = read()
    assert found == wanted, f"waited in vain for {what}"
