"""The CSV of an export, byte by byte, against the one that is made of whole dossiers."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from annotator.domain.person import Person
from annotator.formats import csv_write
from annotator.formats.csv_profile import PROFILES, Profile
from annotator.services import exporting
from annotator.services.desk import Desk
from annotator.store.dossiers import dossiers
from annotator.store.people import people
from annotator.store.project import Project
from tests.secrets import make


@pytest.mark.parametrize("redacted", [True, False])
@pytest.mark.parametrize("profile", PROFILES)
def test_the_fast_way_gives_the_bytes_of_the_slow_one(
    tmp_path: Path, profile: Profile, *, redacted: bool
) -> None:
    make(tmp_path / "secrets.annot")
    with Project.open(tmp_path / "secrets.annot") as project:
        fast, slow = io.BytesIO(), io.BytesIO()
        desk = Desk(project, Person("p", "Zoé Blanc", "ZB"))
        told = exporting.export_stream(desk, "csv", fast, profile=profile.name, redacted=redacted)
        done = csv_write.write(
            dossiers(project),
            slow,
            names={each.id: each.name for each in people(project)},
            profile=profile,
            redacted=redacted,
        )
    assert fast.getvalue() == slow.getvalue()
    assert (told.rows, told.withheld, told.lost) == (done.rows, done.withheld, done.lost)
    assert bool(told.withheld) is redacted


@pytest.mark.parametrize("only", [("claim",), ("flagged",), ("sourced", "claim"), ("stale",)])
def test_what_is_narrowed_is_the_same_in_every_format(tmp_path: Path, only: tuple[str]) -> None:
    make(tmp_path / "secrets.annot")
    with Project.open(tmp_path / "secrets.annot") as project:
        desk = Desk(project, Person("p", "Zoé Blanc", "ZB"))
        table, lines = io.BytesIO(), io.BytesIO()
        counted = exporting.export_stream(desk, "csv", table, only=only)
        assert counted.rows == exporting.export_stream(desk, "jsonl", lines, only=only).rows
        assert counted.rows == len(lines.getvalue().splitlines())
