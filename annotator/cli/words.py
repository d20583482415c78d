"""The types of arguments: what is typed becomes a value, or is refused with its reason."""

from __future__ import annotations

import errno
import re
from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.domain.refusal import Refusal

if TYPE_CHECKING:
    from annotator.services.meanings import Meaning
    from annotator.suggest.suggestion import Topic

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_NO_NAMES: Final = frozenset({errno.ELOOP, errno.ENAMETOOLONG})


def path(typed: str) -> Path:
    """Return a path; whether anything is there is for others to say."""
    if not typed:
        raise ArgumentTypeError("an empty name names no file")
    found = Path(typed)
    try:
        found.stat()
    except OSError as error:
        if error.errno in _NO_NAMES:
            raise ArgumentTypeError(f"{typed}: {error.strerror}") from None
    return found


def text(typed: str) -> str:
    """Return text that can be stored: bytes that the locale makes no sense of cannot."""
    try:
        typed.encode()
    except UnicodeEncodeError:
        raise ArgumentTypeError("this is no text in the encoding of the system") from None
    return typed


def language(typed: str) -> str:
    """Return a BCP 47 tag, as far as its form tells."""
    if not _LANGUAGE.fullmatch(typed):
        raise ArgumentTypeError(f"{text(typed)!r} is no language tag, such as fr or en-GB")
    return typed


def only(typed: str) -> list[str]:
    """Return the names in a list with commas, each of which narrows an export."""
    # Exporting brings the store along, which other commands' help can do without.
    from annotator.services.exporting import ONLY_NAMES

    names = [name.strip() for name in typed.split(",")]
    for name in names:
        if name not in ONLY_NAMES:
            raise ArgumentTypeError(f"{name!r} is none of {', '.join(ONLY_NAMES)}")
    return names


def topics(typed: str) -> list[Topic]:
    """Return the kinds of suggestions in a list with commas."""
    # Only one command needs it.
    from annotator.suggest.suggestion import Topic

    known = {each.value: each for each in Topic}
    names = [name.strip() for name in typed.split(",")]
    for name in names:
        if name not in known:
            raise ArgumentTypeError(f"{name!r} is none of {', '.join(known)}")
    return [known[name] for name in names]


def meaning(typed: str) -> tuple[str, Meaning]:
    """Return a label and what it means: `PER=entity:person`, `MONEY=tag`, `ABC=leave`."""
    # Only commands that read labels need it.
    from annotator.services.meanings import meaning_of
    from annotator.services.wording import worded

    label, equals, spelling = text(typed).rpartition("=")
    if not equals or not label:
        raise ArgumentTypeError(f"{typed!r} is no LABEL=MEANING, such as PER=entity:person")
    try:
        return label, meaning_of(spelling)
    except Refusal as refusal:
        raise ArgumentTypeError(worded(refusal).rstrip(".")) from None
