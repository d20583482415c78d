"""Tests of `annotator/cli/running.py`: the program as a shell starts it, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import annotator as package
from annotator.cli import articles
from annotator.domain.change import Step
from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft, import_article
from annotator.store.project import Project
from tests.cli.conftest import Run, environment

COMMANDS = ["new", "import", "annotate", "list", "export", "review", "history", "check", "backup"]


def test_a_whole_errand_in_the_shell(program: Run, tmp_path: Path, french: Path) -> None:
    assert program("new", "desk.annot").code == 0
    ran = program("import", "desk.annot", french, "--published", "2023-01-17", "--as", "Aude")
    (article_id,) = ran.lines
    mark = {"article": article_id, "kind": "claim", "start": 0, "end": 7, "quote": "À Rabat"}
    lines = [json.dumps(each) for each in (mark, {**mark, "quote": "À Tanger"})]
    (tmp_path / "marks.jsonl").write_text("\n".join(lines), "utf-8")
    ran = program("annotate", "desk.annot", "marks.jsonl", "--format", "jsonl", "--as", "Aude")
    assert (ran.code, len(ran.lines)) == (1, 1)
    assert program("check", "desk.annot").code == 0
    assert program("export", "desk.annot", "--format", "csv", "-o", "out.csv").code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text("utf-8"))))
    assert [(row["quote"], row["created_by"]) for row in rows] == [("À Rabat", "Aude")]
    assert program("backup", "desk.annot", "copy.annot").code == 0
    assert program("list", "copy.annot", "--json").json[0]["annotations"] == 1
    assert program("review", "desk.annot", "--json").json == []
    assert {row["who_name"] for row in program("history", "desk.annot", "--json").json} == {
        *("", "Aude")
    }


def test_output_is_utf8_whatever_the_locale(program: Run, sample: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    for options in (("--json",), ()):
        ran = program("list", sample, *options, PYTHONCOERCECLOCALE="0", **plain)
        assert (ran.code, ran.err) == (0, "")
        assert "À Rabat, un comité" in ran.out.decode("utf-8")
    refused = program("list", "manqué.annot", PYTHONCOERCECLOCALE="0", **plain)
    assert refused.code == 2
    assert refused.err.startswith("annotator: There is no project at ")


def test_bytes_that_are_no_text_are_refused_as_a_name_and_taken_as_a_path(
    program: Run, sample: Path
) -> None:
    said = program("list", sample, "--as", b"\xff").refused
    assert said == "list: argument --as: this is no text in the encoding of the system."
    assert program("list", b"\xff.annot").refused.startswith("There is no project at ")


def loaded(program_arguments: list[str], *names: str) -> set[str]:
    """Which of some modules a run of the program has loaded when it ends."""
    code = f"""
        import sys, annotator.__main__
        sys.argv = ["annotator", *{program_arguments!r}]
        code = annotator.__main__.main()
        print(code, *(name for name in {names!r} if name in sys.modules), file=sys.stderr)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    ended, *found = done.stderr.split()
    assert ended == "0"
    return set(found)


@pytest.mark.parametrize("command", ["list", "review", "history", "check", "export"])
def test_a_command_loads_neither_qt_nor_what_makes_files(sample: Path, command: str) -> None:
    options = ["--format", "csv", "--unredacted"] if command == "export" else []
    heavy = ("PySide6", "shiboken6", "sqlite_utils", "charset_normalizer", "annotator.ui")
    assert loaded([command, str(sample), *options], *heavy, "annotator.cli") == {"annotator.cli"}


def test_the_window_does_not_load_the_command_line() -> None:
    code = "import sys, annotator.ui.app; sys.exit('annotator.cli' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], env=environment(), check=False)
    assert done.returncode == 0


