"""Features of tokens: what the tagger of names weighs, each a word or two that say what is seen.

They are strings such as `w0=paris`; `0`, `-1`, `1` say of which token, the one that is read or one
beside it. What the rules and a model take a token for are features like all others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from annotator.domain.sentences import sentences
from annotator.suggest.entity_guess import Guess
from annotator.suggest.name_classes import classes_of
from annotator.suggest.name_listing import listing
from annotator.suggest.name_tokens import Tokens

Group = tuple[str, ...]
"""Features that are seen together."""

NOTHING: Final = "O"
"""The tag of a token that belongs to no name; the others are `B-` (begins) and `I-` (goes on)."""

_OPENING: Final = frozenset('«“"')
_CLOSING: Final = frozenset('»”"')
_AFRESH: Final = frozenset('.!?:;«»“”"–—(…')
_SHAPE_LENGTH: Final = 8


def tagged(read: Tokens, guesses: Sequence[Guess]) -> list[str]:
    """Return the tags that spans give to tokens; a token that a span touches belongs to it."""
    tags = [NOTHING] * len(read)
    at = 0
    for each in guesses:
        while at < len(read) and read.ends[at] <= each.span.start:
            at += 1
        first = at
        while at < len(read) and read.starts[at] < each.span.end:
            tags[at] = f"{'B' if at == first else 'I'}-{each.subtype}"
            at += 1
    return tags


class Features:
    """What is seen in a region, one column for each kind of thing.

    `rules` are all guesses for the region that the tokens are of, in order, and `model` is what a
    model found there; none where there is no model. `lang` is `fr` or `en`.
    """

    def __init__(
        self,
        text: str,
        read: Tokens,
        lang: str,
        rules: Sequence[Guess],
        model: Sequence[Guess] | None,
    ) -> None:
        self.read = read
        self.rules = tagged(read, rules)
        self.why = _reasons(read, rules)
        self.labels = None if model is None else _labels(read, model)
        self.model = None if model is None else tagged(read, model)
        self.shapes = [_shape(each) for each in read.words]
        self.starts = _starting(text, read)
        self.listed = listing().seen(text, read, lang)
        self.quoted = _quoted(read)
        self.small = {each for each in read.words if each.islower()}
        self.inner = {
            word
            for word, capital, starts in zip(read.words, read.capital, self.starts, strict=True)
            if capital and not starts
        }
        self.classes = [classes_of(each, lang) for each in read.lower]
        self.elsewhere = _mostly(read, self.rules, self.model)
        self.runs = _runs(read)

    def of(self, at: int) -> list[Group]:
        """Return the features of one token in groups; those that come again often are kept."""
        found = [self._near(at + offset, offset) for offset in (-2, -1, 0, 1, 2)]
        own = [*self._itself(at), *self._beside(at)]
        if self.quoted[at] is not None:
            own += self._in_quotes(at)
        return [*found, tuple(own)]

    def _near(self, at: int, offset: int) -> Group:
        """Return what a token says as the neighbour that it is."""
        if not 0 <= at < len(self.read.words):
            return (f"w{offset}=",)
        model = None if self.model is None else self.model[at]
        said = (self.read.lower[at], self.shapes[at], self.rules[at], model)
        return _neighbour(offset, *said, self.classes[at], self.listed[at])

    def _itself(self, at: int) -> list[str]:
        word, lower, rule = self.read.words[at], self.read.lower[at], self.rules[at]
        found = ["any", f"why={rule}{self.why[at]}", f"end3={lower[-3:]}", f"end4={lower[-4:]}"]
        found.append(f"begin3={lower[:3]}")
        found.append(f"lists={'+'.join(self.listed[at])}")
        if self.model is not None and self.labels is not None:
            found.append(f"label={self.labels[at]}")
            before = self.model[at - 1] if at else ""
            found += [f"mr={self.model[at]}{rule}", f"mm={before}{self.model[at]}"]
        if self.starts[at]:
            found.append("starts")
        if self.read.capital[at]:
            found.append(f"capital={self.starts[at]}")
            if word.isupper() and len(word) > 1:
                found.append("capitals")
            if lower in self.small:
                found.append("small")
            if word in self.inner:
                found.append("inner")
            found.append(f"else={self.elsewhere.get(word, '')}")
        return found

    def _beside(self, at: int) -> list[str]:
        """Return what stands before and behind a token's run of capitals, and the run itself."""
        lower = self.read.lower
        first, last = self.runs[at]
        found = []
        if first:
            found += [f"before_k={each}" for each in self.classes[first - 1]]
            found.append(f"before={lower[first - 1]}")
            found.append(f"before2={lower[first - 2] if first > 1 else ''}_{lower[first - 1]}")
        if last + 1 < len(lower):
            found += [f"after_k={each}" for each in self.classes[last + 1]]
            found.append(f"after={lower[last + 1]}")
            further = lower[last + 2] if last + 2 < len(lower) else ""
            found.append(f"after2={lower[last + 1]}_{further}")
        if self.read.capital[at]:
            found += [f"first={lower[first]}", f"last={lower[last]}"]
            found += [f"first_k={each}" for each in self.classes[first]]
            found += [f"last_k={each}" for each in self.classes[last]]
            found += [f"long={min(last - first, 3)}", f"at={min(at - first, 3)}"]
        return found

    def _in_quotes(self, at: int) -> list[str]:
        first, last = self.quoted[at] or (at, at)
        read = self.read
        found = ["quoted", f"quoted_long={min(last - first, 12) // 2}"]
        found.append(f"quoted_after={read.lower[first - 1] if first else ''}")
        if first + 1 < len(read):
            found.append(f"quoted_capital={read.capital[first + 1]}")
        found.append(f"quoted_end={read.lower[last - 1]}")
        return found


