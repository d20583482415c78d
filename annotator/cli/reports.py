"""The commands `review`, `history`, `check`: what waits, what happened, what does not hold."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Final

from annotator.cli.desks import reading
from annotator.cli.output import put_json, put_lines, shown
from annotator.cli.table import Column, table
from annotator.domain.refusal import Refusal
from annotator.services.checking import Problem, problems
from annotator.services.queue_told import ToldQueue
from annotator.services.secrets import redacted
from annotator.services.wording import worded
from annotator.store.history import HistoryRow, digest_of, history
from annotator.store.people import people
from annotator.store.project import StoreError
from annotator.store.reviews import QueueRow, queue

_QUEUE: Final = (
    Column("annotation"),
    Column("article", 24),
    Column("kind"),
    Column("words", 40),
    Column("severity"),
    Column("flags", 24),
    Column("work"),
    Column("review"),
)
_HISTORY: Final = (
    Column("seq", is_number=True),
    Column("at"),
    Column("who", 24),
    Column("act"),
    Column("records", 40),
    Column("id"),
)


def review(options: Namespace) -> int:
    """Print the review queue, in reading order."""
    with reading(options) as desk:
        rows = queue(desk.project)
        if options.json:
            told = ToldQueue(desk, redacted=not options.unredacted)
            put_json(told.objects(row.annotation_id for row in rows))
            return 0
    put_lines(table(_QUEUE, [_queue_cells(row) for row in rows]))
    return 0


def tell_history(options: Namespace) -> int:
    """Print the history, the newest last: each record as JSON, or an act a line."""
    with reading(options) as desk:
        rows = history(desk.project)
        names = {person.id: person.name for person in people(desk.project)}
    if options.json:
        told = rows if options.unredacted else redacted(rows)
        put_json(_row(*pair, names) for pair in zip(rows, told, strict=True))
    else:
        acts = groupby(rows, attrgetter("batch"))
        put_lines(table(_HISTORY, [_act_cells(list(act), names) for _, act in acts]))
    return 0


def check(options: Namespace) -> int:
    """Print a line for each thing that does not hold; 1 when there is any."""
    try:
        with reading(options) as desk:
            found = problems(desk.project)
    except StoreError as refusal:
        if refusal.code != "project_damaged":
            raise
        found = [Problem(refusal.code, refusal.params)]
    put_lines(shown(_finding(problem)) for problem in found)
    return 1 if found else 0


def _queue_cells(row: QueueRow) -> tuple[object, ...]:
    return (
        row.annotation_id,
        row.article_title,
        row.kind,
        row.exact,
        row.severity,
        ", ".join(row.reasons),
        row.work,
        row.review,
    )


def _row(row: HistoryRow, told: HistoryRow, names: dict[str, str]) -> dict[str, object]:
    """Tell a row; its digests are those of what the project holds, so that the chain holds."""
    return {
        **told._asdict(),
        "who_name": names.get(row.who, ""),
        "before_sha256": digest_of(row.before),
        "after_sha256": digest_of(row.after),
        "redacted": told != row,
    }


def _act_cells(act: list[HistoryRow], names: dict[str, str]) -> tuple[object, ...]:
    first = act[0]
    who = names.get(first.who, first.who)
    return first.seq, first.at, who, first.act, ", ".join(_counted(act)), first.id


def _counted(act: Iterable[HistoryRow]) -> Iterator[str]:
    """Name the kinds of record in the order in which they come, with a number from two on."""
    kinds = [row.record for row in act]
    for kind in dict.fromkeys(kinds):
        count = kinds.count(kind)
        yield kind if count == 1 else f"{count} × {kind}"


def _finding(problem: Problem) -> str:
    params = dict(problem.params)
    missing = params.get("missing")
    if isinstance(missing, tuple):
        params["missing"] = " ".join(worded(Refusal(code)) for code in missing)
    place = " ".join(str(params[key]) for key in ("record", "id") if params.get(key))
    sentence = worded(Refusal(problem.code, **params))
    return f"{place}: {sentence}" if place else sentence
