"""A claim with a citation in the details."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from annotator.ui.details.citation_card import CitationCard
from annotator.ui.details.citation_editor import CitationEditor
from tests.ui.conftest import Desk
from tests.ui.opening import opener


@pytest.fixture
def claim(desk: Desk) -> str:
    made = desk.bench.tag("douze écoles")
    desk.bench.cite(made)
    desk.select(made)
    return made


def editor(desk: Desk) -> CitationEditor:
    return desk.pane.details.citations


def card(desk: Desk) -> CitationCard:
    return editor(desk).cards[0]


def png(width: int = 60, height: int = 40) -> bytes:
    """An image of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#2b5fc4"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


__all__ = ["card", "editor", "opener", "png"]
