"""A hand at a real X screen: `xdotool` is another program, so events come from the server."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

TOOLS: Final = ("xdotool", "setxkbmap")
WAIT_S: Final = 10.0


def need_a_screen() -> None:
    """Skip the test where there is no X screen or no hand to use it with."""
    if os.environ.get("QT_QPA_PLATFORM") != "xcb" or not os.environ.get("DISPLAY"):
        pytest.skip("no X screen: run it with QT_QPA_PLATFORM=xcb under xvfb-run")
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


class Hand:
    """Moves the mouse and presses keys; between two moves whoever listens has time to act."""

    def focus(self, window: int) -> None:
        """Give a window the keyboard, as a window manager would: there is none here."""
        _run("xdotool", "windowfocus", "--sync", str(window))

    def layout(self, name: str) -> None:
        """Change the keyboard of the screen: `us`, `fr`."""
        _run("setxkbmap", name)

    def key(self, *names: str) -> None:
        """Press keys by their X names: `c`, `shift+Right`, `ctrl+Return`, `eacute`."""
        _run("xdotool", "key", "--delay", "4", *names)
        self.rest()

    def type(self, text: str) -> None:
        """Type a text."""
        _run("xdotool", "type", "--delay", "4", text)
        self.rest()

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Press the left button at one point of the screen and let it go at another."""
        self._move(start)
        _run("xdotool", "mousedown", "1")
        for share in (0.3, 0.7, 1.0):
            self._move(start + (end - start) * share)
        _run("xdotool", "mouseup", "1")
        self.rest()

    def double_click(self, point: QPoint) -> None:
        """Click twice with the left button."""
        self._move(point)
        _run("xdotool", "click", "--repeat", "2", "--delay", "60", "1")
        self.rest()

    def rest(self) -> None:
        """Let this process's own windows take what has been sent to them."""
        QTest.qWait(40)

    def _move(self, point: QPoint) -> None:
        _run("xdotool", "mousemove", str(point.x()), str(point.y()))
        self.rest()


def window_of(process: subprocess.Popen[bytes]) -> int:
    """Return the visible window of another program, once a project is open in it."""
    found: list[str] = []

    def look() -> bool:
        assert process.poll() is None, "the program has ended"
        order = (
            "search",
            "--all",
            "--onlyvisible",
            "--pid",
            str(process.pid),
            "--name",
            ".+Annotator",
        )
        told = subprocess.run(["xdotool", *order], capture_output=True, text=True, check=False)
        found[:] = told.stdout.split()
        return bool(found)

    until("the window of the program", look)
    return int(found[0])


def until(what: str, holds: Callable[[], object]) -> None:
    """Wait for what another program does."""
    end = time.monotonic() + WAIT_S
    while not holds():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.05)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
    assert done.returncode == 0, f"{' '.join(command)}: {done.stderr}"
