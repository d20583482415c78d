"""The bars of giving out: tables of hundreds of thousands of annotations, in time and in memory."""

from __future__ import annotations

import csv
import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from annotator.services.desk import Desk
from annotator.services.exporting import export_file
from tests.benchmarks.measuring import Bar, cpu_ms, in_turns

ROOT = Path(__file__).resolve().parents[2]
ROOM_MB = 100.0
"""So much memory a table of any length may take above what the program holds at its start."""


def bars(desk: Desk, folder: Path, annotations: int, *, turns: int = 3) -> list[Bar]:
    """Export a guarded and redacted CSV, against SQLite's shell that has nothing to put together.

    The floor is `sqlite3 -csv` on a table that holds the finished rows: those of our own file, one
    column for each cell. Both write to a file; the CPU that they take counts, on our side without
    the start of Python, on the other that of the whole program.
    """
    ours, theirs = folder / "ours.csv", folder / "theirs.csv"
    export_file(desk, ours, "csv")
    finished = _finished(ours, folder / "finished.db")

    def shell() -> float:
        with theirs.open("wb") as out:
            return _child_ms(["sqlite3", "-csv", str(finished), "SELECT * FROM row"], out.fileno())

    value, floor = in_turns(lambda: cpu_ms(lambda: export_file(desk, ours, "csv")), shell, turns)
    return [Bar(f"csv_of_{annotations}", value, "CPU ms", floor, 3.0)]


def memory(project: Path, annotations: int) -> list[Bar]:
    """Export a CSV in a process of its own: the most it ever holds above what it began with."""
    child = [sys.executable, "-m", "tests.benchmarks.weighed_export", str(project)]
    done = subprocess.run(child, cwd=ROOT, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode:
        raise RuntimeError(f"the export could not be weighed:\n{done.stderr}")
    return [Bar(f"memory_of_csv_of_{annotations}", float(done.stdout), "MB", ROOM_MB, 1.0)]


def _finished(table: Path, path: Path) -> Path:
    """Make the table of the finished rows."""
    with (
        closing(sqlite3.connect(path)) as made,
        table.open(newline="", encoding="utf-8") as t,
    ):
        rows = csv.reader(t)
        header = next(rows)
        columns = ", ".join(f'"{name}" TEXT' for name in header)
        made.execute(f"CREATE TABLE row ({columns})")
        marks = ", ".join("?" * len(header))
        made.executemany(f"INSERT INTO row VALUES ({marks})", rows)
        made.commit()
    return path


def _child_ms(command: list[str], out: int) -> float:
    """Return how many milliseconds of CPU a program takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=out, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds * 1000
