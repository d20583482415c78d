"""The bar of memory: the window on a full article of 10 MB, against the bare text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.benchmarks.measuring import Bar

ROOT = Path(__file__).resolve().parents[2]


def bars(project: Path, annotations: int, *, times: int = 3) -> list[Bar]:
    """Weigh two programs: ours with the long article open, and one that shows its text alone.

    Each is a process of its own, weighed when it has come to rest. What counts is the memory that
    it holds then, all of it (`VmRSS`): it is what stays taken from the machine while an editor
    works. The peak while opening is over after a second.
    """
    ours = median(_weigh("window", str(project)) for _ in range(times))
    bare = median(_weigh("bare", str(annotations)) for _ in range(times))
    return [Bar(f"memory_10MB_{annotations}_annotations", ours, "MB", bare, 2.5)]


def _weigh(*arguments: str) -> float:
    child = [sys.executable, "-m", "tests.benchmarks.weighed_program", *arguments]
    done = subprocess.run(child, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    if done.returncode:
        raise RuntimeError(f"{arguments[0]} could not be weighed:\n{done.stderr}")
    return float(done.stdout)
