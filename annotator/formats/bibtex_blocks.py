"""The entries of a BibTeX file, with their strings put together; what is broken is told apart."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bibtexparser import model

_START: Final = re.compile(
    r"(?:\s|%[^\n]*\n)*@\s*"
    r"(?:(?:string|comment|preamble)\s*[{(]|[a-z]+\s*[{(]\s*[^\s,{}()=]*\s*,)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its kind in small letters, its key, and its fields without what encloses them.

    Fields are named in small letters and hold LaTeX; of a field that stands there twice, the first.
    """

    kind: str
    key: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry that could not be read; it begins in `line`, from 1."""

    line: int


def blocks(text: str) -> Iterator[Entry | Broken]:
    """Yield the entries of a file; one that never ends stops at the next, and is broken."""
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.model import Entry as ParsedEntry
    from bibtexparser.model import ParsingFailedBlock

    # What it cannot read it would write to the terminal too.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(text, parse_stack=[])
    strings = {each.key.lower(): str(each.value) for each in library.strings}
    for block in library.blocks:
        entry = block
        if isinstance(block, ParsingFailedBlock):
            # Keys and fields that stand there twice are only told of: the entry is whole.
            entry = block.ignore_error_block or block
        if isinstance(entry, ParsedEntry):
            yield _entry(entry, strings)
        elif isinstance(entry, ParsingFailedBlock):
            yield Broken((entry.start_line or 0) + 1)


def is_bibtex(text: str) -> bool:
    """Whether a text begins as BibTeX does, but for comments."""
    return _START.match(text.lstrip("\ufeff")) is not None


def _entry(entry: model.Entry, strings: Mapping[str, str]) -> Entry:
    fields: dict[str, str] = {}
    for each in entry.fields:
        fields.setdefault(each.key.strip().lower(), resolved(str(each.value), strings))
    return Entry(entry.entry_type.strip().lower(), entry.key.strip(), fields)


def resolved(value: str, strings: Mapping[str, str], depth: int = 0) -> str:
    """Put together the parts of a value, `"a" # name # {b}`; an unknown name stands for itself."""
    said = ""
    for part in _parts(value):
        if len(part) > 1 and part[0] + part[-1] in {"{}", '""'}:
            said += part[1:-1]
        else:
            known = strings.get(part.lower())
            # Strings may be made of strings; one made of itself must end.
            said += part if known is None or depth > 9 else resolved(known, strings, depth + 1)
    return said


def _parts(value: str) -> Iterator[str]:
    """Yield what stands between the `#` outside of braces and quotes."""
    level, quoted, start = 0, False, 0
    for at, sign in enumerate(value):
        if sign in "{}" and (at == 0 or value[at - 1] != "\\"):
            level += 1 if sign == "{" else -1
        elif sign == '"' and level <= 0:
            quoted = not quoted
        elif sign == "#" and level <= 0 and not quoted:
            yield value[start:at].strip()
            start = at + 1
    yield value[start:].strip()
