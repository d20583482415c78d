"""No command tells a secret of a confidential source unless it is asked to."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from annotator.domain.change import Change, Step
from annotator.domain.person import Person
from annotator.domain.source import Confidentiality
from annotator.formats.csv_profile import PROFILES
from annotator.formats.table import FORMATS
from annotator.services.citing import STYLES
from annotator.services.desk import Desk
from annotator.store import sources
from annotator.store.project import Project
from tests.cli.conftest import Run
from tests.secrets import PSEUDONYM, PUBLIC_NOTE, Secrets, make
from tests.telling import told_by

SOURCELESS = (
    *("brat", "webanno-tsv", "cas-xmi", "inception", "conll", "label-studio", "doccano"),
    *("spacy-jsonl", "spacy-docbin", "tei", "qdpx"),
)
"""Formats of other tools: they have no place for a source, whoever asks for it."""
NOT_INSTALLED = () if find_spec("spacy") else ("spacy-docbin",)
EXPORTS = [
    *(["csv", "--profile", profile.name] for profile in PROFILES),
    ["csv", "--raw"],
    *(
        [each.name]
        for each in FORMATS
        if (each.writes or each.writes_sources) and each.name not in SOURCELESS
    ),
]
LISTS: list[list[str]] = [
    ["list"],
    ["list", "--json"],
    ["list", "--sources"],
    ["list", "--sources", "--json"],
    ["review"],
    ["review", "--json"],
    ["history"],
    ["history", "--json"],
    ["check"],
    *(["cite", "--style", style.name] for style in STYLES),
    ["cite", "--markdown", "--lang", "fr"],
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "desk.annot"


@pytest.fixture
def secrets(project: Path) -> Secrets:
    return make(project)


def is_named(arguments: Sequence[str]) -> bool:
    """Whether a command tells of sources at all."""
    return arguments[0] not in {"list", "check"} or "--sources" in arguments


@pytest.mark.parametrize("arguments", LISTS, ids=" ".join)
def test_no_command_tells_a_secret(
    annotator: Run, project: Path, secrets: Secrets, arguments: list[str]
) -> None:
    command, *rest = arguments
    ran = annotator(command, project, *rest)
    assert ran.code == 0
    assert secrets.in_text(ran.out.decode() + ran.err) == []


@pytest.mark.parametrize("choices", EXPORTS, ids=" ".join)
def test_no_export_tells_a_secret(
    annotator: Run, project: Path, secrets: Secrets, choices: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    ran = annotator("export", project, "-o", out / "told.txt", "--format", *choices)
    assert ran.code == 0
    assert "Left out as confidential" in ran.err
    files = list(out.iterdir())
    assert len(files) == 1 + (choices in (["csv"], ["csv", "--raw"], ["csv", *EXPORTS[0][1:]]))
    told = " ".join(file.name + told_by(file.read_bytes()) for file in files)
    assert secrets.in_text(told + ran.err) == []
    assert PSEUDONYM.split()[0] in told
    piped = annotator("export", project, "--format", *choices)
    assert secrets.in_text(told_by(piped.out) + piped.err) == []


@pytest.mark.parametrize("name", [each for each in SOURCELESS if each not in NOT_INSTALLED])
@pytest.mark.parametrize("options", [[], ["--unredacted"]], ids=["redacted", "unredacted"])
def test_formats_of_other_tools_tell_of_no_source(
    annotator: Run, project: Path, secrets: Secrets, name: str, options: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    ran = annotator("export", project, "-o", out / "told.txt", "--format", name, *options)
    assert (ran.code, ran.err) == (0, "")
    told = " ".join(file.name + told_by(file.read_bytes()) for file in out.iterdir())
    assert secrets.in_text(told) == []
    assert PSEUDONYM.split()[0] not in told
    piped = annotator("export", project, "--format", name, *options)
    assert secrets.in_text(told_by(piped.out) + piped.err) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "--sources", "--json"],
        ["list", "--sources"],
        ["review", "--json"],
        ["history", "--json"],
        ["cite"],
        *(["export", "--format", *each] for each in EXPORTS),
    ],
    ids=" ".join,
)
def test_secrets_are_told_to_those_who_ask_for_them(
    annotator: Run, project: Path, secrets: Secrets, arguments: list[str]
) -> None:
    command, *rest = arguments
    ran = annotator(command, project, *rest, "--unredacted")
    assert ran.code == 0
    assert secrets.in_text(told_by(ran.out))
    assert "Left out as confidential" not in ran.err


def test_the_whole_history_and_jsonl_hold_every_secret_that_is_left(
    annotator: Run, project: Path, secrets: Secrets
) -> None:
    told = annotator("history", project, "--json", "--unredacted").out.decode()
    assert set(secrets.in_text(told)) == set(secrets.given)


def test_what_is_written_to_be_read_stays(annotator: Run, project: Path, secrets: Secrets) -> None:
    told = annotator("export", project, "--format", "jsonl").out.decode()
    assert secrets.given
    assert PUBLIC_NOTE in told
    assert "A typing error." in told
    first = json.loads(told.splitlines()[0])
    hidden = first["citations"][0]
    assert hidden["source"] == {"pseudonym": PSEUDONYM, "confidentiality": "confidential"}
    assert hidden["attachments"] == []
    assert first["comments"][0]["text"] == "[withheld]"


def test_a_history_is_redacted_by_what_a_source_is_now(
    annotator: Run, project: Path, secrets: Secrets
) -> None:
    rows = annotator("history", project, "--json").json
    sides = [row[side] for row in rows for side in ("before", "after") if row["record"] == "source"]
    told = [each for each in sides if each is not None and each["id"] == "s-secret"]
    assert len(told) == 5
    assert {each["pseudonym"] for each in told} == {PSEUDONYM}
    with Project.open(project) as opened:
        source = sources.source(opened, "s-secret")
        assert source is not None
        public = replace(source, confidentiality=Confidentiality.PUBLIC)
        step = Step("save_source", (Change(source, public),))
        Desk(opened, Person("aude", "Aude Martin", "AM")).commit(step)
    after = annotator("history", project, "--json").out.decode()
    assert source.title in after
    # The one that was deleted stays as confidential as it was.
    assert len(secrets.in_text(after)) < len(secrets.given)


def test_a_source_on_background_is_quoted_and_not_named(
    annotator: Run, project: Path, secrets: Secrets
) -> None:
    with Project.open(project) as opened:
        source = sources.source(opened, "s-secret")
        assert source is not None
        desk = Desk(opened, Person("aude", "Aude Martin", "AM"))
        known = replace(source, confidentiality=Confidentiality.BACKGROUND)
        desk.commit(Step("save_source", (Change(source, known),)))
        quotes = [each.quote for each in sources.citations_of_source(opened, source.id)]
    row = next(
        csv.DictReader(annotator("export", project, "--format", "csv").out.decode().splitlines())
    )
    assert row["source_titles"].split(" | ")[0] == PSEUDONYM
    assert quotes[0] in row["citation_quotes"]
    for arguments in (["export", "--format", "jsonl"], ["history", "--json"], ["review", "--json"]):
        told = annotator(arguments[0], project, *arguments[1:]).out.decode()
        assert secrets.in_text(source.title)[0] not in told
        assert any(quote in told for quote in quotes)
