"""What the words of a filter are looked for in, folded once and kept at hand."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from itertools import compress, repeat
from operator import contains
from typing import Final, NamedTuple

from annotator.store.folding import folded
from annotator.store.project import Project

_TOLD: Final = """
SELECT a.id, p.exact, a.note, a.tags, CASE a.kind
  WHEN 'claim' THEN a.claim_text
  WHEN 'date' THEN a.edtf
  ELSE coalesce(e.canonical_name, '')
END
FROM anchor p
JOIN annotation a ON a.id = p.annotation_id
LEFT JOIN entity e ON e.id = a.entity_id
WHERE p.version_id = ?
"""
# The plus keeps SQLite from going through a whole version for a few of its annotations.
_TOLD_SOME: Final = "".join(
    (
        _TOLD.replace("p.version_id =", "+p.version_id ="),
        "AND p.annotation_id IN (SELECT value FROM json_each(?))",
    )
)
_WHOLE: Final = 5000
"""With more to learn than this, a version is read as a whole."""


class Told:
    """The quotes, values, notes and tags of one version's annotations, without case and accents.

    Folding takes longer than finding, so it is done once for each annotation: when it is first
    looked at, or beforehand with `learn`. Whoever hears of a change calls `forget`.
    """

    def __init__(self, project: Project, version_id: str) -> None:
        self._project = project
        self._version_id = version_id
        self._texts: dict[str, str] = {}
        self._ids: Sequence[str] = ()
        self._whole: _Lines | None = None
        """The texts of `_ids`: looking through a list is twice as fast."""
        self._last: _Found | None = None
        """What was looked for last in `_ids`."""

    def narrow(self, ids: Sequence[str], words: Collection[str]) -> list[str]:
        """Return the ids of those in which every word occurs, in the order given.

        Asked for the very same list once more, it answers sooner; with a letter more in one of the
        words it only looks through what it found before. After a change of that list `forget` what
        has changed in it.
        """
        if not words:
            return list(ids)
        wanted = _needed(words)
        found = _Found((), self._aligned(ids))
        if self._last is not None and _says_more(wanted, self._last.words):
            found = self._last
        for word in wanted:
            if not _is_in_any(word, found.words):
                found = found.with_word(word)
        self._last = found
        return found.ids()

    def meeting(self, ids: Sequence[str], words: Collection[str]) -> list[str]:
        """Return what `narrow` does, for a few that are asked for only once."""
        self.learn(ids)
        return [each for each in ids if all(word in self._texts[each] for word in words)]

    def learn(self, ids: Sequence[str]) -> None:
        """Read and fold what is not known yet of these."""
        unknown = [each for each in ids if each not in self._texts]
        if not unknown:
            return
        if len(unknown) > _WHOLE:
            rows = self._project.rows(_TOLD, (self._version_id,))
        else:
            rows = self._project.rows(_TOLD_SOME, (self._version_id, json.dumps(unknown)))
        # What another program has deleted meanwhile tells nothing.
        fresh = dict.fromkeys(unknown, "")
        for annotation_id, exact, note, tags, value in rows:
            if annotation_id in fresh:
                words = () if tags == "[]" else json.loads(tags)
                fresh[annotation_id] = folded("\n".join((exact, value, note, *words)))
        self._texts.update(fresh)

    def forget(self, ids: Iterable[str]) -> None:
        """Drop what was read of these: it has changed."""
        self._whole = self._last = None
        for each in ids:
            self._texts.pop(each, None)

    def forget_all(self) -> None:
        """Drop everything, because any of it may have changed."""
        self._whole = self._last = None
        self._texts.clear()

    def _aligned(self, ids: Sequence[str]) -> _Lines:
        """Return these with their texts."""
        if self._whole is None or ids is not self._ids:
            self.learn(ids)
            texts = self._texts
            self._ids, self._last = ids, None
            self._whole = _Lines(ids, [texts[each] for each in ids])
        return self._whole


class _Lines(NamedTuple):
    """Annotations with their texts, in the same order."""

    ids: Sequence[str]
    texts: Sequence[str]


class _Found(NamedTuple):
    """Words, and the lines among which they were found: those at whose place `fits` has a 1.

    With no words it is all of them. A byte for each costs less than another list, and most lists
    of what was found are never looked through.
    """

    words: tuple[str, ...]
    lines: _Lines
    fits: bytes = b""

    def ids(self) -> list[str]:
        """Return the ids of the lines."""
        return list(compress(self.lines.ids, self.fits))

    def with_word(self, word: str) -> _Found:
        """Look for another word in what has all the others."""
        lines = self.lines
        if self.words:
            lines = _Lines(self.ids(), list(compress(lines.texts, self.fits)))
        fits = bytes(map(contains, lines.texts, repeat(word)))
        return _Found((*self.words, word), lines, fits)


def _needed(words: Collection[str]) -> tuple[str, ...]:
    """Return the words that are in no other one: where that one is found, so are they.

    The long ones come first: they are rarer, and leave less to look through for the others.
    """
    needed: list[str] = []
    for word in sorted(words, key=len, reverse=True):
        if not _is_in_any(word, needed):
            needed.append(word)
    return tuple(needed)


def _says_more(words: Collection[str], fewer: Collection[str]) -> bool:
    """Whether all that has these words has the fewer ones too."""
    return all(_is_in_any(word, words) for word in fewer)


def _is_in_any(word: str, others: Collection[str]) -> bool:
    return any(word in other for other in others)
