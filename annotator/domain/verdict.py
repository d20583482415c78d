"""Verdicts: the project's scale as data, with labels in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VerdictScale:
    """A named, versioned set of verdicts; the project uses the one that `is_default`."""

    id: str
    name_en: str
    name_fr: str
    version: int = 1
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class VerdictValue:
    """One verdict of a scale (schema.org Rating); its id is what a claim and the CSV hold.

    `rating` is optional: 1 is the worst of the scale. `colour` is `#RRGGBB`. `unverifiable` says
    that this verdict stands on a rationale, not on evidence. A retired value stays readable.
    """

    id: str
    scale_id: str
    rank: int
    label_en: str
    label_fr: str
    colour: str
    rating: int | None = None
    unverifiable: bool = False
    retired_on: str = ""

    def label(self, lang: str) -> str:
        """Return its label in `fr`, or else in English."""
        return self.label_fr if lang.startswith("fr") else self.label_en


PLAIN_SCALE = VerdictScale("plain", "Plain, five steps", "Simple, cinq degrés", is_default=True)

PLAIN_VALUES = (
    VerdictValue("true", "plain", 0, "True", "Vrai", "#0A6E45", 4),
    VerdictValue("mostly_true", "plain", 1, "Mostly", "Plutôt vrai", "#4F7A1F", 3),
    VerdictValue("half_true", "plain", 2, "Half", "À nuancer", "#8A6100", 2),
    VerdictValue("false", "plain", 3, "False", "Faux", "#B4232F", 1),
    VerdictValue("unproven", "plain", 4, "Unproven", "Invérifiable", "#5B636D", unverifiable=True),
)
"""The scale a new project starts with."""
