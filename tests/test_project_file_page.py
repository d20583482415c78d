"""The documented schema: every table and column of a new project, in both languages."""

from __future__ import annotations

import importlib.util
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

from annotator.resources import resource
from annotator.store.project import Project

SCRIPT = Path(__file__).resolve().parents[1] / "data" / "make_project_file_page.py"
AT = "2023-01-17T18:04:05.123Z"


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_project_file_page", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def page(language: str) -> str:
    return resource("help", f"project-file.{language}.md").read_text("utf-8")


def documented(text: str) -> dict[str, list[tuple[str, str]]]:
    """The columns of each table that a page tells of, with their types."""
    found: dict[str, list[tuple[str, str]]] = {}
    for section in text.split("\n## ")[1:]:
        table, _, rest = section.partition("\n")
        found[table] = re.findall(r"^\| `(\w+)` \| (\w+) \| ", rest, re.MULTILINE)
    return found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_tells_every_table_and_column_of_a_new_file(tmp_path: Path, language: str) -> None:
    path = tmp_path / "new.annot"
    Project.create(path, at=AT).close()
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        real = {
            table: [row[1:3] for row in connection.execute(f'PRAGMA table_info("{table}")')]
            for (table,) in tables.fetchall()
        }
    assert documented(page(language)) == real


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_is_what_the_schema_makes_of_it_now(language: str) -> None:
    name = f"project-file.{language}.md"
    assert page(language) == _script().pages()[name], f"run {SCRIPT.name}"


def test_enumerations_and_references_are_told() -> None:
    english = page("en")
    assert "one of `claim`, `entity`, `date`" in english
    assert "The annotation · refers to `annotation`" in english
    assert "one of `''`, `DATE`, `TIME`, `DURATION`, `SET`" in english
