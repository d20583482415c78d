"""A program to be started: it exports a project as CSV, and tells how many MB that took at most."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from annotator.services.desk import Desk
from annotator.services.exporting import export_file
from annotator.store.project import Project
from tests.benchmarks.making import EDITOR


def main(project: str) -> None:
    """Export beside the project, and print the peak above the start."""
    path = Path(project)
    with Project.open(path) as opened:
        before = _held("VmRSS")
        export_file(Desk(opened, EDITOR), path.with_name("weighed.csv"), "csv")
        print(_held("VmHWM") - before, flush=True)
    os._exit(0)


def _held(what: str) -> float:
    status = Path("/proc/self/status").read_text("ascii")
    (line,) = (each for each in status.splitlines() if each.startswith(f"{what}:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
