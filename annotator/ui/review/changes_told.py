"""Changes of records in words: what a field was, and what it became."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.change import Change
from annotator.domain.spoken_dates import spoken
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.review.names import Names
from annotator.ui.words import (
    KINDS,
    PRIORITIES,
    REASONS,
    REVIEWS,
    SEVERITIES,
    STANCES,
    STATES,
    SUBTYPES,
    WORKS,
    language,
    said,
    said_word,
)

Fields = Mapping[str, object]

LABELS: Final[dict[tuple[str, str], str]] = {
    ("annotation", "kind"): QT_TRANSLATE_NOOP("Changes", "Kind"),
    ("annotation", "subtype"): QT_TRANSLATE_NOOP("Changes", "Subtype"),
    ("anchor", "exact"): QT_TRANSLATE_NOOP("Changes", "Words"),
    ("annotation", "claim_text"): QT_TRANSLATE_NOOP("Changes", "Claim text"),
    ("annotation", "claimant_id"): QT_TRANSLATE_NOOP("Changes", "Claimant"),
    ("annotation", "claimed_on"): QT_TRANSLATE_NOOP("Changes", "Said on"),
    ("annotation", "checkable"): QT_TRANSLATE_NOOP("Changes", "Can be checked"),
    ("annotation", "verdict"): QT_TRANSLATE_NOOP("Changes", "Verdict"),
    ("annotation", "rationale"): QT_TRANSLATE_NOOP("Changes", "Rationale"),
    ("annotation", "entity_id"): QT_TRANSLATE_NOOP("Changes", "Name"),
    ("annotation", "role"): QT_TRANSLATE_NOOP("Changes", "Role"),
    ("annotation", "spelling_confirmed"): QT_TRANSLATE_NOOP("Changes", "Spelling confirmed"),
    ("annotation", "edtf"): QT_TRANSLATE_NOOP("Changes", "Date"),
    ("annotation", "note"): QT_TRANSLATE_NOOP("Changes", "Note"),
    ("annotation", "tags"): QT_TRANSLATE_NOOP("Changes", "Tags"),
    ("annotation", "assigned_to"): QT_TRANSLATE_NOOP("Changes", "Assigned to"),
    ("annotation", "priority"): QT_TRANSLATE_NOOP("Changes", "Priority"),
    ("annotation", "due_on"): QT_TRANSLATE_NOOP("Changes", "Due"),
    ("annotation", "work"): QT_TRANSLATE_NOOP("Changes", "Checking"),
    ("annotation", "review"): QT_TRANSLATE_NOOP("Changes", "Review"),
    ("citation", "source_id"): QT_TRANSLATE_NOOP("Changes", "Source"),
    ("citation", "stance"): QT_TRANSLATE_NOOP("Changes", "Stance"),
    ("citation", "quote"): QT_TRANSLATE_NOOP("Changes", "Quote"),
    ("citation", "locator"): QT_TRANSLATE_NOOP("Changes", "Place"),
    ("citation", "accessed_on"): QT_TRANSLATE_NOOP("Changes", "Accessed"),
    ("citation", "archived_url"): QT_TRANSLATE_NOOP("Changes", "Archived"),
    ("citation", "note"): QT_TRANSLATE_NOOP("Changes", "Note on the source"),
    ("citation", "note_private"): QT_TRANSLATE_NOOP("Changes", "Private note"),
    ("flag", "reason"): QT_TRANSLATE_NOOP("Changes", "Flag"),
    ("flag", "severity"): QT_TRANSLATE_NOOP("Changes", "Severity"),
    ("flag", "message"): QT_TRANSLATE_NOOP("Changes", "Message"),
    ("correction", "to_text"): QT_TRANSLATE_NOOP("Changes", "Correction"),
    ("correction", "note"): QT_TRANSLATE_NOOP("Changes", "Note on the correction"),
    ("correction", "state"): QT_TRANSLATE_NOOP("Changes", "Correction"),
    ("attachment", "name"): QT_TRANSLATE_NOOP("Changes", "File"),
}
"""What is told of each record, in this order; all else follows from it or is no news."""

_OF_A_WHOLE: Final[Mapping[str, str]] = {"citation": "source_id", "attachment": "name"}
"""By which field a record is named that comes or goes."""
_LETTERS: Final = 90
"""How much of a value is told."""


def changed_fields(
    record: str, before: Fields | None, after: Fields | None, names: Names
) -> Iterator[str]:
    """Yield a line for each field that changed, as `Verdict: False → True`.

    Of a citation or a file that came or went it is one line; of any other such record, nothing.
    """
    if before is None or after is None:
        field = _OF_A_WHOLE.get(record)
        if field is not None:
            yield _came_or_went(record, field, before, after, names)
        return
    for (of, field), label in LABELS.items():
        if of == record and before.get(field) != after.get(field):
            moved = moved_field(record, field, before, after, names)
            if moved:
                yield _words(QT_TRANSLATE_NOOP("Changes", "{0}: {1}")).format(_words(label), moved)


def moved_field(record: str, field: str, before: Fields, after: Fields, names: Names) -> str:
    """Return `False → True`, a dash for nothing; empty when both are the same in words."""
    old, new = (value_said(record, field, each.get(field), names) for each in (before, after))
    return (
        ""
        if old == new
        else _words(QT_TRANSLATE_NOOP("Changes", "{0} → {1}")).format(old or "–", new or "–")
    )


def changes_said(changes: Iterable[Change], names: Names) -> list[str]:
    """Return a line for each thing that changes would change; see `changed_fields`."""
    return [
        line
        for change in changes
        for line in changed_fields(
            change.name,
            asdict(change.before) if change.before else None,
            asdict(change.after) if change.after else None,
            names,
        )
    ]


def _came_or_went(
    record: str, field: str, before: Fields | None, after: Fields | None, names: Names
) -> str:
    held = after or before or {}
    words = value_said(record, field, held.get(field), names)
    sentence = (
        _words(QT_TRANSLATE_NOOP("Changes", "{0} added: {1}"))
        if before is None
        else _words(QT_TRANSLATE_NOOP("Changes", "{0} taken away: {1}"))
    )
    return sentence.format(_words(LABELS[record, field]), words)


def value_said(record: str, field: str, value: object, names: Names) -> str:
    """Return a value in words; empty for none."""
    if isinstance(value, bool):
        return (
            _words(QT_TRANSLATE_NOOP("Changes", "yes"))
            if value
            else _words(QT_TRANSLATE_NOOP("Changes", "no"))
        )
    if field == "priority" and isinstance(value, int):
        return said_word(PRIORITIES[value]) if 0 <= value < len(PRIORITIES) else str(value)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    text = str(value or "").strip()
    if not text:
        return ""
    words = _ways(names).get((record, field), str)(text)
    if field in {"exact", "quote", "to_text", "note", "rationale", "claim_text", "message"}:
        return _words(QT_TRANSLATE_NOOP("Changes", "“{0}”")).format(_cut(words))
    return _cut(words)


def _ways(names: Names) -> Mapping[tuple[str, str], Callable[[str], str]]:
    return {
        ("annotation", "kind"): lambda value: said(KINDS, value),
        ("annotation", "subtype"): lambda value: said(SUBTYPES, value),
        ("annotation", "work"): lambda value: said(WORKS, value),
        ("annotation", "review"): lambda value: said(REVIEWS, value),
        ("annotation", "verdict"): names.verdict,
        ("annotation", "claimant_id"): names.entity,
        ("annotation", "entity_id"): names.entity,
        ("annotation", "assigned_to"): names.person,
        ("annotation", "claimed_on"): _day,
        ("annotation", "due_on"): _day,
        ("annotation", "edtf"): _day,
        ("citation", "source_id"): names.source,
        ("citation", "stance"): lambda value: said(STANCES, value),
        ("citation", "accessed_on"): _day,
        ("flag", "reason"): lambda value: said(REASONS, value),
        ("flag", "severity"): lambda value: said(SEVERITIES, value),
        ("correction", "state"): lambda value: said(STATES, value),
    }


def _day(value: str) -> str:
    return spoken(value, language())


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LETTERS else f"{line[:_LETTERS].rstrip()}…"


def _words(text: str) -> str:
    return QCoreApplication.translate("Changes", text)
