"""Projects for the tests of the store: an empty one, a small one, one with every record."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store import schema
from annotator.store.project import Project
from tests.store.making import AT, FILES, World, world_in


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed, new project in a folder of its own."""
    folder = tmp_path / "desk"
    folder.mkdir()
    path = folder / "montclar.annot"
    Project.create(path, at=AT).close()
    return path


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """The new project, open."""
    with Project.open(path) as project:
        yield project


@pytest.fixture
def world(project: Project) -> World:
    """The new project with two people and an article."""
    return world_in(project)


@pytest.fixture
def full_path(tmp_path: Path) -> Path:
    """A closed project with a record of every kind."""
    folder = tmp_path / "full"
    folder.mkdir()
    return Path(shutil.copy(FILES / f"v{schema.newest()}.annot", folder / "full.annot"))


@pytest.fixture
def full(full_path: Path) -> Iterator[Project]:
    """The project with a record of every kind, open."""
    with Project.open(full_path) as project:
        yield project
