"""A program to be started: it shows the long article, comes to rest, and tells what it weighs.

`weighed_program.py window PROJECT` shows it in the main window, `bare ANNOTATIONS` in Qt's own
widget. What is told is the memory that the process holds, in MB.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.benchmarks.making import EDITOR, LONG, long_text
from tests.benchmarks.watching import settle
from tests.benchmarks.windows import SIZE

REST_MS = 4000


def main(which: str, what: str) -> None:
    """Weigh one of the two and end."""
    if which == "window":
        _window(Path(what))
    else:
        _bare(int(what))
    # How it is left is not measured.
    os._exit(0)


def _window(path: Path) -> None:
    from annotator.services.desk import Desk
    from annotator.store.project import Project
    from tests.benchmarks.windows import main_window

    with main_window(Desk(Project.open(path), EDITOR)) as window:
        window.current.open_article(LONG)
        settle(REST_MS)
        _tell()


def _bare(annotations: int) -> None:
    app = QApplication(["bare"])
    text = QPlainTextEdit(long_text(annotations))
    text.resize(*SIZE)
    text.show()
    settle(REST_MS // 4)
    _tell()
    app.quit()


def _tell() -> None:
    status = Path("/proc/self/status").read_text("ascii")
    (line,) = (each for each in status.splitlines() if each.startswith("VmRSS:"))
    print(int(line.split()[1]) / 1024, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
