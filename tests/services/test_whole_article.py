"""A whole article there and back again: by JSON Lines into an empty project, and out of it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.change import Change, Step
from annotator.domain.person import Person
from annotator.services import exporting
from annotator.services.desk import Desk
from annotator.services.incoming_files import GivenFile, read_file
from annotator.services.intake import Plan, plan
from annotator.services.taking import What
from annotator.store import articles, earlier_acts
from annotator.store.checks import check
from annotator.store.history import history, verify
from annotator.store.project import Project
from tests.secrets import make

AT = "2024-01-01T00:00:00.000Z"
STRANGER = Person("stranger", "Zoé Blanc", "ZB")


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Desk]:
    make(tmp_path / "theirs.annot")
    with Project.open(tmp_path / "theirs.annot") as project:
        yield Desk(project, STRANGER)


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Desk]:
    numbers = count(1)
    with Project.create(tmp_path / "ours.annot", at=AT) as project:
        project.apply(Step("make", (Change(None, STRANGER),)), who=STRANGER.id, at=AT)
        yield Desk(project, STRANGER, now=lambda: AT, new_id=lambda: f"new-{next(numbers)}")


def given_out(desk: Desk, *, redacted: bool = False) -> bytes:
    stream = io.BytesIO()
    exporting.export_stream(desk, "jsonl", stream, redacted=redacted)
    return stream.getvalue()


def taken_in(desk: Desk, data: bytes) -> Plan:
    made = plan(desk, [read_file(GivenFile("whole.jsonl", data, {}))])
    desk.commit(made.step)
    return made


def lines(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode().splitlines()]


def without_files(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The bytes of files do not travel, and so the files do not."""
    for line in told:
        for citation in line["citations"]:
            citation["attachments"] = []
        line["history"] = [each for each in line["history"] if each["record"] != "attachment"]
    return told


def test_a_whole_article_comes_into_an_empty_project_and_out_of_it_again(
    theirs: Desk, ours: Desk
) -> None:
    data = given_out(theirs)
    made = taken_in(ours, data)
    assert {row.what for row in made.rows} == {What.NEW}
    before, after = without_files(lines(data)), without_files(lines(given_out(ours)))
    for line, again in zip(before, after, strict=True):
        # What was done here comes after what was done there.
        known = len(line["history"])
        assert again["history"][:known] == line["history"]
        assert {each["name"] for each in again["history"][known:]} <= {STRANGER.name}
        line["history"] = again["history"] = []
        for name in ("article_version", "sentence", "paragraph"):
            assert line[name] == again[name]
    assert after == before


def test_the_own_chain_of_a_project_stays_whole(theirs: Desk, ours: Desk) -> None:
    before = history(ours.project)
    taken_in(ours, given_out(theirs))
    after = history(ours.project)
    assert after[: len(before)] == before
    assert {row.act for row in after[len(before) :]} == {"import_annotations"}
    assert verify(ours.project) == []
    assert check(ours.project) == check(theirs.project) == []


def test_every_act_that_came_is_proved_and_kept_under_its_own_hash(
    theirs: Desk, ours: Desk
) -> None:
    data = given_out(theirs)
    taken_in(ours, data)
    for line in lines(data):
        kept = earlier_acts.earlier_acts(ours.project, line["annotation_id"])
        assert all(each.is_proved for each in kept)
        assert {each.id for each in kept} == {each["hash"] for each in line["history"]}
        assert [each.name for each in kept if not each.name] == []


def test_the_article_comes_with_its_text_and_its_fields(theirs: Desk, ours: Desk) -> None:
    taken_in(ours, given_out(theirs, redacted=True))
    (there,), (here,) = articles.article_rows(theirs.project), articles.article_rows(ours.project)
    assert here.article == there.article
    assert (here.sha256, here.version_n) == (there.sha256, 1)


def test_coming_home_changes_nothing(theirs: Desk) -> None:
    made = taken_in(theirs, given_out(theirs))
    assert {row.what for row in made.rows} == {What.SAME}
    assert made.step.changes == ()


def test_coming_twice_changes_nothing(theirs: Desk, ours: Desk) -> None:
    data = given_out(theirs)
    taken_in(ours, data)
    made = taken_in(ours, data)
    assert {row.what for row in made.rows} == {What.SAME}
    assert made.step.changes == ()


def test_undo_takes_everything_away_again(theirs: Desk, ours: Desk) -> None:
    made = taken_in(ours, given_out(theirs))
    ours.commit(made.step.inverse())
    assert articles.article_rows(ours.project) == []
    assert ours.project.rows("SELECT count(*) FROM earlier_act") == [(0,)]
    assert verify(ours.project) == []


def test_what_was_tampered_with_on_the_way_stays_out_and_is_told(theirs: Desk, ours: Desk) -> None:
    first, *rest = lines(given_out(theirs))
    first["history"][0]["who"] = "somebody else"
    data = "\n".join(map(json.dumps, [first, *rest])).encode()
    made = taken_in(ours, data)
    (told,) = (each for row in made.rows for each in row.told if each.code == "history_unproved")
    assert told.params == {"count": 1}
    kept = earlier_acts.earlier_acts(ours.project, first["annotation_id"])
    assert len(kept) == len(first["history"]) - 1


def test_a_redacted_file_tells_no_history_and_says_so(theirs: Desk) -> None:
    stream = io.BytesIO()
    report = exporting.export_stream(theirs, "jsonl", stream)
    assert not any("history" in line for line in lines(stream.getvalue()))
    assert report.histories == report.rows > 0
    assert "histories" not in report.withheld
    assert exporting.export_stream(theirs, "jsonl", io.BytesIO(), redacted=False).histories == 0


@pytest.mark.parametrize(
    "change", [{"text": "Other words."}, {"text": "a\r\nb", "sha256": None}, {"text": None}]
)
def test_a_text_that_is_not_the_one_of_its_digest_is_refused(
    theirs: Desk, ours: Desk, change: dict[str, str]
) -> None:
    first = lines(given_out(theirs))[0]
    first["document"] |= change
    made = taken_in(ours, json.dumps(first).encode())
    (row,) = made.rows
    assert row.why is not None
    assert row.why.code in {"jsonl_value_bad", "jsonl_key_missing"}
    assert articles.article_rows(ours.project) == []


def test_an_article_that_is_there_already_is_not_made_again(theirs: Desk, ours: Desk) -> None:
    data = given_out(theirs)
    taken_in(ours, data)
    told = lines(data)
    for line in told:
        line["annotation_id"] = ""
        line["article"] = "another id"
        line.pop("history")
        line["start"] += 0
    told[0]["document"]["id"] = "another id"
    made = taken_in(ours, "\n".join(map(json.dumps, told)).encode())
    assert {row.why.code for row in made.rows if row.why} == {"annotation_exists"}
    assert len(articles.article_rows(ours.project)) == 1
