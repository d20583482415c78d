"""How a list in order gets from how it stands to how it shall stand, one row at a time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from annotator.store.list_order import Key


@dataclass(frozen=True, slots=True)
class Move:
    """One row that comes (no `at`), goes (no `to`), moves, or stays and has changed (both equal).

    `at` counts before the row is taken out, `to` after it.
    """

    id: str
    at: int | None
    to: int | None

    def apply(self, ids: list[str]) -> None:
        """Do it to a list."""
        if self.at == self.to:
            return
        if self.at is not None:
            del ids[self.at]
        if self.to is not None:
            ids.insert(self.to, self.id)


def moves(
    ids: list[str],
    touched: Collection[str],
    kept: Collection[str],
    key: Callable[[str], Key],
    before: Mapping[str, Key],
) -> Iterator[Move]:
    """Yield what is to be done to a list when some of its rows have changed.

    Each move is to be applied to the list before the next is asked for. `touched` are all the ids
    that may stand there and have changed, `kept` those that shall stand there now, new ones too;
    all others stand in the order of their keys, and stay. `before` holds the keys that rows had
    before, as far as they are known: with those of all that are touched a place is found by asking
    for a few keys, else by going through the whole list.
    """
    if all(each in before for each in touched):
        return _one_by_one(ids, touched, kept, key, before)
    return _together(ids, touched, kept, key)


def find(ids: list[str], wanted: str, near: int = 0) -> int:
    """Return the place of an id, -1 when it is not there; it is looked for near a place first."""
    at = near_by(ids, wanted, near)
    if at >= 0:
        return at
    try:
        return ids.index(wanted)
    except ValueError:
        return -1


def near_by(ids: list[str], wanted: str, near: int) -> int:
    """Return the place of an id that stands at a place or next to it, -1 when it does not."""
    for at in (near, near - 1, near + 1):
        if 0 <= at < len(ids) and ids[at] == wanted:
            return at
    return -1


def find_by_key(ids: list[str], wanted: str, its: Key, key: Callable[[str], Key]) -> int:
    """Return the place of an id by its key, -1 when it does not stand where that would have it."""
    at = bisect_left(ids, its, key=key)
    return at if at < len(ids) and ids[at] == wanted else -1


def _one_by_one(
    ids: list[str],
    touched: Collection[str],
    kept: Collection[str],
    key: Callable[[str], Key],
    before: Mapping[str, Key],
) -> Iterator[Move]:
    """Keep the list in order at every moment: by the keys from before of what is still to do."""
    to_do = set(touched)

    def standing(each: str) -> Key:
        return before[each] if each in to_do else key(each)

    for each in sorted({*touched, *kept}):
        at = find_by_key(ids, each, before[each], standing) if each in to_do else -1
        if each in to_do and at < 0:
            # Not there, or not where its key would have it: another program may have changed it.
            at = find(ids, each)
        to_do.discard(each)
        if each not in kept:
            if at >= 0:
                yield Move(each, at, None)
        elif at < 0:
            yield Move(each, None, bisect_left(ids, key(each), key=standing))
        else:
            yield Move(each, at, _new_place(ids, at, key(each), standing))


def _new_place(ids: list[str], at: int, its: Key, key: Callable[[str], Key]) -> int:
    """Return where a row belongs once it is taken out; most stay where they are."""
    if at > 0 and its < key(ids[at - 1]):
        return bisect_left(ids, its, 0, at, key=key)
    if at + 1 < len(ids) and key(ids[at + 1]) < its:
        return bisect_left(ids, its, at + 1, len(ids), key=key) - 1
    return at


def _together(
    ids: list[str],
    touched: Collection[str],
    kept: Collection[str],
    key: Callable[[str], Key],
) -> Iterator[Move]:
    """Take out all that is touched, find the places among the rest, and move each to its own."""
    places = sorted((at, each) for each in touched if (at := find(ids, each)) >= 0)
    rest = ids.copy()
    for at, each in reversed(places):
        del rest[at]
        if each not in kept:
            yield Move(each, at, None)
    present = {each for _, each in places}
    placed: list[tuple[int, str]] = []
    for each in sorted(kept, key=key):
        place = bisect_left(rest, key(each), key=key)
        rest.insert(place, each)
        placed.append((place, each))
    for place, each in placed:
        # Right behind the one that it shall follow: what is still to be moved matters not.
        behind = find(ids, rest[place - 1], place - 1) + 1 if place else 0
        if each in present:
            at = find(ids, each, place)
            yield Move(each, at, behind - (at < behind))
        else:
            yield Move(each, None, behind)
