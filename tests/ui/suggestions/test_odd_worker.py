"""Suggestions in the real window when the worker hangs or dies: the rest comes, and it is told."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from annotator.services.importing import ArticleDraft, import_article
from annotator.suggest.patience import BLOCK_MS
from annotator.suggest.recognisers import Cost
from annotator.ui.settings import SUGGESTIONS
from annotator.ui.suggestions.helper import Helper
from tests.ui.office import LEFT, Office
from tests.ui.suggestions.conftest import Room, made

ODD = ("-m", "tests.ui.suggestions.odd_worker")
NEAR = "Le 5 mai 2022, Jean Dupont a promis 12 % de plus à Lyon.\n" * 70
"""About a block."""
FAR = "Le 6 juin 2021, Anne Roy a promis 30 % de plus à Lille.\n" * 70

Opened = Callable[[str], Room]


class OddHelper(Helper):
    """The helper with the odd worker."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, ODD)


@pytest.fixture
def opened(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    monkeypatch.setattr("annotator.ui.suggestions.helper.Helper", OddHelper)
    monkeypatch.setattr("annotator.ui.suggestions.helper.REST_MS", (0, 10, 20, 30))
    monkeypatch.setattr("annotator.suggest.recognisers.is_there", lambda _: False)

    def begin(text: str) -> Room:
        office.settings.put(SUGGESTIONS, True)
        office.start([made(tmp_path / "desk.annot", text)])
        return Room(office, tmp_path / "desk.annot")

    return begin


def test_a_block_that_hangs_costs_what_is_in_it_and_nothing_else(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(BLOCK_MS, Cost.INSTANT, 4_000)
    room = opened(f"{NEAR}hang\n{FAR}")
    room.wait()
    found = {(each.topic, each.quote) for each in room.at_work.shelf.shown}
    assert ("entity", "Jean Dupont") in found
    assert ("date", "6 juin 2021") in found
    told = "Suggestions of dates failed in a part of the text, and are missing there."
    assert room.office.toast == told
    assert not room.at_work.showing.note.isVisible()
    assert "Left out" not in room.at_work.showing.bar.note.text()
    rows = room.office.project.rows("SELECT recogniser, count(*) FROM suggestion_cache GROUP BY 1")
    kept = dict(rows)
    assert kept["dates"] == kept["names"] - 1


def test_who_fails_in_all_of_the_text_is_named_as_long_as_it_is_open(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(BLOCK_MS, Cost.INSTANT, 4_000)
    room = opened("Jean Dupont a promis 12 % de plus à Lyon, le 5 mai 2022. hang\n")
    room.wait()
    assert "Lyon" in {each.quote for each in room.at_work.shelf.shown}
    assert room.at_work.showing.bar.note.text() == "Left out in this text: dates."
    assert room.office.toast == "Suggestions of dates failed and are left out here."


def test_another_article_does_not_wait_for_the_one_that_hangs(opened: Opened) -> None:
    room = opened(f"{NEAR}hang\n")
    desk, current = room.office.window.session.desk, room.office.window.current
    draft = ArticleDraft("Autre", FAR, lang="fr", published_on="2023-01-17")
    other, step = import_article(desk, draft)
    assert room.office.window.session.take(step) is not None
    room.office.qtbot.waitUntil(lambda: room.part.at_work is not None, timeout=20_000)
    QTest.qWait(600)
    began = time.monotonic()
    current.open_article(other)
    wanted = "6 juin 2021"
    room.office.qtbot.waitUntil(
        lambda: wanted in {each.quote for each in room.at_work.shelf.shown}, timeout=20_000
    )
    # Its deadline would have been ten seconds.
    assert time.monotonic() - began < 8
    room.wait()
    assert room.office.toast == ""


def test_stopping_ends_a_worker_that_hangs(opened: Opened) -> None:
    room = opened(f"{NEAR}{FAR}hang\n")
    room.office.qtbot.waitUntil(
        lambda: room.part.at_work is not None and len(room.at_work.shelf) > 0, timeout=20_000
    )
    helper, note = room.at_work.asker.helper, room.at_work.showing.note
    QTest.qWait(1_000)
    pid = helper.pid
    QTest.mouseClick(note.stop, LEFT)
    assert not note.isVisible()
    room.office.qtbot.waitUntil(lambda: helper.pid != pid, timeout=5_000)
    assert len(room.at_work.shelf) > 0


def test_closing_the_window_ends_a_worker_that_hangs(opened: Opened) -> None:
    room = opened(f"{NEAR}hang\n")
    room.office.qtbot.waitUntil(
        lambda: room.part.at_work is not None and room.at_work.asker.helper.pid != 0,
        timeout=20_000,
    )
    QTest.qWait(500)
    pid = room.at_work.asker.helper.pid
    began = time.monotonic()
    room.office.end()
    assert time.monotonic() - began < 5
    assert not Path(f"/proc/{pid}/exe").exists()


def test_a_worker_that_dies_again_and_again_is_off_until_another_article(opened: Opened) -> None:
    room = opened("die le 5 mai 2022\n" + "die Lyon 6 juin 2022.\n" * 600)
    room.wait()
    assert not room.at_work.showing.note.isVisible()
    assert "Left out in this text: dates." in room.at_work.showing.bar.note.text()
    assert "Lyon" in {each.quote for each in room.at_work.shelf.shown}
