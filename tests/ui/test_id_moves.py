"""A list in order follows its rows: each move is what Qt is told, one at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.store.list_order import Key
from annotator.ui.id_moves import Move, find, find_by_key, moves

NAMES = "abcdefghij"
KEYS = st.dictionaries(st.sampled_from(NAMES), st.integers(0, 6), max_size=10)


def key_in(values: dict[str, int]) -> dict[str, Key]:
    return {name: (value, name) for name, value in values.items()}


def in_order(values: dict[str, int]) -> list[str]:
    return sorted(values, key=lambda name: (values[name], name))


@pytest.mark.parametrize("known", [True, False])
@given(before=KEYS, after=KEYS, touched=st.sets(st.sampled_from(NAMES)))
def test_any_change_leads_to_the_list_in_its_new_order(
    *, before: dict[str, int], after: dict[str, int], touched: set[str], known: bool
) -> None:
    stays = {name: value for name, value in before.items() if name not in touched}
    kept = {name: value for name, value in after.items() if name in touched}
    ids = in_order(before)
    keys = key_in({**stays, **kept})
    old = key_in(before) if known else {}
    old |= {name: (9, name) for name in touched - before.keys()} if known else {}
    told = []
    for move in moves(ids, touched, kept, keys.__getitem__, old):
        size = len(ids)
        if move.at is not None:
            assert ids[move.at] == move.id
        move.apply(ids)
        assert len(ids) == size + (move.at is None) - (move.to is None)
        told.append(move.id)
    assert ids == in_order({**stays, **kept})
    assert set(told) == set(kept) | (touched & before.keys())
    assert len(told) == len(set(told))


def test_a_row_that_stays_at_its_place_is_told_there() -> None:
    keys = key_in({"a": 1, "b": 2, "c": 3})
    ids = ["a", "b", "c"]
    for known in ({}, {"b": keys["b"]}):
        assert list(moves(ids, ["b"], ["b"], keys.__getitem__, known)) == [Move("b", 1, 1)]
    assert ids == ["a", "b", "c"]


def test_a_new_row_asks_for_a_few_keys_only() -> None:
    ids = [f"{number:06d}" for number in range(100_000)]
    asked: list[str] = []

    def key(each: str) -> Key:
        asked.append(each)
        return (each,)

    (move,) = moves(ids, [], ["050000x"], key, {})
    assert move == Move("050000x", None, 50_001)
    assert len(asked) < 25


def test_a_row_is_found_though_its_key_does_not_lead_to_it() -> None:
    keys = key_in({"a": 1, "b": 2, "c": 3})
    ids = ["a", "b", "c"]
    wrong: dict[str, Key] = {"c": (0, "c")}
    assert list(moves(ids, ["c"], [], keys.__getitem__, wrong)) == [Move("c", 2, None)]


@pytest.mark.parametrize("near", [0, 1, 2, 7, -3])
def test_an_id_is_found_wherever_it_is_looked_for_first(near: int) -> None:
    ids = ["a", "b", "c"]
    assert [find(ids, each, near) for each in "abcx"] == [0, 1, 2, -1]


def test_an_id_is_found_by_its_key_or_not_at_all() -> None:
    keys = key_in({"a": 1, "b": 2, "x": 2, "z": 9})
    found = [find_by_key(["a", "b"], each, keys[each], keys.__getitem__) for each in "abxz"]
    assert found == [0, 1, -1, -1]
