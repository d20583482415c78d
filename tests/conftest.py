"""What every test stands on: a home of its own, no screen unless asked for, nothing left over."""

from __future__ import annotations

import contextlib
import gc
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt, which reads these when it starts.
_AWAY = Path(tempfile.mkdtemp(prefix="annotator-tests-"))
_HOME = _AWAY / "home"
_PLACES = {
    "HOME": _HOME,
    "XDG_CONFIG_HOME": _HOME / ".config",
    "XDG_DATA_HOME": _HOME / ".local" / "share",
    "XDG_STATE_HOME": _HOME / ".local" / "state",
    # Beside the home, for it is no setting: emptied after each test it would make fonts slow.
    "XDG_CACHE_HOME": _AWAY / "cache",
    "XDG_RUNTIME_DIR": _AWAY / "runtime",
}
for _name, _place in _PLACES.items():
    _place.mkdir(mode=0o700, parents=True)
    os.environ[_name] = str(_place)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A loaded machine must not fail a property; where nobody looks, every run tries the same examples.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


def pytest_unconfigure() -> None:
    """Take the home away with everything in it."""
    shutil.rmtree(_AWAY, ignore_errors=True)


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Fail a test that leaves a window, a thread or an open project behind; empty its home."""
    threads, native, projects = set(threading.enumerate()), _native_threads(), _open_projects()
    yield
    left = [
        *_visible_windows(),
        *_busy_pool(),
        *_new_threads(threads),
        *(_running_qthreads() if native is None or _native_threads() != native else ()),
        *sorted(_open_projects() - projects),
    ]
    _empty_home()
    if left:
        pytest.fail(f"left over: {', '.join(left)}", pytrace=False)


def _visible_windows() -> list[str]:
    """The windows still on the screen; they are closed, so that the next test is not blamed."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for window in windows:
        window.close()
    return [f"window {type(each).__name__} {each.windowTitle()}".rstrip() for each in windows]


def _busy_pool() -> list[str]:
    """Whether Qt's own pool still works, after a moment in which to finish."""
    if "PySide6.QtCore" not in sys.modules:
        return []
    from PySide6.QtCore import QThreadPool

    return [] if QThreadPool.globalInstance().waitForDone(1000) else ["a job in QThreadPool"]


def _new_threads(before: set[threading.Thread]) -> list[str]:
    """Python's threads that a test began; those that Qt began are only strangers to Python."""
    new = set(threading.enumerate()) - before
    began = [thread for thread in new if not isinstance(thread, threading._DummyThread)]
    for thread in began:
        thread.join(1)
    return [f"thread {thread.name}" for thread in began if thread.is_alive()]


def _native_threads() -> int | None:
    """How many threads the process has, Qt's own too; None where the system does not say."""
    tasks = Path("/proc/self/task")
    return sum(1 for _ in tasks.iterdir()) if tasks.is_dir() else None


def _running_qthreads() -> list[str]:
    """The QThreads still running. Slow, for it looks at every object there is."""
    if "PySide6.QtCore" not in sys.modules:
        return []
    from PySide6.QtCore import QThread
    from shiboken6 import isValid

    here = QThread.currentThread()
    found = [each for each in gc.get_objects() if issubclass(type(each), QThread)]
    busy = [each for each in found if isValid(each) and each != here and each.isRunning()]
    return [f"thread {each.objectName() or type(each).__name__}" for each in busy]


def _open_projects() -> set[str]:
    """The project files that the process holds open, where the system says so."""
    held = set()
    for number in Path("/proc/self/fd").glob("*"):
        with contextlib.suppress(OSError):
            held.add(str(number.readlink()))
    return {f"open file {path}" for path in held if Path(path).suffix.startswith(".annot")}


def _empty_home() -> None:
    """No test reads the settings of another."""
    for child in _HOME.iterdir():
        shutil.rmtree(child) if child.is_dir() else child.unlink()
    for place in _PLACES.values():
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
