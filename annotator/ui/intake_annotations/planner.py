"""Plans an intake on a thread of its own, anew whenever something was decided otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.services.beside import desk_beside
from annotator.services.desk import Desk
from annotator.services.incoming_files import Reading
from annotator.services.intake import Choices, Plan, plan
from annotator.services.watching import Watch
from annotator.ui.background import Job

AT_ONCE = 120
"""Milliseconds in which a small plan may be made before the window goes on."""


class Planner(QObject):
    """Only the plan that was asked for last is told of."""

    planned = Signal(object)
    """The `Plan`."""
    refused = Signal(object)
    """A `Refusal`: there is no plan."""
    progressed = Signal(int, int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: tuple[Sequence[Reading], Choices] | None = None
        self._job: Job | None = None
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._begin)

    @property
    def is_planning(self) -> bool:
        """Whether a plan is asked for and not there yet."""
        return self._soon.isActive() or (self._job is not None and self._job.is_running)

    def ask(self, readings: Sequence[Reading], choices: Choices) -> None:
        """Ask for a plan; one that is being made is given up."""
        self.stop()
        self._wanted = readings, choices
        self._soon.start()

    def stop(self) -> None:
        """Give up what is being planned."""
        self._soon.stop()
        if self._job is not None:
            self._job.drop()
            self._job.deleteLater()
            self._job = None

    def _begin(self) -> None:
        if self._wanted is None:
            return
        readings, choices = self._wanted
        desk = self._desk

        def work(watch: Watch) -> Plan:
            with desk_beside(desk) as beside:
                return plan(beside, readings, choices, watch)

        self._job = Job(work, self)
        self._job.progressed.connect(self.progressed)
        self._job.done.connect(self.planned)
        self._job.refused.connect(self.refused)
        self._job.start(at_once=AT_ONCE)
