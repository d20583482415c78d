"""The worker: a process of its own that recognises, so that the window never waits or loads models.

A request is a JSON object on a line of standard input, an answer one on standard output, both in
ASCII, one answer to each request in their order. It ends with its input, and on Linux with the
process that started it, whatever it is doing. What is printed meanwhile goes to standard error.
"""

from __future__ import annotations

import ctypes
import json
import logging
import os
import signal
import sys
from typing import BinaryIO, Final

from annotator.suggest import network
from annotator.suggest.worker_answers import Answers

NICE: Final = 10
"""How far it steps back behind the window."""

_PR_SET_PDEATHSIG: Final = 1


def serve(requests: BinaryIO, answers: BinaryIO, asked: Answers | None = None) -> None:
    """Answer requests until there are no more."""
    asked = asked or Answers()
    for line in requests:
        answer = asked.answer(json.loads(line))
        answers.write(json.dumps(answer, separators=(",", ":")).encode() + b"\n")
        answers.flush()


def die_with_parent() -> None:
    """End with the process that started this one: what hangs would not see its input end."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def main() -> None:
    """Serve standard input and output, at a low priority and with the network shut."""
    logging.basicConfig(level=logging.WARNING)
    if hasattr(os, "nice"):
        os.nice(NICE)
    die_with_parent()
    network.watch()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # A recogniser that prints must not speak between the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
