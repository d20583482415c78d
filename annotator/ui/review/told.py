"""The history and the comments of a statement as lines: when, who, what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from annotator.store.history import HistoryRow
from annotator.ui.acts import worded_act
from annotator.ui.review.statement import Statement
from annotator.ui.words import KINDS, REASONS, STANCES, SUBTYPES, language, moment_said, said

TOLD_VALUES: Mapping[str, Mapping[str, str]] = {
    "annotate": KINDS,
    "retag": KINDS,
    "set_subtype": SUBTYPES,
    "flag": REASONS,
}
"""Acts whose value is worded by a table."""
FIELDS: Mapping[str, tuple[str, str]] = {
    "annotate": ("annotation", "kind"),
    "retag": ("annotation", "kind"),
    "set_subtype": ("annotation", "subtype"),
    "set_verdict": ("annotation", "verdict"),
    "set_date": ("annotation", "edtf"),
    "flag": ("flag", "reason"),
    "resolve": ("flag", "resolution"),
    "dismiss": ("flag", "resolution"),
}
"""The record and the field in which an act's value stands."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line; `at` is UTC and sorts."""

    at: str
    when: str
    who: str
    words: str


def acts_told(statement: Statement, rows: Sequence[HistoryRow]) -> list[Entry]:
    """Return one line for each act in the rows of a history, the newest first."""
    entries = [
        _entry(statement, list(batch)) for _, batch in groupby(rows, key=lambda row: row.batch)
    ]
    return entries[::-1]


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
    return Entry(
        first.at,
        moment_said(first.at),
        statement.initials_of(first.who),
        _pair(act, value) if value else act,
    )


def _pair(act: str, value: str) -> str:
    return QCoreApplication.translate("Timeline", "{0}: {1}").format(act, value)


def _value(statement: Statement, batch: list[HistoryRow]) -> str:
    """Return what an act gave, in words; empty where its name says enough."""
    act = batch[0].act
    if act == "cite":
        return _cited(statement, batch)
    record, field = FIELDS.get(act, ("", ""))
    values = [row.after.get(field) for row in batch if row.record == record and row.after]
    value = str(values[0] or "") if values else ""
    if act == "set_verdict":
        labels = {each.id: each.label(language()) for each in statement.scale}
        return labels.get(value, value)
    return said(TOLD_VALUES[act], value) if act in TOLD_VALUES and value else value


def _cited(statement: Statement, batch: list[HistoryRow]) -> str:
    """Return the source and its stance, as long as the citation stands."""
    citations = {row.id for row in batch if row.record == "citation"}
    return next(
        (
            f"{each.source.title} ({said(STANCES, each.citation.stance)})"
            for each in statement.evidence
            if each.citation.id in citations
        ),
        "",
    )
