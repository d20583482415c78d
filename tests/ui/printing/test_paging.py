from __future__ import annotations

from PySide6.QtGui import QPainter

from annotator.ui.printing.paging import Chunk, kept_whole, paged


def chunk(height: float, before: float = 0, *, holds: bool = False) -> Chunk:
    def paint(painter: QPainter, top: float, *, is_first: bool) -> None:
        raise AssertionError((painter, top, is_first))

    return Chunk(height, before, holds, paint)


def tops(chunks: list[Chunk], height: float = 100) -> list[list[float]]:
    return [[each.top for each in page] for page in paged(chunks, height)]


def test_there_is_a_page_for_nothing() -> None:
    assert tops([]) == [[]]


def test_chunks_stand_one_under_the_other_and_a_page_begins_without_space() -> None:
    assert tops([chunk(40, 10), chunk(40, 10), chunk(40, 10)]) == [[0, 50], [0]]


def test_the_first_of_each_page_is_told() -> None:
    pages = paged([chunk(60), chunk(30), chunk(60)], 100)
    assert [[each.is_first for each in page] for page in pages] == [[True, False], [True]]


def test_a_heading_goes_to_the_page_of_what_it_heads() -> None:
    found = [chunk(80), chunk(10, holds=True), chunk(30)]
    assert tops(found) == [[0], [0, 10]]


def test_what_holds_together_and_is_more_than_a_page_is_parted_all_the_same() -> None:
    found = [chunk(20), *(chunk(40, holds=True) for _ in range(4)), chunk(40)]
    assert tops(found) == [[0], [0, 40], [0, 40], [0]]


def test_the_end_may_hold_on_to_nothing() -> None:
    assert tops([chunk(10, holds=True)]) == [[0]]


def test_what_is_small_is_kept_whole_and_what_is_high_is_not() -> None:
    small = list(kept_whole([chunk(10), chunk(10, 5), chunk(10)], 40))
    assert [each.holds_next for each in small] == [True, True, False]
    high = list(kept_whole([chunk(10, holds=True), chunk(10, 15), chunk(10)], 40))
    assert [each.holds_next for each in high] == [True, False, False]
