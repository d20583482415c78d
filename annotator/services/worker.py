"""The worker's process without a window: asked one thing at a time, and waited for in vain no more.

The window has its own (`ui/suggestions/helper.py`), which waits for nothing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from types import TracebackType
from typing import Any, Final, Self

import annotator
from annotator.domain.text import Span
from annotator.services.suggesting import Reading
from annotator.suggest.patience import BLOCK_MS, LOAD_MS, TEXT_MS
from annotator.suggest.recognisers import Cost, Recogniser

COMMAND: Final = ("-m", "annotator.suggest.worker")

Request = Mapping[str, object]


class Worker:
    """Starts with the first question, ends with the `with` block or a deadline, and starts anew."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        self._told = ""
        self._loaded: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def recognise(self, reading: Reading, recogniser: Recogniser, region: Span) -> str | None:
        """Return what a recogniser finds in a region, as JSON; None if it failed or took long."""
        about = {"key": reading.text_sha256, "lang": reading.lang, "recogniser": recogniser.label}
        if not self._is_told(reading) or not self._is_loaded(recogniser, about):
            return None
        asked = {"ask": "recognise", "host": "", "published_on": reading.published_on, **about}
        within = {"within": [region.start, region.end]}
        answer = self._ask({**asked, **within}, BLOCK_MS[recogniser.cost])
        return None if answer is None else str(answer["found"])

    def end(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        self._told = ""
        self._loaded.clear()
        if process is None:
            return
        process.kill()
        # Its output is closed by whoever reads it.
        process.wait()
        if process.stdin is not None:
            # What it never read cannot be written any more.
            with suppress(OSError):
                process.stdin.close()

    def _is_told(self, reading: Reading) -> bool:
        """Whether the worker has the text, now at the latest."""
        if self._told != reading.text_sha256:
            given = {"ask": "text", "key": reading.text_sha256, "text": reading.text}
            if self._ask(given, TEXT_MS) is None:
                return False
            self._told = reading.text_sha256
        return True

    def _is_loaded(self, recogniser: Recogniser, about: Request) -> bool:
        """Whether the worker has the model, now at the latest."""
        if recogniser.cost is Cost.MODEL and recogniser.label not in self._loaded:
            if self._ask({"ask": "load", **about}, LOAD_MS) is None:
                return False
            self._loaded.add(recogniser.label)
        return True

    def _ask(self, request: Request, deadline_ms: int) -> Mapping[str, Any] | None:
        """Return the answer; None for an error, and after a deadline or an end of the process."""
        process = self._process or self._start()
        try:
            if process.stdin is not None:
                process.stdin.write(json.dumps({"id": 1, **request}).encode() + b"\n")
                process.stdin.flush()
            answer = json.loads(self._lines.get(timeout=deadline_ms / 1_000))
        except (Empty, OSError, ValueError):
            self.end()
            return None
        return None if "error" in answer else answer

    def _start(self) -> subprocess.Popen[bytes]:
        home = str(Path(annotator.__file__).parents[1])
        path = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH", ""))))
        process = self._process = subprocess.Popen(
            [sys.executable, *self._command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
        )
        # Each process has a queue of its own: what a former one still says is nobody's.
        lines = self._lines = SimpleQueue()
        Thread(target=_read, args=(process, lines), daemon=True).start()
        return process


def _read(process: subprocess.Popen[bytes], lines: SimpleQueue[bytes]) -> None:
    """Hand on what a worker answers, and in the end an empty line."""
    if process.stdout is not None:
        with process.stdout as answers:
            for line in answers:
                lines.put(line)
    lines.put(b"")
