"""How the words that are cited from a source differ from those that the article prints.

Words are compared, and numbers with their signs. What is written in two ways and read in one counts
as the same: quotation marks, apostrophes, spaces, dashes and ligatures of every kind. Punctuation
does not count, nor does what stands on one side only before or after the words in common. Words
that the quote leaves out behind an ellipsis are no difference either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from annotator.domain.folded_text import Folding, folded

MOST_WORDS: Final = 800
"""On either side; what is longer is not compared, for that would be felt."""

_FOLDING: Final = Folding(keeps_case=True, keeps_accents=True)
_MORE_ALIKE: Final = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "\u2212": "-"})
_APOSTROPHES: Final = "'’\u2018\u02bc"
_BREAKS: Final = "\u00ad\u200b\u200c\u200d\u2060"
_MARKS: Final = "\u0300-\u036f"
_WORD: Final = re.compile(
    rf"(?<![\w)])[-\u2212+]?\d+(?:[.,:/]\d+)*"  # 12,5 and -3
    rf"|\w[\w{_BREAKS}{_MARKS}]*(?:[{_APOSTROPHES}](?=\w))?"  # words, and l' apart
    r"|[^\w\s]"
)
_SILENT: Final = frozenset(
    """«»“”„‟"'’.,;:!?…¡¿()[]{}-–—―·•*\u2039\u203a\u2018\u201a\u02bc\u2010\u2011\u2012\u2212"""
)
"""What is punctuation wherever it stands alone."""
_ELLIPSIS: Final = re.compile(r"…|\.\.\.")
_LEAST_LIKE: Final = 0.5
"""The part of the shorter side's letters that has to be found in the longer one."""
_LEAST_DENSE: Final = 0.4
"""The part of the longer side's words, from the first in common to the last, that are in common."""


class Match(StrEnum):
    """What is to be said of a quote beside the article."""

    SAME = "same"
    DIFFERS = "differs"
    ABSENT = "absent"
    TOO_LONG = "too_long"


class Part(StrEnum):
    """What a piece of both texts is: `around` stands outside the words that are compared."""

    SAME = "same"
    DIFFERENT = "different"
    LEFT_OUT = "left_out"
    AROUND = "around"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the quote and what stands in the article for it; one of them may be empty."""

    part: Part
    cited: str
    printed: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A quote and words of the article. All pieces joined are both texts as they were given.

    `likeness` is the part of the shorter text that the other one has, from 0 to 1. There are no
    pieces where there is nothing in common.
    """

    match: Match
    likeness: float = 0.0
    pieces: tuple[Piece, ...] = ()

    @property
    def differences(self) -> tuple[Piece, ...]:
        """The places in which they differ, in reading order."""
        return tuple(piece for piece in self.pieces if piece.part is Part.DIFFERENT)


_TIGHT: Final = frozenset({Part.DIFFERENT, Part.LEFT_OUT})
"""What holds nothing but its words."""


class _Word(NamedTuple):
    start: int
    end: int
    key: str


class _Run(NamedTuple):
    """Words in common: where they begin on either side, and how many."""

    cited: int
    printed: int
    size: int


class _Stretch(NamedTuple):
    """Ranges of words, half-open, on both sides, and what they are to each other."""

    part: Part
    cited: range
    printed: range


def best_comparison(quote: str, candidates: Iterable[str]) -> Comparison:
    """Compare a quote with several passages of an article; return the one that is nearest to it."""
    ranks = {Match.SAME: 3, Match.DIFFERS: 2, Match.ABSENT: 1, Match.TOO_LONG: 0}
    found = [compare(quote, each) for each in candidates]
    if not found:
        return Comparison(Match.ABSENT)
    return max(found, key=lambda each: (ranks[each.match], each.likeness))


def compare(quote: str, article: str) -> Comparison:
    """Compare a quote with words of the article."""
    cited, printed = _words(quote), _words(article)
    if not cited or not printed:
        return Comparison(Match.ABSENT)
    if max(len(cited), len(printed)) > MOST_WORDS:
        return Comparison(Match.TOO_LONG)
    cited, printed = _with_capitals_alike(cited, printed), _with_capitals_alike(printed, cited)
    skips = _skips(quote, cited)
    runs = _runs(cited, printed, skips)
    likeness = _likeness(runs, cited, printed) if runs else 0.0
    if likeness < _LEAST_LIKE or not _is_dense(runs, cited, printed):
        return Comparison(Match.ABSENT, likeness)
    stretches = list(_stretches(skips, len(cited), len(printed), runs))
    pieces = tuple(_pieces(quote, article, cited, printed, stretches))
    differs = any(piece.part is Part.DIFFERENT for piece in pieces)
    return Comparison(Match.DIFFERS if differs else Match.SAME, likeness, pieces)


def _words(text: str) -> list[_Word]:
    return [
        _Word(match.start(), match.end(), _key(match[0]))
        for match in _WORD.finditer(text)
        if match[0] not in _SILENT
    ]


@lru_cache(maxsize=1 << 12)
def _key(word: str) -> str:
    """Return what of a word counts."""
    return folded(word.translate(_MORE_ALIKE), _FOLDING)


def _skips(quote: str, cited: list[_Word]) -> frozenset[int]:
    """Return the places, among the words, before which the quote has an ellipsis."""
    return frozenset(
        place
        for place, (left, right) in enumerate(pairwise(cited), 1)
        if _ELLIPSIS.search(quote, left.end, right.start)
    )


