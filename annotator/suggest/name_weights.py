"""Weights of the tagger of names: what each feature says for and against each tag.

They are learned from labelled paragraphs by `data/make_name_weights.py`: those of a conditional
random field over the features of `name_features`. A file has one line for each feature, its tags
and weights divided by tabs, and one for each tag that may follow another, `>` before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, inf
from typing import Final

from annotator.resources import resource

FOLLOWS: Final = ">"


@dataclass(frozen=True, slots=True)
class Weights:
    """What features and transitions weigh, in log-odds; what is not there weighs nothing."""

    tags: tuple[str, ...]
    features: Mapping[str, tuple[float, ...]]
    """By feature: its weight for each tag."""
    transitions: tuple[tuple[float, ...], ...]
    """By the number of a tag and that of the tag behind it; `I-` goes on only from its own kind."""
    odds: tuple[tuple[float, ...], ...]
    """The same as odds: what the exponential function makes of the transitions."""


@cache
def weights(name: str) -> Weights:
    """Read one of the program's files of weights, once."""
    return read_weights(resource("names", name).read_text(encoding="utf-8").splitlines())


def read_weights(lines: Iterable[str]) -> Weights:
    """Read the lines of a file of weights."""
    rows = [line.split("\t") for line in lines]
    tags = tuple(row[0][1:] for row in rows if row[0].startswith(FOLLOWS))
    told = {row[0]: _weights(row[1:], tags) for row in rows}
    into = [told.pop(f"{FOLLOWS}{tag}") for tag in tags]
    transitions = tuple(
        tuple(
            into[after][before] if _may_follow(tags[before], tags[after]) else -inf
            for after in range(len(tags))
        )
        for before in range(len(tags))
    )
    odds = tuple(tuple(map(exp, row)) for row in transitions)
    return Weights(tags, told, transitions, odds)


def _may_follow(before: str, after: str) -> bool:
    """Whether a tag may stand behind another: a name goes on only from its own kind."""
    return not after.startswith("I-") or before[2:] == after[2:]


def _weights(cells: list[str], tags: tuple[str, ...]) -> tuple[float, ...]:
    """Return the weight for each tag of cells that stand two by two: a tag, what it weighs."""
    told = dict(zip(cells[::2], map(float, cells[1::2]), strict=True))
    return tuple(told.get(tag, 0.0) for tag in tags)
