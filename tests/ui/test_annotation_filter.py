"""The filter's predicate and the orders of the list."""

from __future__ import annotations

import pytest

from annotator.domain.annotation import AnchorState, Kind, Origin, ReviewStatus, Work
from annotator.store.annotations import ListRow
from annotator.ui.annotation_filter import (
    Filter,
    Order,
    Status,
    filter_named,
    key_of,
    told_by,
    words_of,
)

PLAIN = ListRow(
    "a1",
    "r1",
    Kind.CLAIM,
    "",
    10,
    20,
    "L’École coûte cher",
    AnchorState.EXACT,
    Work.TO_CHECK,
    ReviewStatus.NONE,
    Origin.HUMAN,
    None,
    "",
    "",
    0,
    "",
    1,
)


def takes(row: ListRow, wanted: Filter) -> bool:
    return wanted.takes(row, told_by(row))


@pytest.mark.parametrize("typed", ["ecole", "ÉCOLE", "cher ecole", "l'ecole", ""])
def test_words_are_found_whatever_their_case_accents_and_order(typed: str) -> None:
    assert takes(PLAIN, Filter(words_of(typed)))


def test_words_that_occur_nowhere_hide_the_row() -> None:
    assert not takes(PLAIN, Filter(words_of("école chère")))


def test_value_and_note_are_searched_too() -> None:
    row = PLAIN._replace(value="2023-01-17", note="Vu à la mairie")
    assert takes(row, Filter(words_of("2023-01 vu")))


@pytest.mark.parametrize(
    ("status", "other"),
    [
        (Status.TO_CHECK, PLAIN._replace(work=Work.CHECKED)),
        (Status.WITHOUT_SOURCE, PLAIN),
    ],
)
def test_a_status_that_is_not_met_hides_the_row(status: Status, other: ListRow) -> None:
    assert not takes(other, Filter(status=status))


@pytest.mark.parametrize(
    ("status", "row"),
    [
        (Status.ANY, PLAIN),
        (Status.TO_CHECK, PLAIN),
        (Status.IN_PROGRESS, PLAIN._replace(work=Work.IN_PROGRESS)),
        (Status.CHECKED, PLAIN._replace(work=Work.CHECKED)),
        (Status.FLAGGED, PLAIN._replace(open_flags=2, severity="warn")),
        (Status.WITHOUT_SOURCE, PLAIN._replace(sources=0)),
        (Status.REQUESTED, PLAIN._replace(review=ReviewStatus.REQUESTED)),
        (Status.APPROVED, PLAIN._replace(review=ReviewStatus.APPROVED)),
    ],
)
def test_each_status_takes_what_meets_it(status: Status, row: ListRow) -> None:
    assert takes(row, Filter(status=status))


def test_refuted_are_claims_whose_verdict_is_the_worst_of_the_scale() -> None:
    wanted = Filter(status=Status.REFUTED, refuting=frozenset({"false"}))
    assert takes(PLAIN._replace(verdict="false"), wanted)
    assert not takes(PLAIN._replace(verdict="true"), wanted)
    assert not takes(PLAIN, wanted)
    assert not takes(PLAIN._replace(kind=Kind.DATE, verdict="false"), wanted)


def test_a_name_stands_for_a_filter() -> None:
    assert filter_named("all").is_empty
    assert filter_named("entity") == Filter(kind=Kind.ENTITY)
    assert filter_named("flagged") == Filter(status=Status.FLAGGED)
    assert filter_named("without_source") == Filter(kind=Kind.CLAIM, status=Status.WITHOUT_SOURCE)
    with pytest.raises(ValueError, match="nothing"):
        filter_named("nothing")


def test_reading_order_puts_the_longer_of_two_that_begin_together_first() -> None:
    rows = [PLAIN, PLAIN._replace(id="a2", end=30), PLAIN._replace(id="a3", start=2)]
    rows.sort(key=key_of(Order.READING))
    assert [row.id for row in rows] == ["a3", "a2", "a1"]


def test_other_orders_group_first_and_read_on_within() -> None:
    flagged = PLAIN._replace(id="b", start=90, open_flags=1)
    done = PLAIN._replace(id="c", start=1, work=Work.CHECKED, kind=Kind.DATE)
    locked = done._replace(id="d", start=0, review=ReviewStatus.APPROVED)
    rows = [locked, done, PLAIN, flagged]
    assert [r.id for r in sorted(rows, key=key_of(Order.STATUS))] == ["b", "a1", "c", "d"]
    assert [r.id for r in sorted(rows, key=key_of(Order.KIND))] == ["a1", "b", "d", "c"]
    assert [r.id for r in sorted(rows, key=key_of(Order.NEWEST))] == ["d", "c", "b", "a1"]
