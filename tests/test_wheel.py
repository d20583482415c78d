"""The wheel: built from this checkout, installed elsewhere, and started there."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

import annotator

ROOT = Path(__file__).resolve().parent.parent
LEFT_BY_SQLITE = {".annot-journal", ".annot-shm", ".annot-wal"}

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command with no screen and none of the checkout's settings; its output."""
    kept = {"PYTHONPATH", "QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    bare = {name: value for name, value in os.environ.items() if name not in kept}
    done = subprocess.run(
        [str(each) for each in command],
        cwd=cwd,
        env=bare,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", out, ROOT, cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment that holds the wheel.

    The libraries are those of this environment, by a path file: path files there are not read,
    so an editable install of this checkout stays out of sight.
    """
    home = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home)
    pip = (sys.executable, "-m", "pip", "--python", home / "bin" / "python")
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", wheel, cwd=home)
    (packages,) = home.glob("lib/python3*/site-packages")
    (packages / "libraries.pth").write_text(sysconfig.get_path("platlib"))
    return home / "bin"


def test_it_holds_the_package_with_its_resources_and_samples_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    carried = {
        f"annotator/_{path.relative_to(ROOT).as_posix()}"
        for folder in ("resources", "data")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix not in LEFT_BY_SQLITE
    }
    assert carried
    assert carried <= names
    about = f"annotator-{annotator.__version__}.dist-info"
    assert {name.partition("/")[0] for name in names} == {"annotator", about}
    assert f"{about}/licenses/LICENSE" in names


def test_the_installed_program_uses_its_own_files(programs: Path, tmp_path: Path) -> None:
    code = "from annotator.resources import resource, sample; print(resource('i18n'), sample())"
    for told in run(programs / "python", "-c", code, cwd=tmp_path).split():
        assert Path(told).is_relative_to(programs.parent)
        assert Path(told).is_dir()


def test_the_installed_program_tells_its_version(programs: Path, tmp_path: Path) -> None:
    assert annotator.__version__ in run(programs / "annotator", "--version", cwd=tmp_path)
    assert (programs / "annotator-window").is_file()


def test_the_installed_program_gives_its_tour_with_no_screen(
    programs: Path, tmp_path: Path
) -> None:
    run(programs / "annotator", "tour", tmp_path / "tour", cwd=tmp_path)
    made = {path.suffix for path in (tmp_path / "tour").rglob("*") if path.stat().st_size}
    assert {".csv", ".png"} <= made
