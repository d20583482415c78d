"""Tests of `annotator/store/lightly.py`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.store.lightly import without

MAKES = """
import sys
from pathlib import Path
from annotator.store.project import Project
Project.create(Path(sys.argv[1]), at="2023-01-17T10:00:00.000Z").close()
print("sqlite_utils" in sys.modules, "numpy" in sys.modules)
"""


def test_what_is_left_out_is_missing_only_within() -> None:
    with without("colorsys_of_tests", "sys"):
        with pytest.raises(ImportError):
            __import__("colorsys_of_tests")
        assert __import__("sys") is sys
    assert "colorsys_of_tests" not in sys.modules
    assert sys.modules["sys"] is sys


def test_making_a_project_brings_no_numpy_along(tmp_path: Path) -> None:
    """It is there wherever a model is installed, and takes longer to import than all else."""
    (tmp_path / "numpy.py").write_text("")
    path = os.pathsep.join((str(tmp_path), *filter(None, sys.path)))
    run = [sys.executable, "-c", MAKES, str(tmp_path / "p.annot")]
    told = subprocess.run(
        run, capture_output=True, check=True, text=True, env={**os.environ, "PYTHONPATH": path}
    )
    assert told.stdout == "True False\n"
