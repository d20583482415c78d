"""Somebody at a real screen who has a keyboard and no mouse, in front of the program itself."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from typing import Final

from tests.journeys.child import Child
from tests.journeys.screen import Hand, until

DIGITS: Final = {"us": ("1", "2", "3"), "fr": ("ampersand", "eacute", "quotedbl")}
"""The keys of the first digits, without Shift, by their X names."""
GLANCE_S: Final = 0.1
"""How long a person looks at what a key has done before pressing the next."""
EDGES: Final = {"us": ("bracketleft", "bracketright"), "fr": ("comma", "semicolon")}
"""The keys that take hold of the start and the end of an annotation."""


class Pilot:
    """Presses keys, and turns to the window that a window manager would put in front."""

    def __init__(self, hand: Hand, layout: str, home: Path) -> None:
        self.hand = hand
        self.layout = layout
        self._home = home
        self._child: Child | None = None
        hand.layout(layout)

    @property
    def digits(self) -> tuple[str, ...]:
        """The keys of the digits on this keyboard."""
        return DIGITS[self.layout]

    def start(self, *arguments: str | Path) -> None:
        """Start the program and turn to it."""
        self._child = Child(self._home, self.hand, *arguments)

    def quit(self) -> None:
        """End it as its user does, and wait until it has gone."""
        assert self._child is not None
        self.press("ctrl+q")
        assert self._child.process.wait(timeout=15) == 0
        self._child = None

    def kill(self) -> None:
        """End it, if it still runs."""
        if self._child is not None:
            self._child.kill()

    def press(self, *names: str) -> None:
        """Press keys by their X names, once what was asked for before is on the screen."""
        time.sleep(GLANCE_S)
        self.hand.key(*names)

    def type(self, text: str) -> None:
        """Type a text."""
        self.hand.type(text)

    def choose(self, opening: str, *names: str) -> None:
        """Press the key that opens a menu or a list, then those that choose in it, to its end."""
        before = len(self._windows(""))
        self.press(opening)
        until("the list to open", lambda: len(self._windows("")) > before)
        self.press(*names, "Return")
        until("the list to close", lambda: len(self._windows("")) == before)

    def turn_to(self, title: str, *, after: str = "") -> str:
        """Turn to a window with this in its title, once it is there; return its id.

        `after` is the id of another window of this title, out of which it came.
        """
        found: list[str] = []

        def look() -> bool:
            found[:] = [each for each in self._windows(title) if each != after]
            return bool(found)

        until(f"a window called {title}", look)
        self.hand.focus(int(found[-1]))
        return found[-1]

    def turn_away(self, title: str) -> None:
        """Wait until no window has this in its title, and turn back to the program's own."""
        until(f"{title} to close", lambda: not self._windows(title))
        self.turn_to("Annotator")

    def _windows(self, title: str) -> list[str]:
        assert self._child is not None
        assert self._child.process.poll() is None, "the program has ended"
        pid = str(self._child.process.pid)
        named = ("--name", title) if title else ()
        order = ("xdotool", "search", "--all", "--onlyvisible", "--pid", pid, *named)
        told = subprocess.run(order, capture_output=True, text=True, check=False)
        return told.stdout.split()
