"""Roles: what an article says that a person is, in the words beside the name.

Before it: *l'inspecteur général des FAR, Belkhir El Farouk*; behind it, between a comma and the
next mark: *Benny Gantz, ministre de la Défense,*.
"""

from __future__ import annotations

import re
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.entity_words import Words

_LOOK: Final = 200
_CLAUSE: Final = re.compile(r"[^,;:.!?…()«»“”\"\n]*$")
_BEHIND: Final = re.compile(r",[ \u00a0]([^,;:.!?…()«»“”\"\n]{3,120})(?=[,;:.!?…)»”\"\n]|$)")
_CIVIL: Final = re.compile(r"(?:M|MM|Mme|Mmes|Mlle|Mr|Mrs|Ms|Miss|monsieur|madame)\.?$", re.I)


def role_of(text: str, person: Span, words: Words) -> str:
    """Return the role of the person whose name stands here, as it is written; empty if none."""
    return _before(text, person, words) or _behind(text, person, words)


def _before(text: str, person: Span, words: Words) -> str:
    lead = text[max(person.start - _LOOK, 0) : person.start].rstrip(" \u00a0")
    is_apart = lead.endswith(",")
    clause = _CLAUSE.search(lead.removesuffix(","))
    title = words.titles.search(clause[0]) if clause else None
    if clause is None or title is None:
        return ""
    role = clause[0][title.start() :].strip()
    is_near = is_apart or len(role.split()) <= 9
    holds = words.verbs.search(role) is None and not _CIVIL.fullmatch(role)
    return role if is_near and holds else ""


def _behind(text: str, person: Span, words: Words) -> str:
    found = _BEHIND.match(text, person.end)
    if found is None or words.verbs.search(found[1]):
        return ""
    said = words.determiner.match(found[1])
    role = found[1][said.end() :] if said else found[1]
    is_title = words.titles.match(role) is not None
    return role.strip() if (said or is_title) and len(role.split()) <= 14 else ""
