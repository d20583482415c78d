"""The way in: the command line when a command is named, the window otherwise."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from annotator.domain.refusal import Refusal

COMMANDS: Final = frozenset(
    {
        *("new", "import", "annotate", "list", "cite", "export"),
        *("suggest", "review", "history", "check", "backup", "tour"),
    }
)
ANSWERED: Final = frozenset({"-h", "--help", "--version"})
"""The options that are answered on the terminal, with a command or without."""
OF_THE_WINDOW: Final = frozenset({"--as", "--sample"})
SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class Asked(NamedTuple):
    """Arguments told apart: a command, or else paths and options for the window."""

    command: str
    paths: tuple[str, ...]
    options: tuple[str, ...]


def main() -> int:
    """Run what the arguments ask for and return the exit code.

    The window's start does not import the command line, nor the command line Qt. What a window
    cannot be opened for is refused on the terminal, where somebody waits for the answer.
    """
    arguments = sys.argv[1:]
    asked = told_apart(arguments)
    if asked.command:
        return _command(arguments)
    for option in asked.options:
        if option in ANSWERED:
            return _command([option])
    for refusal in _obstacles(asked, arguments):
        from annotator.cli.output import complain

        complain(refusal)
        return 2
    return window()


def window() -> int:
    """Open the window on what the arguments name."""
    from annotator.ui.no_features import spare_sources

    spare_sources()
    from annotator.ui.app import run

    return run(sys.argv[1:])


def told_apart(arguments: Sequence[str]) -> Asked:
    """Find the command among the arguments: the first word that is neither option nor its value.

    After `--` there are paths only, so that an article may be called like a command.
    """
    paths: list[str] = []
    options: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            paths.extend(words)
        elif word.startswith("-"):
            options.append(word.partition("=")[0])
            if word == "--as":
                next(words, None)
        elif word in COMMANDS and not paths:
            return Asked(word, (), ())
        else:
            paths.append(word)
    return Asked("", tuple(paths), tuple(options))


def _command(arguments: Sequence[str]) -> int:
    from annotator.cli import run

    return run(arguments)


def _obstacles(asked: Asked, arguments: Sequence[str]) -> Iterator[Refusal]:
    """Yield what stands in the way of the window."""
    for option in asked.options:
        if option not in OF_THE_WINDOW:
            yield Refusal("usage", what=f"there is no option {option}")
    if arguments[-1:] == ["--as"]:
        yield Refusal("usage", what="--as wants a name")
    for path in asked.paths:
        if not _is_there(path):
            yield Refusal("neither_file_nor_command", word=path)
    if sys.platform == "linux" and not any(map(os.environ.get, SCREENS)):
        yield Refusal("no_display")


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main())
