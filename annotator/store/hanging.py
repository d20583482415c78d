"""What hangs on some annotations: citations, flags, reviews and the rest, a few queries for all."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from operator import itemgetter
from typing import Final, TypeVar

from annotator.domain.attachment import Attachment
from annotator.domain.correction import Correction
from annotator.domain.dossier import Evidence
from annotator.domain.review import Comment, Flag, Review
from annotator.domain.source import Citation, Source
from annotator.store.project import Project
from annotator.store.records import Cell, Row, codec

Each = TypeVar("Each", Citation, Attachment, Flag, Review, Comment, Correction)

Hung = tuple[
    tuple[Evidence, ...],
    tuple[Flag, ...],
    tuple[Review, ...],
    tuple[Comment, ...],
    tuple[Correction, ...],
]

_ON_LISTED: Final = "WHERE annotation_id IN (SELECT value FROM json_each(?))"
_LISTED: Final = "WHERE id IN (SELECT value FROM json_each(?))"


class Hanging:
    """The rows of what hangs on annotations; records are made of those that are asked for.

    A hundred thousand records at once would keep Python busy looking for garbage among them. Lists
    are in order of time. What makes no record raises one of `NO_RECORD`.
    """

    def __init__(self, project: Project, ids: Collection[Cell]) -> None:
        """Read what hangs on the annotations of these ids."""
        self._project = project
        self._citations = self._rows(Citation, ids, "created_at")
        self._attachments = self._rows(Attachment, self._citations, "added_at")
        self._flags = self._rows(Flag, ids, "raised_at")
        self._reviews = self._rows(Review, ids, "reviewed_at")
        self._comments = self._rows(Comment, ids, "created_at")
        self._corrections = self._rows(Correction, ids, "proposed_at")
        self._sources = self._cited()

    def on(self, annotation_id: Cell) -> Hung:
        """Return the evidence, flags, reviews, comments and corrections of one annotation."""
        return (
            self._evidence(annotation_id) if annotation_id in self._citations else (),
            _made(Flag, self._flags, annotation_id),
            _made(Review, self._reviews, annotation_id) if self._reviews else (),
            _made(Comment, self._comments, annotation_id) if self._comments else (),
            _made(Correction, self._corrections, annotation_id) if self._corrections else (),
        )

    def _evidence(self, annotation_id: Cell) -> tuple[Evidence, ...]:
        cited = _made(Citation, self._citations, annotation_id)
        files = _made(Attachment, self._attachments, annotation_id)
        return tuple(
            Evidence(
                each,
                self._sources[each.source_id],
                tuple(file for file in files if file.citation_id == each.id) if files else (),
            )
            for each in cited
        )

    def _rows(self, cls: type[Each], ids: Collection[Cell], time: str) -> dict[Cell, list[Row]]:
        found: dict[Cell, list[Row]] = {}
        if not ids:
            return found
        kind = codec(cls)
        at = kind.fields.index("annotation_id")
        listed = json.dumps(list(ids))
        for row in self._project.rows(f"{kind.select} {_ON_LISTED}", (listed,)):
            found.setdefault(row[at], []).append(row)
        in_time = itemgetter(kind.fields.index(time), kind.fields.index("id"))
        for rows in found.values():
            if len(rows) > 1:
                rows.sort(key=in_time)
        return found

    def _cited(self) -> dict[str, Source]:
        at = codec(Citation).fields.index("source_id")
        listed = json.dumps(list({row[at] for rows in self._citations.values() for row in rows}))
        return {each.id: each for each in self._project.records(Source, _LISTED, (listed,))}


def _made(cls: type[Each], rows: Mapping[Cell, list[Row]], annotation_id: Cell) -> tuple[Each, ...]:
    found = rows.get(annotation_id)
    return () if found is None else tuple(map(codec(cls).record, found))
