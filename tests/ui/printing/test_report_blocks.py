from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from annotator.domain.graphemes import is_boundary
from annotator.formats.directions import isolated
from annotator.ui.printing.blocks import _cuts
from annotator.ui.printing.measures import LINK
from annotator.ui.printing.report_blocks import TEXT, _linked, shortened


@pytest.mark.parametrize(
    ("rows", "cuts"),
    [
        (0, [(0, 0)]),
        (1, [(0, 1)]),
        (3, [(0, 3)]),
        (4, [(0, 2), (2, 4)]),
        (6, [(0, 2), (2, 3), (3, 4), (4, 6)]),
    ],
)
def test_no_first_and_no_last_line_stands_alone(rows: int, cuts: list[tuple[int, int]]) -> None:
    assert list(_cuts(rows)) == cuts


def test_long_words_are_shortened_at_a_word() -> None:
    assert shortened("one two three", 20) == "one two three"
    assert shortened("one two three", 9) == "one two …"


def test_words_without_a_space_are_never_cut_within_a_character() -> None:
    family = "👩‍👩‍👧"
    told = shortened(family * 9, 12).removesuffix(" …")
    assert told == family * (len(told) // len(family))
    assert is_boundary(family * 9, len(told))


def test_addresses_lead_there() -> None:
    runs = list(_linked("See https://e.example/a.", TEXT))
    assert [each.text for each in runs] == ["See ", "https://e.example/a", "."]
    assert (runs[1].href, runs[1].style.colour) == ("https://e.example/a", LINK)


def test_words_that_turn_keep_their_turn_to_themselves(qapp: QGuiApplication) -> None:
    assert isolated("plain 👩‍🚀") == "plain 👩‍🚀"
    assert isolated("\u05e9\u05dc") == "\u2068\u05e9\u05dc\u2069"
    assert [each.text for each in _linked("\u202e https://e.example/", TEXT)] == [
        "\u2068\u202e https://e.example/\u2069"
    ]
    assert qapp
