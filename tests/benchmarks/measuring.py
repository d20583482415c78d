"""Measuring: an act and its floor in turns, their medians, and the bar that these make."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Bar:
    """A promise of speed: `value` is at most `limit` times its `floor`, both in `unit`."""

    name: str
    value: float
    unit: str
    floor: float
    limit: float

    @property
    def ratio(self) -> float:
        """How many times the floor it takes."""
        return self.value / self.floor

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        return self.ratio <= self.limit

    def as_json(self) -> dict[str, str | float]:
        """Return what is written down of it."""
        return {
            "name": self.name,
            "value": round(self.value, 4),
            "unit": self.unit,
            "floor": round(self.floor, 4),
            "ratio": round(self.ratio, 3),
            "limit": self.limit,
        }


def pairs_in_turns(
    act: Callable[[], float], floor: Callable[[], float], times: int
) -> tuple[list[float], list[float]]:
    """Measure both `times` times and return what was measured of each.

    They take turns, and turns at going first, so that whatever else the machine does at the time
    meets both of them.
    """
    acts, floors = [], []
    for turn in range(times):
        if turn % 2:
            floors.append(floor())
            acts.append(act())
        else:
            acts.append(act())
            floors.append(floor())
    return acts, floors


def in_turns(
    act: Callable[[], float], floor: Callable[[], float], times: int
) -> tuple[float, float]:
    """Measure both in turns and return the two medians."""
    acts, floors = pairs_in_turns(act, floor, times)
    return median(acts), median(floors)


def share(values: Sequence[float], part: float) -> float:
    """Return the value that a part of them, from 0 to 1, does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def wall_ms(act: Callable[[], object]) -> float:
    """Return how many milliseconds an act takes on the clock."""
    before = time.perf_counter_ns()
    act()
    return (time.perf_counter_ns() - before) / 1e6


def cpu_ms(act: Callable[[], object]) -> float:
    """Return how many milliseconds of this process's CPU an act takes, old garbage aside."""
    gc.collect()
    before = time.process_time_ns()
    act()
    return (time.process_time_ns() - before) / 1e6


def table(bars: list[Bar]) -> str:
    """Return the bars as lines of columns."""
    head = ("name", "value", "unit", "floor", "ratio", "limit", "")
    rows = [head, *map(_cells, bars)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _cells(bar: Bar) -> tuple[str, ...]:
    numbers = (f"{bar.floor:.3f}", f"{bar.ratio:.2f}", f"{bar.limit:.2f}")
    return (bar.name, f"{bar.value:.3f}", bar.unit, *numbers, "ok" if bar.holds else "TOO SLOW")


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    name, value, unit, *numbers, verdict = row
    right = (f"{cell:>{width}}" for cell, width in zip(numbers, widths[3:6], strict=True))
    left = (f"{name:<{widths[0]}}", f"{value:>{widths[1]}}", f"{unit:<{widths[2]}}")
    return "  ".join((*left, *right, verdict)).rstrip()
