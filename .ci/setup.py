"""Make this machine ready to run Annotator, or with --dev to test it; cheap when it already is.

The virtual environment `.venv` comes first, then what Qt and the reading view want from the system:
shared libraries (the loader is asked which are missing), a serif face, an emoji face; for tests
also programs, the bus of screen readers and LibreOffice. apt installs them where that asks nobody
anything (as root, or with a sudo that wants no password); elsewhere one line names them. A missing
face, bus or LibreOffice stops nothing; anything else does.

Standard library only, since nothing else is there yet.
"""

from __future__ import annotations

import argparse
import functools
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "annotator-setup"

# Debian names a library's package after its soname; these are the exceptions that Qt can meet.
PACKAGES = {
    "libbrotlidec.so.1": "libbrotli1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}
# What the tests start: program and the package it comes in.
TOOLS = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool", "sqlite3": "sqlite3"}
# The bus over which a screen reader hears the window, where systems keep it; some 7 MB with all.
BUS = {
    "dbus-daemon": ("dbus-daemon",),
    "at-spi2-core": (
        "/usr/libexec/at-spi-bus-launcher",
        "/usr/lib/at-spi-bus-launcher",
        "/usr/lib/at-spi2-core/at-spi-bus-launcher",
    ),
}
# LibreOffice without its window, which opens what is exported; some 300 MB with all.
OFFICE = {
    "libreoffice-calc-nogui": Path("/usr/lib/libreoffice/program/libsclo.so"),
    "libreoffice-writer-nogui": Path("/usr/lib/libreoffice/program/libswlo.so"),
}
# One face of each row must be there (lower case, no spaces); else the package brings one.
FACES = {
    "fonts-liberation": ("charter", "georgia", "liberationserif"),
    "fonts-noto-color-emoji": ("emoji",),
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def main() -> None:
    """Do what is missing, in order."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--dev", action="store_true", help="also what the tests need")
    dev = parser.parse_args().dev
    if sys.version_info < (3, 11):
        stop(
            f"Python 3.11 or newer is needed, not {sys.version.split()[0]}: make PYTHON=python3.11"
        )
    make_environment()
    install_python_packages(dev=dev)
    bring(functools.partial(missing_for_qt, dev=dev), needed=True)
    bring(missing_faces, needed=False)
    if dev:
        bring(missing_bus, needed=False, purpose="for the tests with a screen reader")
        bring(missing_office, needed=False, purpose="for the tests with LibreOffice")


def make_environment() -> None:
    """Create `.venv`, or create it anew if its Python has gone."""
    if PYTHON.exists() and succeeds([str(PYTHON), "-c", ""]):
        return
    bring(missing_for_environment, needed=True)
    say("making the virtual environment .venv")
    if not succeeds([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        stop(f"{sys.executable} -m venv {VENV} failed")


def missing_for_environment() -> list[str]:
    """Debian splits off the part of Python that makes environments."""
    importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def install_python_packages(*, dev: bool) -> None:
    """Ask pip once for each state of pyproject.toml; the tests' tools stay once they are there."""
    told = b"".join(
        (ROOT / name).read_bytes() for name in ("pyproject.toml", "annotator/__init__.py")
    )
    state = hashlib.sha256(told + os.fsencode(ROOT)).hexdigest()
    before = STAMP.read_text().split() if STAMP.exists() else []
    if before[:1] == [state] and (before[1:] == ["dev"] or not dev):
        return
    dev = dev or before[1:] == ["dev"]
    say(f"installing Annotator{' and the tools of its tests' if dev else ''} into .venv")
    pip = [
        str(PYTHON),
        "-m",
        "pip",
        "install",
        "-qq",
        "--no-input",
        "--disable-pip-version-check",
    ]
    if subprocess.run([*pip, "-e", f"{ROOT}[dev]" if dev else str(ROOT)], check=False).returncode:
        stop("pip could not install Annotator: its reason stands above")
    STAMP.write_text(f"{state} {'dev' if dev else 'run'}\n")


def missing_for_qt(*, dev: bool) -> list[str]:
    """Find the packages of the libraries that Qt lacks, and of the programs that tests start."""
    if sys.platform != "linux":
        return []
    pyside = next(VENV.glob("lib/python3*/site-packages/PySide6"), None)
    if pyside is None:
        stop("PySide6 is not in .venv: remove .venv and try again")
    parts = [pyside / f"{name}.abi3.so" for name in ("QtWidgets", "QtPrintSupport", "QtSvg")]
    parts += [
        pyside / "Qt" / "plugins" / "platforms" / f"lib{name}.so" for name in screens(dev=dev)
    ]
    missing = {package_of(soname) for part in parts for soname in not_found(loader_report(part))}
    if dev:
        missing |= {package for program, package in TOOLS.items() if not shutil.which(program)}
    return sorted(missing)


def screens(*, dev: bool) -> list[str]:
    """Name the platform plug-ins that Qt will load: with no display, the one that needs none."""
    wanted = ["qoffscreen"]
    if dev or os.environ.get("DISPLAY"):
        wanted.append("qxcb")
    if os.environ.get("WAYLAND_DISPLAY"):
        wanted.append("qwayland")
    return wanted


def loader_report(library: Path) -> str:
    """Ask the loader where it finds each library that this one needs, directly or not."""
    return subprocess.run(["ldd", str(library)], capture_output=True, text=True, check=False).stdout


def not_found(report: str) -> set[str]:
    """Pick the sonames that the loader misses; Qt's own are pip's business."""
    return set(re.findall(r"^\s*(?!libQt6)(\S+) => not found", report, re.MULTILINE))


def package_of(soname: str) -> str:
    """Give a soname's package, by the rule of Debian's policy (8.1) or as an exception to it."""
    if soname in PACKAGES:
        return PACKAGES[soname]
    name, _, version = soname.lower().replace("_", "-").partition(".so.")
    return f"{name}-{version}" if name[-1].isdigit() else f"{name}{version}"


def missing_faces() -> list[str]:
    """Find the packages of fonts without which there is no serif face, or no emoji."""
    if sys.platform != "linux":
        return []
    here = known_faces().lower().replace(" ", "")
    return [package for package, faces in FACES.items() if not any(face in here for face in faces)]


def missing_bus() -> list[str]:
    """Find the packages of the programs that carry a window to a screen reader."""
    if sys.platform != "linux":
        return []
    return [package for package, programs in BUS.items() if not any(map(shutil.which, programs))]


def missing_office() -> list[str]:
    """Find the parts of LibreOffice that Debian keeps apart; elsewhere it comes as a whole."""
    if sys.platform != "linux":
        return []
    is_whole = shutil.which("soffice") and not Path("/usr/lib/libreoffice").exists()
    return [] if is_whole else [name for name, part in OFFICE.items() if not part.exists()]


def known_faces() -> str:
    """Ask fontconfig, or look at the names of the files where its program is not installed."""
    if shutil.which("fc-list"):
        return subprocess.run(
            ["fc-list", ":", "family"], capture_output=True, text=True, check=False
        ).stdout
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    return "\n".join(path.name for folder in folders for path in folder.rglob("*.[to]t[fc]"))


def bring(
    missing: Callable[[], list[str]], *, needed: bool, purpose: str = "for the looks"
) -> None:
    """Install what is missing and look again; name what cannot be had, and stop if it is needed."""
    packages = missing()
    if packages and apt("install", "--no-install-recommends", *packages):
        packages = missing()
    if not packages:
        return
    line = f"please install {' '.join(packages)} (the names are Debian's)"
    if needed:
        stop(line)
    say(f"{purpose}, {line}")


def apt(*order: str) -> bool:
    """Carry out one order of apt-get, with fresh lists; False if it may not, or could not."""
    rights = apt_rights()
    if rights is None:
        return False
    say(f"apt-get {' '.join(order)}")
    quiet = [
        *rights,
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-qq",
        "-o",
        "DPkg::Lock::Timeout=300",
    ]
    fresh_lists(tuple(quiet))
    done = subprocess.run(
        [*quiet, "-y", *order],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        say("\n".join(done.stderr.splitlines()[-3:]))
    return done.returncode == 0


@functools.cache
def apt_rights() -> list[str] | None:
    """Give what to put before apt-get: nothing as root, else sudo; None if it would ask."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if shutil.which("sudo") and succeeds(["sudo", "-n", "true"]) else None


@functools.cache
def fresh_lists(quiet: tuple[str, ...]) -> None:
    """Fetch the lists of packages once in a run; if that fails, the old ones may still do."""
    succeeds([*quiet, "update"])


def succeeds(command: Iterable[str]) -> bool:
    """Run a command out of sight and tell whether it went well."""
    try:
        return not subprocess.run(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        ).returncode
    except OSError:
        return False


def say(line: str) -> None:
    """Tell the person at the terminal, at once."""
    print(f"set-up: {line}", flush=True)


def stop(line: str) -> NoReturn:
    """Give up, with one line that says why."""
    sys.exit(f"set-up: {line}")


if __name__ == "__main__":
    main()
