"""The command `suggest`: what recognisers find in articles, to look at or to store."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any, Final

from annotator.cli.desks import Acting, reading, working
from annotator.cli.output import put_json, put_lines, say
from annotator.cli.table import Column, table
from annotator.services.desk import Desk
from annotator.services.suggested import suggestions
from annotator.services.suggesting import take
from annotator.services.worker import Worker
from annotator.store.articles import article_rows
from annotator.suggest.suggestion import Suggestion, Topic

_TABLE: Final = (
    Column("article"),
    Column("kind"),
    Column("subtype"),
    Column("words", 48),
    Column("value", 32),
    Column("score", is_number=True),
    Column("reasons", 40),
)
_DATE: Final = ("timex", "timex_type", "mod", "edtf", "earliest", "latest", "alternatives")


def suggest(options: Namespace) -> int:
    """Print what is suggested for the articles, in reading order; with `--accept` store it."""
    # What is found is kept in the project, to be there at once the next time.
    if options.accept or options.cache:
        with working(options) as acting:
            found = list(_found(acting.desk, options))
            if options.accept:
                _take(acting, found)
    else:
        with reading(options) as desk:
            found = list(_found(desk, options))
    rows = [(article_id, each) for article_id, several in found for each in several]
    if options.json:
        put_json(_object(*row) for row in rows)
    elif options.accept:
        say(f"Stored as annotations: {len(rows)}.")
    else:
        put_lines(table(_TABLE, [_cells(*row) for row in rows]))
    return 0


def _found(desk: Desk, options: Namespace) -> Iterator[tuple[str, list[Suggestion]]]:
    topics = options.only or tuple(Topic)
    wanted = options.articles or [row.article.id for row in article_rows(desk.project)]
    with Worker() as worker:
        for article_id in wanted:
            found, failed = suggestions(desk, article_id, worker, topics, uses_cache=options.cache)
            if failed:
                names = ", ".join(failed)
                say(f"Suggestions of {names} failed in {article_id} and are missing there.")
            yield article_id, found


def _take(acting: Acting, found: list[tuple[str, list[Suggestion]]]) -> None:
    for article_id, several in found:
        acting.commit(take(acting.desk, article_id, several))


def _object(article_id: str, each: Suggestion) -> dict[str, object]:
    told: dict[str, object] = {
        "article_id": article_id,
        "kind": each.topic.value,
        "subtype": each.subtype,
        "start": each.span.start,
        "end": each.span.end,
        "quote": each.quote,
        "score": each.score,
        "reasons": [reason.code for reason in each.reasons],
        "recogniser": each.recogniser,
    }
    details = each.details
    match each.topic:
        case Topic.DATE:
            return told | {name: details[name] for name in _DATE}
        case Topic.ENTITY:
            return told | {name: details.get(name) or "" for name in ("canonical", "role")}
        case Topic.QUOTE:
            return told | {"speaker": details.get("speaker"), "cue": details.get("cue") or ""}
    return told


def _cells(article_id: str, each: Suggestion) -> tuple[object, ...]:
    reasons = ", ".join(reason.code for reason in each.reasons)
    score = f"{each.score:.2f}"
    return (article_id, each.topic.value, each.subtype, each.quote, _value(each), score, reasons)


def _value(each: Suggestion) -> str:
    speaker: Any = each.details.get("speaker")
    if speaker:
        return str(speaker["quote"])
    return str(each.details.get("edtf") or each.details.get("canonical") or "")
