"""The whole job at a real screen without ever touching the mouse, from the file to the CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.pilot import EDGES, Pilot
from tests.journeys.reading import Row, rows, spans, told
from tests.journeys.screen import Hand, need_a_screen, until

pytestmark = pytest.mark.xcb

TEXT: Final = (
    "The harbour cost 12 million euros in 2021. Ms Ortega opened the harbour on 3 May 2022.\n"
    "She said the harbour would earn 4 million euros a year, and that nobody doubts it.\n"
)
AUDE, LUCAS = "Aude Martin", "Lucas Roy"
REASON: Final = "The accounts say so"
SOURCE: Final = "Accounts of the harbour"
QUOTE: Final = "12 million euros"
DOUBT: Final = "Million or thousand"


@pytest.fixture(params=["us", "fr"])
def pilot(request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication) -> Iterator[Pilot]:
    """`qapp` keeps a connection to the screen: without any it forgets the layout."""
    del qapp
    need_a_screen()
    hand = Hand()
    pilot = Pilot(hand, request.param, tmp_path / "home")
    yield pilot
    pilot.kill()
    hand.layout("us")


def test_the_whole_job_without_a_mouse(pilot: Pilot, tmp_path: Path) -> None:
    project = tmp_path / "desk.annot"
    told("new", project, "--as", AUDE)
    (tmp_path / "harbour.txt").write_text(TEXT, "utf-8")
    pilot.start(project, "--as", AUDE)

    _import(pilot, project, tmp_path / "harbour.txt")
    claim, person, day = _tag(pilot, project)
    _resize(pilot, project, claim)
    _check(pilot, project, claim)
    _find_and_tag(pilot, project)
    _narrow_and_change_many(pilot, project)
    pilot.quit()

    pilot.start(project, "--as", LUCAS)
    _approve(pilot, project, claim)
    _take_back_and_do_again(pilot, project)
    found = _export_by_name(pilot, tmp_path / "out.csv")
    pilot.quit()

    assert [row["annotation_id"] for row in found] == [claim, person, day]
    assert all(row["quote"] == TEXT[int(row["start"]) : int(row["end"])] for row in found)
    first = found[0]
    assert (first["verdict"], first["rationale"]) == ("true", REASON)
    assert (first["source_titles"], first["citation_quotes"]) == (SOURCE, QUOTE)
    assert (first["work_status"], first["review_status"]) == ("checked", "approved")
    assert first["reviewed_by"] == LUCAS
    assert told("check", project) == ""


def _import(pilot: Pilot, project: Path, article: Path) -> None:
    """Ctrl+I, the file's name, then its title."""
    pilot.press("ctrl+i")
    pilot.turn_to("Open articles")
    pilot.type(str(article))
    pilot.press("Return")
    pilot.turn_to("Open an article")
    pilot.press("ctrl+a")
    pilot.type("The harbour")
    pilot.press("Return")
    until("the article to be stored", lambda: _count(project, "article") == 1)
    pilot.turn_away("Open an article")
    assert rows(project, "SELECT title FROM article") == [{"title": "The harbour"}]


def _tag(pilot: Pilot, project: Path) -> list[str]:
    """Words selected with Shift and arrows, one under the caret, and words taken one by one."""
    pilot.press("F6")
    _walk(pilot, "12 million euros")
    pilot.press(*["shift+Right"] * len("12 million"), "c")
    _until_tagged(project, "12 million")
    _walk(pilot, "Ortega", into=2)
    pilot.press("e")
    _until_tagged(project, "Ortega")
    pilot.press(pilot.digits[0])
    _walk(pilot, "3 May 2022")
    pilot.press(*["ctrl+shift+Right"] * 3, "d")
    _until_tagged(project, "3 May 2022")
    until("the subtype", lambda: [each["subtype"] for each in spans(project)][1] == "person")
    found = spans(project)
    assert [(each["kind"], each["words"]) for each in found] == [
        ("claim", "12 million"),
        ("entity", "Ortega"),
        ("date", "3 May 2022"),
    ]
    return [each["id"] for each in found]


def _resize(pilot: Pilot, project: Path, claim: str) -> None:
    """Take hold of the end, move it a word on, and let it go."""
    pilot.press("ctrl+Home", "alt+Down")
    pilot.press(EDGES[pilot.layout][1], "Right", "Return")
    until("the claim to be longer", lambda: spans(project)[0]["words"] == "12 million euros")
    assert spans(project)[0]["id"] == claim


def _check(pilot: Pilot, project: Path, claim: str) -> None:
    """Verdict and rationale, a source with its words, a flag; checked, and review asked for."""
    pilot.press("v", pilot.digits[0], "Tab")
    pilot.type(REASON)
    pilot.press("Escape")
    until("the rationale", lambda: _stored(project, claim)["rationale"] == REASON)
    pilot.press("s")
    pilot.type(SOURCE)
    pilot.press(*["Tab"] * 6)
    pilot.type(QUOTE)
    pilot.press("ctrl+Return")
    until("the citation", lambda: _count(project, "citation") == 1)
    assert rows(project, "SELECT quote FROM citation") == [{"quote": QUOTE}]
    pilot.press("k")
    until("the claim to be checked", lambda: _stored(project, claim)["work"] == "checked")
    pilot.press("f", pilot.digits[0])
    pilot.type(DOUBT)
    pilot.press("Return")
    until("the flag", lambda: _count(project, "flag") == 1)
    pilot.press("q")
    until("the request", lambda: _stored(project, claim)["review"] == "requested")


