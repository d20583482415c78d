"""The bars of starting: from the start of the process to the window, and to its article."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Final

from tests.benchmarks.measuring import Bar, in_turns

ROOT = Path(__file__).resolve().parents[2]
CHILD = Path(__file__).with_name("first_paint.py")


BARS: Final = (
    ("start_to_first_paint", "annotator", 1.5),
    # The window stands before its contents are read, so these have a bar of their own: what is put
    # off until after the first paint must not grow unseen.
    ("start_to_article", "article", 4.0),
)


def bars(folder: Path, *, starts: int = 11) -> list[Bar]:
    """Start the program on the sample project, and a program that shows an empty window.

    Each start is a process of its own, with no screen. The home is a folder of `folder`, in which
    the program was left with an article open and an annotation selected. The modules are compiled
    beforehand on both sides, as an installed program's are.
    """
    home = _home(folder)
    _start("prepare", home)
    bars = []
    for name, program, limit in BARS:
        value, floor = in_turns(
            partial(_start, program, home), partial(_start, "empty", home), starts
        )
        bars.append(Bar(name, value, "ms", floor, limit))
    return bars


def _start(program: str, home: dict[str, str]) -> float:
    """Return how many milliseconds a program takes until it has painted its window."""
    before = time.monotonic()
    command = [sys.executable, str(CHILD), program]
    done = subprocess.run(
        command, env=home, capture_output=True, text=True, check=False, timeout=60
    )
    if done.returncode:
        raise RuntimeError(f"{program} did not start:\n{done.stderr}")
    # The monotonic clock is one for all processes.
    return (float(done.stdout or before) - before) * 1000


def _home(folder: Path) -> dict[str, str]:
    """Return an environment in which nothing is remembered but what the program leaves there."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    ours = {
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_RUNTIME_DIR": str(runtime),
    }
    rest = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return rest | ours
