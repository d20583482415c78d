"""What fixed values and times are called on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDateTime, QLocale, Qt, QTime

from annotator.ui.words import moment_said


@pytest.fixture(params=["en_US", "fr_FR"])
def locale(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


def utc(moment: QDateTime) -> str:
    return moment.toUTC().toString(Qt.DateFormat.ISODateWithMs)


@pytest.mark.usefixtures("locale")
def test_a_time_of_today_has_24_hours_and_no_am_beside_initials() -> None:
    evening = QDateTime.currentDateTime()
    evening.setTime(QTime(21, 5))
    assert moment_said(utc(evening)) == "21:05"


@pytest.mark.usefixtures("locale")
def test_a_time_of_another_day_is_its_day() -> None:
    assert re.fullmatch(r"17 (Jan|janv\.) 2023", moment_said("2023-01-17T12:00:00.000Z"))
