"""The main job on a real X screen, by real mouse and keys; and what a kill leaves of it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from annotator.domain.text import Span
from annotator.resources import sample
from tests.journeys.child import Child
from tests.journeys.conftest import AUDE, SitDown
from tests.journeys.reading import rows, spans, told, told_json
from tests.journeys.screen import Hand, need_a_screen, until
from tests.journeys.sitting import Sitting

pytestmark = pytest.mark.xcb

CLAIM = "les délégations veulent aller plus loin"
ENTITY = "Rabat"
DATE = "lundi et mardi"
TITLE = "Minutes of the first session"
URL = "https://example.org/minutes?day=17&lang=fr"
QUOTE = "Both delegations agreed to go further."
PLACE = "p. 3"
MESSAGE = "Who said so: one side, or both?"

ACTS = ("import_article", "annotate", "set_subtype", "cite", "check", "flag", "resolve")
"""What must stand in the history, by the names of the acts."""

PLACE_REST_S = 1.0
"""Longer than the program waits until it writes down where the editor is."""

DIGITS = {"us": ("1", "2", "3"), "fr": ("ampersand", "eacute", "quotedbl")}
"""The keys of the first digits, without Shift, by their X names."""


@pytest.fixture
def hand() -> Iterator[Hand]:
    """A hand at this screen, which leaves the keyboard as it was."""
    need_a_screen()
    hand = Hand()
    yield hand
    hand.layout("us")


@pytest.mark.parametrize("layout", ["us", "fr"])
def test_the_main_job_by_mouse_and_keys_of_a_real_screen(
    hand: Hand, sit_down: SitDown, project: Path, layout: str
) -> None:
    hand.layout(layout)
    one, two, three = DIGITS[layout]
    aude = sit_down()
    hand.focus(int(aude.window.winId()))

    claim = _tag_by_dragging(hand, aude)
    entity = _tag_by_double_click(hand, aude, three)
    day = _tag_by_keyboard(hand, aude)
    _cite(hand, aude, claim)
    _cite_again(hand, aude, day)

    hand.key("v", one, "Escape")
    aude.qtbot.waitUntil(lambda: _stored(project, claim)["verdict"] == "true")
    hand.key("k")
    aude.qtbot.waitUntil(lambda: _stored(project, claim)["work"] == "checked")

    hand.key("f", two)
    hand.type(MESSAGE)
    hand.key("Return")
    aude.qtbot.waitUntil(lambda: _flags(project) == [("quote", "open", MESSAGE)])
    assert aude.is_at_article()

    hand.key(f"ctrl+{two}", "r")
    aude.qtbot.waitUntil(lambda: _flags(project) == [("quote", "resolved", MESSAGE)])
    aude.close()

    assert {row["id"]: (row["kind"], row["subtype"], row["exact"]) for row in spans(project)} == {
        claim: ("claim", "", CLAIM),
        entity: ("entity", "place", ENTITY),
        day: ("date", "", DATE),
    }
    _read_it_back(project, claim, day)


def _tag_by_dragging(hand: Hand, aude: Sitting) -> str:
    span = aude.span(CLAIM)
    # From the middle of the first word into the last: words are taken whole.
    start, end = _spot(aude, span.start + 1), _spot(aude, span.end - 2)
    hand.drag(start, end)
    aude.qtbot.waitUntil(lambda: aude.window.article.view.selection() == span)
    return _tag(hand, aude, "c")


def _tag_by_double_click(hand: Hand, aude: Sitting, place: str) -> str:
    span = aude.span(ENTITY)
    hand.double_click(_spot(aude, span.start + 2))
    aude.qtbot.waitUntil(lambda: aude.window.article.view.selection() == span)
    made = _tag(hand, aude, "e")
    hand.key(place)
    return made


def _tag_by_keyboard(hand: Hand, aude: Sitting) -> str:
    view = aude.window.article.view
    span = aude.span(DATE)
    hand.key("ctrl+Home", *["Right"] * span.start)
    aude.qtbot.waitUntil(lambda: view.caret() == span.start)
    hand.key(*["ctrl+shift+Right"] * 3)
    aude.qtbot.waitUntil(lambda: view.selection() == span)
    return _tag(hand, aude, "d")


def _tag(hand: Hand, aude: Sitting, key: str) -> str:
    before = aude.selected
    hand.key(key)
    aude.qtbot.waitUntil(lambda: aude.selected not in {"", before})
    assert aude.is_at_article()
    return aude.selected


def _cite(hand: Hand, aude: Sitting, claim: str) -> None:
    """Go on from the date to the claim, which stands after it, and write a citation."""
    hand.key("alt+Down")
    aude.qtbot.waitUntil(lambda: aude.selected == claim)
    hand.key("s")
    hand.type(TITLE)
    hand.key("Tab")
    hand.type(URL)
    row = aude.window.side.annotations.details.citations.row
    for _ in range(5):
        hand.key("Tab")
    assert row.quote.hasFocus()
    hand.type(QUOTE)
    hand.key("ctrl+Return")
    aude.qtbot.waitUntil(lambda: bool(_citations(aude.project)))
    assert aude.is_at_article()


def _cite_again(hand: Hand, aude: Sitting, day: str) -> None:
    """Go back to the date and cite the same source: it is proposed while its title is typed."""
    hand.key("alt+Up")
    aude.qtbot.waitUntil(lambda: aude.selected == day)
    hand.key("s")
    hand.type("first")
    aude.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    hand.key("Down", "Return")
    row = aude.window.side.annotations.details.citations.row
    aude.qtbot.waitUntil(row.quote.hasFocus)
    hand.key("Tab")
    hand.type(PLACE)
    hand.key("ctrl+Return")
    aude.qtbot.waitUntil(lambda: len(_citations(aude.project)) == 2)
    hand.key("alt+Down")


def _spot(aude: Sitting, offset: int) -> QPoint:
    """Where a character stands on the screen."""
    view = aude.window.article.view
    place = view.text_rect(Span(offset, offset + 1))
    assert not place.isNull(), "the words are not on the screen"
    return view.editor.viewport().mapToGlobal(place.center())


def _stored(project: Path, annotation_id: str) -> dict[str, object]:
    return rows(project, "SELECT * FROM annotation WHERE id = ?", annotation_id)[0]


def _flags(project: Path) -> list[tuple[str, str, str]]:
    found = rows(project, "SELECT reason, status, message FROM flag")
    return [(row["reason"], row["status"], row["message"]) for row in found]


def _citations(project: Path) -> list[dict[str, object]]:
    return rows(
        project,
        "SELECT annotation_id, stance, quote, locator,"
        " item ->> 'title' AS title, item ->> 'URL' AS url"
        " FROM citation JOIN source ON source.id = source_id ORDER BY citation.created_at",
    )


def _read_it_back(project: Path, claim: str, day: str) -> None:
    """Ask the command line, which is another program, whether it was all stored."""
    common = {"stance": "supports", "title": TITLE, "url": URL}
    assert _citations(project) == [
        {"annotation_id": claim, "quote": QUOTE, "locator": "", **common},
        {"annotation_id": day, "quote": "", "locator": PLACE, **common},
    ]
    assert len(rows(project, "SELECT id FROM source")) == 1
    assert told("check", project) == ""
    (article,) = told_json("list", project)
    assert (article["annotations"], article["open_flags"]) == (3, 0)
    exported = [
        json.loads(line) for line in told("export", project, "--format", "jsonl").splitlines()
    ]
    assert sorted(each["quote"] for each in exported) == sorted([CLAIM, ENTITY, DATE])
    acts = [row["act"] for row in told_json("history", project)]
    assert [act for act in ACTS if act not in acts] == []


Start = Callable[..., Child]


@pytest.fixture
def start(hand: Hand, tmp_path: Path) -> Iterator[Start]:
    """Return a function that starts the program, always in the same home."""
    children: list[Child] = []

    def begin(*arguments: str | Path) -> Child:
        children.append(Child(tmp_path / "home", hand, *arguments))
        return children[-1]

    yield begin
    for child in children:
        child.kill()


def test_a_kill_loses_nothing_and_the_next_start_is_at_the_same_place(
    hand: Hand, start: Start, project: Path
) -> None:
    told("import", project, sample("follow-up-committee.en.txt"), "--as", AUDE)
    child = start(project, "--as", AUDE)
    hand.key("ctrl+Next", "F6", "ctrl+Home", *["Right"] * 7, "c")
    until("the claim to be stored", lambda: len(spans(project)) == 1)
    hand.key("n")
    hand.type("Ask the desk in Rabat.")
    until("the note to be stored", lambda: rows(project, "SELECT note FROM annotation")[0]["note"])
    time.sleep(PLACE_REST_S)
    child.kill()
    (claim,) = spans(project)

    # Started on nothing, it opens what was open: the same key acts on the same word.
    again = start("--as", AUDE)
    hand.key("e")
    until("the entity to be stored", lambda: len(spans(project)) == 2)
    again.kill()

    found = rows(
        project,
        "SELECT kind, note, lang, exact FROM annotation JOIN article ON article.id = article_id"
        " JOIN anchor ON annotation_id = annotation.id ORDER BY annotation.created_at",
    )
    common = {"lang": "en", "exact": claim["words"]}
    assert found == [
        {"kind": "claim", "note": "Ask the desk in Rabat.", **common},
        {"kind": "entity", "note": "", **common},
    ]
    assert told("check", project) == ""
