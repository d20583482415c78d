"""Pseudonyms: what a source that is not named is called, always the same in a project."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from annotator.domain.source import Confidentiality, Source
from annotator.services.desk import Desk
from annotator.store import sources

_OURS: Final = re.compile(r"Source (\d{1,9})")


class Pseudonyms:
    """Gives the next of `Source 1`, `Source 2` …: the same word in English and in French.

    A number that any source has ever had, be it deleted, is not given to another one: whoever has
    an older export would take the two for one.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: int | None = None

    def named(self, source: Source) -> Source:
        """Return a source with a pseudonym if it needs one and has none."""
        if source.confidentiality is Confidentiality.PUBLIC or source.pseudonym.strip():
            return source
        return replace(source, pseudonym=self._next())

    def _next(self) -> str:
        if self._last is None:
            known = map(_OURS.fullmatch, sources.pseudonyms(self._desk.project))
            self._last = max((int(match[1]) for match in known if match), default=0)
        self._last += 1
        return f"Source {self._last}"
