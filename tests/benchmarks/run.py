"""The bars of speed: each against its floor in the same run, into a table and a file of JSON."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.benchmarks import (
    committing,
    giving_out,
    reading,
    remembering,
    starting,
    taking_in,
)
from tests.benchmarks.filling import filled_desk
from tests.benchmarks.making import ask_for_all, desk_in
from tests.benchmarks.measuring import Bar, table

if TYPE_CHECKING:
    from annotator.services.desk import Desk

ROOT = Path(__file__).resolve().parents[2]
GROUPS: Final = (
    *("starting", "committing", "reading", "opening", "scrolling", "one_paragraph"),
    *("annotating", "filtering", "remembering", "queueing"),
    *("giving_out", "taking_in"),
    "suggesting",
)
"""What can be measured alone, with `--only`: the modules of the bars."""


@dataclass(frozen=True, slots=True)
class Size:
    """How many annotations the articles have, and how often things are done.

    `times` is none for as often as the bars themselves think right.
    """

    full: int = 10_000
    huge: int = 100_000
    times: int | None = None
    given: int = 200_000
    endless: int = 1_000_000


QUICK: Final = Size(30, 60, 1, 60, 90)


def main(arguments: Sequence[str]) -> int:
    """Measure everything; return 1 if a bar does not hold.

    `--quick` only sees whether it all works: so few and so small are its measurements that they
    tell nothing, and no bar fails.
    """
    parser = argparse.ArgumentParser(description="Measure the speed of Annotator.")
    parser.add_argument("--quick", action="store_true", help="see whether it works; tells nothing")
    parser.add_argument("--only", nargs="+", choices=GROUPS, default=GROUPS, metavar="GROUP")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench.json")
    options = parser.parse_args(arguments)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    size = QUICK if options.quick else Size()
    # Beside the file, to be on a disk: a system's folder for temporary files may be memory.
    with tempfile.TemporaryDirectory(dir=options.out.parent, prefix="bench-") as folder:
        bars = list(_measured(Path(folder), frozenset(options.only), size))
    options.out.write_text(json.dumps([bar.as_json() for bar in bars], indent=2) + "\n")
    print(table(bars))
    return int(not options.quick and not all(bar.holds for bar in bars))


def _measured(folder: Path, wanted: frozenset[str], size: Size) -> Iterator[Bar]:
    # Before Qt is imported: it reads where it is when it starts.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if "starting" in wanted:
        yield from starting.bars(folder, **_often("starts", size))
    if wanted & {"committing", "reading", "opening", "scrolling", "one_paragraph", "annotating"}:
        yield from _of_full(folder, wanted, size)
    if wanted & {"annotating", "filtering", "remembering", "queueing"}:
        yield from _of_huge(folder, wanted, size)
    if "suggesting" in wanted:
        yield from _suggested(folder, size)
    if "giving_out" in wanted:
        yield from _given_out(folder, size)
    if "taking_in" in wanted:
        place = folder / "taking"
        place.mkdir()
        yield from taking_in.bars(place, size.huge, **_often("turns", size))


def _suggested(folder: Path, size: Size) -> Iterator[Bar]:
    """Measure suggestions, in a project of their own: they need windows of their own."""
    from tests.benchmarks import suggesting

    place = folder / "suggested"
    place.mkdir()
    with desk_in(place, size.full) as desk:
        yield from suggesting.bars(desk, **_often("turns", size))


def _given_out(folder: Path, size: Size) -> Iterator[Bar]:
    """Measure exports: their time in one project, their memory in one that is much larger."""
    place, larger = folder / "given", folder / "endless"
    place.mkdir()
    with filled_desk(place, size.given) as desk:
        yield from giving_out.bars(desk, place, size.given, **_often("turns", size))
    larger.mkdir()
    with filled_desk(larger, size.endless) as desk:
        path = desk.project.path
    yield from giving_out.memory(path, size.endless)


def _of_full(folder: Path, wanted: frozenset[str], size: Size) -> Iterator[Bar]:
    """Measure what has to hold with some thousand annotations, at 1 MB."""
    place = folder / "full"
    place.mkdir()
    with desk_in(place, size.full) as desk:
        if "committing" in wanted:
            yield from committing.bars(desk, place, **_often("commits", size))
        if "reading" in wanted:
            yield from reading.bars(desk, **_often("readings", size))
        yield from _in_window(desk, wanted - {"filtering", "queueing"}, size, size.full)


def _of_huge(folder: Path, wanted: frozenset[str], size: Size) -> Iterator[Bar]:
    """Measure what has to hold at 10 MB; the memory first, before anything is added."""
    place = folder / "huge"
    place.mkdir()
    with desk_in(place, size.huge) as desk:
        path = desk.project.path
        if "remembering" in wanted:
            yield from remembering.bars(path, size.huge, **_often("times", size))
        yield from _in_window(desk, wanted & {"annotating", "filtering"}, size, size.huge)
        if "queueing" in wanted:
            ask_for_all(desk)
            yield from _in_window(desk, wanted & {"queueing"}, size, size.huge)


def _in_window(desk: Desk, wanted: frozenset[str], size: Size, annotations: int) -> Iterator[Bar]:
    """Measure in one main window on a project."""
    from tests.benchmarks import annotating, filtering, one_paragraph, opening, queueing, scrolling
    from tests.benchmarks.windows import main_window

    turns = _often("turns", size)
    groups: dict[str, Callable[[], list[Bar]]] = {
        "opening": lambda: opening.bars(window, **turns),
        "scrolling": lambda: scrolling.bars(window, **_often("pages", size)),
        "one_paragraph": lambda: one_paragraph.bars(window, **turns),
        "annotating": lambda: annotating.bars(window, annotations, **turns),
        "filtering": lambda: filtering.bars(window, **turns),
        "queueing": lambda: queueing.bars(window, **turns),
    }
    if wanted.isdisjoint(groups):
        return
    with main_window(desk) as window:
        for name, measure in groups.items():
            if name in wanted:
                yield from measure()


def _often(name: str, size: Size) -> dict[str, int]:
    return {} if size.times is None else {name: size.times}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
