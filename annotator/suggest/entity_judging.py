"""What a name is, by the first rule that knows it: its own words, those beside it, the lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from annotator.domain.acronyms import is_acronym
from annotator.domain.text import Span
from annotator.suggest.entity_guess import Guess, guess
from annotator.suggest.entity_parts import LOOK, SENTENCE_START
from annotator.suggest.entity_shapes import Shapes
from annotator.suggest.entity_spans import Candidate
from annotator.suggest.entity_tails import adjectives_end, bracket_end, tail_end
from annotator.suggest.entity_words import Words
from annotator.suggest.name_lists import NameLists
from annotator.suggest.word_lists import listed

LIKELY: Final = 0.55
"""How sure a place is of which only the words before it tell."""

_FROM_OR_TO: Final = re.compile(r"(?<!\w)(?:from|to)[ \u00a0]$", re.IGNORECASE)
_THE_STATE: Final = re.compile(r"(?<!chef de )(?<!cheffe de )(?<!chefs de )[lL]['’]$")
_ARTICLE: Final = re.compile(r" (?:du|des|de la|de l['’])")
_CAMEL: Final = re.compile(r"[a-z][A-Z]")
_AU: Final = re.compile(r"(?:^|[.!?…»\n] )Aux? $")
_ROMAN: Final = re.compile(r"[IVXLC]+(?:e|er|ème|th)?$")
_REPUBLIC: Final = re.compile(r"[IVX]+e République")
_ROAD: Final = re.compile(r"(?:[ADEMNB]|RN|RD)[ \u00a0]?\d{1,4}$")
_CONFERENCE: Final = re.compile(r"(?:COP|CMP)[ -]?\d{1,2}|[GU]\d{1,2} \d{4}|JO \d{4}|CAN \d{4}")
_OF_ONE: Final = re.compile(r" (?:de |d['’])([A-ZÀ-Þ][\w-]+)$")
_NUMBER: Final = re.compile(r" \d{1,4}(?![\d,.]?\d| ?%)(?=[ ,.;:)]|$)")
_ARTICLES: Final = frozenset({"The", "Le", "La", "Les", "Il", "El"})
_TOWN_OR_GIVEN: Final = listed(
    "Adelaide Alexandria Asia Austin Brooklyn Carolina Charlotte Chelsea Constance Dakota Diego"
    " Florence Georgia India Israel Jackson Jordan Kent Kenya Lincoln London Lorraine Madison"
    " Paris Santiago Savannah Siena Sofia Sydney Tyrone Valencia Verona Victoria Vienna Virginia"
)
_SUMMIT: Final = re.compile(r" (?:summit|summits)(?![\w-])")
_MEETING: Final = re.compile(r"(?:[GB]\d{1,2}|COP ?\d{1,2}) (?:d['’]|de |du |des )")
_MODEL: Final = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Z]?")
_SURNAMES: Final = listed(
    "agency bank banks battle church command court day fair field fund games guild house law"
    " march marine office parks post power press price service tour waters week wood woods"
)
_NOT_ACRONYMS: Final = frozenset(
    {"PDG", "TVA", "CDI", "CDD", "SMIC", "RTT", "PIB", "ISF", "GDP", "CEO", "VAT", "PM", "TV"}
    | {"DNA", "ADN", "OK", "AM", "MM", "SUV", "ONG", "NGO", "H5N1", "H1N1", "VIH", "HIV"}
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
        named = self._periphrasis(span) or self._state(span, said, before)
        if named is not None or self._is_no_name(said, before):
            return named
        return (
            self._addressed(span, said, before)
            or self._summit(span, said)
            or self._made(candidate, before)
            or self._articled(candidate, said, before)
            or self._apposed(candidate, said)
            or self._with_head_before(span, said, before)
            or self._known(span, said)
            or Shapes(self.text, self.words, self.lists).judge(candidate)
            or (None if self.words.head_is_first else self._titled(span, said, before))
            or self._exercise(span, before)
            or self._headed(candidate, before)
            or self._titled(span, said, before)
            or self._acronym(span, said, before)
            or self._of_a_body(candidate, said)
            or self._placed(candidate, said, before)
            or self._named(candidate)
            or self._told_behind(candidate, said, before)
            or self._unknown(candidate, said, before)
        )

    def _periphrasis(self, span: Span) -> Guess | None:
        """*l'État hébreu*, *the Holy Land*: names in all but capitals."""
        for subtype, pattern in self.words.periphrases:
            found = pattern.match(self.text, span.start)
            if found is not None:
                return guess(Span(*found.span()), subtype, 0.75, "known_name", found[0])
        return None

    def _state(self, span: Span, said: str, before: str) -> Guess | None:
        """*l'État*, as a body; not its head, nor a secret of state."""
        if said not in {"État", "Etat"} or not _THE_STATE.search(before):
            return None
        return guess(span, "organisation", 0.7, "known_organisation", said)

    def _is_no_name(self, said: str, before: str) -> bool:
        """Whether this names nothing, as the field of an office: *le ministre de la Défense*."""
        if (
            said in _NOT_ACRONYMS
            or _REPUBLIC.fullmatch(said)
            or said.casefold() in self.words.common
        ):
            return True
        folded = said.casefold()
        if folded not in self.words.portfolios:
            return False
        is_head = folded in self.words.organisations or self.lists.is_organisation(said)
        is_after_head = any(head.search(before) for _, head in self.words.lower_heads)
        return self.words.offices.search(before) is not None or not (is_head or is_after_head)

    def _addressed(self, span: Span, said: str, before: str) -> Guess | None:
        """*Mme Lyon*, *Dr Wells*: a person, whatever the lists say."""
        title = self.words.civil.search(before)
        if title is None or is_acronym(said):
            return None
        return guess(span, "person", 0.9, "title_before", title[0].strip())

    def _summit(self, span: Span, said: str) -> Guess | None:
        """*Kuala Lumpur summit*, *G7 d'Évian*."""
        if _MEETING.match(said):
            return guess(span, "event", 0.8, "head_word", said)
        met = None if self.words.head_is_first else _SUMMIT.match(self.text, span.end)
        if met is None or not (self.lists.is_place(said) or is_acronym(said)):
            return None
        return guess(Span(span.start, met.end()), "event", 0.75, "head_word", met[0].strip())

    def _articled(self, candidate: Candidate, said: str, before: str) -> Guess | None:
        """Take an article with a capital: *The Salt Ledger*, *Les Fossoyeurs*, *à La Jonquera*."""
        first = self._word(candidate.words[0])
        is_elided = first[:2] in {"L'", "L’"} and not SENTENCE_START.search(before)
        if not is_elided and (first not in _ARTICLES or len(candidate.words) < 2):
            return None
        bare = said.partition(" ")[2]
        known = self.lists.known_as(said) or (self.lists.known_as(bare) if first == "The" else "")
        if known or self._head_of(candidate):
            start = candidate.words[1].start if first == "The" else candidate.span.start
            span = Span(start, candidate.span.end)
            return guess(span, known or "organisation", 0.7, "article", first)
        if self.words.where.search(before) and len(candidate.words) == 2:
            return guess(candidate.span, "place", 0.65, "where_words", before.split()[-1])
        end = candidate.span.end
        end = tail_end(self.text, end) if self.words.head_is_first else end
        return guess(Span(candidate.span.start, end), "work", 0.55, "article", first)

    def _made(self, candidate: Candidate, before: str) -> Guess | None:
        """*auteur de Béton brut*, *author of The Quiet Shelf*."""
        if not self.words.makers.search(before):
            return None
        end = candidate.span.end
        end = adjectives_end(self.text, end) if self.words.head_is_first else end
        start = candidate.span.start - (4 if before.endswith("The ") else 0)
        return guess(Span(start, end), "work", 0.65, "noun_before", before.split()[-2])

    def _apposed(self, candidate: Candidate, said: str) -> Guess | None:
        """*le chalutier Marie-Galante*, *la société X*, *tempête Ciaran*."""
        span = candidate.span
        told = self.words.neighbours.before(self.text, span.start)
        if told is None or (told.subtype == "person" and self._is_listed(said)):
            return None
        if told.start >= 0:
            return guess(Span(told.start, span.end), told.subtype, 0.75, "head_word", told.word)
        if told.subtype == "person" and (is_acronym(said) or self._head_of(candidate)):
            return None
        if told.subtype == "place" and self._has_given(candidate):
            return None
        if told.subtype in {"other", "work", "organisation"}:
            number = _NUMBER.match(self.text, span.end)
            span = Span(span.start, number.end()) if number else span
        if told.subtype == "work" and self.words.head_is_first and len(candidate.words) == 1:
            span = Span(span.start, max(span.end, tail_end(self.text, span.end)))
        return guess(span, told.subtype, 0.75, "noun_before", told.word)

    def _is_listed(self, said: str) -> bool:
        return bool(self.lists.perhaps(said) - {"person"})

    def _known(self, span: Span, said: str) -> Guess | None:
        if self.text.startswith(("'s", "’s"), span.end) and self.lists.is_organisation(f"{said}'s"):
            span = Span(span.start, span.end + 2)
            return guess(span, "organisation", 0.8, "known_organisation", self._word(span))
        if _CONFERENCE.fullmatch(said):
            return guess(span, "event", 0.8, "known_event", said)
        if said == "X":
            return guess(span, "organisation", 0.65, "known_organisation", said)
        subtype = self.lists.known_as(said)
        if not subtype:
            return None
        if said.endswith("-Rouge"):
            span = Span(span.start, adjectives_end(self.text, span.end))
        score = 0.75 if subtype == "person" else 0.8
        return guess(span, subtype, score, f"known_{subtype}", said)

    def _with_head_before(self, span: Span, said: str, before: str) -> Guess | None:
        """*accords d'Abraham*, *ministère de la Défense*: the name begins before its capital."""
        for subtype, pattern in self.words.lower_heads:
            head = pattern.search(before)
            if head is not None and not (
                self.lists.may_be_place(said) and self.words.outside.search(before)
            ):
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
            if subtype == "organisation" and not head and spoken[-1] in self.words.last:
                head = spoken[-1]
            may_be = subtype == "place" or head in _SURNAMES or spoken[-1] in _SURNAMES
            is_surname = may_be and self._is_person(candidate, before)
            if head and len(spoken) > 1 and not is_surname:
                return guess(candidate.span, subtype, 0.8, "head_word", head)
        return None

    def _is_person(self, candidate: Candidate, before: str) -> bool:
        """*John Hill*, unless the words before say a place."""
        is_two = len(candidate.words) == 2 and self._has_given(candidate)
        return is_two and not (
            self.words.where.search(before) or self.words.definite.search(before)
        )

    def _headed_first(self, candidate: Candidate, spoken: list[str]) -> Guess | None:
        span, head = candidate.span, self._word(candidate.words[0])
        if self.lists.is_given(head) and len(spoken) > 1 and self._run_on(candidate):
            return None
        kinds = (("organisation", self.words.organisations), ("event", self.words.events))
        for subtype, heads in kinds:
            if spoken[0] in heads:
                whole = Span(span.start, self._tail(span, candidate.words[0]))
                is_bare = whole == span and len(spoken) == 1
                return None if is_bare else guess(whole, subtype, 0.8, "head_word", head)
        if spoken[0] in self.words.places:
            whole = Span(span.start, self._tail(span, candidate.words[0]))
            if whole != span or len(spoken) > 1:
                return guess(whole, "place", 0.8, "head_word", head)
        if len(spoken) > 1 and spoken[-1] in self.words.last:
            return guess(span, "organisation", 0.7, "head_word", spoken[-1])
        return None

    def _tail(self, span: Span, head: Span) -> int:
        """Return where a French name ends: with *mondiale de la santé* behind *Organisation*."""
        if not self.words.head_is_first:
            return span.end
        last = max(
            self.text.rfind(" ", head.end, span.end), self.text.rfind("’", head.end, span.end)
        )
        known = self.lists.known_end(self.text, last + 1)[0] if last >= 0 else 0
        tied = bracket_end(self.text, head)
        return tied or self._before_person(max(span.end, tail_end(self.text, head.end), known))

    def _before_person(self, end: int) -> int:
        """Leave out whose body it is: *la Fédération des chasseurs de Willy Schraen*."""
        last = _OF_ONE.search(self.text, max(end - 40, 0), end)
        if last is None or not self.lists.is_given(last[1]):
            return end
        return last.start() if self.text[end : end + 2].strip()[:1].isupper() else end

    def _titled(self, span: Span, said: str, before: str) -> Guess | None:
        title = self.words.persons.search(before)
        if title is None or is_acronym(said) or self.lists.is_place(said):
            return None
        return guess(span, "person", 0.85, "title_before", title[0].strip(" ,"))

    def _acronym(self, span: Span, said: str, before: str) -> Guess | None:
        if self.lists.is_place(said.title()) and len(said) > 3:
            return guess(span, "place", 0.75, "known_place", said)
        if _ROAD.match(said):
            return guess(span, "place", 0.7, "road", said)
        if not is_acronym(said) or _ROMAN.match(said):
            return None
        if said in self.words.bodies:
            return None
        if _MODEL.fullmatch(said):
            return guess(span, "other", 0.65, "acronym", said)
        score = 0.75 if before.endswith("(") else 0.65
        return guess(span, "organisation", score, "acronym", said)

    def _of_a_body(self, candidate: Candidate, said: str) -> Guess | None:
        """*le patron de X*, *analyst at X*, *l'entraîneur de Lens*: a body or a club."""
        span = candidate.span
        noun = self.words.neighbours.belongs(self.text, span.start)
        if not noun or self._has_given(candidate):
            return None
        if self.words.neighbours.of_a_club(noun) and self.lists.may_be_place(said):
            return guess(span, "organisation", 0.65, "noun_before", noun)
        if self.lists.perhaps(said) - {"organisation"}:
            return None
        return guess(span, "organisation", 0.6, "noun_before", noun)

    def _placed(self, candidate: Candidate, said: str, before: str) -> Guess | None:
        span = candidate.span
        if not (self.words.where.search(before) or self.words.of_place.search(before)):
            return None
        if _CAMEL.search(said) or self.lists.perhaps(said) == {"organisation"}:
            return None
        if self.lists.may_be_place(said):
            return guess(span, "place", 0.75, "known_place", said)
        is_several = len(candidate.words) > 1 and _FROM_OR_TO.search(before) is not None
        if is_several or len(candidate.words) > 3 or self._has_given(candidate):
            return None
        if self.words.of_place.search(before):
            return guess(span, "place", 0.65, "where_words", before.split()[-1])
        return guess(span, "place", LIKELY, "where_words", before.split()[-1])

    def _told_behind(self, candidate: Candidate, said: str, before: str) -> Guess | None:
        """*X, 34 ans*, *X, a beekeeper*, *X rocket*, *a soufflé X*."""
        span = candidate.span
        told = self.words.neighbours.behind_says(self.text, span.end)
        is_bound = self.words.bound.search(before) is not None or is_acronym(said)
        is_person = told is not None and told.subtype == "person"
        if told is not None and told.subtype == "organisation" and len(candidate.words) == 2:
            told = None
        if told is not None and not (is_person and (is_bound or self._is_listed(said))):
            return guess(span, told.subtype, 0.65, "noun_behind", told.word)
        is_plain = not is_bound and not self._is_listed(said)
        if is_plain and len(candidate.words) < 4 and self.words.neighbours.speaks(self.text, span):
            return guess(span, "person", 0.5, "speaks", said)
        return None

    def _named(self, candidate: Candidate) -> Guess | None:
        if not self._has_given(candidate):
            return None
        first = self._word(candidate.words[0])
        return guess(candidate.span, "person", 0.85, "given_name", first)

    def _unknown(self, candidate: Candidate, said: str, before: str) -> Guess:
        span, count = candidate.span, len(candidate.words)
        perhaps = self.lists.perhaps(said)
        is_definite = self.words.definite.search(before) is not None
        if len(perhaps) == 1 and not SENTENCE_START.search(before):
            (subtype,) = perhaps
            return guess(span, subtype, 0.5, f"known_{subtype}", said)
        is_of_people = self._word(candidate.words[0]).casefold() in self.words.common
        first = self.lists.perhaps(self._word(candidate.words[0])) == {"organisation"}
        if count in {2, 3} and (
            is_of_people or is_definite or first or self._is_of_things(candidate)
        ):
            return guess(span, "organisation", 0.5, "two_capitals", said)
        if count in {2, 3} and not self.words.head_is_first:
            led = self._led_by_place(candidate)
            if led is not None:
                return led
        if count in {2, 3}:
            return guess(span, "person", 0.5, "two_capitals", said)
        if count > 3:
            return guess(span, "organisation", 0.45, "many_capitals", said)
        if self.lists.is_given(said) and not is_definite:
            return guess(span, "person", 0.5, "given_name", said)
        if self.lists.is_usual(said, self.words.lang):
            return self._usual(span, said, is_definite=is_definite)
        if _AU.search(before):
            return guess(span, "place", 0.5, "where_words", said)
        if is_definite:
            return guess(span, "organisation", 0.45, "definite", said)
        score = 0.2 if SENTENCE_START.search(before) else 0.4
        return guess(span, "organisation", score, "one_capital", said)

    def _led_by_place(self, candidate: Candidate) -> Guess | None:
        """*Bristol Parkway*, *Leeds Rhinos*, *Transport Scotland*."""
        first, last = (self._word(candidate.words[at]) for at in (0, -1))
        said = self._word(candidate.span)
        if first in _TOWN_OR_GIVEN and not last.endswith("s"):
            return guess(candidate.span, "person", 0.5, "given_name", first)
        if self.lists.is_place(first):
            kind = "organisation" if last.endswith("s") else "place"
            return guess(candidate.span, kind, 0.5, "two_capitals", said)
        if self.lists.is_place(last) and not self.lists.is_demonym(first, self.words.lang):
            return guess(candidate.span, "organisation", 0.5, "two_capitals", said)
        return None

    def _usual(self, span: Span, said: str, *, is_definite: bool) -> Guess:
        """Take a usual word with a capital: *le Bloc patriotique* is a name, *Films* hardly."""
        end = adjectives_end(self.text, span.end) if self.words.head_is_first else span.end
        if is_definite and end > span.end:
            return guess(Span(span.start, end), "organisation", 0.5, "definite", said)
        return guess(span, "organisation", 0.3, "one_capital", said)

    def _is_of_things(self, candidate: Candidate) -> bool:
        """*Fonderies du Vincou*: with an article inside, hardly a person's name."""
        return self.words.head_is_first and _ARTICLE.search(self._word(candidate.span)) is not None

    def _run_on(self, candidate: Candidate) -> bool:
        """Whether the second word of a name stands right behind the first: *Marine Le Pen*."""
        return candidate.words[1].start - candidate.words[0].end == 1

    def _head_of(self, candidate: Candidate) -> str:
        """Return the word of a name that says what it is, if it has one."""
        heads = self.words.organisations | self.words.events | self.words.places
        spoken = (self._word(each).casefold() for each in candidate.words)
        return next((each for each in spoken if each in heads), "")

    def _has_given(self, candidate: Candidate) -> bool:
        words = candidate.words
        return len(words) > 1 and self.lists.is_given(self._word(words[0]))

    def _word(self, span: Span) -> str:
        return self.text[span.start : span.end]
