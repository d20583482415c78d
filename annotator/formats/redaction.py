"""What leaves the desk of a source that is not public: its pseudonym, and what it allows.

A source on *background* lets its words be used and not its name: its quotes leave, and what the
work could be found by does not. Of a *confidential* one nothing leaves but its pseudonym and on
which side it stands. What colleagues wrote to each other about a statement that rests on a
confidential source may name it, and stays at the desk too. Public notes are written to be read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.independence import independent_groups
from annotator.domain.source import Confidentiality, Source

WITHHELD: Final = "[withheld]"
"""Stands for a text that must not be empty, or whose being there is no secret."""

HIDDEN_FIELDS: Final[Mapping[Confidentiality, tuple[str, ...]]] = {
    Confidentiality.PUBLIC: (),
    Confidentiality.BACKGROUND: ("locator", "archived_url"),
    Confidentiality.CONFIDENTIAL: ("quote", "locator", "archived_url"),
}
"""The fields of a citation that tell which source it is, or what it said in confidence."""

TELLING_FIELDS: Final = ("quote", "locator", "archived_url")
"""The fields of a citation that an export may leave out."""


def is_withheld(source: Source) -> bool:
    """Whether a redacted export must not tell which source this is."""
    return source.confidentiality is not Confidentiality.PUBLIC


def is_silent(source: Source) -> bool:
    """Whether a redacted export must not tell what this source said either."""
    return source.confidentiality is Confidentiality.CONFIDENTIAL


def stand_in(source: Source) -> str:
    """Return what a redacted export calls a source that it does not name.

    One without a pseudonym, which only a file of another program can hold, is told by its secrecy.
    """
    return source.pseudonym.strip() or source.confidentiality.value


def told_of(evidence: Evidence, *, redacted: bool) -> dict[str, str]:
    """Return the telling fields of a citation, without those that a redaction leaves out."""
    hidden = HIDDEN_FIELDS[evidence.source.confidentiality] if redacted else ()
    return {name: getattr(evidence.citation, name) for name in TELLING_FIELDS if name not in hidden}


def holds_talk(evidence: Iterable[Evidence]) -> bool:
    """Whether what colleagues wrote about a statement stays at the desk."""
    return any(is_silent(each.source) for each in evidence)


def remark(words: str, *, withheld: bool) -> str:
    """Return what a colleague wrote, or that it is withheld; nothing stays nothing."""
    return WITHHELD if withheld and words else words


def independent_count(evidence: Iterable[Evidence], *, redacted: bool) -> int | None:
    """Return how many sources speak for themselves (`independent_groups`).

    None where the number would tell that one that is not named has a publisher in common with one
    that is.
    """
    sources = {each.source.id: each.source for each in evidence}.values()
    if redacted and len(sources) > 1 and any(map(is_withheld, sources)):
        return None
    return len(independent_groups(sources))


def withheld_values(dossier: Dossier) -> Counter[str]:
    """Return how many values a redaction replaces or leaves out, by what they are."""
    found: Counter[str] = Counter()
    for each in dossier.evidence:
        found["private_notes"] += bool(each.citation.note_private)
        if not is_withheld(each.source):
            continue
        found["names"] += 1
        found["attachments"] += len(each.attachments)
        hidden = HIDDEN_FIELDS[each.source.confidentiality]
        found["quotes"] += "quote" in hidden and bool(each.citation.quote)
        found["places"] += bool(each.citation.locator) + bool(each.citation.archived_url)
    if holds_talk(dossier.evidence):
        found["remarks"] += sum(map(bool, remarks_of(dossier)))
    return +found


def has_talk(dossier: Dossier) -> bool:
    """Whether anybody flagged, reviewed, corrected or commented it."""
    return bool(dossier.flags or dossier.reviews or dossier.comments or dossier.corrections)


def remarks_of(dossier: Dossier) -> list[str]:
    """Return all that colleagues wrote to each other about a statement."""
    return [
        *(words for flag in dossier.flags for words in (flag.message, flag.resolution)),
        *(review.comment for review in dossier.reviews),
        *(comment.text for comment in dossier.comments),
        *(correction.reason for correction in dossier.corrections),
    ]
