"""Quotations: where somebody's words stand, who says them, and the cue that says so.

Rules over quotation marks, verbs of saying and noun phrases, in French and in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.quote_attribution import Attributing, Attribution, Before
from annotator.suggest.quote_cues import RECOGNISER, cues_of
from annotator.suggest.quote_details import details_of, moved
from annotator.suggest.quote_grammar import grammar_of
from annotator.suggest.quote_indirect import indirect
from annotator.suggest.quote_marks import Quoted, quoted
from annotator.suggest.quote_speakers import Speaker
from annotator.suggest.quote_turns import turns
from annotator.suggest.suggestion import Reason, Suggestion, Topic

__all__ = ["RECOGNISER", "recognise"]

LEAST: Final = 0.4
"""What scores lower is no quotation: a title, a word that somebody keeps at a distance."""

_MARGIN: Final = 2_000
_LONGEST_LINE: Final = 8_000
"""How much around a window is read with it, up to whole lines but for very long ones."""

_WORDS: Final = re.compile(r"\w[\w’'-]*")
_TITLED: Final = re.compile(
    r"(?:intitulée?s?|titrée?s?|baptisée?s?|surnommée?s?|dénommée?s?|nommée?s?|appelée?s?|dite?s?"
    r"|film|série|roman|livre|album|chanson|exercice|exercices|opération|projet|plan|revue|journal"
    r"|émission|programme|titled|called|named|dubbed|nicknamed|novel|book|movie|song|series|show"
    r"|operation|exercise|project|program|report|magazine|newspaper|so-called|known as)\s*$",
    re.IGNORECASE,
)
_FINITE: Final = re.compile(
    r"(?<!\w)(?:je|j['’]|tu|il|elle|on|nous|vous|ils|elles|c['’]est|ce sont|est|sont|était|a|ont"
    r"|sera|va|vont|faut|peut|doit|i|we|you|he|she|they|it|is|are|was|were|has|have|will|must|can"
    r"|cannot|don['’]t|do|did|would|should)(?!\w)",
    re.IGNORECASE,
)


def recognise(
    text: str, lang: str, published_on: str = "", within: Span | None = None
) -> list[Suggestion]:
    """Return the quotations of a text in order of their places; direct ones never overlap.

    `lang` is a BCP 47 tag; all but French is read as English. Direct quotations are given with
    their marks; indirect ones (*selon X, …*; *X said that …*) are the words attributed. With
    `within`, those that overlap it, at the cost of that region and a few lines around it.
    """
    region = _region(text, within)
    part = text[region.start : region.end]
    direct = _with_turns(list(turns(part)), list(_Reading(part, lang).found()))
    found = sorted((*direct, *indirect(part, lang, direct)), key=lambda each: each.span.start)
    placed = (moved(each, region.start) for each in found)
    return [each for each in placed if within is None or each.span.overlaps(within)]


def _with_turns(spoken: list[Suggestion], direct: list[Suggestion]) -> list[Suggestion]:
    """Return both in order, without what is quoted within a turn."""
    at = 0
    kept: list[Suggestion] = []
    for each in direct:
        while at < len(spoken) and spoken[at].span.end <= each.span.start:
            at += 1
        if at == len(spoken) or not spoken[at].span.overlaps(each.span):
            kept.append(each)
    return sorted((*spoken, *kept), key=lambda one: one.span.start)


def _region(text: str, within: Span | None) -> Span:
    if within is None:
        return Span(0, len(text))
    start, end = max(within.start - _MARGIN, 0), min(within.end + _MARGIN, len(text))
    line = text.rfind("\n", max(start - _LONGEST_LINE, 0), start) + 1
    begins = line if line or start <= _LONGEST_LINE else start
    stop = text.find("\n", end, end + _LONGEST_LINE)
    return Span(begins, end if stop < 0 else stop)


class _Reading:
    """The reading of one text from its beginning."""

    def __init__(self, text: str, lang: str) -> None:
        self._text = text
        self._attributing = Attributing(text, cues_of(lang), grammar_of(lang))
        self._speaker: Speaker | None = None
        """The last one that was named: whom a pronoun means."""

    def found(self) -> Iterator[Suggestion]:
        """Yield the direct quotations in order."""
        pairs = quoted(self._text)
        previous: Before | None = None
        for at, pair in enumerate(pairs):
            limit = pairs[at + 1].whole.start if at + 1 < len(pairs) else len(self._text)
            floor = pairs[at - 1].whole.end if at else 0
            attribution = self._known(self._attributing.of(pair, floor, limit, previous))
            suggestion = self._direct(pair, attribution)
            if suggestion is not None:
                yield suggestion
            previous = pair, attribution

    def _known(self, attribution: Attribution) -> Attribution:
        """Put the last speaker in the place of a pronoun, and remember who speaks."""
        speaker = attribution.speaker
        if speaker is not None and not speaker.is_pronoun:
            self._speaker = speaker
        if speaker is not None and speaker.is_pronoun and self._speaker is not None:
            return replace(attribution, speaker=replace(self._speaker, is_pronoun=True))
        return attribution

    def _direct(self, pair: Quoted, attribution: Attribution) -> Suggestion | None:
        reasons = tuple(self._reasons(pair, attribution))
        score = min(max(sum(each.weight for each in reasons), 0.0), 0.98)
        if score < LEAST:
            return None
        text, span = self._text, pair.whole
        details = details_of(text, attribution.cue, attribution.speaker)
        quote = text[span.start : span.end]
        return Suggestion(
            Topic.QUOTE, span, quote, round(score, 2), RECOGNISER, "quotation", reasons, details
        )

    def _reasons(self, pair: Quoted, attribution: Attribution) -> Iterator[Reason]:
        words = self._text[pair.words.start : pair.words.end]
        count = len(_WORDS.findall(words[:200]))
        yield Reason("quotation_marks", self._text[pair.whole.start], 0.2)
        yield from self._attributed(attribution)
        if count >= 5:
            yield Reason("several_words", str(count), 0.15)
        elif count <= 2:
            yield Reason("few_words", words, -0.2)
        finite = _FINITE.search(words)
        if finite is not None:
            yield Reason("whole_clause", finite[0], 0.15)
        told = max(pair.whole.start - 40, attribution.cue.end if attribution.cue else 0)
        titled = _TITLED.search(self._text[told : pair.whole.start])
        if titled is not None and count <= 8 and not words[:1].islower():
            yield Reason("title", titled[0].strip(), -0.6)

    def _attributed(self, attribution: Attribution) -> Iterator[Reason]:
        cue, speaker = attribution.cue, attribution.speaker
        if cue is not None:
            yield Reason("cue_of_speech", self._text[cue.start : cue.end], 0.45)
        if speaker is not None:
            yield Reason("speaker", self._text[speaker.span.start : speaker.span.end], 0.15)
