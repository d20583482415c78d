"""The program as a process of its own, with a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.journeys.screen import Hand, window_of

_NOTHING: Mapping[str, str] = {}


class Child:
    """Started like any program; it has the keyboard once it is made."""

    def __init__(
        self,
        home: Path,
        hand: Hand,
        *arguments: str | Path,
        surroundings: Mapping[str, str] = _NOTHING,
    ) -> None:
        """`surroundings` are further variables of its environment."""
        places = {"XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state"}
        own = {name: str(home / place) for name, place in places.items()}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "annotator", *map(str, arguments)],
            env={**os.environ, **own, "HOME": str(home), "LC_ALL": "C.UTF-8", **surroundings},
            stdin=subprocess.DEVNULL,
        )
        hand.focus(window_of(self.process))

    def kill(self) -> None:
        """End it as `kill -9` does: it can neither save nor tidy up."""
        self.process.kill()
        self.process.wait()
