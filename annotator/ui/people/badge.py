"""Somebody's badge: initials on a disc whose colour follows from the place among the people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from annotator.domain.person import Person
from annotator.ui.theme import readable_on, sized_font, themes
from annotator.ui.widgets.tips import plain_tip

SIDE: Final = 22
"""The side of a badge, in device-independent pixels."""
_WORDS: Final = 15.0
_FACE_PX: Final = 10
_SHARPNESS: Final = 2.0
"""Pictures are drawn for a screen of twice the points; Qt makes them smaller, never larger."""


class Face(NamedTuple):
    """What a badge shows; `place` counts from 0 in the order in which people came to the desk."""

    name: str
    initials: str
    place: int


def faces_of(people: Iterable[Person]) -> dict[str, Face]:
    """Return the face of each person by id; `people` are all of the project, in their order."""
    return {
        person.id: Face(person.name, person.initials, place) for place, person in enumerate(people)
    }


def face_of(people: Mapping[str, Person], person_id: str | None) -> Face | None:
    """Return one person's face; `people` holds all of the project by id, in their order."""
    for place, person in enumerate(people.values()):
        if person.id == person_id:
            return Face(person.name, person.initials, place)
    return None


def paint_badge(painter: QPainter, rect: QRectF, face: Face) -> None:
    """Paint a badge in the middle of `rect`, in the colours of the current theme."""
    colors = themes().current.people
    back = colors[face.place % len(colors)]
    box = QRectF(0, 0, SIDE, SIDE)
    box.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(back)
    painter.drawEllipse(box)
    painter.setFont(_font(face.initials))
    painter.setPen(readable_on(back))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, face.initials)
    painter.restore()


def badge_icon(face: Face) -> QIcon:
    """Return a badge as an icon of a menu, a combo box or a button, in the current colours."""
    picture = QPixmap(round(SIDE * _SHARPNESS), round(SIDE * _SHARPNESS))
    picture.setDevicePixelRatio(_SHARPNESS)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_badge(painter, QRectF(0, 0, SIDE, SIDE), face)
    painter.end()
    icon = QIcon()
    # Otherwise Qt tints it where it stands in a selected row.
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
        icon.addPixmap(picture, mode)
    return icon


class PersonBadge(QWidget):
    """One badge; it takes no room while nobody is meant."""

    def __init__(self, face: Face | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face: Face | None = None
        self.setFixedSize(SIDE, SIDE)
        self.show_face(face)

    def show_face(self, face: Face | None, words: str = "") -> None:
        """Show somebody else, or nobody; `words` say what the person did, else it is the name."""
        self.face = face
        told = (words or face.name) if face else ""
        if face is None or self.parentWidget() is not None:
            # Without a parent it would become a window.
            self.setHidden(face is None)
        self.setAccessibleName(told)
        self.setToolTip(plain_tip(told) if told else "")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.face is None:
            return
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self.face)
        painter.end()


def _font(initials: str) -> QFont:
    """Return the face in which the initials fit into the disc."""
    font = sized_font(QApplication.font(), _FACE_PX, QFont.Weight.DemiBold)
    width = QFontMetricsF(font).horizontalAdvance(initials)
    if width <= _WORDS:
        return font
    return sized_font(font, _FACE_PX * _WORDS / width, QFont.Weight.DemiBold)
