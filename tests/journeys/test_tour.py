"""The tour, as anybody runs it: pictures in both languages and all themes, and a CSV."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
LOOKS = ("en-light", "en-dark", "fr-light", "fr-dark")


def test_the_tour_leaves_pictures_and_a_csv(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = subprocess.run(
        # As `make run` says it where there is no display: a folder below the current one.
        [sys.executable, "-m", "annotator", "tour", "out/"],
        cwd=tmp_path,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert (done.returncode, done.stderr) == (0, "")
    made = [Path(line) for line in done.stdout.splitlines()]
    assert set(made) <= set(out.iterdir())

    pictures = {path.stem: QImage(str(path)) for path in made if path.suffix == ".png"}
    for name, picture in pictures.items():
        assert len(_colours(picture)) > 3, f"{name} shows nothing"
    for look in LOOKS:
        assert any(look in name for name in pictures), f"no picture is {look}"
    by_look = {look: _paper(pictures, look) for look in LOOKS}
    assert by_look["en-light"] == by_look["fr-light"] != by_look["en-dark"] == by_look["fr-dark"]

    with (out / "annotations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {"claim", "entity", "date"} <= {row["kind"] for row in rows}
    assert all(row["quote"] for row in rows)


def _colours(picture: QImage) -> set[int]:
    """The colours on a grid of points."""
    assert not picture.isNull()
    across, down = picture.width(), picture.height()
    return {
        picture.pixel(x, y)
        for x in range(0, across, across // 40)
        for y in range(0, down, down // 40)
    }


def _paper(pictures: dict[str, QImage], look: str) -> int:
    """What most of a picture of this look is coloured in."""
    picture = next(picture for name, picture in pictures.items() if look in name)
    across = range(0, picture.width(), 9)
    seen = [picture.pixel(x, y) for y in range(0, picture.height(), 9) for x in across]
    return max(set(seen), key=seen.count)
