"""The worker's process as the window knows it: asked one thing at a time, restarted at its end."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import annotator

COMMAND: Final = ("-m", "annotator.suggest.worker")
REST_MS: Final = (0, 500, 2_000, 8_000)
"""How long it rests before each start after an end that nobody wished; after the last, for good."""
TEXT_MS: Final = 30_000
"""How long the worker may take to start and to read a text."""

Request = Mapping[str, object]


@dataclass(slots=True)
class _Asked:
    """A request that waits or is being answered."""

    id: int
    request: Request
    deadline_ms: int


class Helper(QObject):
    """Keeps a queue; one request is with the worker, so that a deadline is about that one.

    Nothing waits: requests return at once, answers come as signals on the window's thread.
    """

    answered = Signal(int, object)
    """The id of a request and its answer, a mapping; with `error`, it could not be met."""
    lost = Signal(int)
    """The id of a request during which the worker ended or took too long."""
    ended = Signal()
    """The worker has ended too often, and is not started again."""

    def __init__(self, parent: QObject | None = None, command: Sequence[str] = COMMAND) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._queue: deque[_Asked] = deque()
        self._now: _Asked | None = None
        self._text: tuple[str, str] = ("", "")
        self._told = ""
        self._last_id = 0
        self._strikes = 0
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._start)
        self._deadline = QTimer(self, singleShot=True)
        self._deadline.timeout.connect(self._strike)

    @property
    def is_busy(self) -> bool:
        """Whether anything waits for an answer."""
        return self._now is not None or bool(self._queue)

    @property
    def pid(self) -> int:
        """The id of the worker's process, 0 while there is none."""
        return self._process.processId() if self._process is not None else 0

    def work_on(self, key: str, text: str) -> None:
        """Ask about this text from now on; what waits about another one is dropped."""
        self.drop()
        self._text = key, text

    def ask(self, request: Request, deadline_ms: int) -> int:
        """Ask for something, about the text if it has a `key`; return the request's id."""
        self._last_id += 1
        asked = _Asked(self._last_id, {**request, "id": self._last_id}, deadline_ms)
        self._queue.append(asked)
        self._go_on()
        return asked.id

    def drop(self) -> None:
        """Forget what waits; the answer that is on its way is nobody's any more."""
        self._queue.clear()
        if self._now is not None:
            self._now = _Asked(0, self._now.request, self._now.deadline_ms)

    def end(self) -> None:
        """End the worker, for good."""
        self._queue.clear()
        self._rest.stop()
        self._stop()
        self._strikes = len(REST_MS)

    def try_again(self) -> None:
        """Start anew after too many ends."""
        self._strikes = 0
        self._go_on()

    # One request after the other

    def _go_on(self) -> None:
        if self._now is not None or not self._queue or self._rest.isActive():
            return
        if self._process is None:
            if self._strikes < len(REST_MS):
                self._rest.start(REST_MS[self._strikes])
            return
        following = self._queue[0]
        key = following.request.get("key")
        if key is not None and key != self._told:
            self._told = self._text[0]
            given: Request = {"ask": "text", "id": 0, "key": self._told, "text": self._text[1]}
            self._send(_Asked(0, given, TEXT_MS))
            return
        self._send(self._queue.popleft())

    def _send(self, asked: _Asked) -> None:
        self._now = asked
        self._deadline.start(asked.deadline_ms)
        if self._process is not None:
            self._process.write(json.dumps(asked.request).encode() + b"\n")

    def _read(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            answer = json.loads(bytes(process.readLine().data()))
            asked, self._now = self._now, None
            self._deadline.stop()
            if asked is not None and asked.request.get("ask") != "text":
                self._strikes = 0
            if asked is not None and asked.id and answer.get("id") == asked.id:
                self.answered.emit(asked.id, answer)
            self._go_on()

    # The process

    def _start(self) -> None:
        self._told = ""
        process = QProcess(self)
        surroundings = QProcessEnvironment.systemEnvironment()
        home = str(Path(annotator.__file__).parents[1])
        known = surroundings.value("PYTHONPATH", "")
        separator = ";" if sys.platform == "win32" else ":"
        surroundings.insert("PYTHONPATH", f"{home}{separator}{known}" if known else home)
        process.setProcessEnvironment(surroundings)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._follow_end)
        process.errorOccurred.connect(self._follow_error)
        self._process = process
        process.start(sys.executable, list(self._command))
        self._go_on()

    def _follow_end(self, *_how: object) -> None:
        if self.sender() is self._process:
            self._strike()

    def _follow_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self.sender() is self._process:
            self._strike()

    def _strike(self) -> None:
        """End a worker that is of no use as it is, and start another one after a rest."""
        asked = self._now
        self._stop()
        self._strikes += 1
        if asked is not None and asked.id:
            self.lost.emit(asked.id)
        if self._strikes >= len(REST_MS):
            self._queue.clear()
            self.ended.emit()
        else:
            self._go_on()

    def _stop(self) -> None:
        self._deadline.stop()
        process, self._process, self._now = self._process, None, None
        if process is None:
            return
        process.blockSignals(True)
        process.kill()
        # It is killed, not asked: this takes a moment, and Qt complains of what outlives it.
        process.waitForFinished(2_000)
        process.deleteLater()
