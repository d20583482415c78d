"""Taking a file of annotations in, and counting what became of its lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.services.desk import Desk
from annotator.services.incoming_files import GivenFile, read_file
from annotator.services.intake import Choices, plan
from annotator.services.taking import What


class Told(NamedTuple):
    """Something to tell of a line of the file."""

    line: int
    code: str
    params: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class TakeInReport:
    """What became of the lines; those that are there already count as left."""

    placed: int
    updated: int
    unchanged: int
    left: tuple[Told, ...]
    lowered: tuple[Told, ...]
    absent: tuple[Told, ...] = ()
    warned: tuple[Told, ...] = ()


def take_in(
    desk: Desk,
    stream: BinaryIO,
    format_name: str,
    article_id: str | None = None,
    *,
    raw: bool = False,
) -> tuple[Step, TakeInReport]:
    """Return the step that takes a file in, and the report."""
    reading = read_file(GivenFile("file", stream.read()), format_name, raw=raw)
    made = plan(desk, [reading], Choices(onto=article_id or ""))
    left = tuple(_told(row.line, row.why) for row in made.rows if row.why is not None)
    told = [_told(row.line, each) for row in made.rows for each in row.told]
    lowered = tuple(each for each in told if each.code == "status_lowered")
    absent = tuple(each for each in told if each.code == "attachment_absent")
    return made.step, TakeInReport(
        made.count(What.NEW),
        made.count(What.CHANGED),
        sum(row.what is What.SAME and row.why is None for row in made.rows),
        left,
        lowered,
        absent,
        tuple(each for each in told if each not in (*lowered, *absent)),
    )


def _told(line: int, refusal: Refusal) -> Told:
    return Told(line, refusal.code, refusal.params)
