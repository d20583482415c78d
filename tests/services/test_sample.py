"""Tests of `annotator/services/sample.py`."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.resources import sample
from annotator.services.people import person_for
from annotator.services.sample import NAME, sample_copy
from annotator.store.articles import article_rows
from annotator.store.project import Project

AT = "2023-01-18T08:00:00.000Z"


def test_the_copy_is_the_sample_byte_for_byte_and_may_be_written(tmp_path: Path) -> None:
    copy = sample_copy(tmp_path / "data" / "annotator")
    assert copy.read_bytes() == sample(NAME).read_bytes()
    assert os.access(copy, os.W_OK)
    assert [path.name for path in copy.parent.iterdir()] == [NAME]


def test_working_on_the_copy_leaves_the_sample_as_it_was(tmp_path: Path) -> None:
    before = sample(NAME).read_bytes()
    with Project.open(sample_copy(tmp_path)) as project:
        assert not project.read_only
        assert article_rows(project)
        person, step = person_for(project, "Somebody New")
        project.apply(step or Step("", ()), who=person.id, at=AT)
    assert sample(NAME).read_bytes() == before
    assert not list(sample(NAME).parent.glob(f"{NAME}-*"))


def test_the_copy_is_made_once_and_keeps_what_was_done_in_it(tmp_path: Path) -> None:
    copy = sample_copy(tmp_path)
    copy.write_bytes(b"mine")
    assert sample_copy(tmp_path) == copy
    assert copy.read_bytes() == b"mine"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Refusal) as caught:
        sample_copy(tmp_path / "file" / "annotator")
    assert caught.value.code == "file_unwritable"
    assert caught.value.params["path"] == str(tmp_path / "file" / "annotator" / NAME)


def test_a_copy_that_breaks_off_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_source: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfile", broken)
        with pytest.raises(Refusal, match="No space left"):
            sample_copy(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert sample_copy(tmp_path).read_bytes() == sample(NAME).read_bytes()
