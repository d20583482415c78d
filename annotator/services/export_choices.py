"""What an export is of, and how it is made: the choices, and what they narrow it to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Final, TypedDict

from annotator.domain.annotation import AnchorState, Kind, ReviewStatus, Work
from annotator.domain.dossier import Dossier
from annotator.domain.refusal import Refusal
from annotator.domain.table_row import Table, TableRow, row_of, rows_in, table_of
from annotator.services.desk import Desk
from annotator.store.scopes import Part, articles_holding, whole_articles

Test = Callable[[TableRow], bool]

ONLY: Final[Mapping[str, Mapping[str, Test]]] = {
    "kind": {
        "claim": lambda row: row.kind == Kind.CLAIM,
        "entity": lambda row: row.kind == Kind.ENTITY,
        "date": lambda row: row.kind == Kind.DATE,
    },
    "work": {
        "to_check": lambda row: row.work == Work.TO_CHECK,
        "in_progress": lambda row: row.work == Work.IN_PROGRESS,
        "checked": lambda row: row.work == Work.CHECKED,
    },
    "review": {
        "requested": lambda row: row.review == ReviewStatus.REQUESTED,
        "approved": lambda row: row.review == ReviewStatus.APPROVED,
        "changes_requested": lambda row: row.review == ReviewStatus.CHANGES_REQUESTED,
    },
    "flags": {"flagged": lambda row: any(flag.is_open for flag in row.flags)},
    "sources": {
        "sourced": lambda row: bool(row.evidence),
        "unsourced": lambda row: not row.evidence,
    },
    "anchor": {"stale": lambda row: row.state == AnchorState.STALE},
}
"""What an export may be narrowed to, by axis: names of one axis add up, those of two cross."""

ONLY_NAMES: Final = tuple(chain.from_iterable(ONLY.values()))
"""Every name that `only` takes."""


class Choices(TypedDict, total=False):
    """What to export, and how: every article, all annotations, standard and redacted by default.

    `article_ids` and `ids`, of annotations, choose; both together cross. `only` holds names of
    `ONLY_NAMES`. The rest counts for the formats that have such an option: `profile` and `raw` for
    tables; `lang`, `en` or `fr`, for those with words, in the article's language by default;
    `printer` is what makes a PDF, which only a window's libraries can.
    """

    article_ids: Collection[str] | None
    ids: Collection[str] | None
    only: Collection[str]
    profile: str
    raw: bool
    redacted: bool
    lang: str
    printer: Callable[..., Any] | None


class Narrowing:
    """The tests that an annotation must pass to be exported."""

    def __init__(self, only: Collection[str]) -> None:
        """Refused: `export_only_unknown(name, known)`."""
        for name in only:
            if name not in ONLY_NAMES:
                raise Refusal("export_only_unknown", name=name, known=ONLY_NAMES)
        chosen = ([test for name, test in axis.items() if name in only] for axis in ONLY.values())
        self._axes = [tests for tests in chosen if tests]

    def narrowed(self, found: Iterable[Dossier]) -> Iterator[Dossier]:
        """Yield those that pass one test of each axis."""
        return (each for each in found if not self._axes or self._passes(row_of(each)))

    def narrowed_table(self, table: Table) -> Iterator[Table]:
        """Yield the table with the rows that pass, or nothing if there is none."""
        if not self._axes:
            yield table
        elif passing := [row for row in rows_in(table) if self._passes(row)]:
            yield table_of(passing)

    def _passes(self, row: TableRow) -> bool:
        return all(any(test(row) for test in axis) for axis in self._axes)


def parts_of(desk: Desk, choices: Choices) -> list[Part]:
    """Return the articles that are meant, in the order asked for, or else the oldest first.

    Refused: `article_missing`.
    """
    ids, article_ids = choices.get("ids"), choices.get("article_ids")
    project = desk.project
    found = whole_articles(project) if ids is None else articles_holding(project, ids)
    if article_ids is None:
        return found
    by_article = {part.article_id: part for part in found}
    wanted = [desk.article(each).id for each in dict.fromkeys(article_ids)]
    return [by_article[each] for each in wanted if each in by_article]
