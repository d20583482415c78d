"""Tagger of names: weighs all that is seen of a text's words, and reads the likeliest names.

A conditional random field: rules, lists, a model if there is one, and the words around are its
features; how much each counts was learned (`name_weights`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp, inf
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.entity_guess import Guess
from annotator.suggest.name_features import NOTHING, Features, Group
from annotator.suggest.name_tokens import stretches, tokens
from annotator.suggest.name_weights import Weights, weights
from annotator.suggest.suggestion import Reason

LEARNED: Final = "usual_words"
"""The reason where no rule gives one: the words and those around are as names mostly have them."""

_FIRM: Final = 0.7
"""The score from which on a rule is not overruled."""

_HOPE: Final = 7.0
"""A tag that weighs so much less than the best for its token is not gone into (log-odds)."""

WEIGHTS: Final = "weights.txt"
WEIGHTS_WITH_MODEL: Final = "weights_with_model.txt"
"""The weights for texts that a model has read; the others for those that none has."""


def names(
    text: str, region: Span, lang: str, rules: Sequence[Guess], model: Sequence[Guess] | None
) -> list[Guess]:
    """Return the names of a region in order; none overlaps another.

    `rules` and `model` are what these take for names in the region, in order. `lang` is `fr` or
    `en`. A rule that is all but certain has the last word. Else the score of a name is how sure the
    tagger is of the least sure of its words.
    """
    firm = [each for each in rules if each.score >= _FIRM]
    weighed = _weighed(text, region, lang, rules, model)
    found = [each for each in weighed if not any(_near(each.span, firm))]
    return sorted((*firm, *found), key=_start)


def _weighed(
    text: str, region: Span, lang: str, rules: Sequence[Guess], model: Sequence[Guess] | None
) -> list[Guess]:
    read = tokens(text, region)
    if not len(read):
        return []
    seen = Features(text, read, lang, rules, model)
    weighing = weights(WEIGHTS if model is None else WEIGHTS_WITH_MODEL)
    scales = Scales(weighing)
    found: list[Guess] = []
    for stretch in stretches(read):
        tags, sure = likeliest([scales.scores(seen.of(at)) for at in stretch], weighing)
        for subtype, first, last in spans(tags):
            place = Span(read.starts[stretch[first]], read.ends[stretch[last]])
            score = min(sure[first : last + 1])
            found.append(Guess(place, subtype, score, _reasons(place, subtype, rules, model)))
    return found


class Scales:
    """What the features of tokens weigh for each tag; groups that come again are weighed once."""

    def __init__(self, weighing: Weights) -> None:
        self._features = weighing.features
        self._nothing = (0.0,) * len(weighing.tags)
        self._known: dict[Group, tuple[float, ...]] = {}

    def scores(self, groups: Iterable[Group]) -> list[float]:
        """Return what a token's groups of features weigh together, by tag."""
        return list(map(sum, zip(*map(self._weighed, groups), strict=True)))

    def _weighed(self, group: Group) -> tuple[float, ...]:
        found = self._known.get(group)
        if found is None:
            told = (self._features.get(each, self._nothing) for each in group)
            found = tuple(map(sum, zip(*told, strict=True)))
            self._known[group] = found
        return found


def likeliest(scores: Sequence[list[float]], weighing: Weights) -> tuple[list[str], list[float]]:
    """Return the likeliest tags of a stretch, and how probable each of them is.

    `scores` are what the features of each token weigh, by tag. Where no tag is of a name, nothing
    is said of how probable that is.
    """
    reading = _Reading(scores, weighing)
    path = reading.path()
    tags = [weighing.tags[tag] for tag in path]
    if all(tag == NOTHING for tag in tags):
        return tags, []
    return tags, reading.probable(path)


