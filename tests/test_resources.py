"""Finding the files that come with the program, in both places where they can stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import resources

ROOT = Path(__file__).resolve().parent.parent


def test_a_checkout_keeps_them_beside_the_package() -> None:
    assert resources.resource("icons", "x.svg") == ROOT / "resources" / "icons" / "x.svg"
    assert resources.sample("a.txt") == ROOT / "data" / "a.txt"


def test_a_wheel_keeps_them_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "_resources").mkdir()
    (tmp_path / "_data").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resources.resource("icons") == tmp_path / "_resources" / "icons"
    assert resources.sample() == tmp_path / "_data"
