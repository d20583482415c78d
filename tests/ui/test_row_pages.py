"""Rows are read by the page when they are looked at, and not again."""

from __future__ import annotations

import pytest

from annotator.services import annotating
from annotator.ui import row_pages
from annotator.ui.row_pages import PAGE, RowPages
from tests.ui.conftest import Bench
from tests.ui.test_annotation_pane import many


class Read:
    """What was asked of the project: so many statements."""

    def __init__(self, bench: Bench) -> None:
        self.statements: list[str] = []
        bench.session.project.connection.set_trace_callback(self.statements.append)

    def count(self) -> int:
        return len([each for each in self.statements if "FROM anchor" in each])


@pytest.fixture
def ids(bench: Bench) -> list[str]:
    bench.session.desk.commit(many(bench, 3 * PAGE))
    return [f"m{number:05d}" for number in range(3 * PAGE)]


@pytest.fixture
def pages(bench: Bench) -> RowPages:
    made = RowPages(bench.session.project)
    made.turn_to(bench.article_id)
    return made


def test_a_page_is_read_once(bench: Bench, pages: RowPages, ids: list[str]) -> None:
    read = Read(bench)
    rows = [pages.at(ids, number) for number in range(PAGE, 2 * PAGE)]
    assert [row.id for row in rows if row] == ids[PAGE : 2 * PAGE]
    assert read.count() == 1
    assert pages.at(ids, 0) is not None
    assert read.count() == 2


def test_one_row_is_read_alone(bench: Bench, pages: RowPages, ids: list[str]) -> None:
    read = Read(bench)
    row = pages.of(ids[5])
    assert row is not None
    assert pages.of(ids[5]) is row
    assert pages.of("none") is None
    assert read.count() == 2
    assert pages.known(ids) == {ids[5]: row}


def test_what_has_changed_is_read_again(bench: Bench, pages: RowPages, ids: list[str]) -> None:
    assert pages.at(ids, 0) is not None
    desk = bench.session.desk
    bench.do(annotating.edit(desk, ids[0], note="seen"))
    bench.do(annotating.delete(desk, [ids[1]]))
    found = pages.read_again(ids[:2])
    assert {each: row.note for each, row in found.items()} == {ids[0]: "seen"}
    assert pages.at(ids, 1) is None
    assert pages.at(ids, 0) is found[ids[0]]


def test_rows_of_another_article_are_forgotten(pages: RowPages, ids: list[str]) -> None:
    assert pages.of(ids[0]) is not None
    pages.turn_to("")
    assert pages.known(ids) == {}
    assert pages.of(ids[0]) is None


def test_no_more_are_kept_than_are_wanted(
    pages: RowPages, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_pages, "KEPT", 2 * PAGE)
    for number in range(0, 3 * PAGE, PAGE):
        pages.at(ids, number)
    known = pages.known(ids)
    assert len(known) == 2 * PAGE
    assert ids[0] not in known
    assert ids[-1] in known
    pages.forget()
    assert pages.known(ids) == {}
