"""Work in the background: on a thread of its own, watched, stopped, and told when it is done."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.services.watching import Watch

Work = Callable[[Watch], object]
"""What is done on the thread. It touches no widget and no connection of another thread
(`annotator.services.beside` opens one), tells the watch how far it is, and returns its result."""

LOOK_EVERY: Final = 40
"""Milliseconds between two looks at how far it is."""

STACK: Final = 8 * 1024 * 1024
"""Bytes: as much as the main thread has; some systems give others a sixteenth of it."""


class Job(QObject):
    """One piece of work on a thread of its own.

    Exactly one of `done`, `refused` and `stopped` comes, in the thread that made the job, and none
    after it was dropped or deleted, which stops the work too.
    """

    progressed = Signal(int, int)
    """How many steps are done, and of how many: 0 while nobody knows."""
    done = Signal(object)
    """What the work returned."""
    refused = Signal(object)
    """Why it was refused: a `Refusal`."""
    stopped = Signal()
    """It has ended with nothing: it was asked to, or failed by an error that is raised after."""

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.watch = Watch()
        self._thread = _Thread(work, self.watch)
        self._thread.finished.connect(self._end)
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._seen = (0, 0)
        self.is_running = False
        self.destroyed.connect(self.watch.stop)

    def start(self, *, at_once: int = 0) -> None:
        """Begin; wait up to `at_once` milliseconds and, if it has ended by then, tell at once."""
        self.is_running = True
        self._timer.start()
        self._thread.begin()
        if at_once and self._thread.wait(at_once):
            self._end()

    def stop(self) -> None:
        """Ask it to stop; `stopped` comes when it has."""
        self.watch.stop()

    def drop(self) -> None:
        """Ask it to stop, and tell nothing more: nobody wants to know any longer."""
        self.watch.stop()
        self.is_running = False
        self._timer.stop()

    def _look(self) -> None:
        now = (self.watch.done, self.watch.total)
        if now != self._seen:
            self._seen = now
            self.progressed.emit(*now)

    def _end(self) -> None:
        """Tell how it ended, once: by the thread's signal, or because it was waited for."""
        if not self.is_running:
            return
        self.is_running = False
        self._timer.stop()
        self._thread.leave()
        error = self._thread.error
        if error is None:
            self.done.emit(self._thread.result)
        elif isinstance(error, Refusal) and not self.watch.is_stopped:
            self.refused.emit(error)
        else:
            self.stopped.emit()
            if not isinstance(error, Refusal):
                raise error


class _Thread(QThread):
    """Runs the work and keeps what came of it.

    Itself it belongs to the thread that made it, and so does `leave`.
    """

    def __init__(self, work: Work, watch: Watch) -> None:
        super().__init__()
        self.setStackSize(STACK)
        self._work = work
        self.watch = watch
        self.result: object = None
        self.error: BaseException | None = None
        self.finished.connect(self.leave)

    def begin(self) -> None:
        """Start; it is held until it ends: a QThread that is freed while it runs ends the program.

        While one runs, only the main thread looks for Python's garbage. Python itself looks in
        whichever thread happens to allocate, and what it frees there may be a widget.
        """
        _RUNNING.add(self)
        _GARBAGE.take_over()
        self.start()

    def leave(self) -> None:
        """Be held no longer, once it has ended."""
        self.wait()
        _RUNNING.discard(self)
        if not _RUNNING:
            _GARBAGE.give_back()

    @override
    def run(self) -> None:
        try:
            self.result = self._work(self.watch)
        except BaseException as error:  # noqa: BLE001 (it is raised again where it is heard of)
            self.error = error


class _Garbage:
    """Looks for Python's garbage in the main thread alone while threads run."""

    def __init__(self) -> None:
        self._timer: QTimer | None = None

    def take_over(self) -> None:
        """Begin, if Python would look for it by itself."""
        if gc.isenabled() and self._timer is None:
            gc.disable()
            self._timer = QTimer(interval=LOOK_EVERY)
            self._timer.timeout.connect(self._collect)
            self._timer.start()

    def give_back(self) -> None:
        """Let Python look for it again, if it did before."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
            gc.enable()

    def _collect(self) -> None:
        young, middle, _ = gc.get_count()
        limit, often, _ = gc.get_threshold()
        if young > limit:
            gc.collect(1 if middle > often else 0)


_RUNNING: Final[set[_Thread]] = set()
_GARBAGE: Final = _Garbage()


def end_all() -> None:
    """Stop all that runs and wait until it has ended: what it reads is about to be closed."""
    for thread in tuple(_RUNNING):
        thread.watch.stop()
    for thread in tuple(_RUNNING):
        thread.leave()