def _with_capitals_alike(words: list[_Word], others: list[_Word]) -> list[_Word]:
    """Let the first word of a text be the same with and without its capital."""
    known = {other.key for other in others}
    first = words[0].key
    for key in (first, first[:1].lower() + first[1:], first[:1].upper() + first[1:]):
        if key in known:
            return [words[0]._replace(key=key), *words[1:]]
    return words


def _runs(cited: list[_Word], printed: list[_Word], skips: frozenset[int]) -> list[_Run]:
    """Return the words in common, without those far off that are in common by chance."""
    keys = [word.key for word in cited], [word.key for word in printed]
    blocks = SequenceMatcher(None, *keys, autojunk=False).get_matching_blocks()[:-1]
    runs = [_Run(block.a, block.b, block.size) for block in blocks]
    while len(runs) > 1 and _is_stray(runs[0], runs[:2], runs, skips):
        del runs[0]
    while len(runs) > 1 and _is_stray(runs[-1], runs[-2:], runs, skips):
        del runs[-1]
    return runs


def _is_stray(run: _Run, pair: list[_Run], runs: list[_Run], skips: frozenset[int]) -> bool:
    """Whether an outermost run is too small for how far it is from the next one."""
    left, right = pair
    near, far = sorted((right.cited - _ends(left)[0], right.printed - _ends(left)[1]))
    is_small = 2 * run.size <= sum(each.size for each in runs)
    return is_small and far > run.size + near + 2 and right.cited not in skips


def _ends(run: _Run) -> tuple[int, int]:
    return run.cited + run.size, run.printed + run.size


def _likeness(runs: list[_Run], cited: list[_Word], printed: list[_Word]) -> float:
    common = sum(len(word.key) for run in runs for word in cited[run.cited : run.cited + run.size])
    shorter = min(sum(len(word.key) for word in words) for words in (cited, printed))
    return min(1.0, common / shorter)


def _is_dense(runs: list[_Run], cited: list[_Word], printed: list[_Word]) -> bool:
    """Whether the words in common stand together, in whichever text is the longer one."""
    common = sum(run.size for run in runs)
    first, last = runs[0], runs[-1]
    reach = _ends(last)[0] - first.cited, _ends(last)[1] - first.printed
    reach_of_longer = reach[len(cited) <= len(printed)]
    return common >= _LEAST_DENSE * reach_of_longer


def _pieces(
    quote: str,
    article: str,
    cited: list[_Word],
    printed: list[_Word],
    stretches: list[_Stretch],
) -> Iterator[Piece]:
    cuts = (
        _cuts(quote, cited, [(each.part, each.cited) for each in stretches]),
        _cuts(article, printed, [(each.part, each.printed) for each in stretches]),
    )
    for stretch, quoted, stood in zip(stretches, pairwise(cuts[0]), pairwise(cuts[1]), strict=True):
        yield Piece(stretch.part, quote[slice(*quoted)], article[slice(*stood)])


def _stretches(
    skips: frozenset[int], cited: int, printed: int, runs: list[_Run]
) -> Iterator[_Stretch]:
    """Yield what is in common and what is between; at both ends no more than both texts have.

    `cited` and `printed` count the words.
    """
    for each in (
        *_opening(runs[0]),
        *_middle(skips, runs),
        *_closing(*_ends(runs[-1]), cited, printed),
    ):
        if each.cited or each.printed:
            yield each


def _opening(first: _Run) -> Iterator[_Stretch]:
    both = min(first.cited, first.printed)
    starts = first.cited - both, first.printed - both
    yield _Stretch(Part.AROUND, range(starts[0]), range(starts[1]))
    yield _Stretch(Part.DIFFERENT, range(starts[0], first.cited), range(starts[1], first.printed))


def _middle(skips: frozenset[int], runs: list[_Run]) -> Iterator[_Stretch]:
    for run, then in zip(runs, (*runs[1:], None), strict=True):
        quoted, stood = _ends(run)
        yield _Stretch(Part.SAME, range(run.cited, quoted), range(run.printed, stood))
        if then is not None:
            is_left_out = quoted == then.cited and quoted in skips
            part = Part.LEFT_OUT if is_left_out else Part.DIFFERENT
            yield _Stretch(part, range(quoted, then.cited), range(stood, then.printed))


def _closing(quoted: int, stood: int, cited: int, printed: int) -> Iterator[_Stretch]:
    both = min(cited - quoted, printed - stood)
    ends = quoted + both, stood + both
    yield _Stretch(Part.DIFFERENT, range(quoted, ends[0]), range(stood, ends[1]))
    yield _Stretch(Part.AROUND, range(ends[0], cited), range(ends[1], printed))


def _cuts(text: str, words: list[_Word], stretches: Sequence[tuple[Part, range]]) -> list[int]:
    """Return where each stretch begins in a text, and last where the text ends.

    What is between two words belongs to what is the same; outermost, to what stands around it.
    """
    cuts = [0]
    for (left, before), (right, after) in pairwise(stretches):
        if right in _TIGHT or (left is Part.AROUND and before):
            cuts.append(words[after.start].start if after else words[before.stop - 1].end)
        elif left is Part.SAME and not after:
            cuts.append(len(text))
        else:
            cuts.append(words[before.stop - 1].end if before else cuts[-1])
    return [*cuts, len(text)]
