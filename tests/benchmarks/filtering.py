"""The bar of filtering: a letter more in the field above the list, to the rows that are left."""

from __future__ import annotations

from itertools import count, cycle

from annotator.ui.main_window import MainWindow
from tests.benchmarks.making import LONG
from tests.benchmarks.measuring import Bar, in_turns
from tests.benchmarks.watching import Watched, settle

WORDS = ("la", "la m", "la maire", "la maire a", "mars", "maire a planté 12", "arbres")


def bars(window: MainWindow, *, turns: int = 14) -> list[Bar]:
    """Look for other words each time, against setting the same table anew and painting it.

    It begins when the pause after the last letter is over, and ends when the list is painted. Both
    are in the main window, on the list of the long article; the floor is a reset of the model as
    it is, with no filter, at another place each time: its rows have not been painted before, as
    those that a filter leaves have not.

    Nothing is selected. With the details of something below it the list is half as high, the floor
    less than half, and the ratio that of two other things, which depends on what was measured
    before. (The promise holds that way too.)
    """
    window.activateWindow()
    window.current.open_article(LONG)
    window.current.select("")
    settle(5000)
    pane = window.side.annotations
    listed, field = pane.list, pane.bar.field
    watched = Watched(window, [listed.viewport()])
    typed = cycle(WORDS)
    places = count(listed.viewport().height(), 7 * listed.viewport().height())

    def narrow() -> float:
        settle()
        field.blockSignals(True)
        field.setText(next(typed))
        field.blockSignals(False)
        return watched.ms(field.search)

    def reset() -> float:
        field.clear()
        field.search()
        settle(300)
        model = listed.model()

        def again() -> None:
            model.beginResetModel()
            model.endResetModel()
            listed.verticalScrollBar().setValue(next(places))

        return watched.ms(again)

    rows = listed.model().rowCount()
    value, floor = in_turns(narrow, reset, turns)
    field.clear()
    field.search()
    settle()
    return [Bar(f"filter_{rows}_rows", value, "CPU ms", floor, 5.0)]
