"""Tests of plug-ins in the window: named with their hosts, and asked once they are on."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.settings import SUGGESTION_PLUGINS, SUGGESTIONS
from annotator.ui.suggestions.asking import agreed, plugins_on
from annotator.ui.suggestions.choices import SuggestionChoices
from annotator.ui.widgets.labels import PlainLabel
from tests.suggest.packages import BROKEN, PLUGIN, install
from tests.suggest.test_plugins import Model, model_server
from tests.ui.office import LEFT, Office
from tests.ui.suggestions.conftest import Room, made


class _Hands:
    """Waits for the dialog and its plug-ins, ticks one, and saves."""

    def __init__(self, entry: str) -> None:
        self.entry = entry
        self.told: list[str] = []
        self.timer = QTimer(interval=20)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, SuggestionChoices) or not dialog.boxes:
            return
        self.timer.stop()
        self.told = [each.text() for each in dialog.findChildren(PlainLabel)]
        self.told += [each.text() for each in dialog.boxes.values()]
        dialog.boxes[self.entry].click()
        QTest.mouseClick(dialog.act, LEFT)


@pytest.mark.usefixtures("by_rules")
def test_a_plugin_is_asked_once_it_is_on_and_its_host_was_told(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with model_server() as port:
        install(tmp_path, "desk-model", PLUGIN.replace("PORT", str(port)))
        install(tmp_path, "broken", BROKEN)
        known = os.environ.get("PYTHONPATH", "")
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (str(tmp_path), known))))
        path = made(tmp_path / "desk.annot", "La mairie a reçu Anne Roy. Rien d’autre ici.\n")
        office.settings.put(SUGGESTIONS, True)
        office.start([path])
        room = Room(office, path)
        room.wait()
        assert Model.heard == []
        hands = _Hands("desk-model")
        office.window.actions_table["suggestion_choices"].trigger()
        room.wait()
        assert "desk-model/1: calls localhost" in hands.told
        assert any("no model on this machine" in each for each in hands.told)
        assert any("annotator[fr]" in each for each in hands.told)
        assert json.loads(office.settings.get(SUGGESTION_PLUGINS)) == {"desk-model": "localhost"}
        office.qtbot.waitUntil(lambda: bool(Model.heard), timeout=20_000)
        room.wait()
    assert "Anne Roy" in {each.quote for each in room.at_work.shelf.shown}
    # Four others of its answer do not fit their places or its own words.
    assert office.toast == "4 suggestions of desk-model do not fit the text."
    rows = office.project.rows("SELECT DISTINCT recogniser FROM suggestion_cache")
    assert "plugin:desk-model" not in {name for (name,) in rows}


def test_what_was_agreed_to_is_read_with_care() -> None:
    assert agreed("") == agreed("{") == agreed("[]") == {}
    assert agreed('{"a": "b"}') == {"a": "b"}
    assert [(each.label, each.host) for each in plugins_on('{"a": "b"}')] == [("plugin:a", "b")]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"error": "lost"}, "Which plug-ins there are could not be found out."),
        ({"plugins": []}, "No plug-ins are installed."),
    ],
)
def test_only_who_is_known_to_be_gone_is_switched_off(
    office: Office, qtbot: QtBot, answer: dict[str, object], told: str
) -> None:
    settings = office.settings
    settings.put(SUGGESTION_PLUGINS, '{"desk-model": "localhost"}')
    dialog = SuggestionChoices(settings, lambda _asked, heard: heard(answer))
    assert dialog.told.text() == told
    assert dialog.act.text() == "Close"
    assert dialog.cancel.isHidden()
    QTimer.singleShot(0, dialog.act.click)
    assert dialog.ask()
    kept = '{"desk-model": "localhost"}' if "error" in answer else ""
    assert settings.get(SUGGESTION_PLUGINS) == kept


def test_a_recogniser_that_fails_is_named_and_left_out(office: Office, tmp_path: Path) -> None:
    path = made(tmp_path / "desk.annot")
    office.settings.put(SUGGESTIONS, True)
    office.settings.put(SUGGESTION_PLUGINS, '{"gone": "localhost"}')
    office.start([path])
    room = Room(office, path)
    room.wait()
    assert office.toast == "Suggestions of gone failed and are left out here."
    assert room.at_work.shelf.shown
