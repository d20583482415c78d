"""The schema's own rules, held against the classes of the records by plain SQL."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import get_type_hints

import pytest

from annotator.domain.annotation import SUBTYPES
from annotator.domain.change import RECORDS
from annotator.store import schema

ENUMERATIONS = [
    (name, field, hint)
    for name, cls in RECORDS.items()
    for field, hint in get_type_hints(cls).items()
    if isinstance(hint, type) and issubclass(hint, StrEnum)
]
TRUTHS = [
    (name, field)
    for name, cls in RECORDS.items()
    for field, hint in get_type_hints(cls).items()
    if hint is bool
]
TIMES = [
    (name, field.name)
    for name, cls in RECORDS.items()
    for field in fields(cls)
    if field.name.endswith("_at")
]
REFERENCES = {
    "article_version": {"article_id": "article"},
    "verdict_value": {"scale_id": "verdict_scale"},
    "annotation": {
        "article_id": "article",
        "created_by": "person",
        "assigned_to": "person",
        "checked_by": "person",
        "claimant_id": "entity",
        "entity_id": "entity",
        "verdict": "verdict_value",
    },
    "anchor": {"annotation_id": "annotation", "version_id": "article_version"},
    "citation": {"annotation_id": "annotation", "source_id": "source", "created_by": "person"},
    "flag": {
        "article_id": "article",
        "annotation_id": "annotation",
        "raised_by": "person",
        "closed_by": "person",
    },
    "review": {"annotation_id": "annotation", "reviewer_id": "person"},
    "comment": {"annotation_id": "annotation", "author_id": "person"},
    "correction": {
        "annotation_id": "annotation",
        "proposed_by": "person",
        "decided_by": "person",
    },
    "attachment": {
        "annotation_id": "annotation",
        "citation_id": "citation",
        "sha256": "snapshot",
        "added_by": "person",
    },
    "saved_view": {"created_by": "person"},
    "sign_off": {
        "article_id": "article",
        "version_id": "article_version",
        "signed_by": "person",
        "reopened_by": "person",
    },
    "label_mapping": {"made_by": "person"},
    "left_suggestion": {"article_id": "article", "left_by": "person"},
}


@pytest.fixture
def sql(full_path: Path) -> Iterator[sqlite3.Connection]:
    """A plain connection to a project with a record of every kind."""
    with closing(sqlite3.connect(full_path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection


def put(sql: sqlite3.Connection, table: str, column: str, value: object) -> None:
    """Put a value into every row of a table, and take it back."""
    sql.execute("BEGIN")
    try:
        sql.execute(f'UPDATE {table} SET "{column}" = ?', (value,))
    finally:
        sql.execute("ROLLBACK")


def refuse(sql: sqlite3.Connection, table: str, column: str, value: object) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        put(sql, table, column, value)


def test_every_table_is_strict_and_has_the_fields_of_its_record(sql: sqlite3.Connection) -> None:
    strict = dict(sql.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'"))
    ours = schema.tables(schema.newest())
    assert {name for name in strict if not name.startswith("sqlite_")} == {
        *ours,
        "_sqlite_migrations",
    }
    assert all(strict[name] for name in ours)
    for name, cls in RECORDS.items():
        columns = [row[1] for row in sql.execute(f"PRAGMA table_info({name})")]
        assert columns == [field.name for field in fields(cls)]


@pytest.mark.parametrize(("table", "column", "enumeration"), ENUMERATIONS)
def test_an_enumeration_takes_its_values_and_no_others(
    sql: sqlite3.Connection, table: str, column: str, enumeration: type[StrEnum]
) -> None:
    (declared,) = sql.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    # A column that was added later stands behind the last one, on the same line.
    (check,) = re.findall(rf"\b{column} TEXT NOT NULL[^(]*CHECK \(([^)]*)\)", declared)
    assert re.findall(r"= '([^']*)'", check) == [each.value for each in enumeration]
    refuse(sql, table, column, "nonsense")
    refuse(sql, table, column, None)


def test_a_subtype_belongs_to_its_kind(sql: sqlite3.Connection) -> None:
    everything = {subtype for subtypes in SUBTYPES.values() for subtype in subtypes}
    for kind, subtypes in SUBTYPES.items():
        for subtype in {*everything, "", "nonsense"}:
            change = "UPDATE annotation SET subtype = ? WHERE kind = ?"
            if subtype in ("", *subtypes):
                sql.execute(change, (subtype, kind.value))
            else:
                with pytest.raises(sqlite3.IntegrityError):
                    sql.execute(change, (subtype, kind.value))


def test_an_entity_has_a_type_that_entities_have(sql: sqlite3.Connection) -> None:
    for known in SUBTYPES[next(kind for kind in SUBTYPES if kind.value == "entity")]:
        put(sql, "entity", "type", known)
    refuse(sql, "entity", "type", "")


@pytest.mark.parametrize(("table", "column"), TRUTHS)
def test_truth_is_nought_or_one(sql: sqlite3.Connection, table: str, column: str) -> None:
    for value in (0, 1):
        put(sql, table, column, value)
    refuse(sql, table, column, 2)


@pytest.mark.parametrize(("table", "column"), [*TIMES, ("history", "at")])
def test_a_time_is_utc(sql: sqlite3.Connection, table: str, column: str) -> None:
    if table != "history":
        put(sql, table, column, "2023-01-17T18:04:05Z")
    for wrong in ("2023-01-17 18:04:05", "2023-01-17T18:04:05+01:00", "17/01/2023", ""):
        refuse(sql, table, column, wrong)


@pytest.mark.parametrize("table", RECORDS)
def test_references_are_declared_and_looked_at_on_commit(
    sql: sqlite3.Connection, table: str
) -> None:
    found = {row[3]: row[2] for row in sql.execute(f"PRAGMA foreign_key_list({table})")}
    assert found == REFERENCES.get(table, {})
    for column in found:
        sql.execute("BEGIN")
        sql.execute(f"UPDATE {table} SET {column} = 'nobody' WHERE rowid = 1")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            sql.execute("COMMIT")
        sql.execute("ROLLBACK")


@pytest.mark.parametrize(
    ("table", "column", "wrong"),
    [
        ("anchor", "start", -1),
        ("anchor", "end", 0),
        ("annotation", "tags", "arbres"),
        ("annotation", "alternatives", "{}"),
        ("annotation", "confidence", 1.5),
        ("annotation", "priority", "high"),
        ("annotation", "checked_by", None),
        ("article_version", "n", 0),
        ("entity", "aliases", ""),
        ("flag", "resolution", ""),
        ("history", "before", "[]"),
        ("review", "decision", "reopened"),
        ("source", "item", "[]"),
        ("verdict_value", "colour", "red"),
        ("verdict_value", "colour", "#12345"),
    ],
)
def test_other_rules_of_the_records_hold_in_the_file_too(
    sql: sqlite3.Connection, table: str, column: str, wrong: object
) -> None:
    sql.execute("UPDATE review SET comment = ''")
    sql.execute("DROP TRIGGER history_is_never_changed")
    refuse(sql, table, column, wrong)


def test_an_annotation_has_one_anchor_in_a_version_and_an_article_one_version_of_a_number(
    sql: sqlite3.Connection,
) -> None:
    for table in ("anchor", "article_version"):
        sql.execute(f"CREATE TEMP TABLE copy AS SELECT * FROM {table} LIMIT 1")
        sql.execute("UPDATE copy SET id = 'another'")
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            sql.execute(f"INSERT INTO {table} SELECT * FROM copy")
        sql.execute("DROP TABLE copy")
    refuse(sql, "person", "id", None)


def test_what_is_looked_up_often_is_indexed(sql: sqlite3.Connection) -> None:
    indexed = {
        (table, *(row[2] for row in sql.execute(f"PRAGMA index_info({index})")))
        for index, table in sql.execute(
            "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'"
        ).fetchall()
    }
    assert {
        ("annotation", "article_id"),
        ("anchor", "version_id", "start", "end", "annotation_id"),
        ("anchor", "annotation_id", "version_id"),
        ("citation", "annotation_id"),
        ("citation", "source_id"),
        ("flag", "annotation_id", "severity"),
        ("review", "annotation_id"),
        ("comment", "annotation_id"),
        ("history", "annotation_id"),
    } <= indexed


def test_the_tables_of_a_version_are_those_it_has_by_then() -> None:
    assert schema.tables(0) == frozenset()
    second = {"attachment", "correction", "saved_view"}
    third = {"sign_off", "label_mapping", "left_suggestion", "earlier_act"}
    assert schema.tables(1) == {*RECORDS, "history"} - second - third
    assert schema.tables(2) == {*RECORDS, "history", "snapshot"} - third
    assert schema.tables(3) == {*RECORDS, "history", "snapshot", "suggestion_cache", "learned"}
