"""What a name is, by the first rule that knows it: its own words, those beside it, the lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from annotator.domain.acronyms import is_acronym
from annotator.domain.text import Span
from annotator.suggest.entity_guess import Guess, guess
from annotator.suggest.entity_parts import LOOK, SENTENCE_START
from annotator.suggest.entity_spans import Candidate
from annotator.suggest.entity_tails import adjectives_end, tail_end
from annotator.suggest.entity_words import Words
from annotator.suggest.name_lists import NameLists

LIKELY: Final = 0.55
"""How sure a place is of which only the words before it tell."""

_FROM_OR_TO: Final = re.compile(r"(?<!\w)(?:from|to)[ \u00a0]$", re.IGNORECASE)
_ROMAN: Final = re.compile(r"[IVXLC]+(?:e|er|ème|th)?$")
_ROAD: Final = re.compile(r"(?:[ADEMNB]|RN|RD)[ \u00a0]?\d{1,4}$")
_NOT_ACRONYMS: Final = frozenset(
    {"PDG", "TVA", "CDI", "CDD", "SMIC", "RTT", "PIB", "ISF", "GDP", "CEO", "VAT", "PM", "TV"}
    | {"DNA", "ADN", "OK", "AM"}
)


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges the candidates of one text."""

    text: str
    words: Words
    lists: NameLists

    def judge(self, candidate: Candidate) -> Guess | None:
        """Return what a candidate is taken for; none for what is no name."""
        span = candidate.span
        said = self._word(span)
        before = self.text[max(span.start - LOOK, 0) : span.start]
        named = self._periphrasis(span)
        if named is not None or self._is_no_name(said, before):
            return named
        return (
            self._known(span, said)
            or self._with_head_before(span, before)
            or (None if self.words.head_is_first else self._titled(span, said, before))
            or self._exercise(span, before)
            or self._headed(candidate, before)
            or self._titled(span, said, before)
            or self._acronym(span, said, before)
            or self._placed(candidate, said, before)
            or self._named(candidate)
            or self._unknown(candidate, said, before)
        )

    def _periphrasis(self, span: Span) -> Guess | None:
        """*l'État hébreu*, *the Holy Land*: names in all but capitals."""
        for subtype, pattern in self.words.periphrases:
            found = pattern.match(self.text, span.start)
            if found is not None:
                return guess(Span(*found.span()), subtype, 0.75, "known_name", found[0])
        return None

    def _is_no_name(self, said: str, before: str) -> bool:
        """Whether this names nothing, as the field of an office: *le ministre de la Défense*."""
        if said in _NOT_ACRONYMS or said.casefold() in self.words.common:
            return True
        folded = said.casefold()
        if folded not in self.words.portfolios:
            return False
        is_head = folded in self.words.organisations
        is_after_head = any(head.search(before) for _, head in self.words.lower_heads)
        return self.words.offices.search(before) is not None or not (is_head or is_after_head)

    def _known(self, span: Span, said: str) -> Guess | None:
        end = self.lists.organisation_end(self.text, span.start)
        if end >= span.end:
            known = Span(span.start, end)
            return guess(known, "organisation", 0.8, "known_organisation", self._word(known))
        end = self.lists.place_end(self.text, span.start)
        if end >= span.end:
            place = Span(span.start, end)
            return guess(place, "place", 0.8, "known_place", self._word(place))
        if self.lists.is_person(said):
            return guess(span, "person", 0.75, "known_person", said)
        return None

    def _with_head_before(self, span: Span, before: str) -> Guess | None:
        """*accords d'Abraham*, *ministère de la Défense*: the name begins before its capital."""
        for subtype, pattern in self.words.lower_heads:
            head = pattern.search(before)
            if head is not None:
                start = span.start - (len(before) - head.start(1))
                is_office = subtype == "organisation"
                end = adjectives_end(self.text, span.end) if is_office else span.end
                whole = Span(start, end)
                return guess(whole, subtype, 0.7, "head_word", head[1].split()[0])
        return None

    def _exercise(self, span: Span, before: str) -> Guess | None:
        """*exercise Desert Wolf*, *opération Barkhane*."""
        if not self.words.exercises.search(before):
            return None
        return guess(span, "event", 0.6, "head_word", before.split()[-1])

    def _headed(self, candidate: Candidate, before: str) -> Guess | None:
        """Names that say what they are: *Commission européenne*, *Bank of England*."""
        spoken = [self._word(each).casefold() for each in candidate.words]
        if self.words.head_is_first:
            return self._headed_first(candidate, spoken)
        kinds = (
            ("event", self.words.events),
            ("organisation", self.words.organisations),
            ("place", self.words.places),
        )
        for subtype, heads in kinds:
            head = next((word for word in spoken if word in heads), "")
            is_surname = subtype == "place" and self._is_person(candidate, before)
            if head and len(spoken) > 1 and not is_surname:
                return guess(candidate.span, subtype, 0.8, "head_word", head)
        return None

    def _is_person(self, candidate: Candidate, before: str) -> bool:
        """*John Hill*, unless the words before say a place."""
        is_two = len(candidate.words) == 2 and self._has_given(candidate)
        return is_two and not self.words.where.search(before)

    def _headed_first(self, candidate: Candidate, spoken: list[str]) -> Guess | None:
        span, head = candidate.span, self._word(candidate.words[0])
        kinds = (("organisation", self.words.organisations), ("event", self.words.events))
        for subtype, heads in kinds:
            if spoken[0] in heads:
                whole = Span(span.start, self._tail(span, candidate.words[0]))
                is_bare = whole == span and len(spoken) == 1
                return None if is_bare else guess(whole, subtype, 0.8, "head_word", head)
        if spoken[0] in self.words.places and len(spoken) > 1:
            return guess(span, "place", 0.8, "head_word", head)
        return None

    def _tail(self, span: Span, head: Span) -> int:
        """Return where a French name ends: with *mondiale de la santé* behind *Organisation*."""
        if not self.words.head_is_first:
            return span.end
        return max(span.end, tail_end(self.text, head.end))

    def _titled(self, span: Span, said: str, before: str) -> Guess | None:
        title = self.words.persons.search(before)
        if title is None or is_acronym(said) or self.lists.is_place(said):
            return None
        return guess(span, "person", 0.85, "title_before", title[0].strip(" ,"))

    def _acronym(self, span: Span, said: str, before: str) -> Guess | None:
        if _ROAD.match(said):
            return guess(span, "place", 0.7, "road", said)
        if not is_acronym(said) or _ROMAN.match(said):
            return None
        if self.lists.is_place(said):
            return guess(span, "place", 0.7, "known_place", said)
        score = 0.75 if before.endswith("(") else 0.65
        return guess(span, "organisation", score, "acronym", said)

    def _placed(self, candidate: Candidate, said: str, before: str) -> Guess | None:
        span = candidate.span
        if self.lists.is_place(said):
            return guess(span, "place", 0.8, "known_place", said)
        if not (self.words.where.search(before) or self.words.of_place.search(before)):
            return None
        if self.lists.may_be_place(said):
            return guess(span, "place", 0.75, "known_place", said)
        is_several = len(candidate.words) > 1 and _FROM_OR_TO.search(before) is not None
        if is_several or len(candidate.words) > 3 or self._has_given(candidate):
            return None
        return guess(span, "place", LIKELY, "where_words", before.split()[-1])

    def _named(self, candidate: Candidate) -> Guess | None:
        if not self._has_given(candidate):
            return None
        first = self._word(candidate.words[0])
        return guess(candidate.span, "person", 0.85, "given_name", first)

    def _unknown(self, candidate: Candidate, said: str, before: str) -> Guess:
        span, count = candidate.span, len(candidate.words)
        is_of_people = self._word(candidate.words[0]).casefold() in self.words.common
        if count in {2, 3} and (is_of_people or self.words.definite.search(before)):
            return guess(span, "organisation", 0.5, "two_capitals", said)
        if count in {2, 3}:
            return guess(span, "person", 0.5, "two_capitals", said)
        if count > 3:
            return guess(span, "organisation", 0.45, "many_capitals", said)
        score = 0.2 if SENTENCE_START.search(before) else 0.4
        return guess(span, "organisation", score, "one_capital", said)

    def _has_given(self, candidate: Candidate) -> bool:
        words = candidate.words
        return len(words) > 1 and self.lists.is_given(self._word(words[0]))

    def _word(self, span: Span) -> str:
        return self.text[span.start : span.end]
