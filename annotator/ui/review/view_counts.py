"""Counts the views, one in each turn of the loop, so that nobody has to wait for them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.store.queue_filter import Seat
from annotator.store.waiting import count_waiting
from annotator.ui.review.views import NamedView, all_views
from annotator.ui.session import Session

REST_MS = 400
"""How long nothing has to happen before they are counted anew."""


class ViewCounts(QObject):
    """Knows the views of the project and how much each of them holds, as far as it is counted."""

    listed = Signal()
    """There are other views, or others' names."""
    counted = Signal(str, int)
    """A view's key and how much it holds."""

    def __init__(self, session: Session, seat: Callable[[], Seat], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._seat = seat
        self.views: list[NamedView] = all_views(session.project)
        self.counts: dict[str, int] = {}
        self._due: deque[NamedView] = deque()
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.count_now)
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._count_next)

    def list_anew(self) -> None:
        """Read which views there are."""
        found = all_views(self._session.project)
        if found != self.views:
            self.views = found
            self.listed.emit()

    def count_soon(self) -> None:
        """Count when nothing has happened for a while."""
        self._turn.stop()
        self._rest.start()

    def count_now(self) -> None:
        """Begin to count at once."""
        self._rest.stop()
        self._due = deque(self.views)
        self._turn.start()

    def _count_next(self) -> None:
        if not self._session.is_open or not self._due:
            return
        view = self._due.popleft()
        count = count_waiting(self._session.project, view.wanted, self._seat())
        if self.counts.get(view.key) != count:
            self.counts[view.key] = count
            self.counted.emit(view.key, count)
        if self._due:
            self._turn.start()
