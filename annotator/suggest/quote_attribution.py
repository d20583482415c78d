"""Attribution of quotations: who is said to say them, and by which cue.

Around each pair of marks only a few hundred characters are looked at, so the time is linear in the
text whatever stands in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from annotator.domain.text import Span
from annotator.suggest.quote_cues import Cues
from annotator.suggest.quote_grammar import Grammar
from annotator.suggest.quote_marks import Quoted
from annotator.suggest.quote_speakers import Speaker, speaker_at, speaker_in

LOOK: Final = 240
"""How many characters before and after a quotation its cue is looked for."""

_JOINT: Final = 24
_ENDS: Final = re.compile(r"[.!?…;](?=\s|$)|\n")
_ABBREVIATED: Final = re.compile(
    r"(?:^|[\s('’])(?:MM?|Mme|Mlle|Dr|Pr|Mr|Mrs|Ms|St|Ste|Me|Sen|Rep|Gov|Gen|[A-Z])$"
)
_WORD: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say it: the cue and the speaker, either may be missing."""

    cue: Span | None = None
    speaker: Speaker | None = None


Before = tuple[Quoted, Attribution]
"""The quotation before, and who said it."""


@dataclass(frozen=True, slots=True)
class Attributing:
    """Looks for the speakers of one text."""

    text: str
    cues: Cues
    grammar: Grammar

    def of(self, pair: Quoted, floor: int, limit: int, previous: Before | None) -> Attribution:
        """Return who says a quotation; nothing outside `floor` and `limit` is looked at.

        These are where the quotations before and after it end and begin.
        """
        return (
            self._after(pair, limit)
            or (self._inherited(pair, *previous) if previous else None)
            or self._before(pair.whole.start, floor)
            or self._inside(pair.words)
            or Attribution()
        )

    def _after(self, pair: Quoted, limit: int) -> Attribution | None:
        """Return the cue right behind the quotation: *a dit X*, *said X*, *X said*, *selon X*."""
        start = pair.whole.end
        end = self._end_of_clause(start, min(limit, start + LOOK))
        if self._is_over(pair, end):
            return None
        at = start
        while at < end and (self.text[at].isspace() or self.text[at] in ",—–-"):
            at += 1
        source = self.cues.source.match(self.text, at, end)
        if source is not None:
            speaker = speaker_at(self.grammar, self.text, source.end(), end)
            return Attribution(Span(*source.span()), speaker)
        verb = self.cues.verb.match(self.text, at, end)
        if verb is not None:
            return Attribution(Span(*verb.span()), self._inverted(verb, end))
        return self._subject_first(at, end)

    def _is_over(self, pair: Quoted, end: int) -> bool:
        """Whether a new sentence begins behind the quotation, which ends its own."""
        follows = self.text[pair.whole.end : end].lstrip()
        closed = self.text[pair.words.end - 1] in ".!?…"
        starts_anew = follows[:1].isupper() and self.cues.source.match(follows) is not None
        return closed and follows[:1].isupper() and (starts_anew or self._says_more(follows))

    def _says_more(self, follows: str) -> bool:
        """Whether words that begin with a capital are more than *Jane Smith said*."""
        name = self.grammar.named.match(follows)
        return name is None or self.cues.verb.match(follows, name.end() + 1) is None

    def _inside(self, words: Span) -> Attribution | None:
        """Return the cue between commas within the marks: *« Nous avons perdu, a dit X. Il… »*."""
        for verb in self.cues.verb.finditer(self.text, words.start, words.end):
            lead = self.text[max(words.start, verb.start() - 3) : verb.start()]
            if not lead.rstrip().endswith(","):
                continue
            speaker = self._inverted(verb, self._end_of_clause(verb.end(), words.end))
            if speaker is not None:
                return Attribution(Span(*verb.span()), speaker)
        return None

    def _inverted(self, verb: re.Match[str], end: int) -> Speaker | None:
        groups = verb.groupdict()
        for name in ("pronoun", "pronoun2"):
            if groups.get(name):
                return Speaker(Span(*verb.span(name)), is_pronoun=True)
        return speaker_at(self.grammar, self.text, verb.end(), end)

    def _subject_first(self, at: int, end: int) -> Attribution | None:
        """Return the subject before the verb, with little between them: *"…", she said*."""
        verb = self.cues.verb.search(self.text, at, min(end, at + 120))
        if verb is None or verb.start() == at:
            return None
        speaker = speaker_at(self.grammar, self.text, at, verb.start())
        return None if speaker is None else Attribution(Span(*verb.span()), speaker)

    def _before(self, end: int, floor: int) -> Attribution | None:
        """Return the cue in the sentence that leads to the quotation."""
        start = self._start_of_clause(max(floor, end - LOOK), end)
        source = _last(self.cues.source, self.text, start, end)
        if source is not None:
            speaker = speaker_at(self.grammar, self.text, source.end(), end)
            return Attribution(Span(*source.span()), speaker)
        verb = _last(self.cues.verb, self.text, start, end)
        if verb is not None:
            subject = speaker_in(self.grammar, self.text, start, verb.start())
            return Attribution(Span(*verb.span()), subject)
        return self._led(start, end) or self._introduced(start, end)

    def _led(self, start: int, end: int) -> Attribution | None:
        """Return what leads to somebody's own words: *parle de*, *évoque*, and the subject."""
        lead = self.cues.leads.search(self.text[start:end])
        if lead is None:
            return None
        cue = Span(start + lead.start(), start + lead.start() + len(lead[0].rstrip()))
        subject = speaker_in(self.grammar, self.text, start, cue.start)
        return None if subject is None else Attribution(cue, subject)

    def _introduced(self, start: int, end: int) -> Attribution | None:
        """Return the colon right before a quotation, and who stands before that."""
        lead = self.text[start:end].rstrip()
        if not lead.endswith(":"):
            return None
        colon = Span(start + len(lead) - 1, start + len(lead))
        return Attribution(colon, speaker_in(self.grammar, self.text, start, colon.start))

    def _inherited(
        self, pair: Quoted, before: Quoted, attribution: Attribution
    ) -> Attribution | None:
        """Return who said the quotation before if this one goes on: «…», a dit X, «…»."""
        cue, start, end = attribution.cue, before.whole.end, pair.whole.start
        between = self.text[start : min(end, start + LOOK + 1)]
        if cue is None or len(between) > LOOK or "\n" in between:
            return None
        told = max(cue.end, start)
        if self.cues.verb.search(self.text, told, end) or self.cues.source.search(
            self.text, told, end
        ):
            return None
        closed = _ENDS.search(between)
        if cue.start < start:
            # The cue stands before both: nothing but *et*, *and* or a comma may be between them.
            is_joined = len(between) <= _JOINT and self.text[before.words.end - 1] not in ".!?…"
            return attribution if is_joined and not closed else None
        return None if closed and _WORD.search(between[closed.end() :]) else attribution

    def _end_of_clause(self, start: int, limit: int) -> int:
        at = start
        while True:
            match = _ENDS.search(self.text, at, limit)
            if match is None:
                return limit
            is_break = self.text[match.start()] == "\n"
            before = self.text[max(start, match.start() - 5) : match.start()]
            # What closes the quotation's own sentence may stand right behind its mark.
            if match.start() > start and (is_break or not _ABBREVIATED.search(before)):
                return match.start()
            at = match.end()

    def _start_of_clause(self, floor: int, end: int) -> int:
        start = floor
        for match in _ENDS.finditer(self.text, floor, end):
            before = self.text[max(floor, match.start() - 5) : match.start()]
            if self.text[match.start()] == "\n" or not _ABBREVIATED.search(before):
                start = match.end()
        return start


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    found = list(pattern.finditer(text, start, end))
    return found[-1] if found else None
