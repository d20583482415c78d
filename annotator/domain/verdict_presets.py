"""Verdict scales to begin with: what desks know, each to be changed as a desk needs it."""

from __future__ import annotations

from typing import Final, NamedTuple

from annotator.domain.verdict import PLAIN_SCALE, PLAIN_VALUES, VerdictScale, VerdictValue


class Preset(NamedTuple):
    """A scale with its values, the best first."""

    scale: VerdictScale
    values: tuple[VerdictValue, ...]


_SIX: Final = VerdictScale("six", "Six steps, down to pants on fire", "Six degrés, à l’américaine")
_DESK: Final = VerdictScale("desk_fr", "French desk", "Rédaction française")


def _values(
    scale: VerdictScale, *rows: tuple[str, str, str, str, int | None]
) -> tuple[VerdictValue, ...]:
    """Make values of (id, English, French, colour, rating); one without rating is unverifiable."""
    return tuple(
        VerdictValue(
            f"{scale.id}_{name}",
            scale.id,
            rank,
            en,
            fr,
            colour,
            rating,
            unverifiable=rating is None,
        )
        for rank, (name, en, fr, colour, rating) in enumerate(rows)
    )


PRESETS: Final = (
    Preset(PLAIN_SCALE, PLAIN_VALUES),
    # The six steps of PolitiFact's meter.
    Preset(
        _SIX,
        _values(
            _SIX,
            ("true", "True", "Vrai", "#0A6E45", 6),
            ("mostly_true", "Mostly true", "Plutôt vrai", "#4F7A1F", 5),
            ("half_true", "Half true", "À moitié vrai", "#8A6100", 4),
            ("mostly_false", "Mostly false", "Plutôt faux", "#A04A12", 3),
            ("false", "False", "Faux", "#B4232F", 2),
            ("pants_on_fire", "Pants on fire", "Mensonge éhonté", "#7A1230", 1),
        ),
    ),
    Preset(
        _DESK,
        _values(
            _DESK,
            ("true", "True", "Vrai", "#0A6E45", 5),
            ("mostly_true", "Mostly true", "Plutôt vrai", "#4F7A1F", 4),
            ("nuance", "Needs nuance", "À nuancer", "#8A6100", 3),
            ("misleading", "Misleading", "Trompeur", "#A04A12", 2),
            ("false", "False", "Faux", "#B4232F", 1),
            ("unverifiable", "Unverifiable", "Invérifiable", "#5B636D", None),
        ),
    ),
)
"""The plain five steps first: a new project has them."""