def test_help_and_version_go_to_standard_output(annotator: Run) -> None:
    ran = annotator("--version")
    assert (ran.code, ran.lines, ran.err) == (0, [f"annotator {package.__version__}"], "")
    for option in ("--help", "-h"):
        ran = annotator(option)
        assert (ran.code, ran.err) == (0, "")
        for command in COMMANDS:
            assert re.search(rf"^    {command} +\w", ran.out.decode(), re.MULTILINE), command


@pytest.mark.parametrize("command", [*COMMANDS, "tour"])
def test_each_command_has_help_for_all_that_it_takes(annotator: Run, command: str) -> None:
    ran = annotator(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    text = ran.out.decode()
    assert text.startswith(f"usage: annotator {command} ")
    for option in re.findall(r"^  (?:-\w, )?(--?[\w-]+.*|[A-Z]+.*)$", text, re.MULTILINE):
        assert re.search(r"  +\S", option) or f"{option}\n     " in text, option


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ([], "the following arguments are required: COMMAND."),
        (["list"], "list: the following arguments are required: PROJECT."),
        (["import", "p"], "import: the following arguments are required: FILE."),
        (["list", "p", "q"], "unrecognized arguments: q."),
        (["list", "p", "--jso"], "unrecognized arguments: --jso."),
        (["list", "p", "--as"], "list: argument --as: expected one argument."),
        (["list", ""], "list: argument PROJECT: an empty name names no file."),
        (["import", "p", "f", "--lang", "français!"], "import: argument --lang: 'français!' is no"),
        (["frobnicate"], "argument COMMAND: invalid choice: 'frobnicate'"),
    ],
)
def test_bad_usage_is_one_line_and_no_dump(annotator: Run, arguments: list[str], why: str) -> None:
    assert annotator(*arguments).refused.startswith(why)


def test_what_the_system_refuses_is_told_in_one_line(
    annotator: Run, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "/locked/copy.annot")

    monkeypatch.setattr(Project, "backup", refuse)
    said = annotator("backup", sample, tmp_path / "copy.annot").refused
    assert said == "/locked/copy.annot: Permission denied."


def test_an_interrupted_command_leaves_nothing_half_done(
    annotator: Run, empty: Path, french: Path, english: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[ArticleDraft] = []

    def interrupted(desk: Desk, draft: ArticleDraft) -> tuple[str, Step]:
        calls.append(draft)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return import_article(desk, draft)

    monkeypatch.setattr(articles, "import_article", interrupted)
    ran = annotator("import", empty, french, english)
    assert (ran.code, ran.out, ran.err) == (130, b"", "")
    assert annotator("list", empty, "--json").json == []


def test_control_c_ends_the_program_quietly(tmp_path: Path) -> None:
    pipe = tmp_path / "article.txt"
    os.mkfifo(pipe)
    running = subprocess.Popen(
        [sys.executable, "-m", "annotator", "import", str(tmp_path / "desk.annot"), str(pipe)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    # It waits for the article as soon as the pipe has a writer, which sends nothing.
    with pipe.open("wb"):
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert (running.returncode, out, err) == (130, b"", b"")


class Toured:
    """A stand-in for the window's tour, which has tests of its own."""

    def __init__(self) -> None:
        self.asked: list[tuple[Path, str | None]] = []

    def run(self, out: Path) -> int:
        self.asked.append((out, os.environ.get("QT_QPA_PLATFORM")))
        return 0


@pytest.mark.parametrize(("platform", "used"), [(None, "offscreen"), ("xcb", "xcb")])
def test_the_tour_needs_no_screen(
    annotator: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str | None, used: str
) -> None:
    toured = Toured()
    monkeypatch.setitem(sys.modules, "annotator.ui.tour", toured)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    if platform:
        monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    out = tmp_path / "deep" / "out"
    assert annotator("tour", out).code == 0
    assert out.is_dir()
    assert toured.asked == [(out, used)]


def test_a_tour_goes_to_a_folder(annotator: Run, sample: Path) -> None:
    assert annotator("tour", sample).refused.startswith(f"The folder {sample} cannot be written")
