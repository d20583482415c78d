"""What the words of a filter are looked for in, folded once and kept at hand."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Final

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
        self._lines: list[str] | None = None
        """The texts of `_ids`, in their order: looking through a list is twice as fast."""

    def narrow(self, ids: Sequence[str], words: Collection[str]) -> list[str]:
        """Return the ids of those in which every word occurs, in the order given.

        Asked for the very same list once more, it answers sooner; after a change of that list
        `forget` what has changed in it.
        """
        if not words:
            return list(ids)
        # A long word is the rarer one, and leaves less to look through for the others.
        first, *others = sorted(words, key=len, reverse=True)
        found = [each for each, text in zip(ids, self._aligned(ids), strict=True) if first in text]
        texts = self._texts
        for word in others:
            found = [each for each in found if word in texts[each]]
        return found

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
        self._lines = None
        for each in ids:
            self._texts.pop(each, None)

    def forget_all(self) -> None:
        """Drop everything, because any of it may have changed."""
        self._lines = None
        self._texts.clear()

    def _aligned(self, ids: Sequence[str]) -> list[str]:
        """Return the texts of these, in their order."""
        if self._lines is None or ids is not self._ids:
            self.learn(ids)
            texts = self._texts
            self._ids, self._lines = ids, [texts[each] for each in ids]
        return self._lines
