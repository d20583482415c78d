"""Where the keyboard is can be seen on everything that takes it, in every theme."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from annotator.domain.annotation import Kind
from annotator.domain.review import FlagReason, Severity
from annotator.services import reviewing
from annotator.ui.theme import Choice, contrast_ratio, themes
from tests.ui.office import Office

EDGE = 3
"""A text field shows its caret too; the ring has to be seen in its edge."""
TOLD_APART = 3.0
"""The contrast by which two looks of one pixel can be told apart (WCAG 2.2, 2.4.13)."""
LEAST = 0.4
"""A ring may be round at its corners, or lie around one part, such as the chosen tab."""


@pytest.fixture(params=["light", "dark", "contrast"])
def desk(request: pytest.FixtureRequest, office: Office, desk_file: Path) -> Office:
    choice: Choice = request.param
    office.start([desk_file])
    themes().choose(choice)
    office.window.marking.tag(Kind.CLAIM)
    made = office.selected
    office.window.session.attempt(
        reviewing.flag, made, FlagReason.NUMBER, Severity.WARN, "Is it so?"
    )
    return office


def stops(office: Office) -> Iterator[QWidget]:
    """Everything that Tab comes to, once round."""
    office.window.focus_article()
    for _ in range(90):
        office.press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is office.window.article.view.editor:
            return
        yield focused
    raise AssertionError("Tab does not come round")


def looks(widget: QWidget) -> QImage:
    """The widget as it stands in its window."""
    QTest.qWait(0)
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(themes().current.window)
    painter = QPainter(picture)
    widget.render(painter, QPoint(0, 0))
    painter.end()
    return picture


def share_of_ring(widget: QWidget, with_it: QImage, without: QImage) -> float:
    """How much of a ring of one pixel is told apart from what is there without it."""
    inside = with_it.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
    is_field = isinstance(widget, QLineEdit | QPlainTextEdit)
    told = sum(
        contrast_ratio(with_it.pixelColor(x, y), without.pixelColor(x, y)) >= TOLD_APART
        for y in range(with_it.height())
        for x in range(with_it.width())
        if not (is_field and inside.contains(x, y))
    )
    return told / (2 * (with_it.width() + with_it.height()))


@pytest.mark.parametrize("pane", ["tab_annotations", "tab_review", "tab_sources"])
def test_what_has_the_keyboard_looks_otherwise(desk: Office, pane: str) -> None:
    desk.window.actions_table[pane].trigger()
    alike = []
    for widget in stops(desk):
        with_it = looks(widget)
        widget.clearFocus()
        share = share_of_ring(widget, with_it, looks(widget))
        if share < LEAST:
            alike.append(f"{type(widget).__name__} {widget.accessibleName()}: {share:.2f}")
        widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert alike == []
