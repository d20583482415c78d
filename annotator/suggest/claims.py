"""Claims worth checking: every sentence with a score, and the reasons that make it up.

A sum of log-odds, one for each reason, through the logistic function. It ranks; the reasons are
shown, so that the editor sees why. The weights start as `claim_marks` has them and may be learned
(`annotator.suggest.learning`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from annotator.domain.sentences import sentences
from annotator.domain.text import Span
from annotator.suggest import claim_signs_en, claim_signs_fr
from annotator.suggest.claim_signs import (
    LONG,
    LONG_WEIGHT,
    NAME_WEIGHT,
    NUMBER_WEIGHT,
    SHORT_WEIGHT,
    Sign,
    numbers,
)
from annotator.suggest.claims_score import score, weighed
from annotator.suggest.suggestion import Reason, Suggestion, Topic

RECOGNISER: Final = "claims/2"

LONGEST: Final = 2_000
"""Of a longer sentence only so many characters are looked at."""

_NAME: Final = re.compile(r"(?<=[\w,] )[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)+")
_WORD: Final = re.compile(r"\w[\w’'-]*")
_SUBTYPES: Final = (
    ("percentage", "number"),
    ("comparison", "comparison"),
    ("number", "number"),
    ("money", "number"),
    ("large_number", "number"),
    ("cause", "causal"),
    ("future", "prediction"),
)


def recognise(
    text: str,
    lang: str,
    published_on: str = "",
    within: Span | None = None,
    weights: Mapping[str, float] | None = None,
) -> list[Suggestion]:
    """Return the sentences of a text that have any reason, for or against, in order.

    `weights` replaces the weights of reasons by their codes, `bias` for the sentence without any.
    """
    learned = weights or {}
    scored = (_scored(text, span, lang, learned) for span in sentences(text, within))
    return [each for each in scored if each is not None]


def features(sentence: str, lang: str) -> list[Reason]:
    """Return the reasons of a sentence, each at most once, with the weights they start with."""
    return list(_reasons(sentence[:LONGEST], lang))


def _scored(text: str, span: Span, lang: str, weights: Mapping[str, float]) -> Suggestion | None:
    sentence = text[span.start : span.end]
    reasons = features(sentence, lang)
    if not reasons:
        return None
    kept = weighed(reasons, weights)
    value = round(score(kept, weights), 3)
    return Suggestion(Topic.CLAIM, span, sentence, value, RECOGNISER, _subtype(kept), kept)


def _reasons(sentence: str, lang: str) -> Iterator[Reason]:
    counted = numbers(sentence)
    if counted:
        yield Reason("number", ", ".join(counted[:3]), NUMBER_WEIGHT)
    named = _NAME.search(sentence)
    if named is not None:
        yield Reason("named", named[0], NAME_WEIGHT)
    words = len(_WORD.findall(sentence))
    if words < 5:
        yield Reason("short", str(words), SHORT_WEIGHT)
    if words >= LONG:
        yield Reason("long", str(words), LONG_WEIGHT)
    for sign in _signs_of(lang):
        found = sign.pattern.search(sentence)
        if found is not None:
            yield Reason(sign.code, " ".join(found[0].split()), sign.weight)


def _subtype(reasons: Sequence[Reason]) -> str:
    codes = {each.code for each in reasons}
    return next((name for code, name in _SUBTYPES if code in codes), "statement")


def _signs_of(lang: str) -> tuple[Sign, ...]:
    """Return the signs of a BCP 47 tag; all but French is read as English."""
    return claim_signs_fr.SIGNS if lang.lower().startswith("fr") else claim_signs_en.SIGNS
