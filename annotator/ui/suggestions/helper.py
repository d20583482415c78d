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
from annotator.suggest.patience import LOAD_MS, TEXT_MS

COMMAND: Final = ("-m", "annotator.suggest.worker")
REST_MS: Final = (0, 500, 2_000, 8_000)
"""How long it rests before each start after an end that nobody wished; after the last, for good."""
GRACE_MS: Final = 500
"""How long a worker may go on with what nobody wants any more, before it is ended."""

Request = Mapping[str, object]


@dataclass(slots=True)
class _Asked:
    """A request that waits or is being answered; without an id its answer is nobody's."""

    id: int
    request: Request
    deadline_ms: int

    @property
    def is_about_text(self) -> bool:
        """Whether it is of no use once the text is another one."""
        return "key" in self.request


class Helper(QObject):
    """Keeps a queue; one request is with the worker, so that a deadline is about that one.

    Nothing waits: requests return at once, answers come as signals on the window's thread. A
    request with a `key` is about the text of that key, which the worker is given first; one with
    `needs` is asked once the worker has loaded that recogniser.
    """

    answered = Signal(int, object)
    """The id of a request and its answer, a mapping; with `error`, it could not be met."""
    lost = Signal(int)
    """The id of a request during which the worker ended or took too long."""
    loading = Signal(str)
    """What the worker loads from now on, as a request needed it; empty once that is done."""
    ended = Signal()
    """The worker has ended too often, and is not started again for this text."""

    def __init__(self, parent: QObject | None = None, command: Sequence[str] = COMMAND) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._dying: list[QProcess] = []
        self._queue: deque[_Asked] = deque()
        self._now: _Asked | None = None
        self._text: tuple[str, str] = ("", "")
        self._told = ""
        self._loaded: set[str] = set()
        self._last_id = 0
        self._strikes = 0
        self._is_over = False
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._start)
        self._deadline = QTimer(self, singleShot=True)
        self._deadline.timeout.connect(self._strike)
        self._grace = QTimer(self, interval=GRACE_MS, singleShot=True)
        self._grace.timeout.connect(self._give_up)

    @property
    def is_busy(self) -> bool:
        """Whether anything waits for an answer."""
        return self._now is not None or bool(self._queue)

    @property
    def pid(self) -> int:
        """The id of the worker's process, 0 while there is none."""
        return self._process.processId() if self._process is not None else 0

    def warm_up(self) -> None:
        """Start the worker, before there is anything to ask."""
        if self._process is None and not self._strikes and not self._is_over:
            self._rest.start(REST_MS[0])

    def work_on(self, key: str, text: str) -> None:
        """Ask about this text from now on; what waits about another one is dropped."""
        self.drop()
        if key != self._text[0] and self._strikes:
            # What ended the worker may have been the text.
            self._strikes = 0
            self._rest.stop()
        self._text = key, text

    def ask(self, request: Request, deadline_ms: int) -> int:
        """Ask for something, about the text if it has a `key`; return the request's id."""
        self._last_id += 1
        asked = _Asked(self._last_id, {**request, "id": self._last_id}, deadline_ms)
        self._queue.append(asked)
        self._go_on()
        return asked.id

    def drop(self) -> None:
        """Forget what waits about the text; a worker that goes on with it for long is ended."""
        self._queue = deque(each for each in self._queue if not each.is_about_text)
        if self._now is not None and self._now.is_about_text:
            self._now.id = 0
            # One that is only given a text is no further than starting.
            if not self._grace.isActive() and self._now.request["ask"] != "text":
                self._grace.start()

    def end(self) -> None:
        """End the worker, for good."""
        self._is_over = True
        self._queue.clear()
        self._rest.stop()
        self._stop()
        for process in self._dying:
            # They are killed, not asked: this takes a moment, and Qt complains of what outlives it.
            process.waitForFinished(2_000)

    def try_again(self) -> None:
        """Start anew after too many ends, or after it was ended."""
        self._strikes = 0
        self._is_over = False
        self._go_on()

    # One request after the other

    def _go_on(self) -> None:
        if self._now is not None or not self._queue or self._rest.isActive() or self._is_over:
            return
        if self._process is None:
            if self._strikes < len(REST_MS):
                self._rest.start(REST_MS[self._strikes])
            return
        following = self._queue[0]
        key, needs = following.request.get("key"), str(following.request.get("needs", ""))
        if key is not None and key != self._told:
            self._told = self._text[0]
            given: Request = {"ask": "text", "id": 0, "key": self._told, "text": self._text[1]}
            self._send(_Asked(0, given, TEXT_MS))
        elif needs and needs not in self._loaded:
            self._load(following, needs)
        else:
            self._send(self._queue.popleft())

    def _load(self, following: _Asked, needs: str) -> None:
        """Load what a request needs, in its name: a model that cannot be loaded is its failure."""
        given = {"ask": "load", "id": following.id, "key": self._told, "recogniser": needs}
        given["lang"] = following.request.get("lang", "")
        self.loading.emit(needs)
        self._send(_Asked(following.id, given, LOAD_MS))

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
            self._grace.stop()
            if asked is not None:
                self._take(asked, answer)
            self._go_on()

    def _take(self, asked: _Asked, answer: Mapping[str, object]) -> None:
        kind = asked.request["ask"]
        if kind not in {"text", "load"}:
            self._strikes = 0
        if kind == "load":
            self.loading.emit("")
            if "error" not in answer:
                self._loaded.add(str(asked.request["recogniser"]))
                return
            self._forget(asked.id)
        if asked.id:
            self.answered.emit(asked.id, answer)

    def _forget(self, request_id: int) -> None:
        self._queue = deque(each for each in self._queue if each.id != request_id)

    # The process

    def _start(self) -> None:
        self._told = ""
        self._loaded.clear()
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
        process = self.sender()
        if process is self._process:
            self._strike()
        elif isinstance(process, QProcess) and process in self._dying:
            self._dying.remove(process)
            process.deleteLater()

    def _follow_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self.sender() is self._process:
            self._strike()

    def _strike(self) -> None:
        """End a worker that is of no use as it is, and start another one after a rest."""
        asked = self._now
        self._stop()
        self._strikes += 1
        if asked is not None and asked.request["ask"] == "load":
            self._forget(asked.id)
        if asked is not None and asked.id:
            self.lost.emit(asked.id)
        if self._strikes >= len(REST_MS):
            self._queue.clear()
            self.ended.emit()
        else:
            self._go_on()

    def _give_up(self) -> None:
        """End a worker that is busy with what nobody wants any more."""
        if self._now is not None and not self._now.id:
            self._stop()
            self._go_on()

    def _stop(self) -> None:
        self._deadline.stop()
        self._grace.stop()
        process, self._process = self._process, None
        asked, self._now = self._now, None
        if asked is not None and asked.request["ask"] == "load":
            self.loading.emit("")
        if process is None:
            return
        if process.state() is QProcess.ProcessState.NotRunning:
            process.deleteLater()
            return
        # Its end is heard of later: the window waits for nobody.
        self._dying.append(process)
        process.kill()
