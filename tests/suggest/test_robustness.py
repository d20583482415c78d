"""Texts that nobody writes: no hang, no crash, and time in proportion to the text."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.suggest import consistency, entities
from tests.suggest.hostile import HOSTILE

ROOT = Path(__file__).resolve().parents[2]
LIMIT_S = 30
"""Each takes some seconds on a quiet machine, a megabyte of names 20; what is not linear takes
minutes."""


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_hangs_or_breaks_a_recogniser(name: str) -> None:
    child = [sys.executable, "-m", "tests.suggest.hostile", name]
    subprocess.run(child, cwd=ROOT, check=True, timeout=LIMIT_S)


@pytest.mark.slow
def test_ten_thousand_different_names_and_numbers_are_compared_in_time() -> None:
    text = " ".join(
        f"Hier Jean Dupont{'abcdefghij'[at % 10]}{at:x} a payé {at} euros à la banque Unie."
        for at in range(10_000)
    )
    names = entities.recognise(text, "fr")
    started = time.monotonic()
    consistency.findings(text, "fr", "2023-01-17", names, [])
    assert time.monotonic() - started < LIMIT_S
