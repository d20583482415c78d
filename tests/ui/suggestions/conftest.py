"""A window with suggestions on, in an article that has something of everything."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.change import Change, Step
from annotator.domain.person import Person
from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft, import_article
from annotator.store.project import Project
from annotator.ui.settings import SUGGESTIONS
from annotator.ui.suggestions.items import Item
from annotator.ui.suggestions.part import Suggestions
from annotator.ui.suggestions.suggesting import Suggesting
from tests.ui.office import NONE, Office

AT = "2023-01-17T10:00:00.000Z"
AUDE = Person("p-aude", "Aude Martin", "AM")
TEXT = (
    "Lundi, la ministre Anne Roy a déclaré : « Nous avons perdu 12 % des emplois. »\n"
    "Les travaux ont commencé en juillet. Ils coûtent 12 millions d’euros, soit 30 % de plus.\n"
    "Mardi 18 janvier 2023, le maire de Lyon, Luc Petit, a promis 40 000 emplois.\n"
)


def made(path: Path, text: str = TEXT) -> Path:
    """Make a project with this article."""
    with Project.create(path, at=AT) as project:
        desk = Desk(project, AUDE)
        desk.commit(Step("add_person", (Change(None, AUDE),)))
        draft = ArticleDraft("Emplois", text, lang="fr", published_on="2023-01-17")
        desk.commit(import_article(desk, draft)[1])
    return path


@dataclass
class Room:
    """The office, and what its window knows of suggestions."""

    office: Office
    path: Path

    @property
    def part(self) -> Suggestions:
        return next(each for each in self.office.window.parts if isinstance(each, Suggestions))

    @property
    def at_work(self) -> Suggesting:
        assert self.part.at_work is not None
        return self.part.at_work

    @property
    def item(self) -> Item:
        assert self.at_work.item is not None
        return self.at_work.item

    def wait(self) -> None:
        """Wait until all that can be found is shown."""
        self.office.qtbot.waitUntil(self.is_done, timeout=60_000)
        QTest.qWait(150)

    def is_done(self) -> bool:
        asker = self.part.at_work.asker if self.part.at_work is not None else None
        if asker is None or asker.reading is None or not 0 < asker._all == asker._done:
            return False
        return not (asker._turn.isActive() or asker._others or asker.helper.is_busy)

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        self.office.press(key, keys)

    def go_to(self, topic: str, words: str = "") -> None:
        """Go through the suggestions to one of a topic, by the keyboard."""
        for _ in range(len(self.at_work.shelf.shown) + 1):
            self.press(Qt.Key.Key_J)
            if self.item.topic == topic and words in self.item.quote:
                return
        raise AssertionError((topic, words))


@pytest.fixture
def by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model is installed."""
    monkeypatch.setattr("annotator.suggest.recognisers.is_there", lambda _: False)


@pytest.fixture
def room(office: Office, tmp_path: Path, by_rules: None) -> Room:
    """An office with suggestions by the rules alone; those of models: `test_models.py`."""
    path = made(tmp_path / "desk.annot")
    office.settings.put(SUGGESTIONS, True)
    office.start([path])
    found = Room(office, path)
    found.wait()
    return found
