"""Which line of a text is its title, and the measures that letters of any size are set with."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.ui.article_view import Header
from annotator.ui.article_view.display import LONGEST
from annotator.ui.article_view.setting import LANES, BlockMeasures, Setting

TITLE = "A bridge, at last"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (TITLE, 0),
        (f"{TITLE}\n\nThe text.", 0),
        ("  A bridge,\u00a0at \t last \nThe text.", 0),
        (f"\n \n{TITLE}\n\nThe text.", 2),
        (f"{TITLE}!\n\nThe text.", None),
        (f"The text.\n{TITLE}\n", None),
        ("A bridge,\nat last", None),
        ("", None),
        ("\n\n", None),
    ],
)
def test_the_headline_is_the_first_line_with_words_if_it_is_the_title(
    text: str, number: int | None
) -> None:
    assert Header(TITLE, "A detail").headline_in(text) == number


@pytest.mark.parametrize("title", ["", "  "])
@pytest.mark.parametrize("text", ["", " \nText."])
def test_without_a_title_no_line_is_a_headline(title: str, text: str) -> None:
    assert Header(title, "A detail").headline_in(text) is None


def test_a_line_too_long_for_one_block_is_no_headline() -> None:
    long = "word " * LONGEST
    assert Header(long, "").headline_in(long) is None
    assert Header(long[:LONGEST], "").headline_in(long) is None


@pytest.mark.parametrize("size", [9, 13, 19, 28, 38, 57])
def test_backgrounds_stay_within_lines_and_lanes_above_the_next_capitals(
    qtbot: QtBot, size: int
) -> None:
    measures = BlockMeasures.of(Setting(pixel_size=size), 0)
    for each in (measures.body, measures.title):
        assert each.rise <= each.baseline
        assert each.baseline + each.drop + 1 < each.pitch
        assert each.overhang * 3 <= each.pitch
    last_underline = measures.title.drop + (LANES - 1) * measures.title.lane
    assert last_underline < measures.title.pitch - measures.title.pixel_size * 0.6
    assert measures.at(0) is measures.title
    assert measures.at(1) is measures.body
