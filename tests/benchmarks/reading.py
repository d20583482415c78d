"""The bar of reading: the annotations of a full article, as the list and the view take them."""

from __future__ import annotations

from annotator.services.desk import Desk
from annotator.store import annotations as stored
from tests.benchmarks.making import LONG
from tests.benchmarks.measuring import Bar, cpu_ms, in_turns


def bars(desk: Desk, *, readings: int = 9) -> list[Bar]:
    """Read the rows of a list, against fetching the same tuples with the same query.

    What SQLite itself takes is in both: the bar holds down what is made of its tuples.
    """
    project = desk.project
    rows = len(stored.list_rows(project, LONG))
    value, floor = in_turns(
        lambda: cpu_ms(lambda: stored.list_rows(project, LONG)),
        lambda: cpu_ms(lambda: project.rows(stored._LIST, (LONG,))),
        readings,
    )
    return [Bar(f"list_{rows}_annotations", value, "CPU ms", floor, 1.5)]
