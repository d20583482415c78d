from __future__ import annotations

import io
import json
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from annotator.domain.annotation import Kind
from annotator.formats import csv_write, csvw
from annotator.formats.csv_columns import COLUMN_NAMES
from annotator.formats.csv_profile import EXCEL_FR, PROFILES, STANDARD, Profile

if TYPE_CHECKING:
    from tests.formats.conftest import Maker


def described(**options: Any) -> Any:
    stream = io.BytesIO()
    csvw.write(stream, "marks.csv", **options)
    return json.loads(stream.getvalue())


def test_the_sidecar_is_named_after_its_table() -> None:
    assert csvw.sidecar_name("marks.csv") == "marks.csv-metadata.json"


def test_the_table_is_named_by_a_relative_address() -> None:
    assert csvw.metadata("été 100 % #1.csv")["url"] == "été%20100%20%25%20%231.csv"


def test_every_column_is_described_in_order() -> None:
    schema = described()["tableSchema"]
    assert [each["name"] for each in schema["columns"]] == list(COLUMN_NAMES)
    assert schema["primaryKey"] == "annotation_id"
    types = {each["name"]: each["datatype"] for each in schema["columns"]}
    told = [types[name] for name in ("quote", "start", "confidence", "created_at", "earliest")]
    assert told == ["string", "nonNegativeInteger", "double", "dateTime", "date"]
    required = [each["name"] for each in schema["columns"] if each.get("required")]
    assert required == ["annotation_id", "kind", "quote", "start", "end"]


def test_the_escapes_of_lists_are_explained() -> None:
    columns = {each["name"]: each for each in described()["tableSchema"]["columns"]}
    assert "divided by ' | '" in columns["tags"]["dc:description"]
    assert "divided" not in columns["note"]["dc:description"]


@pytest.mark.parametrize("profile", PROFILES)
def test_the_dialect_is_that_of_the_profile(profile: Profile) -> None:
    dialect = described(profile=profile)["dialect"]
    assert dialect["delimiter"] == profile.delimiter
    assert (dialect["encoding"], dialect["lineTerminators"]) == ("utf-8", ["\r\n"])


def test_guards_and_redaction_are_told_where_they_are() -> None:
    assert "apostrophe" in described()["dc:description"]
    assert "pseudonym" in described()["dc:description"]
    bare = described(raw=True, redacted=False)["dc:description"]
    assert "apostrophe" not in bare
    assert "pseudonym" not in bare


def _lay_out(folder: Path, make: Maker, profile: Profile) -> Path:
    date = make.annotation(
        id="ann2",
        kind=Kind.DATE,
        edtf="2022-06",
        earliest="2022-06-21",
        latest="2022-06-30",
        confidence=1e-7,
        note="=1+1\r\n😀",
    )
    dossiers = [
        make.dossier(evidence=(make.evidence(),), reviews=(make.review(),)),
        make.dossier(annotation=date),
    ]
    path = folder / "été-2023.csv"
    with path.open("wb") as stream:
        csv_write.write(dossiers, stream, names=make.people, profile=profile)
    sidecar = folder / csvw.sidecar_name(path.name)
    with sidecar.open("wb") as stream:
        csvw.write(stream, path.name, profile=profile)
    return sidecar


def _findings(sidecar: Path, caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the csvw package finds wrong: it logs cells, raises the rest, or says no."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        validator = pytest.importorskip("csvw", reason="the csvw package is not installed")
        try:
            valid = validator.CSVW(str(sidecar), validate=True).is_valid
        except ValueError as error:
            return [str(error)]
    return [*caplog.messages, *([] if valid else ["not valid"])]


@pytest.mark.parametrize("profile", [STANDARD, EXCEL_FR])
def test_a_validator_accepts_the_table_with_its_sidecar(
    make: Maker, profile: Profile, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert _findings(_lay_out(tmp_path, make, profile), caplog) == []


@pytest.mark.parametrize(
    ("right", "wrong", "found"),
    [
        (b",13,32,", b",13,many,", "end: invalid lexical value"),
        (b"2022-06-21", b"21/06/2022", "earliest"),
        (b"ann2,", b"ann1,", "duplicate primary key"),
    ],
)
def test_a_validator_sees_what_is_wrong(
    make: Maker,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    right: bytes,
    wrong: bytes,
    found: str,
) -> None:
    sidecar = _lay_out(tmp_path, make, STANDARD)
    table = tmp_path / "été-2023.csv"
    table.write_bytes(table.read_bytes().replace(right, wrong))
    assert found in "".join(_findings(sidecar, caplog))
