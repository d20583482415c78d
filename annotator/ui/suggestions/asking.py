"""What is asked about a text, of whom, in which order, and how long an answer may take."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, NamedTuple

from annotator.domain.text import Span
from annotator.services.suggesting import Reading
from annotator.suggest.blocks import blocks, outwards
from annotator.suggest.protocol import PLUGIN
from annotator.suggest.recognisers import Cost, recognisers_for

WEIGHTS: Final = {Cost.INSTANT: 1, Cost.MODEL: 8, Cost.REMOTE: 8}
"""What a block counts for in the progress."""


class Who(NamedTuple):
    """Whom to ask: a recogniser's label, or a plug-in with the host that was agreed to."""

    label: str
    cost: Cost
    replaces: tuple[str, ...] = ()
    host: str = ""

    @property
    def name(self) -> str:
        """Its name without its version, or that of the plug-in's entry point."""
        return self.label.removeprefix(PLUGIN).partition("/")[0]

    @property
    def is_plugin(self) -> bool:
        """Whether it comes from another package."""
        return self.label.startswith(PLUGIN)


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to ask: a recogniser about a block."""

    who: Who
    region: Span

    @property
    def weight(self) -> int:
        """What it counts for in the progress."""
        return WEIGHTS[self.who.cost]

    def request(self, reading: Reading) -> dict[str, object]:
        """Return what the worker is asked."""
        asked: dict[str, object] = {
            "ask": "recognise",
            "recogniser": self.who.label,
            "host": self.who.host,
            "key": reading.text_sha256,
            "lang": reading.lang,
            "published_on": reading.published_on,
            "within": [self.region.start, self.region.end],
        }
        return asked | {"needs": self.who.label} if self.who.cost is Cost.MODEL else asked


def of_all(reading: Reading, seen: Callable[[], Span], plugins: Sequence[Who]) -> Tasks:
    """Return what to ask: the instant recognisers about all of the text, and then the others.

    Block by block, each time the one that is then the nearest to what is on the screen (`seen`).
    """
    built_in = [Who(each.label, each.cost, each.replaces) for each in recognisers_for(reading.lang)]
    who = (*built_in, *plugins)
    instant = [each for each in who if each.cost is Cost.INSTANT]
    others = [each for each in who if each.cost is not Cost.INSTANT]
    every = blocks(reading.text)
    weight = len(every) * sum(WEIGHTS[each.cost] for each in who)
    asked = chain(_outwards(every, seen, instant), _outwards(every, seen, others))
    return Tasks(asked, weight, len(every))


def _outwards(
    every: Sequence[Span], seen: Callable[[], Span], asked: Sequence[Who]
) -> Iterator[Task]:
    left = list(every)
    while left:
        region = outwards(left, seen())[0]
        left.remove(region)
        for each in asked:
            yield Task(each, region)


class Tasks(NamedTuple):
    """What is to be asked, what all of it counts for in the progress, and of how many blocks."""

    every: Iterator[Task]
    weight: int
    blocks: int


def agreed(setting: str) -> dict[str, str]:
    """Return the hosts that were agreed to, by the names of the plug-ins that are on."""
    try:
        found = json.loads(setting or "{}")
    except ValueError:
        return {}
    return {str(name): str(host) for name, host in found.items()} if isinstance(found, dict) else {}


def plugins_on(setting: str) -> list[Who]:
    """Return the plug-ins that the editor has switched on."""
    return [Who(PLUGIN + name, Cost.REMOTE, host=host) for name, host in agreed(setting).items()]
