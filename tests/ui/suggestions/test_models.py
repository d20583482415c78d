"""Suggestions by the models of spaCy in the real window, where they are installed."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.annotation import Origin
from annotator.services.articles import edit_article
from annotator.services.importing import ArticleDraft, import_article
from annotator.suggest import model_packages
from annotator.ui.settings import SUGGESTIONS
from tests.ui.office import LEFT, Office
from tests.ui.suggestions.conftest import Room, made

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (model_packages.is_there("fr") and model_packages.is_there("en")),
        reason="the models (annotator[fr,en]) are not installed",
    ),
]

OTHER = "Le 6 juin 2021, Anne Roy a promis 30 % de plus à la mairie de Lille.\n"


def started(office: Office, tmp_path: Path, text: str = "") -> Room:
    """Open the window on an article, until the worker is at work."""
    path = made(tmp_path / "desk.annot", text) if text else made(tmp_path / "desk.annot")
    office.settings.put(SUGGESTIONS, True)
    office.start([path])
    room = Room(office, path)
    office.qtbot.waitUntil(lambda: room.part.at_work is not None, timeout=20_000)
    return room


def makers(room: Room) -> set[str]:
    """The names of the recognisers of what is shown."""
    shown = [each.suggestion for each in room.at_work.shelf.shown]
    return {each.recogniser.partition("/")[0] for each in shown if each is not None}


def wait_for_loading(room: Room) -> None:
    note = room.at_work.showing.note
    room.office.qtbot.waitUntil(lambda: "model" in note.words.text(), timeout=20_000)
    assert note.isVisible()


def test_the_rules_come_first_and_the_model_in_their_place(office: Office, tmp_path: Path) -> None:
    room = started(office, tmp_path)
    wait_for_loading(room)
    assert "names" in makers(room)
    assert room.at_work.showing.note.words.text().endswith("Loading the French model…")
    room.wait()
    assert "names-fr" in makers(room)
    assert "names" not in makers(room)
    assert not room.at_work.showing.note.isVisible()
    room.go_to("entity")
    assert room.at_work.showing.bar.note.text() == ""


def test_what_a_model_found_is_taken_with_its_version(office: Office, tmp_path: Path) -> None:
    room = started(office, tmp_path)
    room.wait()
    room.go_to("entity", "Anne Roy")
    assert room.item.suggestion is not None
    label, score = room.item.suggestion.recogniser, room.item.suggestion.score
    room.press(Qt.Key.Key_A)
    ((annotation_id, method),) = room.office.project.rows(
        "SELECT annotation_id, method FROM anchor"
    )
    annotation = room.office.annotation(annotation_id)
    assert (annotation.origin, annotation.confidence) == (Origin.SUGGESTED, score)
    assert method == label
    assert label.startswith("names-fr/")


def test_another_language_is_read_by_its_own_model(office: Office, tmp_path: Path) -> None:
    room = started(office, tmp_path)
    room.wait()
    session = office.window.session
    article = session.desk.article(office.window.current.article_id)
    session.attempt(edit_article, replace(article, lang="en"))
    QTest.qWait(20)
    room.wait()
    assert "names-en" in makers(room)
    assert "names-fr" not in makers(room)
    session.attempt(edit_article, replace(article, lang="fr"))
    QTest.qWait(20)
    room.wait()
    assert "names-fr" in makers(room)


def test_another_article_does_not_wait_for_the_model(office: Office, tmp_path: Path) -> None:
    room = started(office, tmp_path)
    session = office.window.session
    draft = ArticleDraft("Autre", OTHER, lang="fr", published_on="2023-01-17")
    other, step = import_article(session.desk, draft)
    assert session.take(step) is not None
    wait_for_loading(room)
    office.window.current.open_article(other)
    office.qtbot.waitUntil(
        lambda: "Lille" in {each.quote for each in room.at_work.shelf.shown}, timeout=20_000
    )
    assert "names-fr" not in makers(room)
    room.wait()
    assert "names-fr" in makers(room)


def test_stopping_while_the_model_loads_keeps_what_was_found(
    office: Office, tmp_path: Path
) -> None:
    room = started(office, tmp_path)
    wait_for_loading(room)
    before = {each.key for each in room.at_work.shelf.shown}
    QTest.mouseClick(room.at_work.showing.note.stop, LEFT)
    assert not room.at_work.showing.note.isVisible()
    helper = room.at_work.asker.helper
    office.qtbot.waitUntil(lambda: helper.pid == 0, timeout=5_000)
    assert {each.key for each in room.at_work.shelf.shown} == before


def test_closing_while_the_model_loads_is_quick_and_leaves_no_process(
    office: Office, tmp_path: Path
) -> None:
    room = started(office, tmp_path)
    wait_for_loading(room)
    pid = room.at_work.asker.helper.pid
    began = time.monotonic()
    office.end()
    assert time.monotonic() - began < 5
    assert not Path(f"/proc/{pid}/exe").exists()


def test_what_a_model_found_is_there_without_it_the_next_time(
    office: Office, tmp_path: Path
) -> None:
    room = started(office, tmp_path)
    room.wait()
    found = [each.key for each in room.at_work.shelf.shown]
    loaded: list[str] = []
    office.end()
    office.start([room.path])
    office.qtbot.waitUntil(lambda: room.part.at_work is not None, timeout=20_000)
    room.at_work.asker.loading.connect(loaded.append)
    room.wait()
    assert [each.key for each in room.at_work.shelf.shown] == found
    assert set(loaded) <= {""}


def test_the_window_has_no_model_in_its_own_process() -> None:
    run = [sys.executable, "-m", "tests.ui.suggestions.window_alone"]
    told = subprocess.run(run, capture_output=True, check=True, timeout=90, text=True).stdout
    found, imported = json.loads(told)
    assert "names-fr" in found
    assert imported == []
