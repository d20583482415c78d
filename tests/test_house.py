"""The house itself: one version, declared dependencies, nothing of the machine it was made on."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import annotator

ROOT = Path(__file__).resolve().parent.parent
TOP_LEVEL = (
    *(".ci", ".gitignore", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"),
    *("Makefile", "README.md", "annotator", "data", "pyproject.toml", "resources"),
)
ELSEWHERE = re.compile(
    rb"(?<![\w.~])/(?:work|root|farm|home|tmp)/|\.library\b|DESIGN\.md|shared/\w"
    rb"|index-url|pypi\.org|pythonhosted|deb\.debian\.org|registry\.npmjs"
)
# Some 5,000 are enough to kill Python 3.11 where each call loses a reference to None.
VOID_CALLS = """
import sys
from PySide6.QtGui import QTextCursor, QTextDocument
document = QTextDocument("a few words")
cursor = QTextCursor(document)
before = sys.getrefcount(None)
for _ in range(20_000):
    cursor.setPosition(3)
print(sys.getrefcount(None) - before)
"""


def project_files() -> Iterator[Path]:
    """Every file that belongs to the project, but for its tests."""
    for name in TOP_LEVEL:
        top = ROOT / name
        found = [top] if top.is_file() else top.rglob("*")
        yield from (path for path in found if path.is_file() and "__pycache__" not in path.parts)


def child(code: str) -> subprocess.CompletedProcess[str]:
    """Run a few lines in a Python of their own."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def project() -> dict[str, object]:
    """The metadata in pyproject.toml."""
    table: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))[
        "project"
    ]
    return table


def test_the_version_stands_in_one_place() -> None:
    told = re.compile(rf"(?<![\d.]){re.escape(annotator.__version__)}(?![\d.])")
    code = [path for path in project_files() if path.suffix in {".py", ".toml"}]
    places = [path for path in (*code, ROOT / "README.md") if told.search(path.read_text("utf-8"))]
    assert places == [ROOT / "annotator" / "__init__.py"]
    assert project()["dynamic"] == ["version"]


def test_qt_survives_twenty_thousand_calls_that_return_nothing() -> None:
    done = child(VOID_CALLS)
    assert done.returncode == 0, done.stderr
    if sys.version_info < (3, 12):  # None is immortal from then on
        assert abs(int(done.stdout)) < 100


def test_no_file_tells_of_the_machine_it_was_made_on() -> None:
    told = [(path, ELSEWHERE.search(path.read_bytes())) for path in project_files()]
    assert [(str(path.relative_to(ROOT)), hit[0]) for path, hit in told if hit] == []


@pytest.mark.parametrize("target", ["run", "test", "lint", "bench", "score", "pictures", "clean"])
def test_make_knows_its_targets(target: str) -> None:
    done = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0
    assert done.stdout


def test_starting_the_program_loads_neither_qt_nor_the_store_nor_the_command_line() -> None:
    done = child("import sys, annotator.__main__; print(*sys.modules, sep='\\n')")
    assert done.returncode == 0, done.stderr
    heavy = {"PySide6", "sqlite_utils", "sqlite3", "annotator.cli"}
    assert heavy.isdisjoint(done.stdout.split())


def imported(folder: Path) -> set[str]:
    """The top-level names that the modules of a folder import, lazily or not."""
    names: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    return names - set(sys.stdlib_module_names) - {"annotator", "tests"}


def distributions(requirements: object) -> set[str]:
    """The names in a list of requirements, as package registries compare them."""
    assert isinstance(requirements, list)
    names = [re.match(r"[\w.-]+", each) for each in requirements]
    return {re.sub(r"[-_.]+", "-", name[0]).lower() for name in names if name}


def providers(name: str) -> set[str]:
    """The distributions that an imported name comes from."""
    return distributions(packages_distributions().get(name, [name]))


# Comes with PySide6, of the same version: part of the binding.
BINDING = "shiboken6"


def test_the_program_imports_what_it_declares_and_declares_what_it_imports() -> None:
    extras = project()["optional-dependencies"]
    assert isinstance(extras, dict)
    declared = distributions(project()["dependencies"])
    optional = distributions([each for name in ("en", "fr") for each in extras[name]])
    used = {name: providers(name) for name in imported(ROOT / "annotator") - {BINDING}}
    assert [name for name, found in used.items() if not found & (declared | optional)] == []
    assert declared - set().union(*used.values()) == set()


def test_the_tests_import_what_is_declared() -> None:
    extras = project()["optional-dependencies"]
    assert isinstance(extras, dict)
    declared = distributions(project()["dependencies"]) | distributions(extras["dev"])
    used = imported(ROOT / "tests") - {BINDING}
    assert [name for name in used if not providers(name) & declared] == []


@pytest.mark.xcb
def test_a_window_opens_on_a_real_screen(qtbot: QtBot) -> None:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert QGuiApplication.platformName() == "xcb"
