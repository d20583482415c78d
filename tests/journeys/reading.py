"""Project files read by somebody else: SQLite's own module, and the command line as a program."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def rows(project: Path, query: str, *values: object) -> list[Row]:
    """Ask a project file with SQL, without touching it."""
    with closing(sqlite3.connect(f"{project.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(query, values)]


NO_RECORDS = {"history", "suggestion_cache"}


def records(project: Path) -> dict[str, list[Row]]:
    """All rows of all tables of records: not the history, which only ever grows, nor what
    recognisers found, which is kept whenever their process has it.
    """
    named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    tables = sorted({row["name"] for row in rows(project, named)} - NO_RECORDS)
    return {name: sorted(rows(project, f"SELECT * FROM {name}"), key=repr) for name in tables}


def spans(project: Path) -> list[Row]:
    """What is tagged, in reading order: kind, subtype, start, end, exact words, and the text's."""
    return rows(
        project,
        'SELECT annotation.id, kind, subtype, start, "end", exact, work, review, verdict,'
        ' substr(article_version.text, start + 1, "end" - start) AS words'
        " FROM annotation JOIN anchor ON anchor.annotation_id = annotation.id"
        " JOIN article_version ON article_version.id = anchor.version_id"
        ' ORDER BY start, "end" DESC',
    )


def told(*arguments: str | Path) -> str:
    """What the command line says; it must have ended well."""
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def told_json(*arguments: str | Path) -> list[Row]:
    """The JSON document that the command line prints: always an array."""
    document = json.loads(told(*arguments, "--json"))
    assert isinstance(document, list)
    return document
