"""The start of the window: a shell that stands at once, and the program that then fills it.

Only what the shell needs is imported here; the rest takes three quarters of the start and is read
after the first paint.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.ui.settings import THEME, Settings, data_folder
from annotator.ui.shell import Shell
from annotator.ui.theme import Choice, themes


class Asked(NamedTuple):
    """What the arguments ask for."""

    paths: tuple[Path, ...] = ()
    sample: bool = False
    person: str = ""


def run(arguments: Sequence[str]) -> int:
    """Open the window on projects or articles and return when it is closed."""
    asked = _asked(arguments)
    # Nothing that the start makes is garbage, and looking for some takes a twelfth of it.
    gc.disable()
    app = application()
    settings = Settings()
    themes().choose(chosen_theme(settings))
    shell = Shell(settings)

    def fill() -> None:
        from annotator.ui.crash import CrashReporter
        from annotator.ui.program import Program

        CrashReporter(data_folder()).install()
        program = Program(app, settings, shell)
        try:
            program.start(asked.paths, sample=asked.sample, person=asked.person)
        finally:
            gc.enable()

    shell.painted.connect(fill)
    shell.show()
    return app.exec()


def application() -> QApplication:
    """Return the QApplication, made with the program's name."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication(["annotator"])
    app.setApplicationName("annotator")
    app.setApplicationDisplayName("Annotator")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("annotator")
    return app


def chosen_theme(settings: Settings) -> Choice:
    """Return the theme of the settings; the system's when it is none of ours."""
    known: dict[str, Choice] = {"light": "light", "dark": "dark", "contrast": "contrast"}
    return known.get(settings.get(THEME), "system")


def _asked(arguments: Sequence[str]) -> Asked:
    if not arguments:
        return Asked()
    import argparse

    parser = argparse.ArgumentParser("annotator", description="Open the window.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PROJECT | ARTICLE")
    parser.add_argument("--sample", action="store_true", help="open a copy of the sample project")
    parser.add_argument("--as", dest="person", default="", metavar="NAME", help="who works")
    options = parser.parse_args(arguments)
    return Asked(tuple(options.paths), options.sample, options.person)
