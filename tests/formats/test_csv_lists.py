from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.csv_lists import joined, split


@pytest.mark.parametrize(
    ("items", "cell"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a | b"),
        (["a|b", "c\\d"], r"a\|b | c\\d"),
        (["a", "", "c"], "a |  | c"),
        (["", ""], ""),
        ([" | "], r" \| "),
        (["\\", "|"], r"\\ | \|"),
    ],
)
def test_items_are_joined_and_their_bars_escaped(items: list[str], cell: str) -> None:
    assert joined(items) == cell


@given(st.lists(st.text(st.sampled_from("|\\ a\n")) | st.text()).filter(lambda each: any(each)))
def test_a_list_comes_back_as_it_was(items: list[str]) -> None:
    assert split(joined(items)) == tuple(items)


def test_an_empty_cell_is_an_empty_list() -> None:
    assert split("") == ()


def test_a_backslash_typed_by_hand_is_kept() -> None:
    assert split("a\\") == ("a\\",)