@lru_cache(maxsize=20_000)
def _neighbour(
    offset: int,
    lower: str,
    shape: str,
    rule: str,
    model: str | None,
    classes: tuple[str, ...],
    listed: tuple[str, ...],
) -> Group:
    found = [f"w{offset}={lower}", f"x{offset}={shape}", f"r{offset}={rule}"]
    if model is not None:
        found.append(f"m{offset}={model}")
    found += [f"k{offset}={each}" for each in classes]
    if abs(offset) < 2:
        found += [f"l{offset}={each}" for each in listed]
    return tuple(found)


def _reasons(read: Tokens, rules: Sequence[Guess]) -> list[str]:
    """Return for each token why a rule guesses, and whether it is sure."""
    found = [""] * len(read)
    at = 0
    for each in rules:
        said = f"{'!' if each.is_sure else '?'}{each.reasons[0].code if each.reasons else ''}"
        while at < len(read) and read.ends[at] <= each.span.start:
            at += 1
        while at < len(read) and read.starts[at] < each.span.end:
            found[at] = said
            at += 1
    return found


def _labels(read: Tokens, model: Sequence[Guess]) -> list[str]:
    """Return for each token what the model itself calls the kind of name it takes it for."""
    called = [replace(each, subtype=each.reasons[0].evidence) for each in model]
    return tagged(read, called)


def _shape(word: str) -> str:
    """Return what a word looks like: `Xx` for Paris, `XX` for ONU, `Xx-Xx`, `dd`."""
    found = ""
    for sign in word:
        kind = "X" if sign.isupper() else "x" if sign.islower() else "d" if sign.isdigit() else sign
        if found[-2:] != kind * 2:
            found += kind
    return found[:_SHAPE_LENGTH]


def _starting(text: str, read: Tokens) -> list[bool]:
    """Return for each token whether it begins a sentence or something like it."""
    region = text[read.starts[0] : read.ends[-1]] if len(read) else ""
    begun = {read.starts[0] + each.start for each in sentences(region)} if region else set()
    return [
        at == 0 or start in begun or read.words[at - 1] in _AFRESH
        for at, start in enumerate(read.starts)
    ]


def _quoted(read: Tokens) -> list[tuple[int, int] | None]:
    """Return for each token the quotation marks around it, themselves included; none outside."""
    found: list[tuple[int, int] | None] = [None] * len(read)
    opened: int | None = None
    for at, word in enumerate(read.words):
        if opened is not None and word in _CLOSING:
            for inner in range(opened, at + 1):
                found[inner] = found[inner] or (opened, at)
            opened = None
        elif word in _OPENING:
            opened = at
    return found


def _mostly(read: Tokens, rules: Sequence[str], model: Sequence[str] | None) -> dict[str, str]:
    """Return what words that stand several times are mostly taken for."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word, capital, *tags in zip(read.words, read.capital, rules, model or rules, strict=True):
        if capital:
            counts[word].update(tag[2:] for tag in tags if tag != NOTHING)
    return {word: each.most_common(1)[0][0] for word, each in counts.items() if each.total() > 2}


def _runs(read: Tokens) -> list[tuple[int, int]]:
    """Return for each token the first and the last of its run of capitals; itself if in none."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(read):
        last = at
        while read.capital[at] and last + 1 < len(read) and read.capital[last + 1]:
            last += 1
        found += [(at, last)] * (last - at + 1)
        at = last + 1
    return found
