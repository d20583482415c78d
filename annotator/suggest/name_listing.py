"""Which lists the words of a text are in, for the tagger of names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from annotator.suggest.name_lists import NameLists, name_lists
from annotator.suggest.name_tokens import Tokens, first_word


@dataclass(frozen=True, slots=True)
class Listing:
    """All the lists in one: a name, and the kinds that it is listed under."""

    lists: NameLists
    kinds: Mapping[str, tuple[str, ...]]
    longest: Mapping[str, int]
    """By the first word of names, in characters: how long the longest of them is."""

    def seen(self, text: str, read: Tokens, lang: str) -> list[tuple[str, ...]]:
        """Return for each token the lists it is in: `B-place` where the longest name begins.

        `given` and `demonym` are of the word alone.
        """
        found: list[list[str]] = [[] for _ in read.words]
        for at, capital in enumerate(read.capital):
            if not capital:
                continue
            if self.lists.is_given(read.words[at]):
                found[at].append("given")
            if self.lists.is_demonym(read.words[at], lang):
                found[at].append("demonym")
            self._mark(text, read, at, found)
        return [tuple(each) for each in found]

    def _mark(self, text: str, read: Tokens, at: int, found: list[list[str]]) -> None:
        """Mark the longest name of every kind that begins here; none where one goes on."""
        marked: set[str] = set()
        start = read.starts[at]
        reach = start + self.longest.get(read.words[at], 0)
        last = at
        while last + 1 < len(read) and read.ends[last + 1] <= reach:
            last += 1
        for end in range(last, at - 1, -1):
            said = plain(text[start : read.ends[end]])
            for kind in self.kinds.get(said, ()):
                inside = f"I-{kind}"
                if kind in marked or inside in found[at]:
                    continue
                marked.add(kind)
                found[at].append(f"B-{kind}")
                for inner in range(at + 1, end + 1):
                    found[inner].append(inside)


def plain(name: str) -> str:
    """Return a name as the lists write it: straight apostrophes, plain spaces."""
    return " ".join(name.replace("’", "'").split())


@cache
def listing() -> Listing:
    """Put the lists together, once."""
    lists = name_lists()
    kinds: dict[str, list[str]] = defaultdict(list)
    for kind, listed in lists.kinds.items():
        for name in listed.sure:
            kinds[name].append(kind)
        for name in listed.doubtful:
            kinds[name].append(f"{kind}?")
    for name in lists.persons:
        kinds[name].append("person")
    longest: dict[str, int] = defaultdict(int)
    for name in kinds:
        first = first_word(name)
        longest[first] = max(longest[first], len(name))
    return Listing(lists, {name: tuple(each) for name, each in kinds.items()}, longest)
