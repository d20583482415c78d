"""Running a command: which one is asked for, and the exit code it ends with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from annotator.cli.output import complain
from annotator.cli.parser import parser
from annotator.domain.refusal import Refusal

DONE: Final = 0
BAD: Final = 2
INTERRUPTED: Final = 130


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code: done, findings, bad usage or input, interrupted.

    What is refused is told in one line on standard error.
    """
    try:
        options = parser().parse_args(arguments)
        code: int = options.run(options)
    except Refusal as refusal:
        complain(refusal)
    except OSError as error:
        complain(_refusal(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit:
        # Help was asked for and given: what is bad usage is refused.
        return DONE
    else:
        return code
    return BAD


def _refusal(error: OSError) -> Refusal:
    detail = error.strerror or str(error)
    return Refusal("system_refused", path=error.filename or "The system", detail=detail)
