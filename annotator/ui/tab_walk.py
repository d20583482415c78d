"""Tab goes through a pane as the eye does, also when its widgets are made anew all the time.

Qt's own chain follows the order in which widgets were made.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

_SAME_LINE: Final = 12
"""Widgets whose tops are so many pixels apart stand on one line."""


def walk(regions: Sequence[QWidget], *, forward: bool, is_round: bool = False) -> bool:
    """Give the keyboard to the next widget of the regions, and behind the last to the first again.

    The regions stand one after another; within each, widgets are taken line by line. Returns
    whether there was somewhere to go: a `focusNextPrevChild` returns this, or, without `is_round`,
    asks the widget around it when there was not.
    """
    here = QApplication.focusWidget()
    if here is None:
        return False
    stops = [stop for region in regions for stop in _stops(region, here)]
    at = stops.index(here) + (1 if forward else -1) if here in stops else 0
    if is_round and stops:
        at %= len(stops)
    if not 0 <= at < len(stops):
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[at].setFocus(reason)
    return True


def _stops(region: QWidget, here: QWidget) -> list[QWidget]:
    found = [each for each in (region, *region.findChildren(QWidget)) if _is_stop(each)]
    if region.isAncestorOf(here) and here not in found:
        # It stands in a bar that Tab enters at one of its parts only: that bar is left as a whole.
        found = [each for each in found if each.parentWidget() is not here.parentWidget()]
        found.append(here)
    return sorted(found, key=lambda each: _place(each, region))


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    is_own = widget.focusProxy() is None
    return takes_tab and is_own and widget.isEnabled() and widget.isVisible()


def _place(widget: QWidget, region: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(region, QPoint(0, 0))
    return round(corner.y() / _SAME_LINE), corner.x()
