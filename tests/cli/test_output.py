"""Tests of `annotator/cli/output.py`."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.cli.output import put_json, put_lines, say, shown
from annotator.domain.refusal import Refusal
from tests.cli.conftest import environment


def test_json_is_one_array_with_its_letters_as_they_are(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    put_json([{"a": "été"}, {"b": None}])
    out = capsysbinary.readouterr().out
    assert out == '[\n{"a": "été"},\n{"b": null}\n]\n'.encode()
    assert json.loads(out) == [{"a": "été"}, {"b": None}]
    put_json([])
    assert capsysbinary.readouterr().out == b"[]\n"


def test_a_line_of_standard_error_stays_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    say("one\ntwo\u2028three\u202f: four\x1b\u202e\udcff")
    assert capsys.readouterr().err == "annotator: one two three : four\ufffd\ufffd\\udcff\n"


def test_no_standard_error_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    say("nobody hears")


def test_a_closed_standard_output_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(Refusal) as refused:
        put_lines(["x"])
    assert refused.value.code == "file_unwritable"


def test_no_break_spaces_are_spaces_and_letters_stay() -> None:
    assert shown("7\u202f500\u00a0: «é» 漢 👩‍🚀") == "7 500 : «é» 漢 👩\ufffd🚀"


@pytest.fixture
def big(sample: Path) -> list[str]:
    """A command whose output is more than a pipe holds."""
    return [sys.executable, "-m", "annotator", "history", str(sample), "--json"]


def test_a_reader_that_goes_away_is_no_error(big: list[str]) -> None:
    with subprocess.Popen(
        big, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as running:
        assert running.stdout
        assert running.stderr
        assert running.stdout.read(2) == b"[\n"
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no device that is full")
def test_a_full_disk_behind_standard_output_is_said_in_one_line(big: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            big, stdout=full, stderr=subprocess.PIPE, env=environment(), check=False
        )
    assert done.returncode == 2
    assert done.stderr == (
        b"annotator: Standard output could not be written: No space left on device.\n"
    )


def test_json_that_cannot_be_finished_is_not_begun(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    def objects() -> Iterator[dict[str, object]]:
        yield {"a": 1}
        raise Refusal("project_damaged", path="x")

    with pytest.raises(Refusal):
        put_json(objects())
    assert capsysbinary.readouterr().out == b""
