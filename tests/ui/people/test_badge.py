"""Badges: initials on a disc in a colour of the person's own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.person import Person
from annotator.ui.people.badge import (
    SIDE,
    Face,
    PersonBadge,
    badge_icon,
    face_of,
    faces_of,
)
from annotator.ui.theme import Choice, contrast_ratio, readable_on, themes

PEOPLE = [Person(f"p{n}", f"Person {n}", f"P{n}") for n in range(10)]
CHOICES: list[Choice] = ["light", "dark", "contrast"]


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    themes().choose("light")
    yield
    themes().choose("light")


@pytest.mark.parametrize("choice", CHOICES)
def test_initials_read_in_every_colour_and_stand_out(choice: Choice) -> None:
    themes().choose(choice)
    theme = themes().current
    assert len(theme.people) >= 8
    for back in theme.people:
        assert contrast_ratio(readable_on(back), back) >= 4.5
        assert contrast_ratio(back, theme.paper) >= 3
        assert contrast_ratio(back, theme.window) >= 3


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_first_eight_have_colours_of_their_own(choice: Choice) -> None:
    themes().choose(choice)
    assert len({color.name() for color in themes().current.people}) == 8


def test_the_colour_follows_from_the_place_among_the_people(qtbot: QtBot) -> None:
    faces = faces_of(PEOPLE)
    assert faces["p3"] == face_of({each.id: each for each in PEOPLE}, "p3")
    assert faces["p3"] == Face("Person 3", "P3", 3)
    assert face_of({}, "p3") is None
    assert face_of({"p1": PEOPLE[1]}, None) is None
    shown = [_color(qtbot, faces[f"p{n}"]) for n in (0, 1, 8)]
    colors = themes().current.people
    assert shown == [colors[0], colors[1], colors[0]]


def test_a_badge_says_who_or_what_they_did(qtbot: QtBot) -> None:
    badge = PersonBadge(Face("Léa Roy", "LR", 1))
    qtbot.addWidget(badge)
    assert (badge.accessibleName(), badge.toolTip()) == ("Léa Roy", "Léa Roy")
    badge.show_face(Face("Aude Martin", "AM", 0), "Tagged by Aude Martin")
    assert badge.accessibleName() == "Tagged by Aude Martin"
    badge.show_face(None)
    assert badge.isHidden()
    assert badge.accessibleName() == ""


@pytest.mark.parametrize("initials", ["L", "AM", "WWW"])
def test_initials_stay_within_the_disc(qtbot: QtBot, initials: str) -> None:
    badge = PersonBadge(Face("", initials, 0))
    qtbot.addWidget(badge)
    picture = badge.grab().toImage()
    back = themes().current.people[0].name()
    edges = [picture.pixelColor(x, SIDE // 2).name() for x in (2, SIDE - 3)]
    assert edges == [back, back]


def test_an_icon_is_the_badge(qapp: QApplication) -> None:
    picture = badge_icon(Face("Aude Martin", "AM", 2)).pixmap(40, 40).toImage()
    assert picture.pixelColor(picture.width() // 2, 2).name() == themes().current.people[2].name()


def _color(qtbot: QtBot, face: Face) -> QColor:
    badge = PersonBadge(face)
    qtbot.addWidget(badge)
    return badge.grab().toImage().pixelColor(badge.width() // 2, 2)