def _find_and_tag(pilot: Pilot, project: Path) -> None:
    """Tag one hit and go on; tag all that are left, but one, in one step; take both back."""
    before = spans(project)
    pilot.press("F6", "ctrl+Home", "ctrl+f")
    pilot.type("harbour")
    pilot.press("ctrl+Return")
    until("one hit to be tagged", lambda: len(spans(project)) == len(before) + 1)
    # The first place that is left loses its tick; the one tagged before cannot be chosen.
    pilot.press("ctrl+shift+Return", "space", "Return")
    until("the other hit to be tagged", lambda: len(spans(project)) == len(before) + 2)
    found = [each["start"] for each in spans(project) if each["words"] == "harbour"]
    places = [at for at in range(len(TEXT)) if TEXT.startswith("harbour", at)]
    assert found == [places[0], places[2]]
    pilot.press("Escape", "F6", "ctrl+z")
    until("the many to be taken back", lambda: len(spans(project)) == len(before) + 1)
    pilot.press("ctrl+z")
    until("the one to be taken back", lambda: spans(project) == before)


def _narrow_and_change_many(pilot: Pilot, project: Path) -> None:
    """What the filter leaves, then rows selected together; each act on many is one step."""
    before = [each["kind"] for each in spans(project)]
    assert before == ["claim", "entity", "date"]
    pilot.press("ctrl+l")
    pilot.type("ortega")
    pilot.press("Return", "ctrl+a", "shift+d")
    _until_kinds(project, "claim", "date", "date")
    pilot.press("ctrl+z")
    _until_kinds(project, *before)
    pilot.press("ctrl+l", "ctrl+a", "BackSpace", "Return", "End", "shift+Up", "shift+c")
    _until_kinds(project, "claim", "claim", "claim")
    pilot.press("ctrl+z")
    _until_kinds(project, *before)
    pilot.press("t")
    pilot.type("harbour")
    pilot.press("Return", "Escape", "Escape", "Escape")
    until("the tag on both", lambda: _tags(project) == ["[]", '["harbour"]', '["harbour"]'])
    pilot.press("F6", "ctrl+z")
    until("the tags to go", lambda: _tags(project) == ["[]"] * 3)


def _until_kinds(project: Path, *kinds: str) -> None:
    until(f"{', '.join(kinds)}", lambda: [each["kind"] for each in spans(project)] == [*kinds])


def _tags(project: Path) -> list[str]:
    return [str(_stored(project, each["id"])["tags"]) for each in spans(project)]


def _approve(pilot: Pilot, project: Path, claim: str) -> None:
    """Somebody else goes through the queue; approving resolves the flag."""
    pilot.press(f"ctrl+{pilot.digits[1]}")
    pilot.press("a")
    until("the approval", lambda: _stored(project, claim)["review"] == "approved")
    query = (
        "SELECT person.name AS name, self_review FROM review JOIN person ON person.id = reviewer_id"
    )
    assert rows(project, query) == [{"name": LUCAS, "self_review": 0}]
    assert rows(project, "SELECT status, message FROM flag") == [
        {"status": "resolved", "message": DOUBT}
    ]
    pilot.press("Escape")


def _take_back_and_do_again(pilot: Pilot, project: Path) -> None:
    pilot.press(
        f"ctrl+{pilot.digits[0]}", "F6", "ctrl+End", "ctrl+Left", "ctrl+Left", "ctrl+Left", "e"
    )
    until("one more annotation", lambda: len(spans(project)) == 4)
    made = spans(project)[3]
    pilot.press("ctrl+z")
    until("it to go", lambda: len(spans(project)) == 3)
    pilot.press("ctrl+shift+z")
    until("it to come back", lambda: spans(project)[3:] == [made])
    pilot.press("Delete")
    until("it to be deleted", lambda: len(spans(project)) == 3)


def _export_by_name(pilot: Pilot, target: Path) -> list[Row]:
    """The command palette runs what it is told by name; then the dialog, field by field."""
    pilot.press("ctrl+k")
    pilot.type("export")
    pilot.press("Return")
    pilot.turn_to("Export")
    pilot.press(*["Tab"] * 6, "ctrl+a")
    pilot.type(str(target))
    pilot.press("Return")
    until("the file", target.exists)
    pilot.turn_away("Export")
    with target.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _walk(pilot: Pilot, words: str, *, into: int = 0) -> None:
    """Go with the arrows from the start to words that stand in the text once."""
    pilot.press("ctrl+Home", *["Right"] * (TEXT.index(words) + into))


def _until_tagged(project: Path, words: str) -> None:
    until(f"{words} to be tagged", lambda: words in {each["words"] for each in spans(project)})


def _stored(project: Path, annotation_id: str) -> Row:
    return rows(project, "SELECT * FROM annotation WHERE id = ?", annotation_id)[0]


def _count(project: Path, table: str) -> int:
    return int(rows(project, f"SELECT count(*) AS n FROM {table}")[0]["n"])
