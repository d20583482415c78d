"""Indirect speech: what somebody is said to have said, in the words of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from annotator.domain.sentences import sentences
from annotator.domain.text import Span
from annotator.suggest.quote_cues import RECOGNISER, cues_of
from annotator.suggest.quote_grammar import grammar_of
from annotator.suggest.quote_speakers import Speaker, speaker_at, speaker_in
from annotator.suggest.suggestion import Reason, Suggestion, Topic

LONGEST: Final = 1_000
"""A longer sentence is no sentence; it is left alone."""

_CLOSED: Final = " \u00a0\u202f.!?…;,"


def indirect(text: str, lang: str, direct: Sequence[Suggestion]) -> Iterator[Suggestion]:
    """Yield what is attributed without quotation marks, in order.

    A sentence with a direct quotation in it is left to that one.
    """
    reading = _Indirect(text, lang)
    at = 0
    for sentence in sentences(text):
        while at < len(direct) and direct[at].span.end <= sentence.start:
            at += 1
        is_quoted = at < len(direct) and direct[at].span.start < sentence.end
        if not is_quoted and len(sentence) <= LONGEST:
            found = reading.of(sentence)
            if found is not None:
                yield found


class _Indirect:
    """Looks into one sentence after the other."""

    def __init__(self, text: str, lang: str) -> None:
        self._text = text
        self._cues = cues_of(lang)
        self._grammar = grammar_of(lang)

    def of(self, sentence: Span) -> Suggestion | None:
        return self._by_source(sentence) or self._by_verb(sentence)

    def _by_source(self, sentence: Span) -> Suggestion | None:
        """*Selon X, …* and *…, selon X.*: the rest of the sentence is what X says."""
        for cue in self._cues.source.finditer(self._text, sentence.start, sentence.end):
            speaker = speaker_at(self._grammar, self._text, cue.end(), sentence.end)
            if speaker is None or speaker.is_pronoun:
                continue
            if self._text[sentence.start : cue.start()].strip():
                said = self._before(sentence, cue.start())
            else:
                comma = self._text.find(",", speaker.span.end, sentence.end)
                if comma < 0:
                    continue
                said = Span(comma + 1, sentence.end)
            return self._suggestion(said, Span(*cue.span()), speaker, "attributed", 0.55)
        return None

    def _before(self, sentence: Span, cue: int) -> Span:
        """Return what is attributed by a cue behind it: without a comma there, the last part."""
        lead = self._text[sentence.start : cue].rstrip()
        comma = -1 if lead.endswith(",") else lead.rfind(",")
        return Span(sentence.start + comma + 1, cue)

    def _by_verb(self, sentence: Span) -> Suggestion | None:
        """*X a indiqué que …*, *X said that …*: what stands behind the joint."""
        for verb in self._cues.verb.finditer(self._text, sentence.start, sentence.end):
            joint = self._cues.that.match(self._text, verb.end(), sentence.end)
            if joint is None:
                continue
            speaker = speaker_in(self._grammar, self._text, sentence.start, verb.start())
            if speaker is None or speaker.is_pronoun:
                continue
            said = Span(joint.end(), sentence.end)
            return self._suggestion(said, Span(*verb.span()), speaker, "reported", 0.5)
        return None

    def _suggestion(
        self, said: Span, cue: Span, speaker: Speaker, code: str, score: float
    ) -> Suggestion | None:
        span = self._trimmed(said)
        words = self._text[span.start : span.end]
        if len(words.split()) < 3:
            return None
        who = speaker.span
        named = self._text[who.start : who.end]
        return Suggestion(
            Topic.QUOTE,
            span,
            words,
            score,
            RECOGNISER,
            "quotation",
            (Reason(code, self._text[cue.start : cue.end]), Reason("speaker", named)),
            {
                "speaker": {"start": who.start, "end": who.end, "quote": named},
                "cue": self._text[cue.start : cue.end],
                "cue_start": cue.start,
                "cue_end": cue.end,
            },
        )

    def _trimmed(self, said: Span) -> Span:
        """Leave out the comma before *selon*, the full stop at the end, and white space."""
        start, end = said.start, said.end
        while end > start and self._text[end - 1] in _CLOSED:
            end -= 1
        while start < end and (self._text[start].isspace() or self._text[start] == ","):
            start += 1
        return Span(start, end)
