"""Tests of `annotator/__main__.py`: a command, or the window."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from annotator import __main__ as program
from annotator.cli.parser import COMMANDS


class Calls(list[tuple[str, list[str]]]):
    """Which way the program went, and with which arguments."""

    def went(self, way: str, arguments: list[str]) -> int:
        self.append((way, list(arguments)))
        return 0


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Both ways cut short, so that only the choice between them is looked at."""
    made = Calls()
    monkeypatch.setattr(program, "window", lambda: made.went("window", sys.argv[1:]))
    monkeypatch.setattr("annotator.cli.run", lambda words: made.went("cli", words))
    return made


class Window(ModuleType):
    """A stand-in for the module that opens the window."""

    def __init__(self) -> None:
        super().__init__("annotator.ui.app")
        self.taken: list[list[str]] = []

    def run(self, arguments: list[str]) -> int:
        self.taken.append(arguments)
        return 0


def start(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["annotator", *arguments])
    return program.main()


def test_the_way_in_knows_every_command() -> None:
    assert {name for name, *_ in COMMANDS} == program.COMMANDS


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "desk.annot"],
        ["--as", "Aude", "list", "desk.annot"],
        ["--as=Aude", "list", "desk.annot", "--json"],
        ["--as", "list", "export", "desk.annot"],
        ["list", "--help"],
        ["import"],
    ],
)
def test_a_command_goes_to_the_command_line_as_it_is(
    calls: Calls, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    assert start(monkeypatch, *arguments) == 0
    assert calls == [("cli", arguments)]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["./list"],
        ["--", "list"],
        ["desk.annot", "list"],
        ["--as", "list", "desk.annot"],
        ["--as=list"],
        ["--sample"],
    ],
)
def test_everything_else_opens_the_window(
    calls: Calls, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("list", "desk.annot"):
        (tmp_path / name).touch()
    assert start(monkeypatch, *arguments) == 0
    assert calls == [("window", arguments)]


@pytest.mark.parametrize("option", ["-h", "--help", "--version"])
def test_help_is_answered_on_the_terminal(
    calls: Calls, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    start(monkeypatch, "article.txt", option)
    assert calls == [("cli", [option])]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["exprot", "desk.annot"], "There is no file exprot, and no command of that name; "),
        (["x" * 5000], "There is no file xxx"),
        (["--frobnicate"], "there is no option --frobnicate."),
        (["--as"], "--as wants a name."),
    ],
)
def test_what_the_window_cannot_open_is_refused_at_once(
    calls: Calls,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    why: str,
) -> None:
    assert start(monkeypatch, *arguments) == 2
    said = capsys.readouterr()
    assert said.err.startswith(f"annotator: {why}")
    assert (said.err.count("\n"), said.out) == (1, "")
    assert calls == []


def test_without_a_display_no_window_is_tried(
    calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in program.SCREENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert start(monkeypatch) == 2
    assert capsys.readouterr().err == "annotator: There is no display to open the window on.\n"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert start(monkeypatch) == 0
    assert calls == [("window", [])]


def test_the_window_is_given_the_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    window = Window()
    monkeypatch.setitem(sys.modules, "annotator.ui.app", window)
    monkeypatch.setattr(sys, "argv", ["annotator", "--sample"])
    assert program.window() == 0
    assert window.taken == [["--sample"]]
