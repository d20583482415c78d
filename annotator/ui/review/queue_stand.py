"""What the window has of the queue before anybody looks at it: its views, and how much waits."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.domain.change import Step
from annotator.ui.current import Current
from annotator.ui.review.queue_reader import QueueReader
from annotator.ui.review.view_counts import ViewCounts
from annotator.ui.review.view_list import ViewList
from annotator.ui.review_queue import ReviewQueue
from annotator.ui.session import Session


class QueueStand(QObject):
    """Follows every step, before the pane does that shows the queue and may not be made yet."""

    def __init__(self, session: Session, current: Current, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.queue = ReviewQueue()
        self.reader = QueueReader(session, current, self.queue)
        self.counts = ViewCounts(session, self.reader.seat, self)
        self.view_list = ViewList(session, self.counts)
        session.changed.connect(self._follow)

    def _follow(self, step: Step) -> None:
        self.reader.follow(step)
        if any(change.name == "saved_view" for change in step.changes):
            self.counts.list_anew()
