"""Work on a text beside the window, of which only the newest question is answered."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")
Pause = Callable[[], None]

AT_ONCE_S: Final = 0.012
"""How long a question is waited for: in an article of usual length it is answered by then."""
LOOK_MS: Final = 5


class _UnwantedError(Exception):
    """The work is no longer wanted."""


class Searcher(QObject):
    """Does one piece of work at a time in a thread of its own.

    The work is given a function to call now and then, which ends it when it is no longer wanted.
    Its answer is handed over in the thread of the window; what it raises is raised there.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._running: Future[Any] | None = None
        self._answer: Callable[[Any], None] | None = None
        self._next: tuple[Callable[[Pause], Any], Callable[[Any], None]] | None = None
        self._is_wanted = [False]
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._look_again)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._answer is not None or self._next is not None

    def ask(self, work: Callable[[Pause], T], answer: Callable[[T], None]) -> None:
        """Do this work instead of any other; `answer` may be called before this returns."""
        self.forget()
        self._next = (work, answer)
        if self._running is None:
            self._begin()

    def forget(self) -> None:
        """Want no answer any more."""
        self._is_wanted[0] = False
        self._answer = self._next = None

    def _begin(self) -> None:
        if self._next is None:
            return
        work, self._answer = self._next
        self._next = None
        is_wanted = self._is_wanted = [True]

        def pause() -> None:
            if not is_wanted[0]:
                raise _UnwantedError

        with_one = ThreadPoolExecutor(1, thread_name_prefix="find")
        self._running = with_one.submit(work, pause)
        # The thread ends by itself when the work is done.
        with_one.shutdown(wait=False)
        self._wait_a_moment()

    def _wait_a_moment(self) -> None:
        running = self._running
        if running is None:
            return
        try:
            running.exception(AT_ONCE_S)
        except TimeoutError:
            self._look.start()
        else:
            self._look_again()

    def _look_again(self) -> None:
        running, answer = self._running, self._answer
        if running is None or not running.done():
            return
        self._look.stop()
        self._running = self._answer = None
        if isinstance(running.exception(), _UnwantedError) or answer is None:
            self._begin()
            return
        answer(running.result())
        self._begin()
