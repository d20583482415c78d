"""Alignment: which words of one text are, as they stand, words of another one.

White space is not compared: between the same words it may be of another kind, of another length,
or missing, as it is in formats that keep words only. Every other character has to be equal. What
is aligned stands in the same order in both texts. Where a passage could be aligned in two ways,
such as one of two equal sentences of which the other text has one, it is not aligned at all: the
texts are read from the front and from the back, and only what comes out both times counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from annotator.domain.ink import Ink
from annotator.domain.text import Span

SHORTEST: Final = 24
"""Equal passages with less ink are too short to be told from chance, unless both texts begin or
end with them."""

DEEPEST: Final = 40
"""How often a gap is looked into before it is left as it is."""

ROWS: Final = (4, 1)
"""How many pieces in a row are looked for, the surest first."""

_PIECE: Final = re.compile(r"\w+|[^\w\s]")


class Block(NamedTuple):
    """A passage of equal ink: where it begins in both texts, and how long it is."""

    theirs: int
    ours: int
    length: int


class Alignment:
    """What of `theirs`, a text from elsewhere, stands where in `ours`."""

    def __init__(self, theirs: str, ours: str) -> None:
        self._theirs, self._ours = theirs, ours
        self._their_ink, self._our_ink = Ink(theirs), Ink(ours)
        self.blocks = tuple(_aligned(theirs, ours, self._their_ink, self._our_ink))
        """The equal passages, counted in ink, in their order."""
        self._begins = [block.theirs for block in self.blocks]

    @property
    def is_whole(self) -> bool:
        """Whether the two texts are the same but for white space."""
        return self.shared == self._their_ink.length == self._our_ink.length

    @property
    def shared(self) -> int:
        """How many characters that are no white space are aligned."""
        return sum(block.length for block in self.blocks)

    @property
    def share(self) -> float:
        """How much of the longer text is aligned, from 0 to 1."""
        longer = max(self._their_ink.length, self._our_ink.length)
        return self.shared / longer if longer else 1.0

    def span(self, span: Span) -> Span | None:
        """Return where a span of `theirs` stands in `ours`; none where not all of it does.

        Its words are one passage there too, with nothing between them that is not in `theirs`.
        White space at its ends is kept where `ours` has the same.
        """
        first, end = self._their_ink.before(span.start), self._their_ink.before(span.end)
        number = bisect_right(self._begins, first) - 1
        if first == end or number < 0:
            return None
        block = self.blocks[number]
        if end > block.theirs + block.length:
            return None
        inked = self._their_ink.span(first, end)
        shift = block.ours - block.theirs
        found = self._our_ink.span(first + shift, end + shift)
        before = self._theirs[span.start : inked.start]
        after = self._theirs[inked.end : span.end]
        has_before = self._ours.endswith(before, 0, found.start)
        has_after = self._ours.startswith(after, found.end)
        return Span(
            found.start - (len(before) if has_before else 0),
            found.end + (len(after) if has_after else 0),
        )

    def near(self, offset: int) -> int:
        """Return about where in `ours` an offset of `theirs` would stand, aligned or not."""
        ink = self._their_ink.before(offset)
        number = bisect_right(self._begins, ink) - 1
        if number < 0:
            return 0
        block = self.blocks[number]
        inside = min(ink - block.theirs, block.length)
        at = min(block.ours + inside, self._our_ink.length - 1)
        return self._our_ink.offset(at) if self._our_ink.length else 0


def _aligned(theirs: str, ours: str, their_ink: Ink, our_ink: Ink) -> Iterator[Block]:
    if their_ink.characters == our_ink.characters:
        if their_ink.length:
            yield Block(0, 0, their_ink.length)
        return
    their_pieces, our_pieces = _PIECE.findall(theirs), _PIECE.findall(ours)
    pairs = _sure_pairs(their_pieces, our_pieces)
    ends = (their_ink.length, our_ink.length)
    blocks = _blocks(pairs, _starts(their_pieces), _starts(our_pieces), their_pieces)
    for block in _bridged(blocks, their_ink.characters, our_ink.characters):
        begins = block.theirs == block.ours == 0
        ends_both = (block.theirs + block.length, block.ours + block.length) == ends
        if block.length >= SHORTEST or begins or ends_both:
            yield block


def _starts(pieces: Iterable[str]) -> list[int]:
    """Return where each piece begins, counted in ink."""
    found, at = [], 0
    for piece in pieces:
        found.append(at)
        at += len(piece)
    return found


def _sure_pairs(theirs: Sequence[str], ours: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield which pieces are aligned, in order: those that are so from both ends."""
    forward = _pairs(theirs, ours)
    last_their, last_our = len(theirs) - 1, len(ours) - 1
    backward = _pairs(theirs[::-1], ours[::-1])
    agreed = {last_their - their: last_our - our for their, our in backward.items()}
    for their in sorted(forward):
        if agreed.get(their) == forward[their]:
            yield their, forward[their]


