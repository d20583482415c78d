"""Tests of `annotator/store/suggestions.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.store.project import Project, StoreError
from annotator.store.suggestions import (
    Found,
    found_before,
    keep_found,
    learned,
    left_in,
    put_learned,
)

AT = "2023-01-17T10:00:00.000Z"
SHA = "a" * 64


def test_answers_are_kept_by_text_recogniser_version_and_context(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.annot", at=AT) as project:
        assert found_before(project, SHA, "dates", "1", "fr") is None
        keep_found(project, [], at=AT)
        keep_found(project, [Found(SHA, "dates", "1", "fr", "[]")], at=AT)
        keep_found(project, [Found(SHA, "dates", "1", "fr", "[1]")], at=AT)
        assert found_before(project, SHA, "dates", "1", "fr") == "[1]"
        for other in ((SHA, "dates", "2", "fr"), (SHA, "dates", "1", "en")):
            assert found_before(project, *other) is None
        assert left_in(project, SHA) == []


def test_what_was_learned_is_kept_and_forgotten(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.annot", at=AT) as project:
        assert learned(project, "claims") == {}
        put_learned(project, "claims", {"weights": {"number": 1.5}})
        assert learned(project, "claims") == {"weights": {"number": 1.5}}
        put_learned(project, "claims", {})
        assert learned(project, "claims") == {}


def test_a_project_for_reading_keeps_nothing(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.annot", at=AT):
        pass
    with Project.open(tmp_path / "p.annot", read_only=True) as project:
        keep_found(project, [Found(SHA, "dates", "1", "fr", "[]")], at=AT)
        assert found_before(project, SHA, "dates", "1", "fr") is None
        with pytest.raises(StoreError, match="project_read_only"):
            put_learned(project, "claims", {})


def test_what_is_no_object_counts_as_nothing_learned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Project.create(tmp_path / "p.annot", at=AT) as project:
        monkeypatch.setattr(Project, "rows", lambda *_: [("[]",)])
        assert learned(project, "claims") == {}
        monkeypatch.undo()
