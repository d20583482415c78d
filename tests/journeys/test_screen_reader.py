"""The program as a screen reader gets it, over the same bus as Orca, driven by the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.refusal import Refusal
from annotator.services.wording import worded
from tests.journeys.child import Child
from tests.journeys.conftest import AUDE
from tests.journeys.reading import rows, spans
from tests.journeys.screen import Hand, need_a_screen
from tests.journeys.screen_reader import ScreenReader, Thing, need_a_bus

pytestmark = pytest.mark.xcb


@pytest.fixture
def hand() -> Hand:
    need_a_screen()
    return Hand()


@pytest.fixture
def reader(qapp: object) -> Iterator[ScreenReader]:
    need_a_bus()
    reader = ScreenReader()
    try:
        reader.listen()
        yield reader
    finally:
        reader.close()


@pytest.fixture
def program(hand: Hand, reader: ScreenReader, project: Path, tmp_path: Path) -> Iterator[Child]:
    """The program on a project, on the reader's bus, in English."""
    surroundings = {"DBUS_SESSION_BUS_ADDRESS": reader.address, "LANGUAGE": "en"}
    child = Child(tmp_path / "home", hand, project, "--as", AUDE, surroundings=surroundings)
    yield child
    child.kill()


def test_an_article_is_read_tagged_and_checked_by_ear(
    hand: Hand, reader: ScreenReader, program: Child, project: Path, qtbot: QtBot
) -> None:
    text, title = _stored_text(project)
    listen = _Listening(qtbot, reader)

    # The article has the keyboard, says what it is, and is read letter by letter.
    hand.key("F6")
    listen.until(lambda: reader.name() == title)
    assert reader.role() in {"text", "editable text"}
    assert reader.text() == text
    start = text.index("Rabat")
    hand.key("ctrl+Home", *["Right"] * start)
    listen.until(lambda: reader.caret() == start)
    hand.key("shift+Right", "shift+Right")
    listen.until(lambda: reader.selection() == (start, start + 2))

    # A word becomes an entity, and is found again.
    hand.key("e")
    listen.for_sentence("Entity, to check: Rabat")
    hand.key("Home")
    listen.for_sentence("Outside annotations")
    hand.key("alt+Down")
    listen.for_sentence("Entity, to check: Rabat")
    assert [row["words"] for row in spans(project)] == ["Rabat"]

    # What is refused is said before anything else, with the place where it is mended.
    hand.key("k")
    refusal = worded(Refusal("ground_missing"))
    listen.for_sentence(refusal, urgent=True)


def test_every_stop_of_tab_says_what_it_is(
    hand: Hand, reader: ScreenReader, program: Child, qtbot: QtBot
) -> None:
    listen = _Listening(qtbot, reader)
    hand.key("F6", "Home", "c")
    listen.for_sentence("Claim, to check: À")
    start, stops = reader.focused, []
    for _ in range(80):
        before = reader.focused
        hand.key("Tab")
        listen.for_another(before)
        if reader.focused == start:
            break
        stops.append((reader.role(), reader.name()))
    assert reader.focused == start, "Tab does not come round"
    assert [role for role, name in stops if not name] == []


def _stored_text(project: Path) -> tuple[str, str]:
    query = "SELECT text, title FROM article_version JOIN article ON article.id = article_id"
    (found,) = rows(project, query)
    return found["text"], found["title"]


class _Listening:
    """Waits with an open ear."""

    def __init__(self, qtbot: QtBot, reader: ScreenReader) -> None:
        self._qtbot = qtbot
        self._reader = reader

    def until(self, holds: Callable[[], bool]) -> None:
        def look() -> None:
            assert holds(), f"heard: {self._reader.heard}; on: {self._reader.focused}"

        self._qtbot.waitUntil(look, timeout=8000)

    def for_another(self, before: Thing | None) -> None:
        """Wait until something else has the focus."""
        self.until(lambda: self._reader.focused != before)

    def for_sentence(self, sentence: str, *, urgent: bool = False) -> None:
        """Wait until something ends with this, and forget what was said up to then."""
        self.until(
            lambda: any(
                told.endswith(sentence) and cuts_in is urgent
                for told, cuts_in in self._reader.heard
            )
        )
        self._reader.heard.clear()