def _pairs(theirs: Sequence[str], ours: Sequence[str]) -> dict[int, int]:
    """Align pieces from the front: equal beginnings, equal ends, then what is single in both."""
    found: dict[int, int] = {}
    gaps = [(0, len(theirs), 0, len(ours), 0)]
    while gaps:
        low, high, our_low, our_high, depth = gaps.pop()
        while low < high and our_low < our_high and theirs[low] == ours[our_low]:
            found[low] = our_low
            low, our_low = low + 1, our_low + 1
        while low < high and our_low < our_high and theirs[high - 1] == ours[our_high - 1]:
            high, our_high = high - 1, our_high - 1
            found[high] = our_high
        if low == high or our_low == our_high or depth == DEEPEST:
            continue
        single = _singles(theirs, ours, (low, high, our_low, our_high))
        found.update(single)
        if single:
            begins = ((low, our_low), *((their + 1, our + 1) for their, our in single))
            ends = (*single, (high, our_high))
            for (begin, our_begin), (end, our_end) in zip(begins, ends, strict=True):
                gaps.append((begin, end, our_begin, our_end, depth + 1))
    return found


def _singles(
    theirs: Sequence[str], ours: Sequence[str], gap: tuple[int, int, int, int]
) -> list[tuple[int, int]]:
    """Return the longest rising row of what a gap has once on either side.

    Pieces in a row of several are single more often than one alone, which is asked for last.
    """
    low, high, our_low, our_high = gap
    for length in ROWS:
        their_rows = _single_rows(theirs[low:high], length)
        our_rows = _single_rows(ours[our_low:our_high], length)
        pairs = [
            (low + at, our_low + our_rows[row]) for row, at in their_rows.items() if row in our_rows
        ]
        if pairs:
            return _rising(pairs)
    return []


def _single_rows(pieces: Sequence[str], length: int) -> dict[tuple[str, ...], int]:
    """Return where each row of so many pieces begins that stands there once, in order."""
    rows = list(zip(*(pieces[at:] for at in range(length)), strict=False))
    counts = Counter(rows)
    return {row: at for at, row in enumerate(rows) if counts[row] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest row of pairs that rises on both sides; they rise on the first already."""
    tails: list[int] = []
    rows: list[int] = []
    before: list[int] = []
    for number, (_, our) in enumerate(pairs):
        at = bisect_left(tails, our)
        before.append(rows[at - 1] if at else -1)
        tails[at : at + 1] = [our]
        rows[at : at + 1] = [number]
    found = []
    number = rows[-1] if rows else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _blocks(
    pairs: Iterable[tuple[int, int]],
    their_starts: Sequence[int],
    our_starts: Sequence[int],
    pieces: Sequence[str],
) -> Iterator[Block]:
    """Join aligned pieces that follow on one another in both texts."""
    block: Block | None = None
    for their, our in pairs:
        at = Block(their_starts[their], our_starts[our], len(pieces[their]))
        if block is not None and _follows(block, at):
            block = block._replace(length=block.length + at.length)
            continue
        if block is not None:
            yield block
        block = at
    if block is not None:
        yield block


def _bridged(blocks: Iterable[Block], theirs: str, ours: str) -> Iterator[Block]:
    """Join blocks between which the ink is the same, though cut into other pieces."""
    last: Block | None = None
    for block in blocks:
        if last is not None:
            between = theirs[last.theirs + last.length : block.theirs]
            if between == ours[last.ours + last.length : block.ours]:
                length = last.length + len(between) + block.length
                last = last._replace(length=length)
                continue
            yield last
        last = block
    if last is not None:
        yield last


def _follows(block: Block, at: Block) -> bool:
    return (block.theirs + block.length, block.ours + block.length) == (at.theirs, at.ours)
