"""Standard output and standard error: bytes in UTF-8 whatever the locale, and never a traceback."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from annotator.domain.refusal import Refusal
from annotator.services.wording import worded

PROGRAM: Final = "annotator"


@contextmanager
def standard_output() -> Iterator[BinaryIO]:
    """Give the stream to write to, and flush it.

    A reader that has gone away, as `head` does, has had enough: that is no error. Everything else
    is refused (`file_unwritable`).
    """
    if sys.stdout is None:
        raise _unwritable("it is closed")
    try:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _turn_away()
    except OSError as error:
        _turn_away()
        raise _unwritable(error.strerror or str(error)) from error


def put_lines(lines: Iterable[str]) -> None:
    """Write lines to standard output."""
    with standard_output() as stream:
        for line in lines:
            stream.write(f"{line}\n".encode(errors="backslashreplace"))


def put_json(objects: Iterable[Mapping[str, object]]) -> None:
    """Write one JSON array to standard output, an object a line, or nothing if one is refused."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    lines = [encode(each).encode() for each in objects]
    with standard_output() as stream:
        opening = b"[\n"
        for line in lines:
            stream.write(opening + line)
            opening = b",\n"
        stream.write(b"\n]\n" if lines else b"[]\n")


def say(sentence: str) -> None:
    """Write one line to standard error, beginning with the program's name."""
    if sys.stderr is None:
        return
    # What has no letters, such as a byte of a file name, is told in hexadecimal.
    line = f"{PROGRAM}: {shown(sentence)}\n".encode(errors="backslashreplace").decode()
    with suppress(OSError):
        sys.stderr.write(line)
        sys.stderr.flush()


def say_withheld(count: int) -> None:
    """Say how much was left out as confidential, if anything was."""
    if count:
        say(f"Left out as confidential: {count}. They are kept with --unredacted.")


def say_histories(count: int) -> None:
    """Say whose history was left out of a redacted file, if any was, and why."""
    if count:
        whose = "1 annotation" if count == 1 else f"{count} annotations"
        say(
            f"Left out: the history of {whose}, since it could hold what is confidential."
            " It is kept with --unredacted."
        )


def complain(refusal: Refusal) -> None:
    """Say why a request cannot be met."""
    say(worded(refusal))


def shown(text: str) -> str:
    """Return text fit for one line of a terminal: a space for each kind of space, no controls.

    What comes from a file must not move the cursor, and turn nothing round.
    """
    return "".join(_shown(sign) for sign in text)


def _shown(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in {"Zs", "Zl", "Zp"} or sign in "\t\n\r":
        return " "
    return "\N{REPLACEMENT CHARACTER}" if category in {"Cc", "Cf"} else sign


def _unwritable(detail: str) -> Refusal:
    return Refusal("file_unwritable", path="Standard output", detail=detail)


def _turn_away() -> None:
    """Let what is still buffered go nowhere, for Python flushes it once more at the end."""
    with suppress(OSError, ValueError), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
