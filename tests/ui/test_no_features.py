"""Importing a module costs no reading of its source."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import inspect
from annotator.ui.no_features import spare_sources
{spare}
read = []
inspect.getsource = lambda module: read.append(module.__name__) or ""
import annotator.domain.spoken_dates
print(len(read))
"""


def sources_read(spare: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(spare=spare)],
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


def test_no_source_is_read_once_pyside_is_told_not_to() -> None:
    assert sources_read("spare_sources()") == 0
    # Else there would be nothing to spare, and the module could go.
    assert sources_read("import PySide6.QtCore") > 3


def test_a_pyside_that_asks_otherwise_is_left_alone() -> None:
    spare = "import sys; import PySide6.QtCore; del sys.modules['shibokensupport.feature']"
    assert sources_read(f"{spare}; spare_sources()") > 3
