"""A screen reader's ear within the process: it hears what Qt is asked to announce, in order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from unittest import mock

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

URGENT = QAccessible.AnnouncementPoliteness.Assertive


@dataclass
class Ear:
    """What has been heard: sentence, and whether it cut short what was being said."""

    heard: list[tuple[str, bool]] = field(default_factory=list)

    def take(self, event: QAccessibleEvent) -> None:
        """Note an announcement; other events are for braille displays and magnifiers."""
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.heard.append((event.message(), event.politeness() is URGENT))

    def sentences(self) -> list[str]:
        """What was said since the last time, urgent or not."""
        told = [sentence for sentence, _ in self.heard]
        self.heard.clear()
        return told


@contextmanager
def listening() -> Iterator[Ear]:
    """Be a screen reader for a while. Qt offers Python no other place to listen within a process;
    tests/journeys/test_screen_reader.py listens from outside, as a real one does."""
    ear = Ear()
    QAccessible.setActive(True)
    with mock.patch.object(QAccessible, "updateAccessibility", ear.take):
        yield ear
    QAccessible.setActive(False)
