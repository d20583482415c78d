"""Changes told once they have been painted, for those who only count what the project holds."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.change import Change, Step
from annotator.ui.session import Session


class Afterwards(QObject):
    """Gathers what a session changes and tells it when the loop of events comes to rest.

    Qt paints before it does so: a row and its mark stand on the screen while counts are still
    worked out, and many steps in one go are counted once.
    """

    told = Signal(object)
    """A tuple of `Change`s, all there were since it was told last; none when that is not enough and
    everything has to be read anew: at first, when asked for, and when another program has written.
    """

    def __init__(self, session: Session, parent: QObject, *, is_read: bool = False) -> None:
        """`is_read` says that whoever listens has just read everything."""
        super().__init__(parent)
        self._session = session
        self._changes: list[Change] = []
        self._is_anew = not is_read
        self._others = session.project.others() if is_read else 0
        self._rest = QTimer(self, interval=0, singleShot=True)
        self._rest.timeout.connect(self.tell)
        session.changed.connect(self._hear)
        if self._is_anew:
            self._rest.start()

    def forget(self) -> None:
        """Tell nothing of what was gathered: whoever listens has just read everything."""
        self._rest.stop()
        self._changes.clear()
        self._is_anew, self._others = False, self._session.project.others()

    def read_anew(self) -> None:
        """Have everything read anew, at rest."""
        self._is_anew = True
        self._rest.start()

    def tell(self) -> None:
        """Tell now what there is to tell, if there is anything."""
        self._rest.stop()
        if not self._session.is_open or not (self._is_anew or self._changes):
            return
        changes, self._changes = tuple(self._changes), []
        others = self._session.project.others()
        is_anew = self._is_anew or others != self._others
        self._is_anew, self._others = False, others
        self.told.emit(None if is_anew else changes)

    def _hear(self, step: Step) -> None:
        self._changes += step.changes
        self._rest.start()
