from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.formats.moments import day, moment


def refuses(reader: Callable[[str], str], text: str) -> bool:
    try:
        reader(text)
    except ValueError:
        return True
    return False


def test_a_day_is_given_back() -> None:
    assert day("2024-02-29") == "2024-02-29"


@pytest.mark.parametrize(
    "text",
    ["", "2023-02-29", "17/01/2023", "2023-1-7", "20230117", "2023-W03-2", "\uff12023-01-17"],
)
def test_what_is_no_iso_day_is_refused(text: str) -> None:
    assert refuses(day, text)


@pytest.mark.parametrize("text", ["2023-01-17T18:04:05Z", "2023-01-17T18:04:05.123Z"])
def test_a_moment_in_utc_is_given_back(text: str) -> None:
    assert moment(text) == text


def test_a_moment_elsewhere_is_converted_to_utc() -> None:
    assert moment("2023-01-17T00:30:00+01:00") == "2023-01-16T23:30:00.000Z"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2023-01-17T18:04:05",
        "2023-01-17",
        "2023-02-30T00:00:00Z",
        "2023-01-17T25:00:00Z",
        "0001-01-01T00:00:00+01:00",
    ],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    assert refuses(moment, text)