def spans(tags: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the kind, the first and the last token of each name that tags make."""
    first = -1
    for at, tag in enumerate((*tags, NOTHING)):
        if first >= 0 and not tag.startswith("I-"):
            yield tags[first][2:], first, at - 1
            first = -1
        if tag.startswith("B-"):
            first = at


class _Reading:
    """A stretch with what its features weigh for each tag.

    Of each token only the tags are weighed that come near its best; the others are hopeless.
    """

    def __init__(self, scores: Sequence[list[float]], weighing: Weights) -> None:
        self._weighing = weighing
        first = [
            -inf if tag.startswith("I-") else score
            for tag, score in zip(weighing.tags, scores[0], strict=True)
        ]
        self._scores = [first, *scores[1:]]
        self._nothing = weighing.tags.index(NOTHING)
        self._hopeful = [_hopeful(each, self._nothing) for each in self._scores]

    def path(self) -> list[int]:
        """Return the numbers of the tags that weigh most together (Viterbi)."""
        follow = self._weighing.transitions
        best = {tag: self._scores[0][tag] for tag in self._hopeful[0]}
        back: list[dict[int, int]] = []
        for scores, hopeful in zip(self._scores[1:], self._hopeful[1:], strict=True):
            came: dict[int, int] = {}
            now: dict[int, float] = {}
            for tag in hopeful:
                most, at = max((so_far + follow[at][tag], at) for at, so_far in best.items())
                if most > -inf:
                    came[tag] = at
                    now[tag] = most + scores[tag]
            back.append(came)
            best = now
        path = [max(best, key=best.__getitem__)]
        for came in reversed(back):
            path.append(came[path[-1]])
        return path[::-1]

    def probable(self, path: Sequence[int]) -> list[float]:
        """Return the probability of each tag of a path; 1 where no name is near."""
        found = [1.0] * len(path)
        for part in self._parts(path):
            odds = [_odds(self._scores[at], self._hopeful[at]) for at in part]
            both = zip(self._ahead(odds), self._behind(odds), part, strict=True)
            for ahead, behind, at in both:
                whole = sum(ahead[tag] * behind[tag] for tag in ahead)
                found[at] = ahead[path[at]] * behind[path[at]] / whole
        return found

    def _parts(self, path: Sequence[int]) -> Iterator[range]:
        """Yield the runs that hold names, with the tokens around that can only be of none.

        What lies beyond such a token has no bearing on what is before it.
        """
        start = 0
        for at, hopeful in enumerate(self._hopeful):
            if len(hopeful) == 1 or at + 1 == len(path):
                if any(tag != self._nothing for tag in path[start : at + 1]):
                    yield range(start, at + 1)
                start = at

    def _ahead(self, odds: Sequence[Mapping[int, float]]) -> list[Mapping[int, float]]:
        """Return for each token what its tags weigh with all that stands before it."""
        follow = self._weighing.odds
        found = [_scaled(odds[0])]
        for each in odds[1:]:
            last = found[-1]
            weights = {
                tag: own * sum(weight * follow[at][tag] for at, weight in last.items())
                for tag, own in each.items()
            }
            found.append(_scaled(weights))
        return found

    def _behind(self, odds: Sequence[Mapping[int, float]]) -> list[Mapping[int, float]]:
        """Return for each token what stands behind it weighs, by its tags."""
        follow = self._weighing.odds
        found: list[Mapping[int, float]] = [dict.fromkeys(odds[-1], 1.0)]
        for each, before in zip(odds[:0:-1], odds[-2::-1], strict=True):
            next_one = {tag: own * found[-1][tag] for tag, own in each.items()}
            weights = {
                at: sum(follow[at][tag] * weight for tag, weight in next_one.items())
                for at in before
            }
            found.append(_scaled(weights))
        return found[::-1]


def _hopeful(scores: Sequence[float], nothing: int) -> list[int]:
    """Return the tags that are gone into: no name is always one, so that no way is barred."""
    least = max(scores) - _HOPE
    return [tag for tag, score in enumerate(scores) if score > least or tag == nothing]


def _odds(scores: Sequence[float], hopeful: Sequence[int]) -> dict[int, float]:
    most = max(scores)
    return {tag: exp(scores[tag] - most) for tag in hopeful}


def _scaled(weights: Mapping[int, float]) -> Mapping[int, float]:
    """Return weights in the same proportions, which make one together."""
    whole = sum(weights.values())
    return {tag: weight / whole for tag, weight in weights.items()}


def _near(place: Span, guesses: Sequence[Guess]) -> Iterator[Guess]:
    """Yield the guesses that overlap a place; they are in order, and none overlaps another."""
    at = bisect_right(guesses, place.start, key=_end)
    while at < len(guesses) and guesses[at].span.start < place.end:
        yield guesses[at]
        at += 1


def _start(each: Guess) -> int:
    return each.span.start


def _end(each: Guess) -> int:
    return each.span.end


def _reasons(
    place: Span, subtype: str, rules: Sequence[Guess], model: Sequence[Guess] | None
) -> tuple[Reason, ...]:
    """Return why: what rules and the model say that agree, else that the words are so."""
    agreeing = [
        reason
        for each in (*_near(place, rules), *_near(place, model or ()))
        if each.subtype == subtype
        for reason in each.reasons
    ]
    return tuple(dict.fromkeys(agreeing)) or (Reason(LEARNED),)
