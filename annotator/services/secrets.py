"""Secrets in the history: what its rows tell of sources that are not public, taken out of them.

The history keeps every state that a record ever had. A source counts as it stands now, or stood
last: one that was made confidential later is withheld in its old rows too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from annotator.domain.source import Confidentiality
from annotator.formats.redaction import HIDDEN_FIELDS, remark
from annotator.store.history import HistoryRow

Told = dict[str, object]
"""A record as its row tells it."""

_STRICTEST_FIRST: Final = tuple(reversed(Confidentiality))

_REMARKS: Final[Mapping[str, tuple[str, ...]]] = {
    "flag": ("message", "resolution"),
    "review": ("comment",),
    "comment": ("text",),
    "correction": ("reason",),
}
"""The fields in which colleagues write to each other, by the record."""

_KEPT_OF_SOURCE: Final = ("id", "created_at")


def redacted(rows: Sequence[HistoryRow]) -> list[HistoryRow]:
    """Return the whole history, row by row, without what a redacted export leaves out.

    `rows` are all of it, in order. Hashes stay as they are: they were made of what is left out.
    """
    secrets = _Secrets(rows)
    return [secrets.without(row) for row in rows]


class _Secrets:
    """Which sources are not named, and what leads to them."""

    def __init__(self, rows: Iterable[HistoryRow]) -> None:
        self._sources: dict[str, Told] = {}
        self._cited: dict[str, set[str]] = {}
        self._annotated: dict[str, set[str]] = {}
        for row in rows:
            for record in filter(None, (row.before, row.after)):
                self._learn(row.record, row.id, record)
        self._ways: Mapping[str, Callable[[Told], Told]] = {
            "source": self._source,
            "citation": self._citation,
            "attachment": self._attachment,
            **{name: partial(self._talk, fields) for name, fields in _REMARKS.items()},
        }

    def without(self, row: HistoryRow) -> HistoryRow:
        """Return a row with *before* and *after* as they may be told."""
        way = self._ways.get(row.record)
        if way is None:
            return row
        before = None if row.before is None else way(row.before)
        return row._replace(before=before, after=None if row.after is None else way(row.after))

    def _learn(self, name: str, record_id: str, record: Told) -> None:
        if name == "source":
            self._sources[record_id] = record
        elif name == "citation":
            source = str(record["source_id"])
            self._cited.setdefault(record_id, set()).add(source)
            self._annotated.setdefault(str(record["annotation_id"]), set()).add(source)

    def _secrecy(self, source_ids: Collection[str]) -> Confidentiality:
        """Return how confidential the most confidential of some sources is."""
        known = (self._sources.get(each, {}) for each in source_ids)
        said = {str(each.get("confidentiality")) for each in known}
        return next((each for each in _STRICTEST_FIRST if each in said), Confidentiality.PUBLIC)

    def _source(self, record: Told) -> Told:
        last = self._sources[str(record["id"])]
        if last["confidentiality"] == Confidentiality.PUBLIC:
            return record
        kept = {name: record[name] for name in _KEPT_OF_SOURCE if name in record}
        return kept | {name: last[name] for name in ("confidentiality", "pseudonym")}

    def _citation(self, record: Told) -> Told:
        secrecy = self._secrecy(self._cited[str(record["id"])])
        hidden = {"note_private", *HIDDEN_FIELDS[secrecy]}
        return _less(record, hidden)

    def _attachment(self, record: Told) -> Told:
        cited = self._cited.get(str(record["citation_id"]), set())
        if self._secrecy(cited) is Confidentiality.PUBLIC:
            return record
        return _less(record, ("name", "sha256", "size", "media_type"))

    def _talk(self, fields: Iterable[str], record: Told) -> Told:
        cited = self._annotated.get(str(record.get("annotation_id")), set())
        withheld = self._secrecy(cited) is Confidentiality.CONFIDENTIAL
        return record | {
            name: remark(str(record.get(name, "")), withheld=withheld) for name in fields
        }


def _less(record: Told, hidden: Collection[str]) -> Told:
    return {name: value for name, value in record.items() if name not in hidden or not value}
