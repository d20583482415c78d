"""The command line at work: in this process, or as the program that a shell starts."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotator.cli import run

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said."""

    code: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.decode("utf-8").splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def refused(self) -> str:
        """The one line of a refusal, without the program's name."""
        assert (self.code, self.out) == (2, b"")
        assert self.err.count("\n") == 1
        assert self.err.startswith("annotator: ")
        return self.err.removeprefix("annotator: ").rstrip("\n")


Run = Callable[..., Ran]


@pytest.fixture
def annotator(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command in this process."""

    def ran(*arguments: str | Path) -> Ran:
        capsysbinary.readouterr()
        code = run([str(each) for each in arguments])
        out, err = capsysbinary.readouterr()
        return Ran(code, out, err.decode("utf-8"))

    return ran


def environment(**changed: str) -> dict[str, str]:
    """This process's environment, changed, with the checkout on Python's path."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **changed}


@pytest.fixture
def program(tmp_path: Path) -> Run:
    """Run `python -m annotator` in a process of its own, in `tmp_path`."""

    def ran(*arguments: str | bytes | Path, **changed: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "annotator", *arguments],
            cwd=tmp_path,
            env=environment(**changed),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=60,
        )
        return Ran(done.returncode, done.stdout, done.stderr.decode("utf-8"))

    return ran


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample project."""
    return Path(shutil.copy(ROOT / "data" / "sample.annot", tmp_path / "sample.annot"))


@pytest.fixture
def empty(tmp_path: Path, annotator: Run) -> Path:
    """A new project."""
    path = tmp_path / "desk.annot"
    assert annotator("new", path) == Ran(0, b"", "")
    return path


@pytest.fixture
def french() -> Path:
    return ROOT / "data" / "comite-de-suivi.fr.txt"


@pytest.fixture
def english() -> Path:
    return ROOT / "data" / "follow-up-committee.en.txt"
