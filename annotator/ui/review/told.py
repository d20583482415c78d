"""The history and the comments of a statement as lines: when, who, what, and from what to what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from annotator.store.history import HistoryRow
from annotator.ui.acts import worded_act
from annotator.ui.review.changes_told import changed_fields, moved_field, value_said
from annotator.ui.review.statement import Statement
from annotator.ui.sources.naming import shown_name
from annotator.ui.words import STANCES, moment_said, said

FIELDS: Mapping[str, tuple[str, str]] = {
    "annotate": ("annotation", "kind"),
    "retag": ("annotation", "kind"),
    "set_subtype": ("annotation", "subtype"),
    "set_verdict": ("annotation", "verdict"),
    "set_date": ("annotation", "edtf"),
    "flag": ("flag", "reason"),
    "resolve": ("flag", "resolution"),
    "dismiss": ("flag", "resolution"),
    "comment": ("comment", "text"),
    "request_changes": ("review", "comment"),
    "reopen": ("review", "comment"),
}
"""The record and the field in which an act's value stands."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line; `at` is UTC and sorts.

    `details` say what each field was and became. `seq` is a row of the act's in the history, 0 for
    a line that is no act; `person_id` is who did it.
    """

    at: str
    when: str
    who: str
    words: str
    details: tuple[str, ...] = ()
    seq: int = 0
    person_id: str = ""


def acts_told(
    statement: Statement, rows: Sequence[HistoryRow], most: int | None = None
) -> list[Entry]:
    """Return a line for each act in the rows of a history, the newest first, `most` at most."""
    batches = [list(batch) for _, batch in groupby(rows, key=lambda row: row.batch)]
    return [_entry(statement, batch) for batch in batches[::-1][:most]]


def comments_told(statement: Statement) -> list[Entry]:
    """Return the comments, and what reviewers said with their decisions, the oldest first."""
    entries = [
        Entry(each.created_at, moment_said(each.created_at), who, each.text)
        for each in statement.comments
        for who in (statement.initials_of(each.author_id),)
    ]
    entries += [
        Entry(each.reviewed_at, moment_said(each.reviewed_at), who, words)
        for each in statement.decisions
        if each.comment
        for who in (statement.initials_of(each.reviewer_id),)
        for words in (_pair(worded_act(_ACTS.get(each.decision, "")), each.comment),)
    ]
    return sorted(entries, key=lambda entry: entry.at)


_ACTS: Mapping[str, str] = {
    "approved": "approve",
    "changes_requested": "request_changes",
    "reopened": "reopen",
}


def _entry(statement: Statement, batch: list[HistoryRow]) -> Entry:
    first = batch[0]
    value = _value(statement, batch)
    act = worded_act(first.act)
    if any(row.record == "review" and (row.after or {}).get("self_review") for row in batch):
        act = QCoreApplication.translate("Timeline", "{0}, alone at the desk").format(act)
    return Entry(
        first.at,
        moment_said(first.at),
        statement.initials_of(first.who),
        _pair(act, value) if value else act,
        _details(statement, batch),
        batch[-1].seq,
        first.who,
    )


def _details(statement: Statement, batch: list[HistoryRow]) -> tuple[str, ...]:
    """Return what each field was and became, but for what the act's own words say already."""
    record, field = FIELDS.get(batch[0].act, ("", ""))
    lines: list[str] = []
    for row in batch:
        before = row.before
        if before and row.after and row.record == record:
            before = {**before, field: row.after.get(field)}
        if row.record != "citation" or batch[0].act != "cite":
            lines += changed_fields(row.record, before, row.after, statement.names)
    return tuple(lines)


def _pair(act: str, value: str) -> str:
    return QCoreApplication.translate("Timeline", "{0}: {1}").format(act, value)


def _value(statement: Statement, batch: list[HistoryRow]) -> str:
    """Return what an act gave, in words, and what stood there before; empty where there is none."""
    act = batch[0].act
    if act == "cite":
        return _cited(statement, batch)
    record, field = FIELDS.get(act, ("", ""))
    for row in batch:
        if row.record == record and row.after:
            if row.before and row.before.get(field):
                return moved_field(record, field, row.before, row.after, statement.names)
            return value_said(record, field, row.after.get(field), statement.names)
    return ""


def _cited(statement: Statement, batch: list[HistoryRow]) -> str:
    """Return the source and its stance, as long as the citation stands."""
    citations = {row.id for row in batch if row.record == "citation"}
    return next(
        (
            f"{shown_name(each.source)} ({said(STANCES, each.citation.stance)})"
            for each in statement.evidence
            if each.citation.id in citations
        ),
        "",
    )
