"""People at the desk: who marks, who decides, whose name stands under it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person does at the desk; it grants no rights, it is said in reports."""

    CHECKER = "checker"
    EDITOR = "editor"
    REPORTER = "reporter"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the desk (PROV Agent)."""

    id: str
    name: str
    initials: str
    role: Role = Role.CHECKER


def initials_of(name: str) -> str:
    """Return up to three capitals for a name: `Aude Martin` gives `AM`, `léa` gives `L`."""
    words = name.replace("-", " ").split()
    return "".join(word[0] for word in words[:3]).upper()
