"""The bars of speed: each against its floor in the same run, into a table and a file of JSON."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import committing, reading, starting
from tests.benchmarks.making import desk_in
from tests.benchmarks.measuring import Bar, table

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str]) -> int:
    """Measure everything; return 1 if a bar does not hold.

    `--quick` only sees whether it all works: so few and so small are its measurements that they
    tell nothing, and no bar fails.
    """
    parser = argparse.ArgumentParser(description="Measure the speed of Annotator.")
    parser.add_argument("--quick", action="store_true", help="see whether it works; tells nothing")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench.json")
    options = parser.parse_args(arguments)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    # Beside the file, to be on a disk: a system's folder for temporary files may be memory.
    with tempfile.TemporaryDirectory(dir=options.out.parent, prefix="bench-") as folder:
        bars = _measured_quickly(Path(folder)) if options.quick else _measured(Path(folder))
    options.out.write_text(json.dumps([bar.as_json() for bar in bars], indent=2) + "\n")
    print(table(bars))
    return int(not options.quick and not all(bar.holds for bar in bars))


def _measured(folder: Path) -> list[Bar]:
    found = starting.bars(folder)
    with desk_in(folder, 10_000) as desk:
        found += committing.bars(desk, folder)
        return found + reading.bars(desk)


def _measured_quickly(folder: Path) -> list[Bar]:
    found = starting.bars(folder, starts=1)
    with desk_in(folder, 30) as desk:
        found += committing.bars(desk, folder, commits=3)
        return found + reading.bars(desk, readings=1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
