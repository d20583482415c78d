"""The bars of the review queue: what it takes to see it, and to see it in another order."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

from annotator.store.queue_filter import QueueOrder
from annotator.ui.main_window import MainWindow
from tests.benchmarks.measuring import Bar, in_turns
from tests.benchmarks.watching import Watched, settle

ORDERS = (QueueOrder.SEVERITY, QueueOrder.AGE, QueueOrder.PRIORITY, QueueOrder.READING)


def bars(window: MainWindow, *, turns: int = 7) -> list[Bar]:
    """Open the queue, then sort it as a table, against setting that table anew and painting it.

    Whoever opens it has not looked at it since another program has changed the project, so all of
    it has to be read. It is over when the first rows are painted; what is left is read after that.
    The floor is a reset of the model as it is, with all its rows.
    """
    window.activateWindow()
    window.side.show_review()
    settle(2000)
    pane = window.side.review
    if not pane.sheet.is_table:
        pane.toggle_table()
    settle()
    table = pane.sheet.table
    watched = Watched(window, [table.viewport()])
    orders = cycle(ORDERS)
    rows = table.model().rowCount()

    def reset() -> float:
        settle(300)
        model = table.model()

        def again() -> None:
            model.beginResetModel()
            model.endResetModel()

        return watched.ms(again)

    def see() -> float:
        window.side.show_annotations()
        window.side.stand.reader.is_read = False
        settle()
        return watched.ms(window.side.show_review)

    def sort() -> float:
        settle(300)
        order = next(orders)
        return watched.ms(lambda: table.sorted.emit(order))

    named: dict[str, tuple[Callable[[], float], float]] = {
        "queue_seen": (see, 12.0),
        "queue_sorted": (sort, 30.0),
    }
    made = []
    for name, (act, limit) in named.items():
        value, floor = in_turns(act, reset, turns)
        settle(1000)
        made.append(Bar(f"{name}_{rows}_rows", value, "CPU ms", floor, limit))
    window.side.show_annotations()
    return made
