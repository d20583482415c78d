"""The words of the export dialog: there is one for whatever an export tells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.cli import exporting as told_by_command
from annotator.domain.person import Person
from annotator.formats.table import writable
from annotator.formats.written import LeftOut
from annotator.services.desk import Desk
from annotator.services.exporting import preview
from annotator.services.sample import sample_copy
from annotator.store.project import Project
from annotator.ui.dialogs.export_words import (
    LEFT_OUT,
    MOST_LETTERS,
    TITLES,
    ExportWords,
    left_out_said,
    lost_said,
    withheld_said,
)
from tests.formats.here import names_written_here


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk on a copy of the sample."""
    with Project.open(sample_copy(tmp_path)) as project:
        yield Desk(project, Person("p", "Aude", "A"))


@pytest.mark.parametrize("name", names_written_here())
def test_whatever_an_export_tells_has_a_word(qapp: QApplication, desk: Desk, name: str) -> None:
    report = preview(desk, name).report
    words = ExportWords()
    assert report.lost.keys() <= words.lost().keys()
    assert report.withheld.keys() <= words.withheld().keys()
    assert {each.reason for each in report.left_out} <= LEFT_OUT.keys()


def test_the_command_line_and_the_window_know_the_same_reasons() -> None:
    assert told_by_command.LEFT_OUT.keys() == LEFT_OUT.keys()


def test_titles_are_of_formats_and_profiles() -> None:
    names = {each.name for each in writable()} | {"standard", "excel-fr", "excel-en"}
    assert TITLES.keys() <= names


def test_nothing_is_said_of_nothing(qapp: QApplication) -> None:
    assert withheld_said({}) == lost_said("csv", {}) == lost_said("jsonl", {}) == ""
    assert withheld_said({"names": 0}) == ""


def test_long_words_are_cut(qapp: QApplication) -> None:
    long = LeftOut("a", "word\n" * 40, "not_approved")
    (line,) = left_out_said([long])
    assert line.endswith("…”: not approved")
    assert len(line) < MOST_LETTERS + 25
    assert "\n" not in line
