"""The script that readies a machine: what it asks for, and that it asks once."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / ".ci" / "setup.py"
REPORT = """\
\tlinux-vdso.so.1 (0x00007ffd)
\tlibQt6XcbQpa.so.6 => not found
\tlibxcb-icccm.so.4 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
\tlibxcb-icccm.so.4 => not found
\tlibEGL.so.1 => not found
"""


@pytest.fixture
def setup() -> ModuleType:
    """The script, loaded anew: it remembers what it found out."""
    spec = importlib.util.spec_from_file_location("setup_script", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def no_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine where no program is found: no apt-get, no fc-list."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_what_the_loader_misses_is_read_off_but_for_qts_own(setup: ModuleType) -> None:
    assert setup.not_found(REPORT) == {"libxcb-icccm.so.4", "libEGL.so.1"}


@pytest.mark.parametrize(
    ("soname", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libX11.so.6", "libx11-6"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libwayland-cursor.so.0", "libwayland-cursor0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_a_library_becomes_the_name_of_its_package(
    setup: ModuleType, soname: str, package: str
) -> None:
    assert setup.package_of(soname) == package


@pytest.mark.parametrize(
    ("screen", "options", "plug_ins"),
    [
        ({}, {"dev": False}, ["qoffscreen"]),
        ({}, {"dev": True}, ["qoffscreen", "qxcb"]),
        ({"DISPLAY": ":0"}, {"dev": False}, ["qoffscreen", "qxcb"]),
        (
            {"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"},
            {"dev": False},
            ["qoffscreen", "qxcb", "qwayland"],
        ),
    ],
)
def test_only_the_screens_that_are_there_are_readied(
    setup: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    screen: dict[str, str],
    options: dict[str, bool],
    plug_ins: list[str],
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in screen.items():
        monkeypatch.setenv(name, value)
    assert setup.screens(**options) == plug_ins


def test_faces_are_found_by_their_files_where_fontconfig_is_not(
    setup: ModuleType, no_programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "FONT_FOLDERS", [str(no_programs)])
    assert setup.missing_faces() == ["fonts-liberation", "fonts-noto-color-emoji"]
    (no_programs / "truetype").mkdir()
    (no_programs / "truetype" / "LiberationSerif-Bold.ttf").touch()
    assert setup.missing_faces() == ["fonts-noto-color-emoji"]


def test_a_screen_readers_bus_is_looked_for_where_systems_keep_it(
    setup: ModuleType, no_programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    launcher = no_programs / "at-spi-bus-launcher"
    places = {"dbus-daemon": ("dbus-daemon",), "at-spi2-core": ("/nowhere", str(launcher))}
    monkeypatch.setattr(setup, "BUS", places)
    assert setup.missing_bus() == ["dbus-daemon", "at-spi2-core"]
    launcher.touch(mode=0o755)
    assert setup.missing_bus() == ["dbus-daemon"]


@pytest.mark.usefixtures("no_programs")
def test_what_cannot_be_had_is_named_in_one_line(
    setup: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    setup.bring(lambda: ["fonts-a", "fonts-b"], needed=False)
    assert capsys.readouterr().out.count("\n") == 1
    with pytest.raises(SystemExit, match="install libegl1 xvfb") as end:
        setup.bring(lambda: ["libegl1", "xvfb"], needed=True)
    assert "\n" not in str(end.value)


def test_pip_is_asked_once_for_each_state_of_the_project(
    setup: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, python = tmp_path / "asked", tmp_path / "python"
    python.write_text(f'#!/bin/sh\necho "$*" >> {asked}\n')
    python.chmod(0o755)
    (tmp_path / "annotator").mkdir()
    (tmp_path / "annotator" / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text("one")
    for name, place in {"ROOT": "", "PYTHON": "python", "STAMP": "stamp"}.items():
        monkeypatch.setattr(setup, name, tmp_path / place)
    for dev in (False, False, True, True, False):
        setup.install_python_packages(dev=dev)
    (tmp_path / "pyproject.toml").write_text("two")
    setup.install_python_packages(dev=False)
    orders = [line.rpartition(" ")[2] for line in asked.read_text().splitlines()]
    assert orders == [f"{tmp_path}", f"{tmp_path}[dev]", f"{tmp_path}[dev]"]
