"""Tests of the painting of the annotations' rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QCursor, QFont, QImage, QPainter
from PySide6.QtTest import QTest

from annotator.domain.annotation import Kind
from annotator.services import annotating
from annotator.ui import annotation_painter
from annotator.ui.annotation_chip import RowFace
from annotator.ui.annotation_painter import REST_MS
from annotator.ui.theme import Choice, themes
from tests.ui.conftest import Desk

WORDS = ("La mairie", "12 millions", "douze écoles", "Inès Vauquelin", "mardi", "Montclar")
KINDS = (Kind.ENTITY, Kind.CLAIM, Kind.CLAIM, Kind.ENTITY, Kind.DATE, Kind.ENTITY)


@pytest.fixture
def ids(desk: Desk) -> list[str]:
    """Six rows in reading order, none of them selected or under the mouse."""
    screen = desk.pane.list.screen().geometry()
    QCursor.setPos(screen.bottomRight())
    QTest.qWait(50)
    return [desk.bench.tag(words, kind) for words, kind in zip(WORDS, KINDS, strict=True)]


@pytest.fixture
def painted_rows(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The quotes of the rows that are painted, and not shown as a picture of them."""
    painted: list[str] = []
    paint = annotation_painter._paint_row

    def noted(painter: QPainter, room: QRect, state: int, face: RowFace, font: QFont) -> None:
        painted.append(face.row.exact)
        paint(painter, room, state, face, font)

    monkeypatch.setattr(annotation_painter, "_paint_row", noted)
    return painted


def seen(desk: Desk) -> QImage:
    return desk.pane.list.viewport().grab().toImage()


def rest() -> None:
    QTest.qWait(3 * REST_MS)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_picture_of_a_row_looks_as_the_row_does(
    desk: Desk, ids: list[str], painted_rows: list[str], theme: Choice
) -> None:
    themes().choose(theme)
    desk.pane.list.select(ids[1])
    first = seen(desk)
    assert set(painted_rows) == set(WORDS)
    rest()
    painted_rows.clear()
    assert seen(desk) == first
    assert painted_rows == [WORDS[1]]


def test_a_row_that_has_changed_is_painted_anew(
    desk: Desk, ids: list[str], painted_rows: list[str]
) -> None:
    before = seen(desk)
    rest()
    painted_rows.clear()
    desk.bench.session.attempt(annotating.retag, [ids[2]], Kind.DATE)
    assert seen(desk) != before
    assert painted_rows == [WORDS[2]]
    desk.bench.session.undo()
    assert seen(desk) == before


def test_pictures_follow_the_theme_and_the_width(
    desk: Desk, ids: list[str], painted_rows: list[str]
) -> None:
    light = seen(desk)
    rest()
    themes().choose("dark")
    assert seen(desk) != light
    rest()
    painted_rows.clear()
    desk.pane.list.resize(desk.pane.list.width() - 60, desk.pane.list.height())
    seen(desk)
    assert set(painted_rows) == set(WORDS)


def test_a_row_that_comes_leaves_the_pictures_of_the_others(
    desk: Desk, ids: list[str], painted_rows: list[str]
) -> None:
    seen(desk)
    rest()
    painted_rows.clear()
    desk.bench.session.attempt(annotating.delete, [ids[0]])
    seen(desk)
    assert painted_rows == []
